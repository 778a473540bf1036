// What a tree given to `compile` must fulfil beyond the types of its fields. Counterpart: _PyAST_Validate in Python/ast.c.

import { typeError, valueError } from '../../runtime/raise.ts';
import type * as A from '../../syntax/tree.ts';
import type { InvalidConstant } from './constants.ts';
import { validatePattern } from './validatePattern.ts';

type Context = A.ExprContext;

const FORBIDDEN: ReadonlySet<string> = new Set(['None', 'True', 'False']);

export function validateName(name: string): void {
  if (FORBIDDEN.has(name)) throw valueError(`identifier field can't represent '${name}' constant`);
}

export function validatePosition(n: A.Located): void {
  const { lineno, col_offset: column, end_lineno: endLine, end_col_offset: endColumn } = n;
  if (lineno > endLine) throw valueError(`AST node line range (${lineno}, ${endLine}) is not valid`);
  if ((lineno < 0 && endLine !== lineno) || (column < 0 && column !== endColumn)) {
    throw valueError(`AST node column range (${column}, ${endColumn}) for line range (${lineno}, ${endLine}) is not valid`);
  }
  if (lineno === endLine && column > endColumn) throw valueError(`line ${lineno}, column ${column}-${endColumn} is not a valid range`);
}

function nonEmpty(list: readonly unknown[], what: string, owner: string): void {
  if (list.length === 0) throw valueError(`empty ${what} on ${owner}`);
}

export function validateTree(tree: A.ModNode): void {
  switch (tree.node) {
    case 'Module':
    case 'Interactive':
      statements(tree.body);
      return;
    case 'Expression':
      validateExpr(tree.body, 'Load');
      return;
    case 'FunctionType':
      expressions(tree.argtypes, 'Load');
      validateExpr(tree.returns, 'Load');
  }
}

function statements(list: readonly (A.StmtNode | null)[]): void {
  for (const s of list) {
    if (s === null) throw valueError('None disallowed in statement list');
    statement(s);
  }
}

function body(list: readonly A.StmtNode[], owner: string, what = 'body'): void {
  nonEmpty(list, what, owner);
  statements(list);
}

export function expressions(list: readonly (A.ExprNode | null)[], ctx: Context, holes = false): void {
  for (const e of list) {
    if (e !== null) validateExpr(e, ctx);
    else if (!holes) throw valueError('None disallowed in expression list');
  }
}

function optional(e: A.ExprNode | null, ctx: Context = 'Load'): void {
  if (e !== null) validateExpr(e, ctx);
}

function comprehensions(list: readonly A.Comprehension[]): void {
  if (list.length === 0) throw valueError('comprehension with no generators');
  for (const c of list) {
    validateExpr(c.target, 'Store');
    validateExpr(c.iter, 'Load');
    expressions(c.ifs, 'Load');
  }
}

function keywords(list: readonly A.Keyword[]): void {
  for (const k of list) validateExpr(k.value, 'Load');
}

function argument(a: A.Arg | null): void {
  if (a === null) return;
  validatePosition(a);
  optional(a.annotation);
}

function parameters(a: A.Arguments): void {
  a.posonlyargs.forEach(argument);
  a.args.forEach(argument);
  if (a.vararg?.annotation) validateExpr(a.vararg.annotation, 'Load');
  a.kwonlyargs.forEach(argument);
  if (a.kwarg?.annotation) validateExpr(a.kwarg.annotation, 'Load');
  if (a.defaults.length > a.posonlyargs.length + a.args.length) throw valueError('more positional defaults than args on arguments');
  if (a.kw_defaults.length !== a.kwonlyargs.length) throw valueError('length of kwonlyargs is not the same as kw_defaults on arguments');
  expressions(a.defaults, 'Load');
  expressions(a.kw_defaults, 'Load', true);
}

function typeParams(list: readonly A.TypeParam[]): void {
  for (const p of list) {
    validatePosition(p);
    validateName(p.name);
    if (p.node === 'TypeVar') optional(p.bound);
    optional(p.default_value);
  }
}

function contextOf(e: A.ExprNode): Context | undefined {
  switch (e.node) {
    case 'Name':
      validateName(e.id);
      return e.ctx;
    case 'Attribute':
    case 'Subscript':
    case 'Starred':
    case 'List':
    case 'Tuple':
      return e.ctx;
    default:
      return undefined;
  }
}

export function validateExpr(e: A.ExprNode, ctx: Context): void {
  validatePosition(e);
  const actual = contextOf(e);
  if (actual === undefined) {
    if (ctx !== 'Load') throw valueError(`expression which can't be assigned to in ${ctx} context`);
  } else if (actual !== ctx) throw valueError(`expression must have ${ctx} context but has ${actual} instead`);
  parts(e, ctx);
}

function parts(e: A.ExprNode, ctx: Context): void {
  switch (e.node) {
    case 'BoolOp':
      if (e.values.length < 2) throw valueError('BoolOp with less than 2 values');
      expressions(e.values, 'Load');
      return;
    case 'BinOp':
      return both(e.left, e.right);
    case 'UnaryOp':
      return validateExpr(e.operand, 'Load');
    case 'Lambda':
      parameters(e.args);
      return validateExpr(e.body, 'Load');
    case 'IfExp':
      validateExpr(e.test, 'Load');
      return both(e.body, e.orelse);
    case 'Dict':
      if (e.keys.length !== e.values.length) throw valueError("Dict doesn't have the same number of keys as values");
      expressions(e.keys, 'Load', true);
      return expressions(e.values, 'Load');
    case 'Set':
      return expressions(e.elts, 'Load');
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      comprehensions(e.generators);
      return validateExpr(e.elt, 'Load');
    case 'DictComp':
      comprehensions(e.generators);
      return both(e.key, e.value);
    case 'Yield':
      return optional(e.value);
    case 'YieldFrom':
    case 'Await':
      return validateExpr(e.value, 'Load');
    case 'Compare':
      if (e.comparators.length === 0) throw valueError('Compare with no comparators');
      if (e.comparators.length !== e.ops.length) throw valueError('Compare has a different number of comparators and operands');
      expressions(e.comparators, 'Load');
      return validateExpr(e.left, 'Load');
    case 'Call':
      validateExpr(e.func, 'Load');
      expressions(e.args, 'Load');
      return keywords(e.keywords);
    case 'Constant':
      return validateConstant(e.value);
    case 'JoinedStr':
    case 'TemplateStr':
      return expressions(e.values, 'Load');
    case 'FormattedValue':
      validateExpr(e.value, 'Load');
      return optional(e.format_spec);
    case 'Interpolation':
      validateConstant(e.str);
      validateExpr(e.value, 'Load');
      return optional(e.format_spec);
    case 'Attribute':
      return validateExpr(e.value, 'Load');
    case 'Subscript':
      validateExpr(e.slice, 'Load');
      return validateExpr(e.value, 'Load');
    case 'Starred':
      return validateExpr(e.value, ctx);
    case 'Slice':
      optional(e.lower);
      optional(e.upper);
      return optional(e.step);
    case 'List':
    case 'Tuple':
      return expressions(e.elts, ctx);
    case 'NamedExpr':
      if (e.target.node !== 'Name') throw typeError('NamedExpr target must be a Name');
      return validateExpr(e.value, 'Load');
    case 'Name':
  }
}

function both(a: A.ExprNode, b: A.ExprNode): void {
  validateExpr(a, 'Load');
  validateExpr(b, 'Load');
}

function validateConstant(c: A.ConstantValue | InvalidConstant): void {
  if (c.type === 'invalid') throw typeError(`got an invalid type in Constant: ${c.typeName}`);
}

function aliases(list: readonly A.Alias[]): void {
  for (const a of list) {
    validateName(a.name);
    if (a.asname !== null) validateName(a.asname);
  }
}

function statement(s: A.StmtNode): void {
  validatePosition(s);
  switch (s.node) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      validateName(s.name);
      body(s.body, s.node);
      typeParams(s.type_params);
      parameters(s.args);
      expressions(s.decorator_list, 'Load');
      return optional(s.returns);
    case 'ClassDef':
      validateName(s.name);
      body(s.body, 'ClassDef');
      typeParams(s.type_params);
      expressions(s.bases, 'Load');
      keywords(s.keywords);
      return expressions(s.decorator_list, 'Load');
    case 'Return':
      return optional(s.value);
    case 'Delete':
      nonEmpty(s.targets, 'targets', 'Delete');
      return expressions(s.targets, 'Del');
    case 'Assign':
      nonEmpty(s.targets, 'targets', 'Assign');
      expressions(s.targets, 'Store');
      return validateExpr(s.value, 'Load');
    case 'AugAssign':
      validateExpr(s.target, 'Store');
      return validateExpr(s.value, 'Load');
    case 'AnnAssign':
      if (s.target.node !== 'Name' && s.simple !== 0) throw typeError('AnnAssign with simple non-Name target');
      validateExpr(s.target, 'Store');
      optional(s.value);
      return validateExpr(s.annotation, 'Load');
    case 'TypeAlias':
      if (s.name.node !== 'Name') throw typeError('TypeAlias with non-Name name');
      validateExpr(s.name, 'Store');
      typeParams(s.type_params);
      return validateExpr(s.value, 'Load');
    case 'Raise':
      if (s.exc !== null) {
        validateExpr(s.exc, 'Load');
        return optional(s.cause);
      }
      if (s.cause !== null) throw valueError('Raise with cause but no exception');
      return;
    case 'Assert':
      validateExpr(s.test, 'Load');
      return optional(s.msg);
    case 'Import':
      aliases(s.names);
      return nonEmpty(s.names, 'names', 'Import');
    case 'ImportFrom':
      if ((s.level ?? 0) < 0) throw valueError('Negative ImportFrom level');
      aliases(s.names);
      return nonEmpty(s.names, 'names', 'ImportFrom');
    case 'Global':
    case 'Nonlocal':
      return nonEmpty(s.names, 'names', s.node);
    case 'Expr':
      return validateExpr(s.value, 'Load');
    default:
      compound(s);
  }
}

function compound(s: A.StmtNode): void {
  switch (s.node) {
    case 'For':
    case 'AsyncFor':
      validateExpr(s.target, 'Store');
      validateExpr(s.iter, 'Load');
      body(s.body, s.node);
      return statements(s.orelse);
    case 'While':
    case 'If':
      validateExpr(s.test, 'Load');
      body(s.body, s.node);
      return statements(s.orelse);
    case 'With':
    case 'AsyncWith':
      nonEmpty(s.items, 'items', s.node);
      for (const item of s.items) {
        validateExpr(item.context_expr, 'Load');
        optional(item.optional_vars, 'Store');
      }
      return body(s.body, s.node);
    case 'Match':
      validateExpr(s.subject, 'Load');
      nonEmpty(s.cases, 'cases', 'Match');
      for (const c of s.cases) {
        validatePattern(c.pattern, false);
        optional(c.guard);
        body(c.body, 'match_case');
      }
      return;
    case 'Try':
    case 'TryStar':
      return tryStatement(s);
    default:
  }
}

function tryStatement(s: A.Try | A.TryStar): void {
  body(s.body, s.node);
  if (s.handlers.length === 0 && s.finalbody.length === 0) throw valueError(`${s.node} has neither except handlers nor finalbody`);
  if (s.handlers.length === 0 && s.orelse.length > 0) throw valueError(`${s.node} has orelse but no except handlers`);
  for (const h of s.handlers) {
    validatePosition(h);
    optional(h.type);
    if (h.name !== null) validateName(h.name);
    body(h.body, 'ExceptHandler');
  }
  if (s.handlers.length > 0) statements(s.orelse);
  statements(s.finalbody);
}
