// Starred arguments of calls, and how error texts name the callee (_PyObject_FunctionStr).

import { getattrOptional } from '../attribute.ts';
import { toOwnedArray } from '../iterate.ts';
import { textOf } from '../layout/str.ts';
import { forget, isThrown, typeError } from '../raise.ts';
import { str_ } from '../text.ts';
import { typeName, typeOf } from '../typeOf.ts';
import type { Value } from '../value.ts';
import { exceptions } from '../wellKnown.ts';

/** The values of `*v`, in a fresh array that owns one count of each. Throws. */
export function starItems(v: Value, callee: Value): Value[] {
  try {
    return toOwnedArray(v);
  } catch (thrown) {
    const type = typeOf(v);
    if (!isThrown(thrown, exceptions.TypeError) || type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined) throw thrown;
    forget(thrown);
    throw typeError(`${calleeText(callee)} argument after * must be an iterable, not ${typeName(v)}`);
  }
}

/** `module.f()`, or the text of what has no qualified name. */
export function calleeText(callee: Value): string {
  const qualname = getattrOptional(callee, '__qualname__');
  if (qualname === undefined) return textOf(str_(callee));
  const module = getattrOptional(callee, '__module__');
  const name = textOf(str_(qualname));
  if (module === undefined || module === null || textOf(str_(module)) === 'builtins') return `${name}()`;
  return `${textOf(str_(module))}.${name}()`;
}
