// Writes docs/differences.md from what stands in the code: docs/differences.json (differences that are meant), modules of CPython
// that Piton has not, and places that raise NotImplementedError with their reason.
//
//   node tools/differences.mjs [--check]      needs the oracle and a build
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? '.', '..');
const file = join(root, 'docs/differences.md');
const oracle = resolve(process.env.PITON_SHARED ?? join(root, '../shared'), 'tools/oracle');

const listed = (command, args, source) => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')));
  const r = spawnSync(command, [...args, '-c', source], { encoding: 'utf8', env });
  if (r.status !== 0) throw new Error(r.stderr);
  return r.stdout.trim().split('\n').filter(Boolean);
};

/** C modules of CPython on Linux, test modules aside. */
const NATIVE = `
import importlib.machinery, os, sys, sysconfig
names = set(sys.builtin_module_names)
for folder in sys.path:
    if folder.endswith('lib-dynload') and os.path.isdir(folder):
        names |= {name.split('.')[0] for name in os.listdir(folder)}
print(*sorted(n for n in names if 'test' not in n and not n.startswith('xx')), sep='\\n')`;

/** Those of the names that cannot be imported. */
const missing = (names) => `
import importlib.util, sys
for name in ${JSON.stringify(names)}:
    if name not in sys.modules and importlib.util.find_spec(name) is None: print(name)`;

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

/** [file, reason] of each place that says so. */
function unsupported() {
  const found = [];
  for (const path of sources(join(root, 'src'))) {
    for (const m of readFileSync(path, 'utf8').matchAll(/notImplementedError\(\s*(['`"])((?:\\.|(?!\1).)*)\1/g)) {
      found.push([
        path.slice(root.length + 1),
        m[2]
          .replace(/\\(['"`])/g, '$1')
          .replace(/\$\{[^}]*\}/g, '…')
          .replaceAll('|', '\\|'),
      ]);
    }
  }
  return found.sort(([a, b], [c, d]) => (a === c ? b.localeCompare(d) : a.localeCompare(c)));
}

const meant = JSON.parse(readFileSync(join(root, 'docs/differences.json'), 'utf8'));
const absent = listed(join(root, 'bin/piton'), [], missing(listed(oracle, ['python'], NATIVE)));
const text = `# Differences from CPython 3.14

Written by \`node tools/differences.mjs\`; do not edit. Differences that are meant stand in \`docs/differences.json\`.

## Meant

${meant.map(({ what, why }) => `- ${what} *${why}*`).join('\n')}

## C modules of CPython that are missing

Importing them raises ModuleNotFoundError; library modules with a fallback in Python use that.

${absent.map((name) => `\`${name}\``).join(', ')}

## What raises NotImplementedError

| where | reason given |
|---|---|
${unsupported()
  .map(([path, reason]) => `| \`${path}\` | ${reason} |`)
  .join('\n')}
`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.log('docs/differences.md is not up to date: run node tools/differences.mjs');
  process.exitCode = 1;
}
