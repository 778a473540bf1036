// The built-in error handlers as Python functions: `codecs.lookup_error('replace')` and its like.
// Counterpart: PyCodec_StrictErrors and the others in Python/codecs.c.

import { getattr } from '../../runtime/attribute.ts';
import { asIndex } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { isStr, str, strOfPoints, textOf } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { builtinFunction } from '../../runtime/native.ts';
import { hexEscape } from '../../runtime/quote.ts';
import { raised, typeError } from '../../runtime/raise.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import type { PyUnicodeError } from '../exceptions/unicodeError.ts';
import { type BuiltinHandler, builtinHandlerHook } from './errorRegistry.ts';
import { replacementFor } from './faults.ts';
import { decodeSurrogate, encodeSurrogate, standardEncoding } from './surrogatePass.ts';

interface Fields {
  readonly kind: 'encode' | 'decode' | 'translate';
  readonly points: Uint32Array;
  readonly data: Uint8Array;
  readonly start: number;
  readonly end: number;
}

const NONE = new Uint32Array(0);
const NO_DATA = new Uint8Array(0);

function cannotHandle(e: Value): Error {
  return typeError(`don't know how to handle ${typeName(e)} in error callback`) as unknown as Error;
}

/** The fields of a UnicodeError, with the range clipped as CPython's accessors do. */
function fieldsOf(e: Value): Fields {
  const t = typeOf(e);
  const kind = t.isSubtype(exceptions.UnicodeEncodeError)
    ? 'encode'
    : t.isSubtype(exceptions.UnicodeDecodeError)
      ? 'decode'
      : t.isSubtype(exceptions.UnicodeTranslateError)
        ? 'translate'
        : undefined;
  if (kind === undefined) throw cannotHandle(e);
  const { object } = e as PyUnicodeError;
  const data = kind === 'decode' ? bytesField(object) : NO_DATA;
  const points = kind === 'decode' ? NONE : pointsOf(textField(object, 'object'));
  const size = kind === 'decode' ? data.length : points.length;
  const start = Math.max(0, Math.min(Number(asIndex(getattr(e, 'start'))), Math.max(0, size - 1)));
  const end = Math.min(Math.max(Number(asIndex(getattr(e, 'end'))), Math.min(1, size)), size);
  return { kind, points, data, start, end: Math.max(end, start) };
}

const notSet = (name: string): PyBaseException => typeError(`UnicodeError '${name}' attribute is not set`);

function textField(v: Value | undefined, name: string): Text {
  if (v === undefined) throw notSet(name);
  if (!isStr(v)) throw typeError(`UnicodeError '${name}' attribute must be a string`);
  return v;
}

function bytesField(v: Value | undefined): Uint8Array {
  if (v === undefined) throw notSet('object');
  if (!(v instanceof PyBytes)) throw typeError("UnicodeError 'object' attribute must be a bytes");
  return v.data;
}

function rethrow(e: Value): never {
  if (e instanceof PyBaseException) throw raised(e);
  throw typeError('codec must pass exception instance');
}

function replacing(e: Value, handler: BuiltinHandler): Value {
  if (typeOf(e).isSubtype(exceptions.UnicodeDecodeError) && (handler === 'xmlcharrefreplace' || handler === 'namereplace')) throw cannotHandle(e);
  const f = fieldsOf(e);
  const n = f.end - f.start;
  if (handler === 'replace') {
    if (f.kind === 'encode') return tupleOf('?'.repeat(n), f.end);
    return tupleOf(f.kind === 'decode' ? '\ufffd' : '\ufffd'.repeat(n), f.end);
  }
  if (handler === 'ignore') return tupleOf('', f.end);
  if (f.kind === 'decode') {
    return tupleOf(Array.from(f.data.subarray(f.start, f.end), hexEscape).join(''), f.end);
  }
  if (f.kind === 'translate' && handler !== 'backslashreplace') throw cannotHandle(e);
  return tupleOf(str(replacementFor(f.points, f.start, f.end, handler) as string), f.end);
}

function surrogateEscape(e: Value): Value {
  const f = fieldsOf(e);
  if (f.kind === 'encode') {
    const out: number[] = [];
    for (const c of f.points.subarray(f.start, f.end)) {
      if (c < 0xdc80 || c > 0xdcff) rethrow(e);
      out.push(c - 0xdc00);
    }
    return tupleOf(new PyBytes(Uint8Array.from(out)), f.end);
  }
  if (f.kind === 'translate') throw cannotHandle(e);
  const points: number[] = [];
  for (let i = f.start; i < f.end && points.length < 4 && (f.data[i] as number) >= 128; i++) points.push(0xdc00 + (f.data[i] as number));
  if (points.length === 0) rethrow(e);
  return tupleOf(strOfPoints(points), f.start + points.length);
}

function surrogatePass(e: Value): Value {
  const t = typeOf(e);
  if (!t.isSubtype(exceptions.UnicodeEncodeError) && !t.isSubtype(exceptions.UnicodeDecodeError)) throw cannotHandle(e);
  const standard = standardEncoding(textOf(textField((e as PyUnicodeError).encoding, 'encoding')));
  if (standard === undefined) rethrow(e);
  const f = fieldsOf(e);
  if (f.kind === 'encode') {
    const out: number[] = [];
    for (const c of f.points.subarray(f.start, f.end)) {
      if (c < 0xd800 || c > 0xdfff) rethrow(e);
      out.push(...encodeSurrogate(c, standard));
    }
    return tupleOf(new PyBytes(Uint8Array.from(out)), f.end);
  }
  const found = decodeSurrogate(f.data, f.start, standard);
  if (found === undefined) rethrow(e);
  return tupleOf(strOfPoints([found.point]), f.start + found.size);
}

function handlerOf(name: BuiltinHandler): (e: Value) => Value {
  switch (name) {
    case 'strict':
      return rethrow;
    case 'surrogateescape':
      return surrogateEscape;
    case 'surrogatepass':
      return surrogatePass;
    default:
      return (e) => replacing(e, name);
  }
}

const FUNCTION_NAMES: Readonly<Record<BuiltinHandler, string>> = {
  strict: 'strict_errors',
  ignore: 'ignore_errors',
  replace: 'replace_errors',
  xmlcharrefreplace: 'xmlcharrefreplace_errors',
  backslashreplace: 'backslashreplace_errors',
  namereplace: 'namereplace_errors',
  surrogatepass: 'surrogatepass',
  surrogateescape: 'surrogateescape',
};

builtinHandlerHook.make = (name) => builtinFunction(`${FUNCTION_NAMES[name]}(exc, /)`, handlerOf(name) as never, null);
