// The reader: lines to rows, by a state machine over characters. Counterpart: ReaderObj in Modules/_csv.c.
//
// Runs of ordinary characters are taken as slices. The input iterator may suspend.

import { call } from '../../runtime/call.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { iteratorMethods, thenNext } from '../../runtime/iterate.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str, strOfPoints, textOf, textOfPoints } from '../../runtime/layout/str.ts';
import { convertThrown, typeError } from '../../runtime/raise.ts';
import { discard, own, release, releaseAll } from '../../runtime/refcount.ts';
import { type Text, plainOf, pointsOf } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, S, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { type PyDialect, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS } from './dialect.ts';
import { csvError, csvState } from './registry.ts';

const EOL = -1;
const LF = 10;
const CR = 13;

type State =
  | 'startRecord'
  | 'startField'
  | 'escapedChar'
  | 'inField'
  | 'inQuoted'
  | 'escapeInQuoted'
  | 'quoteInQuoted'
  | 'eatLineEnd'
  | 'afterEscapedLineEnd';

/** A line as numbers: JavaScript's own units where each is a character. */
interface Line {
  readonly length: number;
  at(i: number): number;
  slice(from: number, to: number): string;
}

function lineOf(text: Text): Line {
  const plain = plainOf(text);
  if (plain !== undefined) return { length: plain.length, at: (i) => plain.charCodeAt(i), slice: (a, b) => plain.slice(a, b) };
  const points = pointsOf(text);
  return { length: points.length, at: (i) => points[i] as number, slice: (a, b) => textOfPoints(points.subarray(a, b)) };
}

const shownChar = (c: number): string => textOf(strOfPoints([c]));

export class PyReader extends PyIterator {
  input: PyIterator | null = null;
  dialect: PyDialect | null = null;
  lineNumber = 0;
  private state: State = 'startRecord';
  /** Of the record that is being read; taken when it is complete, also by an input that reads this reader. */
  private fields: Value[] | null = null;
  private field = '';
  /** Characters of the field so far. */
  private length = 0;
  private unquoted = true;

  nx(): Next {
    releaseAll(this.fields ?? []);
    this.fields = [];
    this.field = '';
    this.length = 0;
    this.state = 'startRecord';
    this.unquoted = true;
    return this.pull();
  }

  /** Reads lines until the record is complete. */
  private pull(): Next {
    for (;;) {
      const line = (this.input as PyIterator).nx();
      if (line === S) return thenNext(line, (v) => this.resumed(v));
      const r = this.guarded(line);
      if (r !== null) return r;
    }
  }

  private resumed(line: Next): Next {
    if (line === S) return S;
    const r = this.guarded(line);
    return r === null ? this.pull() : r;
  }

  private guarded(line: Value | typeof END): Next {
    try {
      return this.take(line);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }

  /** Feeds a line; null when the record goes on. */
  private take(line: Value | typeof END): Next {
    if (this.fields === null) {
      if (line !== END) discard(line);
      throw csvError('iterator has already advanced the reader');
    }
    if (line === END) return this.finish();
    if (!isStr(line)) {
      const name = typeName(line);
      discard(line);
      throw csvError(`iterator should return strings, not ${name} (the file should be opened in text mode)`);
    }
    this.lineNumber++;
    this.feed(lineOf(line));
    discard(line);
    return this.state === 'startRecord' ? this.row() : null;
  }

  private finish(): Next {
    if (this.length === 0 && this.state !== 'inQuoted') return END;
    if ((this.dialect as PyDialect).strict) throw csvError('unexpected end of data');
    this.save();
    return this.row();
  }

  private row(): Value {
    const row = new PyList(this.fields ?? []);
    this.fields = null;
    return row;
  }

  private save(): void {
    const { quoting } = this.dialect as PyDialect;
    let v: Value;
    if (this.unquoted && this.length === 0 && (quoting === QUOTE_NOTNULL || quoting === QUOTE_STRINGS)) v = null;
    else {
      v = str(this.field);
      if (this.unquoted && this.length !== 0 && (quoting === QUOTE_NONNUMERIC || quoting === QUOTE_STRINGS)) v = call(types.float, v);
    }
    (this.fields as Value[]).push(own(v));
    this.field = '';
    this.length = 0;
    this.unquoted = true;
  }

  private add(c: number): void {
    this.append(String.fromCodePoint(c), 1);
  }

  private append(text: string, count: number): void {
    if (this.length + count > csvState.fieldLimit) throw csvError(`field larger than field limit (${csvState.fieldLimit})`);
    this.field += text;
    this.length += count;
  }

  private feed(line: Line): void {
    const d = this.dialect as PyDialect;
    for (let i = 0; i < line.length; i++) {
      if (this.state === 'inField' || this.state === 'inQuoted' || this.state === 'startField' || this.state === 'startRecord') {
        const end = this.ordinary(line, i, d);
        if (end > i) {
          this.append(line.slice(i, end), end - i);
          if (this.state !== 'inQuoted') this.state = 'inField';
          i = end - 1;
          continue;
        }
      }
      this.character(line.at(i), d);
    }
    this.character(EOL, d);
  }

  /** The end of a run of characters that mean nothing but themselves. */
  private ordinary(line: Line, start: number, d: PyDialect): number {
    const { delimiter, quoteChar, escapeChar } = d;
    const quoted = this.state === 'inQuoted';
    const atStart = this.state !== 'inField' && !quoted;
    let i = start;
    for (; i < line.length; i++) {
      const c = line.at(i);
      if (c === escapeChar) break;
      if (quoted) {
        if (c === quoteChar) break;
      } else if (c === delimiter || c === LF || c === CR || (atStart && i === start && (c === quoteChar || c === 32))) break;
    }
    return i;
  }

  private character(c: number, d: PyDialect): void {
    switch (this.state) {
      case 'startRecord':
        if (c === EOL) return;
        if (c === LF || c === CR) this.state = 'eatLineEnd';
        else this.startField(c, d);
        return;
      case 'startField':
        this.startField(c, d);
        return;
      case 'escapedChar':
        this.add(c === EOL ? LF : c);
        this.state = c === LF || c === CR ? 'afterEscapedLineEnd' : 'inField';
        return;
      case 'afterEscapedLineEnd':
        if (c !== EOL) this.inField(c, d);
        return;
      case 'inField':
        this.inField(c, d);
        return;
      case 'inQuoted':
        this.inQuoted(c, d);
        return;
      case 'escapeInQuoted':
        this.add(c === EOL ? LF : c);
        this.state = 'inQuoted';
        return;
      case 'quoteInQuoted':
        this.afterQuote(c, d);
        return;
      case 'eatLineEnd':
        if (c === EOL) this.state = 'startRecord';
        else if (c !== LF && c !== CR) throw csvError("new-line character seen in unquoted field - do you need to open the file with newline=''?");
    }
  }

  /** Saves the field and the record's end. */
  private endRecord(c: number): void {
    this.save();
    this.state = c === EOL ? 'startRecord' : 'eatLineEnd';
  }

  private startField(c: number, d: PyDialect): void {
    if (c === EOL || c === LF || c === CR) this.endRecord(c);
    else if (c === d.quoteChar && d.quoting !== QUOTE_NONE) {
      this.unquoted = false;
      this.state = 'inQuoted';
    } else if (c === d.escapeChar) this.state = 'escapedChar';
    else if (c === 32 && d.skipInitialSpace) this.state = 'startField';
    else this.endOrAdd(c, d);
  }

  private inField(c: number, d: PyDialect): void {
    if (c === EOL || c === LF || c === CR) this.endRecord(c);
    else if (c === d.escapeChar) this.state = 'escapedChar';
    else this.endOrAdd(c, d);
  }

  /** A delimiter ends the field, anything else belongs to it. */
  private endOrAdd(c: number, d: PyDialect): void {
    if (c === d.delimiter) {
      this.save();
      this.state = 'startField';
    } else {
      this.add(c);
      this.state = 'inField';
    }
  }

  private inQuoted(c: number, d: PyDialect): void {
    if (c === EOL) return;
    if (c === d.escapeChar) this.state = 'escapeInQuoted';
    else if (c === d.quoteChar && d.quoting !== QUOTE_NONE) this.state = d.doubleQuote ? 'quoteInQuoted' : 'inField';
    else this.add(c);
  }

  private afterQuote(c: number, d: PyDialect): void {
    if (c === d.quoteChar && d.quoting !== QUOTE_NONE) {
      this.add(c);
      this.state = 'inQuoted';
    } else if (c === d.delimiter) {
      this.save();
      this.state = 'startField';
    } else if (c === EOL || c === LF || c === CR) this.endRecord(c);
    else if (!d.strict) {
      this.add(c);
      this.state = 'inField';
    } else throw csvError(`'${shownChar(d.delimiter)}' expected after '${shownChar(d.quoteChar)}'`);
  }

  override releaseChildren(): void {
    releaseAll(this.fields ?? []);
    release(this.input);
    release(this.dialect);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const v of this.fields ?? []) visit(v);
    visit(this.input);
    visit(this.dialect);
  }
}

export const readerDecl: TypeDecl<PyReader> = defineType<PyReader>({
  name: 'reader',
  module: '_csv',
  ctor: PyReader,
  doc: 'CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.',
  construct: methods<PyType>()({
    'reader(cls, *args, **kwargs)': () => {
      throw typeError("cannot create '_csv.reader' instances");
    },
  }),
  methods: iteratorMethods,
  getset: {
    dialect: { get: (self) => self.dialect, member: true },
    line_num: { get: (self) => self.lineNumber, member: true },
  },
});
