// The number that `TextIOWrapper.tell` gives: a position of the buffer, and how to get from there to the character.
// Counterpart: cookie_type in Modules/_io/textio.c.

import { int } from '../../runtime/layout/numbers.ts';
import { overflowError } from '../../runtime/raise.ts';

export interface Cookie {
  /** Where to seek in the buffer. */
  readonly start: number;
  /** The decoder's flags there. */
  readonly flags: number;
  /** Bytes to decode from there. */
  readonly feed: number;
  /** Characters of the result that lie before the position. */
  readonly skip: number;
  /** The decoding must be told that it is the last. */
  readonly eof: boolean;
}

export function packCookie(c: Cookie): number | bigint {
  if (c.flags === 0 && c.feed === 0 && c.skip === 0 && !c.eof) return c.start;
  const word = (n: number, shift: bigint): bigint => BigInt.asUintN(32, BigInt(n)) << shift;
  return int(BigInt.asUintN(64, BigInt(c.start)) | word(c.flags, 64n) | word(c.feed, 96n) | word(c.skip, 128n) | (c.eof ? 1n << 160n : 0n));
}

export function unpackCookie(given: number | bigint): Cookie {
  const n = BigInt(given);
  if (n >> 168n !== 0n) throw overflowError('int too big to convert');
  const word = (shift: bigint): number => Number(BigInt.asIntN(32, n >> shift));
  return { start: Number(BigInt.asIntN(64, n)), flags: word(64n), feed: word(96n), skip: word(128n), eof: n >> 160n !== 0n };
}
