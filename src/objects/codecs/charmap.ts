// The charmap codec: one byte a character through a table or a mapping.
// Counterpart: _PyUnicode_EncodeCharmap, PyUnicode_DecodeCharmap, EncodingMap.

import { PyBytes } from '../../runtime/layout/bytes.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { isStr, strLength, strOfPoints } from '../../runtime/layout/str.ts';
import { typeError, dealtWith } from '../../runtime/raise.ts';
import { callSpecial } from '../../runtime/special.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { ByteSink } from './byteSink.ts';
import type { Decoded } from './decoded.ts';
import { decodeFault, encodeFault } from './faults.ts';

/** What `charmap_build` makes of a decoding table. */
export class PyEncodingMap extends PyObject {
  readonly bytes: Map<number, number>;

  constructor(bytes = new Map<number, number>()) {
    super();
    this.bytes = bytes;
  }
}

/** An EncodingMap, or a dict where the table starts unusually. */
export function buildEncodingMap(table: Text): PyEncodingMap | PyDict {
  const points = pointsOf(table);
  const n = Math.min(256, points.length);
  const needDict = points[0] !== 0 || points.subarray(1, n).some((c) => c === 0 || c > 0xffff);
  if (needDict) {
    const dict = new PyDict();
    for (let i = 0; i < n; i++) dict.set(points[i] as number, i);
    return dict;
  }
  const map = new Map<number, number>();
  for (let i = 0; i < n; i++) if (points[i] !== 0xfffe) map.set(points[i] as number, i);
  return new PyEncodingMap(map);
}

/** The item of a mapping, undefined where a LookupError says there is none. */
function lookup(mapping: Value, key: number): Value | undefined {
  try {
    const r = callSpecial(mapping, '__getitem__', key);
    if (r === undefined) throw typeError(`'${typeName(mapping)}' object is not subscriptable`);
    return r;
  } catch (thrown) {
    if (dealtWith(thrown, exceptions.LookupError)) return undefined;
    throw thrown;
  }
}

/** The bytes of a character, undefined where the mapping has none. */
function encodePoint(mapping: Value, c: number): Uint8Array | undefined {
  if (mapping instanceof PyEncodingMap) {
    const b = mapping.bytes.get(c);
    return b === undefined ? undefined : Uint8Array.of(b);
  }
  const r = lookup(mapping, c);
  if (r === undefined || r === null) return undefined;
  if (r instanceof PyBytes) return r.data;
  const n = intValue(r);
  if (n === undefined) throw typeError(`character mapping must return integer, bytes or None, not ${typeName(r)}`);
  if (n < 0 || n > 255) throw typeError('character mapping must be in range(256)');
  return Uint8Array.of(Number(n));
}

export function encodeCharmap(s: Text, errors: string, mapping: Value): Uint8Array {
  const points = pointsOf(s);
  const sink = new ByteSink(points.length + 16);
  const writer = {
    sink,
    text: (t: Text): boolean => {
      for (const c of pointsOf(t)) {
        const b = encodePoint(mapping, c);
        if (b === undefined) return false;
        sink.append(b);
      }
      return true;
    },
  };
  for (let i = 0; i < points.length; ) {
    const b = encodePoint(mapping, points[i] as number);
    if (b !== undefined) {
      sink.append(b);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < points.length && encodePoint(mapping, points[end] as number) === undefined) end++;
    i = encodeFault('charmap', s, i, end, 'character maps to <undefined>', errors, writer);
  }
  return sink.take();
}

/** Code points of a byte, undefined where there are none. */
function decodeByte(mapping: Value, b: number): ArrayLike<number> | undefined {
  const r = lookup(mapping, b);
  if (r === undefined || r === null) return undefined;
  if (isStr(r)) {
    const points = pointsOf(r);
    return points.length === 1 && points[0] === 0xfffe ? undefined : points;
  }
  const n = intValue(r);
  if (n === undefined) throw typeError('character mapping must return integer, None or str');
  if (n === 0xfffe) return undefined;
  if (n < 0 || n > 0x10ffff) throw typeError('character mapping must be in range(0x110000)');
  return [Number(n)];
}

export function decodeCharmap(input: Uint8Array, errors: string, mapping: Value): Decoded {
  let data = input;
  const table = isStr(mapping) ? pointsOf(mapping) : undefined;
  const size = isStr(mapping) ? strLength(mapping) : 0;
  const out: number[] = [];
  for (let i = 0; i < data.length; ) {
    const b = data[i] as number;
    if (table !== undefined) {
      const c = b < size ? (table[b] as number) : 0xfffe;
      if (c !== 0xfffe) {
        out.push(c);
        i++;
        continue;
      }
    } else {
      const points = decodeByte(mapping, b);
      if (points !== undefined) {
        for (let k = 0; k < points.length; k++) out.push(points[k] as number);
        i++;
        continue;
      }
    }
    const answer = decodeFault('charmap', data, i, i + 1, 'character maps to <undefined>', errors);
    for (let k = 0; k < answer.points.length; k++) out.push(answer.points[k] as number);
    i = answer.position;
    data = answer.data;
  }
  return { text: strOfPoints(out), consumed: data.length };
}
