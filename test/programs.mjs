// Runs the Python programs of a folder and compares what they print with what CPython 3.14 prints.
//
// NAME.py has its expected standard output in NAME.exp or NAME.out. Optional: NAME.err (standard error), NAME.code (exit status),
// NAME.args (arguments, one a line), NAME.env (environment). Each run ends with the audit: no count may be left over. Expectations are made by tools/expect.mjs with the oracle.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export function programsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    // Programs of the lowering harness use helpers that only it provides.
    if (statSync(path).isDirectory()) return name === 'lowering' ? [] : programsIn(path);
    return name.endsWith('.py') && expectation(path.replace(/\.py$/, '')) !== null ? [path] : [];
  });
}

const expectation = (stem) => ['.exp', '.out'].map((end) => stem + end).find((file) => existsSync(file)) ?? null;
const optional = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

export function runOne(path, command = [resolve('bin/piton')], options = [], seconds = 60) {
  const stem = path.replace(/\.py$/, '');
  const args = (optional(`${stem}.args`) ?? '').split('\n').filter(Boolean);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')));
  env.PYTHONHASHSEED = '0';
  for (const line of (optional(`${stem}.env`) ?? '').split('\n').filter(Boolean)) {
    const at = line.indexOf('=');
    env[line.slice(0, at)] = line.slice(at + 1);
  }
  return new Promise((done) => {
    const child = spawn(command[0], [...command.slice(1), ...options, basename(path), ...args], {
      cwd: dirname(path),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.stdout.on('data', (d) => (out += d));
    child.stderr.on('data', (d) => (err += d));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ out, err, code: signal ?? code });
    });
  });
}

async function judge(path) {
  const stem = path.replace(/\.py$/, '');
  const got = await runOne(path, undefined, ['-X', 'audit']);
  const problems = [];
  const audit = got.err.split('\n').filter((line) => /^audit: \d/.test(line));
  if (audit.length > 0) problems.push(`counts nobody accounts for: ${audit.join('; ')}`);
  got.err = got.err.replace(/^audit: .*\n/gm, '');
  if (got.out !== readFileSync(expectation(stem), 'utf8')) problems.push('output differs');
  const err = optional(`${stem}.err`);
  if (err !== null && got.err !== err) problems.push('standard error differs');
  const code = Number(optional(`${stem}.code`) ?? 0);
  if (got.code !== code) problems.push(`exit status ${got.code} instead of ${code}: ${got.err.slice(-300)}`);
  return problems;
}

export async function runPrograms(folder, verbose = false) {
  const queue = programsIn(folder);
  let passed = 0;
  let failed = queue.length === 0 ? 1 : 0;
  const worker = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const problems = await judge(path);
      if (problems.length === 0) passed++;
      else {
        failed++;
        console.log(`FAILED ${path}: ${problems.join('; ')}`);
      }
      if (verbose) console.log(path);
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed, failed };
}
