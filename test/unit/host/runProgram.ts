/* Bundles a program of test/unit/host/programs and runs it as the command runs: node --single-threaded. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(import.meta.dirname, '../../..');

export function runProgram(name: string, flags: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'piton-program-'));
  const outfile = join(folder, 'program.mjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, 'programs', name)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    define: { 'import.meta.dirname': JSON.stringify(root) },
  });
  const run = spawnSync(process.execPath, ['--single-threaded', ...flags, outfile], { timeout: 50_000 });
  rmSync(folder, { recursive: true });
  return `${run.stderr}${run.stdout}${run.status === 0 ? '' : `status ${run.status} ${run.signal}\n`}`;
}
