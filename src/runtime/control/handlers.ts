// Handled exceptions: what `except`, `finally` and `with` do with the exception in flight.
//
// `vm.handled` is the item of the running thread or generator; its value owns one count. `catchx` moves the exception in
// flight there and gives back what was handled before; `popexc` undoes it. Counterpart: PUSH_EXC_INFO and POP_EXCEPT in
// Python/bytecodes.c, `_PyErr_StackItem`.

import { releaseException } from '../exceptionClass.ts';
import type { PyBaseException } from '../layout/exception.ts';
import { PyTuple } from '../layout/tuple.ts';
import { raise } from '../raise.ts';
import { release } from '../refcount.ts';
import { vm } from '../state.ts';
import { PyType } from '../typeObject.ts';
import { S, type Value } from '../value.ts';
import { exceptions } from '../wellKnown.ts';

export function catchx(): PyBaseException | null {
  const before = vm.handled.value;
  vm.handled.value = vm.exc;
  vm.exc = null;
  vm.quiet = false;
  return before;
}

export function popexc(prev: PyBaseException | null): void {
  const e = vm.handled.value;
  vm.handled.value = prev;
  if (e !== null) releaseException(e);
}

export const swallow = popexc;

export function curexc(): Value {
  return vm.handled.value;
}

/** A `finally` body ends early: by an exception of its own or by a jump. */
export function finclean(k: number, prev: PyBaseException | null | undefined, rv: Value | undefined): void {
  if (k === -1) popexc(prev ?? null);
  else if (k > 0) release(rv);
}

export function refly(prev: PyBaseException | null): void {
  vm.exc = vm.handled.value;
  vm.handled.value = prev;
}

export function isExceptionClass(v: Value): v is PyType {
  return v instanceof PyType && v.isSubtype(exceptions.BaseException);
}

/** Is the exception an instance of the class, or of one in the tuple? Tuples nest here as they do for `isinstance`. */
export function exceptionMatches(e: PyBaseException, type: Value): boolean {
  if (type instanceof PyTuple) return type.items.some((t) => exceptionMatches(e, t));
  return isExceptionClass(type) && e.type.isSubtype(type);
}

const CANNOT_CATCH = 'catching classes that do not inherit from BaseException is not allowed';

/** Raises TypeError for what cannot stand after `except`; tuples do not nest. */
export function checkCatchable(type: Value): typeof S | null {
  const valid = type instanceof PyTuple ? type.items.every(isExceptionClass) : isExceptionClass(type);
  return valid ? null : raise(exceptions.TypeError, CANNOT_CATCH);
}

export function match(type: Value): boolean | typeof S {
  if ((vm.handled.value as PyBaseException).type === type) return true;
  if (checkCatchable(type) === S) return S;
  return exceptionMatches(vm.handled.value as PyBaseException, type);
}

/** End of `async for`: StopAsyncIteration in flight ends there. */
export function asyncend(): boolean {
  const e = vm.exc;
  if (e === null || !e.type.isSubtype(exceptions.StopAsyncIteration)) return false;
  vm.exc = null;
  vm.quiet = false;
  releaseException(e);
  return true;
}
