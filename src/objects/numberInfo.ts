// What `sys.float_info`, `sys.int_info` and `sys.hash_info` tell, in the order of their fields.

import { float } from '../runtime/layout/numbers.ts';
import type { Value } from '../runtime/value.ts';

export const floatInfo: readonly (readonly [name: string, value: () => Value])[] = [
  ['max', () => float(Number.MAX_VALUE)],
  ['max_exp', () => 1024],
  ['max_10_exp', () => 308],
  ['min', () => float(2.2250738585072014e-308)],
  ['min_exp', () => -1021],
  ['min_10_exp', () => -307],
  ['dig', () => 15],
  ['mant_dig', () => 53],
  ['epsilon', () => float(Number.EPSILON)],
  ['radix', () => 2],
  ['rounds', () => 1],
];

export const intInfo: readonly (readonly [name: string, value: Value])[] = [
  ['bits_per_digit', 30],
  ['sizeof_digit', 4],
  ['default_max_str_digits', 4300],
  ['str_digits_check_threshold', 640],
];

export const hashInfo: readonly (readonly [name: string, value: Value])[] = [
  ['width', 64],
  ['modulus', 2305843009213693951n],
  ['inf', 314159],
  ['nan', 0],
  ['imag', 1000003],
  ['algorithm', 'siphash13'],
  ['hash_bits', 64],
  ['seed_bits', 128],
  ['cutoff', 0],
];
