// First pass over expressions: names used and bound, lambdas, comprehensions, yield and await in their places.

import type { Arguments, Comprehension, DictComp, ExprNode, GeneratorExp, Lambda, ListComp, Name, NamedExpr, SetComp } from '../../syntax/tree.ts';
import type { SymbolBuilder } from './builder.ts';
import { type ComprehensionKind, DEF_LOCAL, DEF_PARAM, USE } from './entry.ts';

export function visitExprs(b: SymbolBuilder, list: readonly (ExprNode | null)[]): void {
  for (const e of list) if (e !== null) visitExpr(b, e);
}

/** Left-leaning chains (operators, attributes, calls, subscripts) are unrolled: they can be very long. */
export function visitExpr(b: SymbolBuilder, e: ExprNode): void {
  const spine: ExprNode[] = [];
  let leaf = e;
  for (;;) {
    if (leaf.node === 'BinOp') spine.push(leaf), (leaf = leaf.left);
    else if (leaf.node === 'Call') spine.push(leaf), (leaf = leaf.func);
    else if (leaf.node === 'Attribute' || leaf.node === 'Subscript') spine.push(leaf), (leaf = leaf.value);
    else break;
  }
  b.guard.enter();
  visitLeaf(b, leaf);
  for (let i = spine.length - 1; i >= 0; i--) visitRest(b, spine[i] as ExprNode);
  b.guard.leave();
}

/** What is left of a spine node once its leftmost part was visited. */
function visitRest(b: SymbolBuilder, e: ExprNode): void {
  switch (e.node) {
    case 'BinOp':
      return visitExpr(b, e.right);
    case 'Call':
      visitExprs(b, e.args);
      for (const k of e.keywords) {
        if (k.arg !== null) b.checkName(k.arg, k, false);
        visitExpr(b, k.value);
      }
      return;
    case 'Attribute':
      if (e.ctx !== 'Load') b.checkName(e.attr, e, e.ctx === 'Del');
      return;
    case 'Subscript':
      return visitExpr(b, e.slice);
  }
}

function visitLeaf(b: SymbolBuilder, e: ExprNode): void {
  switch (e.node) {
    case 'Constant':
      return;
    case 'Name':
      return visitName(b, e);
    case 'NamedExpr':
      return visitNamed(b, e);
    case 'Lambda':
      return visitLambda(b, e);
    case 'ListComp':
      return visitComprehension(b, e, 'list');
    case 'SetComp':
      return visitComprehension(b, e, 'set');
    case 'DictComp':
      return visitComprehension(b, e, 'dict');
    case 'GeneratorExp':
      return visitComprehension(b, e, 'generator');
    case 'Yield':
    case 'YieldFrom':
      b.refuseInAnnotation('yield expression', e);
      if (e.value !== null) visitExpr(b, e.value);
      b.cur.generator = true;
      if (b.cur.comprehension !== null) {
        const kind = b.cur.comprehension === 'generator' ? 'generator expression' : `${b.cur.comprehension} comprehension`;
        b.fail(`'yield' inside ${kind}`, e);
      }
      return;
    case 'Await':
      return visitAwait(b, e.value, e);
    default:
      visitChildren(b, e);
  }
}

function visitAwait(b: SymbolBuilder, value: ExprNode, e: ExprNode): void {
  b.refuseInAnnotation('await expression', e);
  if (!b.options.topLevelAwait || b.cur.type !== 'module') {
    if (!b.cur.functionLike) b.fail("'await' outside function", e);
    if (!b.cur.isAsyncDef && b.cur.comprehension === null) b.fail("'await' outside async function", e);
  }
  visitExpr(b, value);
  b.cur.coroutine = true;
}

function visitChildren(b: SymbolBuilder, e: ExprNode): void {
  switch (e.node) {
    case 'BoolOp':
      return visitExprs(b, e.values);
    case 'UnaryOp':
      return visitExpr(b, e.operand);
    case 'IfExp':
      return visitExprs(b, [e.test, e.body, e.orelse]);
    case 'Dict':
      visitExprs(b, e.keys);
      return visitExprs(b, e.values);
    case 'Set':
    case 'List':
    case 'Tuple':
      return visitExprs(b, e.elts);
    case 'Compare':
      visitExpr(b, e.left);
      return visitExprs(b, e.comparators);
    case 'FormattedValue':
    case 'Interpolation':
      return visitExprs(b, [e.value, e.format_spec]);
    case 'JoinedStr':
    case 'TemplateStr':
      return visitExprs(b, e.values);
    case 'Starred':
      return visitExpr(b, e.value);
    case 'Slice':
      return visitExprs(b, [e.lower, e.upper, e.step]);
  }
}

function visitName(b: SymbolBuilder, e: Name): void {
  if (b.cur.inUnevaluatedAnnotation) return;
  if (e.ctx === 'Load') {
    b.define(e.id, USE, e);
    if (e.id === 'super' && b.cur.functionLike) b.define('__class__', USE, e);
    return;
  }
  b.checkName(e.id, e, e.ctx === 'Del');
  b.define(e.id, DEF_LOCAL, e);
  if (e.ctx === 'Del') b.cur.deletedNames.add(b.mangled(e.id));
}

function visitNamed(b: SymbolBuilder, e: NamedExpr): void {
  b.refuseInAnnotation('named expression', e);
  if (b.cur.compIterExpr > 0) {
    b.fail('assignment expression cannot be used in a comprehension iterable expression', e);
  }
  const target = e.target as Name;
  if (b.cur.comprehension !== null) b.extendNamedScope(target.id, target);
  visitExpr(b, e.value);
  visitExpr(b, target);
  b.cur.walrusNames.add(b.mangled(target.id));
}

/** Its block is kept by its arguments: the lambda itself may be the owner of an annotation scope. */
function visitLambda(b: SymbolBuilder, e: Lambda): void {
  visitDefaults(b, e.args);
  b.enter('lambda', 'function', e.args, e);
  visitParameters(b, e.args);
  visitExpr(b, e.body);
  b.leave();
}

export function visitDefaults(b: SymbolBuilder, args: Arguments): void {
  visitExprs(b, args.defaults);
  visitExprs(b, args.kw_defaults);
}

export function visitParameters(b: SymbolBuilder, args: Arguments): void {
  for (const a of [...args.posonlyargs, ...args.args, ...args.kwonlyargs]) b.defineTarget(a.arg, DEF_PARAM, a);
  if (args.vararg) {
    b.defineTarget(args.vararg.arg, DEF_PARAM, args.vararg);
    b.cur.varargs = true;
  }
  if (args.kwarg) {
    b.defineTarget(args.kwarg.arg, DEF_PARAM, args.kwarg);
    b.cur.varkeywords = true;
  }
}

type AnyComprehension = ListComp | SetComp | DictComp | GeneratorExp;

/** The first iterable belongs to the enclosing block; everything else to the comprehension's own, kept by its list of loops. */
function visitComprehension(b: SymbolBuilder, e: AnyComprehension, kind: ComprehensionKind): void {
  const first = e.generators[0] as Comprehension;
  b.cur.compIterExpr++;
  visitExpr(b, first.iter);
  b.cur.compIterExpr--;
  const outer = b.cur;
  const entry = b.enter(kind === 'generator' ? 'genexpr' : `${kind}comp`, 'function', e.generators, e);
  entry.comprehension = kind;
  entry.canSeeClassScope = false;
  entry.inUnevaluatedAnnotation = outer.inUnevaluatedAnnotation;
  if (first.is_async) entry.coroutine = true;
  b.define('.0', DEF_PARAM, e);
  visitTarget(b, first.target);
  visitExprs(b, first.ifs);
  for (const g of e.generators.slice(1)) {
    visitTarget(b, g.target);
    entry.compIterExpr++;
    visitExpr(b, g.iter);
    entry.compIterExpr--;
    visitExprs(b, g.ifs);
    if (g.is_async) entry.coroutine = true;
  }
  if (e.node === 'DictComp') {
    visitExpr(b, e.value);
    visitExpr(b, e.key);
  } else visitExpr(b, e.elt);
  entry.generator = kind === 'generator';
  const isAsync = entry.coroutine && !entry.generator;
  b.leave();
  if (!isAsync) return;
  const allowed = outer.isAsyncDef || outer.comprehension !== null || (b.options.topLevelAwait && outer.type === 'module');
  if (!allowed) b.fail('asynchronous comprehension outside of an asynchronous function', e);
  outer.coroutine = true;
}

function visitTarget(b: SymbolBuilder, target: ExprNode): void {
  b.cur.compIterTarget = true;
  visitExpr(b, target);
  b.cur.compIterTarget = false;
}
