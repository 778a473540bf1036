// The item types of array: how values become machine items and back. Counterpart: descriptors[] in Modules/arraymodule.c.

import { NATIVE_ITEMS, type ItemKind } from '../../objects/nativeItems.ts';
import { asDouble, asIndex } from '../../runtime/convert.ts';
import { isStr, strLength } from '../../runtime/layout/str.ts';
import { exceptionOf, overflowError, typeError } from '../../runtime/raise.ts';
import { charOf, ordOf } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

export const TYPECODES = 'bBuwhHiIlLqQfd';

export interface ArrayItem {
  readonly code: string;
  readonly size: number;
  /** Format that buffers show. */
  readonly format: string;
  readonly isText: boolean;
  readonly isInt: boolean;
  readonly isSigned: boolean;
  readonly get: (view: DataView, at: number) => Value;
  /** Converts first and then calls `at`: converting may run Python code that moves the array. */
  readonly set: (v: Value, place: () => { view: DataView; at: number }) => void;
}

/** What an int out of range is told: below and above. */
const RANGE_TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  b: ['signed char is less than minimum', 'signed char is greater than maximum'],
  B: ['unsigned byte integer is less than minimum', 'unsigned byte integer is greater than maximum'],
  h: ['signed short integer is less than minimum', 'signed short integer is greater than maximum'],
  H: ['unsigned short is less than minimum', 'unsigned short is greater than maximum'],
  i: ['signed integer is less than minimum', 'signed integer is greater than maximum'],
  I: ["can't convert negative value to unsigned int", 'unsigned int is greater than maximum'],
  l: ['Python int too large to convert to C long', 'Python int too large to convert to C long'],
  L: ["can't convert negative value to unsigned int", 'Python int too large to convert to C unsigned long'],
  q: ['int too big to convert', 'int too big to convert'],
  Q: ["can't convert negative int to unsigned", 'int too big to convert'],
};

function intItem(kind: ItemKind): ArrayItem {
  const [below, above] = RANGE_TEXTS[kind.code] as readonly [string, string];
  return {
    code: kind.code,
    size: kind.size,
    format: kind.code,
    isText: false,
    isInt: true,
    isSigned: kind.min !== 0,
    get: (view, at) => kind.read(view, at, true),
    set: (v, place) => {
      const n = typeof v === 'number' && Number.isInteger(v) ? v : asIndex(v);
      if (n < kind.min) throw overflowError(below);
      if (n > kind.max) throw overflowError(above);
      const { view, at } = place();
      kind.writeInt(view, at, n, true);
    },
  };
}

function floatItem(kind: ItemKind): ArrayItem {
  return {
    code: kind.code,
    size: kind.size,
    format: kind.code,
    isText: false,
    isInt: false,
    isSigned: false,
    get: (view, at) => kind.read(view, at, true),
    set: (v, place) => {
      const x = asDouble(v);
      const { view, at } = place();
      if (kind.size === 4) view.setFloat32(at, x, true);
      else view.setFloat64(at, x, true);
    },
  };
}

function textItem(code: 'u' | 'w'): ArrayItem {
  return {
    code,
    size: 4,
    format: 'w',
    isText: true,
    isInt: false,
    isSigned: false,
    get: (view, at) => {
      const c = view.getUint32(at, true);
      if (c > 0x10ffff) throw exceptionOf('ValueError', `character U+${c.toString(16)} is not in range [U+0000; U+10ffff]`);
      return charOf(c);
    },
    set: (v, place) => {
      if (!isStr(v)) throw typeError(`array item must be a unicode character, not ${typeName(v)}`);
      const c = ordOf(v);
      if (c === undefined) throw typeError(`array item must be a unicode character, not a string of length ${strLength(v)}`);
      const { view, at } = place();
      view.setUint32(at, c, true);
    },
  };
}

function itemOf(code: string): ArrayItem {
  if (code === 'u' || code === 'w') return textItem(code);
  const kind = NATIVE_ITEMS.get(code) as ItemKind;
  return kind.class === 'int' ? intItem(kind) : floatItem(kind);
}

export const ARRAY_ITEMS: ReadonlyMap<string, ArrayItem> = new Map(Array.from(TYPECODES, (code) => [code, itemOf(code)]));
