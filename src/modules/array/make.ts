// Making arrays: the constructor, and filling from arrays, bytes, text and iterables.

import { noKeywords } from '../../objects/positionalOnly.ts';
import { iterate } from '../../runtime/iterate.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, strLength, textOf } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { ARRAY_ITEMS, type ArrayItem } from './items.ts';
import { PyArray } from './layout.ts';

export let arrayType: PyType;

/** Called once, when the module makes the type. */
export function setArrayType(type: PyType): void {
  arrayType = type;
}

export function make(cls: PyType, code: string): PyArray {
  const a = cls.allocate() as PyArray;
  a.item = ARRAY_ITEMS.get(code) as ArrayItem;
  return a;
}

/** A fresh exact array of the same item type over `data`, which it takes. */
export function like(a: PyArray, data: Uint8Array): PyArray {
  const fresh = make(arrayType, a.item.code);
  fresh.storage.replaceAll(data);
  return fresh;
}

function typecodeOf(v: Value): string {
  if (!isStr(v)) throw typeError(`array() argument 1 must be a unicode character, not ${v === null ? 'None' : typeName(v)}`);
  if (strLength(v) !== 1) throw typeError(`array() argument 1 must be a unicode character, not a string of length ${strLength(v)}`);
  return textOf(v);
}

export function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): PyArray {
  if (cls === arrayType) noKeywords('array.array', kwargs);
  if (args.length === 0) throw typeError('array() takes at least 1 argument (0 given)');
  if (args.length > 2) throw typeError(`array() takes at most 2 arguments (${args.length} given)`);
  const code = typecodeOf(args[0] as Value);
  const initial = args[1];
  if (code === 'u') warn('DeprecationWarning', "The 'u' type code is deprecated and will be removed in Python 3.16");
  const item = ARRAY_ITEMS.get(code);
  if (initial !== undefined && item !== undefined && !item.isText) {
    if (isStr(initial)) throw typeError(`cannot use a str to initialize an array with typecode '${code}'`);
    if (initial instanceof PyArray && initial.item.isText)
      throw typeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
  }
  if (item === undefined) throw valueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)');
  const a = make(cls, code);
  if (initial !== undefined) fill(a, initial);
  return a;
}

function fill(a: PyArray, v: Value): void {
  if (v instanceof PyArray && (v.item === a.item || (v.item.isText && a.item.isText))) a.storage.replaceAll(v.bytes.slice());
  else if (v instanceof PyBytes || v instanceof PyByteArray) appendBytes(a, v.data);
  else if (isStr(v)) appendText(a, v);
  else appendAll(a, v);
}

function appendAll(a: PyArray, v: Value): void {
  iterate(v, (item) => {
    a.push(item);
  });
}

export function appendBytes(a: PyArray, data: Uint8Array): void {
  if (data.length % a.item.size !== 0) throw valueError('bytes length not a multiple of item size');
  if (data.length > 0) {
    a.checkResizable();
    a.splice(a.length, a.length, data.slice());
  }
}

export function appendText(a: PyArray, s: Text): void {
  const points = pointsOf(s);
  const data = new Uint8Array(points.length * 4);
  const view = new DataView(data.buffer);
  points.forEach((c, i) => view.setUint32(i * 4, c, true));
  appendBytes(a, data);
}

export function extend(a: PyArray, v: Value): void {
  if (!(v instanceof PyArray)) {
    appendAll(a, v);
    return;
  }
  if (v.item !== a.item) throw typeError('can only extend with array of same kind');
  if (v.length > 0) a.checkResizable();
  a.splice(a.length, a.length, v.bytes.slice());
}
