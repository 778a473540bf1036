// New code objects: names, qualified names, entry and exit common to all bodies, closures.
// CPython counterpart: compiler_enter_scope, compiler_set_qualname in Python/compile.c.

import type { StmtNode } from '../../syntax/tree.ts';
import { CELL, DEF_FREE_CLASS, type Entry, FREE, GLOBAL_EXPLICIT } from '../symbols/entry.ts';
import { type CodeKind, FunctionLowering } from './builder.ts';
import { NONE, type Operand } from './ir.ts';
import { noneValue } from './constants.ts';
import { localName } from './jsNames.ts';
import { canFallOff } from './reach.ts';
import { cellForClosure } from './names.ts';
import { headRange } from './ranges.ts';

export type ScopeType = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'annotations' | 'typeParameters';

export interface CodeOptions {
  readonly scope: ScopeType;
  readonly name: string;
  /** First line of the code, decorators included. */
  readonly firstlineno: number;
  readonly privateName?: string | null;
  /** The function whose signature is annotated, in whose name the code goes. */
  readonly owner?: string;
}

const kinds: Partial<Record<ScopeType, CodeKind>> = { module: 'module', class: 'class' };
const scopes = new WeakMap<FunctionLowering, ScopeType>();
export const scopeType = (f: FunctionLowering): ScopeType => scopes.get(f) ?? 'function';

/** Lowers a nested code; `build` makes the body and may set the result, which is None otherwise. */
export function lowerCode(parent: FunctionLowering, entry: Entry, o: CodeOptions, build: (f: FunctionLowering) => void): FunctionLowering {
  const f = new FunctionLowering(parent.unit, parent.dispatch, entry, kinds[o.scope] ?? 'function', {
    name: o.name,
    qualname: qualifiedName(parent, o),
    parent,
    privateName: o.privateName === undefined ? parent.privateName : o.privateName,
    range: headRange(o.firstlineno),
    namespaced: o.scope === 'class',
  });
  scopes.set(f, o.scope);
  finishCode(f, build);
  return f;
}

export function setScopeType(f: FunctionLowering, scope: ScopeType): void {
  scopes.set(f, scope);
}

/** Names of what gives frame objects of running code. */
const frameNames: ReadonlySet<string> = new Set(['_getframe', 'currentframe', '_current_frames']);

export function finishCode(f: FunctionLowering, build: (f: FunctionLowering) => void): void {
  const labels = f.unit.resetLabels(0);
  for (const name of f.entry.varnames) {
    f.seeLocal(name);
    if (f.entry.scope(name) !== CELL) f.assigned.add(localName(name));
  }
  f.returnLabel = f.label('X');
  const body = f.capture(() => {
    f.block(f.returnLabel, () => {
      // The first line of a module is 0 here, as it is in CPython.
      const entry = scopeType(f) === 'module' ? { ...f.range, lineno: 0 } : f.range;
      if (f.isGenerator) f.listing?.note('RETURN_GENERATOR', 0, entry);
      f.listing?.note('RESUME', 0, entry);
      const { range } = f;
      f.range = entry;
      if (f.isGenerator) f.push({ op: 'start', point: f.point() });
      else f.safePoint(true);
      f.range = range;
      // CPython's block that turns StopIteration into RuntimeError.
      f.nested(f.range, () => build(f), f.isGenerator && scopeType(f) !== 'comprehension' ? 1 : 0);
    });
  });
  f.tree = body;
  if (f.nameOrder.some((name) => frameNames.has(name))) {
    f.showsFrame = true;
    f.usesF = true;
  }
  f.unit.resetLabels(labels);
}

/** The end of a body: it returns None, where it can be reached. */
export function returnNone(f: FunctionLowering, body: readonly StmtNode[] = []): void {
  const reached = canFallOff(body);
  if (f.constantRecords.length === 0 || reached) f.seeConstant(noneValue);
  if (reached && f.listing !== null) {
    f.listing.constant(noneValue, null);
    f.listing.follow('RETURN_VALUE', 0);
  }
  f.push({ op: 'setret', value: NONE });
}

function qualifiedName(parent: FunctionLowering, o: CodeOptions): string {
  if (o.owner !== undefined) return `${qualifiedName(parent, { scope: 'function', name: o.owner, firstlineno: 0 })}.${o.name}`;
  let outer: FunctionLowering | null = parent;
  if (scopeType(outer) === 'typeParameters' || scopeType(outer) === 'annotations') {
    if (outer.parent === null || scopeType(outer.parent) === 'module') return o.name;
    outer = outer.parent;
  }
  if (scopeType(outer) === 'module') return o.name;
  const definition = o.scope === 'function' || o.scope === 'class';
  if (definition && outer.entry.scope(outer.mangled(o.name)) === GLOBAL_EXPLICIT) return o.name;
  const isFunction = scopeType(outer) === 'function' || scopeType(outer) === 'lambda';
  return `${outer.qualname}${isFunction ? '.<locals>' : ''}.${o.name}`;
}

/** Free variables of a code, sorted as in `co_freevars`. */
export function freeNames(entry: Entry): string[] {
  const names: string[] = [];
  for (const name of entry.symbols.keys()) {
    if (entry.inlinedNames.has(name) && entry.scope(name) !== FREE) continue;
    const scope = entry.scope(name);
    if (scope === FREE || isClassFree(entry, name)) names.push(name);
  }
  return names.sort(compareNames);
}
/** A name of the class that a block inside wants from further out: its cell is passed on, though the class has its own. */
function isClassFree(entry: Entry, name: string): boolean {
  return (entry.flags(name) & DEF_FREE_CLASS) !== 0;
}

/** Code point order, as Python sorts strings. */
export function compareNames(a: string, b: string): number {
  const x = [...a];
  const y = [...b];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const d = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (d !== 0) return d;
  }
  return x.length - y.length;
}

export function cellNames(entry: Entry): string[] {
  const names = [...entry.symbols.keys()].filter((n) => entry.scope(n) === CELL);
  if (entry.type === 'class') {
    if (entry.needsClassClosure) names.push('__class__');
    if (entry.needsClassDict) names.push('__classdict__');
    if (entry.hasConditionalAnnotations) names.push('__conditional_annotations__');
  }
  return [...new Set(names)].sort(compareNames);
}

/** Cells that `f` hands to a closure of `code`, as JavaScript: `c_a,c_b`. */
export function closureCells(f: FunctionLowering, code: FunctionLowering): string {
  return freeNames(code.entry)
    .map((name) => cellForClosure(f, name))
    .join(',');
}

/** Makes a function of a code: `mkfn(K3,[cells],defaults,kwdefaults,annotate)`, trailing nulls left out. */
export function makeFunction(
  f: FunctionLowering,
  code: FunctionLowering,
  parts: {
    defaults?: readonly Operand[] | Operand | null;
    kwdefaults?: readonly (readonly [string, Operand])[] | Operand | null;
    annotate?: Operand | null;
  },
): Operand {
  const args: Operand[] = [];
  const hole = (o: Operand): string => `#${args.push(o) - 1}`;
  const cells = closureCells(f, code);
  const texts = [`K${code.id}`, cells === '' ? 'null' : `[${cells}]`];
  const { defaults, kwdefaults, annotate } = parts;
  if (isOperand(defaults)) texts.push(hole(defaults));
  else texts.push(defaults && defaults.length > 0 ? `[${defaults.map(hole).join(',')}]` : 'null');
  if (isOperand(kwdefaults)) texts.push(hole(kwdefaults));
  else texts.push(kwdefaults && kwdefaults.length > 0 ? `[${kwdefaults.map(([k, v]) => `${JSON.stringify(k)},${hole(v)}`).join(',')}]` : 'null');
  texts.push(annotate ? hole(annotate) : 'null');
  while (texts[texts.length - 1] === 'null') texts.pop();
  return f.ins(`mkfn(${texts.join(',')})`, args, { move: 'all', own: true });
}

function isOperand(x: unknown): x is Operand {
  return typeof x === 'object' && x !== null && 'kind' in x;
}
