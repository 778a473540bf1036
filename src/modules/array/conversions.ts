// Arrays as other things: text, lists, `repr`, pickles, files.

import { callMethod, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { type PyList, listFrom } from '../../runtime/layout/list.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { strOfPoints } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { exceptionOf, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { Text } from '../../runtime/strings.ts';
import { joinText, repr } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import type { PyArray } from './layout.ts';
import { machineFormatOf } from './machineFormats.ts';
import { appendBytes } from './make.ts';

export function textItems(a: PyArray, name: string): Text {
  if (!a.item.isText) throw valueError(`${name}() may only be called on unicode type arrays ('u' or 'w')`);
  const points = new Uint32Array(a.length);
  const { view } = a;
  for (let i = 0; i < points.length; i++) {
    const c = view.getUint32(a.storage.start + i * 4, true);
    if (c > 0x10ffff) throw valueError(`character U+${c.toString(16)} is not in range [U+0000; U+10ffff]`);
    points[i] = c;
  }
  return strOfPoints(points);
}

export function toList(a: PyArray): PyList {
  const n = a.length;
  const items: Value[] = new Array(n);
  for (let i = 0; i < n; i++) items[i] = a.get(i);
  return listFrom(items);
}

export function showArray(a: PyArray): Value {
  const head = `${typeOf(a).name}('${a.item.code}'`;
  if (a.length === 0) return `${head})`;
  const content = a.item.isText ? textItems(a, 'tounicode') : toList(a);
  return joinText([`${head}, `, repr(content), ')']);
}

export function reduceEx(a: PyArray, protocol: Value): Value {
  const n = intValue(protocol);
  if (n === undefined) throw typeError(`__reduce_ex__ argument should be an integer`);
  const dict = getattrOptional(a, '__dict__') ?? null;
  if (n < 3) return tupleOf(typeOf(a), tupleOf(a.item.code, toList(a)), dict);
  return tupleOf(
    getattr(importHook.module('array'), '_array_reconstructor'),
    tupleOf(typeOf(a), a.item.code, machineFormatOf(a.item), new PyBytes(a.bytes.slice())),
    dict,
  );
}

export function fromFile(a: PyArray, file: Value, count: number): void {
  if (count < 0) throw valueError('negative count');
  const wanted = count * a.item.size;
  const r = callMethod(file, 'read', wanted);
  if (!(r instanceof PyBytes)) throw typeError("read() didn't return bytes");
  appendBytes(a, r.data);
  if (r.data.length !== wanted) throw exceptionOf('EOFError', "read() didn't return enough bytes");
}

export function toFile(a: PyArray, file: Value): void {
  const block = 64 * 1024;
  const { bytes } = a;
  for (let at = 0; at < bytes.length; at += block) release(own(callMethod(file, 'write', new PyBytes(bytes.slice(at, at + block)))));
}
