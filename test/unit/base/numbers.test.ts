import { expect, test } from 'vitest';
import { floatFromHex, floatToHex } from '../../../src/base/floatHex.ts';
import {
  floatRepr,
  formatAddDotZero,
  formatAlternate,
  formatDouble,
  formatNoNegativeZero,
  parseDouble,
  roundHalfEven,
  roundToDigits,
} from '../../../src/base/floatText.ts';
import {
  bitCount,
  bitLength,
  compareWithDouble,
  doubleToInteger,
  doubleToRatio,
  floorDivide,
  floorDivideNumber,
  floorModulo,
  floorModuloNumber,
  greatestCommonDivisor,
  integerPower,
  integerSquareRoot,
  integerToDouble,
  inverseModulo,
  narrow,
  powerModulo,
  shiftLeft,
  shiftRight,
  trueDivide,
  type Integer,
} from '../../../src/base/integers.ts';
import { bytesToInteger, DigitLimit, exceedsDigitLimit, integerToBytes, integerToText, parseInteger } from '../../../src/base/integerText.ts';
import { double } from './hexDouble.ts';
import expected from './numbers.json' with { type: 'json' };

const table = expected as unknown as Record<string, (readonly never[])[]>;
type Row = readonly [string, ...unknown[]];

const int = (text: string): Integer => narrow(BigInt(text));

function check(name: string, actual: (row: Row) => unknown, wanted: (row: Row) => unknown): void {
  test(name, () => {
    const wrong: unknown[] = [];
    for (const row of table[name] as unknown as Row[]) {
      const got = actual(row);
      if (!Object.is(got, wanted(row))) wrong.push([row, got]);
    }
    expect(wrong).toEqual([]);
  });
}
const last = (row: Row): unknown => row[row.length - 1];
const lastDouble = (row: Row): unknown => (last(row) === null ? undefined : double(last(row) as string));
const text = (value: Integer | undefined): string | null => (value === undefined ? null : canonical(value).toString());

function canonical(value: Integer): Integer {
  if (typeof value === 'number' ? !Number.isSafeInteger(value) || Object.is(value, -0) : typeof narrow(value) === 'number')
    throw new Error(`not canonical: ${value}`);
  return value;
}

check('repr', ([x]) => floatRepr(double(x)), last);
check(
  'format',
  ([x, code, precision, alternate]) => formatDouble(double(x), code as string, precision as number, alternate ? formatAlternate : 0),
  last,
);
check('formatNone', ([x, precision]) => formatDouble(double(x), 'g', precision as number, formatAddDotZero), last);
check('formatZ', ([x]) => formatDouble(double(x), 'f', 1, formatNoNegativeZero), last);
check(
  'round',
  ([x, n]) => roundToDigits(double(x), n as number),
  (row) => (last(row) === 'OverflowError' ? Infinity * Math.sign(double(row[0])) : lastDouble(row)),
);
check('roundWhole', ([x]) => text(doubleToInteger(roundHalfEven(double(x)))), last);
check('parse', ([s]) => parseDouble(s), lastDouble);
check(
  'hex',
  ([x]) => [floatToHex(double(x)), ...doubleToRatio(double(x)).map((v) => text(v))].join(),
  (row) => row.slice(1).join(),
);
check(
  'fromhex',
  ([s]) => floatFromHex(s),
  (row) => ({ ValueError: 'invalid', OverflowError: 'overflow' })[last(row) as string] ?? lastDouble(row),
);

function prefixed(value: Integer, base: number, prefix: string): string {
  const digits = integerToText(value, base);
  return digits.startsWith('-') ? `-${prefix}${digits.slice(1)}` : prefix + digits;
}
check(
  'ints',
  ([a]) => [bitLength(int(a)), bitCount(int(a)), prefixed(int(a), 16, '0x'), prefixed(int(a), 8, '0o'), prefixed(int(a), 2, '0b')].join(),
  (row) => row.slice(1).join(),
);
check('isqrt', ([a]) => text(integerSquareRoot(int(a))), last);
check(
  'divmod',
  ([a, b]) => {
    const [x, y] = [int(a), int(b as string)];
    const small = typeof x === 'number' && typeof y === 'number';
    const q = small ? floorDivideNumber(x, y) : narrow(floorDivide(BigInt(x), BigInt(y)));
    const r = small ? floorModuloNumber(x, y) : narrow(floorModulo(BigInt(x), BigInt(y)));
    return [text(q), text(r), floatToHex(trueDivide(x, y)), text(greatestCommonDivisor(x, y))].join();
  },
  (row) => row.slice(2).join(),
);
check(
  'divide',
  ([a, b]) => trueDivide(int(a), int(b as string)),
  (row) => (last(row) === 'OverflowError' ? Infinity : lastDouble(row)),
);
check(
  'toDouble',
  ([a]) => integerToDouble(int(a)),
  (row) => (last(row) === 'OverflowError' ? undefined : lastDouble(row)),
);
check('powmod', ([a, b, m]) => text(powerModulo(int(a), int(b as string), int(m as string))), last);
check('inverse', ([a, m]) => text(inverseModulo(int(a), int(m as string))), last);
check(
  'shift',
  ([a, n]) => `${text(shiftLeft(int(a), n as number))},${text(shiftRight(int(a), n as number))}`,
  (row) => row.slice(2).join(),
);
check('power', ([a, n]) => text(integerPower(int(a), n as number)), last);
check('compare', ([a, x]) => (compareWithDouble(int(a), double(x as string)) ?? NaN) + 0, last);
check('int', ([s, base]) => text(parseInteger(s, base as number) as Integer | undefined), last);
check(
  'bytes',
  ([a, n, order, signed]) => {
    const bytes = integerToBytes(int(a), n as number, order === 'little', signed as boolean);
    if (bytes !== undefined && bytesToInteger(bytes, order === 'little', signed as boolean) !== int(a)) return 'no round trip';
    return bytes === undefined ? null : Buffer.from(bytes).toString('hex');
  },
  last,
);

test('digit limit', () => {
  expect(parseInteger('1'.repeat(4301), 10, 4300)).toEqual(new DigitLimit(4301));
  expect(parseInteger('1'.repeat(4300), 10, 4300)).toBe(BigInt('1'.repeat(4300)));
  expect(exceedsDigitLimit(10n ** 4300n, 4300)).toBe(true);
  expect(exceedsDigitLimit(10n ** 4300n - 1n, 4300)).toBe(false);
});
