// First pass over statements, definitions, annotations and type parameters.

import type { SourceRange } from '../../contract/code.ts';
import type {
  Arg,
  AsyncFunctionDef,
  ClassDef,
  ExprNode,
  FunctionDef,
  If,
  MatchCase,
  PatternNode,
  StmtNode,
  Try,
  TryStar,
  TypeAlias,
  TypeParam,
} from '../../syntax/tree.ts';
import { docstringOf } from '../docstring.ts';
import type { SymbolBuilder } from './builder.ts';
import { DEF_LOCAL, DEF_PARAM, DEF_TYPE_PARAM, type Entry, USE } from './entry.ts';
import { visitDefaults, visitExpr, visitExprs, visitParameters } from './expressions.ts';

type AnyFunctionDef = FunctionDef | AsyncFunctionDef;

export function visitStmts(b: SymbolBuilder, body: readonly StmtNode[]): void {
  b.guard.enter();
  for (const s of body) visitStmt(b, s);
  b.guard.leave();
}

/** Blocks that may run or not: annotations inside are conditional. */
function conditional(b: SymbolBuilder, run: () => void): void {
  const entry = b.cur;
  const before = entry.inConditionalBlock;
  entry.inConditionalBlock = true;
  run();
  entry.inConditionalBlock = before;
}

function visitStmt(b: SymbolBuilder, s: StmtNode): void {
  switch (s.node) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return visitFunction(b, s);
    case 'ClassDef':
      return visitClass(b, s);
    case 'TypeAlias':
      return visitTypeAlias(b, s);
    case 'Return':
      return s.value ? visitExpr(b, s.value) : undefined;
    case 'Delete':
      return visitExprs(b, s.targets);
    case 'Assign':
      visitExprs(b, s.targets);
      return visitExpr(b, s.value);
    case 'AugAssign':
      visitExpr(b, s.target);
      return visitExpr(b, s.value);
    case 'AnnAssign':
      b.annotatedTarget(s);
      if (s.target.node !== 'Name') visitExpr(b, s.target);
      visitAnnotation(b, s.annotation);
      return s.value ? visitExpr(b, s.value) : undefined;
    case 'Expr':
      return visitExpr(b, s.value);
    case 'Raise':
      return visitExprs(b, [s.exc, s.cause]);
    case 'Assert':
      return visitExprs(b, [s.test, s.msg]);
    case 'Import':
    case 'ImportFrom':
      for (const a of s.names) b.importName(a.name, a.asname, a);
      return;
    case 'Global':
    case 'Nonlocal':
      return b.declareGlobal(s);
    default:
      visitCompound(b, s);
  }
}

function visitCompound(b: SymbolBuilder, s: StmtNode): void {
  switch (s.node) {
    case 'If':
      return visitIf(b, s);
    case 'While':
      visitExpr(b, s.test);
      return conditional(b, () => (visitStmts(b, s.body), visitStmts(b, s.orelse)));
    case 'For':
    case 'AsyncFor':
      if (s.node === 'AsyncFor') requireAsync(b, s, "'async for'");
      visitExpr(b, s.target);
      visitExpr(b, s.iter);
      return conditional(b, () => (visitStmts(b, s.body), visitStmts(b, s.orelse)));
    case 'With':
    case 'AsyncWith':
      if (s.node === 'AsyncWith') requireAsync(b, s, "'async with'");
      return conditional(b, () => {
        for (const item of s.items) visitExprs(b, [item.context_expr, item.optional_vars]);
        visitStmts(b, s.body);
      });
    case 'Match':
      visitExpr(b, s.subject);
      return conditional(b, () => s.cases.forEach((c) => visitCase(b, c)));
    case 'Try':
    case 'TryStar':
      return conditional(b, () => visitTry(b, s));
  }
}

function requireAsync(b: SymbolBuilder, s: SourceRange, what: string): void {
  const top = b.options.topLevelAwait && b.cur.type === 'module';
  if (!b.cur.isAsyncDef && !top) b.fail(`${what} outside async function`, s);
  if (top) b.cur.coroutine = true;
}

/** `elif` chains are walked in a loop. */
function visitIf(b: SymbolBuilder, s: If): void {
  conditional(b, () => {
    for (let node = s; ; ) {
      visitExpr(b, node.test);
      visitStmts(b, node.body);
      const next = node.orelse[0];
      if (node.orelse.length === 1 && next?.node === 'If') node = next;
      else {
        visitStmts(b, node.orelse);
        return;
      }
    }
  });
}

function visitTry(b: SymbolBuilder, s: Try | TryStar): void {
  visitStmts(b, s.body);
  for (const h of s.handlers) {
    if (h.type) visitExpr(b, h.type);
    if (h.name !== null) {
      b.defineTarget(h.name, DEF_LOCAL, h);
      b.cur.deletedNames.add(b.mangled(h.name));
    }
    visitStmts(b, h.body);
  }
  visitStmts(b, s.orelse);
  visitStmts(b, s.finalbody);
}

function visitCase(b: SymbolBuilder, c: MatchCase): void {
  visitPattern(b, c.pattern);
  if (c.guard) visitExpr(b, c.guard);
  visitStmts(b, c.body);
}

function visitPattern(b: SymbolBuilder, p: PatternNode): void {
  b.guard.enter();
  switch (p.node) {
    case 'MatchValue':
      visitExpr(b, p.value);
      break;
    case 'MatchSequence':
    case 'MatchOr':
      for (const q of p.patterns) visitPattern(b, q);
      break;
    case 'MatchStar':
      if (p.name !== null) b.defineTarget(p.name, DEF_LOCAL, p);
      break;
    case 'MatchMapping':
      visitExprs(b, p.keys);
      for (const q of p.patterns) visitPattern(b, q);
      if (p.rest !== null) b.defineTarget(p.rest, DEF_LOCAL, p);
      break;
    case 'MatchClass':
      visitExpr(b, p.cls);
      for (const q of p.patterns) visitPattern(b, q);
      for (const name of p.kwd_attrs) b.checkName(name, p, false);
      for (const q of p.kwd_patterns) visitPattern(b, q);
      break;
    case 'MatchAs':
      if (p.pattern) visitPattern(b, p.pattern);
      if (p.name !== null) b.defineTarget(p.name, DEF_LOCAL, p);
      break;
  }
  b.guard.leave();
}

function visitFunction(b: SymbolBuilder, s: AnyFunctionDef): void {
  b.defineTarget(s.name, DEF_LOCAL, s);
  visitDefaults(b, s.args);
  visitExprs(b, s.decorator_list);
  const inClass = b.cur.type === 'class';
  const generic = s.type_params.length > 0;
  if (generic) {
    enterTypeParameters(b, s.name, s.type_params, s, {
      defaults: true,
      kwdefaults: s.args.kw_defaults.some((d) => d !== null),
      ofClass: false,
    });
    visitTypeParameters(b, s.type_params);
  }
  const annotations = visitSignatureAnnotations(b, s);
  const entry = b.enter(s.name, 'function', s, s);
  entry.signatureBlock = annotations;
  entry.method = inClass && !generic;
  entry.isAsyncDef = s.node === 'AsyncFunctionDef';
  if (entry.isAsyncDef) entry.coroutine = true;
  entry.hasDocstring = docstringOf(s.body) !== null;
  visitParameters(b, s.args);
  visitStmts(b, s.body);
  b.leave();
  if (generic) b.leave();
}

function visitSignatureAnnotations(b: SymbolBuilder, s: AnyFunctionDef): Entry {
  const outer = b.cur;
  const entry = b.enter('__annotate__', 'annotation', s.args, s, b.futureAnnotations);
  if ((outer.canSeeClassScope || outer.type === 'class') && !b.futureAnnotations) seeClass(b, s);
  const { posonlyargs, args, vararg, kwarg, kwonlyargs } = s.args;
  const all: (Arg | null)[] = [...posonlyargs, ...args, vararg, kwarg, ...kwonlyargs];
  for (const a of all) {
    if (!a?.annotation) continue;
    entry.annotationsUsed = true;
    visitExpr(b, a.annotation);
  }
  if (s.returns) {
    entry.annotationsUsed = true;
    visitExpr(b, s.returns);
  }
  b.leave();
  return entry;
}

function seeClass(b: SymbolBuilder, range: SourceRange): void {
  b.cur.canSeeClassScope = true;
  b.define('__classdict__', USE, range);
}

/** Annotations of variables: one scope a block, evaluated later; never evaluated in functions. */
function visitAnnotation(b: SymbolBuilder, annotation: ExprNode): void {
  const owner = b.cur;
  const unevaluated = owner.type === 'function';
  const conditionalHere = (owner.type === 'class' && owner.inConditionalBlock) || owner.type === 'module';
  if (conditionalHere && !owner.hasConditionalAnnotations) {
    owner.hasConditionalAnnotations = true;
    b.define('__conditional_annotations__', USE, annotation);
  }
  if (owner.annotationBlock === null) {
    owner.annotationBlock = b.enter('__annotate__', 'annotation', {}, annotation, b.futureAnnotations);
    if (owner.type === 'class' && !b.futureAnnotations) seeClass(b, annotation);
  } else b.push(owner.annotationBlock);
  b.cur.inUnevaluatedAnnotation = unevaluated;
  visitExpr(b, annotation);
  b.cur.inUnevaluatedAnnotation = false;
  b.leave();
}

function visitClass(b: SymbolBuilder, s: ClassDef): void {
  b.defineTarget(s.name, DEF_LOCAL, s);
  visitExprs(b, s.decorator_list);
  const outerPrivate = b.privateName;
  const generic = s.type_params.length > 0;
  if (generic) {
    const block = enterTypeParameters(b, s.name, s.type_params, s, { defaults: false, kwdefaults: false, ofClass: true });
    b.privateName = s.name;
    block.mangledNames = new Set();
    visitTypeParameters(b, s.type_params);
  }
  visitExprs(b, s.bases);
  for (const k of s.keywords) {
    if (k.arg !== null) b.checkName(k.arg, k, false);
    visitExpr(b, k.value);
  }
  const entry = b.enter(s.name, 'class', s, s);
  b.privateName = s.name;
  if (generic) {
    b.define('__type_params__', DEF_LOCAL, s);
    b.define('.type_params', USE, s);
  }
  entry.hasDocstring = docstringOf(s.body) !== null;
  visitStmts(b, s.body);
  b.leave();
  if (generic) b.leave();
  b.privateName = outerPrivate;
}

function visitTypeAlias(b: SymbolBuilder, s: TypeAlias): void {
  visitExpr(b, s.name);
  const name = s.name.node === 'Name' ? s.name.id : '';
  const inClass = b.cur.type === 'class';
  const generic = s.type_params.length > 0;
  if (generic) {
    enterTypeParameters(b, name, s.type_params, s, { defaults: false, kwdefaults: false, ofClass: false });
    visitTypeParameters(b, s.type_params);
  }
  b.enter(name, 'typeAlias', s, s);
  if (inClass) seeClass(b, s.value);
  visitExpr(b, s.value);
  b.leave();
  if (generic) b.leave();
}

interface TypeParameterKind {
  readonly defaults: boolean;
  readonly kwdefaults: boolean;
  readonly ofClass: boolean;
}
function enterTypeParameters(b: SymbolBuilder, name: string, params: TypeParam[], s: SourceRange, kind: TypeParameterKind): Entry {
  const outer = b.cur;
  const entry = b.enter(name, 'typeParameters', params, s);
  if (outer.type === 'class') seeClass(b, s);
  if (kind.ofClass) {
    for (const special of ['.type_params', '.generic_base']) {
      b.define(special, DEF_LOCAL, s);
      b.define(special, USE, s);
    }
  }
  if (kind.defaults) b.define('.defaults', DEF_PARAM, s);
  if (kind.kwdefaults) b.define('.kwdefaults', DEF_PARAM, s);
  return entry;
}

function visitTypeParameters(b: SymbolBuilder, params: readonly TypeParam[]): void {
  for (const p of params) {
    b.checkName(p.name, p, false);
    b.cur.mangledNames?.add(p.name);
    b.define(p.name, DEF_TYPE_PARAM | DEF_LOCAL, p);
    if (p.node === 'TypeVar') {
      const kind = p.bound?.node === 'Tuple' ? 'a TypeVar constraint' : 'a TypeVar bound';
      visitParameterScope(b, p.bound, p, kind);
      visitParameterScope(b, p.default_value, p, 'a TypeVar default');
    } else {
      visitParameterScope(b, p.default_value, p, `a ${p.node} default`);
    }
  }
}

function visitParameterScope(b: SymbolBuilder, e: ExprNode | null, p: TypeParam, kind: string): void {
  if (p.name === '__classdict__') b.fail(`reserved name '${p.name}' cannot be used for type parameter`, p);
  if (e === null) return;
  const inClass = b.cur.canSeeClassScope;
  const entry = b.enter(p.name, 'typeVariable', e, e);
  entry.scopeInfo = kind;
  if (inClass) seeClass(b, e);
  visitExpr(b, e);
  b.leave();
}
