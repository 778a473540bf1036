// UTF-7 (RFC 2152). Counterpart: PyUnicode_DecodeUTF7Stateful, _PyUnicode_EncodeUTF7.

import { strOfPoints } from '../../runtime/layout/str.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import { latin1Bytes } from './byteSink.ts';
import type { Decoded } from './decoded.ts';
import { decodeFault } from './faults.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Int8Array(256).fill(-1);
for (let i = 0; i < 64; i++) VALUE[ALPHABET.charCodeAt(i)] = i;

/** Characters that stand for themselves in output. */
function isDirect(c: number): boolean {
  if (c === 9 || c === 10 || c === 13) return true;
  return c >= 32 && c < 126 && c !== 0x2b && c !== 0x5c;
}

export function encodeUtf7(s: Text): Uint8Array {
  const points = pointsOf(s);
  let out = '';
  let shifted = false;
  let bits = 0;
  let buffer = 0;
  const unit = (u: number): void => {
    bits += 16;
    buffer = (buffer << 16) | u;
    while (bits >= 6) {
      out += ALPHABET[(buffer >>> (bits - 6)) & 63];
      bits -= 6;
    }
    buffer &= (1 << bits) - 1;
  };
  const flush = (): void => {
    if (bits > 0) out += ALPHABET[(buffer << (6 - bits)) & 63];
    bits = buffer = 0;
  };
  for (const c of points) {
    if (isDirect(c) || (c === 0x2b && !shifted)) {
      if (shifted) {
        flush();
        shifted = false;
        if ((VALUE[c] as number) >= 0 || c === 0x2d) out += '-';
      }
      out += c === 0x2b ? '+-' : String.fromCharCode(c);
      continue;
    }
    if (!shifted) out += '+';
    shifted = true;
    if (c > 0xffff) {
      unit(0xd800 + ((c - 0x10000) >> 10));
      unit(0xdc00 + ((c - 0x10000) & 0x3ff));
    } else unit(c);
  }
  flush();
  return latin1Bytes(shifted ? `${out}-` : out);
}

/** The state of decoding. */
class Reader {
  data: Uint8Array;
  readonly errors: string;
  readonly out: number[] = [];
  at = 0;
  /** Where the shift sequence or fault began. */
  start = 0;
  shifted = false;
  bits = 0;
  buffer = 0;
  surrogate = 0;
  /** Characters written before the shift sequence. */
  written = 0;

  constructor(data: Uint8Array, errors: string) {
    this.data = data;
    this.errors = errors;
  }

  fault(end: number, reason: string): void {
    const answer = decodeFault('utf7', this.data, this.start, end, reason, this.errors);
    for (let k = 0; k < answer.points.length; k++) this.out.push(answer.points[k] as number);
    this.at = answer.position;
    this.data = answer.data;
  }

  run(): void {
    while (this.at < this.data.length) {
      const c = this.data[this.at] as number;
      if (this.shifted) {
        if ((VALUE[c] as number) >= 0) this.digit(VALUE[c] as number);
        else this.leave(c);
      } else if (c === 0x2b) this.enter();
      else if (c < 128) {
        this.at++;
        this.out.push(c);
      } else {
        this.start = this.at++;
        this.fault(this.at, 'unexpected special character');
      }
    }
  }

  private enter(): void {
    this.start = this.at++;
    const next = this.data[this.at];
    if (next === 0x2d) {
      this.at++;
      this.out.push(0x2b);
    } else if (next !== undefined && (VALUE[next] as number) < 0) {
      this.at++;
      this.fault(this.at, 'ill-formed sequence');
    } else {
      this.shifted = true;
      this.written = this.out.length;
      this.bits = this.buffer = this.surrogate = 0;
    }
  }

  private digit(value: number): void {
    this.at++;
    this.buffer = (this.buffer << 6) | value;
    this.bits += 6;
    if (this.bits < 16) return;
    const u = (this.buffer >>> (this.bits - 16)) & 0xffff;
    this.bits -= 16;
    this.buffer &= (1 << this.bits) - 1;
    if (this.surrogate !== 0) {
      if (u >= 0xdc00 && u <= 0xdfff) {
        this.out.push(0x10000 + ((this.surrogate - 0xd800) << 10) + (u - 0xdc00));
        this.surrogate = 0;
        return;
      }
      this.out.push(this.surrogate);
      this.surrogate = 0;
    }
    if (u >= 0xd800 && u <= 0xdbff) this.surrogate = u;
    else this.out.push(u);
  }

  private leave(c: number): void {
    this.shifted = false;
    if (this.bits >= 6) {
      this.at++;
      this.fault(this.at, 'partial character in shift sequence');
      return;
    }
    if (this.bits > 0 && this.buffer !== 0) {
      this.at++;
      this.fault(this.at, 'non-zero padding bits in shift sequence');
      return;
    }
    if (this.surrogate !== 0 && c < 128 && c !== 0x2b) this.out.push(this.surrogate);
    this.surrogate = 0;
    if (c === 0x2d) this.at++;
  }
}

export function decodeUtf7(data: Uint8Array, errors: string, final: boolean): Decoded {
  const r = new Reader(data, errors);
  r.run();
  while (r.shifted && final) {
    r.shifted = false;
    if (r.surrogate === 0 && r.bits < 6 && (r.bits === 0 || r.buffer === 0)) break;
    r.fault(r.data.length, 'unterminated shift sequence');
    r.run();
  }
  if (r.shifted) return { text: strOfPoints(r.out.slice(0, r.written)), consumed: r.start };
  return { text: strOfPoints(r.out), consumed: r.at };
}
