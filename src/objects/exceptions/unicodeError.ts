// UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError. Counterpart: Objects/exceptions.c.

import { bufferHook, asSsize } from '../../runtime/convert.ts';
import { type GetSet, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { exceptionWithArgs } from '../../runtime/exceptionClass.ts';
import { PyBytes, bytes } from '../../runtime/layout/bytes.ts';
import { isStr, str, strLength, textOf } from '../../runtime/layout/str.ts';
import { codePointsOf } from '../../runtime/layout/str.ts';
import type { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { str_ } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { baseInit, field, setField } from './base.ts';
import { ExceptionWithFields } from './fields.ts';

export abstract class PyUnicodeError extends ExceptionWithFields {
  encoding: Value | undefined = undefined;
  object: Value | undefined = undefined;
  start = 0;
  end = 0;
  reason: Value | undefined = undefined;

  override get fieldNames(): readonly string[] {
    return ['encoding', 'object', 'reason'];
  }

  /** Does the class have an encoding as first argument? */
  protected get hasEncoding(): boolean {
    return true;
  }

  override initialize(args: PyTuple): void {
    super.initialize(args);
    const expected = this.hasEncoding ? 5 : 4;
    const { items } = args;
    if (items.length !== expected) throw typeError(`function takes exactly ${expected} arguments (${items.length} given)`);
    const at = this.hasEncoding ? 1 : 0;
    if (this.hasEncoding) setField(this, 'encoding', checkText(items[0] as Value, 1));
    setField(this, 'object', this.checkObject(items[at] as Value, at + 1));
    this.start = asSsize(items[at + 1] as Value);
    this.end = asSsize(items[at + 2] as Value);
    setField(this, 'reason', checkText(items[at + 3] as Value, at + 4));
  }

  protected checkObject(v: Value, position: number): Value {
    return checkText(v, position);
  }

  /** The one offending item between start and end, when it is one. */
  protected single(length: number): boolean {
    return this.start >= 0 && this.start < length && this.end === this.start + 1;
  }

  abstract describe(): string;
}

function checkText(v: Value, position: number): Value {
  if (isStr(v)) return v;
  throw typeError(`argument ${position} must be str, not ${typeName(v)}`);
}

const shown = (v: Value | undefined): string => textOf(str_(v ?? null));

/** `\x41`, `\u1234` or `\U00012345`. */
function escape(point: number): string {
  const hex = point.toString(16);
  return point <= 0xff ? `\\x${hex.padStart(2, '0')}` : point <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function charAt(text: Value, i: number): number {
  if (typeof text === 'string') return text.charCodeAt(i);
  return isStr(text) ? ((text.points ?? codePointsOf(text.text))[i] ?? 0) : 0;
}

export class PyUnicodeDecodeError extends PyUnicodeError {
  protected override checkObject(v: Value): Value {
    if (v instanceof PyBytes) return v;
    const data = bufferHook.bytesOf(v);
    if (data === undefined) throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
    return bytes(data.slice());
  }

  describe(): string {
    const reason = shown(this.reason);
    const codec = `'${shown(this.encoding)}' codec can't decode`;
    const { object } = this;
    if (!(object instanceof PyBytes)) throw wrongObject(object, 'bytes');
    if (this.single(object.data.length)) {
      const byte = (object.data[this.start] as number).toString(16).padStart(2, '0');
      return `${codec} byte 0x${byte} in position ${this.start}: ${reason}`;
    }
    return `${codec} bytes in position ${this.start}-${this.end - 1}: ${reason}`;
  }
}

export class PyUnicodeEncodeError extends PyUnicodeError {
  describe(): string {
    return describeText(this, shown(this.reason), `'${shown(this.encoding)}' codec can't encode`);
  }
}

export class PyUnicodeTranslateError extends PyUnicodeError {
  protected override get hasEncoding(): boolean {
    return false;
  }

  describe(): string {
    return describeText(this, shown(this.reason), "can't translate");
  }
}

/** `object` is looked at last: the `__str__` of the other parts may have changed it. */
function describeText(e: PyUnicodeError, reason: string, what: string): string {
  const text = e.object;
  if (text === undefined || !isStr(text)) throw wrongObject(text, 'string');
  const single = e.start >= 0 && e.start < strLength(text) && e.end === e.start + 1;
  if (single) return `${what} character '${escape(charAt(text, e.start))}' in position ${e.start}: ${reason}`;
  return `${what} characters in position ${e.start}-${e.end - 1}: ${reason}`;
}

function wrongObject(object: Value | undefined, wanted: string): Error {
  const what = object === undefined ? 'is not set' : `must be a ${wanted}`;
  return typeError(`UnicodeError 'object' attribute ${what}`) as unknown as Error;
}

function position(name: 'start' | 'end'): GetSet<PyUnicodeError> {
  return {
    get: (e) => e[name],
    set: (e, value) => {
      if (value === undefined) throw typeError("can't delete numeric/char attribute");
      e[name] = asSsize(value);
    },
    doc: `exception ${name}`,
    member: true,
  };
}

function declare(name: string, ctor: new () => PyUnicodeError, doc: string): TypeDecl<PyUnicodeError> {
  return defineType<PyUnicodeError>({
    name,
    ctor,
    doc,
    construct: methods<PyType>()({ 'UnicodeError(cls, *args, **kwargs)': (cls, args) => exceptionWithArgs(cls, args) }),
    methods: {
      ...baseInit,
      ...methods<PyUnicodeError>()({ '__str__(self, /)': (self) => (self.object === undefined ? '' : str(self.describe())) }),
    },
    getset: {
      encoding: field<PyUnicodeError>('encoding', 'exception encoding'),
      object: field<PyUnicodeError>('object', 'exception object'),
      start: position('start'),
      end: position('end'),
      reason: field<PyUnicodeError>('reason', 'exception reason'),
    },
  });
}

export const unicodeDecodeErrorDecl = declare('UnicodeDecodeError', PyUnicodeDecodeError, 'Unicode decoding error.');
export const unicodeEncodeErrorDecl = declare('UnicodeEncodeError', PyUnicodeEncodeError, 'Unicode encoding error.');
export const unicodeTranslateErrorDecl = declare('UnicodeTranslateError', PyUnicodeTranslateError, 'Unicode translation error.');
