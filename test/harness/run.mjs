// Bundles a harness of this folder and runs it: `node test/harness/run.mjs lowering …`.
// The bundle registers every object that is made, so that the audit can find them all.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [name, ...args] = process.argv.slice(2);
const outfile = `${process.env.PITON_HARNESS_OUT ?? `${root}/build/harness`}/${name}.cjs`;
mkdirSync(dirname(outfile), { recursive: true });

const register = {
  name: 'register objects',
  setup(b) {
    b.onLoad({ filter: /src\/runtime\/value\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const note = '(globalThis as any).pitonObjects?.push(this);';
      const planted = source
        .replace('this.rc = 0;', `this.rc = 0; ${note}`)
        .replace('function Bare(this: PyObject): void {}', `function Bare(this: PyObject): void { ${note} }`);
      if (planted.split(note).length !== 3) throw new Error('the constructors of PyObject have changed');
      return { contents: planted, loader: 'ts' };
    });
    b.onLoad({ filter: /src\/runtime\/classes\/image\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const planted = source.replace('this.rc = 0;', 'this.rc = 0; (globalThis as any).pitonObjects?.push(this);');
      if (planted === source) throw new Error('the constructor of instances has changed');
      return { contents: planted, loader: 'ts' };
    });
  },
};
await build({
  entryPoints: [`${root}/test/harness/${name}.ts`],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile,
  external: ['koffi'],
  sourcemap: 'inline',
  logLevel: 'error',
  plugins: [register],
});
const r = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit', env: { ...process.env, PITON_ROOT: root } });
process.exitCode = r.status ?? 1;
