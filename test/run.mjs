// The test command: everything that decides whether a commit is good, ending with `N passed, N failed`.
//
//   node test/run.mjs [types style layers docs differences unit lowering python command fuzz mutator packages cpython]     all parts by default
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { runPrograms } from './programs.mjs';
import { runCommands } from './command/run.mjs';
import { runCpython } from './cpython/run.mjs';
import { runPackages } from './packages/run.mjs';

const totals = { passed: 0, failed: 0 };
const add = (part, passed, failed) => {
  totals.passed += passed;
  totals.failed += failed;
  console.log(`${part}: ${passed} passed, ${failed} failed`);
};
const check = (part, command, args) => {
  const r = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (r.status !== 0) console.log(r.stdout + r.stderr);
  add(part, r.status === 0 ? 1 : 0, r.status === 0 ? 0 : 1);
};

function unit() {
  const report = 'build/unit.json';
  const r = spawnSync('node_modules/.bin/vitest', ['run', '--reporter=json', `--outputFile=${report}`], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (!existsSync(report)) {
    console.log(r.stdout + r.stderr);
    return add('unit', 0, 1);
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  for (const file of result.testResults) {
    if (file.status === 'passed') continue;
    console.log(`FAILED ${file.name} ${file.message ?? ''}`);
    for (const t of file.assertionResults) if (t.status === 'failed') console.log(`  ${t.fullName}: ${String(t.failureMessages[0]).slice(0, 400)}`);
  }
  add(
    'unit',
    result.numPassedTests,
    result.numFailedTests +
      (result.numTotalTests === 0 ? 1 : 0) +
      result.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length,
  );
}

const parts = {
  // tsconfig.json knows neither Node nor the DOM: what it includes, the core, must do without them.
  types: () => {
    for (const project of ['tsconfig.json', 'tsconfig.node.json'])
      check('types', 'node', ['node_modules/typescript-native/bin/tsc', '-p', project, '--noEmit']);
  },
  style: () => check('style', 'node_modules/.bin/biome', ['check', '--error-on-warnings', '.']),
  layers: () => check('layers', 'node', ['tools/checkLayers.mjs']),
  docs: () => check('docs', 'node', ['tools/checkDocs.mjs']),
  differences: () => check('differences', 'node', ['tools/differences.mjs', '--check']),
  unit,
  lowering: () => {
    const r = spawnSync('node', ['--single-threaded', '--stack-size=16000', 'test/harness/run.mjs', 'lowering', '--mode=plain,all'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const last = /(\d+) passed, (\d+) failed(?: \(\d+ runs\))?\s*$/.exec(r.stdout);
    if (last === null || r.status !== 0) console.log(r.stdout + r.stderr);
    add('lowering', Number(last?.[1] ?? 0), Number(last?.[2] ?? 1));
  },
  python: async () => {
    const { passed, failed } = await runPrograms('test/python', process.argv.includes('--verbose'));
    add('python', passed, failed);
  },
  command: async () => {
    const { passed, failed } = await runCommands();
    add('command', passed, failed);
  },
  // Fixed programs; `npm run fuzz` looks for new ones.
  fuzz: () => {
    const r = spawnSync('node', ['test/fuzz/run.mjs', '--seed', '1', '--programs', '40', '--seconds', '100', '--minimise', '20'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const last = /(\d+) passed, (\d+) failed/.exec(r.stdout?.trim().split('\n').at(-1) ?? '');
    if (last === null || r.status !== 0) console.log(r.stdout + r.stderr);
    add('fuzz', Number(last?.[1] ?? 0), Number(last?.[2] ?? 1));
  },
  // Fixed seeds; more by `node test/mutator/run.mjs --seeds N`.
  mutator: () => {
    const r = spawnSync('node', ['test/mutator/run.mjs', '--seeds', '2', '--steps', '5000'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const last = /(\d+) passed, (\d+) failed/.exec(r.stdout?.trim().split('\n').at(-1) ?? '');
    if (last === null || r.status !== 0) console.log(r.stdout + r.stderr);
    add('mutator', Number(last?.[1] ?? 0), Number(last?.[2] ?? 1));
  },
  packages: async () => {
    const { passed, failed } = await runPackages();
    add('packages', passed, failed);
  },
  cpython: async () => {
    const { passed, failed } = await runCpython('quick');
    add('cpython', passed, failed);
  },
};

const wanted = process.argv.slice(2).filter((a) => !a.startsWith('-'));
execFileSync('node', ['tools/build.mjs'], { stdio: 'inherit' });
for (const [name, run] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await run();
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
