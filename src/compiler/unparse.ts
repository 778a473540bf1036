// Expressions back to text, as annotations under `from __future__ import annotations` show them.
// CPython counterpart: Python/ast_unparse.c (not `ast.unparse`: spacing and parentheses differ in places).

import { floatRepr } from '../base/floatText.ts';
import type { Arguments, Comprehension, ConstantValue, ExprNode, Operator, Slice } from '../syntax/tree.ts';

/** Binding strength; an expression in a place of higher strength gets parentheses. */
const P = {
  tuple: 0,
  test: 1,
  or: 2,
  and: 3,
  not: 4,
  cmp: 5,
  expr: 6,
  bor: 6,
  bxor: 7,
  band: 8,
  shift: 9,
  arith: 10,
  term: 11,
  factor: 12,
  power: 13,
  await: 14,
  atom: 15,
} as const;

const binary: Readonly<Record<Operator, readonly [string, number]>> = {
  Add: [' + ', P.arith],
  Sub: [' - ', P.arith],
  Mult: [' * ', P.term],
  MatMult: [' @ ', P.term],
  Div: [' / ', P.term],
  Mod: [' % ', P.term],
  LShift: [' << ', P.shift],
  RShift: [' >> ', P.shift],
  BitOr: [' | ', P.bor],
  BitXor: [' ^ ', P.bxor],
  BitAnd: [' & ', P.band],
  FloorDiv: [' // ', P.term],
  Pow: [' ** ', P.power],
};
const unary = { Invert: ['~', P.factor], Not: ['not ', P.not], UAdd: ['+', P.factor], USub: ['-', P.factor] } as const;
const comparison = {
  Eq: ' == ',
  NotEq: ' != ',
  Lt: ' < ',
  LtE: ' <= ',
  Gt: ' > ',
  GtE: ' >= ',
  Is: ' is ',
  IsNot: ' is not ',
  In: ' in ',
  NotIn: ' not in ',
} as const;

export function unparse(e: ExprNode): string {
  return text(e, P.test);
}

function wrap(inner: string, own: number, place: number): string {
  return place > own ? `(${inner})` : inner;
}
const list = (items: readonly ExprNode[]): string => items.map((x) => text(x, P.test)).join(', ');

function text(e: ExprNode, place: number): string {
  switch (e.node) {
    case 'Constant':
      return e.value.type === 'Ellipsis' ? '...' : `${e.kind === 'u' ? 'u' : ''}${constantText(e.value)}`;
    case 'Name':
      return e.id;
    case 'Attribute': {
      const isInt = e.value.node === 'Constant' && e.value.value.type === 'int';
      return `${text(e.value, P.atom)}${isInt ? ' .' : '.'}${e.attr}`;
    }
    case 'Subscript':
      return `${text(e.value, P.atom)}[${text(e.slice, P.tuple)}]`;
    case 'Starred':
      return `*${text(e.value, P.expr)}`;
    case 'Tuple':
      if (e.elts.length === 0) return '()';
      return wrap(e.elts.length === 1 ? `${text(e.elts[0] as ExprNode, P.test)},` : list(e.elts), P.tuple, place);
    case 'List':
      return `[${list(e.elts)}]`;
    case 'Set':
      return `{${list(e.elts)}}`;
    case 'Dict':
      return `{${e.keys.map((k, i) => entry(k, e.values[i] as ExprNode)).join(', ')}}`;
    case 'Call':
      return callText(e);
    case 'BinOp': {
      const [sign, own] = binary[e.op];
      const right = e.op === 'Pow';
      return wrap(`${text(e.left, own + (right ? 1 : 0))}${sign}${text(e.right, own + (right ? 0 : 1))}`, own, place);
    }
    case 'UnaryOp': {
      const [sign, own] = unary[e.op];
      return wrap(`${sign}${text(e.operand, own)}`, own, place);
    }
    case 'BoolOp': {
      const own = e.op === 'And' ? P.and : P.or;
      return wrap(e.values.map((v) => text(v, own + 1)).join(e.op === 'And' ? ' and ' : ' or '), own, place);
    }
    case 'Compare': {
      const rest = e.ops.map((op, i) => comparison[op] + text(e.comparators[i] as ExprNode, P.cmp + 1)).join('');
      return wrap(text(e.left, P.cmp + 1) + rest, P.cmp, place);
    }
    default:
      return rareText(e, place);
  }
}

function rareText(e: ExprNode, place: number): string {
  switch (e.node) {
    case 'IfExp':
      return wrap(`${text(e.body, P.test + 1)} if ${text(e.test, P.test + 1)} else ${text(e.orelse, P.test)}`, P.test, place);
    case 'Lambda': {
      const args = argumentsText(e.args);
      return wrap(`lambda${args ? ` ${args}` : ''}: ${text(e.body, P.test)}`, P.test, place);
    }
    case 'NamedExpr':
      return wrap(`${text(e.target, P.tuple)} := ${text(e.value, P.atom)}`, P.tuple, place);
    case 'Await':
      return wrap(`await ${text(e.value, P.atom)}`, P.await, place);
    case 'Yield':
      return e.value ? `(yield ${text(e.value, P.test)})` : '(yield)';
    case 'YieldFrom':
      return `(yield from ${text(e.value, P.test)})`;
    case 'ListComp':
      return `[${text(e.elt, P.test)}${generators(e.generators)}]`;
    case 'SetComp':
      return `{${text(e.elt, P.test)}${generators(e.generators)}}`;
    case 'GeneratorExp':
      return `(${text(e.elt, P.test)}${generators(e.generators)})`;
    case 'DictComp':
      return `{${text(e.key, P.test)}: ${text(e.value, P.test)}${generators(e.generators)}}`;
    case 'Slice':
      return sliceText(e);
    case 'JoinedStr':
      return `f${stringRepr(formatted(e.values))}`;
    case 'TemplateStr':
      return `t${stringRepr(formatted(e.values))}`;
    case 'FormattedValue':
    case 'Interpolation':
      return `f${stringRepr(formatted([e]))}`;
    default:
      return '';
  }
}

function entry(key: ExprNode | null, value: ExprNode): string {
  return key === null ? `**${text(value, P.expr)}` : `${text(key, P.test)}: ${text(value, P.test)}`;
}

function callText(e: Extract<ExprNode, { node: 'Call' }>): string {
  const callee = text(e.func, P.atom);
  const only = e.args[0];
  if (e.args.length === 1 && e.keywords.length === 0 && only?.node === 'GeneratorExp') return callee + text(only, P.tuple);
  const args = e.args.map((a) => text(a, P.test));
  const keywords = e.keywords.map((k) => (k.arg === null ? `**${text(k.value, P.test)}` : `${k.arg}=${text(k.value, P.test)}`));
  return `${callee}(${[...args, ...keywords].join(', ')})`;
}

function sliceText(e: Slice): string {
  const part = (x: ExprNode | null): string => (x ? text(x, P.test) : '');
  return `${part(e.lower)}:${part(e.upper)}${e.step ? `:${part(e.step)}` : ''}`;
}

function generators(list: readonly Comprehension[]): string {
  return list
    .map((g) => {
      const ifs = g.ifs.map((x) => ` if ${text(x, P.test + 1)}`).join('');
      return `${g.is_async ? ' async' : ''} for ${text(g.target, P.tuple)} in ${text(g.iter, P.test + 1)}${ifs}`;
    })
    .join('');
}

function argumentsText(a: Arguments): string {
  const positional = [...a.posonlyargs, ...a.args];
  const parts = positional.map((p, i) => {
    const d = a.defaults[i - (positional.length - a.defaults.length)];
    const slash = i === a.posonlyargs.length - 1 ? ', /' : '';
    return p.arg + (d ? `=${text(d, P.test)}` : '') + slash;
  });
  if (a.vararg) parts.push(`*${a.vararg.arg}`);
  else if (a.kwonlyargs.length > 0) parts.push('*');
  a.kwonlyargs.forEach((p, i) => {
    const d = a.kw_defaults[i];
    parts.push(p.arg + (d ? `=${text(d, P.test)}` : ''));
  });
  if (a.kwarg) parts.push(`**${a.kwarg.arg}`);
  return parts.join(', ');
}

function formatted(values: readonly ExprNode[]): string {
  return values
    .map((v) => {
      if (v.node === 'Constant' && v.value.type === 'str') return v.value.value.replace(/[{}]/g, '$&$&');
      if (v.node === 'JoinedStr') return formatted(v.values);
      if (v.node !== 'FormattedValue' && v.node !== 'Interpolation') return '';
      // An interpolation keeps the source text of its expression.
      const kept = v.node === 'Interpolation' && v.str.type === 'str' ? v.str.value : undefined;
      const value = kept ?? text(v.value, P.test + 1);
      const conversion = v.conversion > 0 ? `!${String.fromCharCode(v.conversion)}` : '';
      const spec = v.format_spec ? `:${v.format_spec.node === 'JoinedStr' ? formatted(v.format_spec.values) : formatted([v.format_spec])}` : '';
      return `{${kept === undefined && value.startsWith('{') ? ' ' : ''}${value}${conversion}${spec}}`;
    })
    .join('');
}

/** `repr` of a constant. */
export function constantText(v: ConstantValue): string {
  switch (v.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return 'Ellipsis';
    case 'bool':
      return v.value ? 'True' : 'False';
    case 'int':
      return String(v.value);
    case 'float':
      return floatRepr(v.value).replace('inf', '1e309');
    case 'complex':
      return complexText(v.real, v.imag);
    case 'str':
      return stringRepr(v.codePoints ? String.fromCodePoint(...v.codePoints) : v.value);
    case 'bytes':
      return `b${bytesRepr(v.value)}`;
    case 'tuple':
      return `(${v.items.map(constantText).join(', ')}${v.items.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset({${v.items.map(constantText).join(', ')}})`;
  }
}

function complexText(real: number, imag: number): string {
  const part = (x: number): string => (Number.isInteger(x) && !Object.is(x, -0) ? String(x) : floatRepr(x)).replace('inf', '1e309');
  if (real === 0 && !Object.is(real, -0)) return `${part(imag)}j`;
  return `(${part(real)}${imag < 0 || Object.is(imag, -0) ? '' : '+'}${part(imag)}j)`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function stringRepr(s: string): string {
  const quote = s.includes("'") && !s.includes('"') ? '"' : "'";
  const body = [...s].map((ch) => {
    if (ch === quote) return `\\${ch}`;
    const code = ch.codePointAt(0) as number;
    if (escapes[ch]) return escapes[ch];
    if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (/[\p{C}\p{Z}]/u.test(ch) && ch !== ' ') return escapeCode(code);
    return ch;
  });
  return quote + body.join('') + quote;
}
function escapeCode(code: number): string {
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

function bytesRepr(bytes: Uint8Array): string {
  let latin = '';
  for (const b of bytes) latin += String.fromCharCode(b);
  const quote = latin.includes("'") && !latin.includes('"') ? '"' : "'";
  const body = [...latin].map((ch) => {
    if (ch === quote) return `\\${ch}`;
    const code = ch.charCodeAt(0);
    return escapes[ch] ?? (code < 32 || code > 126 ? `\\x${code.toString(16).padStart(2, '0')}` : ch);
  });
  return quote + body.join('') + quote;
}
