// The module _codecs: the registry, the error handlers, and the coders themselves, each giving (result, length consumed).
// Counterpart: Modules/_codecsmodule.c, Python/codecs.c.

import { asBytes } from '../runtime/convert.ts';
import { isBytesLike } from '../runtime/buffer.ts';
import { defineModule, defineType, functions, makeType, methods } from '../runtime/defineType.ts';
import { PyBytes } from '../runtime/layout/bytes.ts';
import { isStr, strLength } from '../runtime/layout/str.ts';
import { type PyTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { typeError } from '../runtime/raise.ts';
import type { Text } from '../runtime/strings.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { decodeByteEscape, encodeByteEscape } from '../objects/codecs/byteEscape.ts';
import { PyEncodingMap, buildEncodingMap, decodeCharmap, encodeCharmap } from '../objects/codecs/charmap.ts';
import type { Decoded } from '../objects/codecs/decoded.ts';
import '../objects/codecs/errorFunctions.ts';
import { lookupError, registerError, unregisterError } from '../objects/codecs/errorRegistry.ts';
import { lookupCodec, registerSearch, runCodec, unregisterSearch } from '../objects/codecs/registry.ts';
import { decodeAscii, decodeLatin1, encodeAscii, encodeLatin1 } from '../objects/codecs/singleByte.ts';
import { decodeRawUnicodeEscape, decodeUnicodeEscape, encodeRawUnicodeEscape, encodeUnicodeEscape } from '../objects/codecs/unicodeEscape.ts';
import { type ByteOrder, decodeUnits, encodeUnits } from '../objects/codecs/utf16.ts';
import { decodeUtf7, encodeUtf7 } from '../objects/codecs/utf7.ts';
import { decodeUtf8, encodeUtf8 } from '../objects/codecs/utf8.ts';
import { once } from './once.ts';
import { noInstances } from '../objects/noInstances.ts';

const strict = (errors: string | null): string => errors ?? 'strict';
const encoded = (s: Text, data: Uint8Array): PyTuple => tupleOf(new PyBytes(data), strLength(s));
const decoded = (d: Decoded): PyTuple => tupleOf(d.text, d.consumed);

/** Bytes, or a str as UTF-8. */
function textOrBytes(v: Value): Uint8Array {
  if (isStr(v)) return encodeUtf8(v, 'strict');
  if (isBytesLike(v)) return asBytes(v);
  throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
}

/** At the end of the input all of it is used, whatever error handlers have put in its place. */
function escapesDecoded(v: Value, final: boolean, decode: (data: Uint8Array) => Decoded): PyTuple {
  const data = textOrBytes(v);
  const { text, consumed } = decode(data);
  return tupleOf(text, final ? data.length : consumed);
}

const sign = (order: number): ByteOrder => (order < 0 ? -1 : order > 0 ? 1 : 0);

function unitsEncoder(width: 2 | 4, order: ByteOrder): (s: Text, errors: string | null) => PyTuple {
  return (s, errors) => encoded(s, encodeUnits(s, strict(errors), width, order));
}

function unitsDecoder(width: 2 | 4, order: ByteOrder): (data: Uint8Array, errors: string | null, final: boolean) => PyTuple {
  return (data, errors, final) => decoded(decodeUnits(data, strict(errors), width, order, final));
}

function exDecoder(width: 2 | 4): (data: Uint8Array, errors: string | null, order: number, final: boolean) => PyTuple {
  return (data, errors, order, final) => {
    const d = decodeUnits(data, strict(errors), width, sign(order), final);
    return tupleOf(d.text, d.consumed, d.order);
  };
}

const registry = functions({
  'register(search_function, /)': (f) => registerSearch(f),
  'unregister(search_function, /)': (f) => unregisterSearch(f),
  'lookup(encoding: str, /)': (encoding) => lookupCodec(encoding),
  "encode(obj, encoding: str='utf-8', errors: str=?)": (object, encoding, errors) => runCodec(lookupCodec(encoding), 0, object, errors, encoding),
  "decode(obj, encoding: str='utf-8', errors: str=?)": (object, encoding, errors) => runCodec(lookupCodec(encoding), 1, object, errors, encoding),
  'register_error(errors: str, handler, /)': (errors, handler) => registerError(errors, handler),
  '_unregister_error(errors: str, /)': (errors) => unregisterError(errors),
  'lookup_error(name: str, /)': (name) => lookupError(name),
  'charmap_build(map: text, /)': (map) => buildEncodingMap(map),
});

const encoders = functions({
  'utf_8_encode(str: text, errors: strOrNone=None, /)': (s, errors) => encoded(s, encodeUtf8(s, strict(errors))),
  'utf_7_encode(str: text, errors: strOrNone=None, /)': (s) => encoded(s, encodeUtf7(s)),
  'utf_16_encode(str: text, errors: strOrNone=None, byteorder: cint=0, /)': (s, errors, order) =>
    encoded(s, encodeUnits(s, strict(errors), 2, sign(order))),
  'utf_16_le_encode(str: text, errors: strOrNone=None, /)': unitsEncoder(2, -1),
  'utf_16_be_encode(str: text, errors: strOrNone=None, /)': unitsEncoder(2, 1),
  'utf_32_encode(str: text, errors: strOrNone=None, byteorder: cint=0, /)': (s, errors, order) =>
    encoded(s, encodeUnits(s, strict(errors), 4, sign(order))),
  'utf_32_le_encode(str: text, errors: strOrNone=None, /)': unitsEncoder(4, -1),
  'utf_32_be_encode(str: text, errors: strOrNone=None, /)': unitsEncoder(4, 1),
  'latin_1_encode(str: text, errors: strOrNone=None, /)': (s, errors) => encoded(s, encodeLatin1(s, strict(errors))),
  'ascii_encode(str: text, errors: strOrNone=None, /)': (s, errors) => encoded(s, encodeAscii(s, strict(errors))),
  'unicode_escape_encode(str: text, errors: strOrNone=None, /)': (s) => encoded(s, encodeUnicodeEscape(s)),
  'raw_unicode_escape_encode(str: text, errors: strOrNone=None, /)': (s) => encoded(s, encodeRawUnicodeEscape(s)),
  'charmap_encode(str: text, errors: strOrNone=None, mapping=None, /)': (s, errors, mapping) =>
    encoded(s, mapping === null ? encodeLatin1(s, strict(errors)) : encodeCharmap(s, strict(errors), mapping)),
  'escape_encode(data, errors: strOrNone=None, /)': (data) => {
    if (!(data instanceof PyBytes)) throw typeError(`escape_encode() argument 1 must be bytes, not ${data === null ? 'None' : typeName(data)}`);
    return tupleOf(new PyBytes(encodeByteEscape(data.data)), data.data.length);
  },
  'readbuffer_encode(data, errors: strOrNone=None, /)': (v) => {
    const data = textOrBytes(v);
    return tupleOf(new PyBytes(data.slice()), data.length);
  },
});

const decoders = functions({
  'utf_8_decode(data: bytes, errors: strOrNone=None, final: bool=False, /)': (data, errors, final) =>
    decoded(decodeUtf8(data, strict(errors), final)),
  'utf_7_decode(data: bytes, errors: strOrNone=None, final: bool=False, /)': (data, errors, final) =>
    decoded(decodeUtf7(data, strict(errors), final)),
  'utf_16_decode(data: bytes, errors: strOrNone=None, final: bool=False, /)': unitsDecoder(2, 0),
  'utf_16_le_decode(data: bytes, errors: strOrNone=None, final: bool=False, /)': unitsDecoder(2, -1),
  'utf_16_be_decode(data: bytes, errors: strOrNone=None, final: bool=False, /)': unitsDecoder(2, 1),
  'utf_16_ex_decode(data: bytes, errors: strOrNone=None, byteorder: cint=0, final: bool=False, /)': exDecoder(2),
  'utf_32_decode(data: bytes, errors: strOrNone=None, final: bool=False, /)': unitsDecoder(4, 0),
  'utf_32_le_decode(data: bytes, errors: strOrNone=None, final: bool=False, /)': unitsDecoder(4, -1),
  'utf_32_be_decode(data: bytes, errors: strOrNone=None, final: bool=False, /)': unitsDecoder(4, 1),
  'utf_32_ex_decode(data: bytes, errors: strOrNone=None, byteorder: cint=0, final: bool=False, /)': exDecoder(4),
  'latin_1_decode(data: bytes, errors: strOrNone=None, /)': (data) => decoded(decodeLatin1(data)),
  'ascii_decode(data: bytes, errors: strOrNone=None, /)': (data, errors) => tupleOf(decodeAscii(data, strict(errors)).text, data.length),
  'unicode_escape_decode(data, errors: strOrNone=None, final: bool=True, /)': (v, errors, final) =>
    escapesDecoded(v, final, (data) => decodeUnicodeEscape(data, strict(errors), final)),
  'raw_unicode_escape_decode(data, errors: strOrNone=None, final: bool=True, /)': (v, errors, final) =>
    escapesDecoded(v, final, (data) => decodeRawUnicodeEscape(data, strict(errors), final)),
  'charmap_decode(data: bytes, errors: strOrNone=None, mapping=None, /)': (data, errors, mapping) =>
    tupleOf(mapping === null ? decodeLatin1(data).text : decodeCharmap(data, strict(errors), mapping).text, data.length),
  'escape_decode(data, errors: strOrNone=None, /)': (v, errors) => {
    const data = textOrBytes(v);
    return tupleOf(new PyBytes(decodeByteEscape(data, strict(errors))), data.length);
  },
});

const encodingMapType = defineType<PyEncodingMap>({
  name: 'EncodingMap',
  construct: noInstances('EncodingMap'),
  ctor: PyEncodingMap,
  final: true,
  methods: methods<PyEncodingMap>()({ 'size(self, /)': (self) => 16 + self.bytes.size * 4 }),
});

export const _codecsModule = defineModule({
  name: '_codecs',
  functions: { ...registry, ...encoders, ...decoders },
  values: once(() => {
    makeType({ ...encodingMapType, bases: [types.object] });
    return {};
  }),
});
