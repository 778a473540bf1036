// Calling Python from TypeScript, and adapting calls whose arity does not match (DESIGN.md section 5).
//
// `call(f, …)` runs under nosuspend and throws what the callee raises: for natives that are not S-aware.
// `callS(f, …)` gives the callee's own result, S included: for natives that hand S on or use `then`.
// Arguments are borrowed by both. Counterpart: Objects/call.c.

import { NO_NAMES, type VectorCode } from './bind.ts';
import { positionalAdapter } from './bindPlan.ts';
import { PyFunction, installCall } from './layout/function.ts';
import { PyModule } from './layout/module.ts';
import { isStr, textOf } from './layout/str.ts';
import { setInFlight, typeError, unwindInFlight } from './raise.ts';
import { own, releaseKeeping, release } from './refcount.ts';
import { special } from './special.ts';
import { type Resumable, Z, vm } from './state.ts';
import { typeName } from './typeOf.ts';
import { type MethodCode, type NativeCode, type PyObject, type Result, S, type Value, isObject } from './value.ts';

/** What every callable offers beside `js`/`argc`. */
export interface Callable extends PyObject {
  readonly vector: VectorCode;
}

/** Something with a `js` that takes exactly the wanted arguments. */
export interface Adapted {
  readonly js: NativeCode;
}

/** Goes on with a result: at once, or when the suspension under way has ended. S reaches `f` only as an exception. */
export function then(r: Result, f: (value: Result) => Result): Result {
  if (r === S && vm.exc === null) {
    vm.captured.push(new Continuation(f));
    return S;
  }
  return f(r);
}

/** As `then`, for continuations that pass exceptions on unchanged. */
export function thenValue(r: Result, f: (value: Value) => Result): Result {
  return then(r, (v) => (v === S ? S : f(v)));
}

class Continuation implements Resumable {
  private readonly f: (value: Result) => Result;

  constructor(f: (value: Result) => Result) {
    this.f = f;
  }

  resume(value: Result): Result {
    return this.f(value);
  }
}

/** Does this value have a keyword-capable entry of its own? */
export function isDirectCallable(f: Value): f is Callable {
  return isObject(f) && (f as Partial<Callable>).vector !== undefined;
}

export function isCallable(f: Value): boolean {
  return isDirectCallable(f) || (special(f, '__call__') ?? null) !== null;
}

/** Gives something whose `js` takes `n` positional arguments and calls `f`; errors are raised at the call. */
export function adapt(f: Value, n: number): Adapted {
  if (f instanceof PyFunction) return positionalAdapter(f, n);
  if (isDirectCallable(f)) {
    if (f.argc === n || f.argc === -1) return f;
    return { js: (h, ...args) => f.vector(h, args, NO_NAMES) };
  }
  return { js: (h, ...args) => callObject(f, h, args, NO_NAMES) };
}

/** Calls any object, through `__call__` where it is no direct callable. Handed-over arguments are consumed. */
export function callObject(f: Value, h: number, args: readonly Value[], names: readonly string[]): Result {
  if (isDirectCallable(f)) return f.vector(h, args, names);
  let m: ReturnType<typeof special>;
  try {
    m = special(f, '__call__');
    if (m === undefined) throw typeError(`'${typeName(f)}' object is not callable${meantFunction(f)}`);
  } catch (thrown) {
    releaseTaken(h, args);
    return setInFlight(thrown as never);
  }
  if (typeof m !== 'function') {
    own(m);
    return then(callDeeper(m, h, args, names), (r) => {
      releaseKeeping(m as Value, r);
      return r;
    });
  }
  return callMethodCode(m, h << 1, [f, ...args], names);
}

/** A module that was called may hold a function of its own name. */
function meantFunction(f: Value): string {
  if (!(f instanceof PyModule)) return '';
  const name = f.dict.getStr('__name__') ?? null;
  if (!isStr(name)) return '';
  const found = f.dict.get(name);
  return found !== undefined && isCallable(found) ? `. Did you mean: '${textOf(name)}.${textOf(name)}(...)'?` : '';
}

/** A `__call__` that is an object itself counts as a frame: it may lead back to where it came from. */
function callDeeper(m: Value, h: number, args: readonly Value[], names: readonly string[]): Result {
  Z.d++;
  const r =
    Z.d <= Z.lim ? callObject(m, h, args, names) : then(depthHook.deeper(), (v) => (v === S ? refuse(h, args) : callObject(m, h, args, names)));
  Z.d--;
  return r;
}

function refuse(h: number, args: readonly Value[]): typeof S {
  vm.quiet = false;
  releaseTaken(h, args);
  return S;
}

function releaseTaken(h: number, args: readonly Value[]): void {
  for (let i = args.length - 1; i >= 0; i--) if (i < 31 && h & (1 << i)) release(args[i]);
}

/** Installed by the scheduler: `Z.d` is beyond `Z.lim`. */
export const depthHook: { deeper: () => Result } = { deeper: () => null };

/** Calls method code with receiver first, whatever its arity. */
export function callMethodCode(m: MethodCode, h: number, args: readonly Value[], names: readonly string[]): Result {
  if (names.length === 0 && (m.argc === args.length || m.argc === -1)) return m(h, ...args);
  return (m.owner as Callable).vector(h, args, names);
}

/** Calls `f` with borrowed arguments; may return S. */
export function callS(f: Value, ...args: Value[]): Result {
  if (isObject(f) && (f.argc === args.length || f.argc === -1)) return f.js(0, ...args);
  return callObject(f, 0, args, NO_NAMES);
}

/** Throws the exception in flight when `r` is S. Only right under nosuspend, where S cannot be a suspension. */
export function unwrap(r: Result): Value {
  if (r === S) throw unwindInFlight();
  return r;
}

/** Calls `f` with borrowed arguments under nosuspend; throws what it raises. The result is floating or owned elsewhere. */
export function call(f: Value, ...args: Value[]): Value {
  return callVector(f, args, NO_NAMES);
}

/** As `call`, with keywords: the last `names.length` arguments. */
export function callVector(f: Value, args: readonly Value[], names: readonly string[]): Value {
  vm.nosuspend++;
  for (const a of args) own(a);
  let r: Result = S;
  try {
    r = isObject(f) && names.length === 0 && f.argc === args.length ? f.js(0, ...args) : callObject(f, 0, args, names);
  } finally {
    vm.nosuspend--;
    for (let i = args.length - 1; i >= 0; i--) releaseKeeping(args[i], r);
  }
  return unwrap(r);
}

/** Calls method code with a borrowed receiver and arguments under nosuspend; throws what it raises. */
export function invoke(m: MethodCode, self: Value, ...args: Value[]): Value {
  vm.nosuspend++;
  own(self);
  for (const a of args) own(a);
  let r: Result = S;
  try {
    r = m.argc === args.length + 1 ? m(0, self, ...args) : callMethodCode(m, 0, [self, ...args], NO_NAMES);
  } finally {
    vm.nosuspend--;
    for (let i = args.length - 1; i >= 0; i--) releaseKeeping(args[i], r);
    releaseKeeping(self, r);
  }
  return unwrap(r);
}

installCall(callObject);
