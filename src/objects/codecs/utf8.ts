// UTF-8. Well-formed input goes through base/utf8.ts; anything else through the loops here, which place errors as
// CPython does. Counterpart: unicode_decode_utf8, unicode_encode_utf8.

import { pointAt, sequencePrefix, sequenceSize, strictUtf8Text, utf8Bytes } from '../../base/utf8.ts';
import { type PyStr, str, strOfPoints } from '../../runtime/layout/str.ts';
import { type Text, hasLoneSurrogate, pointsOf } from '../../runtime/strings.ts';
import { ByteSink } from './byteSink.ts';
import type { Decoded } from './decoded.ts';
import { decodeFault, encodeFault } from './faults.ts';

export function encodeUtf8(s: Text, errors: string): Uint8Array {
  if (typeof s === 'string') return utf8Bytes(s);
  if (s.points === null) return utf8Bytes(s.text);
  if (!hasLoneSurrogate(s.points)) return utf8Bytes(s.text);
  return encodeSlow(s, errors);
}

export function pushUtf8(sink: ByteSink, c: number): void {
  if (c < 0x80) sink.push(c);
  else if (c < 0x800) {
    sink.push(0xc0 | (c >> 6));
    sink.push(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    sink.push(0xe0 | (c >> 12));
    sink.push(0x80 | ((c >> 6) & 0x3f));
    sink.push(0x80 | (c & 0x3f));
  } else {
    sink.push(0xf0 | (c >> 18));
    sink.push(0x80 | ((c >> 12) & 0x3f));
    sink.push(0x80 | ((c >> 6) & 0x3f));
    sink.push(0x80 | (c & 0x3f));
  }
}

function encodeSlow(s: PyStr, errors: string): Uint8Array {
  const points = pointsOf(s);
  const sink = new ByteSink(points.length + 16);
  const writer = {
    sink,
    text: (t: Text): boolean => {
      const p = pointsOf(t);
      if (p.some((c) => c > 127)) return false;
      for (const c of p) sink.push(c);
      return true;
    },
  };
  for (let i = 0; i < points.length; ) {
    const c = points[i] as number;
    if (c < 0xd800 || c > 0xdfff) {
      pushUtf8(sink, c);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && isSurrogate(points[end] as number)) end++;
    i = encodeFault('utf-8', s, i, end, 'surrogates not allowed', errors, writer);
  }
  return sink.take();
}

export function isSurrogate(c: number): boolean {
  return c >= 0xd800 && c <= 0xdfff;
}

/** Decodes; without `final` an incomplete sequence at the end is left over. */
export function decodeUtf8(data: Uint8Array, errors: string, final: boolean): Decoded {
  const text = strictUtf8Text(data);
  if (text !== undefined) return { text: str(text), consumed: data.length };
  return decodeSlow(data, errors, final);
}

function decodeSlow(input: Uint8Array, errors: string, final: boolean): Decoded {
  let data = input;
  const out: number[] = [];
  let i = 0;
  while (i < data.length) {
    const c = data[i] as number;
    if (c < 0x80) {
      out.push(c);
      i++;
      continue;
    }
    let size = 1;
    let reason = 'invalid start byte';
    if (c >= 0xc2 && c <= 0xf4) {
      size = sequencePrefix(data, i);
      if (size === sequenceSize(c)) {
        out.push(pointAt(data, i, size));
        i += size;
        continue;
      }
      if (i + size === data.length) {
        if (!final) break;
        reason = 'unexpected end of data';
      } else {
        if (!final && c === 0xed && data.length - i === 2 && ((data[i + 1] as number) & 0xe0) === 0xa0) break;
        reason = 'invalid continuation byte';
      }
    }
    const answer = decodeFault('utf-8', data, i, i + size, reason, errors);
    for (let k = 0; k < answer.points.length; k++) out.push(answer.points[k] as number);
    i = answer.position;
    data = answer.data;
  }
  return { text: strOfPoints(out), consumed: i };
}
