// The random mutator under CPython and Piton, from the same seeds: the same objects must end at the same points in the same order.
//
//   node test/mutator/run.mjs [--seed S] [--seeds N] [--steps N] [--exact]
//
// By default 2 seeds of 10,000 steps; a million steps are `--seeds 100`. Where a difference begins is printed with the operation; the deaths of
// one collection are compared as a set, for the order in which CPython's collector comes to know tuples is not known here (`--exact`: in order).
import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const oracle = resolve(process.env.PITON_SHARED ?? `${here}/../../../shared`, 'tools/oracle');
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const exact = process.argv.includes('--exact');
const steps = option('steps', 10000);
const firstSeed = option('seed', 1);

function run(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { env: { ...process.env, PYTHONHASHSEED: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (d) => (out += d));
    child.stderr.setEncoding('utf8').on('data', (d) => (err += d));
    const timer = setTimeout(() => child.kill('SIGKILL'), 600_000);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ out: code === 0 ? out : `${out}exit ${signal ?? code}: ${err.slice(-500)}\n`, err });
    });
  });
}

/** The lines, those of one collection sorted. */
function linesOf(text) {
  const lines = text.split('\n');
  if (exact) return lines;
  const collection = (line) => /^\S+ (?:clear )?gc\d /.exec(line)?.[0];
  for (let i = 0; i < lines.length; i++) {
    const name = collection(lines[i]);
    if (name === undefined) continue;
    let end = i + 1;
    while (end < lines.length && (lines[end].startsWith(name) || lines[end].startsWith('finalize '))) end++;
    lines.splice(i, end - i, ...lines.slice(i, end).sort());
    i = end - 1;
  }
  return lines;
}

async function compare(seed) {
  const args = [`${here}/mutator.py`, String(seed), String(steps), '0', String(steps)];
  const [expected, got] = await Promise.all([run(oracle, ['python', ...args]), run(resolve(here, '../../bin/piton'), args)]);
  const a = linesOf(expected.out);
  const b = linesOf(got.out);
  const at = a.findIndex((line, i) => line !== b[i]);
  if (at < 0 && a.length === b.length) return true;
  const from = Math.max(0, (at < 0 ? a.length : at) - 8);
  console.log(`seed ${seed}, ${steps} steps: CPython (<) and Piton (>)`);
  for (const line of a.slice(from, at)) console.log(`    ${line}`);
  for (const line of a.slice(at, at + 10)) console.log(`  < ${line}`);
  for (const line of b.slice(at, at + 10)) console.log(`  > ${line}`);
  return false;
}

let passed = 0;
let failed = 0;
for (let seed = firstSeed; seed < firstSeed + option('seeds', 2); seed++)
  if (await compare(seed)) passed++;
  else failed++;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
