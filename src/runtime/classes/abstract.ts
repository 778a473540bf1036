// Abstract classes: the error of instantiating one. Counterpart: object_new in Objects/typeobject.c.

import { isStr, textOf } from '../layout/str.ts';
import type { PyType } from '../typeObject.ts';
import { slotsHook } from './layout.ts';

/** The error text when `type` still has abstract methods, else undefined. */
export function missingAbstract(type: PyType): string | undefined {
  const names = type.attrs.get('__abstractmethods__');
  if (names === undefined) return undefined;
  const sorted = slotsHook
    .toArray(names)
    .map((n) => (isStr(n) ? textOf(n) : ''))
    .sort();
  if (sorted.length === 0) return undefined;
  const quoted = sorted.map((n) => `'${n}'`).join(', ');
  return `Can't instantiate abstract class ${type.name} without an implementation for abstract method${sorted.length > 1 ? 's' : ''} ${quoted}`;
}
