// Machine formats of pickled arrays, by number, and `_array_reconstructor`. Counterpart: mformatdescriptors.

import { asCInt } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { NATIVE_ITEMS } from '../../objects/nativeItems.ts';
import { decodeUnits } from '../../objects/codecs/utf16.ts';
import { type Text, pointsOf } from '../../runtime/strings.ts';
import { ARRAY_ITEMS, type ArrayItem, TYPECODES } from './items.ts';
import type { PyArray } from './layout.ts';

interface MachineFormat {
  /** Native format character, or text in UTF of `width` bytes. */
  readonly kind: string;
  readonly size: number;
  readonly big: boolean;
}

const machine = (kind: string, size: number, big: boolean): MachineFormat => ({ kind, size, big });
const FORMATS: readonly MachineFormat[] = [
  machine('B', 1, false),
  machine('b', 1, false),
  machine('H', 2, false),
  machine('H', 2, true),
  machine('h', 2, false),
  machine('h', 2, true),
  machine('I', 4, false),
  machine('I', 4, true),
  machine('i', 4, false),
  machine('i', 4, true),
  machine('Q', 8, false),
  machine('Q', 8, true),
  machine('q', 8, false),
  machine('q', 8, true),
  machine('f', 4, false),
  machine('f', 4, true),
  machine('d', 8, false),
  machine('d', 8, true),
  machine('u', 2, false),
  machine('u', 2, true),
  machine('u', 4, false),
  machine('u', 4, true),
];

/** The number under which items of this type are pickled. */
export function machineFormatOf(item: ArrayItem): number {
  if (item.isText) return 20;
  if (!item.isInt) return item.size === 4 ? 14 : 16;
  const base = { 1: 0, 2: 2, 4: 6, 8: 10 }[item.size] as number;
  return base + (item.isSigned ? (item.size === 1 ? 1 : 2) : 0);
}

export function reconstruct(
  type: Value,
  typecode: Value,
  formatCode: Value,
  items: Value,
  arrayType: PyType,
  make: (cls: PyType, code: string) => PyArray,
): PyArray {
  if (!(type instanceof PyType)) throw typeError(`first argument must be a type object, not ${typeName(type)}`);
  if (!type.isSubtype(arrayType)) throw typeError(`${type.name} is not a subtype of array.array`);
  const code = isStr(typecode) ? textOf(typecode) : '';
  if (!isStr(typecode) || code.length !== 1)
    throw typeError(`_array_reconstructor() argument 2 must be a unicode character, not ${typeName(typecode)}`);
  if (!TYPECODES.includes(code)) throw valueError('second argument must be a valid type code');
  const format = FORMATS[asCInt(formatCode)];
  if (format === undefined) throw valueError('third argument must be a valid machine format code.');
  if (!(items instanceof PyBytes)) throw typeError(`fourth argument should be bytes, not ${typeName(items)}`);
  const { data } = items;
  if (data.length % format.size !== 0 && format.kind !== 'u') throw valueError('string length not a multiple of item size');
  const wanted = ARRAY_ITEMS.get(code) as ArrayItem;
  if (format.kind === 'u') return fromText(make(type, code), decodeUnits(data, 'strict', format.size as 2 | 4, format.big ? 1 : -1, true).text);
  const fits = format.size === wanted.size && !format.big && machineFormatOf(wanted) === FORMATS.indexOf(format);
  const out = make(type, fits ? code : codeFor(format, code));
  const kind = NATIVE_ITEMS.get(format.kind);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 0; kind !== undefined && at < data.length; at += format.size) out.push(kind.read(view, at, !format.big));
  return out;
}

function fromText(a: PyArray, text: Text): PyArray {
  const points = pointsOf(text);
  const bytes = new Uint8Array(points.length * 4);
  const view = new DataView(bytes.buffer);
  points.forEach((c, i) => view.setUint32(i * 4, c, true));
  a.splice(0, 0, bytes);
  return a;
}

/** The type code whose items are like the format's; the wanted one where it fits. */
function codeFor(format: MachineFormat, wanted: string): string {
  if (format.kind === 'f' || format.kind === 'd') return format.kind;
  const signed = format.kind === format.kind.toLowerCase();
  const like = (item: ArrayItem): boolean => item.isInt && item.size === format.size && item.isSigned === signed;
  const first = ARRAY_ITEMS.get(wanted);
  if (first !== undefined && like(first)) return wanted;
  for (const item of ARRAY_ITEMS.values()) if (like(item)) return item.code;
  return wanted;
}
