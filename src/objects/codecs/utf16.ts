// UTF-16 and UTF-32 in either byte order. Counterpart: PyUnicode_DecodeUTF16Stateful, PyUnicode_DecodeUTF32Stateful.

import { strOfPoints } from '../../runtime/layout/str.ts';
import { type Text, plainOf, pointsOf } from '../../runtime/strings.ts';
import { ByteSink } from './byteSink.ts';
import type { Decoded } from './decoded.ts';
import { type FaultWriter, decodeFault, encodeFault } from './faults.ts';

/** -1 little, 1 big, 0 little with a byte order mark (which decides when decoding). */
export type ByteOrder = -1 | 0 | 1;

export interface DecodedInOrder extends Decoded {
  readonly order: ByteOrder;
}

function nameOf(width: 2 | 4, order: number): string {
  return `utf-${width * 8}${order < 0 ? '-le' : order > 0 ? '-be' : ''}`;
}

/** Writes code units of `width` bytes. */
class UnitSink {
  readonly sink: ByteSink;
  private readonly width: 2 | 4;
  private readonly big: boolean;

  constructor(width: 2 | 4, big: boolean, capacity: number) {
    this.sink = new ByteSink(capacity);
    this.width = width;
    this.big = big;
  }

  unit(u: number): void {
    for (let k = 0; k < this.width; k++) this.sink.push((u >>> (8 * (this.big ? this.width - 1 - k : k))) & 0xff);
  }

  point(c: number): void {
    if (this.width === 2 && c > 0xffff) {
      this.unit(0xd800 + ((c - 0x10000) >> 10));
      this.unit(0xdc00 + ((c - 0x10000) & 0x3ff));
    } else this.unit(c);
  }

  writer(): FaultWriter {
    return {
      sink: this.sink,
      text: (t) => {
        const points = pointsOf(t);
        if (points.some((c) => c > 127)) return false;
        for (const c of points) this.unit(c);
        return true;
      },
      bytes: (data) => {
        if (data.length % this.width !== 0) return false;
        this.sink.append(data);
        return true;
      },
    };
  }
}

/** Plain text as 16-bit units. */
function encodePlain16(text: string, order: ByteOrder): Uint8Array {
  const mark = order === 0 ? 2 : 0;
  const out = new Uint8Array(text.length * 2 + mark);
  const high = order > 0 ? 0 : 1;
  if (mark > 0) {
    out[0] = 0xff;
    out[1] = 0xfe;
  }
  for (let i = 0, at = mark; i < text.length; i++, at += 2) {
    const c = text.charCodeAt(i);
    out[at + high] = c >> 8;
    out[at + 1 - high] = c & 255;
  }
  return out;
}

export function encodeUnits(s: Text, errors: string, width: 2 | 4, order: ByteOrder): Uint8Array {
  const plain = width === 2 ? plainOf(s) : undefined;
  if (plain !== undefined) return encodePlain16(plain, order);
  const points = pointsOf(s);
  const out = new UnitSink(width, order > 0, points.length * width + 4);
  if (order === 0) out.unit(0xfeff);
  const writer = out.writer();
  for (let i = 0; i < points.length; ) {
    const c = points[i] as number;
    if (c >= 0xd800 && c <= 0xdfff) i = encodeFault(nameOf(width, order), s, i, i + 1, 'surrogates not allowed', errors, writer);
    else {
      out.point(c);
      i++;
    }
  }
  return out.sink.take();
}

/** Reads a byte order mark; gives the order and how many bytes the mark has. */
function readMark(data: Uint8Array, width: 2 | 4): { order: ByteOrder; skip: number } {
  if (data.length < width) return { order: 0, skip: 0 };
  const little = unitAt(data, 0, width, false);
  if (little === 0xfeff) return { order: -1, skip: width };
  return unitAt(data, 0, width, true) === 0xfeff ? { order: 1, skip: width } : { order: 0, skip: 0 };
}

function unitAt(data: Uint8Array, i: number, width: 2 | 4, big: boolean): number {
  let u = 0;
  for (let k = 0; k < width; k++) u = u * 256 + (data[i + (big ? k : width - 1 - k)] as number);
  return u;
}

/** The text of units without surrogates; undefined where there are any, or half a unit. */
function decodePlain16(data: Uint8Array, from: number, big: boolean): string | undefined {
  if ((data.length - from) % 2 !== 0) return undefined;
  const units = new Uint16Array((data.length - from) >> 1);
  for (let i = 0, at = from; i < units.length; i++, at += 2) {
    const u = big ? ((data[at] as number) << 8) | (data[at + 1] as number) : ((data[at + 1] as number) << 8) | (data[at] as number);
    if (u >= 0xd800 && u <= 0xdfff) return undefined;
    units[i] = u;
  }
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[]);
  return text;
}

export function decodeUnits(input: Uint8Array, errors: string, width: 2 | 4, given: ByteOrder, final: boolean): DecodedInOrder {
  const mark = given === 0 ? readMark(input, width) : { order: given, skip: 0 };
  const big = mark.order > 0;
  const name = nameOf(width, big ? 1 : -1);
  const quick = width === 2 ? decodePlain16(input, mark.skip, big) : undefined;
  if (quick !== undefined) return { text: quick, consumed: input.length, order: mark.order };
  const next = width === 2 ? next16 : next32;
  let data = input;
  let i = mark.skip;
  const out: number[] = [];
  while (i < data.length) {
    const r = next(data, i, big);
    if (typeof r === 'number') {
      out.push(r);
      i += r > 0xffff ? 4 : width;
      continue;
    }
    if (r.incomplete && !final) break;
    const answer = decodeFault(name, data, i, i + r.size, r.reason, errors);
    for (let k = 0; k < answer.points.length; k++) out.push(answer.points[k] as number);
    i = answer.position;
    data = answer.data;
  }
  return { text: strOfPoints(out), consumed: i, order: mark.order };
}

interface Fault {
  readonly size: number;
  readonly reason: string;
  readonly incomplete: boolean;
}

function next16(data: Uint8Array, i: number, big: boolean): number | Fault {
  const left = data.length - i;
  if (left < 2) return { size: left, reason: 'truncated data', incomplete: true };
  const u = unitAt(data, i, 2, big);
  if (u < 0xd800 || u > 0xdfff) return u;
  if (u >= 0xdc00) return { size: 2, reason: 'illegal encoding', incomplete: false };
  if (left < 4) return { size: left, reason: 'unexpected end of data', incomplete: true };
  const low = unitAt(data, i + 2, 2, big);
  if (low < 0xdc00 || low > 0xdfff) return { size: 2, reason: 'illegal UTF-16 surrogate', incomplete: false };
  return 0x10000 + ((u - 0xd800) << 10) + (low - 0xdc00);
}

function next32(data: Uint8Array, i: number, big: boolean): number | Fault {
  const left = data.length - i;
  if (left < 4) return { size: left, reason: 'truncated data', incomplete: true };
  const c = unitAt(data, i, 4, big);
  if (c > 0x10ffff) return { size: 4, reason: 'code point not in range(0x110000)', incomplete: false };
  if (c >= 0xd800 && c <= 0xdfff) return { size: 4, reason: 'code point in surrogate code point range(0xd800, 0xe000)', incomplete: false };
  return c;
}
