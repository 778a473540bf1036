// `str.translate` and `str.maketrans`. Counterpart: _PyUnicode_TranslateCharmap, unicode_maketrans_impl.

import { asIndex } from '../../runtime/convert.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyInt, isInt } from '../../runtime/layout/numbers.ts';
import { isStr, strLength } from '../../runtime/layout/str.ts';
import { typeError, valueError, dealtWith } from '../../runtime/raise.ts';
import { callSpecial } from '../../runtime/special.ts';
import { type Text, charOf, concatAll, ordOf, plainOf, pointsOf } from '../../runtime/strings.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

/** What the table says about a character: text to put there, or undefined to keep it. Throws. */
function mapped(table: Value, point: number): Text | undefined {
  let r: Value | undefined;
  if (table instanceof PyDict && !table.type.heap && table.constructor === PyDict) {
    r = table.get(point);
    if (r === undefined) return undefined;
  } else {
    try {
      r = callSpecial(table, '__getitem__', point);
    } catch (thrown) {
      if (dealtWith(thrown, exceptions.LookupError)) return undefined;
      throw thrown;
    }
    if (r === undefined) throw typeError(`'${typeName(table)}' object is not subscriptable`);
  }
  if (r === null) return '';
  if (isStr(r)) return r;
  if (!isInt(r)) throw typeError('character mapping must return integer, None or str');
  const c = asIndex(r);
  if (typeof c === 'bigint' || c < 0 || c > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
  return charOf(c);
}

/** Plain text through an exact dict: untouched stretches are copied whole. */
function translatePlain(text: string, table: Value): Text {
  const known = new Map<number, Text | undefined>();
  const pieces: Text[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    let piece = known.get(c);
    if (piece === undefined && !known.has(c)) {
      piece = mapped(table, c);
      known.set(c, piece);
    }
    if (piece === undefined) continue;
    if (i > start) pieces.push(text.slice(start, i));
    pieces.push(piece);
    start = i + 1;
  }
  if (pieces.length === 0) return text;
  pieces.push(text.slice(start));
  return concatAll(pieces);
}

export function translate(s: Text, table: Value): Text {
  const plain = plainOf(s);
  if (plain !== undefined && table instanceof PyDict && table.constructor === PyDict) return translatePlain(plain, table);
  const points = pointsOf(s);
  const known = new Map<number, Text>();
  const cache = table instanceof PyDict && table.constructor === PyDict;
  const pieces: Text[] = new Array(points.length);
  let changed = false;
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    let piece = cache ? known.get(c) : undefined;
    if (piece === undefined) {
      const r = mapped(table, c);
      piece = r ?? charOf(c);
      if (r !== undefined) changed = true;
      if (cache) known.set(c, piece);
    }
    pieces[i] = piece;
  }
  return changed ? concatAll(pieces) : s;
}

function wantText(v: Value, place: number): Text {
  if (isStr(v)) return v;
  throw typeError(`maketrans() argument ${place} must be str, not ${v === null ? 'None' : typeName(v)}`);
}

/** `str.maketrans(x, y, z)`; absent ones undefined. */
export function makeTranslation(x: Value, y: Value | undefined, z: Value | undefined): PyDict {
  const table = new PyDict();
  if (y === undefined) {
    if (!(x instanceof PyDict)) throw typeError('if you give only one argument to maketrans it must be a dict');
    for (const entry of [...x.entries()]) addEntry(table, entry.key, entry.v as Value);
    return table;
  }
  const to = wantText(y, 2);
  const drop = z === undefined ? undefined : wantText(z, 3);
  if (!isStr(x)) throw typeError('first maketrans argument must be a string if there is a second argument');
  if (strLength(x) !== strLength(to)) throw valueError('the first two maketrans arguments must have equal length');
  const from = pointsOf(x);
  const into = pointsOf(to);
  for (let i = 0; i < from.length; i++) table.set(from[i] as number, into[i] as number);
  if (drop !== undefined) for (const c of pointsOf(drop)) table.set(c, null);
  return table;
}

function addEntry(table: PyDict, key: Value, value: Value): void {
  if (isStr(key)) {
    const c = ordOf(key);
    if (c === undefined) throw valueError('string keys in translatetable must be of length 1');
    table.set(c, value);
  } else if (isInt(key) || key instanceof PyInt) table.set(key, value);
  else throw typeError('keys in translate table mustbe strings or integers');
}
