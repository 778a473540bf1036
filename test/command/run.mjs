// The command `piton` from outside: command lines, what they print on both streams, and how they end, beside CPython's.
//
// A table NAME.cases holds `== title` lines, each followed by the shell commands of the case. They run with `sh` in a fresh
// folder that holds a copy of files/; `$P` is the interpreter. NAME.json holds what CPython 3.14 did. In both, the
// interpreter's path reads `$P`, the fresh folder `$D`, the folder of the standard library `$LIB`, the version in the banner `$V`.
//
//   node test/command/run.mjs [--match TEXT] [--show] [NAME …]                      compares
//   node test/command/run.mjs --expect ORACLE [--match TEXT] [NAME …]               makes the expectations anew
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const SECONDS = 240;

export function readCases(path) {
  const cases = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('== ')) cases.push({ title: line.slice(3).trim(), script: '' });
    else if (cases.length > 0) cases[cases.length - 1].script += `${line}\n`;
  }
  return cases;
}

function environment(program) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PYTHON|PITON|LC_|LANG)/.test(name)));
  return { ...env, P: program, LC_ALL: 'C.UTF-8', PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', TERM: 'dumb' };
}

/** Where an interpreter has its library, to be named `$LIB` in what it prints. */
function libraryOf(program) {
  const r = spawnSync(program, ['-S', '-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8', env: environment(program) });
  return r.stdout.trim();
}

/** Runs one case; its process group ends with it. */
function runCase(script, program, library) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'piton-command-')));
  cpSync(join(here, 'files'), folder, { recursive: true });
  const readable = (text) =>
    text
      .replaceAll(program, '$P')
      .replaceAll(library, '$LIB')
      .replaceAll(folder, '$D')
      .replaceAll('Try `python -h', 'Try `piton -h')
      .replace(/Python 3\.14\.\d+ \([^\n]*\] on linux/g, 'Python $V on linux');
  return new Promise((done) => {
    const child = spawn('/bin/sh', ['-c', script], { cwd: folder, env: environment(program), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const chunks = { out: [], err: [] };
    child.stdout.on('data', (d) => chunks.out.push(d));
    child.stderr.on('data', (d) => chunks.err.push(d));
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), SECONDS * 1000);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
      const text = (name) => readable(Buffer.concat(chunks[name]).toString('utf8'));
      done({ code: signal ?? code, out: text('out'), err: text('err') });
    });
  });
}

/** Calls `work` for all items, two at a time. */
async function inPairs(items, work) {
  const queue = items.map((item, index) => [item, index]);
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(...next);
  };
  await Promise.all([worker(), worker()]);
}

const tables = (names) =>
  readdirSync(here)
    .filter((n) => n.endsWith('.cases') && (names.length === 0 || names.includes(basename(n, '.cases'))))
    .sort();
const expectations = (table) => join(here, table.replace(/\.cases$/, '.json'));
const readExpected = (table) => {
  try {
    return JSON.parse(readFileSync(expectations(table), 'utf8'));
  } catch {
    return {};
  }
};

export async function makeExpectations(oracle, names = [], match = '') {
  const library = libraryOf(oracle);
  for (const table of tables(names)) {
    const known = readExpected(table);
    const cases = readCases(join(here, table));
    const results = {};
    await inPairs(cases, async ({ title, script }) => {
      results[title] = title.includes(match) || known[title] === undefined ? await runCase(script, oracle, library) : known[title];
    });
    const inOrder = Object.fromEntries(cases.map(({ title }) => [title, results[title]]));
    writeFileSync(expectations(table), `${JSON.stringify(inOrder, null, 1)}\n`);
  }
}

export async function runCommands({ program = resolve('bin/piton'), names = [], match = '', show = false } = {}) {
  const library = libraryOf(program);
  let passed = 0;
  let failed = 0;
  for (const table of tables(names)) {
    const expected = readExpected(table);
    await inPairs(
      readCases(join(here, table)).filter(({ title }) => title.includes(match)),
      async ({ title, script }) => {
        const got = await runCase(script, program, library);
        const wanted = expected[title] ?? {};
        const wrong = ['code', 'out', 'err'].filter((part) => got[part] !== wanted[part]);
        if (wrong.length === 0) return void passed++;
        failed++;
        console.log(`FAILED ${table}: ${title}: ${wrong.join(', ')}`);
        if (show) for (const part of wrong) console.log(`--- ${part} wanted\n${wanted[part]}\n--- ${part} got\n${got[part]}`);
      },
    );
  }
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const option = (name) => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined);
  const match = option('--match') ?? '';
  const oracle = option('--expect');
  const program = option('--program');
  const show = args.includes('--show');
  const names = args.filter((a) => !a.startsWith('--'));
  if (oracle !== undefined) await makeExpectations(resolve(oracle), names, match);
  else {
    const { passed, failed } = await runCommands({ names, match, show, ...(program === undefined ? {} : { program: resolve(program) }) });
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  }
}
