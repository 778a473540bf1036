// File names given to `compile` and friends: str, bytes or a path object. Counterpart: PyUnicode_FSDecoder.

import { decodeFileName } from '../../objects/codecs/fileNames.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import { special, invokeFound } from '../../runtime/special.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

/** The text of a file name; undecodable bytes become lone surrogates. */
export function fileName(v: Value): string {
  if (isStr(v)) return textOf(v);
  if (v instanceof PyBytes) return textOf(decodeFileName(v.data));
  const m = special(v, '__fspath__');
  if (m === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(v)}`);
  const path = invokeFound(m, v);
  if (isStr(path) || path instanceof PyBytes) return fileName(path);
  throw typeError(`expected ${typeName(v)}.__fspath__() to return str or bytes, not ${typeName(path)}`);
}
