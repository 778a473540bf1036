// `repr`, `str`, `ascii`, `format` of any value, and what f-strings need.
//
// The names with S may return S (exception or suspension); the others run Python code under nosuspend and throw.
// Counterpart: PyObject_Repr, PyObject_Str, PyObject_ASCII, PyObject_Format in Objects/object.c, Objects/abstract.c.

import { floatRepr } from '../base/floatText.ts';
import { thenValue } from './call.ts';
import { PyFloat } from './layout/numbers.ts';
import { PyStr, exactStr, isStr } from './layout/str.ts';
import { escapeNonAscii, quoteText } from './quote.ts';
import { convertThrown, raise, typeError } from './raise.ts';
import { discard } from './refcount.ts';
import { callHeld } from './callHeld.ts';
import { special, invokeFound } from './special.ts';
import { type Text, concatAll } from './strings.ts';
import { typeName } from './typeOf.ts';
import type { Result, Value } from './value.ts';
import { exceptions } from './wellKnown.ts';

/** The repr of values whose type cannot be overridden and that need no Python code; undefined for all others. */
function simpleRepr(v: Value): Text | undefined {
  switch (typeof v) {
    case 'string':
      return quoteText(v);
    case 'number':
      return Number.isInteger(v) ? String(v) : floatRepr(v);
    case 'boolean':
      return v ? 'True' : 'False';
    case 'object':
      if (v === null) return 'None';
      if (v.constructor === PyStr) return quoteText(v as PyStr);
      if (v.constructor === PyFloat) return floatRepr((v as PyFloat).value);
      return undefined;
    default:
      return undefined;
  }
}

function checkText(r: Value, what: string): Text {
  if (isStr(r)) return r;
  throw typeError(`${what} returned non-string (type ${typeName(r)})`);
}

function specialThrowing(v: Value, name: string, ...args: Value[]): Value {
  const m = special(v, name);
  if (m === undefined) throw typeError(`unsupported special method ${name} of ${typeName(v)}`);
  return invokeFound(m, v, ...args);
}

function specialS(v: Value, name: string, args: readonly Value[], finish: (r: Value) => Result): Result {
  const r = callHeld(v, name, args);
  if (r === undefined) return raise(exceptions.TypeError, `unsupported special method ${name} of ${typeName(v)}`);
  return thenValue(r, finish);
}

function checked(what: string): (r: Value) => Result {
  return (r) => {
    if (isStr(r)) return r;
    const message = `${what} returned non-string (type ${typeName(r)})`;
    discard(r);
    return raise(exceptions.TypeError, message);
  };
}
const checkRepr = checked('__repr__');
const checkStr = checked('__str__');

/** `repr(v)`. */
export function repr(v: Value): Text {
  return simpleRepr(v) ?? checkText(specialThrowing(v, '__repr__'), '__repr__');
}

export function reprS(v: Value): Result {
  return simpleRepr(v) ?? specialS(v, '__repr__', [], checkRepr);
}

/** `str(v)`. */
export function str_(v: Value): Text {
  if (typeof v === 'string') return v;
  if (typeof v === 'object' && v !== null && v.constructor === PyStr) return v as PyStr;
  return simpleRepr(v) ?? checkText(specialThrowing(v, '__str__'), '__str__');
}

export function strS(v: Value): Result {
  if (typeof v === 'string') return v;
  if (typeof v === 'object' && v !== null && v.constructor === PyStr) return v as PyStr;
  return simpleRepr(v) ?? specialS(v, '__str__', [], checkStr);
}

/** `ascii(v)`. */
export function ascii(v: Value): Text {
  return escapeNonAscii(repr(v));
}

export function asciiS(v: Value): Result {
  return thenValue(reprS(v), (r) => escapeNonAscii(r as Text));
}

/** `format(v, spec)`. */
export function format(v: Value, spec: Text = ''): Text {
  if (spec === '') {
    const r = simpleFormat(v);
    if (r !== undefined) return r;
  }
  const r = specialThrowing(v, '__format__', spec);
  if (!isStr(r)) throw typeError(`__format__ must return a str, not ${typeName(r)}`);
  return r;
}

function simpleFormat(v: Value): Text | undefined {
  if (typeof v === 'string') return v;
  if (typeof v === 'object' && v !== null && v.constructor === PyStr) return v as PyStr;
  return simpleRepr(v);
}

/** `format(v, spec)` for any value as spec. */
export function formatS(v: Value, spec: Value = ''): Result {
  if (spec === '') {
    const r = simpleFormat(v);
    if (r !== undefined) return r;
  } else if (typeof spec === 'string' && (typeof v === 'number' || typeof v === 'string')) {
    try {
      const r = plainFormatHook.format(v, spec);
      if (r !== undefined) return r;
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }
  if (!isStr(spec)) return raise(exceptions.TypeError, `format() argument 2 must be str, not ${typeName(spec)}`);
  return specialS(v, '__format__', [spec], (r) => {
    if (isStr(r)) return r;
    const message = `__format__ must return a str, not ${typeName(r)}`;
    discard(r);
    return raise(exceptions.TypeError, message);
  });
}

/** Formats of strings and numbers that need no method; installed by objects/formatPlain.ts. Throws ValueError. */
export const plainFormatHook: { format: (v: number | string, spec: string) => string | undefined } = { format: () => undefined };

/** The parts of an f-string in one. */
export function joinText(parts: readonly Value[]): Text {
  let text = '';
  for (let i = 0; i < parts.length; i++) {
    const p = parts[i];
    if (typeof p !== 'string') return concatAll((parts as readonly Text[]).map(exactStr));
    text += p;
  }
  return text;
}
