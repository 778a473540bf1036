// `marshal`. Counterpart: Python/marshal.c.

import { callMethod } from '../../runtime/attribute.ts';
import { isBytesLike } from '../../runtime/buffer.ts';
import { asBytes } from '../../runtime/convert.ts';
import { defineModule, functions } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { typeError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

function dumps(v: Value, version: number, allowCode: boolean): Value {
  const w = new Writer(version, allowCode);
  w.write(v);
  return bytes(w.finish());
}

/** Reads no further than the value goes, so that several may follow each other in a file. */
function load(file: Value, allowCode: boolean): Value {
  const position = callMethod(file, 'tell');
  const data = callMethod(file, 'read');
  if (!isBytesLike(data)) throw typeError(`file.read() returned not bytes but ${typeName(data)}`);
  const r = new Reader(asBytes(data), allowCode);
  const v = r.read();
  callMethod(file, 'seek', (position as number) + r.at);
  return v;
}

export const marshalModule = defineModule({
  name: 'marshal',
  doc: 'This module contains functions that can read and write Python values in\na binary format. The format is specific to Python, but independent of\nmachine architecture issues.',
  functions: functions({
    'dumps(value, version: cint=5, /, *, allow_code: bool=True)': dumps,
    'dump(value, file, version: cint=5, /, *, allow_code: bool=True)': (v, file, version, allowCode) =>
      callMethod(file, 'write', dumps(v, version, allowCode)),
    'loads(bytes: bytes, /, *, allow_code: bool=True)': (data, allowCode) => new Reader(data, allowCode).read(),
    'load(file, /, *, allow_code: bool=True)': load,
  }),
  values: () => ({ version: 5 }),
});
