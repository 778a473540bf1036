// Constant folding, as far as it is visible (`co_consts`, `is`, messages): operators on constants within CPython's
// size limits, tuples and subscripts of constants. CPython counterpart: the folding in Python/flowgraph.c.

import type { BinOp, ConstantValue, ExprNode, Operator, UnaryOp } from '../../syntax/tree.ts';

/** Null also remembers that an expression is no constant. */
const memo = new WeakMap<ExprNode, ConstantValue | null>();

export function constantOf(e: ExprNode): ConstantValue | null {
  if (e.node === 'Constant') return e.value;
  if (e.node !== 'BinOp' && e.node !== 'UnaryOp' && e.node !== 'Tuple' && e.node !== 'Subscript') return null;
  const known = memo.get(e);
  if (known !== undefined) return known;
  const value = e.node === 'BinOp' ? foldChain(e) : foldOther(e);
  memo.set(e, value);
  return value;
}

/** `a + b + c + …` leans left and can be very long: bottom up. */
function foldChain(top: BinOp): ConstantValue | null {
  const spine: BinOp[] = [];
  let leaf: ExprNode = top;
  while (leaf.node === 'BinOp' && memo.get(leaf) === undefined) {
    spine.push(leaf);
    leaf = leaf.left;
  }
  let value = constantOf(leaf);
  for (let i = spine.length - 1; i >= 0; i--) {
    const n = spine[i] as BinOp;
    const right = value === null ? null : constantOf(n.right);
    value = value === null || right === null ? null : foldBinary(n.op, value, right);
    memo.set(n, value);
  }
  return value;
}

function foldOther(e: ExprNode): ConstantValue | null {
  switch (e.node) {
    case 'UnaryOp':
      return foldUnary(e);
    case 'Tuple':
      return e.ctx === 'Load' ? foldTuple(e.elts) : null;
    case 'Subscript': {
      if (e.ctx !== 'Load') return null;
      const o = constantOf(e.value);
      const i = o === null ? null : constantOf(e.slice);
      return o === null || i === null ? null : foldSubscript(o, i);
    }
    default:
      return null;
  }
}

export function foldTuple(elts: readonly ExprNode[]): ConstantValue | null {
  const items: ConstantValue[] = [];
  for (const e of elts) {
    const value = constantOf(e);
    if (value === null) return null;
    items.push(value);
  }
  return { type: 'tuple', items };
}

/** A list or set display of constants that is only iterated over or searched: a tuple or frozenset constant. */
export function frozenDisplay(e: ExprNode): ConstantValue | null {
  if ((e.node !== 'List' && e.node !== 'Set') || e.elts.length === 0) return null;
  const tuple = foldTuple(e.elts);
  if (tuple === null || tuple.type !== 'tuple' || e.node === 'List') return tuple;
  return { type: 'frozenset', items: tuple.items };
}

function asInt(v: ConstantValue): bigint | null {
  if (v.type === 'int') return v.value;
  return v.type === 'bool' ? (v.value ? 1n : 0n) : null;
}
function asFloat(v: ConstantValue): number | null {
  if (v.type === 'float') return v.value;
  const i = asInt(v);
  return i === null ? null : Number(i);
}
const int = (value: bigint): ConstantValue => ({ type: 'int', value });
const float = (value: number): ConstantValue => ({ type: 'float', value });
const complex = (real: number, imag: number): ConstantValue => ({ type: 'complex', real, imag });

function foldUnary(e: UnaryOp): ConstantValue | null {
  const v = constantOf(e.operand);
  if (v === null) return null;
  if (e.op === 'Not') return foldNot(v);
  if (v.type === 'float') return e.op === 'Invert' ? null : float(e.op === 'USub' ? -v.value : v.value);
  if (v.type === 'complex') {
    if (e.op === 'Invert') return null;
    return e.op === 'USub' ? complex(-v.real, -v.imag) : v;
  }
  const i = asInt(v);
  if (i === null || (v.type === 'bool' && e.op === 'Invert')) return null;
  return int(e.op === 'USub' ? -i : e.op === 'UAdd' ? i : ~i);
}

function foldNot(v: ConstantValue): ConstantValue | null {
  switch (v.type) {
    case 'None':
      return { type: 'bool', value: true };
    case 'bool':
      return { type: 'bool', value: !v.value };
    case 'int':
      return { type: 'bool', value: v.value === 0n };
    default:
      return null;
  }
}

const maxIntBits = 128n;
const maxText = 4096;
const maxItems = 256;

function bits(v: bigint): bigint {
  return BigInt((v < 0n ? -v : v).toString(2).length);
}

export function foldBinary(op: Operator, a: ConstantValue, b: ConstantValue): ConstantValue | null {
  const x = asInt(a);
  const y = asInt(b);
  if (x !== null && y !== null) return foldInts(op, x, y, a, b);
  if (a.type === 'complex' || b.type === 'complex') return foldComplex(op, a, b);
  const p = asFloat(a);
  const q = asFloat(b);
  if (p !== null && q !== null) {
    if ((x !== null && bits(x) > 53n) || (y !== null && bits(y) > 53n)) return null;
    return foldFloats(op, p, q);
  }
  return foldSequences(op, a, b);
}

function foldInts(op: Operator, x: bigint, y: bigint, a: ConstantValue, b: ConstantValue): ConstantValue | null {
  const bothBool = a.type === 'bool' && b.type === 'bool';
  switch (op) {
    case 'Add':
      return int(x + y);
    case 'Sub':
      return int(x - y);
    case 'Mult':
      return x !== 0n && y !== 0n && bits(x) + bits(y) > maxIntBits ? null : int(x * y);
    case 'FloorDiv':
      return y === 0n ? null : int(floorDivide(x, y));
    case 'Mod':
      return y === 0n ? null : int(x - floorDivide(x, y) * y);
    case 'Div':
      return y === 0n || bits(x) > 53n || bits(y) > 53n ? null : float(Number(x) / Number(y));
    case 'Pow':
      if (y < 0n) return null;
      return x !== 0n && y > 0n && (y > 128n || bits(x) * y > maxIntBits) ? null : int(x ** y);
    case 'LShift':
      return y < 0n || y > maxIntBits || (x !== 0n && y > maxIntBits - bits(x)) ? null : int(x << y);
    case 'RShift':
      return y < 0n || y > 1n << 32n ? null : int(x >> y);
    case 'BitAnd':
      return bothBool ? { type: 'bool', value: (x & y) !== 0n } : int(x & y);
    case 'BitOr':
      return bothBool ? { type: 'bool', value: (x | y) !== 0n } : int(x | y);
    case 'BitXor':
      return bothBool ? { type: 'bool', value: (x ^ y) !== 0n } : int(x ^ y);
    default:
      return null;
  }
}

function floorDivide(x: bigint, y: bigint): bigint {
  const q = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? q - 1n : q;
}

/** Operators whose result is not exactly rounded by JavaScript are left to the runtime. */
function foldFloats(op: Operator, x: number, y: number): ConstantValue | null {
  switch (op) {
    case 'Add':
      return float(x + y);
    case 'Sub':
      return float(x - y);
    case 'Mult':
      return float(x * y);
    case 'Div':
      return y === 0 ? null : float(x / y);
    default:
      return null;
  }
}

/** `1 + 2j` and the like; the others are left to the runtime. */
function foldComplex(op: Operator, a: ConstantValue, b: ConstantValue): ConstantValue | null {
  const x = a.type === 'complex' ? null : asFloat(a);
  if (x !== null && b.type === 'complex') {
    if (op === 'Add') return complex(x + b.real, b.imag);
    if (op === 'Sub') return complex(x - b.real, -b.imag);
  }
  return null;
}

function foldSequences(op: Operator, a: ConstantValue, b: ConstantValue): ConstantValue | null {
  if (op === 'Add') return concatenate(a, b);
  if (op !== 'Mult') return null;
  const n = asInt(a);
  if (n !== null) return repeat(b, n);
  const m = asInt(b);
  return m === null ? null : repeat(a, m);
}

function concatenate(a: ConstantValue, b: ConstantValue): ConstantValue | null {
  if (a.type === 'str' && b.type === 'str') {
    return a.codePoints || b.codePoints ? null : { type: 'str', value: a.value + b.value };
  }
  if (a.type === 'bytes' && b.type === 'bytes') {
    const value = new Uint8Array(a.value.length + b.value.length);
    value.set(a.value);
    value.set(b.value, a.value.length);
    return { type: 'bytes', value };
  }
  return a.type === 'tuple' && b.type === 'tuple' ? { type: 'tuple', items: [...a.items, ...b.items] } : null;
}

function repeat(v: ConstantValue, n: bigint): ConstantValue | null {
  const count = n < 0n ? 0 : Number(n);
  if (v.type === 'str' && !v.codePoints) {
    return v.value.length * count > maxText ? null : { type: 'str', value: v.value.repeat(count) };
  }
  if (v.type === 'bytes' && v.value.length * count <= maxText) {
    const value = new Uint8Array(v.value.length * count);
    for (let i = 0; i < count; i++) value.set(v.value, i * v.value.length);
    return { type: 'bytes', value };
  }
  if (v.type === 'tuple' && v.items.length * count <= maxItems) {
    return { type: 'tuple', items: Array.from({ length: count }, () => v.items).flat() };
  }
  return null;
}

function foldSubscript(o: ConstantValue, i: ConstantValue): ConstantValue | null {
  const index = asInt(i);
  if (index === null) return null;
  const at = (length: number): number | null => {
    const k = index < 0n ? index + BigInt(length) : index;
    return k >= 0n && k < BigInt(length) ? Number(k) : null;
  };
  if (o.type === 'tuple') {
    const k = at(o.items.length);
    return k === null ? null : (o.items[k] ?? null);
  }
  if (o.type === 'str' && !o.codePoints) {
    const points = [...o.value];
    const k = at(points.length);
    return k === null ? null : { type: 'str', value: points[k] as string };
  }
  if (o.type === 'bytes') {
    const k = at(o.value.length);
    return k === null ? null : int(BigInt(o.value[k] as number));
  }
  return null;
}
