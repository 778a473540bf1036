// The type generator, and what emitted code needs of generators. Counterpart: Objects/genobject.c.

import { type CodeTable, codeFlags } from '../contract/code.ts';
import { getattrOptional } from '../runtime/attribute.ts';
import { call, callS, then } from '../runtime/call.ts';
import { type GeneratorKind, GeneratorBody } from '../runtime/control/generatorBody.ts';
import { asyncState } from '../runtime/asyncState.ts';
import type { CodeInstance } from '../runtime/control/codeInstance.ts';
import '../runtime/control/delegation.ts';
import { reportInFlight } from '../runtime/control/aside.ts';
import { isExceptionClass } from '../runtime/control/handlers.ts';
import { exceptionFrom } from '../runtime/control/raising.ts';
import { PyTraceback } from '../runtime/control/traceback.ts';
import { type GetSet, type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { address } from '../runtime/identity.ts';
import { type Next, type PyIterator, PythonIterator } from '../runtime/iterate.ts';
import { PyBaseException } from '../runtime/layout/exception.ts';
import { type PyStr, isStr, str, textOf } from '../runtime/layout/str.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { convertThrown, newException, raise, setInFlight, takeInFlight, typeError } from '../runtime/raise.ts';
import { discard, own, release } from '../runtime/refcount.ts';
import { vm } from '../runtime/state.ts';
import { END, type Result, S, type Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { warn } from '../runtime/warn.ts';

export class PyGenerator extends GeneratorBody {
  override get kind(): GeneratorKind {
    return 'generator';
  }
}

/** The answer of `send`, `throw` and `__next__`: the end of the body is StopIteration with the result. */
export function stopAtEnd(body: PyIterator, r: Next): Result {
  return then(r as Result, (answer): Result => {
    if ((answer as Next) !== END) return answer;
    const result = body.ret;
    body.ret = null;
    if (result === null) return raise(exceptions.StopIteration);
    setInFlight(newException(exceptions.StopIteration, result));
    release(result);
    return S;
  });
}

/** The (type, value, traceback) form is deprecated. */
export function warnOfThree(method: string, args: readonly Value[]): void {
  if (args.length <= 1) return;
  warn('DeprecationWarning', `the (type, exc, tb) signature of ${method}() is deprecated, use the single-arg signature instead.`);
}

/**
 * The arguments of `throw()`: an exception, or the deprecated (type, value, traceback). Throws; the result is floating or
 * owned elsewhere.
 */
export function thrownException(args: readonly Value[], warned = false): PyBaseException {
  if (args.length === 0) throw typeError('throw expected at least 1 argument, got 0');
  if (args.length > 3) throw typeError(`throw expected at most 3 arguments, got ${args.length}`);
  const [type = null, value = null, traceback = null] = args;
  if (!warned) warnOfThree('throw', args);
  if (traceback !== null && !(traceback instanceof PyTraceback)) throw typeError('throw() third argument must be a traceback object');
  const e = fromTypeAndValue(type, value);
  if (traceback !== null) {
    const old = e.traceback;
    e.traceback = own(traceback);
    release(old);
  }
  return e;
}

function fromTypeAndValue(type: Value, value: Value): PyBaseException {
  if (type instanceof PyBaseException) {
    if (value !== null) throw typeError('instance exception may not have a separate value');
    return type;
  }
  if (!isExceptionClass(type)) return exceptionFrom(type);
  if (value instanceof PyBaseException && value.type.isSubtype(type)) return value;
  try {
    return exceptionFrom(value === null ? type : call(type, ...(value instanceof PyTuple ? value.items : [value])));
  } catch (thrown) {
    // What making the exception raises is thrown into the body instead.
    if (thrown instanceof PyBaseException) return thrown;
    throw thrown;
  }
}

const nameSetter =
  (field: 'name' | 'qualname') =>
  (self: GeneratorBody, value: Value | undefined): void => {
    if (!isStr(value)) throw typeError(`__${field}__ must be set to a string object`);
    const old = self[field];
    self[field] = own(value);
    release(old);
  };

/** What the three kinds show alike; `prefix` is `gi`, `cr` or `ag`. */
export function bodyAttributes(prefix: string, kind: string, awaited: string, awaitedDoc: string): Record<string, GetSet<GeneratorBody>> {
  return {
    __name__: { get: (self) => self.name, set: nameSetter('name'), doc: `name of the ${kind}` },
    __qualname__: { get: (self) => self.qualname, set: nameSetter('qualname'), doc: `qualified name of the ${kind}` },
    [`${prefix}_frame`]: { get: (self) => self.frameObject() },
    [`${prefix}_suspended`]: { get: (self) => self.started && !self.running && self.frame !== null },
    [`${prefix}_code`]: { get: (self) => self.K.code },
    [`${prefix}_${awaited}`]: { get: awaitedBy, doc: awaitedDoc },
  };
}

/** What a suspended body delegates to. */
export function awaitedBy(self: GeneratorBody): Value {
  const yf = self.running ? null : (self.frame?.yf ?? null);
  return yf instanceof PythonIterator ? yf.iterator : (yf as Value);
}

export const bodyRepr = (self: GeneratorBody): string | PyStr =>
  str(`<${self.type.name} object ${textOf(self.qualname as string)} at ${address(self)}>`);

/** `send`, `throw`, `close`, for types whose instances are driven as iterations. */
export const sendMethods = methods<GeneratorBody>()({
  'send(self, object, /)': (self, value) => stopAtEnd(self, self.step(value)),
  'throw(self, *args)': (self, args) => {
    const e = own(thrownException(args));
    const r = stopAtEnd(self, self.throwIn(e));
    return then(r, (v) => {
      release(e);
      return v;
    });
  },
  'close(self, /)': (self) => self.close(),
});

export const generatorType: TypeDecl<PyGenerator> = defineType<PyGenerator>({
  name: 'generator',
  ctor: PyGenerator as never,
  attributes: { __new__: null },
  final: true,
  hasWeakrefs: true,
  methods: {
    ...sendMethods,
    ...methods<PyGenerator>()({
      '__iter__(self, /)': (self) => self,
      '__next__(self, /)': (self) => stopAtEnd(self, self.step(null)),
      '__repr__(self, /)': bodyRepr,
    }),
  },
  classMethods: classGetItem,
  getset: {
    ...bodyAttributes('gi', 'generator', 'yieldfrom', 'object being iterated by yield from, or None'),
    gi_running: { get: (self) => self.running },
  },
  docs: {
    send: "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.",
    throw:
      'throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.',
    close: 'close() -> raise GeneratorExit inside generator.',
  },
});

/** Makers of the three kinds by flags; coroutine.ts and asyncGenerator.ts add theirs. */
export const bodyMakers: { coroutine: BodyClass | null; asyncGenerator: BodyClass | null } = { coroutine: null, asyncGenerator: null };
export type BodyClass = new (K: CodeInstance, slots: unknown[]) => GeneratorBody;

function plainClass(table: CodeTable): BodyClass {
  if (table.flags & codeFlags.coroutine) return bodyMakers.coroutine as BodyClass;
  if (table.flags & codeFlags.asyncGenerator) return bodyMakers.asyncGenerator as BodyClass;
  return PyGenerator;
}

/** Counts what the fresh record borrows: the frame of a generator owns all its slots. */
function ownRecord(K: CodeInstance, slots: unknown[]): void {
  const table = K.table.slots;
  let h = 0;
  if (K.masked) {
    h = slots[0] as number;
    slots[0] = undefined;
  }
  for (let i = 0; i < table.length; i++) {
    const { kind, bit } = table[i] as (typeof table)[number];
    if (kind === 'p' ? !K.argumentsCounted && (h & (1 << (bit as number))) === 0 : kind === 'fc') own(slots[i] as Value);
  }
}

/** Generator, coroutine or asynchronous generator over a fresh record. */
export function mkgen(K: CodeInstance, slots: unknown[]): GeneratorBody {
  ownRecord(K, slots);
  if (K.makeBody !== null && asyncState.originDepth === 0) return K.makeBody(slots) as GeneratorBody;
  return new ((K.generatorClass as BodyClass | null) ?? plainClass(K.table))(K, slots);
}

/** The result of a finished iteration, no longer counted. */
export function yfret(it: PyIterator): Value {
  const v = it.ret;
  it.ret = null;
  if (typeof v === 'object' && v !== null) v.rc--;
  return v;
}

/** Iterations that exceptions can be thrown into and that can be closed. */
export interface Throwable extends PyIterator {
  throwIn(e: PyBaseException): Next;
  close(): Result;
}

function isThrowable(it: PyIterator): it is Throwable {
  return (it as Partial<Throwable>).throwIn !== undefined;
}

/** The exception in flight is thrown into what a body delegates to; answers as `step`. */
export function yfthrow(it: PyIterator): Next {
  const e = takeInFlight();
  if (e.type.isSubtype(exceptions.GeneratorExit)) {
    return then(closeIteration(it), (r) => {
      if (r === S) {
        release(e);
        return S;
      }
      discard(r);
      vm.exc = e;
      return S;
    }) as Next;
  }
  if (isThrowable(it)) {
    return then(it.throwIn(e) as Result, (r) => {
      release(e);
      return r;
    }) as Next;
  }
  return throwIntoObject(it, e);
}

function closeIteration(it: PyIterator): Result {
  if (isThrowable(it)) return it.close();
  const target = it instanceof PythonIterator ? it.iterator : it;
  try {
    const close = getattrOptional(target, 'close');
    return close === undefined ? null : callFound(close);
  } catch (thrown) {
    convertThrown(thrown);
    reportInFlight(null, target);
    return null;
  }
}

/** Calls a bound method that was just looked up, holding it meanwhile. */
function callFound(f: Value, ...args: Value[]): Result {
  own(f);
  return then(callS(f, ...args), (r) => {
    if (typeof r === 'object' && r !== null) r.rc++;
    release(f);
    if (typeof r === 'object' && r !== null) r.rc--;
    return r;
  });
}

/** `e` is owned. Without a `throw` method the exception goes on where it was. */
function throwIntoObject(it: PyIterator, e: PyBaseException): Next {
  const target = it instanceof PythonIterator ? it.iterator : it;
  let f: Value | undefined;
  try {
    f = getattrOptional(target, 'throw');
  } catch (thrown) {
    release(e);
    return convertThrown(thrown);
  }
  if (f === undefined) {
    vm.exc = e;
    return S;
  }
  return then(callFound(f, e), (r) => {
    release(e);
    return (it instanceof PythonIterator ? it.stop(r) : r) as Result;
  }) as Next;
}
