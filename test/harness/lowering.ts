// The harness of control flow: every program of test/python/lowering and test/python/lifetimes, plain, suspended at every resume point (always and
// one at a time), with an exception injected at every resume point, and in pairs as threads that switch at every one.
// After each run all counts are recomputed by traversal and compared (the audit). Expected output is CPython's.
//
//   node test/harness/run.mjs lowering [program …] [--mode=plain,all,one,inject,threads] [--verbose]

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Script } from 'node:vm';
import { abi } from '../../src/embed/abi.ts';
import { installCompiler, resumable, testSwitches } from '../../src/embed/compilePython.ts';
import { explicitWarning } from '../../src/modules/_warnings/explicit.ts';
import { weakrefModule } from '../../src/modules/_weakref.ts';
import { fillBuiltins } from '../../src/modules/builtins/module.ts';
import { fillModule } from '../../src/modules/createModule.ts';
import { gcModule } from '../../src/modules/gc.ts';
import { bootstrapTypes } from '../../src/objects/bootstrap.ts';
import { newModule } from '../../src/objects/module.ts';
import { unraisableHook } from '../../src/runtime/control/aside.ts';
import { UnitInstance, codeHost } from '../../src/runtime/control/codeInstance.ts';
import type { CodeUnit } from '../../src/runtime/control/codeObject.ts';
import { forcing } from '../../src/runtime/control/force.ts';
import { PyFrame } from '../../src/runtime/control/frame.ts';
import { variables } from '../../src/runtime/control/frameLocals.ts';
import { capturedFrames } from '../../src/runtime/control/runningFrames.ts';
import type { PyTraceback } from '../../src/runtime/control/traceback.ts';
import { printed } from '../../src/runtime/exceptionClass.ts';
import { call } from '../../src/runtime/call.ts';
import { defineModule, functions } from '../../src/runtime/defineType.ts';
import { collect, collector } from '../../src/runtime/gc/collector.ts';
import { childrenOf } from '../../src/runtime/gc/graph.ts';
import { importHook } from '../../src/runtime/importHook.ts';
import { toOwnedArray } from '../../src/runtime/iterate.ts';
import { PyDict } from '../../src/runtime/layout/dict.ts';
import type { PyBaseException } from '../../src/runtime/layout/exception.ts';
import { PyList } from '../../src/runtime/layout/list.ts';
import type { PyModule } from '../../src/runtime/layout/module.ts';
import { str, textOf } from '../../src/runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../src/runtime/layout/tuple.ts';
import { faultHook, handledException, newException, runtimeError, takeInFlight } from '../../src/runtime/raise.ts';
import { own, release } from '../../src/runtime/refcount.ts';
import { addThread, runMain, suspend, threads } from '../../src/runtime/scheduler/loop.ts';
import { sourceCompiler } from '../../src/runtime/sourceCompiler.ts';
import { IMMORTAL } from '../../src/runtime/singletons.ts';
import { Z, settings, vm } from '../../src/runtime/state.ts';
import { repr, str_ } from '../../src/runtime/text.ts';
import type { PyObject, Result, Value } from '../../src/runtime/value.ts';
import { isObject, S } from '../../src/runtime/value.ts';
import { exceptions } from '../../src/runtime/wellKnown.ts';

const FOLDERS = ['lowering', 'lifetimes'].map((name) => `${process.env.PITON_ROOT}/test/python/${name}`);
/** Programs that need the library, a fuller print, or the end of an interpreter run only as they are. */
const elsewhere = (folder: string, name: string): boolean =>
  name.startsWith('exit_') ||
  (folder.endsWith('lifetimes') && /^ *(?:import|from) (?!gc\b|_weakref\b|sys\b)|\bend=/m.test(readFileSync(`${folder}/${name}.py`, 'utf8')));

/** Path without ending, by name. */
const programs = new Map(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((f) => /\.(out|exp)$/.test(f) && !elsewhere(folder, f.slice(0, -4)))
      .map((f) => [f.slice(0, -4), `${folder}/${f.slice(0, -4)}`] as const),
  ),
);

const pathOf = (name: string): string => programs.get(name) ?? `${FOLDERS[0]}/${name}`;

function expectedOutput(name: string): string {
  const path = pathOf(name);
  return readFileSync(existsSync(`${path}.out`) ? `${path}.out` : `${path}.exp`, 'utf8').trimEnd();
}

/** Every object made since the run began; the bundler plants the registration in PyObject's constructor. */
const registry = globalThis as unknown as { pitonObjects?: PyObject[] | undefined };

interface Run {
  output: string;
  /** What the audit found wrong. */
  faults: string[];
  points: number;
  hits: number;
}

let out: string[] = [];
/** Output of the thread that prints: pairs of programs have one list each. */
const outputs = new Map<unknown, string[]>();
const current = (): string[] => outputs.get(threads.current) ?? out;

const natives = defineModule({
  name: 'builtins',
  functions: functions({
    'print(*args)': (args) => void current().push(args.map((v) => textOf(str_(v))).join(' ')),
    'tbdump(e, /)': (e) => str(tracebackText(e as PyBaseException)),
    'exc_info()': () => handledException(),
    'clock()': () => 0,
    '__import__(name: text, *rest)': (name) => moduleNamed(textOf(name)),
    'frame_locals(depth: cint, /)': (depth) => frameLocals(depth),
    'map_nosuspend(f, xs, /)': (f, xs) => mapNosuspend(f, xs),
    'skey(xs, key, /)': (xs, key) => sortedBy(xs, key),
  }),
});

function tracebackText(e: PyBaseException): string {
  const entries: string[] = [];
  for (let tb = e.traceback as PyTraceback | null; tb !== null; tb = tb.next) entries.push(`${tb.frame.K.table.name}:${tb.line}`);
  return entries.join(' ');
}

/** (name, line, variables) of a running frame, by capturing the stack. */
function frameLocals(depth: number): Result {
  if (vm.nosuspend > 0) throw runtimeError('nosuspend');
  return suspend(() => {
    const frame = capturedFrames(threads.current)[depth];
    if (frame?.record == null) throw new Error('no such frame');
    return tupleOf(str(frame.K.table.name), frame.line, variables(frame.K, frame.record.v));
  });
}

function mapNosuspend(f: Value, xs: Value): Value {
  const list = new PyList([]);
  for (const x of toOwnedArray(xs)) {
    list.items.push(own(call(f, x)));
    release(x);
  }
  return list;
}

let builtins: ReturnType<typeof newModule>;
function sortedBy(xs: Value, key: Value): Result {
  const keywords = (builtins.dict.getStr('sorted') as unknown as { vector: (h: number, args: Value[], names: string[]) => Result }).vector;
  return keywords(0, [xs, key], ['key']);
}

function start(): void {
  printed.after = Infinity;
  codeHost.abi = () => abi;
  codeHost.evaluate = (text, name) => new Script(text, { filename: name }).runInThisContext();
  codeHost.printResumable = resumable;
  bootstrapTypes();
  installCompiler();
  builtins = newModule('builtins');
  fillBuiltins(builtins);
  fillModule(builtins, natives);
  // Garbage of one run must not die in the next.
  collector.enabled = false;
  explicitWarning.issue = () => {};
  importHook.module = moduleNamed;
  unraisableHook.report = (u) => void current().push(`unraisable ${u.exception.type.name}`);
  faultHook.report = (thrown) => void current().push(`FAULT ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
}

/** gc and _weakref are the real ones, made once. */
const modules = new Map<string, PyModule>();
const moduleNamed = (name: string): PyModule => nativeModule(name) ?? newModule(name);

function nativeModule(name: string): PyModule | undefined {
  const declaration = name === 'gc' ? gcModule : name === '_weakref' ? weakrefModule : undefined;
  if (declaration === undefined) return undefined;
  const known = modules.get(name);
  if (known !== undefined) return known;
  const module = newModule(name);
  module.rc = IMMORTAL;
  fillModule(module, declaration);
  modules.set(name, module);
  return module;
}

function compile(name: string, forced: boolean): CodeUnit {
  testSwitches.force = forced;
  const source = readFileSync(`${pathOf(name)}.py`, 'utf8');
  return sourceCompiler.compile({ source, filename: `${name}.py`, mode: 'exec', flags: 0, optimize: 0, featureVersion: -1 } as never) as CodeUnit;
}

function newGlobals(): PyDict {
  const globals = new PyDict();
  globals.rc = 1;
  globals.setStr('__name__', '__main__');
  globals.setStr('__builtins__', builtins);
  return globals;
}

function finishProgram(r: Result, lines: string[]): void {
  if (r !== S) return;
  const e = takeInFlight();
  lines.push(`EXC ${e.type.name}: ${textOf(str_(e))}`);
  release(e);
}

/** Garbage of an earlier run is no business of the next, which may ask what a collection finds. */
function reset(): void {
  collect(2);
  out = [];
  outputs.clear();
  Object.assign(forcing, { mode: 'off', target: -1, passed: 0, hits: 0, inject: null });
  Object.assign(vm, { exc: null, quiet: false, handled: { value: null, previous: null }, captured: [], reason: null, nosuspend: 0 });
  Object.assign(Z, { n: settings.switchBudget, d: 0, lim: settings.recursionLimit });
  threads.main.handled = vm.handled;
}

/** Runs one program with the present `forcing`. */
function run(unit: CodeUnit, prepare: () => void): Run {
  reset();
  registry.pitonObjects = [];
  const globals = newGlobals();
  const instance = new UnitInstance(unit, globals);
  prepare();
  try {
    finishProgram(
      runMain(() => instance.main(0) as Result),
      out,
    );
  } catch (thrown) {
    out.push(`THROWN ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  }
  const { passed, hits } = forcing;
  forcing.mode = 'off';
  const faults = audit();
  if (Z.d !== 0) faults.push(`depth ${Z.d}`);
  const output = out.join('\n').trimEnd();
  registry.pitonObjects = undefined;
  return { output, faults, points: passed, hits };
}

/** Recomputes the count of every object made in the run. */
function audit(): string[] {
  const objects = registry.pitonObjects ?? [];
  const expected = new Map<PyObject, number>();
  for (const o of objects) {
    if (o.rc < 0) continue;
    o.traverse((child) => {
      if (typeof child === 'object' && child !== null) expected.set(child, (expected.get(child) ?? 0) + 1);
    });
  }
  const faults: string[] = [];
  for (const o of objects) {
    if (o.rc < 0 || o.rc >= IMMORTAL / 2) continue;
    // A frame object that nothing came to refer to owns nothing either.
    if (o.rc === 0 && o instanceof PyFrame && childrenOf(o).every((v) => !isObject(v))) continue;
    // A class reports itself, as its MRO refers to it; a globals dict is held by the harness.
    const wanted = (expected.get(o) ?? 0) + (o instanceof PyDict && o.getStr('__builtins__') === builtins ? 1 : 0);
    if (o.rc !== wanted || o.rc === 0) faults.push(`${o.constructor.name}/${o.type.name} rc=${o.rc} expected=${wanted} ${describe(o)}`);
  }
  return faults;
}

function describe(o: PyObject): string {
  try {
    if (o instanceof PyTuple || o instanceof PyList || o instanceof PyDict) return textOf(repr(o)).slice(0, 60);
  } catch {
    return '?';
  }
  const K = (o as { K?: { table: { name: string } } }).K;
  return K === undefined ? '' : K.table.name;
}

/** Two programs as two threads, switching at every resume point. */
function runPair(a: CodeUnit, b: CodeUnit): [Run, Run] {
  reset();
  registry.pitonObjects = [];
  const lines: [string[], string[]] = [[], []];
  const begin = (unit: CodeUnit): (() => Result) => {
    const instance = new UnitInstance(unit, newGlobals());
    return () => instance.main(0) as Result;
  };
  const starts = [begin(a), begin(b)] as const;
  forcing.mode = 'switch';
  const second = addThread(starts[1]);
  outputs.set(second, lines[1]);
  outputs.set(threads.main, lines[0]);
  second.ended = (r) => finishProgram(r, lines[1]);
  try {
    finishProgram(runMain(starts[0]), lines[0]);
    runMain(() => (second.state === 'done' ? null : waitUntilDone(second)));
  } catch (thrown) {
    lines[0].push(`THROWN ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  }
  const { hits } = forcing;
  forcing.mode = 'off';
  const faults = audit();
  registry.pitonObjects = undefined;
  const result = (i: 0 | 1): Run => ({ output: lines[i].join('\n').trimEnd(), faults, points: 0, hits });
  return [result(0), result(1)];
}

function waitUntilDone(t: { state: string }): Result {
  threads.current.wait = {
    ready: true,
    deadline: Infinity,
    polls: null,
    cancel: () => {},
    finish: () => (t.state === 'done' ? null : waitUntilDone(t)),
  };
  return suspend(() => {
    threads.current.state = 'ready';
    threads.current.handled = vm.handled;
    threads.ready.push(threads.current);
    return S;
  });
}

interface Report {
  runs: number;
  failed: Map<string, string[]>;
}
const report: Report = { runs: 0, failed: new Map() };
const verbose = process.argv.includes('--verbose');

function judge(name: string, mode: string, r: Run, expected: string | null): boolean {
  report.runs++;
  const wrong = expected !== null && r.output !== expected;
  const thrown = r.output.includes('THROWN') || r.output.includes('FAULT');
  if (!wrong && !thrown && r.faults.length === 0) return true;
  const list = report.failed.get(name) ?? [];
  list.push(mode);
  report.failed.set(name, list);
  if (verbose && list.length <= 3) explain(name, mode, r, expected);
  return false;
}

function explain(name: string, mode: string, r: Run, expected: string | null): void {
  console.log(`== ${name} [${mode}]`);
  const got = r.output.split('\n');
  const want = (expected ?? r.output).split('\n');
  const at = got.findIndex((line, i) => line !== want[i]);
  if (at >= 0 || got.length < want.length) {
    const from = Math.max(0, (at < 0 ? got.length : at) - 2);
    console.log(` got:\n  ${got.slice(from, from + 12).join('\n  ')}\n expected:\n  ${want.slice(from, from + 8).join('\n  ')}`);
  }
  for (const line of got.filter((l) => /THROWN|FAULT/.test(l)).slice(0, 2)) console.log(` ${line}`);
  if (r.faults.length > 0) console.log(` audit: ${r.faults.slice(0, 6).join('; ')}`);
}

function checkProgram(name: string, modes: readonly string[]): void {
  const expected = expectedOutput(name);
  if (
    modes.includes('plain') &&
    !judge(
      name,
      'plain',
      run(compile(name, false), () => {}),
      expected,
    )
  )
    return;
  const forced = compile(name, true);
  const counted = run(forced, () => (forcing.mode = 'one'));
  if (!judge(name, 'counted', counted, expected)) return;
  if (modes.includes('all'))
    judge(
      name,
      'all',
      run(forced, () => (forcing.mode = 'all')),
      expected,
    );
  if (modes.includes('one')) checkEachPoint(name, forced, counted.points, expected);
  if (modes.includes('inject')) checkInjections(name, forced);
}

function checkEachPoint(name: string, unit: CodeUnit, points: number, expected: string): void {
  let failures = 0;
  for (let k = 0; k < points && failures < 4; k++) {
    const r = run(unit, () => Object.assign(forcing, { mode: 'one', target: k }));
    if (!judge(name, `one@${k}`, r, expected)) failures++;
  }
}

function checkInjections(name: string, unit: CodeUnit): void {
  let failures = 0;
  for (let k = 0; failures < 4; k++) {
    const inject = (): PyBaseException => newException(exceptions.KeyboardInterrupt, 'injected');
    const r = run(unit, () => Object.assign(forcing, { mode: 'one', target: k, inject }));
    if (r.hits === 0) return;
    if (!judge(name, `inject@${k}`, r, null)) failures++;
  }
}

function checkPairs(names: readonly string[]): void {
  const units = new Map(names.map((n) => [n, compile(n, true)]));
  names.forEach((a, i) => {
    for (const step of [1, 5, 17]) {
      const b = names[(i + step) % names.length] as string;
      const [ra, rb] = runPair(units.get(a) as CodeUnit, units.get(b) as CodeUnit);
      judge(a, `thread beside ${b}`, ra, expectedOutput(a));
      judge(b, `thread beside ${a}`, rb, expectedOutput(b));
    }
  });
}

start();
const options = process.argv.slice(2).filter((a) => a.startsWith('--'));
const given = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const modes = (options.find((o) => o.startsWith('--mode='))?.slice(7) ?? 'plain,all,one,inject,threads').split(',');
const names = given.length > 0 ? given : [...programs.keys()].sort();
for (const name of names) checkProgram(name, modes);
if (modes.includes('threads')) checkPairs(names);
for (const [name, kinds] of report.failed) console.log(`${name}: ${kinds.slice(0, 6).join(', ')}`);
console.log(`${names.length - report.failed.size} passed, ${report.failed.size} failed (${report.runs} runs)`);
process.exitCode = report.failed.size > 0 ? 1 : 0;
