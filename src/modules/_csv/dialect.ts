// The type Dialect: how fields are delimited and quoted, and its rules. Counterpart: DialectObj in Modules/_csv.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, strLength, strOfPoints } from '../../runtime/layout/str.ts';
import { isInt } from '../../runtime/layout/numbers.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { registeredDialect } from './registry.ts';

export const QUOTE_MINIMAL = 0;
export const QUOTE_ALL = 1;
export const QUOTE_NONNUMERIC = 2;
export const QUOTE_NONE = 3;
export const QUOTE_STRINGS = 4;
export const QUOTE_NOTNULL = 5;
/** A character that is not set; no code point equals it. */
export const UNSET = -2;

export class PyDialect extends PyObject {
  /** Code points. */
  delimiter = 44;
  quoteChar = 34;
  escapeChar = UNSET;
  doubleQuote = true;
  lineTerminator: Text = '\r\n';
  quoting = QUOTE_MINIMAL;
  skipInitialSpace = false;
  strict = false;
}

const NAMES = ['delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace', 'strict'] as const;
type Name = (typeof NAMES)[number];
type Given = Partial<Record<Name, Value>>;

function character(v: Value | undefined, name: Name, fallback: number, orNone: boolean): number {
  if (v === undefined) return fallback;
  if (v === null && orNone) return UNSET;
  const wanted = `"${name}" must be a unicode character${orNone ? ' or None' : ''}, not`;
  if (!isStr(v)) throw typeError(`${wanted} ${typeName(v)}`);
  if (strLength(v) !== 1) throw typeError(`${wanted} a string of length ${strLength(v)}`);
  return pointsOf(v)[0] as number;
}

function terminator(v: Value | undefined): Text {
  if (v === undefined) return '\r\n';
  if (!isStr(v)) throw typeError(`"lineterminator" must be a string, not ${typeName(v)}`);
  return v;
}

function quotingStyle(v: Value | undefined): number {
  if (v === undefined) return QUOTE_MINIMAL;
  if (!isInt(v) || typeof v === 'boolean' || typeof v === 'object') throw typeError(`"quoting" must be an integer, not ${typeName(v)}`);
  if (typeof v !== 'number' || v < QUOTE_MINIMAL || v > QUOTE_NOTNULL) throw typeError('bad "quoting" value');
  return v;
}

const flag = (v: Value | undefined, fallback: boolean): boolean => (v === undefined ? fallback : truth(v));

function fill(d: PyDialect, given: Given): void {
  d.delimiter = character(given.delimiter, 'delimiter', 44, false);
  d.doubleQuote = flag(given.doublequote, true);
  d.escapeChar = character(given.escapechar, 'escapechar', UNSET, true);
  d.lineTerminator = terminator(given.lineterminator);
  d.quoteChar = character(given.quotechar, 'quotechar', 34, true);
  d.quoting = given.quoting === undefined && given.quotechar === null ? QUOTE_NONE : quotingStyle(given.quoting);
  d.skipInitialSpace = flag(given.skipinitialspace, false);
  d.strict = flag(given.strict, false);
  if (d.quoting !== QUOTE_NONE && d.quoteChar === UNSET) throw typeError('quotechar must be set if quoting enabled');
  check(d);
}

/** The characters must not stand for two things. */
function check(d: PyDialect): void {
  const end = pointsOf(d.lineTerminator);
  const one = (name: Name, c: number, spaceAllowed: boolean): void => {
    if (c === 13 || c === 10 || (c === 32 && !spaceAllowed)) throw valueError(`bad ${name} value`);
    if (end.includes(c)) throw valueError(`bad ${name} or lineterminator value`);
  };
  one('delimiter', d.delimiter, true);
  if (d.escapeChar !== UNSET) one('escapechar', d.escapeChar, !d.skipInitialSpace);
  if (d.quoteChar !== UNSET) one('quotechar', d.quoteChar, !d.skipInitialSpace);
  const two = (a: string, x: number, b: string, y: number): void => {
    if (x === y && x !== UNSET) throw valueError(`bad ${a} or ${b} value`);
  };
  two('delimiter', d.delimiter, 'escapechar', d.escapeChar);
  two('delimiter', d.delimiter, 'quotechar', d.quoteChar);
  two('escapechar', d.escapeChar, 'quotechar', d.quoteChar);
}

let dialectClass: PyType | undefined;

/** Tells the type, once it is made. */
export function setDialectType(type: PyType): PyType {
  dialectClass = type;
  return type;
}

const isName = (name: string): name is Name => (NAMES as readonly string[]).includes(name);

/** `Dialect(dialect, **parameters)`. Throws. */
export function makeDialect(base: Value | undefined, kwargs: PyDict, cls = dialectClass as PyType, positional: readonly Value[] = []): PyDialect {
  const given: Given = {};
  positional.forEach((v, i) => {
    given[NAMES[i] as Name] = v;
  });
  let source: Value = base ?? null;
  kwargs.forEach((key, v) => {
    const name = key as string;
    if (name === 'dialect') source = v;
    else if (isName(name)) given[name] = v;
    else throw typeError(`this function got an unexpected keyword argument '${name}'`);
  });
  if (source !== null) {
    if (isStr(source)) source = registeredDialect(source);
    if (source instanceof PyDialect && Object.keys(given).length === 0) return source;
    for (const name of NAMES) {
      if (given[name] !== undefined) continue;
      const v = getattrOptional(source, name);
      if (v !== undefined) given[name] = v;
    }
  }
  const d = cls.allocate() as PyDialect;
  fill(d, given);
  return d;
}

const shown = (c: number): Value => (c === UNSET ? null : strOfPoints([c]));

export const dialectDecl: TypeDecl<PyDialect> = defineType<PyDialect>({
  name: 'Dialect',
  module: '_csv',
  ctor: PyDialect,
  doc: 'CSV dialect\n\nThe Dialect type records CSV dialect options.',
  construct: methods<PyType>()({
    'Dialect(cls, *args, **kwargs)': (cls, args, kwargs) => {
      if (args.length > 9) throw typeError(`function takes at most 9 arguments (${args.length} given)`);
      return makeDialect(args[0], kwargs, cls, args.slice(1));
    },
  }),
  methods: methods<PyDialect>()({
    '__reduce__(self, /)': cannotPickleInstance,
    '__reduce_ex__(self, protocol, /)': cannotPickleInstance,
  }),
  getset: {
    delimiter: { get: (d) => shown(d.delimiter) },
    doublequote: { get: (d) => d.doubleQuote, member: true },
    escapechar: { get: (d) => shown(d.escapeChar) },
    lineterminator: { get: (d) => d.lineTerminator },
    quotechar: { get: (d) => shown(d.quoteChar) },
    quoting: { get: (d) => d.quoting },
    skipinitialspace: { get: (d) => d.skipInitialSpace, member: true },
    strict: { get: (d) => d.strict, member: true },
  },
});

function cannotPickleInstance(self: PyDialect): never {
  throw typeError(`cannot pickle '${self.type.name}' instances`);
}
