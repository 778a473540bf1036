// The checks of patterns in trees given to `compile`. Counterpart: validate_pattern in Python/ast.c.

import { valueError } from '../../runtime/raise.ts';
import type * as A from '../../syntax/tree.ts';
import { validateExpr, validateName, validatePosition } from './validate.ts';

type Constant = A.Constant;

/** A number of the wanted kind, negative only with a minus sign before it. */
function isNumber(e: A.ExprNode, real: boolean, imaginary: boolean): e is Constant {
  if (e.node !== 'Constant') return false;
  const { type } = e.value;
  return (real && (type === 'int' || type === 'float')) || (imaginary && type === 'complex');
}

function isNegative(e: A.ExprNode, real: boolean, imaginary: boolean): boolean {
  return e.node === 'UnaryOp' && e.op === 'USub' && isNumber(e.operand, real, imaginary);
}

function isComplex(e: A.BinOp): boolean {
  if (e.op !== 'Add' && e.op !== 'Sub') return false;
  return (isNumber(e.left, true, false) || isNegative(e.left, true, false)) && isNumber(e.right, false, true);
}

const PLAIN: ReadonlySet<string> = new Set(['int', 'float', 'bytes', 'complex', 'str']);

function validateValue(e: A.ExprNode): void {
  validateExpr(e, 'Load');
  switch (e.node) {
    case 'Constant':
      if (!PLAIN.has(e.value.type)) throw valueError('unexpected constant inside of a literal pattern');
      return;
    case 'Attribute':
    case 'JoinedStr':
    case 'TemplateStr':
      return;
    case 'UnaryOp':
      if (isNegative(e, true, true)) return;
      break;
    case 'BinOp':
      if (isComplex(e)) return;
      break;
    default:
  }
  throw valueError('patterns may only match literals and attribute lookups');
}

function validateCapture(name: string): void {
  if (name === '_') throw valueError("can't capture name '_' in patterns");
  validateName(name);
}

function patterns(list: readonly A.PatternNode[], starAllowed: boolean): void {
  for (const p of list) validatePattern(p, starAllowed);
}

const SINGLETONS: ReadonlySet<string> = new Set(['None', 'bool']);

export function validatePattern(p: A.PatternNode, starAllowed: boolean): void {
  validatePosition(p);
  switch (p.node) {
    case 'MatchValue':
      return validateValue(p.value);
    case 'MatchSingleton':
      if (!SINGLETONS.has(p.value.type)) throw valueError('MatchSingleton can only contain True, False and None');
      return;
    case 'MatchSequence':
      return patterns(p.patterns, true);
    case 'MatchMapping':
      if (p.keys.length !== p.patterns.length) throw valueError("MatchMapping doesn't have the same number of keys as patterns");
      if (p.rest !== null) validateCapture(p.rest);
      for (const key of p.keys) if (key.node !== 'Constant' || !SINGLETONS.has(key.value.type)) validateValue(key);
      return patterns(p.patterns, false);
    case 'MatchClass':
      return validateClass(p);
    case 'MatchStar':
      if (!starAllowed) throw valueError("can't use MatchStar here");
      if (p.name !== null) validateCapture(p.name);
      return;
    case 'MatchAs':
      if (p.name !== null) validateCapture(p.name);
      if (p.pattern === null) return;
      if (p.name === null) throw valueError('MatchAs must specify a target name if a pattern is given');
      return validatePattern(p.pattern, false);
    case 'MatchOr':
      if (p.patterns.length < 2) throw valueError('MatchOr requires at least 2 patterns');
      return patterns(p.patterns, false);
  }
}

function validateClass(p: A.MatchClass): void {
  if (p.kwd_attrs.length !== p.kwd_patterns.length) throw valueError("MatchClass doesn't have the same number of keyword attributes as patterns");
  validateExpr(p.cls, 'Load');
  for (let cls = p.cls; cls.node !== 'Name'; cls = cls.value) {
    if (cls.node !== 'Attribute') throw valueError('MatchClass cls field can only contain Name or Attribute nodes.');
  }
  p.kwd_attrs.forEach(validateName);
  patterns(p.patterns, false);
  patterns(p.kwd_patterns, false);
}
