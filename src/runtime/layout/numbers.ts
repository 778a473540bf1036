// Boxed numbers: floats that are integral, and the payload of subclasses of int and float.
// Plain ints and other floats are JavaScript primitives (value.ts). Counterpart: floatobject.h, longintrepr.h.

import { IMMORTAL } from '../singletons.ts';
import { BareObject, PyObject, type Value } from '../value.ts';

/** An integral float (also -0.0), or an instance of a subclass of float. */
export class PyFloat extends BareObject {
  value: number;

  constructor(value = 0) {
    super();
    this.rc = 0;
    this.value = value;
  }
}

/** An instance of a subclass of int; a plain int is never boxed. `value` is a canonical int. */
export class PyInt extends PyObject {
  value: number | bigint;

  constructor(value: number | bigint = 0) {
    super();
    this.value = value;
  }
}

export class PyComplex extends BareObject {
  real: number;
  imag: number;

  constructor(real = 0, imag = 0) {
    super();
    this.rc = 0;
    this.real = real;
    this.imag = imag;
  }
}

/** The Python float of a double: a primitive when not integral. */
export function float(x: number): number | PyFloat {
  if (x !== Math.floor(x) || x - x !== 0) return x;
  const boxed = new PyFloat(x);
  // It owns nothing and nobody can watch its end: counting it along without a death is cheaper than ending it.
  boxed.rc = IMMORTAL;
  return boxed;
}

/** A complex number; as floats, it never dies. */
export function complex(real: number, imag: number): PyComplex {
  const z = new PyComplex(real, imag);
  z.rc = IMMORTAL;
  return z;
}

/** The canonical Python int of a bigint. */
export function int(x: bigint): number | bigint {
  return x >= -9007199254740991n && x <= 9007199254740991n ? Number(x) : x;
}

/** Is this a Python int (bool and subclasses included)? */
export function isInt(v: Value): boolean {
  return typeof v === 'number' ? Number.isInteger(v) : typeof v === 'bigint' || typeof v === 'boolean' || v instanceof PyInt;
}

/** Is this a Python float (subclasses included)? */
export function isFloat(v: Value): boolean {
  return typeof v === 'number' ? !Number.isInteger(v) : v instanceof PyFloat;
}

/** The canonical int behind an int, bool or int subclass; undefined for anything else. */
export function intValue(v: Value): number | bigint | undefined {
  if (typeof v === 'number') return Number.isInteger(v) ? v : undefined;
  if (typeof v === 'bigint') return v;
  if (typeof v === 'boolean') return v ? 1 : 0;
  return v instanceof PyInt ? v.value : undefined;
}

/** The double behind a float or a subclass of float; undefined for anything else. */
export function floatValue(v: Value): number | undefined {
  if (typeof v === 'number') return Number.isInteger(v) ? undefined : v;
  return v instanceof PyFloat ? v.value : undefined;
}

/** The double of a value whose type is float itself; undefined for others. */
export function exactFloat(v: Value): number | undefined {
  if (typeof v === 'number') return Number.isInteger(v) ? undefined : v;
  return typeof v === 'object' && v !== null && v.constructor === PyFloat ? (v as PyFloat).value : undefined;
}
