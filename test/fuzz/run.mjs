// The fuzz test: random programs under CPython and Piton, compared; what differs is made small and printed.
//
//   node test/fuzz/run.mjs [--seconds N] [--seed S] [--programs N] [--kinds N] [--minimise SECONDS] [--keep FOLDER] [--file PROGRAM]
//
// The work is done by fuzz.py, which the oracle runs. A difference found is mended in Piton, and its program goes to test/python/fuzz/.
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const oracle = resolve(process.env.PITON_SHARED ?? `${here}/../../../shared`, 'tools/oracle');
const args = ['python', `${here}/fuzz.py`, '--oracle', `${oracle} python`, '--piton', resolve(here, '../../bin/piton'), ...process.argv.slice(2)];
const r = spawnSync(oracle, args, { stdio: 'inherit', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });
process.exitCode = r.status ?? 1;
