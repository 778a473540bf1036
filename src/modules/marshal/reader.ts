// `marshal.loads`. Counterpart: Python/marshal.c, r_object.

import { codeFormat } from './codeFormat.ts';
import { decodeUtf8 } from '../../objects/codecs/utf8.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyComplex, float, int } from '../../runtime/layout/numbers.ts';
import { PySlice } from '../../runtime/layout/slice.ts';
import { call } from '../../runtime/call.ts';
import { PyTuple, tupleFrom } from '../../runtime/layout/tuple.ts';
import { newException, typeError, valueError } from '../../runtime/raise.ts';
import { own } from '../../runtime/refcount.ts';
import { Ellipsis } from '../../runtime/singletons.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';

const MAX_DEPTH = 2000;
const MARK = Symbol('end of dict');

export class Reader {
  private readonly data: Uint8Array;
  private readonly view: DataView;
  at = 0;
  private depth = 0;
  private readonly references: (Value | undefined)[] = [];
  private readonly allowCode: boolean;

  constructor(data: Uint8Array, allowCode: boolean) {
    this.data = data;
    this.view = new DataView(data.buffer, data.byteOffset, data.length);
    this.allowCode = allowCode;
  }

  private need(n: number): void {
    if (n < 0) throw valueError('bad marshal data (bytes object size out of range)');
    if (this.at + n > this.data.length) throw newException(exceptions.EOFError, 'marshal data too short');
  }

  private byte(): number {
    this.need(1);
    return this.data[this.at++] as number;
  }

  private long(): number {
    this.need(4);
    const n = this.view.getInt32(this.at, true);
    this.at += 4;
    return n;
  }

  private size(what: string): number {
    const n = this.long();
    if (n < 0) throw valueError(`bad marshal data (${what} size out of range)`);
    return n;
  }

  private take(n: number): Uint8Array {
    this.need(n);
    this.at += n;
    return this.data.subarray(this.at - n, this.at);
  }

  private double(): number {
    this.need(8);
    const x = this.view.getFloat64(this.at, true);
    this.at += 8;
    return x;
  }

  /** The next value. Throws EOFError, ValueError, TypeError as CPython. */
  read(): Value {
    const v = this.object();
    if (v === MARK) throw typeError('NULL object in marshal data for object');
    return v as Value;
  }

  private object(): Value | typeof MARK {
    if (this.at >= this.data.length) throw newException(exceptions.EOFError, 'EOF read where object expected');
    if (++this.depth > MAX_DEPTH) throw valueError('recursion limit exceeded');
    const raw = this.byte();
    const flagged = (raw & 0x80) !== 0;
    const slot = flagged && !NO_SLOT.has(raw & 0x7f) ? this.references.push(undefined) - 1 : -1;
    const v = this.body(String.fromCharCode(raw & 0x7f), slot);
    if (slot >= 0 && v !== MARK) this.references[slot] = v;
    this.depth--;
    return v;
  }

  private body(type: string, slot: number): Value | typeof MARK {
    switch (type) {
      case '0':
        return MARK;
      case 'N':
        return null;
      case 'T':
        return true;
      case 'F':
        return false;
      case '.':
        return Ellipsis;
      case 'S':
        return exceptions.StopIteration;
      case 'i':
        return this.long();
      case 'l':
        return this.integer();
      case 'g':
        return float(this.double());
      case 'f':
        return float(this.textNumber());
      case 'y':
        return new PyComplex(this.double(), this.double());
      case 'x':
        return new PyComplex(this.textNumber(), this.textNumber());
      case 'r':
        return this.reference();
      default:
        return this.container(type, slot);
    }
  }

  private container(type: string, slot: number): Value {
    switch (type) {
      case 's':
        return bytes(this.take(this.size('bytes object')).slice());
      case 'a':
      case 'A':
        return this.ascii(this.size('string'));
      case 'z':
      case 'Z':
        return this.ascii(this.byte());
      case 'u':
      case 't':
        return decodeUtf8(this.take(this.size('string')), 'surrogatepass', true).text;
      case ')':
        return this.tuple(this.byte());
      case '(':
        return this.tuple(this.size('tuple'));
      case '[':
        return this.list(slot);
      case '{':
        return this.dict(slot);
      case '<':
      case '>':
        return this.set(type);
      case ':':
        return new PySlice(this.read(), this.read(), this.read());
      case 'c':
        return this.code();
      default:
        throw valueError('bad marshal data (unknown type code)');
    }
  }

  private ascii(n: number): string {
    let text = '';
    for (const b of this.take(n)) text += String.fromCharCode(b);
    return text;
  }

  private textNumber(): number {
    const text = this.ascii(this.byte());
    return text === 'inf' ? Number.POSITIVE_INFINITY : text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text);
  }

  private integer(): Value {
    const n = this.long();
    let v = 0n;
    for (let i = 0; i < Math.abs(n); i++) {
      const d = this.byte() | (this.byte() << 8);
      if (d < 0 || d > 0x7fff) throw valueError('bad marshal data (digit out of range in long)');
      if (d === 0 && i === Math.abs(n) - 1) throw valueError('bad marshal data (unnormalized long data)');
      v |= BigInt(d) << BigInt(15 * i);
    }
    return int(n < 0 ? -v : v);
  }

  private reference(): Value {
    const v = this.references[this.long()];
    if (v === undefined) throw valueError('bad marshal data (invalid reference)');
    return v;
  }

  private items(n: number): Value[] {
    const items: Value[] = [];
    for (let i = 0; i < n; i++) {
      const v = this.object();
      if (v === MARK) throw typeError('NULL object in marshal data for tuple');
      items.push(own(v));
    }
    return items;
  }

  private tuple(n: number): Value {
    return new PyTuple(this.items(n));
  }

  /** A list may contain itself: it is known before its items are. */
  private list(slot: number): Value {
    const list = new PyList([]);
    if (slot >= 0) this.references[slot] = list;
    const n = this.size('list');
    for (let i = 0; i < n; i++) {
      const v = this.object();
      if (v === MARK) throw typeError('NULL object in marshal data for list');
      list.items.push(own(v));
    }
    return list;
  }

  private dict(slot: number): Value {
    const d = new PyDict();
    if (slot >= 0) this.references[slot] = d;
    for (;;) {
      const key = this.object();
      if (key === MARK) return d;
      const v = this.object();
      if (v === MARK) return d;
      d.set(key, v);
    }
  }

  private set(type: string): Value {
    const items = tupleFrom(this.items(this.size('set')));
    for (const v of items.items) if (typeof v === 'object' && v !== null) v.rc--;
    return call(type === '<' ? types.set : types.frozenset, items);
  }

  private code(): Value {
    if (!this.allowCode) throw valueError('unmarshalling code objects is disallowed');
    const index = this.read();
    return codeFormat.load(this.take(this.size('code')), index as number);
  }
}

/** Types that never take part in references. */
const NO_SLOT = new Set([...'NTF.S0r'].map((c) => c.charCodeAt(0)));
