// Real packages, unchanged, beside CPython 3.14: programs whose output must be the same byte for byte, and packages' own tests, of
// which the same must pass. docs/packages.md has the table.
//
//   node test/packages/run.mjs [NAME …] [--times] [--sources FOLDER]
//
// --times runs everything three times by turns and prints the table of processor times. --sources names a folder with unpacked source
// releases that Debian's mirror may not have (more-itertools).
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { home, installPackages, oracle, site, sourceOf } from './install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const SECONDS = 600;
const program = (name, ...args) => ({ name, args: [`${here}programs/${name}.py`, ...args], compare: sameOutput });
const pytest = (name, folder, ...args) => ({
  name,
  cwd: folder,
  args: ['-m', 'pytest', '-p', 'no:cacheprovider', '-v', ...args],
  compare: samePassing(/^(\S+::.*?) PASSED/gm),
});

/** What there is to run. `library` is CPython's Lib. */
function tasks(library, sources) {
  const list = [
    program('yaml_round_trip'),
    program('pygments_highlight', library),
    program('rst_document', `${home}/share/docutils`),
    program('markdown_document'),
    program('jinja_templates'),
    // The one test left out starts a pool of processes: there is no `_multiprocessing`.
    pytest('toolz', site, 'toolz', '--deselect', 'toolz/sandbox/tests/test_parallel.py::test_fold'),
    { ...pytest('sortedcontainers', null, 'tests'), source: 'sortedcontainers' },
  ];
  const more = sources === undefined ? undefined : ['more-itertools', 'more_itertools'].map((n) => join(sources, n)).find((f) => existsSync(f));
  if (more !== undefined) {
    const compare = samePassing(/^(\w+ \([\w.]+\))(?:\n.*?)? \.\.\. ok$/gm);
    list.push({ name: 'more-itertools', cwd: more, args: ['-m', 'unittest', '-v', 'tests.test_more', 'tests.test_recipes'], compare });
  }
  return list;
}

/** With `timed`, the last line of standard error is the processor time, user's and system's, that bash measured. */
function start(task, interpreter, timed = false) {
  const command = timed ? ['bash', '-c', 'TIMEFORMAT="%U %S"; time "$@" 2>/dev/null', 'bash', ...interpreter] : interpreter;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PYTHON|PITON_LIB)/.test(name)));
  Object.assign(env, { PYTHONPATH: site, PYTHONHASHSEED: '0', COLUMNS: '80', LC_ALL: 'C.UTF-8', TERM: 'dumb' });
  return new Promise((done) => {
    const child = spawn(command[0], [...command.slice(1), ...task.args], { cwd: task.cwd ?? home, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = { out: [], err: [] };
    child.stdout.on('data', (d) => chunks.out.push(d));
    child.stderr.on('data', (d) => chunks.err.push(d));
    const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ out: Buffer.concat(chunks.out), err: Buffer.concat(chunks.err), code: signal ?? code });
    });
  });
}

const PITON = [resolve('bin/piton')];
const CPYTHON = [oracle, 'python'];

/** Both must end well, having printed the same. */
function sameOutput(piton, cpython) {
  if (cpython.code !== 0) return { passed: 0, problems: [`CPython ends with ${cpython.code}: ${tail(cpython.err)}`] };
  if (piton.code !== 0) return { passed: 0, problems: [`ends with ${piton.code}: ${tail(piton.err)}`] };
  if (cpython.out.equals(piton.out) && piton.out.length > 0) return { passed: 1, problems: [] };
  const [ours, theirs] = [piton, cpython].map((r) => r.out.toString('utf8').split('\n'));
  const line = theirs.findIndex((text, i) => text !== ours[i]);
  return { passed: 0, problems: [`line ${line + 1} is ${JSON.stringify(ours[line])} instead of ${JSON.stringify(theirs[line])}`.slice(0, 600)] };
}

const tail = (data) => data.toString('utf8').trim().slice(-400);

/** The tests that pass, named by the pattern's first group, must be the same. */
function samePassing(pattern) {
  const passing = (r) => new Set([...`${r.out}\n${r.err}`.matchAll(pattern)].map((m) => m[1]));
  return (piton, cpython) => {
    const [ours, theirs] = [passing(piton), passing(cpython)];
    const problems = [];
    if (theirs.size === 0) problems.push(`no test passes on CPython: ${tail(cpython.out)} ${tail(cpython.err)}`);
    for (const id of theirs) if (!ours.has(id)) problems.push(`does not pass: ${id}`);
    for (const id of ours) if (!theirs.has(id)) problems.push(`passes, but not on CPython: ${id}`);
    if (problems.length > 0) writeFileSync(`${home}/failed.log`, Buffer.concat([piton.out, piton.err]));
    return { passed: [...theirs].filter((id) => ours.has(id)).length, problems };
  };
}

async function judge(task) {
  if (task.source !== undefined) task.cwd = sourceOf(task.source);
  const cpython = await start(task, CPYTHON);
  const piton = await start(task, PITON);
  return task.compare(piton, cpython);
}

/** Two tasks at a time. */
async function judgeAll(list) {
  const queue = [...list];
  const totals = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      const { passed, problems } = await judge(task).catch((error) => ({ passed: 0, problems: [error.message] }));
      for (const text of problems) console.log(`FAILED packages ${task.name}: ${text}`);
      totals.passed += passed;
      totals.failed += problems.length;
    }
  };
  await Promise.all([worker(), worker()]);
  return totals;
}

async function processorTime(task, interpreter) {
  const { err } = await start(task, interpreter, true);
  const [user, system] = err.toString('utf8').trim().split('\n').at(-1).split(' ').map(Number);
  return user + system;
}

/** Three runs by turns of each, the quickest counts; the first run of Piton is not counted, as it fills the cache of compiled code. */
async function showTimes(list) {
  console.log('| program | CPython s | Piton s | ratio |\n|---|--:|--:|--:|');
  for (const task of list) {
    if (task.source !== undefined) task.cwd = sourceOf(task.source);
    await start(task, PITON);
    const best = { cpython: Infinity, piton: Infinity };
    for (let i = 0; i < 3; i++) {
      best.cpython = Math.min(best.cpython, await processorTime(task, CPYTHON));
      best.piton = Math.min(best.piton, await processorTime(task, PITON));
    }
    console.log(`| ${task.name} | ${best.cpython.toFixed(2)} | ${best.piton.toFixed(2)} | ${(best.piton / best.cpython).toFixed(1)} |`);
  }
}

export async function runPackages(names = [], sources = undefined, times = false) {
  mkdirSync(home, { recursive: true });
  let list;
  try {
    installPackages();
    const library = spawnSync(oracle, ['tests'], { encoding: 'utf8' }).stdout.trim();
    list = tasks(library, sources).filter((t) => names.length === 0 || names.includes(t.name));
  } catch (error) {
    console.log(`FAILED packages: they cannot be had: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
  if (times) {
    await showTimes(list);
    return { passed: 0, failed: 0 };
  }
  const totals = await judgeAll(list);
  return list.length === 0 ? { passed: 0, failed: 1 } : totals;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const at = args.indexOf('--sources');
  const sources = at < 0 ? undefined : resolve(args.splice(at, 2)[1] ?? '.');
  const names = args.filter((a) => !a.startsWith('-'));
  const { passed, failed } = await runPackages(names, sources, args.includes('--times'));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
