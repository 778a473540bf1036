// CPython's own tests, by status lists: status/MODULE.txt names the tests that pass. The lists may only grow: a listed
// test that does not pass is an error, and so is an unlisted one that does (add it with --update).
//
//   node test/cpython/run.mjs quick|all|MODULE… [--update]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = resolve(process.env.PITON_SHARED ?? '../shared');
const statusFolder = 'test/cpython/status';
/** Modules that run within a few seconds each: the set inside `npm test`. */
const quick = JSON.parse(readFileSync('test/cpython/quick.json', 'utf8'));

/** Runs `--tests …` or `--groups …` into the file `out`. */
export function conformance(selection, out) {
  const oracle = `${shared}/tools/oracle`;
  const suite = spawnSync(oracle, ['tests'], { encoding: 'utf8' }).stdout.trim();
  return spawnSync(
    'python3',
    [
      `${shared}/conformance/conformance.py`,
      '--command',
      resolve('bin/piton'),
      '--env',
      `PITON_LIB=${suite}`,
      // Their tests that are for CPython alone run too, instead of being left out.
      '--env',
      'PITON_IMPLEMENTATION=cpython',
      ...selection,
      '--jobs',
      '2',
      '--timeout',
      '120',
      '--out',
      out,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
}

const listOf = (module) => {
  const path = `${statusFolder}/${module}.txt`;
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
};

export async function runCpython(set, update = false) {
  const known = existsSync(statusFolder) ? readdirSync(statusFolder).map((f) => f.replace(/\.txt$/, '')) : [];
  const modules = set === 'quick' ? quick : set === 'all' ? known : [set].flat();
  if (modules.length === 0) return { passed: 0, failed: 0 };
  const out = resolve('build/conformance-test.json');
  const r = conformance(['--tests', ...modules], out);
  if (!existsSync(out)) {
    console.log(r.stdout + r.stderr);
    return { passed: 0, failed: 1 };
  }
  return compare(modules, JSON.parse(readFileSync(out, 'utf8')), update);
}

/** Tests that compare times fail on a busy machine: they are in no list. */
const TIMED = /\.test_denial_of_service_prevented_/;

/** Tests of a module that passed, by id. */
function passing(result) {
  const tests = result?.tests ?? {};
  return Object.keys(tests)
    .filter((id) => !TIMED.test(id) && (tests[id].o ?? tests[id][0] ?? tests[id]) === 'ok')
    .sort();
}

function compare(modules, results, update) {
  let passed = 0;
  let failed = 0;
  for (const module of modules) {
    const now = passing((results.modules ?? results)[module]);
    const listed = listOf(module);
    const lost = listed.filter((id) => !now.includes(id));
    const gained = now.filter((id) => !listed.includes(id));
    if (update) {
      mkdirSync(statusFolder, { recursive: true });
      writeFileSync(`${statusFolder}/${module}.txt`, `${[...new Set([...listed, ...now])].sort().join('\n')}\n`);
    }
    for (const id of lost) console.log(`LOST ${module} ${id}`);
    if (gained.length > 0 && !update) console.log(`${module}: ${gained.length} unlisted tests pass; run with --update`);
    passed += listed.length - lost.length;
    failed += lost.length;
  }
  return { passed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const words = args.filter((a) => !a.startsWith('-'));
  const set = words.length === 1 && ['quick', 'all'].includes(words[0]) ? words[0] : words;
  const { passed, failed } = await runCpython(set, args.includes('--update'));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
