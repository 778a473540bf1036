// Signature texts of natives: `insert(self, index: ssize, object, /)` (DESIGN.md section 11).
//
// One text is the function's name, its `__text_signature__`, its arity errors, its conversions and, through the
// template-literal types below, the TypeScript types of the implementation's parameters.
// Defaults: None, True, False, numbers, 'text', sys.maxsize, and `?` for "absent" (undefined); `?()` and `?None`
// are absent too, but shown as `()` and `None`, `?''` likewise, and so is `unchanged`; `?-` is absent, and the function
// shows no signature at all.
// A signature without a name is one whose errors speak of "function", as PyArg_ParseTupleAndKeywords does without one.
// A converter follows the name after a colon (convert.ts). `$module`/`self`/`cls` come first where there is one.

import { float } from './layout/numbers.ts';
import type { PyDict } from './layout/dict.ts';
import type { Value } from './value.ts';
import { type Converted, converters } from './convert.ts';

type Split<T extends string> = T extends `${infer A}, ${infer B}` ? [A, ...Split<B>] : [T];
type Conv<C extends string> = C extends keyof Converted ? Converted[C] : never;
type One<P extends string, Self> = P extends '/' | '*' | ''
  ? []
  : P extends 'self' | 'cls'
    ? [Self]
    : P extends `**${string}`
      ? [PyDict]
      : P extends `*${string}`
        ? [readonly Value[]]
        : P extends `${string}: ${infer C}=?` | `${string}: ${infer C}=unchanged`
          ? [Conv<C> | undefined]
          : P extends `${string}: ${infer C}=None`
            ? [Conv<C> | null]
            : P extends `${string}: ${infer C}=${string}`
              ? [Conv<C>]
              : P extends `${string}: ${infer C}`
                ? [Conv<C>]
                : P extends `${string}=?${string}` | `${string}=unchanged`
                  ? [Value | undefined]
                  : [Value];
type All<Ps extends readonly string[], Self> = Ps extends readonly [infer P extends string, ...infer R extends string[]]
  ? [...One<P, Self>, ...All<R, Self>]
  : [];
/** Parameter types of the implementation of a signature. */
export type Params<T extends string, Self> = T extends `${string}(${infer Ps})` ? All<Split<Ps>, Self> : never;

export type ParamKind = 'positional' | 'either' | 'keyword' | 'rest' | 'kwrest';
export interface Param {
  readonly name: string;
  readonly kind: ParamKind;
  readonly convert: keyof Converted;
  readonly fallback: Value | undefined;
  readonly required: boolean;
}

export interface Signature {
  readonly name: string;
  /** 1 when the first parameter is the receiver. */
  readonly self: 0 | 1;
  readonly params: readonly Param[];
  /** Parameters that positions can fill, the receiver included. */
  readonly maxPositional: number;
  readonly minPositional: number;
  readonly rest: boolean;
  readonly kwrest: boolean;
  readonly acceptsKeywords: boolean;
  /** `__text_signature__`, or null where CPython could not show it either. */
  readonly text: string | null;
}

const CONSTANTS: Readonly<Record<string, Value | undefined>> = {
  None: null,
  True: true,
  False: false,
  '?': undefined,
  '?-': undefined,
  '?()': undefined,
  '?None': undefined,
  "?''": undefined,
  '<unrepresentable>': undefined,
  unchanged: undefined,
  'sys.maxsize': 9223372036854775807n,
};

function literal(text: string, source: string): Value | undefined {
  if (Object.hasOwn(CONSTANTS, text)) return CONSTANTS[text];
  if (/^-?\d+$/.test(text)) return Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);
  if (/^-?[\d.]+(e-?\d+)?$/.test(text)) return float(Number(text));
  const quoted = /^'(.*)'$/.exec(text);
  if (quoted) return (quoted[1] as string).replace(/\\n/g, '\n');
  throw new Error(`unknown default in signature: ${source}`);
}

const PART = /^(\*{0,2})(\w+)(?:: (\w+))?(?:=(.*))?$/;

/** Parses a signature text; a fault in it is a fault of Piton and throws Error. */
export function parseSignature(source: string): Signature {
  const open = source.indexOf('(');
  const list = source.slice(open + 1, -1);
  const parts = list === '' ? [] : list.split(', ');
  const params: Param[] = [];
  let kind: ParamKind = 'either';
  for (const part of parts) {
    if (part === '/') {
      params.forEach((p, i) => (params[i] = { ...p, kind: 'positional' }));
      continue;
    }
    if (part === '*') {
      kind = 'keyword';
      continue;
    }
    const m = PART.exec(part);
    if (m === null) throw new Error(`cannot parse signature: ${source}`);
    params.push(param(m, kind, source));
    if (m[1] === '*') kind = 'keyword';
  }
  return summarize(source.slice(0, open), params, list);
}

/** `sys.maxsize` where the implementation takes a number. */
function clipped(v: Value | undefined, convert: string): Value | undefined {
  return typeof v === 'bigint' && convert !== 'object' && convert !== 'int' ? Number.MAX_SAFE_INTEGER : v;
}

function param(m: RegExpExecArray, kind: ParamKind, source: string): Param {
  const [, stars, name, convert = 'object', fallback] = m;
  if (!Object.hasOwn(converters, convert)) throw new Error(`unknown converter ${convert} in ${source}`);
  return {
    name: name as string,
    kind: stars === '*' ? 'rest' : stars === '**' ? 'kwrest' : kind,
    convert: convert as keyof Converted,
    fallback: fallback === undefined ? undefined : clipped(literal(fallback, source), convert),
    required: fallback === undefined && stars === '',
  };
}

function summarize(name: string, params: readonly Param[], list: string): Signature {
  const first = params[0]?.name;
  const self = first === 'self' || first === 'cls' ? 1 : 0;
  const positional = params.filter((p) => p.kind === 'positional' || p.kind === 'either');
  const shown = list
    .replace(/: \w+/g, '')
    .replace(/=\?(\(\)|None|'')/g, '=$1')
    .replace(/=\?/g, '=<unrepresentable>')
    .replace(/^self/, '$$self')
    .replace(/^cls/, '$$type');
  return {
    name,
    self,
    params,
    maxPositional: positional.length,
    minPositional: positional.filter((p) => p.required).length,
    rest: params.some((p) => p.kind === 'rest'),
    kwrest: params.some((p) => p.kind === 'kwrest'),
    acceptsKeywords: params.some((p, i) => i >= self && p.kind !== 'positional' && p.kind !== 'rest'),
    text: list.includes('=?-') ? null : `(${shown})`,
  };
}

/** Arity for emitted code without parsing: the parameter count when all are required and positional, else -1. */
export function quickArity(source: string): number {
  const list = source.slice(source.indexOf('(') + 1, -1);
  if (list === '') return 0;
  if (list.includes('=') || list.includes('*')) return -1;
  let n = 1;
  for (let i = list.indexOf(', '); i >= 0; i = list.indexOf(', ', i + 1)) n++;
  return list.endsWith(', /') || list.includes(' /, ') ? n - 1 : n;
}
