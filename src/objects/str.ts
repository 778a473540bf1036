// The type str: construction, operators, hashing. Ordinary methods are in str/strMethods.ts.
//
// A str is a JavaScript string, or a PyStr for text with characters beyond U+FFFF, lone surrogates, and for
// instances of subclasses. Counterpart: Objects/unicodeobject.c.

import { isBytesLike } from '../runtime/buffer.ts';
import { thenValue } from '../runtime/call.ts';
import { asIndex } from '../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { hashHook } from '../runtime/hashing.ts';
import { strIterator } from '../runtime/layout/iterator.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { PyStr, exactStr, isStr, strLength, strOfPoints, textOf } from '../runtime/layout/str.ts';
import { quoteText } from '../runtime/quote.ts';
import { indexError, typeError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { hasSpecial } from '../runtime/special.ts';
import { type Text, charAt, compareText, concat, equalText, plainOf, pointsOf, repeatText, sliceText } from '../runtime/strings.ts';
import { strS } from '../runtime/text.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Result, Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { decodeValue } from './codecs/decode.ts';
import { repeatCount } from './sequenceText.ts';
import { hashText } from './str/hashText.ts';
import { strDialect } from './str/strDialect.ts';
import { percentFormat } from './str/percent.ts';
import { containsText } from './str/search.ts';
import { strMethods } from './str/strMethods.ts';
import { makeTranslation } from './str/translate.ts';
import { PySlice, sliceIndices } from '../runtime/layout/slice.ts';

/** An instance of `cls` with this text. */
function instanceOf(cls: PyType, s: Text): Value {
  if (cls === types.str) return s;
  const o = cls.allocate() as PyStr;
  o.text = textOf(s);
  o.points = typeof s === 'string' ? null : s.points;
  return o;
}

function construct(cls: PyType, object: Value | undefined, encoding: string | undefined, errors: string | undefined): Result {
  if (encoding === undefined && errors === undefined) {
    if (object === undefined) return instanceOf(cls, '');
    return cls === types.str ? strS(object) : thenValue(strS(object), (s) => instanceOf(cls, s as Text));
  }
  if (object === undefined) return instanceOf(cls, '');
  if (isStr(object)) throw typeError('decoding str is not supported');
  if (!isBytesLike(object)) throw typeError(`decoding to str: need a bytes-like object, ${typeName(object)} found`);
  return instanceOf(cls, decodeValue(object, encoding ?? 'utf-8', errors ?? 'strict'));
}

function getItem(s: Text, key: Value): Text {
  if (key instanceof PySlice) return getSlice(s, key);
  if (intValue(key) === undefined && !hasSpecial(key, '__index__')) throw typeError(`string indices must be integers, not '${typeName(key)}'`);
  const length = strLength(s);
  const index = asIndex(key);
  if (typeof index === 'bigint') throw indexError(`cannot fit '${typeName(key)}' into an index-sized integer`);
  const i = index < 0 ? index + length : index;
  if (i < 0 || i >= length) throw indexError('string index out of range');
  return charAt(s, i);
}

function getSlice(s: Text, slice: PySlice): Text {
  const { start, step, length } = sliceIndices(slice, strLength(s));
  if (length === 0) return '';
  if (step === 1) return start === 0 && length === strLength(s) ? exactStr(s) : sliceText(s, start, start + length);
  const plain = plainOf(s);
  if (plain !== undefined) {
    let out = '';
    for (let i = 0, at = start; i < length; i++, at += step) out += plain[at];
    return out;
  }
  const points = pointsOf(s);
  const picked = new Uint32Array(length);
  for (let i = 0, at = start; i < length; i++, at += step) picked[i] = points[at] as number;
  return strOfPoints(picked);
}

function multiply(s: Text, value: Value): Value {
  const count = repeatCount(value);
  if (count === undefined) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  return repeatText(s, count);
}

const operators = methods<Text>()({
  '__repr__(self, /)': (self) => quoteText(self),
  '__str__(self, /)': (self) => exactStr(self),
  '__hash__(self, /)': (self) => hashText(self),
  '__len__(self, /)': (self) => strLength(self),
  '__iter__(self, /)': (self) => strIterator(self),
  '__getitem__(self, key, /)': getItem,
  '__contains__(self, key, /)': (self, key) => {
    if (!isStr(key)) throw typeError(`'in <string>' requires string as left operand, not ${typeName(key)}`);
    return containsText(self, key);
  },
  '__add__(self, value, /)': (self, value) => {
    if (isStr(value)) return concat(self, value);
    throw typeError(`can only concatenate str (not "${typeName(value)}") to str`);
  },
  '__mul__(self, value, /)': multiply,
  '__rmul__(self, value, /)': multiply,
  '__mod__(self, value, /)': (self, value) => exactStr(percentFormat(textOf(self), value, strDialect)),
  '__rmod__(self, value, /)': (self, value) => (isStr(value) ? exactStr(percentFormat(textOf(value), self, strDialect)) : NotImplemented),
  '__eq__(self, value, /)': (self, value) => (isStr(value) ? equalText(self, value) : NotImplemented),
  '__ne__(self, value, /)': (self, value) => (isStr(value) ? !equalText(self, value) : NotImplemented),
  '__lt__(self, value, /)': (self, value) => (isStr(value) ? compareText(self, value) < 0 : NotImplemented),
  '__le__(self, value, /)': (self, value) => (isStr(value) ? compareText(self, value) <= 0 : NotImplemented),
  '__gt__(self, value, /)': (self, value) => (isStr(value) ? compareText(self, value) > 0 : NotImplemented),
  '__ge__(self, value, /)': (self, value) => (isStr(value) ? compareText(self, value) >= 0 : NotImplemented),
});

export const strType: TypeDecl<Text> = defineType<Text>({
  name: 'str',
  ctor: PyStr,
  doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nText: a sequence of Unicode code points. With one argument, what its\n__str__() gives; with an encoding, the text that bytes stand for.",
  construct: methods<PyType>()({ 'str(cls, object=?, encoding: str=?, errors: str=?)': construct }),
  methods: { ...operators, ...strMethods },
  staticMethods: methods<never>()({ 'maketrans(x, y=?, z=?, /)': (x, y, z) => makeTranslation(x, y, z) }),
});

const otherHash = hashHook.primitive;
hashHook.primitive = (v) => (typeof v === 'string' ? hashText(v) : otherHash(v));
