// The module binascii. Counterpart: Modules/binascii.c.

import { fromHexDigits, hexText } from '../objects/bytesMethods/hex.ts';
import { latin1Bytes } from '../objects/codecs/byteSink.ts';
import { makeModuleException } from '../objects/exceptions/moduleException.ts';
import { isBytesLike } from '../runtime/buffer.ts';
import { asBytes, asUint32 } from '../runtime/convert.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { PyBytes } from '../runtime/layout/bytes.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { newException, typeError, valueError } from '../runtime/raise.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { once } from './once.ts';
import { decodeBase64, encodeBase64 } from './binascii/base64.ts';
import { decodeQuotedPrintable, encodeQuotedPrintable } from './binascii/quotedPrintable.ts';
import { decodeUu, encodeUu } from './binascii/uuencode.ts';

let binasciiError: PyType;
const fail = (message: string): Error => newException(binasciiError, str(message)) as unknown as Error;

/** Bytes, or a str that is all ASCII. */
function asciiArgument(v: Value): Uint8Array {
  if (isStr(v)) {
    // the whole of ASCII is meant
    if (!/^[\x00-\x7f]*$/.test(textOf(v))) throw valueError('string argument should contain only ASCII characters');
    return latin1Bytes(textOf(v));
  }
  if (!isBytesLike(v)) throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeName(v)}'`);
  return asBytes(v);
}

const result = (data: Uint8Array): PyBytes => new PyBytes(data);

function unhexlify(v: Value): PyBytes {
  const data = fromHexDigits(asciiArgument(v));
  if (data === 'odd') throw fail('Odd-length string');
  if (data === 'invalid') throw fail('Non-hexadecimal digit found');
  return result(data);
}

const CRC_TABLE = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  let c = i;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  CRC_TABLE[i] = c;
}

/** CRC-32 of data, going on from `start`. */
export function crc32(data: Uint8Array, start: number): number {
  let c = ~start;
  for (let i = 0; i < data.length; i++) c = (c >>> 8) ^ (CRC_TABLE[(c ^ (data[i] as number)) & 255] as number);
  return ~c >>> 0;
}

/** CRC-CCITT as binhex uses it. */
function crcHqx(data: Uint8Array, start: number): number {
  let c = start & 0xffff;
  for (let i = 0; i < data.length; i++) {
    c ^= (data[i] as number) << 8;
    for (let k = 0; k < 8; k++) c = c & 0x8000 ? ((c << 1) ^ 0x1021) & 0xffff : (c << 1) & 0xffff;
  }
  return c;
}

export const binasciiModule = defineModule({
  name: 'binascii',
  doc: 'Conversion between binary data and ASCII',
  functions: functions({
    'a2b_base64(data, /, *, strict_mode: bool=False)': (data, strict) => result(decodeBase64(asciiArgument(data), strict, fail)),
    'b2a_base64(data: bytes, /, *, newline: bool=True)': (data, newline) => result(encodeBase64(data, newline)),
    'a2b_hex(hexstr, /)': unhexlify,
    'unhexlify(hexstr, /)': unhexlify,
    'b2a_hex(data: bytes, sep=?, bytes_per_sep: cint=1)': (data, sep, per) => result(latin1Bytes(hexText(data, sep, per))),
    'hexlify(data: bytes, sep=?, bytes_per_sep: cint=1)': (data, sep, per) => result(latin1Bytes(hexText(data, sep, per))),
    'a2b_qp(data, header: bool=False)': (data, header) => result(decodeQuotedPrintable(asciiArgument(data), header)),
    'b2a_qp(data: bytes, quotetabs: bool=False, istext: bool=True, header: bool=False)': (data, quoteTabs, isText, header) =>
      result(encodeQuotedPrintable(data, { quoteTabs, isText, header })),
    'a2b_uu(data, /)': (data) => result(decodeUu(asciiArgument(data), fail)),
    'b2a_uu(data: bytes, /, *, backtick: bool=False)': (data, backtick) => result(encodeUu(data, backtick, fail)),
    'crc32(data: bytes, crc=0, /)': (data, crc) => crc32(data, asUint32(crc)),
    'crc_hqx(data: bytes, crc, /)': (data, crc) => crcHqx(data, asUint32(crc)),
  }),
  values: once(() => {
    binasciiError = makeModuleException('binascii', 'Error', exceptions.ValueError);
    return { Error: binasciiError, Incomplete: makeModuleException('binascii', 'Incomplete', exceptions.Exception) };
  }),
});
