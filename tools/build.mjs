// Builds Piton: bundles the command into build/piton.cjs; with --all also unpacks and compiles the standard library.
//
//   node tools/build.mjs [--all] [--out FILE]
import { build } from 'esbuild';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const at = args.indexOf('--out');
const outfile = at >= 0 ? resolve(args[at + 1]) : `${root}/build/piton.cjs`;

mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [`${root}/src/cli/main.ts`],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile,
  external: ['koffi'],
  keepNames: false,
  sourcemap: args.includes('--sourcemap') ? 'inline' : false,
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' },
  legalComments: 'none',
});
if (args.includes('--all') || !existsSync(`${root}/build/lib`)) {
  const { unpackLibrary } = await import('./library.mjs');
  await unpackLibrary(root);
}
