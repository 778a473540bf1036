// Truth where S is the answer to an exception: for iterators and natives that do not throw.

import { convertThrown } from './raise.ts';
import { discard } from './refcount.ts';
import { vm } from './state.ts';
import { truth } from './truth.ts';
import { S, type Value } from './value.ts';

/** Does this S stand for a suspension, not for an exception? */
export const isSuspension = (v: unknown): boolean => v === S && vm.exc === null;

/** `bool(v)`; S when that raised. */
export function truthOrS(v: Value): boolean | typeof S {
  if (v === true || v === false) return v;
  try {
    return truth(v);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** Truth of a fresh result, which is dropped; S when that raised. */
export function judge(r: Value): boolean | typeof S {
  const t = truthOrS(r);
  discard(r);
  return t;
}
