// Arguments that lend their memory while an operation runs that may wait.

import { BUFFER_SIMPLE, BUFFER_WRITABLE, type Buffer, closeBuffer, contiguousBytes, isBytesLike, openBuffer } from '../../runtime/buffer.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isThrown, typeError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import type { Steps } from './steps.ts';

/** Opens the writable buffer of a `readinto` argument. */
export function openTarget(v: Value, where: string): Buffer {
  const refuse = (): Error =>
    typeError(`${where} must be read-write bytes-like object, not ${v === null ? 'None' : typeName(v)}`) as unknown as Error;
  if (!isBytesLike(v)) throw refuse();
  try {
    return openBuffer(v, BUFFER_WRITABLE);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.BufferError)) throw thrown;
    discard(thrown);
    throw refuse();
  }
}

/** Runs steps on the memory of a `readinto` argument. */
export function* intoSteps(v: Value, where: string, f: (into: Uint8Array) => Steps<Value>): Steps<Value> {
  const b = openTarget(v, where);
  try {
    return yield* f(contiguousBytes(b));
  } finally {
    closeBuffer(b);
  }
}

/** Runs steps on the bytes of a `write` argument. */
export function* fromSteps(v: Value, f: (data: Uint8Array) => Steps<Value>): Steps<Value> {
  if (v instanceof PyBytes && !v.type.heap) return yield* f(v.data);
  const b = openBuffer(v, BUFFER_SIMPLE);
  try {
    return yield* f(contiguousBytes(b));
  } finally {
    closeBuffer(b);
  }
}
