// The writer: rows to lines. Counterpart: WriterObj in Modules/_csv.c.

import { call } from '../../runtime/call.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { iterate } from '../../runtime/iterate.ts';
import { PyComplex, floatValue, intValue } from '../../runtime/layout/numbers.ts';
import { isStr, strOfPoints, textOf } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard, release } from '../../runtime/refcount.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { type Text, concatAll, plainOf, pointsOf } from '../../runtime/strings.ts';
import { str_ } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { type PyDialect, QUOTE_ALL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, UNSET } from './dialect.ts';
import { csvError } from './registry.ts';

export class PyWriter extends PyObject {
  write: Value = null;
  dialect: PyDialect | null = null;
  /** Characters that make a field special, as a pattern. */
  special: RegExp | null = null;

  override releaseChildren(): void {
    release(this.write);
    release(this.dialect);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.write);
    visit(this.dialect);
  }
}

/** Matches plain text in which something may need quotes or escapes. */
export function specialPattern(d: PyDialect): RegExp {
  const points = [d.delimiter, d.escapeChar, d.quoteChar, 10, 13, ...pointsOf(d.lineTerminator)].filter((c) => c !== UNSET);
  const set = points.map((c) => `\\u{${c.toString(16)}}`).join('');
  return new RegExp(`[${set}]`, 'u');
}

function isNumeric(v: Value): boolean {
  if (intValue(v) !== undefined || floatValue(v) !== undefined || v instanceof PyComplex) return true;
  return hasSpecial(v, '__index__') || hasSpecial(v, '__int__') || hasSpecial(v, '__float__');
}

function mustQuote(v: Value, quoting: number): boolean {
  switch (quoting) {
    case QUOTE_NONNUMERIC:
      return !isNumeric(v);
    case QUOTE_ALL:
      return true;
    case QUOTE_STRINGS:
      return isStr(v);
    case QUOTE_NOTNULL:
      return v !== null;
    default:
      return false;
  }
}

const omitsNull = (quoting: number): boolean => quoting === QUOTE_STRINGS || quoting === QUOTE_NOTNULL;

/** A field with its escapes and quotes. Throws _csv.Error. */
function fieldText(d: PyDialect, special: RegExp, field: Text, isNull: boolean, quoted: boolean): Text {
  const plain = plainOf(field);
  let needsQuotes = quoted;
  if (plain !== undefined && plain === '') {
    if (d.delimiter === 32 && d.skipInitialSpace) {
      if (d.quoting === QUOTE_NONE || (isNull && omitsNull(d.quoting))) {
        throw csvError('empty field must be quoted if delimiter is a space and skipinitialspace is true');
      }
      needsQuotes = true;
    }
    return needsQuotes ? strOfPoints([d.quoteChar, d.quoteChar]) : '';
  }
  if (plain !== undefined && !special.test(plain)) {
    if (!needsQuotes) return plain;
    const quote = strOfPoints([d.quoteChar]);
    return concatAll([quote, plain, quote]);
  }
  const out: number[] = [];
  const end = pointsOf(d.lineTerminator);
  for (const c of pointsOf(field)) {
    const escape = escaping(d, end, c);
    if (escape === 'quotes') needsQuotes = true;
    else if (escape === 'double') {
      needsQuotes = true;
      out.push(d.quoteChar);
    } else if (escape === 'escape') {
      if (d.escapeChar === UNSET) throw csvError('need to escape, but no escapechar set');
      out.push(d.escapeChar);
    }
    out.push(c);
  }
  return strOfPoints(needsQuotes ? [d.quoteChar, ...out, d.quoteChar] : out);
}

function escaping(d: PyDialect, end: Uint32Array, c: number): 'none' | 'quotes' | 'double' | 'escape' {
  if (c !== d.delimiter && c !== d.escapeChar && c !== d.quoteChar && c !== 10 && c !== 13 && !end.includes(c)) return 'none';
  if (d.quoting === QUOTE_NONE) return 'escape';
  if (c === d.quoteChar) return d.doubleQuote ? 'double' : 'escape';
  return c === d.escapeChar ? 'escape' : 'quotes';
}

/** The line of a row. */
function lineOf(self: PyWriter, row: Value): Text {
  const d = self.dialect as PyDialect;
  const special = self.special as RegExp;
  const parts: Text[] = [];
  let lastIsNull = false;
  let length = 0;
  iterate(row, (v) => {
    const quoted = mustQuote(v, d.quoting);
    lastIsNull = v === null;
    const text = isStr(v) ? v : v === null ? '' : str_(v);
    parts.push(fieldText(d, special, text, lastIsNull, quoted));
    length += textOf(parts[parts.length - 1] as Text).length;
  });
  if (parts.length === 1 && length === 0) {
    if (d.quoting === QUOTE_NONE || (lastIsNull && omitsNull(d.quoting))) throw csvError('single empty field record must be quoted');
    parts[0] = strOfPoints([d.quoteChar, d.quoteChar]);
  }
  return concatAll([concatAll(parts, strOfPoints([d.delimiter])), d.lineTerminator]);
}

function writerow(self: PyWriter, row: Value): Value {
  if (!hasSpecial(row, '__iter__') && !hasSpecial(row, '__getitem__')) throw csvError(`iterable expected, not ${typeName(row)}`);
  return call(self.write, lineOf(self, row));
}

export const writerDecl: TypeDecl<PyWriter> = defineType<PyWriter>({
  name: 'writer',
  module: '_csv',
  ctor: PyWriter,
  doc: 'CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.',
  construct: methods<PyType>()({
    'writer(cls, *args, **kwargs)': () => {
      throw typeError("cannot create '_csv.writer' instances");
    },
  }),
  methods: methods<PyWriter>()({
    'writerow(self, row, /)': writerow,
    'writerows(self, rows, /)': (self, rows) => {
      iterate(rows, (row) => {
        discard(writerow(self, row));
      });
    },
  }),
  getset: { dialect: { get: (self) => self.dialect, member: true } },
});
