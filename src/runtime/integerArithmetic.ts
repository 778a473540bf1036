// Arithmetic of ints of any size, with Python's errors. Operands and results are canonical (value.ts).
// Throws; memory that a power or a shift would take is refused before it is computed.
// Counterpart: Objects/longobject.c.

import {
  type Integer,
  bitLength,
  floorDivide,
  floorDivideNumber,
  floorModulo,
  floorModuloNumber,
  integerPower,
  inverseModulo,
  narrow,
  powerModulo,
  shiftLeft,
  shiftRight,
  trueDivide,
} from '../base/integers.ts';
import { memoryError, overflowError, valueError, zeroDivision } from './raise.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
/** V8's largest bigint. */
const MAX_BITS = 2 ** 30;

export function addInts(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const t = a + b;
    if (t <= MAX_SAFE && t >= -MAX_SAFE) return t;
  }
  return narrow(BigInt(a) + BigInt(b));
}

export function subInts(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const t = a - b;
    if (t <= MAX_SAFE && t >= -MAX_SAFE) return t;
  }
  return narrow(BigInt(a) - BigInt(b));
}

export function mulInts(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const t = a * b;
    // A product of zero and a negative number must not become -0.
    if (t <= MAX_SAFE && t >= -MAX_SAFE) return t + 0;
  }
  return narrow(BigInt(a) * BigInt(b));
}

export function floorDivInts(a: Integer, b: Integer): Integer {
  if (b === 0) throw zeroDivision('division by zero');
  if (typeof a === 'number' && typeof b === 'number') return floorDivideNumber(a, b);
  return narrow(floorDivide(BigInt(a), BigInt(b)));
}

export function modInts(a: Integer, b: Integer): Integer {
  if (b === 0) throw zeroDivision('division by zero');
  if (typeof a === 'number' && typeof b === 'number') return floorModuloNumber(a, b);
  return narrow(floorModulo(BigInt(a), BigInt(b)));
}

/** `a / b` as a double. */
export function trueDivInts(a: Integer, b: Integer): number {
  if (b === 0) throw zeroDivision('division by zero');
  const q = trueDivide(a, b);
  if (q - q !== 0) throw overflowError('integer division result too large for a float');
  return q;
}

/** `a ** b` for b >= 0. */
export function powInts(a: Integer, b: Integer): Integer {
  if (a !== 0 && a !== 1 && a !== -1 && (bitLength(a) - 1) * Number(b) > MAX_BITS) throw memoryError();
  if (typeof b === 'bigint') return a === -1 && (b & 1n) === 0n ? 1 : a;
  return integerPower(a, b);
}

/** `pow(a, b, m)`. */
export function powModInts(a: Integer, b: Integer, m: Integer): Integer {
  if (m === 0) throw valueError('pow() 3rd argument cannot be 0');
  if (b >= 0) return powerModulo(a, b, m);
  const inverse = inverseModulo(a, m);
  if (inverse === undefined) throw valueError('base is not invertible for the given modulus');
  return powerModulo(inverse, -b, m);
}

export function shlInts(a: Integer, b: Integer): Integer {
  if (b < 0) throw valueError('negative shift count');
  if (a === 0) return 0;
  if (b >= 2 ** 63) throw overflowError('too many digits in integer');
  if (Number(b) > MAX_BITS) throw memoryError();
  return shiftLeft(a, Number(b));
}

export function shrInts(a: Integer, b: Integer): Integer {
  if (b < 0) throw valueError('negative shift count');
  return shiftRight(a, b);
}

export function andInts(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number' && (a | 0) === a && (b | 0) === b) return a & b;
  return narrow(BigInt(a) & BigInt(b));
}

export function orInts(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number' && (a | 0) === a && (b | 0) === b) return a | b;
  return narrow(BigInt(a) | BigInt(b));
}

export function xorInts(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number' && (a | 0) === a && (b | 0) === b) return a ^ b;
  return narrow(BigInt(a) ^ BigInt(b));
}

export function negInt(a: Integer): Integer {
  return a === 0 ? 0 : -a;
}

export function invertInt(a: Integer): Integer {
  return typeof a === 'number' && a < MAX_SAFE ? -1 - a : narrow(-1n - BigInt(a));
}

export function absInt(a: Integer): Integer {
  return a < 0 ? -a : a;
}
