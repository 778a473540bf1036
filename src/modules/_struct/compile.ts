// Formats of struct compiled to steps. Counterpart: prepare_s in Modules/_struct.c.

import { type ItemKind, NATIVE_ITEMS, STANDARD_ITEMS } from '../../objects/nativeItems.ts';
import { COMPLEX_ITEMS } from './complexItems.ts';

/** Equal items in a row, or one string. */
export interface Step {
  readonly kind: ItemKind | 's' | 'p';
  readonly offset: number;
  /** Items; for strings the bytes of the one field. */
  readonly count: number;
}

export interface CompiledStruct {
  readonly format: string;
  readonly little: boolean;
  readonly size: number;
  /** Values that pack takes and unpack gives. */
  readonly values: number;
  readonly steps: readonly Step[];
}

const MAX = 9223372036854775807;

/** Compiles; `fail` makes the error to throw. */
export function compileFormat(format: string, fail: (message: string) => Error): CompiledStruct {
  const prefix = /^[@=<>!]/.test(format) ? (format[0] as string) : '@';
  const native = prefix === '@';
  const little = prefix !== '>' && prefix !== '!';
  const kinds = native ? NATIVE_ITEMS : STANDARD_ITEMS;
  const steps: Step[] = [];
  let offset = 0;
  let values = 0;
  let at = prefix === format[0] ? 1 : 0;
  while (at < format.length) {
    const c = format[at] as string;
    if (/[ \t\n\v\f\r]/.test(c)) {
      at++;
      continue;
    }
    const digits = /^[0-9]+/.exec(format.slice(at, at + 24))?.[0] ?? '';
    at += digits.length;
    const count = digits === '' ? 1 : Number(digits);
    if (count > MAX) throw fail('total struct size too long');
    const code = format[at++];
    if (code === undefined) throw fail('repeat count given without format specifier');
    const kind = kinds.get(code) ?? COMPLEX_ITEMS.get(code);
    if (kind === undefined && code !== 's' && code !== 'p' && code !== 'x') throw fail('bad char in struct format');
    const size = kind?.size ?? 1;
    if (native && kind !== undefined) {
      const align = COMPLEX_ITEMS.has(code) ? size / 2 : size;
      offset = Math.ceil(offset / align) * align;
    }
    if (kind !== undefined) {
      if (count > 0) steps.push({ kind, offset, count });
      values += count;
    } else if (code !== 'x') {
      steps.push({ kind: code as 's' | 'p', offset, count });
      values++;
    }
    offset += size * count;
    if (offset >= MAX) throw fail('total struct size too long');
  }
  return { format, little, size: offset, values, steps };
}
