/* Bundles a program of programs/ and imports it: what depends on the order of imports runs as in the command. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export async function bundled<T>(name: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'piton-program-'));
  const outfile = join(folder, 'program.mjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, 'programs', name)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const loaded = (await import(outfile)) as T;
  rmSync(folder, { recursive: true });
  return loaded;
}
