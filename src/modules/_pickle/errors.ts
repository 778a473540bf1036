// The exceptions of pickle, and how they are raised. Counterpart: PickleState in Modules/_pickle.c.

import { makeModuleException } from '../../objects/exceptions/moduleException.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { str } from '../../runtime/layout/str.ts';
import { newException } from '../../runtime/raise.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { once } from '../once.ts';

export const pickleErrors = once(() => {
  const PickleError = makeModuleException('_pickle', 'PickleError', exceptions.Exception);
  return {
    PickleError,
    PicklingError: makeModuleException('_pickle', 'PicklingError', PickleError),
    UnpicklingError: makeModuleException('_pickle', 'UnpicklingError', PickleError),
  };
});

export const picklingError = (message: string): PyBaseException => newException(pickleErrors().PicklingError, str(message));
export const unpicklingError = (message: string): PyBaseException => newException(pickleErrors().UnpicklingError, str(message));
export const truncated = (): PyBaseException => unpicklingError('pickle data was truncated');

/** Makes `replacement` follow `cause`, an exception that was caught and is its context. */
export function chained(replacement: PyBaseException, cause: PyBaseException): PyBaseException {
  const old = replacement.context;
  cause.rc++;
  replacement.context = cause;
  if (old !== null) old.rc--;
  return replacement;
}
