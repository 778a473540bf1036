// f-strings and t-strings.

import type { ExprNode, FormattedValue, Interpolation, JoinedStr, TemplateStr } from '../../syntax/tree.ts';
import type { FunctionLowering } from './builder.ts';
import { stringValue } from './constants.ts';
import { holes } from './displays.ts';
import { constant, NONE, type Operand } from './ir.ts';

const conversions: Readonly<Record<number, string>> = { 115: 'cvs', 114: 'cvr', 97: 'cva' };

export function lowerFormatted(f: FunctionLowering, e: FormattedValue): Operand {
  let value = f.expr(e.value);
  const convert = conversions[e.conversion];
  f.range = e;
  if (convert) value = f.ins(`${convert}(#0)`, [value], { run: true });
  if (e.format_spec === null) {
    if (convert) return value;
    return f.ins('(typeof #0==="string"?#0:fmt(#0))', [value], { run: true });
  }
  const spec = f.expr(e.format_spec);
  f.range = e;
  return f.ins('fmts(#0,#1)', [value, spec], { run: true });
}

/** Long f-strings are joined piece by piece, so that few pieces are live at a time. */
const fewPieces = 12;

/** Six pieces below this length and the written ones make a string that JavaScript can hold. */
const shortPiece = 1 << 26;

export function lowerJoined(f: FunctionLowering, e: JoinedStr): Operand {
  let parts: Operand[] = [];
  for (const v of e.values) {
    if (parts.length >= fewPieces) {
      f.range = e;
      parts = [join(f, parts)];
    }
    parts.push(f.expr(v));
  }
  f.range = e;
  if (parts.length === 0) return f.constant(stringValue(''));
  return parts.length === 1 ? (parts[0] as Operand) : join(f, parts);
}

function join(f: FunctionLowering, parts: readonly Operand[]): Operand {
  const dynamic = parts.flatMap((p, i) => (p.kind === 'const' && p.js.startsWith('"') ? [] : [i]));
  const helper = `joinstr([${holes(parts.length)}])`;
  if (dynamic.length > 6) return f.ins(helper, parts, { fail: true });
  const test = dynamic.map((i) => `typeof #${i}==="string"&&#${i}.length<${shortPiece}`).join('&&');
  return f.ins(`(${test}?${parts.map((_, i) => `#${i}`).join('+')}:${helper})`, parts, { fail: true });
}

/** Strings and interpolations alternate, beginning and ending with a string. */
export function lowerTemplate(f: FunctionLowering, e: TemplateStr): Operand {
  const strings: Operand[] = [];
  const interpolations: Operand[] = [];
  let expectString = true;
  for (const v of e.values) {
    if (v.node === 'Interpolation') {
      if (expectString) strings.push(f.constant(stringValue('')));
      interpolations.push(f.expr(v));
      expectString = true;
    } else {
      strings.push(f.expr(v));
      expectString = false;
    }
  }
  if (expectString) strings.push(f.constant(stringValue('')));
  f.range = e;
  const n = strings.length;
  const text = `mktemplate([${holes(n)}],[${holes(interpolations.length, n)}])`;
  return f.ins(text, [...strings, ...interpolations], { move: interpolations });
}

export function lowerInterpolation(f: FunctionLowering, e: Interpolation): Operand {
  const value = f.expr(e.value);
  const text = f.constant(e.str);
  const conversion = e.conversion > 0 ? constant(`"${String.fromCharCode(e.conversion)}"`) : NONE;
  const spec: Operand = e.format_spec ? f.expr(e.format_spec as ExprNode) : f.constant(stringValue(''));
  f.range = e;
  return f.ins('mkinterp(#0,#1,#2,#3)', [value, text, conversion, spec], { move: 'all', own: true });
}
