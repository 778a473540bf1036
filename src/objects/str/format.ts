// `str.format`, `str.format_map` and the format specification of str.
// Counterpart: Objects/stringlib/unicode_format.h, format_string_internal.

import { getattr } from '../../runtime/attribute.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyStr, str, textOf } from '../../runtime/layout/str.ts';
import { indexError, keyError, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, releaseKeeping } from '../../runtime/refcount.ts';
import { callSpecial } from '../../runtime/special.ts';
import { type Text, concatAll, repeatText, sliceText } from '../../runtime/strings.ts';
import { ascii, format, repr, str_ } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { strLength } from '../../runtime/layout/str.ts';
import { parseFormatSpec, unknownFormatCode } from '../formatSpec.ts';
import { accessors, splitKnownFieldName } from './fieldName.ts';
import { type Markup, parseMarkup } from './markup.ts';

/** `format(text, spec)` of a str. */
export function formatText(s: Text, spec: Text, type = 'str'): Text {
  if (textOf(spec) === '') return s instanceof PyStr && s.constructor !== PyStr ? str_(s) : s;
  const f = parseFormatSpec(textOf(spec), type, 's', '<');
  if (f.type !== 's') throw unknownFormatCode(f.type, type);
  if (f.sign !== '') throw valueError(`${f.sign === ' ' ? 'Space' : 'Sign'} not allowed in string format specifier`);
  if (f.noNegativeZero) throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  if (f.alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (f.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  let length = strLength(s);
  let text = s;
  if (f.precision >= 0 && length > f.precision) {
    text = sliceText(s, 0, f.precision);
    length = f.precision;
  }
  const missing = f.width - length;
  if (missing <= 0) return text;
  const left = f.align === '>' ? missing : f.align === '^' ? Math.floor(missing / 2) : 0;
  const fill = str(f.fill);
  return concatAll([repeatText(fill, left), text, repeatText(fill, missing - left)]);
}

/** The arguments of one `format` call, and how its fields are numbered. */
export class FormatArguments {
  private readonly args: readonly Value[] | undefined;
  private readonly names: Value;
  private numbering: 'none' | 'manual' | 'automatic' = 'none';
  private nextIndex = 0;

  /** `args` undefined: `format_map`. */
  constructor(args: readonly Value[] | undefined, names: Value) {
    this.args = args;
    this.names = names;
  }

  /** The value of a field; temporaries on the way die. */
  field(name: string): Value {
    const { first, rest } = splitKnownFieldName(name);
    let v = this.first(first);
    if (rest === '') return v;
    for (const step of accessors(rest)) {
      const from = own(v);
      v = step.attribute ? getattr(from, step.key as string) : item(from, typeof step.key === 'string' ? str(step.key) : step.key);
      releaseKeeping(from, v);
    }
    return v;
  }

  private first(name: string | number): Value {
    const automatic = name === '';
    if (automatic || typeof name === 'number') {
      this.number(automatic ? 'automatic' : 'manual');
      const index = automatic ? this.nextIndex++ : (name as number);
      if (this.args === undefined) throw valueError('Format string contains positional fields');
      const v = this.args[index];
      if (v === undefined) throw indexError(`Replacement index ${index} out of range for positional args tuple`);
      return v;
    }
    const key = str(name);
    if (this.names instanceof PyDict && this.names.constructor === PyDict) {
      const v = this.names.get(key);
      if (v === undefined) throw keyError(key);
      return v;
    }
    return item(this.names, key);
  }

  private number(kind: 'manual' | 'automatic'): void {
    if (this.numbering === 'none') this.numbering = kind;
    else if (this.numbering !== kind) {
      throw valueError(
        kind === 'manual'
          ? 'cannot switch from automatic field numbering to manual field specification'
          : 'cannot switch from manual field specification to automatic field numbering',
      );
    }
  }
}

/** `v[key]`. */
export function item(v: Value, key: Value): Value {
  const r = callSpecial(v, '__getitem__', key);
  if (r === undefined) throw typeError(`'${typeName(v)}' object is not subscriptable`);
  return r;
}

function convert(v: Value, conversion: string): Value {
  switch (conversion) {
    case '':
      return v;
    case 'r':
      return repr(v);
    case 's':
      return str_(v);
    case 'a':
      return ascii(v);
    default: {
      const c = conversion.codePointAt(0) as number;
      throw valueError(`Unknown conversion specifier ${c > 32 && c < 127 ? conversion : `\\x${c.toString(16)}`}`);
    }
  }
}

/** Formats `text`; `depth` bounds the nesting of specs. */
export function formatString(text: string, args: FormatArguments, depth = 2): Text {
  if (depth === 0) throw valueError('Max string recursion exceeded');
  const markup = parseMarkup(text);
  const pieces: Text[] = [];
  for (const m of markup.pieces) {
    if (m.literal !== '') pieces.push(str(m.literal));
    if (m.field !== undefined) pieces.push(formatField(m, args, depth));
  }
  if (markup.fault !== undefined) throw valueError(markup.fault);
  return pieces.length === 1 ? (pieces[0] as Text) : concatAll(pieces);
}

function formatField(m: Markup, args: FormatArguments, depth: number): Text {
  const v = args.field(m.field as string);
  const converted = convert(v, m.conversion);
  const spec = m.nested ? formatString(m.spec, args, depth - 1) : str(m.spec);
  const text = format(converted, spec);
  if (text !== v) discard(v);
  return text;
}
