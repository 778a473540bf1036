// The benchmarks: shared/perf's micro programs and those beside this file, timed interleaved with the oracle (and PyPy).
//
//   npm run bench [-- --filter REGEX --reps N]      appends one line per program to bench/history/NAME.jsonl
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = resolve(process.env.PITON_SHARED ?? join(here, '../../shared'));
const oracle = join(shared, 'tools/oracle');
const options = process.argv.slice(2);
const programs = [here, join(shared, 'perf/corpus/micro')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => join(folder, name)),
);
const pypy = spawnSync(oracle, ['pypy', '-c', ''], { stdio: 'ignore' }).status === 0 ? ['--cmd', `pypy=${oracle} pypy`] : [];

const results = join(mkdtempSync(join(tmpdir(), 'piton-bench-')), 'results.json');
execFileSync(
  'node',
  [
    join(shared, 'perf/perf.mjs'),
    '--base',
    `cpython=${oracle} python`,
    ...pypy,
    '--cmd',
    `piton=${resolve(here, '../bin/piton')}`,
    '--json',
    results,
    ...options,
    ...programs,
  ],
  { stdio: 'inherit' },
);

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: here, encoding: 'utf8' }).trim();
const history = join(here, 'history');
mkdirSync(history, { recursive: true });
const rounded = (x) => (x === undefined ? null : Number(x.toPrecision(3)));
for (const [name, row] of Object.entries(JSON.parse(readFileSync(results, 'utf8')).res)) {
  const line = {
    commit,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
    piton: rounded(row.piton?.ratio),
    pypy: rounded(row.pypy?.ratio),
    failed: row.piton?.fail,
  };
  appendFileSync(join(history, `${name}.jsonl`), `${JSON.stringify(line)}\n`);
}
