// Arguments that stand for an open file: a descriptor, or an object with `fileno()`.
// Counterpart: PyObject_AsFileDescriptor in Objects/fileobject.c.

import { callMethodOptional } from './attribute.ts';
import { asCInt } from './convert.ts';
import { intValue } from './layout/numbers.ts';
import { typeError, valueError } from './raise.ts';
import type { Value } from './value.ts';
import { warn } from './warn.ts';

/** The descriptor that `v` is or has; throws. */
export function fileDescriptor(v: Value): number {
  if (typeof v === 'boolean') warn('RuntimeWarning', 'bool is used as a file descriptor');
  const fd = asCInt(intValue(v) === undefined ? filenoOf(v) : v);
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  return fd;
}

function filenoOf(v: Value): Value {
  const fd = callMethodOptional(v, 'fileno');
  if (fd === undefined) throw typeError('argument must be an int, or have a fileno() method.');
  if (intValue(fd) === undefined) throw typeError('fileno() returned a non-integer');
  return fd;
}
