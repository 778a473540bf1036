// Builds Piton: bundles the command into build/main.js with V8's code cache beside it, behind the loader
// build/piton.cjs; with --all also unpacks and compiles the standard library.
//
//   node tools/build.mjs [--all] [--out FOLDER]
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLibrary, librarySources, unpackLibrary, warmCaches } from './library.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const at = args.indexOf('--out');
const out = at >= 0 ? resolve(args[at + 1]) : `${root}/build`;
/** The flags of bin/piton: caches made under others are refused. */
const nodeFlags = readFileSync(`${root}/bin/piton`, 'utf8')
  .split('\n', 1)[0]
  .split(' ')
  .filter((word) => word.startsWith('--'));

/** What the text of compiled code depends on: code cached by another compiler is never run. */
function compilerId() {
  const hash = createHash('sha1');
  for (const folder of ['src/compiler', 'src/syntax', 'src/embed']) {
    for (const name of readdirSync(`${root}/${folder}`, { recursive: true })
      .filter((n) => n.endsWith('.ts'))
      .sort()) {
      hash.update(name).update(readFileSync(`${root}/${folder}/${name}`));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

const compiler = compilerId();
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [`${root}/src/cli/main.ts`],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile: `${out}/main.js`,
  external: ['koffi'],
  define: { __PITON_COMPILER__: JSON.stringify(compiler) },
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' },
  legalComments: 'none',
});
// The loader evaluates the bundle with the code cache that a run of the command has left.
writeFileSync(
  `${out}/piton.cjs`,
  `'use strict';
const fs = require('fs'), vm = require('vm'), file = __dirname + '/main.js', cache = __dirname + '/main.cache';
let cachedData;
try { cachedData = fs.readFileSync(cache); } catch {}
const script = new vm.Script('(function(exports,require,module,__filename,__dirname){' + fs.readFileSync(file, 'utf8') + '\\n})', { filename: file, cachedData });
if (process.env.PITON_MAKE_CACHE) {
  // Functions that ran are kept compiled until the caches are made; V8 refuses caches made under other flags.
  const v8 = require('v8');
  v8.setFlagsFromString('--no-flush-bytecode');
  const { createHash } = require('crypto'), folder = process.env.PITON_MAKE_CACHE, scripts = (process.pitonScripts = []);
  process.pitonBeforeExit = () => {
    v8.setFlagsFromString('--flush-bytecode');
    fs.writeFileSync(cache, script.createCachedData());
    for (const s of scripts) fs.writeFileSync(folder + '/' + createHash('sha1').update(s.text).digest('hex'), s.script.createCachedData());
  };
}
script.runInThisContext()(exports, require, module, file, __dirname);
`,
);
rmSync(`${out}/main.cache`, { force: true });
const library = `${out}/lib`;
const stamp = `${library}/COMPILER`;
const sources = `${library}/SOURCES`;
const wanted = librarySources(root);
const unpack = args.includes('--all') || !existsSync(sources) || readFileSync(sources, 'utf8') !== wanted;
if (unpack) await unpackLibrary(root, library);
writeFileSync(sources, wanted);
if (unpack || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== compiler) {
  compileLibrary(nodeFlags, `${out}/piton.cjs`, library);
  writeFileSync(stamp, compiler);
}
warmCaches(nodeFlags, `${out}/piton.cjs`, library, `${out}/warm`);
