// `%` formatting as bytes and bytearray do it: the format and the result are Latin-1 text.
// Counterpart: _PyBytes_FormatEx.

import { asBytes, asDouble, asIndex } from '../../runtime/convert.ts';
import { callBytes, isBytesLike } from '../../runtime/buffer.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { overflowError, typeError, dealtWith } from '../../runtime/raise.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { ascii } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { latin1Bytes, latin1Text } from '../codecs/byteSink.ts';
import { fullTypeName } from '../str/fullTypeName.ts';
import { type Dialect, percentFormat } from '../str/percent.ts';

function character(v: Value): string {
  if (v instanceof PyBytes || v instanceof PyByteArray) {
    const kind = v instanceof PyBytes ? 'bytes' : 'bytearray';
    if (v.data.length === 1) return String.fromCharCode(v.data[0] as number);
    throw typeError(`%c requires an integer in range(256) or a single byte, not a ${kind} object of length ${v.data.length}`);
  }
  if ((typeof v === 'object' && !hasSpecial(v, '__index__')) || typeof v === 'string') {
    throw typeError(`%c requires an integer in range(256) or a single byte, not ${fullTypeName(v)}`);
  }
  if (typeof v === 'number' && !Number.isInteger(v)) throw typeError(`%c requires an integer in range(256) or a single byte, not float`);
  const n = asIndex(v);
  if (n < 0 || n > 255) throw overflowError('%c arg not in range(256)');
  return String.fromCharCode(Number(n));
}

function bytesText(v: Value): string {
  if (v instanceof PyBytes || v instanceof PyByteArray) return latin1Text(v.data);
  const own = callBytes(v);
  if (own !== undefined) return latin1Text(own.data);
  if (isBytesLike(v)) return latin1Text(asBytes(v));
  throw typeError(`%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(v)}'`);
}

function real(v: Value): number {
  try {
    return asDouble(v);
  } catch (thrown) {
    if (dealtWith(thrown, exceptions.TypeError)) throw typeError(`float argument required, not ${typeName(v)}`);
    throw thrown;
  }
}

const dialect: Dialect = {
  kind: 'bytes',
  convert: (conversion, v) => {
    if (conversion === 's' || conversion === 'b') return bytesText(v);
    return conversion === 'a' || conversion === 'r' ? ascii(v) : undefined;
  },
  character,
  key: (text) => new PyBytes(latin1Bytes(text)),
  real,
};

/** `data % arg`. */
export function formatBytes(data: Uint8Array, arg: Value): Uint8Array {
  return latin1Bytes(percentFormat(latin1Text(data), arg, dialect) as string);
}
