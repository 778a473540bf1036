// Binary and unary operators, comparisons, truth: the texts of their instructions.
//
// Numbers are tried in place inside loops and numeric functions (the float test first; `typeof` before `|0`, as
// `1n|0` throws); everywhere else the helper is called, which is shorter.

import type { BinOp, Compare, CompareOperator, ExprNode, Operator, UnaryOp } from '../../syntax/tree.ts';
import { checkIdentity } from './advice.ts';
import type { FunctionLowering } from './builder.ts';
import { constantTruth } from './constants.ts';
import { constantOf, frozenDisplay } from './fold.ts';
import { constant, type FastPath, type Operand, type TempOperand } from './ir.ts';

const helpers: Readonly<Record<Operator, string>> = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  MatMult: 'matmul',
  Div: 'truediv',
  FloorDiv: 'floordiv',
  Mod: 'mod',
  Pow: 'pow',
  LShift: 'shl',
  RShift: 'shr',
  BitAnd: 'band',
  BitOr: 'bor',
  BitXor: 'bxor',
};

const numbers = 'typeof #0==="number"&&typeof #1==="number"';
const int32 = '(#0|0)===#0&&(#1|0)===#1';
/** For JavaScript numbers: the condition under which the result is right, and the result. */
const inline: Partial<Record<Operator, readonly [string, string]>> = {
  Add: [`${numbers}&&((q=#0+#1)!==Math.floor(q)||${int32})`, 'q'],
  Sub: [`${numbers}&&((q=#0-#1)!==Math.floor(q)||${int32})`, 'q'],
  Mult: [`${numbers}&&((q=#0*#1)!==Math.floor(q)||${int32}&&q!==0&&q<=9007199254740991&&q>=-9007199254740991)`, 'q'],
  Div: [`${numbers}&&#1!==0&&(q=#0/#1)!==Math.floor(q)`, 'q'],
  FloorDiv: [`${numbers}&&#0>=0&&#1>0&&${int32}`, '#0/#1|0'],
  Mod: [`${numbers}&&#0>=0&&#1>0&&${int32}`, '#0%#1'],
  BitAnd: [`${numbers}&&${int32}`, '#0&#1'],
  BitOr: [`${numbers}&&${int32}`, '#0|#1'],
  BitXor: [`${numbers}&&${int32}`, '#0^#1'],
  RShift: [`${numbers}&&${int32}&&#1>=0&&#1<32`, '#0>>#1'],
  LShift: [`${numbers}&&${int32}&&#1>=0&&#1<22`, '#0*(1<<#1)'],
};

/** The way for numbers: neither operands nor result are counted. */
const numberPath = (test: string, value: string): FastPath => ({ test, value, plain: true });

/** Are short ways printed here? Inside loops and numeric functions. */
export function inlines(f: FunctionLowering): boolean {
  return f.kind === 'function' ? f.numeric || f.loops > 0 : f.loops > 0;
}
const isTextConstant = (o: Operand): boolean => o.kind === 'const' && !/^-?[\d.]/.test(o.js);

/** `inPlace` is augmented assignment: the left operand may change itself. */
export function binary(f: FunctionLowering, op: Operator, a: Operand, b: Operand, inPlace = false): TempOperand {
  const helper = `${inPlace ? 'i' : ''}${helpers[op]}(#0,#1)`;
  const float = inlines(f) ? floatPath(op, a, b) : null;
  if (float !== null) return f.ins(helper, [a, b], { run: true, fast: float });
  const shape = inlines(f) && !isTextConstant(a) && !isTextConstant(b) ? inline[op] : undefined;
  return f.ins(helper, [a, b], { run: true, fast: shape ? numberPath(constantFacts(shape[0], a, b), shape[1]) : null });
}

const signs: Partial<Record<Operator, string>> = { Add: '+', Sub: '-', Mult: '*', Div: '/' };

/** With a float constant like 2.0 the result is a float: in place unless it is integral and must be boxed. */
function floatPath(op: Operator, a: Operand, b: Operand): FastPath | null {
  const sign = signs[op];
  const i = [a, b].findIndex((o) => o.kind === 'const' && o.integral !== undefined);
  if (i < 0 || sign === undefined) return null;
  const literal = ([a, b][i] as { integral?: string }).integral as string;
  const other = `#${1 - i}`;
  if (op === 'Div' && i === 1 && literal === '0') return null;
  const test = op === 'Div' && i === 0 ? `&&${other}!==0` : '';
  const operation = i === 0 ? `(${literal})${sign}${other}` : `${other}${sign}(${literal})`;
  return numberPath(`typeof ${other}==="number"${test}&&(q=${operation})!==Math.floor(q)`, 'q');
}

/** Drops the tests that a number constant decides. */
function constantFacts(shape: string, a: Operand, b: Operand): string {
  let text = shape;
  [a, b].forEach((o, i) => {
    if (o.kind !== 'const') return;
    const value = Number(o.js);
    text = text.replace(i === 0 ? `typeof #0==="number"&&` : `&&typeof #1==="number"`, '');
    if ((value | 0) === value) text = text.replace(i === 0 ? '(#0|0)===#0&&' : '&&(#1|0)===#1', '');
    if (i === 1 && value > 0) text = text.replace('&&#1>0', '').replace('&&#1>=0', '').replace('&&#1!==0', '');
    if (i === 1 && value < 22) text = text.replace('&&#1<32', '').replace('&&#1<22', '');
  });
  return text;
}

export function lowerBinOpRight(f: FunctionLowering, n: BinOp, left: Operand): Operand {
  const right = f.expr(n.right);
  f.range = n;
  return binary(f, n.op, left, right);
}

export function lowerUnaryOp(f: FunctionLowering, n: UnaryOp): Operand {
  if (n.op === 'Not') return negate(f, truth(f, f.expr(n.operand)));
  const a = f.expr(n.operand);
  f.range = n;
  if (n.op === 'USub') {
    const fast = inlines(f) ? numberPath('typeof #0==="number"&&#0!==0', '-#0') : null;
    return f.ins('neg(#0)', [a], { run: true, fast });
  }
  return f.ins(n.op === 'UAdd' ? 'pos(#0)' : 'invert(#0)', [a], { run: true });
}

function asBool(o: TempOperand): TempOperand {
  o.temp.bool = true;
  return o;
}
export function negate(f: FunctionLowering, a: Operand): Operand {
  if (a.kind === 'const') return constant(a.js === 'true' ? 'false' : 'true');
  return asBool(f.ins('!#0', [a], { raw: true }));
}

/** Truth of a value as a raw boolean, or one of the constants true and false. Consumes it unless kept. */
export function truth(f: FunctionLowering, a: Operand, keep = false): Operand {
  if (a.kind === 'const' && (a.js === 'true' || a.js === 'false')) return a;
  if (a.kind === 'temp' && a.temp.bool && !keep) return a;
  if (a.kind === 'temp' && a.temp.bool) return asBool(f.ins('#0', [a], { raw: true, keep: [a] }));
  return asBool(f.ins('truth(#0)', [a], { run: true, raw: true, keep: keep ? [a] : [], fast: numberPath('typeof #0==="boolean"', '#0') }));
}

const comparisons: Partial<Record<CompareOperator, readonly [string, string]>> = {
  Lt: ['lt', '<'],
  LtE: ['le', '<='],
  Gt: ['gt', '>'],
  GtE: ['ge', '>='],
  Eq: ['eq', '==='],
  NotEq: ['ne', '!=='],
};

/** Right side of a comparison. */
export function comparand(f: FunctionLowering, op: CompareOperator, e: ExprNode): Operand {
  const frozen = op === 'In' || op === 'NotIn' ? frozenDisplay(e) : null;
  return frozen === null ? f.expr(e) : f.constant(frozen);
}

/** One comparison. `asTruth`: only the truth of the result is wanted. The right operand is released first. */
export function compare(
  f: FunctionLowering,
  op: CompareOperator,
  a: Operand,
  b: Operand,
  asTruth: boolean,
  keep: readonly Operand[] = [],
): TempOperand {
  if (op === 'Is' || op === 'IsNot') {
    const singleton = [a, b].some((o) => o.kind === 'const' && /^(null|true|false)$/.test(o.js));
    const text = singleton ? `(#0${op === 'Is' ? '===' : '!=='}#1)` : `${op === 'Is' ? '' : '!'}is(#0,#1)`;
    return asBool(f.ins(text, [a, b], { raw: true, keep, reverse: true }));
  }
  if (op === 'In' || op === 'NotIn') {
    return asBool(f.ins(`${op === 'In' ? '' : 'not'}contains(#1,#0)`, [a, b], { run: true, raw: true, keep, reverse: true }));
  }
  const [name, sign] = comparisons[op] as readonly [string, string];
  const helper = `${name}${asTruth ? 'b' : ''}(#0,#1)`;
  const fast = inlines(f) || f.kind === 'function' ? comparisonPath(a, b, sign, op) : null;
  const o = f.ins(helper, [a, b], { run: true, raw: asTruth, keep, reverse: true, fast });
  return asTruth ? asBool(o) : o;
}

function comparisonPath(a: Operand, b: Operand, sign: string, op: CompareOperator): FastPath | null {
  for (const [i, o] of [a, b].entries()) {
    if (o.kind !== 'const') continue;
    const other = `#${1 - i}`;
    if (o.integral !== undefined) {
      return numberPath(`typeof ${other}==="number"`, i === 0 ? `(${o.integral})${sign}#1` : `#0${sign}(${o.integral})`);
    }
    const type = /^-?\d/.test(o.js) ? 'number' : o.js.startsWith('"') ? 'string' : null;
    if (type === null || (type === 'string' && op !== 'Eq' && op !== 'NotEq')) return null;
    return numberPath(`typeof ${other}==="${type}"`, `#0${sign}#1`);
  }
  return numberPath(numbers, `#0${sign}#1`);
}

/** A chain in value position: every comparison but the last is tested, the first false one is the value. */
export function lowerCompare(f: FunctionLowering, n: Compare): Operand {
  checkIdentity(f, n);
  let a = f.expr(n.left);
  if (n.ops.length === 1) {
    const b = comparand(f, n.ops[0] as CompareOperator, n.comparators[0] as ExprNode);
    f.range = n;
    return compare(f, n.ops[0] as CompareOperator, a, b, false);
  }
  const result = f.temp();
  const end = f.label();
  let certain = f.assigned;
  f.block(end, () => {
    for (let i = 0; i < n.ops.length; i++) {
      const b = comparand(f, n.ops[i] as CompareOperator, n.comparators[i] as ExprNode);
      if (i === 0) certain = new Set(f.assigned);
      f.range = n;
      const last = i === n.ops.length - 1;
      const c = compare(f, n.ops[i] as CompareOperator, a, b, false, last ? [] : [b]);
      if (last) {
        f.move(result, c);
        break;
      }
      const t = truth(f, c, true) as TempOperand;
      f.consume(t);
      const failed = f.branch(() => {
        f.drop(b);
        f.move(result, c);
        f.br(end);
      });
      f.push({ op: 'if', test: `!${t.temp.js}`, then: failed, orelse: [] });
      f.drop(c);
      a = b;
    }
  });
  f.assigned = certain;
  return joined(f, result);
}

/** The join variable of several branches becomes live. */
export function joined(f: FunctionLowering, result: TempOperand['temp']): Operand {
  const i = f.free.indexOf(result.id);
  if (i >= 0) f.free.splice(i, 1);
  f.live.push(result);
  return { kind: 'temp', temp: result };
}

/** Truth of a condition that is known while compiling, else null. */
export function knownTruth(e: Parameters<typeof constantOf>[0], optimize: number): boolean | null {
  if (e.node === 'Name' && e.id === '__debug__') return optimize === 0;
  const value = constantOf(e);
  return value === null ? null : constantTruth(value);
}
