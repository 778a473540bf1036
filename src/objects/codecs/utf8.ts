// UTF-8. Well-formed input goes through the engine's own coders; anything else through the loops here, which
// place errors as CPython does. Counterpart: unicode_decode_utf8, unicode_encode_utf8.

import { PyStr, str, strOfPoints } from '../../runtime/layout/str.ts';
import { type Text, hasLoneSurrogate, pointsOf } from '../../runtime/strings.ts';
import { ByteSink, latin1Bytes } from './byteSink.ts';
import type { Decoded } from './decoded.ts';
import { decodeFault, encodeFault } from './faults.ts';

/** The engine's coders: part of every JavaScript host, of neither Node nor the DOM alone. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(data: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Texts up to this length are looped over. */
const SHORT = 24;

export function encodeUtf8(s: Text, errors: string): Uint8Array {
  if (typeof s === 'string') return encodePlain(s);
  if (s.points === null) return encodePlain(s.text);
  if (!hasLoneSurrogate(s.points)) return encoder.encode(s.text);
  return encodeSlow(s, errors);
}

function encodePlain(text: string): Uint8Array {
  if (text.length > SHORT) return encoder.encode(text);
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return encoder.encode(text);
  return latin1Bytes(text);
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
  const text = quickText(data);
  if (text !== undefined) return { text, consumed: data.length };
  return decodeSlow(data, errors, final);
}

function quickText(data: Uint8Array): Text | undefined {
  const n = data.length;
  if (n <= SHORT) {
    let text = '';
    for (let i = 0; i < n; i++) {
      const c = data[i] as number;
      if (c > 127) {
        text = '';
        break;
      }
      text += String.fromCharCode(c);
    }
    if (text.length === n) return text;
  }
  try {
    return str(decoder.decode(data));
  } catch {
    return undefined;
  }
}

/** How many bytes at `i` form a valid beginning of a sequence of `need` continuation bytes, the first included. */
function validPrefix(data: Uint8Array, i: number, need: number): number {
  const first = data[i] as number;
  let n = 1;
  for (; n <= need; n++) {
    const b = data[i + n];
    if (b === undefined) return n;
    const low = n > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const high = n > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    if (b < low || b > high) return n;
  }
  return n;
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
      const need = c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
      size = validPrefix(data, i, need);
      if (size === need + 1) {
        out.push(pointAt(data, i, need));
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

function pointAt(data: Uint8Array, i: number, need: number): number {
  let c = (data[i] as number) & (need === 1 ? 0x1f : need === 2 ? 0x0f : 0x07);
  for (let k = 1; k <= need; k++) c = (c << 6) | ((data[i + k] as number) & 0x3f);
  return c;
}
