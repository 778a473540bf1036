import { callS, then } from './call.ts';
import { convertThrown } from './raise.ts';
import { own, unown } from './refcount.ts';
import { invokeFoundS, special } from './special.ts';
import { vm } from './state.ts';
import { type MethodCode, type Result, S, type Value, isObject } from './value.ts';

/** Calls special method `name` of `o`, all operands held; undefined where the type has none. */
export function callHeld(o: Value, name: string, args: readonly Value[]): Result | undefined {
  let m: ReturnType<typeof special>;
  try {
    m = special(o, name);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  if (m === undefined) return undefined;
  own(o);
  for (let i = 0; i < args.length; i++) own(args[i] as Value);
  const r = invokeFoundS(m, o, ...args);
  if (r === S && vm.exc === null) return then(r, (v) => endHeld(o, args, v));
  return endHeld(o, args, r);
}

function endHeld(o: Value, args: readonly Value[], r: Result): Result {
  unown(o);
  return endArgs(args, r);
}

/** Calls method code of `o` with one argument, as `callHeld` does. */
export function callWithOne(m: MethodCode, o: Value, a: Value): Result {
  own(o);
  own(a);
  const r = m(0, o, a);
  if (r === S && vm.exc === null) return suspended(o, [a]);
  unown(a);
  unown(o);
  return r;
}

/** Calls method code of `o` with two arguments, as `callHeld` does. */
export function callWithTwo(m: MethodCode, o: Value, a: Value, b: Value): Result {
  own(o);
  own(a);
  own(b);
  const r = m(0, o, a, b);
  if (r === S && vm.exc === null) return suspended(o, [a, b]);
  unown(b);
  unown(a);
  unown(o);
  return r;
}

function suspended(o: Value, args: readonly Value[]): Result {
  return then(S, (v) => endHeld(o, args, v));
}

/** Calls `f` with its one argument held, for getters. */
export function callOneHeld(f: Value, a: Value): Result {
  if (!isObject(a)) return callS(f, a);
  a.rc++;
  const r = callS(f, a);
  if (r === S && vm.exc === null) return then(r, (v) => endArgs([a], v));
  a.rc--;
  return r;
}

/** Calls `f` with all arguments held; `f` itself is the caller's. */
export function callSHeld(f: Value, ...args: Value[]): Result {
  for (let i = 0; i < args.length; i++) own(args[i]);
  const r = callS(f, ...args);
  if (r === S && vm.exc === null) return then(r, (v) => endArgs(args, v));
  return endArgs(args, r);
}

function endArgs(args: readonly Value[], r: Result): Result {
  for (let i = args.length - 1; i >= 0; i--) unown(args[i]);
  return r;
}
