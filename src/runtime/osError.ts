// OSError from a host's negative errno.
//
// The class is called as Python would call it, so that `OSError.__new__` chooses FileNotFoundError and the like.
// Counterpart: PyErr_SetFromErrnoWithFilenameObjects in Python/errors.c.

import type { Host } from '../contract/host.ts';
import { call } from './call.ts';
import type { PyBaseException } from './layout/exception.ts';
import { str } from './layout/str.ts';
import { raised } from './raise.ts';
import type { Value } from './value.ts';
import { exceptions } from './wellKnown.ts';

/** A fresh exception to be thrown; `errno` may have either sign. */
export function osError(host: Host, errno: number, filename: Value = null, filename2: Value = null): PyBaseException {
  const e = Math.abs(errno);
  const args: Value[] = [e, str(host.strerror(e))];
  if (filename !== null || filename2 !== null) args.push(filename);
  if (filename2 !== null) args.push(null, filename2);
  return raised(call(exceptions.OSError, ...args) as PyBaseException);
}

/** A status that is no failure; else throws. */
export function checkStatus(host: Host, status: number, filename: Value = null, filename2: Value = null): number {
  if (status < 0) throw osError(host, status, filename, filename2);
  return status;
}

/** Throws for a negative errno; for calls that answer None. */
export function done(host: Host, status: number): void {
  checkStatus(host, status);
}

/** The result of a call that answers a negative errno instead of it; throws for that. */
export function checkResult<T>(host: Host, result: T | number, filename: Value = null, filename2: Value = null): T {
  if (typeof result === 'number') throw osError(host, result, filename, filename2);
  return result;
}
