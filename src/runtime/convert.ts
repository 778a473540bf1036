// Argument converters: the names that a signature text may use after a colon, and what each gives.
// Error texts follow CPython's argument clinic. Counterpart: Tools/clinic/libclinic/converters.py, Python/getargs.c.

import { PyFloat, PyInt, intValue } from './layout/numbers.ts';
import { isStr, textOf } from './layout/str.ts';
import type { PyStr } from './layout/str.ts';
import { newException, overflowError, typeError, valueError } from './raise.ts';
import { exceptions } from './wellKnown.ts';
import { callSpecial, hasSpecial } from './special.ts';
import { typeName } from './typeOf.ts';
import { PyType } from './typeObject.ts';
import { truth } from './truth.ts';
import type { Value } from './value.ts';
import { warn } from './warn.ts';

/** Where a value is bound: for error texts. */
export interface Where {
  /** The function's name without parentheses. */
  readonly function: string;
  /** `argument 2` for positional-only parameters, `argument 'name'` otherwise. */
  readonly argument: string;
}

/** Converter name in a signature -> type that the implementation receives. */
export interface Converted {
  object: Value;
  ssize: number;
  ssizeOrNone: number | null;
  slice: number;
  /** As `slice`, in methods that do not take None. */
  bound: number;
  int: number | bigint;
  cint: number;
  bool: boolean;
  double: number;
  /** What C code takes as `char *`: no NUL, nothing that UTF-8 cannot express. */
  str: string;
  strOrNone: string | null;
  text: string | PyStr;
  bytes: Uint8Array;
  type: PyType;
}

const MAX_SSIZE = 9223372036854775807n;

/** `operator.index(v)`: a canonical int. */
export function asIndex(v: Value, message?: string): number | bigint {
  const n = intValue(v);
  if (n !== undefined) return n;
  const r = callSpecial(v, '__index__');
  if (r === undefined) throw typeError(message ?? `'${typeName(v)}' object cannot be interpreted as an integer`);
  const i = intValue(r);
  if (i === undefined) throw typeError(`__index__ returned non-int (type ${typeName(r)})`);
  if (typeof r === 'boolean' || r instanceof PyInt) strictSubclass('__index__', r);
  return i;
}

function cText(v: string | PyStr): string {
  const text = textOf(v);
  if (text.includes('\0')) throw valueError('embedded null character');
  if (typeof v !== 'string') {
    const lone = /\p{Surrogate}+/u.exec(text);
    if (lone !== null) {
      const start = [...text.slice(0, lone.index)].length;
      throw newException(exceptions.UnicodeEncodeError, 'utf-8', v, start, start + lone[0].length, 'surrogates not allowed');
    }
  }
  return text;
}

/** Can `asIndex` be asked? Counterpart: PyIndex_Check. */
export const isIndexable = (v: Value): boolean => intValue(v) !== undefined || hasSpecial(v, '__index__');

/** The low 32 bits of an int, as PyArg_ParseTuple's `I` takes them. */
export const asUint32 = (v: Value): number => Number(BigInt.asUintN(32, BigInt(asIndex(v))));

/** Warns about what `__index__` or `__int__` returned: an instance of a subclass of int. */
export function strictSubclass(method: string, r: Value): void {
  warn(
    'DeprecationWarning',
    `${method} returned non-int (type ${typeName(r)}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`,
  );
}

/** A `Py_ssize_t`; beyond 64 bits OverflowError. Values beyond 2**53 lose precision, which no container reaches. */
export function asSsize(v: Value): number {
  const n = asIndex(v);
  if (typeof n === 'number') return n;
  if (n > MAX_SSIZE || n < -MAX_SSIZE - 1n) throw overflowError(`cannot fit '${typeName(v)}' into an index-sized integer`);
  return Number(n);
}

/** A `Py_ssize_t` argument: as `asSsize`, with the text that argument clinic gives. */
export function asCSsize(v: Value): number {
  const n = asIndex(v);
  if (typeof n === 'number') return n;
  if (n > MAX_SSIZE || n < -MAX_SSIZE - 1n) throw overflowError('Python int too large to convert to C ssize_t');
  return Number(n);
}

/** As slices take indices: clipped instead of OverflowError. */
export function asSliceIndex(v: Value, message = 'slice indices must be integers or None or have an __index__ method'): number {
  const n = asIndex(v, message);
  return typeof n === 'number' ? n : n > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}

/** A C `long` of 64 bits. */
export function asCLong(v: Value): number | bigint {
  const n = asIndex(v);
  if (typeof n === 'bigint' && (n > MAX_SSIZE || n < -MAX_SSIZE - 1n)) throw overflowError('Python int too large to convert to C long');
  return n;
}

export function asCInt(v: Value): number {
  const n = asIndex(v);
  if (n > 2147483647 || n < -2147483648) throw overflowError('Python int too large to convert to C int');
  return n as number;
}

/** As PyArg_ParseTuple's `i`. */
export function asParsedInt(v: Value): number {
  if (typeof v === 'number' && (v | 0) === v) return v;
  const n = asCLong(v);
  if (n > 2147483647) throw overflowError('signed integer is greater than maximum');
  if (n < -2147483648) throw overflowError('signed integer is less than minimum');
  return Number(n);
}

/** A double: a float, an int, or an object with `__float__` or `__index__`. */
export function asDouble(v: Value): number {
  if (typeof v === 'number') return v;
  if (v instanceof PyFloat) return v.value;
  if (typeof v === 'bigint' || typeof v === 'boolean' || v instanceof PyInt) return intToDouble(intValue(v) as number | bigint);
  const r = callSpecial(v, '__float__');
  if (r !== undefined) {
    if (typeof r === 'number' && !Number.isInteger(r)) return r;
    if (r instanceof PyFloat) return r.value;
    throw typeError(`${typeName(v)}.__float__ returned non-float (type ${typeName(r)})`);
  }
  const i = callSpecial(v, '__index__');
  if (i !== undefined) return intToDouble(asIndex(i));
  throw typeError(`must be real number, not ${typeName(v)}`);
}

export function intToDouble(n: number | bigint): number {
  const d = Number(n);
  if (!Number.isFinite(d)) throw overflowError('int too large to convert to float');
  return d;
}

/** The bytes behind a bytes-like object, not copied. Installed by the buffer protocol. */
export const bufferHook: { bytesOf: (v: Value) => Uint8Array | undefined } = { bytesOf: () => undefined };

export function asBytes(v: Value): Uint8Array {
  const b = bufferHook.bytesOf(v);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  return b;
}

function mustBe(where: Where, wanted: string, v: Value): Error {
  const got = v === null ? 'None' : typeName(v);
  return typeError(`${where.function}() ${where.argument} must be ${wanted}, not ${got}`) as unknown as Error;
}

export const converters: { readonly [C in keyof Converted]: (v: Value, where: Where) => Converted[C] } = {
  object: (v) => v,
  ssize: asCSsize,
  ssizeOrNone: (v) => (v === null ? null : asCSsize(v)),
  slice: (v) => asSliceIndex(v),
  bound: (v) => asSliceIndex(v, 'slice indices must be integers or have an __index__ method'),
  int: (v) => asIndex(v),
  cint: asCInt,
  bool: (v) => truth(v),
  double: asDouble,
  str: (v, where) => {
    if (isStr(v)) return cText(v);
    throw mustBe(where, 'str', v);
  },
  strOrNone: (v, where) => {
    if (v === null) return v;
    if (isStr(v)) return cText(v);
    throw mustBe(where, 'str or None', v);
  },
  text: (v, where) => {
    if (isStr(v)) return v;
    throw mustBe(where, 'str', v);
  },
  bytes: asBytes,
  type: (v, where) => {
    if (v instanceof PyType) return v;
    throw mustBe(where, 'type', v);
  },
};
