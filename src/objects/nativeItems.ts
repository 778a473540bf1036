// Machine numbers by format code: how struct, memoryview and array read and write one item.
//
// `little` is the byte order; native order is little-endian. Counterpart: native_table in Modules/_struct.c.

import { doubleToHalf, halfToDouble } from '../base/halfFloat.ts';
import { PyBytes } from '../runtime/layout/bytes.ts';
import { float, int } from '../runtime/layout/numbers.ts';
import type { Value } from '../runtime/value.ts';

export type ItemClass = 'int' | 'float' | 'bool' | 'char' | 'pointer';

export interface ItemKind {
  readonly code: string;
  readonly class: ItemClass;
  readonly size: number;
  /** Range of ints. */
  readonly min: number | bigint;
  readonly max: number | bigint;
  readonly read: (view: DataView, at: number, little: boolean) => Value;
  /** Writes an int in range. */
  readonly writeInt: (view: DataView, at: number, n: number | bigint, little: boolean) => void;
  /** Writes a double; false when it is finite and too large. */
  readonly writeFloat: (view: DataView, at: number, x: number, little: boolean) => boolean;
}

const noInt = (): void => {};
const noFloat = (): boolean => false;

function integer(code: string, size: number, signed: boolean, itemClass: ItemClass = 'int'): ItemKind {
  const bits = BigInt(size * 8);
  const min = signed ? int(-(1n << (bits - 1n))) : 0;
  const max = int(signed ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n);
  return { code, class: itemClass, size, min, max, read: reader(size, signed), writeInt: writer(size, signed), writeFloat: noFloat };
}

function reader(size: number, signed: boolean): ItemKind['read'] {
  switch (size) {
    case 1:
      return signed ? (v, at) => v.getInt8(at) : (v, at) => v.getUint8(at);
    case 2:
      return signed ? (v, at, little) => v.getInt16(at, little) : (v, at, little) => v.getUint16(at, little);
    case 4:
      return signed ? (v, at, little) => v.getInt32(at, little) : (v, at, little) => v.getUint32(at, little);
    default:
      return (v, at, little) => readLong(v, at, little, signed);
  }
}

/** Eight bytes; small values without a bigint. */
function readLong(v: DataView, at: number, little: boolean, signed: boolean): number | bigint {
  const high = signed ? v.getInt32(little ? at + 4 : at, little) : v.getUint32(little ? at + 4 : at, little);
  if (high < 0x200000 && high >= -0x200000) {
    const n = high * 0x100000000 + v.getUint32(little ? at : at + 4, little);
    if (Number.isSafeInteger(n)) return n;
  }
  return int(signed ? v.getBigInt64(at, little) : v.getBigUint64(at, little));
}

function writer(size: number, signed: boolean): ItemKind['writeInt'] {
  switch (size) {
    case 1:
      return (v, at, n) => v.setUint8(at, Number(n));
    case 2:
      return (v, at, n, little) => v.setUint16(at, Number(n), little);
    case 4:
      return (v, at, n, little) => v.setUint32(at, Number(n), little);
    default:
      return signed ? (v, at, n, little) => v.setBigInt64(at, BigInt(n), little) : (v, at, n, little) => v.setBigUint64(at, BigInt(n), little);
  }
}

function floating(code: string, size: number, read: ItemKind['read'], writeFloat: ItemKind['writeFloat']): ItemKind {
  return { code, class: 'float', size, min: 0, max: 0, read, writeInt: noInt, writeFloat };
}

const HALF = floating(
  'e',
  2,
  (v, at, little) => float(halfToDouble(v.getUint16(at, little))),
  (v, at, x, little) => {
    const bits = doubleToHalf(x);
    if (bits === undefined) return false;
    v.setUint16(at, bits, little);
    return true;
  },
);
const SINGLE = floating(
  'f',
  4,
  (v, at, little) => float(v.getFloat32(at, little)),
  (v, at, x, little) => {
    if (Number.isFinite(x) && !Number.isFinite(Math.fround(x))) return false;
    v.setFloat32(at, x, little);
    return true;
  },
);
const DOUBLE = floating(
  'd',
  8,
  (v, at, little) => float(v.getFloat64(at, little)),
  (v, at, x, little) => {
    v.setFloat64(at, x, little);
    return true;
  },
);
const BOOL: ItemKind = {
  code: '?',
  class: 'bool',
  size: 1,
  min: 0,
  max: 1,
  read: (v, at) => v.getUint8(at) !== 0,
  writeInt: (v, at, n) => v.setUint8(at, Number(n)),
  writeFloat: noFloat,
};
const CHAR: ItemKind = {
  code: 'c',
  class: 'char',
  size: 1,
  min: 0,
  max: 255,
  read: (v, at) => new PyBytes(Uint8Array.of(v.getUint8(at))),
  writeInt: (v, at, n) => v.setUint8(at, Number(n)),
  writeFloat: noFloat,
};

const COMMON: readonly ItemKind[] = [
  CHAR,
  BOOL,
  HALF,
  SINGLE,
  DOUBLE,
  integer('b', 1, true),
  integer('B', 1, false),
  integer('h', 2, true),
  integer('H', 2, false),
  integer('i', 4, true),
  integer('I', 4, false),
  integer('q', 8, true),
  integer('Q', 8, false),
];
const byCode = (kinds: readonly ItemKind[]): ReadonlyMap<string, ItemKind> => new Map(kinds.map((k) => [k.code, k]));

/** Sizes of this machine's C compiler. */
export const NATIVE_ITEMS = byCode([
  ...COMMON,
  integer('l', 8, true),
  integer('L', 8, false),
  integer('n', 8, true),
  integer('N', 8, false),
  integer('P', 8, false, 'pointer'),
]);
/** Standard sizes, of formats with a byte order. */
export const STANDARD_ITEMS = byCode([...COMMON, integer('l', 4, true), integer('L', 4, false)]);
