// Truth of a value. Counterpart: PyObject_IsTrue.

import { PyFloat, PyInt } from './layout/numbers.ts';
import { PyStr } from './layout/str.ts';
import { overflowError, typeError, valueError } from './raise.ts';
import { callSpecial } from './special.ts';
import { typeName } from './typeOf.ts';
import type { Value } from './value.ts';

/** `bool(v)`, running `__bool__`/`__len__` under nosuspend. Throws what they raise. */
export function truth(v: Value): boolean {
  if (v === true || v === false) return v;
  if (v === null || v === 0 || v === '') return false;
  if (typeof v !== 'object') return true;
  if (v.constructor === PyFloat) return (v as PyFloat).value !== 0;
  if (v.constructor === PyStr) return (v as PyStr).text !== '';
  const b = callSpecial(v, '__bool__');
  if (b !== undefined) {
    if (b === true || b === false) return b;
    throw typeError(`__bool__ should return bool, returned ${typeName(b)}`);
  }
  const n = callSpecial(v, '__len__');
  if (n === undefined) return v instanceof PyInt ? Boolean(v.value) : true;
  return lengthValue(n) !== 0;
}

/** Checks what `__len__` returned. */
export function lengthValue(n: Value): number {
  const value = typeof n === 'boolean' ? Number(n) : n instanceof PyInt ? n.value : n;
  if (typeof value === 'bigint')
    throw value < 0n ? valueError('__len__() should return >= 0') : overflowError(`cannot fit '${typeName(n)}' into an index-sized integer`);
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw typeError(`'${typeName(n)}' object cannot be interpreted as an integer`);
  }
  if (value < 0) throw valueError('__len__() should return >= 0');
  return value;
}
