// Runs groups of CPython's tests and writes docs/conformance.md: the share of what CPython passes, and what does not
// pass, by cause.
//
//   node test/cpython/report.mjs [GROUP…]            runs the groups (all by default), two modules at a time
//   node test/cpython/report.mjs --from RESULTS      from a file that conformance.py wrote
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { conformance } from './run.mjs';

const shared = resolve(process.env.PITON_SHARED ?? '../shared');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const groups = readJson(`${shared}/conformance/groups.json`);
const reference = readJson(`${shared}/conformance/reference.json`).modules;

function results() {
  const args = process.argv.slice(2);
  if (args[0] === '--from') return readJson(args[1]);
  const out = resolve('build/conformance.json');
  conformance(['--groups', ...(args.length > 0 ? args : Object.keys(groups))], out);
  return readJson(out);
}

const of = (result, id) => {
  const entry = result?.tests?.[id];
  return entry === undefined
    ? { outcome: 'missing', message: result?.message ?? result?.status ?? 'not run' }
    : { outcome: entry[0], message: entry[2] ?? '' };
};

/** The message without what differs from test to test: numbers, addresses, quoted values. */
function cause({ outcome, message }) {
  const line = String(message)
    .trim()
    .split('\n')
    .at(-1)
    .replace(/\/[^\s'"]*\/(?=[^/\s'"]+\.py)/g, '')
    .replace(/0x[0-9a-f]+/gi, '0x…')
    .replace(/\d{2,}/g, 'N')
    .replace(/\|/g, '\\|')
    .replace(/[`<>]/g, "'");
  const type = /^(?:AssertionError|DocTestFailure)/.exec(line);
  if (type !== null) return `${type[0]} (another value than CPython's)`;
  return `${outcome}: ${line.slice(0, 110) || 'no message'}`;
}

function scoreOf(modules, run) {
  let passed = 0;
  let total = 0;
  const failing = [];
  for (const name of modules) {
    const result = run.modules[name];
    if (result === undefined) continue;
    for (const id of reference[name]?.passed ?? []) {
      total++;
      const entry = of(result, id);
      if (entry.outcome === 'ok') passed++;
      else failing.push({ module: name, id, cause: cause(entry), outcome: entry.outcome });
    }
  }
  return { passed, total, failing };
}

const percent = (n, of) => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);

function groupPart(name, modules, run) {
  const ran = modules.filter((m) => run.modules[m] !== undefined);
  if (ran.length === 0) return undefined;
  const { passed, total, failing } = scoreOf(ran, run);
  const rows = ran
    .map((m) => ({ m, ...scoreOf([m], run) }))
    .filter((r) => r.passed < r.total)
    .map((r) => `| ${r.m} | ${r.passed} of ${r.total} | ${percent(r.passed, r.total)} |`);
  const byCause = new Map();
  for (const f of failing) byCause.set(f.cause, [...(byCause.get(f.cause) ?? []), f]);
  const causes = [...byCause]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, 40)
    .map(([text, list]) => `| ${list.length} | ${text} | ${[...new Set(list.map((f) => f.module))].slice(0, 4).join(', ')} |`);
  return {
    name,
    passed,
    total,
    ran: ran.length,
    all: modules.length,
    text: `## ${name}\n\nModules that do not pass wholly:\n\n| module | passed | share |\n|---|--:|--:|\n${rows.join('\n')}\n\nBy cause, most frequent first:\n\n| tests | cause | modules |\n|--:|---|---|\n${causes.join('\n')}\n`,
  };
}

const run = results();
const parts = Object.entries(groups)
  .map(([name, modules]) => groupPart(name, modules, run))
  .filter(Boolean);
const table = parts.map((p) => `| ${p.name} | ${p.ran} of ${p.all} | ${p.passed} of ${p.total} | ${percent(p.passed, p.total)} |`).join('\n');
writeFileSync(
  'docs/conformance.md',
  `# Conformance

CPython 3.14.10's own tests under Piton: tests that pass, of those that pass on CPython (tests marked for CPython alone
count too; \`PITON_IMPLEMENTATION=cpython\` lets them run). Written by \`npm run conformance\`; do not edit.

| group | modules run | passed | share |
|---|--:|--:|--:|
${table}

${parts.map((p) => p.text).join('\n')}`,
);
for (const p of parts) console.log(p.name, p.passed, p.total, percent(p.passed, p.total));
