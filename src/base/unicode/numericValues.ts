/**
 * Values of characters that stand for numbers: decimal and other digits, fractions and large numbers, after Unicode
 * 16.0. Functions take a code point and give undefined for characters without such a value.
 */
import { others, zeros } from './numbers.gen.ts';
import { PackedReader } from './packed.ts';

let zeroList: number[] | undefined;

/** 0..9 for a decimal digit of any script. */
export function decimalValue(cp: number): number | undefined {
  if (cp < 128) return cp >= 48 && cp <= 57 ? cp - 48 : undefined;
  if (zeroList === undefined) {
    zeroList = [];
    const reader = new PackedReader(zeros);
    for (let at = 0; !reader.done; ) zeroList.push((at += reader.next()));
  }
  let low = 0;
  let high = zeroList.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (zeroList[middle]! <= cp) low = middle + 1;
    else high = middle;
  }
  const value = low === 0 ? 10 : cp - zeroList[low - 1]!;
  return value < 10 ? value : undefined;
}

interface Value {
  readonly value: number;
  readonly isDigit: boolean;
}

let valueMap: Map<number, Value> | undefined;

function otherValue(cp: number): Value | undefined {
  if (valueMap === undefined) {
    valueMap = new Map();
    const reader = new PackedReader(others);
    for (let at = 0; !reader.done; ) {
      at += reader.next();
      const numerator = reader.nextSigned();
      const denominator = reader.next();
      valueMap.set(at, { value: numerator / (denominator >> 1), isDigit: (denominator & 1) === 1 });
    }
  }
  return valueMap.get(cp);
}

export function digitValue(cp: number): number | undefined {
  const decimal = decimalValue(cp);
  if (decimal !== undefined) return decimal;
  const other = otherValue(cp);
  return other?.isDigit === true ? other.value : undefined;
}

export function numericValue(cp: number): number | undefined {
  return decimalValue(cp) ?? otherValue(cp)?.value;
}
