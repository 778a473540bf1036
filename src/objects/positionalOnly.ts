// Argument checks of constructors that CPython writes by hand: `list expected at most 1 argument, got 2`.
// Counterpart: _PyArg_NoKeywords, PyArg_UnpackTuple in Python/getargs.c.

import type { PyDict } from '../runtime/layout/dict.ts';
import { typeError } from '../runtime/raise.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';

/** Throws where keywords were given to something that takes none. */
export function noKeywords(name: string, kwargs: PyDict): void {
  if (kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
}

/** As `noKeywords` for a constructor: a class with an `__init__` of its own may take keywords, which are ignored here. */
export function noKeywordsWithoutInit(name: string, cls: PyType, kwargs: PyDict): void {
  if (kwargs.size > 0 && cls.lookup('__init__') === types.object.lookup('__init__')) noKeywords(name, kwargs);
}

export function argumentCount(name: string, args: readonly Value[], min: number, max: number): void {
  const n = args.length;
  if (n >= min && n <= max) return;
  const limit = n < min ? min : max;
  const bound = min === max ? '' : n < min ? 'at least ' : 'at most ';
  throw typeError(`${name} expected ${bound}${limit} argument${limit === 1 ? '' : 's'}, got ${n}`);
}
