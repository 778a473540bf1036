// Asynchronous generators and the awaitables of their methods. Counterpart: Objects/genobject.c, PEP 525.
//
// The body yields two kinds of values: those of an `await` pass through to whoever drives the event loop, those of a
// `yield` (`frame.ay`) end the awaitable with that result.

import { asyncState } from '../runtime/asyncState.ts';
import { call, callS, then } from '../runtime/call.ts';
import { reporting, reprText } from '../runtime/control/aside.ts';
import { GeneratorBody, type GeneratorKind } from '../runtime/control/generatorBody.ts';
import { type TypeDecl, defineType, functions, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { type Next, PyIterator } from '../runtime/iterate.ts';
import type { PyBaseException } from '../runtime/layout/exception.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { clearInFlight, convertThrown, inFlightIs, newException, raise, typeError } from '../runtime/raise.ts';
import { discard, own, release, unown } from '../runtime/refcount.ts';
import { special, invokeFoundS } from '../runtime/special.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import { END, type Result, S, type Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { warn } from '../runtime/warn.ts';
import { type Driven, drivenMethods, getawait } from './coroutine.ts';
import { bodyAttributes, bodyMakers, bodyRepr, thrownException, warnOfThree } from './generator.ts';

export class PyAsyncGenerator extends GeneratorBody {
  /** An awaitable of one of its methods is under way. */
  busyAsync = false;
  /** `aclose()` or the end of the body. */
  closedAsync = false;
  private hooked = false;
  /** `sys.get_asyncgen_hooks().finalizer` at the first iteration; owned. */
  private finalizer: Value = null;

  override get kind(): GeneratorKind {
    return 'async generator';
  }

  override get hidden(): boolean {
    return true;
  }

  /** The first use tells the event loop. May return S. */
  initHooks(): Result {
    if (this.hooked) return null;
    this.hooked = true;
    this.finalizer = own(asyncState.finalizer);
    const first = asyncState.firstiter;
    if (first === null) return null;
    return then(callS(first, this), (r) => {
      if (r !== S) discard(r);
      return r;
    });
  }

  /** What a resumption gave, as the awaitable sees it: END with the yielded value, or a value to pass through. */
  unwrap(r: Next): Next {
    if (r === END || r === S) {
      if (r === END) {
        release(this.ret);
        this.ret = null;
        raise(exceptions.StopAsyncIteration);
      }
      if (inFlightIs(exceptions.StopAsyncIteration) || inFlightIs(exceptions.GeneratorExit)) this.closedAsync = true;
      this.busyAsync = false;
      return S;
    }
    return r;
  }

  /** Did the body just `yield` (and not await)? Clears the mark. */
  takeYielded(): boolean {
    const { frame } = this;
    if (frame === null || !frame.ay) return false;
    frame.ay = false;
    return true;
  }

  protected override dying(): void {
    if (this.finalizer === null || this.closedAsync) {
      super.dying();
      return;
    }
    const { finalizer } = this;
    reporting(
      () => discard(call(finalizer, this)),
      () => `Exception ignored while finalizing ${this.kind} ${reprText(this)}`,
    );
  }

  override releaseChildren(): void {
    super.releaseChildren();
    if (this.rc < 0) release(this.finalizer);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    visit(this.finalizer);
  }
}
bodyMakers.asyncGenerator = PyAsyncGenerator;

type State = 'init' | 'iterating' | 'closed';

/** The awaitables of `__anext__`, `asend`, `athrow` and `aclose`. */
abstract class MethodAwaitable extends PyIterator implements Driven {
  readonly generator: PyAsyncGenerator;
  protected state: State = 'init';

  constructor(generator: PyAsyncGenerator) {
    super();
    this.rc = 0;
    this.generator = own(generator);
  }

  nx(): Next {
    return then(this.step(null) as Result, (r) => {
      if ((r as Next) === END) {
        const v = this.ret;
        this.ret = null;
        release(v);
      }
      return r;
    }) as Next;
  }

  abstract throwIn(e: PyBaseException): Next;

  /** After a resumption that `unwrap` has seen: an asynchronous yield is the result. */
  protected finish(r: Next): Next {
    if (r === S || r === END) {
      this.state = 'closed';
      return r;
    }
    if (!this.generator.takeYielded()) return r;
    this.generator.busyAsync = false;
    this.state = 'closed';
    this.ret = own(r);
    return END;
  }

  protected fail(message: string): typeof S {
    this.state = 'closed';
    return raise(exceptions.RuntimeError, message);
  }

  /** `close()` of an awaitable that is under way. */
  close(): Result {
    if (this.state === 'closed') return null;
    const exit = own(newException(exceptions.GeneratorExit));
    return then(this.throwIn(exit) as Result, (r) => {
      release(exit);
      if (r === S) {
        const expected = [exceptions.StopIteration, exceptions.StopAsyncIteration, exceptions.GeneratorExit].some(inFlightIs);
        if (!expected) return S;
        clearInFlight();
        return null;
      }
      if ((r as Next) === END) {
        const v = this.ret;
        this.ret = null;
        release(v);
        return null;
      }
      discard(r);
      return raise(exceptions.RuntimeError, 'coroutine ignored GeneratorExit');
    });
  }

  protected abstract get methodName(): string;

  override releaseChildren(): void {
    if (this.state === 'init') this.neverAwaited();
    release(this.generator);
    release(this.ret);
  }

  private neverAwaited(): void {
    const text = `coroutine method '${this.methodName}' of '${textOf(this.generator.qualname as string)}' was never awaited`;
    reporting(
      () => warn('RuntimeWarning', text),
      () => 'Exception ignored while finalizing an awaitable',
    );
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.generator);
    visit(this.ret);
  }
}

const REUSED_SEND = 'cannot reuse already awaited __anext__()/asend()';
const REUSED_THROW = 'cannot reuse already awaited aclose()/athrow()';

export class PyAsend extends MethodAwaitable {
  /** What is sent first; owned. */
  private readonly value: Value;

  constructor(generator: PyAsyncGenerator, value: Value) {
    super(generator);
    this.value = own(value);
  }

  protected get methodName(): string {
    return 'asend';
  }

  override step(arg: Value): Next {
    const { generator } = this;
    if (this.state === 'closed') return raise(exceptions.RuntimeError, REUSED_SEND);
    if (this.state === 'init') {
      if (generator.busyAsync) return this.fail('anext(): asynchronous generator is already running');
      if (arg === null) arg = this.value;
      this.state = 'iterating';
    }
    generator.busyAsync = true;
    return this.resumed(generator.step(arg));
  }

  throwIn(e: PyBaseException): Next {
    const { generator } = this;
    if (this.state === 'closed') return raise(exceptions.RuntimeError, REUSED_SEND);
    if (this.state === 'init') {
      if (generator.busyAsync) return this.fail('anext(): asynchronous generator is already running');
      this.state = 'iterating';
    }
    generator.busyAsync = true;
    return this.resumed(generator.throwIn(e));
  }

  private resumed(r: Next): Next {
    return then(r as Result, (v) => this.finish(this.generator.unwrap(v as Next)) as Result) as Next;
  }

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.value);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    visit(this.value);
  }
}

export class PyAthrow extends MethodAwaitable {
  /** The arguments of `athrow`; null for `aclose`. Owned. */
  private readonly args: readonly Value[] | null;

  constructor(generator: PyAsyncGenerator, args: readonly Value[] | null) {
    super(generator);
    this.args = args === null ? null : args.map(own);
  }

  protected get methodName(): string {
    return this.args === null ? 'aclose' : 'athrow';
  }

  override step(arg: Value): Next {
    const { generator } = this;
    if (this.state === 'closed') return raise(exceptions.RuntimeError, REUSED_THROW);
    if (generator.frame === null) return this.ended();
    if (this.state === 'iterating') return this.resumed(generator.step(arg));
    const refused = this.begin();
    if (refused === S) return S;
    if (arg !== null) return raise(exceptions.RuntimeError, "can't send non-None value to a just-started coroutine");
    this.state = 'iterating';
    generator.busyAsync = true;
    if (this.args === null) generator.closedAsync = true;
    let e: PyBaseException;
    try {
      e = own(this.args === null ? newException(exceptions.GeneratorExit) : thrownException(this.args, true));
    } catch (thrown) {
      return this.checkError(convertThrown(thrown));
    }
    return then(generator.throwIn(e) as Result, (r) => {
      release(e);
      return this.answer(r as Next) as Result;
    }) as Next;
  }

  private begin(): typeof S | null {
    const { generator } = this;
    if (generator.busyAsync) {
      return this.fail(`${this.args === null ? 'aclose' : 'athrow'}(): asynchronous generator is already running`);
    }
    if (generator.closedAsync) {
      this.state = 'closed';
      return raise(exceptions.StopAsyncIteration);
    }
    return null;
  }

  /** The generator has ended already: the awaitable ends with None. */
  private ended(): Next {
    this.state = 'closed';
    this.ret = null;
    return END;
  }

  throwIn(e: PyBaseException): Next {
    const { generator } = this;
    if (this.state === 'closed') return raise(exceptions.RuntimeError, REUSED_THROW);
    if (this.state === 'init') {
      if (generator.busyAsync) {
        return this.fail(`${this.args === null ? 'aclose' : 'athrow'}(): asynchronous generator is already running`);
      }
      this.state = 'iterating';
      generator.busyAsync = true;
    }
    return this.resumed(generator.throwIn(e));
  }

  private resumed(r: Next): Next {
    return then(r as Result, (v) => this.answer(v as Next) as Result) as Next;
  }

  private answer(r: Next): Next {
    if (this.args !== null) {
      const unwrapped = this.generator.unwrap(r);
      return unwrapped === S ? this.checkError(S) : this.finish(unwrapped);
    }
    if (r === END) return this.checkError(this.generator.unwrap(r) as typeof S);
    if (r === S) return this.checkError(S);
    if (!this.generator.takeYielded()) return r;
    discard(r);
    this.generator.busyAsync = false;
    return this.fail('async generator ignored GeneratorExit');
  }

  /** The end of the body is what `aclose` wants. */
  private checkError(r: typeof S): Next {
    this.generator.busyAsync = false;
    this.state = 'closed';
    if (this.args !== null) return r;
    if (!inFlightIs(exceptions.StopAsyncIteration) && !inFlightIs(exceptions.GeneratorExit)) return r;
    clearInFlight();
    return this.ended();
  }

  override releaseChildren(): void {
    super.releaseChildren();
    for (const v of this.args ?? []) release(v);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    for (const v of this.args ?? []) visit(v);
  }
}

/** A method of the generator: hooks first, then its awaitable. */
function begin(generator: PyAsyncGenerator, make: () => MethodAwaitable): Result {
  return then(generator.initHooks(), (r) => (r === S ? S : make()));
}

export const asyncGeneratorType: TypeDecl<PyAsyncGenerator> = defineType<PyAsyncGenerator>({
  name: 'async_generator',
  ctor: PyAsyncGenerator as never,
  attributes: { __new__: null },
  final: true,
  hasWeakrefs: true,
  methods: methods<PyAsyncGenerator>()({
    '__aiter__(self, /)': (self) => self,
    '__anext__(self, /)': (self) => begin(self, () => new PyAsend(self, null)),
    'asend(self, object, /)': (self, value) => begin(self, () => new PyAsend(self, value)),
    'athrow(self, *args)': (self, args) => {
      warnOfThree('athrow', args);
      return begin(self, () => new PyAthrow(self, args));
    },
    'aclose(self, /)': (self) => begin(self, () => new PyAthrow(self, null)),
    '__repr__(self, /)': bodyRepr,
  }),
  classMethods: classGetItem,
  getset: {
    ...(bodyAttributes('ag', 'async generator', 'await', 'object being awaited on, or None') as object),
    ag_running: { get: (self) => self.busyAsync, member: true },
  },
  docs: { aclose: 'aclose() -> raise GeneratorExit inside generator.', asend: "asend(v) -> send 'v' in generator." },
});

const awaitSelf = methods<Driven>()({ '__await__(self, /)': (self) => self });

export const asendType: TypeDecl<PyAsend> = defineType<PyAsend>({
  name: 'async_generator_asend',
  ctor: PyAsend as never,
  attributes: { __new__: null },
  final: true,
  methods: { ...drivenMethods, ...awaitSelf },
});
export const athrowType: TypeDecl<PyAthrow> = defineType<PyAthrow>({
  name: 'async_generator_athrow',
  ctor: PyAthrow as never,
  attributes: { __new__: null },
  final: true,
  methods: { ...drivenMethods, ...awaitSelf },
});

/** `anext(it, default)`: StopAsyncIteration becomes the default. */
export class PyAnextDefault extends PyIterator implements Driven {
  /** Both owned. */
  private readonly awaitable: Value;
  private readonly fallback: Value;
  private inner: PyIterator | null = null;

  constructor(awaitable: Value, fallback: Value) {
    super();
    this.rc = 0;
    this.awaitable = own(awaitable);
    this.fallback = own(fallback);
  }

  nx(): Next {
    return this.step(null);
  }

  private driven(use: (it: PyIterator) => Next): Next {
    const begun = this.inner ?? getawait(this.awaitable, 0);
    return then(begun, (it) => {
      if (it === S) return S;
      if (this.inner === null) this.inner = own(it as PyIterator);
      return then(use(this.inner) as Result, (r) => this.answer(r as Next) as Result);
    }) as Next;
  }

  private answer(r: Next): Next {
    if (r === END) {
      this.ret = (this.inner as PyIterator).ret;
      (this.inner as PyIterator).ret = null;
      return END;
    }
    if (r !== S || !inFlightIs(exceptions.StopAsyncIteration)) return r;
    clearInFlight();
    this.ret = own(this.fallback);
    return END;
  }

  override step(value: Value): Next {
    return this.driven((it) => it.step(value));
  }

  throwIn(e: PyBaseException): Next {
    return this.driven((it) => ((it as Partial<Driven>).throwIn === undefined ? raise(typeOf(e)) : (it as Driven).throwIn(e)));
  }

  close(): Result {
    const it = this.inner as Partial<Driven> | null;
    return it?.close === undefined ? null : it.close();
  }

  override releaseChildren(): void {
    release(this.inner);
    release(this.awaitable);
    release(this.fallback);
    release(this.ret);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const v of [this.inner, this.awaitable, this.fallback, this.ret]) visit(v);
  }
}

export const anextAwaitableType: TypeDecl<PyAnextDefault> = defineType<PyAnextDefault>({
  name: 'anext_awaitable',
  ctor: PyAnextDefault as never,
  attributes: { __new__: null },
  final: true,
  methods: { ...drivenMethods, ...awaitSelf },
});

/** Calls a special method without arguments; undefined where the type has none. */
function callSpecialS(v: Value, name: string): Result | undefined {
  try {
    const m = special(v, name);
    if (m === undefined || m === null) return undefined;
    return invokeFoundS(m, v);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** `v.__aiter__()`, checked: for `async for`. */
export function getaiter(v: Value): Result {
  own(v);
  const r = callSpecialS(v, '__aiter__');
  if (r === undefined) {
    unown(v);
    return raise(exceptions.TypeError, str(`'async for' requires an object with __aiter__ method, got ${typeName(v)}`));
  }
  return then(r, (it) => {
    unown(v);
    if (it === S || isAsyncIterator(it)) return it;
    const text = `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(it)}`;
    discard(it);
    return raise(exceptions.TypeError, str(text));
  });
}

function isAsyncIterator(v: Value): boolean {
  return (typeOf(v).lookup('__anext__') ?? null) !== null;
}

/** `it.__anext__()`, ready to be driven. */
export function getanext(it: Value): PyIterator | typeof S {
  const r = callSpecialS(it, '__anext__');
  if (r === undefined) {
    return raise(exceptions.TypeError, str(`'async for' requires an iterator with __anext__ method, got ${typeName(it)}`));
  }
  return then(r, (v) => {
    if (v === S || v instanceof PyAsend) return v;
    own(v);
    return then(getawait(v, 3), (driven) => {
      if (driven === S) release(v);
      else {
        (driven as PyIterator).rc++;
        release(v);
        (driven as PyIterator).rc--;
      }
      return driven;
    });
  }) as PyIterator | typeof S;
}

/** `aiter` and `anext` for the module builtins. */
export const asyncBuiltins = functions({
  'aiter(async_iterable, /)': (v) => {
    const r = callSpecialS(v, '__aiter__');
    if (r === undefined) throw typeError(`'${typeName(v)}' object is not an async iterable`);
    return then(r, (it) => {
      if (it === S || isAsyncIterator(it)) return it;
      const text = `aiter() returned not an async iterator of type '${typeName(it)}'`;
      discard(it);
      return raise(exceptions.TypeError, str(text));
    });
  },
  'anext(aiterator, default=?, /)': (v, fallback) => {
    const r = callSpecialS(v, '__anext__');
    if (r === undefined) throw typeError(`'${typeName(v)}' object is not an async iterator`);
    if (fallback === undefined) return r;
    return then(r, (awaitable) => (awaitable === S ? S : new PyAnextDefault(awaitable, fallback)));
  },
});
