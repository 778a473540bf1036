// `raise`, `assert`, and the errors of unbound names. Counterpart: do_raise in Python/ceval.c.

import { call, callS, then, thenValue } from '../call.ts';
import { compareS } from '../compare.ts';
import { PyBaseException } from '../layout/exception.ts';
import { str } from '../layout/str.ts';
import { chainContext, convertThrown, handledException, nameError, newException, raise as raiseNew, setInFlight, typeError } from '../raise.ts';
import { own, release, unown } from '../refcount.ts';
import { vm } from '../state.ts';
import { typeOf } from '../typeOf.ts';
import { repr } from '../text.ts';
import { truth } from '../truth.ts';
import { type Result, S, type Value } from '../value.ts';
import { exceptions } from '../wellKnown.ts';
import { isExceptionClass } from './handlers.ts';
import { textOf } from '../layout/str.ts';

/** `raise exception [from cause]`. Operands borrowed; always S, as an exception or as a suspension. */
export function raise(exception: Value, cause?: Value): typeof S {
  if (exception instanceof PyBaseException) return cause === undefined ? fly(exception) : raiseFrom(exception, cause);
  if (isExceptionClass(exception)) {
    const made = callS(exception);
    if (made instanceof PyBaseException && cause === undefined) return fly(made);
    return thenValue(made, (e) => {
      if (e instanceof PyBaseException) return raiseFrom(e, cause);
      return notAnException(exception, e);
    }) as typeof S;
  }
  return raiseNew(exceptions.TypeError, 'exceptions must derive from BaseException');
}

function raiseFrom(e: PyBaseException, cause: Value | undefined): typeof S {
  if (cause === undefined) return fly(e);
  if (cause === null || cause instanceof PyBaseException) {
    setCause(e, cause);
    return fly(e);
  }
  own(e);
  if (!isExceptionClass(cause)) {
    release(e);
    return raiseNew(exceptions.TypeError, 'exception causes must derive from BaseException');
  }
  return then(callS(cause), (made) => {
    if (!(made instanceof PyBaseException)) {
      release(e);
      return made === S ? S : notAnException(cause, made);
    }
    setCause(e, made);
    unown(e);
    return fly(e);
  }) as typeof S;
}

function fly(e: PyBaseException): typeof S {
  return setInFlight(chainContext(e));
}

export function setCause(e: PyBaseException, cause: PyBaseException | null): void {
  const old = e.cause;
  e.cause = own(cause);
  e.suppressContext = true;
  release(old);
}

function notAnException(cls: Value, made: Value): typeof S {
  try {
    const text = `calling ${textOf(repr(cls))} should have returned an instance of BaseException, not ${textOf(repr(typeOf(made)))}`;
    return setInFlight(typeError(text));
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** Bare `raise`. */
export function reraise(): typeof S {
  const e = handledException();
  if (e === null) return raiseNew(exceptions.RuntimeError, 'No active exception to reraise');
  vm.quiet = true;
  return setInFlight(e);
}

export function assertfail(message: Value | undefined): typeof S {
  return message === undefined ? raiseNew(exceptions.AssertionError) : raiseNew(exceptions.AssertionError, message);
}

export function unbound(name: string): typeof S {
  return raiseNew(exceptions.UnboundLocalError, str(`cannot access local variable '${name}' where it is not associated with a value`));
}

export function unboundfree(name: string): typeof S {
  return setInFlight(nameError(`cannot access free variable '${name}' where it is not associated with a value in enclosing scope`, str(name)));
}

/** In `__annotate__` and its kin: `if format > 2: raise NotImplementedError`. May return S. */
export function badformat(format: Value): Result {
  return then(compareS('gt', format, 2), (r) => {
    if (r === S) return S;
    try {
      return truth(r) ? setInFlight(newException(exceptions.NotImplementedError)) : null;
    } catch (thrown) {
      return convertThrown(thrown);
    }
  });
}

/** An exception object from what `throw()` and the like accept: a class is instantiated. Throws. */
export function exceptionFrom(v: Value): PyBaseException {
  if (v instanceof PyBaseException) return v;
  if (!isExceptionClass(v)) throw typeError(`exceptions must be classes or instances deriving from BaseException, not ${typeOf(v).name}`);
  const e = call(v);
  if (e instanceof PyBaseException) return e;
  throw typeError(`calling ${textOf(repr(v))} should have returned an instance of BaseException, not ${textOf(repr(typeOf(e)))}`);
}
