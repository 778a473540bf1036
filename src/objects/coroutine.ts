// Coroutines, their `__await__` wrapper, and awaiting any value. Counterpart: Objects/genobject.c, PEP 492.

import { codeFlags } from '../contract/code.ts';
import { asyncState } from '../runtime/asyncState.ts';
import { call, then } from '../runtime/call.ts';
import { reporting, reprText } from '../runtime/control/aside.ts';
import { GeneratorBody, type GeneratorKind } from '../runtime/control/generatorBody.ts';
import type { CodeInstance } from '../runtime/control/codeInstance.ts';
import { currentFrames } from '../runtime/control/runningFrames.ts';
import { getattrOptional } from '../runtime/attribute.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { importHook } from '../runtime/importHook.ts';
import { type Next, PyIterator, asIterator, getIterS, isIterator } from '../runtime/iterate.ts';
import type { PyBaseException } from '../runtime/layout/exception.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { convertThrown, newException, raise, setInFlight, takeInFlight, typeError } from '../runtime/raise.ts';
import { discard, own, release, unown } from '../runtime/refcount.ts';
import { special, invokeFoundS } from '../runtime/special.ts';
import { typeName } from '../runtime/typeOf.ts';
import { type Result, S, type Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { warn } from '../runtime/warn.ts';
import { setCause } from '../runtime/control/raising.ts';
import { PyGenerator, bodyAttributes, bodyMakers, bodyRepr, sendMethods, stopAtEnd, thrownException } from './generator.ts';

export class PyCoroutine extends GeneratorBody {
  /** Where it was made, when origins are tracked: a tuple of (file, line, function). Owned. */
  readonly origin: Value;

  constructor(K: CodeInstance, slots: unknown[]) {
    super(K, slots);
    this.origin = asyncState.originDepth > 0 ? own(originOf(asyncState.originDepth)) : null;
  }

  override get kind(): GeneratorKind {
    return 'coroutine';
  }

  override get hidden(): boolean {
    return true;
  }

  protected override stepEnded(): Next {
    return raise(exceptions.RuntimeError, 'cannot reuse already awaited coroutine');
  }

  protected override throwEnded(_e: PyBaseException): typeof S {
    return raise(exceptions.RuntimeError, 'cannot reuse already awaited coroutine');
  }

  protected override dying(): void {
    if (this.started) super.dying();
    else neverAwaited(this);
  }

  override releaseChildren(): void {
    super.releaseChildren();
    if (this.rc < 0) release(this.origin);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    visit(this.origin);
  }
}
bodyMakers.coroutine = PyCoroutine;

function originOf(depth: number): PyTuple {
  // The coroutine function itself is on the JavaScript stack, but it is no frame.
  const entries = currentFrames(depth, 1).map(({ K, line }) => own(tupleOf(str(K.code.filename), line, str(K.table.name))));
  return new PyTuple(entries);
}

/** The warning about a coroutine that dies unstarted; through `warnings`, which formats origins. */
function neverAwaited(coroutine: PyCoroutine): void {
  reporting(
    () => {
      const report = getattrOptional(importHook.module('warnings'), '_warn_unawaited_coroutine');
      if (report !== undefined && report !== null) discard(call(report, coroutine));
      else warn('RuntimeWarning', `coroutine '${textOf(coroutine.qualname as string)}' was never awaited`);
    },
    () => `Exception ignored while finalizing coroutine ${reprText(coroutine)}`,
  );
}

export const coroutineType: TypeDecl<PyCoroutine> = defineType<PyCoroutine>({
  name: 'coroutine',
  ctor: PyCoroutine as never,
  attributes: { __new__: null },
  final: true,
  hasWeakrefs: true,
  methods: {
    ...sendMethods,
    ...methods<PyCoroutine>()({
      '__await__(self, /)': (self) => new PyCoroutineWrapper(self),
      '__repr__(self, /)': bodyRepr,
    }),
  },
  classMethods: classGetItem,
  getset: {
    ...(bodyAttributes('cr', 'coroutine', 'await', 'object being awaited on, or None') as object),
    cr_running: { get: (self) => self.running },
    cr_origin: { get: (self) => self.origin, member: true },
  },
  docs: {
    send: "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.",
    throw:
      'throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a future version of Python.',
    close: 'close() -> raise GeneratorExit inside coroutine.',
  },
});

/** What `coroutine.__await__()` gives: an iterator over the coroutine. */
export class PyCoroutineWrapper extends PyIterator {
  readonly coroutine: PyCoroutine;

  constructor(coroutine: PyCoroutine) {
    super();
    this.rc = 0;
    this.coroutine = own(coroutine);
  }

  nx(): Next {
    return this.coroutine.nx();
  }

  override step(value: Value): Next {
    return this.answered(this.coroutine.step(value));
  }

  throwIn(e: PyBaseException): Next {
    return this.answered(this.coroutine.throwIn(e));
  }

  close(): Result {
    return this.coroutine.close();
  }

  /** The result of the coroutine becomes that of the wrapper. */
  private answered(r: Next): Next {
    return then(r as Result, (v) => {
      if (typeof v === 'symbol' && v !== S) {
        this.ret = this.coroutine.ret;
        this.coroutine.ret = null;
      }
      return v;
    }) as Next;
  }

  override releaseChildren(): void {
    release(this.coroutine);
    release(this.ret);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.coroutine);
    visit(this.ret);
  }
}

/** Anything that emitted code drives by `step`, `throwIn` and `close`, seen from Python. */
export interface Driven extends PyIterator {
  throwIn(e: PyBaseException): Next;
  close(): Result;
}
export const drivenMethods = methods<Driven>()({
  'send(self, object, /)': (self, value) => stopAtEnd(self, self.step(value)),
  'throw(self, *args)': (self, args) => {
    const e = own(thrownException(args));
    return then(stopAtEnd(self, self.throwIn(e)), (v) => {
      release(e);
      return v;
    });
  },
  'close(self, /)': (self) => self.close(),
  '__iter__(self, /)': (self) => self,
  '__next__(self, /)': (self) => stopAtEnd(self, self.step(null)),
});

export const coroutineWrapperType: TypeDecl<PyCoroutineWrapper> = defineType<PyCoroutineWrapper>({
  name: 'coroutine_wrapper',
  ctor: PyCoroutineWrapper as never,
  attributes: { __new__: null },
  final: true,
  methods: drivenMethods,
  doc: 'A wrapper object implementing __await__ for coroutines.',
});

/** For `yield from`: a coroutine only inside coroutines. */
export function yfiter(v: Value): PyIterator | typeof S {
  if (v instanceof PyCoroutine) {
    const flags = currentFrames(1)[0]?.K.table.flags ?? 0;
    if (flags & (codeFlags.coroutine | codeFlags.iterableCoroutine)) return v;
    return raise(exceptions.TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  return v instanceof PyGenerator ? v : getIterS(v);
}

const NO_AWAIT: readonly ((name: string) => string)[] = [
  (name) => `'${name}' object can't be awaited`,
  (name) => `'async with' received an object from __aenter__ that does not implement __await__: ${name}`,
  (name) => `'async with' received an object from __aexit__ that does not implement __await__: ${name}`,
  (name) => `'async for' received an invalid object from __anext__: ${name}`,
];

/** Is it awaited as it stands: a coroutine, or a generator marked by `types.coroutine`? */
function isBodyAwaitable(v: Value): v is GeneratorBody {
  return v instanceof PyCoroutine || (v instanceof PyGenerator && (v.K.table.flags & codeFlags.iterableCoroutine) !== 0);
}

/** What `await v` drives; `where` chooses the error text (contract/abi.ts). May return S. */
export function getawait(v: Value, where: number): PyIterator | typeof S {
  if (isBodyAwaitable(v)) {
    if (v instanceof PyCoroutine && v.frame?.yf) return raise(exceptions.RuntimeError, 'coroutine is being awaited already');
    return v;
  }
  return then(awaitIterator(v, where), (r) => {
    if (r !== S) return asIterator(r);
    if (where === 3) return invalidNext(v);
    return S;
  }) as PyIterator | typeof S;
}

/** `v.__await__()`, checked. */
function awaitIterator(v: Value, where: number): Result {
  let m: ReturnType<typeof special>;
  try {
    m = special(v, '__await__');
  } catch (thrown) {
    return convertThrown(thrown);
  }
  if (m === undefined || m === null) {
    const text = (NO_AWAIT[where === 3 ? 0 : where] as (name: string) => string)(typeName(v));
    return setInFlight(typeError(text));
  }
  own(v);
  const r = invokeFoundS(m, v);
  return then(r, (it) => {
    unown(v);
    if (it === S || isIterator(it)) return it !== S && isBodyAwaitable(it) ? refuse(it, '__await__() returned a coroutine') : it;
    if (isBodyAwaitable(it)) return refuse(it, '__await__() returned a coroutine');
    return refuse(it, `__await__() returned non-iterator of type '${typeName(it)}'`);
  });
}

function refuse(v: Value, message: string): typeof S {
  discard(v);
  return raise(exceptions.TypeError, str(message));
}

/** The error of `__anext__` giving something that cannot be awaited, caused by the one in flight. */
function invalidNext(v: Value): typeof S {
  const cause = takeInFlight();
  const e = newException(exceptions.TypeError, str(`'async for' received an invalid object from __anext__: ${typeName(v)}`));
  setCause(e, cause);
  const context = e.context;
  e.context = own(cause);
  release(context);
  release(cause);
  return setInFlight(e);
}
