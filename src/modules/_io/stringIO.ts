// `_io.StringIO`: a text stream over memory. Counterpart: Modules/_io/stringio.c.
//
// What is written at the end gathers in `parts`; everything else works on the joined text. Positions count characters.

import { asSsize } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { type Next, type PyIterator, nextResult } from '../../runtime/iterate.ts';
import { isInt } from '../../runtime/layout/numbers.ts';
import { isStr, strLength, strOfPoints, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { exceptionOf, typeError, valueError } from '../../runtime/raise.ts';
import { thenValue } from '../../runtime/call.ts';
import { type Text, concatAll, plainOf, pointsOf, sliceText } from '../../runtime/strings.ts';
import { quoteText } from '../../runtime/quote.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, type Result, type Value } from '../../runtime/value.ts';
import { PyTextIOBase, sizeOf } from './abstractBases.ts';
import { asPosition, exactPosition, restoreDict, savedDict } from './bytesIO.ts';
import { type LineEnds, NewlineState, findLineEnd, findLineEndIn, isNewline, lineEnds, newlinesValue } from './newlines.ts';
import { LineIterator } from './lineIterator.ts';
import { methodS } from './steps.ts';

export class PyStringIO extends PyTextIOBase {
  ready = false;
  closed = false;
  private joined: Text = '';
  private parts: Text[] = [];
  /** Characters in all. */
  size = 0;
  pos = 0;
  /** The exact position where `pos` cannot hold it. */
  far: bigint | null = null;
  newline: string | null = '\n';
  ends: LineEnds = '\n';
  /** Recognises line ends in what is written. */
  newlineState: NewlineState | null = null;
  /** What `\n` is written as. */
  writeNewline: string | null = null;

  get text(): Text {
    if (this.parts.length > 0) {
      this.joined = concatAll([this.joined, ...this.parts]);
      this.parts = [];
    }
    return this.joined;
  }

  set text(text: Text) {
    this.joined = text;
    this.parts = [];
    this.size = strLength(text);
  }

  /** What `for` drives. */
  driver(): PyIterator | undefined {
    return this.constructor === PyStringIO ? new LineIterator(this, nextLine) : undefined;
  }

  append(text: Text): void {
    const last = this.parts.length - 1;
    const end = this.parts[last];
    if (typeof end === 'string' && typeof text === 'string') this.parts[last] = end + text;
    else this.parts.push(text);
    this.size += strLength(text);
    this.pos = this.size;
  }
}

function check(self: PyStringIO): void {
  if (!self.ready) throw valueError('I/O operation on uninitialized object');
  if (self.closed) throw valueError('I/O operation on closed file');
}

function setNewline(self: PyStringIO, newline: Value): void {
  if (newline !== null && !isStr(newline)) throw typeError(`newline must be str or None, not ${typeName(newline)}`);
  const nl = newline === null ? null : textOf(newline);
  if (nl !== null && !isNewline(nl)) throw valueError(`illegal newline value: ${textOf(quoteText(newline as Text))}`);
  self.newline = nl;
  self.ends = lineEnds(nl);
  self.newlineState = nl === null || nl === '' ? new NewlineState(nl === null) : null;
  self.writeNewline = nl === '\r' || nl === '\r\n' ? nl : null;
}

function initialize(self: PyStringIO, initial: Value, newline: Value): void {
  self.ready = false;
  setNewline(self, newline);
  if (initial !== null && !isStr(initial)) throw typeError(`initial_value must be str or None, not ${typeName(initial)}`);
  self.text = '';
  self.pos = 0;
  self.closed = false;
  self.ready = true;
  if (initial !== null) writeText(self, initial);
  self.pos = 0;
}

const replaceNewlines = (text: Text, by: string): Text => {
  const plain = plainOf(text);
  if (plain !== undefined) return plain.includes('\n') ? plain.replaceAll('\n', by) : text;
  const out: number[] = [];
  for (const c of pointsOf(text)) {
    if (c === 10) for (const u of by) out.push(u.charCodeAt(0));
    else out.push(c);
  }
  return strOfPoints(out);
};

function writeText(self: PyStringIO, given: Text): void {
  let text = self.newlineState === null ? given : self.newlineState.pass(given, true);
  if (self.writeNewline !== null) text = replaceNewlines(text, self.writeNewline);
  const n = strLength(text);
  if (n === 0) return;
  if (self.pos === self.size) {
    self.append(text);
    return;
  }
  const { pos, text: old } = self;
  if (pos > self.size) self.text = concatAll([old, '\0'.repeat(pos - self.size), text]);
  else self.text = concatAll([sliceText(old, 0, pos), text, sliceText(old, Math.min(self.size, pos + n), self.size)]);
  self.pos = pos + n;
}

function write(self: PyStringIO, s: Value): number {
  if (!isStr(s)) throw typeError(`string argument expected, got '${typeName(s)}'`);
  check(self);
  const n = strLength(s);
  if (n > 0) writeText(self, s);
  return n;
}

/** The next `n` characters, or all. */
function take(self: PyStringIO, n: number): Text {
  const left = Math.max(0, self.size - self.pos);
  const length = n < 0 || n > left ? left : n;
  if (length === 0) return '';
  const text = sliceText(self.text, self.pos, self.pos + length);
  self.pos += length;
  return text;
}

function readline(self: PyStringIO, limit: number): Text {
  if (self.pos >= self.size) return '';
  const { text } = self;
  const plain = plainOf(text);
  const end = plain !== undefined ? findLineEnd(plain, self.pos, self.ends) : findLineEndIn(pointsOf(text), self.pos, self.ends);
  const n = (end < 0 ? self.size : end) - self.pos;
  return take(self, limit >= 0 && limit < n ? limit : n);
}

function nextLine(self: PyStringIO): Next {
  check(self);
  const line = readline(self, -1);
  return line === '' ? END : line;
}

function next(self: PyStringIO): Result {
  if (self.constructor === PyStringIO) return nextResult(nextLine(self));
  check(self);
  return thenValue(methodS(self, 'readline'), (line) => {
    if (!isStr(line)) throw exceptionOf('OSError', `readline() should have returned a str object, not '${typeName(line)}'`);
    return strLength(line) === 0 ? nextResult(END) : line;
  });
}

function truncate(self: PyStringIO, pos: Value): number {
  check(self);
  const n = pos === null ? self.pos : sizeOf(pos);
  if (n < 0) throw valueError(`Negative size value ${n}`);
  if (n < self.size) self.text = sliceText(self.text, 0, n);
  return n;
}

function seek(self: PyStringIO, given: Value, whence: number): number | bigint {
  const pos = asPosition(given);
  check(self);
  if (whence < 0 || whence > 2) throw valueError(`Invalid whence (${whence}, should be 0, 1 or 2)`);
  if (pos < 0 && whence === 0) throw valueError(`Negative seek position ${pos}`);
  if (whence !== 0 && pos !== 0) throw exceptionOf('OSError', "Can't do nonzero cur-relative seeks");
  if (whence === 2) self.pos = self.size;
  if (whence === 0) {
    self.pos = Number(pos);
    self.far = typeof pos === 'bigint' ? pos : null;
  }
  return exactPosition(self.pos, self.far);
}

function setState(self: PyStringIO, state: Value): void {
  if (self.ready) check(self);
  const label = self.type.heap ? self.type.name : `_io.${self.type.name}`;
  if (!(state instanceof PyTuple) || state.items.length < 4) {
    throw typeError(`${label}.__setstate__ argument should be 4-tuple, got ${typeName(state)}`);
  }
  const [content, newline, pos, dict] = state.items as [Value, Value, Value, Value];
  initialize(self, content, newline);
  if (!isStr(content)) throw typeError(`first item of state should be a str, got a ${typeName(content)}`);
  self.text = content;
  if (!isInt(pos)) throw typeError(`third item of state must be an integer, got ${typeName(pos)}`);
  const at = asSsize(pos);
  if (at < 0) throw valueError('position value cannot be negative');
  self.pos = at;
  restoreDict(self, dict, 'fourth');
}

const checked =
  <T>(f: (self: PyStringIO) => T) =>
  (self: PyStringIO): T => {
    check(self);
    return f(self);
  };

export const stringIOType: TypeDecl<PyStringIO> = defineType<PyStringIO>({
  name: 'StringIO',
  module: '_io',
  ctor: PyStringIO,
  doc: 'Text I/O implementation using an in-memory buffer.',
  construct: methods<PyType>()({ 'StringIO(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  methods: methods<PyStringIO>()({
    '__next__(self, /)': next,
    'close(self, /)': (self) => {
      self.closed = true;
      self.text = '';
    },
    'getvalue(self, /)': checked((self) => self.text),
    'read(self, size=-1, /)': (self, size) => {
      check(self);
      return take(self, sizeOf(size));
    },
    'readline(self, size=-1, /)': (self, size) => {
      check(self);
      return readline(self, sizeOf(size));
    },
    'tell(self, /)': checked((self) => exactPosition(self.pos, self.far)),
    'truncate(self, pos=None, /)': truncate,
    'seek(self, pos, whence: cint=0, /)': seek,
    'write(self, s, /)': write,
    'seekable(self, /)': checked(() => true),
    'readable(self, /)': checked(() => true),
    'writable(self, /)': checked(() => true),
    '__getstate__(self, /)': (self) => {
      check(self);
      return tupleOf(self.text, self.newline, self.pos, savedDict(self));
    },
    '__setstate__(self, state, /)': setState,
  }),
  getset: {
    closed: {
      get: (self) => {
        if (!self.ready) throw valueError('I/O operation on uninitialized object');
        return self.closed;
      },
    },
    newlines: { get: checked((self) => (self.newlineState === null ? null : newlinesValue(self.newlineState.seen))) },
    line_buffering: { get: checked(() => false) },
  },
});
export const stringIOInit = methods<PyStringIO>()({ "StringIO(self, initial_value='', newline='\\n')": initialize });
