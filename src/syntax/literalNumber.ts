// Values of numeric literals. CPython counterpart: parsenumber in Parser/pegen.c.

import type { ConstantValue } from './tree.ts';

/** A decimal literal with more digits than the limit allows; `digits` is their number. */
export class TooManyDigits {
  readonly digits: number;
  constructor(digits: number) {
    this.digits = digits;
  }
}

/** `literal` is well formed (the tokenizer saw to that). `maxDigits` 0 means no limit. */
export function numberValue(literal: string, maxDigits: number): ConstantValue {
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  const last = text.charCodeAt(text.length - 1) | 32;
  const second = text.charCodeAt(1) | 32;
  if (text.charCodeAt(0) === 48 && (second === 120 || second === 111 || second === 98)) {
    return { type: 'int', value: BigInt(text) };
  }
  if (last === 106) return { type: 'complex', real: 0, imag: Number(text.slice(0, -1)) };
  if (/^[0-9]+$/.test(text)) return { type: 'int', value: decimalInteger(text, maxDigits) };
  return { type: 'float', value: Number(text) };
}

function decimalInteger(text: string, maxDigits: number): bigint {
  if (text.length <= 15) return BigInt(Number(text));
  const digits = text.replace(/^0+(?=.)/, '');
  if (maxDigits > 0 && digits.length > maxDigits) throw new TooManyDigits(digits.length);
  return BigInt(digits);
}
