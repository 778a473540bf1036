// `marshal.dumps`: CPython's format (version 5) for values; code objects in a format of our own (type `c`), because
// there is no CPython bytecode. Counterpart: Python/marshal.c, w_object.

import { codeFormat } from './codeFormat.ts';
import { PyCode } from '../../runtime/control/codeObject.ts';
import { asBytes } from '../../runtime/convert.ts';
import { encodeUtf8 } from '../../objects/codecs/utf8.ts';
import { floatRepr } from '../../base/floatText.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyComplex, PyFloat } from '../../runtime/layout/numbers.ts';
import { PyFrozenSet, PySet } from '../../runtime/layout/set.ts';
import { PySlice } from '../../runtime/layout/slice.ts';
import { type PyStr, isStr } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { valueError } from '../../runtime/raise.ts';
import { isBytesLike } from '../../runtime/buffer.ts';
import { Ellipsis } from '../../runtime/singletons.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

const MAX_DEPTH = 2000;
const REF = 0x80;
const code = (c: string): number => c.charCodeAt(0);

export class Writer {
  private data = new Uint8Array(256);
  private length = 0;
  private readonly seen = new Map<unknown, number>();
  private depth = 0;
  private readonly version: number;
  private readonly allowCode: boolean;

  constructor(version: number, allowCode: boolean) {
    this.version = version;
    this.allowCode = allowCode;
  }

  finish(): Uint8Array {
    return this.data.slice(0, this.length);
  }

  private room(n: number): void {
    if (this.length + n <= this.data.length) return;
    const bigger = new Uint8Array(Math.max(this.data.length * 2, this.length + n));
    bigger.set(this.data);
    this.data = bigger;
  }

  private byte(b: number): void {
    this.room(1);
    this.data[this.length++] = b;
  }

  private long(n: number): void {
    this.room(4);
    new DataView(this.data.buffer).setInt32(this.length, n, true);
    this.length += 4;
  }

  private bytes(b: Uint8Array): void {
    this.room(b.length);
    this.data.set(b, this.length);
    this.length += b.length;
  }

  private double(x: number): void {
    this.room(8);
    new DataView(this.data.buffer).setFloat64(this.length, x, true);
    this.length += 8;
  }

  /** Throws ValueError for values that cannot be written. */
  write(v: Value): void {
    if (++this.depth > MAX_DEPTH) throw valueError('object too deeply nested to marshal');
    if (v === null) this.byte(code('N'));
    else if (v === true) this.byte(code('T'));
    else if (v === false) this.byte(code('F'));
    else if (v === Ellipsis) this.byte(code('.'));
    else if ((v as unknown) === exceptions.StopIteration) this.byte(code('S'));
    else if (!this.reference(v)) this.complexObject(v);
    this.depth--;
  }

  /** Writes a back reference when the value was written before. */
  private reference(v: Value): boolean {
    if (this.version < 3) return false;
    const key = this.keyOf(v);
    const index = this.seen.get(key);
    if (index !== undefined) {
      this.byte(code('r'));
      this.long(index);
      return true;
    }
    if (this.flagOf(v) !== 0) this.seen.set(key, this.seen.size);
    return false;
  }

  private keyOf(v: Value): unknown {
    return typeof v === 'number' && Object.is(v, -0) ? '-0' : v;
  }

  /** Objects that only the caller refers to need no entry in the table of references. */
  private flagOf(v: Value): number {
    return this.version >= 3 && (!isObject(v) || v.rc !== 1) ? REF : 0;
  }

  private complexObject(v: Value): void {
    const flag = this.flagOf(v);
    if (typeof v === 'number' || typeof v === 'bigint') this.number(v, flag);
    else if (isStr(v)) this.text(v, flag);
    else if (isObject(v)) this.object(v, flag);
    else throw valueError('unmarshallable object');
  }

  private number(v: number | bigint, flag: number): void {
    if (typeof v === 'number' && !Number.isInteger(v)) {
      this.float(v, flag);
      return;
    }
    if (typeof v === 'number' && v >= -2147483648 && v <= 2147483647) {
      this.byte(code('i') | flag);
      this.long(v);
      return;
    }
    this.byte(code('l') | flag);
    const digits: number[] = [];
    for (let n = BigInt(v) < 0n ? -BigInt(v) : BigInt(v); n > 0n; n >>= 15n) digits.push(Number(n & 0x7fffn));
    this.long(BigInt(v) < 0n ? -digits.length : digits.length);
    for (const d of digits) {
      this.byte(d & 255);
      this.byte(d >> 8);
    }
  }

  private float(x: number, flag: number): void {
    if (this.version > 1) {
      this.byte(code('g') | flag);
      this.double(x);
      return;
    }
    this.byte(code('f') | flag);
    this.shortText(floatRepr(x));
  }

  private shortText(text: string): void {
    this.byte(text.length);
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i));
  }

  private text(v: string | PyStr, flag: number): void {
    const interned = typeof v === 'string' && /^\w*$/.test(v) && v.length <= 4096;
    const ascii = typeof v === 'string' && /^[\x00-\x7f]*$/.test(v);
    if (this.version >= 4 && ascii) {
      const short = v.length < 256;
      this.byte(code(short ? (interned ? 'Z' : 'z') : interned ? 'A' : 'a') | flag);
      if (short) this.byte(v.length);
      else this.long(v.length);
      for (let i = 0; i < v.length; i++) this.byte(v.charCodeAt(i));
      return;
    }
    const data = encodeUtf8(v, 'surrogatepass');
    this.byte(code(this.version >= 3 && interned ? 't' : 'u') | flag);
    this.long(data.length);
    this.bytes(data);
  }

  private object(v: Value & object, flag: number): void {
    if (v.constructor === PyFloat) this.float((v as PyFloat).value, flag);
    else if (v.constructor === PyComplex) this.complex(v as PyComplex, flag);
    else if (v.constructor === PyBytes) this.blob((v as PyBytes).data, flag);
    else if (v.constructor === PyTuple) this.tuple((v as PyTuple).items, flag);
    else if (v.constructor === PyList) this.sequence('[', (v as PyList).items, flag);
    else if (v.constructor === PyDict) this.dict(v as PyDict, flag);
    else if (v instanceof PySet && v.constructor === PySet) this.sequence('<', codeFormat.setItems(v), flag);
    else if (v instanceof PyFrozenSet && v.constructor === PyFrozenSet) this.sequence('>', codeFormat.setItems(v), flag);
    else if (v instanceof PySlice && this.version >= 5) this.slice(v, flag);
    else if (v instanceof PyCode) this.code(v, flag);
    else if (isBytesLike(v)) this.blob(asBytes(v), flag);
    else throw valueError('unmarshallable object');
  }

  private complex(v: PyComplex, flag: number): void {
    if (this.version > 1) {
      this.byte(code('y') | flag);
      this.double(v.real);
      this.double(v.imag);
      return;
    }
    this.byte(code('x') | flag);
    this.shortText(floatRepr(v.real));
    this.shortText(floatRepr(v.imag));
  }

  private blob(data: Uint8Array, flag: number): void {
    this.byte(code('s') | flag);
    this.long(data.length);
    this.bytes(data);
  }

  private tuple(items: readonly Value[], flag: number): void {
    if (this.version >= 4 && items.length < 256) {
      this.byte(code(')') | flag);
      this.byte(items.length);
    } else {
      this.byte(code('(') | flag);
      this.long(items.length);
    }
    for (const item of items) this.write(item);
  }

  private sequence(type: string, items: readonly Value[], flag: number): void {
    this.byte(code(type) | flag);
    this.long(items.length);
    for (const item of items) this.write(item);
  }

  private dict(d: PyDict, flag: number): void {
    this.byte(code('{') | flag);
    for (const e of d.entries()) {
      if (e.v === undefined) continue;
      this.write(e.key);
      this.write(e.v);
    }
    this.byte(code('0'));
  }

  private slice(v: PySlice, flag: number): void {
    this.byte(code(':') | flag);
    for (const part of [v.start, v.stop, v.step]) this.write(part);
  }

  private code(v: PyCode, flag: number): void {
    if (!this.allowCode) throw valueError('marshalling code objects is disallowed');
    this.byte(code('c') | flag);
    this.write(v.index);
    const data = codeFormat.dump(v);
    this.long(data.length);
    this.bytes(data);
  }
}
