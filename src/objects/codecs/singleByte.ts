// ASCII and Latin-1. Counterpart: unicode_encode_ucs1, PyUnicode_DecodeASCII, PyUnicode_DecodeLatin1.

import { strOfPoints } from '../../runtime/layout/str.ts';
import { type Text, plainOf, pointsOf } from '../../runtime/strings.ts';
import { ByteSink, latin1Bytes, latin1Text } from './byteSink.ts';
import type { Decoded } from './decoded.ts';
import { decodeFault, encodeFault } from './faults.ts';

// the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;
// the whole of Latin-1 is meant
const LATIN1 = /^[\x00-\xff]*$/;

function encodeBelow(s: Text, errors: string, limit: number, encoding: string): Uint8Array {
  const plain = plainOf(s);
  if (plain !== undefined && (limit === 128 ? ASCII : LATIN1).test(plain)) return latin1Bytes(plain);
  const points = pointsOf(s);
  const sink = new ByteSink(points.length + 16);
  const writer = {
    sink,
    text: (t: Text): boolean => {
      const p = pointsOf(t);
      if (p.some((c) => c >= limit)) return false;
      for (const c of p) sink.push(c);
      return true;
    },
  };
  for (let i = 0; i < points.length; ) {
    const c = points[i] as number;
    if (c < limit) {
      sink.push(c);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && (points[end] as number) >= limit) end++;
    i = encodeFault(encoding, s, i, end, `ordinal not in range(${limit})`, errors, writer);
  }
  return sink.take();
}

export function encodeLatin1(s: Text, errors: string): Uint8Array {
  return encodeBelow(s, errors, 256, 'latin-1');
}

export function encodeAscii(s: Text, errors: string): Uint8Array {
  return encodeBelow(s, errors, 128, 'ascii');
}

export function decodeLatin1(data: Uint8Array): Decoded {
  return { text: latin1Text(data), consumed: data.length };
}

export function decodeAscii(input: Uint8Array, errors: string): Decoded {
  let data = input;
  let i = 0;
  while (i < data.length && (data[i] as number) < 128) i++;
  if (i === data.length) return { text: latin1Text(data), consumed: i };
  const out: number[] = Array.from(data.subarray(0, i));
  while (i < data.length) {
    const c = data[i] as number;
    if (c < 128) {
      out.push(c);
      i++;
      continue;
    }
    const answer = decodeFault('ascii', data, i, i + 1, 'ordinal not in range(128)', errors);
    for (let k = 0; k < answer.points.length; k++) out.push(answer.points[k] as number);
    i = answer.position;
    data = answer.data;
  }
  return { text: strOfPoints(out), consumed: i };
}
