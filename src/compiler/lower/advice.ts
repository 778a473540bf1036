// SyntaxWarnings about code that can only fail: calling or subscripting literals, `is` with a literal, always-true asserts.
// CPython counterpart: check_caller, check_subscripter, check_index, check_is_arg in Python/codegen.c.

import type { Compare, ConstantValue, ExprNode, Subscript } from '../../syntax/tree.ts';
import type { FunctionLowering } from './builder.ts';
import { constantOf } from './fold.ts';

const typeNames: Readonly<Record<ConstantValue['type'], string>> = {
  None: 'NoneType',
  Ellipsis: 'ellipsis',
  bool: 'bool',
  int: 'int',
  float: 'float',
  complex: 'complex',
  str: 'str',
  bytes: 'bytes',
  tuple: 'tuple',
  frozenset: 'frozenset',
};

/** Type of the value when the expression's form alone tells it. */
function inferredType(e: ExprNode): string | null {
  switch (e.node) {
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str';
    case 'TemplateStr':
    case 'Interpolation':
      return 'string.templatelib.Template';
    case 'Constant':
      return typeNames[e.value.type];
    default:
      return null;
  }
}

const missedComma = '; perhaps you missed a comma?';

export function checkCallee(f: FunctionLowering, callee: ExprNode): void {
  const callable = callee.node === 'Lambda';
  const type = callable ? null : inferredType(callee);
  if (type !== null) f.unit.warn(`'${type}' object is not callable${missedComma}`, callee);
}

export function checkSubscript(f: FunctionLowering, e: Subscript): void {
  if (e.ctx !== 'Load') return;
  const o = e.value;
  const subscriptable = o.node === 'Constant' && ['str', 'bytes', 'tuple'].includes(o.value.type);
  const type = inferredType(o);
  if (type === null) return;
  if (['set', 'function', 'generator'].includes(type) || (o.node === 'Constant' && !subscriptable) || type.endsWith('Template')) {
    f.unit.warn(`'${type}' object is not subscriptable${missedComma}`, o);
    return;
  }
  if (type === 'dict') return;
  const index = inferredType(e.slice);
  if (index === null || index === 'int' || index === 'bool') return;
  f.unit.warn(`${type} indices must be integers or slices, not ${index}${missedComma}`, o);
}

const singletons = new Set<ConstantValue['type']>(['None', 'bool', 'Ellipsis']);

/** The constant whose identity would be compared, or null. */
function literalOf(e: ExprNode): ConstantValue | null {
  const value = e.node === 'Constant' || e.node === 'Tuple' ? constantOf(e) : null;
  return value !== null && !singletons.has(value.type) ? value : null;
}

export function checkIdentity(f: FunctionLowering, e: Compare): void {
  let left = literalOf(e.left);
  for (let i = 0; i < e.ops.length; i++) {
    const right = literalOf(e.comparators[i] as ExprNode);
    const op = e.ops[i];
    const value = left ?? right;
    if ((op === 'Is' || op === 'IsNot') && value !== null) {
      const [is, sign] = op === 'Is' ? ['is', '=='] : ['is not', '!='];
      f.unit.warn(`"${is}" with '${typeNames[value.type]}' literal. Did you mean "${sign}"?`, e);
      return;
    }
    left = right;
  }
}
