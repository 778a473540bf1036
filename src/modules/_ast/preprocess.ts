// What `ast.parse(…, optimize=1)` and PyCF_OPTIMIZED_AST do to a tree: `__debug__`, `'%s' % (a,)` as an f-string, numbers
// of patterns, docstrings. Works in place. Counterpart: Python/ast_preprocess.c.

import type * as A from '../../syntax/tree.ts';

type AnyNode = { node: string } & Record<string, unknown>;

const isNode = (v: unknown): v is AnyNode => typeof v === 'object' && v !== null && typeof (v as AnyNode).node === 'string';

/** `level`: 0 to 2, as `-O`. */
export function preprocessTree(tree: A.ModNode, level: number): void {
  visit(tree as unknown as AnyNode, level);
}

const DOCUMENTED: ReadonlySet<string> = new Set(['Module', 'FunctionDef', 'AsyncFunctionDef', 'ClassDef']);

function visit(n: AnyNode, level: number): void {
  if (level >= 2 && DOCUMENTED.has(n.node)) dropDocstring(n as unknown as A.Module);
  for (const key of Object.keys(n)) {
    const v = n[key];
    if (Array.isArray(v)) {
      for (let i = 0; i < v.length; i++) if (isNode(v[i])) v[i] = replaced(v[i], level);
    } else if (isNode(v)) n[key] = replaced(v, level);
  }
}

function replaced(n: AnyNode, level: number): AnyNode {
  visit(n, level);
  switch (n.node) {
    case 'Name':
      return debugFlag(n as unknown as A.Name, level) as unknown as AnyNode;
    case 'BinOp':
      return formatted(n as unknown as A.BinOp) as unknown as AnyNode;
    case 'MatchValue': {
      const pattern = n as unknown as A.MatchValue;
      pattern.value = patternNumber(pattern.value);
      return n;
    }
    case 'MatchMapping': {
      const pattern = n as unknown as A.MatchMapping;
      pattern.keys = pattern.keys.map(patternNumber);
      return n;
    }
    default:
      return n;
  }
}

function dropDocstring(n: { body: A.StmtNode[] }): void {
  const first = n.body[0];
  if (first?.node !== 'Expr' || first.value.node !== 'Constant' || first.value.value.type !== 'str') return;
  if (n.body.length > 1) n.body.shift();
  else n.body[0] = { node: 'Pass', ...place(first), end_lineno: first.lineno, end_col_offset: first.col_offset + 4 };
}

const place = (n: A.Located): A.Located => ({
  lineno: n.lineno,
  col_offset: n.col_offset,
  end_lineno: n.end_lineno,
  end_col_offset: n.end_col_offset,
});
const constant = (value: A.ConstantValue, at: A.Located): A.Constant => ({ node: 'Constant', value, kind: null, ...place(at) });
const NOWHERE: A.Located = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };

function debugFlag(n: A.Name, level: number): A.ExprNode {
  return n.id === '__debug__' && n.ctx === 'Load' ? constant({ type: 'bool', value: level === 0 }, n) : n;
}

type NumberValue = Extract<A.ConstantValue, { type: 'int' | 'float' | 'complex' }>;

function numberOf(e: A.ExprNode): NumberValue | undefined {
  if (e.node !== 'Constant') return undefined;
  const { value } = e;
  return value.type === 'int' || value.type === 'float' || value.type === 'complex' ? value : undefined;
}

function negated(v: NumberValue): NumberValue {
  if (v.type === 'int') return { type: 'int', value: -v.value };
  if (v.type === 'float') return { type: 'float', value: -v.value };
  return { type: 'complex', real: -v.real, imag: -v.imag };
}

/** `-1` and `1 + 2j` as single numbers. */
function patternNumber(e: A.ExprNode): A.ExprNode {
  if (e.node === 'UnaryOp' && e.op === 'USub') {
    const v = numberOf(e.operand);
    return v === undefined ? e : constant(negated(v), e);
  }
  if (e.node !== 'BinOp' || (e.op !== 'Add' && e.op !== 'Sub')) return e;
  const left = numberOf(patternNumber(e.left));
  const right = numberOf(e.right);
  if (left === undefined || left.type === 'complex' || right?.type !== 'complex') return e;
  const real = Number(left.value);
  const value: NumberValue =
    e.op === 'Add'
      ? { type: 'complex', real: real + right.real, imag: right.imag }
      : { type: 'complex', real: real - right.real, imag: 0 - right.imag };
  return constant(value, e);
}

/** Digits of a width or precision that are folded. */
const SPECIFIER = /^%([-+ #0]*)(\d{0,2})(?:\.(\d{0,2}))?([sra])/;
const CONVERSION: Readonly<Record<string, number>> = { s: 115, r: 114, a: 97 };

/** `'…%s…' % (a, b)` as an f-string, where only %s, %r and %a occur. */
function formatted(n: A.BinOp): A.ExprNode {
  if (n.op !== 'Mod' || n.left.node !== 'Constant' || n.left.value.type !== 'str' || n.left.value.codePoints !== undefined) return n;
  if (n.right.node !== 'Tuple' || n.right.elts.some((e) => e.node === 'Starred')) return n;
  const { elts } = n.right;
  const values: A.ExprNode[] = [];
  const text = n.left.value.value;
  let used = 0;
  for (let at = 0; at < text.length; ) {
    const literal = /^(?:[^%]|%%)+/.exec(text.slice(at));
    if (literal !== null) {
      values.push(constant({ type: 'str', value: literal[0].replaceAll('%%', '%') }, NOWHERE));
      at += literal[0].length;
      continue;
    }
    const spec = SPECIFIER.exec(text.slice(at));
    const argument = elts[used++];
    if (spec === null || argument === undefined) return n;
    values.push(formattedValue(argument, spec));
    at += spec[0].length;
  }
  return used < elts.length ? n : { node: 'JoinedStr', values, ...place(n) };
}

function formattedValue(argument: A.ExprNode, spec: RegExpExecArray): A.FormattedValue {
  const [, flags, width, precision, letter] = spec as unknown as readonly [string, string, string, string | undefined, string];
  let text = '';
  if (width !== '') text += `${!flags.includes('-') && Number(width) > 0 ? '>' : ''}${Number(width)}`;
  if (precision !== undefined) text += `.${Number(precision)}`;
  const formatSpec = text === '' ? null : constant({ type: 'str', value: text }, NOWHERE);
  return { node: 'FormattedValue', value: argument, conversion: CONVERSION[letter] as number, format_spec: formatSpec, ...place(argument) };
}
