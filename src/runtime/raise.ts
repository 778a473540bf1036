// Raising exceptions from TypeScript.
//
// A native throws a PyBaseException as a JavaScript value: `throw typeError('…')`. The wrapper at the call
// boundary puts it into `vm.exc` and returns S. Hot natives return `raise(…)` themselves.
// `vm.exc` owns one count of the exception in flight; a thrown one is floating or owned elsewhere.
// Counterpart: Python/errors.c.

import { freshException, releaseException } from './exceptionClass.ts';
import { PyBaseException } from './layout/exception.ts';
import { str } from './layout/str.ts';
import { discard, own, release } from './refcount.ts';
import { vm } from './state.ts';
import type { PyType } from './typeObject.ts';
import { S, type Value } from './value.ts';
import { type ExceptionName, exceptions } from './wellKnown.ts';

/** The exception being handled: what a bare `raise` and `sys.exception()` see. */
export function handledException(innermost: typeof vm.handled = vm.handled): PyBaseException | null {
  for (let item: typeof vm.handled | null = innermost; item !== null; item = item.previous) {
    if (item.value !== null) return item.value;
  }
  return null;
}

/** Links the exception being handled as the context of a newly raised one, breaking cycles as CPython does. */
export function chainContext(e: PyBaseException): PyBaseException {
  if (vm.handled.value === null && vm.handled.previous === null) return e;
  const handled = handledException();
  if (handled === null || handled === e) return e;
  // `slow` follows at half the pace, so that a cycle made by hand elsewhere in the chain ends the walk.
  let slow = handled;
  let advance = false;
  for (let o = handled; o.context !== null; ) {
    if (o.context === e) {
      o.context = null;
      e.rc--;
      break;
    }
    o = o.context;
    if (o === slow) break;
    if (advance) slow = slow.context as PyBaseException;
    advance = !advance;
  }
  const old = e.context;
  handled.rc++;
  e.context = handled;
  release(old);
  return e;
}

/** A fresh exception of a class that needs no Python code to be made, with its context set. */
export function newException(type: PyType, ...args: Value[]): PyBaseException {
  return chainContext(freshException(type, args));
}

/** Puts an exception in flight without touching its context; the count is taken here. */
export function setInFlight(e: PyBaseException): typeof S {
  e.rc++;
  vm.exc = e;
  return S;
}

/** Takes the exception in flight, owned by the caller. */
export function takeInFlight(): PyBaseException {
  const e = vm.exc;
  if (e === null) throw new Error('no exception in flight');
  vm.exc = null;
  vm.quiet = false;
  return e;
}

/** Takes the exception in flight to throw it as a JavaScript value: no longer counted. */
export function unwindInFlight(): PyBaseException {
  const e = takeInFlight();
  e.rc--;
  return e;
}

/** Drops the exception in flight. */
export function clearInFlight(): void {
  releaseException(takeInFlight());
}

/** Is the exception in flight an instance of `type`? */
export function inFlightIs(type: PyType): boolean {
  return vm.exc !== null && vm.exc.type.isSubtype(type);
}

/** For S-returning natives: `return raise(exceptions.TypeError, 'message')`. */
export function raise(type: PyType, ...args: Value[]): typeof S {
  return setInFlight(newException(type, ...args));
}

/** Marks an existing exception object as raised now (context), to be thrown. */
export function raised(e: PyBaseException): PyBaseException {
  return chainContext(e);
}

/** Told about an overflow of the JavaScript stack, which skipped emitted frames without their cold paths. */
export const overflowHook: { note: () => void } = { note: () => {} };

/** No regular expression here: near the end of the stack compiling one overflows too, as a SyntaxError. */
const isStackOverflow = (thrown: unknown): boolean =>
  (thrown instanceof RangeError || thrown instanceof SyntaxError) && thrown.message.includes('call stack size exceeded');

/** What to throw on: an overflow of the JavaScript stack in a native that calls itself says what was going on. */
export function overflowWhile(thrown: unknown, what: string): unknown {
  if (!isStackOverflow(thrown)) return thrown;
  overflowHook.note();
  return newException(exceptions.RecursionError, str(`Stack overflow ${what}`));
}

const TOO_LARGE = /Invalid (array|string|typed array) length|allocation failed|too big|Maximum BigInt size|maximum size exceeded/i;

/** What the engine or Node throw for values beyond what they can hold. */
function isTooLarge(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return thrown instanceof RangeError ? TOO_LARGE.test(thrown.message) : (thrown as { code?: string }).code === 'ERR_STRING_TOO_LONG';
}

/** Converts what a native threw into the exception in flight. */
export function convertThrown(thrown: unknown): typeof S {
  if (thrown instanceof PyBaseException) return setInFlight(thrown);
  if (isStackOverflow(thrown)) {
    overflowHook.note();
    return raise(exceptions.RecursionError, 'maximum recursion depth exceeded');
  }
  if (isTooLarge(thrown)) return raise(exceptions.MemoryError);
  return internalFault(thrown);
}

/** Hook of the command: told about a fault of Piton itself before it becomes a SystemError. */
export const faultHook: { report: (thrown: unknown) => void } = { report: () => {} };

/** One line that says whose fault it is and what to do about it. */
export function faultText(thrown: unknown): string {
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return `internal fault in Piton, please report it with the program that shows it (PITON_FAULTS=1 tells where): ${text.replaceAll('\n', ' ')}`;
}

function internalFault(thrown: unknown): typeof S {
  faultHook.report(thrown);
  return raise(exceptions.SystemError, faultText(thrown));
}

/** Drops a thrown exception that a native has dealt with. */
export function forget(e: PyBaseException): void {
  discard(e);
}

/** Did a native throw an exception of this class? Anything that is not a Python exception is thrown on. */
export function isThrown(thrown: unknown, type: PyType): thrown is PyBaseException {
  if (!(thrown instanceof PyBaseException)) throw thrown;
  return thrown.type.isSubtype(type);
}

/** As `isThrown`; an exception of that class is dropped: the native goes on, or throws another one in its place. */
export function dealtWith(thrown: unknown, type: PyType): boolean {
  if (!isThrown(thrown, type)) return false;
  forget(thrown);
  return true;
}

export function exceptionOf(name: ExceptionName, message: string): PyBaseException {
  return newException(exceptions[name], str(message));
}
export const typeError = (message: string): PyBaseException => newException(exceptions.TypeError, str(message));
export const valueError = (message: string): PyBaseException => newException(exceptions.ValueError, str(message));
export const indexError = (message: string): PyBaseException => newException(exceptions.IndexError, str(message));
export const keyError = (key: Value): PyBaseException => newException(exceptions.KeyError, key);
export const overflowError = (message: string): PyBaseException => newException(exceptions.OverflowError, str(message));
export const zeroDivision = (message: string): PyBaseException => newException(exceptions.ZeroDivisionError, str(message));
export const runtimeError = (message: string): PyBaseException => newException(exceptions.RuntimeError, str(message));
export const systemError = (message: string): PyBaseException => newException(exceptions.SystemError, str(message));
export const memoryError = (): PyBaseException => newException(exceptions.MemoryError);
export const notImplementedError = (message: string): PyBaseException => newException(exceptions.NotImplementedError, str(message));
export const bufferError = (message: string): PyBaseException => newException(exceptions.BufferError, str(message));
export const importError = (message: string): PyBaseException => newException(exceptions.ImportError, str(message));

/** AttributeError with the `name` and `obj` fields that suggestions are made from. */
export const attributeError = (message: string, obj: Value, name: Value): PyBaseException => attributeErrorSaying(str(message), obj, name);

/** The same with the text as a value. */
export function attributeErrorSaying(text: Value, obj: Value, name: Value): PyBaseException {
  const e = newException(exceptions.AttributeError, text);
  const fields = e as PyBaseException & { name?: Value; obj?: Value };
  fields.name = own(name);
  fields.obj = own(obj);
  return e;
}

/** NameError with the `name` field. */
export function nameError(message: string, name: Value): PyBaseException {
  const e = newException(exceptions.NameError, str(message));
  (e as PyBaseException & { name?: Value }).name = own(name);
  return e;
}

/** Appends a PEP 678 note. Installed by the exception types, which know `__notes__`. */
export const noteHook: { add: (e: PyBaseException, note: string) => void } = { add: () => {} };
export function addNote(e: PyBaseException, note: string): void {
  noteHook.add(e, note);
}

/** Adds where it happened to an exception that passes through a native. */
export function noted(thrown: unknown, note: () => string): unknown {
  if (thrown instanceof PyBaseException) addNote(thrown, note());
  return thrown;
}
export const recursionError = (message: string): PyBaseException => newException(exceptions.RecursionError, str(message));
