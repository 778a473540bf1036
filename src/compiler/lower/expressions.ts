// Expressions by node class. Left-leaning chains are unrolled bottom up, as they can be very long.

import type { Attribute, Call, ExprNode, NamedExpr, Slice, Subscript } from '../../syntax/tree.ts';
import { checkSubscript } from './advice.ts';
import type { FunctionLowering } from './builder.ts';
import { lowerCall, methodReceiver } from './calls.ts';
import { lowerComprehension } from './comprehensions.ts';
import { lowerBoolOp, lowerIfExp } from './conditions.ts';
import { lowerDict, lowerSequence } from './displays.ts';
import { constantOf } from './fold.ts';
import { lowerLambda } from './functions.ts';
import { lowerAwait, lowerYield, lowerYieldFrom } from './generators.ts';
import { NONE, type Operand } from './ir.ts';
import { getItem } from './items.ts';
import { loadName, storeName } from './names.ts';
import { formatOf } from './percentFormat.ts';
import { lowerBinOpRight, lowerCompare, lowerUnaryOp } from './operators.ts';
import { attributeRange } from './ranges.ts';
import { lowerFormatted, lowerInterpolation, lowerJoined, lowerTemplate } from './strings.ts';

export function lowerExpr(f: FunctionLowering, e: ExprNode): Operand {
  const range = f.range;
  f.unit.guard.enter();
  const value = lowerSpine(f, e);
  f.unit.guard.leave();
  f.range = range;
  return value;
}

type SpineNode = Extract<ExprNode, { node: 'BinOp' | 'Call' | 'Attribute' | 'Subscript' }>;

/** The chain of leftmost operands from the outside in, until something that is no chain or a constant. */
function lowerSpine(f: FunctionLowering, e: ExprNode): Operand {
  const spine: SpineNode[] = [];
  let leaf = e;
  let value: Operand | null = null;
  for (;;) {
    const format = leaf.node === 'BinOp' ? formatOf(leaf) : null;
    if (format !== null) {
      value = f.expr(format);
      break;
    }
    const folded = constantOf(leaf);
    if (folded !== null) {
      f.range = leaf;
      value = f.constant(folded);
      break;
    }
    if (leaf.node === 'BinOp') spine.push(leaf), (leaf = leaf.left);
    else if (leaf.node === 'Attribute' || leaf.node === 'Subscript') spine.push(leaf), (leaf = leaf.value);
    else if (leaf.node === 'Call') {
      const receiver = methodReceiver(f, leaf);
      if (receiver === undefined) break;
      spine.push(leaf);
      leaf = receiver;
    } else break;
  }
  value ??= lowerLeaf(f, leaf);
  for (let i = spine.length - 1; i >= 0; i--) value = lowerRest(f, spine[i] as SpineNode, value);
  return value;
}

function lowerRest(f: FunctionLowering, e: SpineNode, left: Operand): Operand {
  switch (e.node) {
    case 'BinOp':
      return lowerBinOpRight(f, e, left);
    case 'Attribute':
      return lowerAttribute(f, e, left);
    case 'Subscript':
      return lowerSubscript(f, e, left);
    case 'Call':
      return lowerCall(f, e, left);
  }
}

function lowerLeaf(f: FunctionLowering, e: ExprNode): Operand {
  f.range = e;
  switch (e.node) {
    case 'Constant':
      return f.constant(e.value);
    case 'Name':
      return loadName(f, e.id);
    case 'Call':
      return lowerCall(f, e as Call, null);
    case 'UnaryOp':
      return lowerUnaryOp(f, e);
    case 'BoolOp':
      return lowerBoolOp(f, e);
    case 'Compare':
      return lowerCompare(f, e);
    case 'IfExp':
      return lowerIfExp(f, e);
    case 'NamedExpr':
      return lowerNamed(f, e);
    case 'Lambda':
      return lowerLambda(f, e);
    case 'List':
    case 'Tuple':
    case 'Set':
      return lowerSequence(f, e);
    case 'Dict':
      return lowerDict(f, e);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return lowerComprehension(f, e);
    case 'Slice':
      return lowerSlice(f, e);
    case 'Starred':
      return f.fail("can't use starred expression here", e);
    default:
      return lowerRare(f, e);
  }
}

function lowerRare(f: FunctionLowering, e: ExprNode): Operand {
  switch (e.node) {
    case 'Yield':
      return lowerYield(f, e);
    case 'YieldFrom':
      return lowerYieldFrom(f, e);
    case 'Await':
      return lowerAwait(f, e);
    case 'JoinedStr':
      return lowerJoined(f, e);
    case 'FormattedValue':
      return lowerFormatted(f, e);
    case 'TemplateStr':
      return lowerTemplate(f, e);
    case 'Interpolation':
      return lowerInterpolation(f, e);
    default:
      throw new Error(`internal: expression ${e.node}`);
  }
}

export function lowerAttribute(f: FunctionLowering, e: Attribute, o: Operand): Operand {
  f.range = attributeRange(e);
  return f.getattr(o, f.mangled(e.attr));
}

/** `o[a:b]` with any step goes through a slice object; without, the runtime may do without one. */
function lowerSubscript(f: FunctionLowering, e: Subscript, o: Operand): Operand {
  checkSubscript(f, e);
  if (e.slice.node === 'Slice' && e.slice.step === null) {
    const lower = e.slice.lower ? f.expr(e.slice.lower) : NONE;
    const upper = e.slice.upper ? f.expr(e.slice.upper) : NONE;
    f.range = e;
    return f.ins('getslice(#0,#2,#1)', [o, upper, lower], { run: true, reverse: true });
  }
  const i = f.expr(e.slice);
  f.range = e;
  return getItem(f, o, i);
}

export function lowerSlice(f: FunctionLowering, e: Slice): Operand {
  const part = (x: ExprNode | null): Operand => (x ? f.expr(x) : NONE);
  const parts = [part(e.lower), part(e.upper), part(e.step)];
  return f.ins('mkslice(#0,#1,#2)', parts, { move: 'all', own: true });
}

function lowerNamed(f: FunctionLowering, e: NamedExpr): Operand {
  const value = f.expr(e.value);
  if (e.target.node !== 'Name') throw new Error('internal: target of an assignment expression');
  f.range = e.target;
  storeName(f, e.target.id, f.copy(value));
  return value;
}
