// Constants: their JavaScript text where a literal does, their record for the table otherwise, their truth.

import type { ConstantRecord } from '../../contract/code.ts';
import type { ConstantValue } from '../../syntax/tree.ts';
import { quote } from './jsNames.ts';

export const noneValue: ConstantValue = { type: 'None' };
export const stringValue = (value: string): ConstantValue => ({ type: 'str', value });
export const intValue = (value: number): ConstantValue => ({ type: 'int', value: BigInt(value) });

const maxSafe = BigInt(Number.MAX_SAFE_INTEGER);
const isSafe = (v: bigint): boolean => v <= maxSafe && v >= -maxSafe;
/** Strings longer than this go to the table: the script stays readable and small. */
const maxInlineString = 200;

/** The literal of a constant that is a JavaScript primitive, or null when it belongs into the table. */
export function literal(value: ConstantValue): string | null {
  switch (value.type) {
    case 'None':
      return 'null';
    case 'bool':
      return String(value.value);
    case 'int':
      return isSafe(value.value) ? String(value.value) : null;
    case 'float':
      return floatLiteral(value.value);
    case 'str':
      return isPrimitive(value) && value.value.length <= maxInlineString ? quote(value.value) : null;
    default:
      return null;
  }
}
/** Floats that are not integral are JavaScript numbers; the integral ones are boxed. */
function floatLiteral(value: number): string | null {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Number.POSITIVE_INFINITY) return 'Infinity';
  if (value === Number.NEGATIVE_INFINITY) return '-Infinity';
  return Number.isInteger(value) ? null : String(value);
}

/** Characters beyond U+FFFF: such a str is no JavaScript string. */
const SURROGATE = /[\ud800-\udfff]/;

/** A primitive in JavaScript although it comes from the table: never counted. */
export function isPrimitive(value: ConstantValue): boolean {
  return value.type === 'int' || (value.type === 'str' && value.codePoints === undefined && !SURROGATE.test(value.value));
}

export function floatText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

export function constantRecord(value: ConstantValue): ConstantRecord {
  switch (value.type) {
    case 'None':
      return null;
    case 'Ellipsis':
      return { ellipsis: true };
    case 'bool':
      return value.value;
    case 'int':
      return isSafe(value.value) ? Number(value.value) : { int: String(value.value) };
    case 'float':
      return { float: floatText(value.value) };
    case 'complex':
      return { complex: [floatText(value.real), floatText(value.imag)] };
    case 'str':
      if (value.codePoints) return { str: value.codePoints };
      return SURROGATE.test(value.value) ? { str: Array.from(value.value, (c) => c.codePointAt(0) as number) } : value.value;
    case 'bytes':
      return { bytes: latin1(value.value) };
    case 'tuple':
      return { tuple: value.items.map(constantRecord) };
    case 'frozenset':
      return { frozenset: value.items.map(constantRecord) };
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const b of bytes) text += String.fromCharCode(b);
  return text;
}

/** Equal keys: the same constant of the same type (1 and 1.0 and True differ, so do 0.0 and -0.0). */
export function constantKey(value: ConstantValue): string {
  switch (value.type) {
    case 'tuple':
    case 'frozenset':
      return `${value.type}(${value.items.map(constantKey).join(',')})`;
    default:
      return `${value.type}${JSON.stringify(constantRecord(value))}`;
  }
}

export function constantTruth(value: ConstantValue): boolean {
  switch (value.type) {
    case 'None':
      return false;
    case 'Ellipsis':
      return true;
    case 'bool':
      return value.value;
    case 'int':
      return value.value !== 0n;
    case 'float':
      return value.value !== 0;
    case 'complex':
      return value.real !== 0 || value.imag !== 0;
    case 'str':
      return value.codePoints ? value.codePoints.length > 0 : value.value !== '';
    case 'bytes':
      return value.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return value.items.length > 0;
  }
}
