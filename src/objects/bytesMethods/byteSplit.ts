// Taking bytes apart. Pieces are given as ranges: from, to, from, to, … Counterpart: Objects/stringlib/split.h.

import { findBytes, rfindBytes } from './byteSearch.ts';

export function isByteSpace(c: number | undefined): boolean {
  return c === 32 || (c !== undefined && c >= 9 && c <= 13);
}

export function splitSpaces(data: Uint8Array, max: number): number[] {
  const out: number[] = [];
  const n = data.length;
  for (let i = 0; ; ) {
    while (i < n && isByteSpace(data[i])) i++;
    if (i === n) return out;
    const start = i;
    if (max >= 0 && out.length >= 2 * max) {
      out.push(start, n);
      return out;
    }
    while (i < n && !isByteSpace(data[i])) i++;
    out.push(start, i);
  }
}

export function rsplitSpaces(data: Uint8Array, max: number): number[] {
  const out: number[] = [];
  for (let i = data.length; ; ) {
    while (i > 0 && isByteSpace(data[i - 1])) i--;
    if (i === 0) return out.reverse();
    const end = i;
    if (max >= 0 && out.length >= 2 * max) {
      out.push(end, 0);
      return out.reverse();
    }
    while (i > 0 && !isByteSpace(data[i - 1])) i--;
    out.push(end, i);
  }
}

export function splitBytes(data: Uint8Array, separator: Uint8Array, max: number): number[] {
  const out: number[] = [];
  let at = 0;
  while (max < 0 || out.length < 2 * max) {
    const i = findBytes(data, separator, at, data.length);
    if (i < 0) break;
    out.push(at, i);
    at = i + separator.length;
  }
  out.push(at, data.length);
  return out;
}

export function rsplitBytes(data: Uint8Array, separator: Uint8Array, max: number): number[] {
  const out: number[] = [];
  let end = data.length;
  while (max < 0 || out.length < 2 * max) {
    const i = rfindBytes(data, separator, 0, end);
    if (i < 0) break;
    out.push(end, i + separator.length);
    end = i;
  }
  out.push(end, 0);
  return out.reverse();
}

export function splitByteLines(data: Uint8Array, keepEnds: boolean): number[] {
  const out: number[] = [];
  for (let i = 0; i < data.length; ) {
    const start = i;
    while (i < data.length && data[i] !== 10 && data[i] !== 13) i++;
    let end = i;
    if (i < data.length) i += data[i] === 13 && data[i + 1] === 10 ? 2 : 1;
    if (keepEnds) end = i;
    out.push(start, end);
  }
  return out;
}

/** The part that stays when spaces, or the bytes of `chars`, are stripped. */
export function stripBytes(data: Uint8Array, chars: Uint8Array | undefined, left: boolean, right: boolean): Uint8Array {
  const drop = (c: number | undefined): boolean => (chars === undefined ? isByteSpace(c) : chars.includes(c as number));
  let from = 0;
  let to = data.length;
  if (left) while (from < to && drop(data[from])) from++;
  if (right) while (to > from && drop(data[to - 1])) to--;
  return data.subarray(from, to);
}
