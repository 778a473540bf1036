// Second pass: resolves every name of every block to local, cell, free or global, and merges comprehensions
// into their blocks (PEP 709). CPython counterpart: analyze_block and its helpers in Python/symtable.c.

import { CompileProblem } from '../problem.ts';
import {
  CELL,
  DEF_BOUND,
  DEF_COMP_CELL,
  DEF_FREE_CLASS,
  DEF_GLOBAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  type Entry,
  FREE,
  GLOBAL_EXPLICIT,
  GLOBAL_IMPLICIT,
  LOCAL,
  SCOPE_OFFSET,
  USE,
} from './entry.ts';

type Names = Set<string>;
type Scopes = Map<string, number>;

/** Names that a class makes available to its methods only by a cell of its own. */
export const implicitClassCells: readonly string[] = ['__class__', '__classdict__', '__conditional_annotations__'];

export function analyze(top: Entry): void {
  analyzeBlock(top, null, new Set(), new Set(), new Set(), null);
}

/** `free` and `global` belong to the caller and grow; `bound` is null above the first function. */
function analyzeBlock(entry: Entry, bound: Names | null, free: Names, global: Names, typeParams: Names, classEntry: Entry | null): void {
  const local: Names = new Set();
  const scopes: Scopes = new Map();
  const newBound: Names = new Set();
  const newGlobal: Names = new Set();
  const newFree: Names = new Set();
  const inlinedCells: Names = new Set();
  const isClass = entry.type === 'class';
  if (isClass) {
    addAll(newGlobal, global);
    if (bound) addAll(newBound, bound);
  }
  const resolver: Resolver = { entry, scopes, bound, local, free, global, typeParams, classEntry };
  for (const [name, flags] of entry.symbols) resolve(resolver, name, flags);
  if (isClass) addAll(newBound, implicitClassCells);
  else {
    if (entry.functionLike) addAll(newBound, local);
    if (bound) addAll(newBound, bound);
    addAll(newGlobal, global);
  }
  for (const child of entry.children) {
    let childClass: Entry | null = null;
    if (child.canSeeClassScope) childClass = isClass ? entry : classEntry;
    const inline = child.comprehension !== null && child.comprehension !== 'generator' && !entry.canSeeClassScope;
    const childFree = analyzeChild(child, newBound, newGlobal, typeParams, childClass);
    if (inline) {
      inlineComprehension(entry, child, scopes, childFree, inlinedCells);
      child.inlined = true;
    }
    addAll(newFree, childFree);
  }
  entry.children = entry.children.flatMap((child) => (child.inlined ? child.children : [child]));
  if (entry.functionLike) makeCells(scopes, newFree, inlinedCells);
  else if (isClass) dropClassCells(entry, newFree);
  recordScopes(entry, scopes, bound, newFree, inlinedCells);
  addAll(free, newFree);
}

function analyzeChild(child: Entry, bound: Names, global: Names, typeParams: Names, classEntry: Entry | null): Names {
  const free: Names = new Set();
  analyzeBlock(child, new Set(bound), free, new Set(global), new Set(typeParams), classEntry);
  return free;
}

interface Resolver {
  readonly entry: Entry;
  readonly scopes: Scopes;
  readonly bound: Names | null;
  readonly local: Names;
  readonly free: Names;
  readonly global: Names;
  readonly typeParams: Names;
  readonly classEntry: Entry | null;
}

function resolve(r: Resolver, name: string, flags: number): void {
  if ((flags & DEF_GLOBAL) !== 0) {
    if ((flags & DEF_NONLOCAL) !== 0) failAt(r.entry, name, `name '${name}' is nonlocal and global`);
    r.scopes.set(name, GLOBAL_EXPLICIT);
    r.global.add(name);
    r.bound?.delete(name);
    return;
  }
  if ((flags & DEF_NONLOCAL) !== 0) {
    if (!r.bound) failAt(r.entry, name, 'nonlocal declaration not allowed at module level');
    if (!r.bound.has(name)) failAt(r.entry, name, `no binding for nonlocal '${name}' found`);
    if (r.typeParams.has(name)) failAt(r.entry, name, `nonlocal binding not allowed for type parameter '${name}'`);
    r.scopes.set(name, FREE);
    r.free.add(name);
    return;
  }
  if ((flags & DEF_BOUND) !== 0) {
    r.scopes.set(name, LOCAL);
    r.local.add(name);
    r.global.delete(name);
    if ((flags & DEF_TYPE_PARAM) !== 0) r.typeParams.add(name);
    else r.typeParams.delete(name);
    return;
  }
  r.scopes.set(name, resolveUse(r, name));
}

function resolveUse(r: Resolver, name: string): number {
  if (r.classEntry && name !== '__classdict__') {
    const flags = r.classEntry.flags(name);
    if ((flags & DEF_GLOBAL) !== 0) return GLOBAL_EXPLICIT;
    if ((flags & DEF_BOUND) !== 0 && (flags & DEF_NONLOCAL) === 0) return GLOBAL_IMPLICIT;
  }
  if (r.bound?.has(name)) {
    r.free.add(name);
    return FREE;
  }
  return GLOBAL_IMPLICIT;
}

function failAt(entry: Entry, name: string, message: string): never {
  const at = entry.directives.find((d) => d.name === name);
  throw new CompileProblem(message, at?.range ?? entry.range);
}

function inlineComprehension(entry: Entry, comp: Entry, scopes: Scopes, compFree: Names, inlinedCells: Names): void {
  for (const [name, flags] of comp.symbols) {
    if ((flags & DEF_PARAM) !== 0) continue;
    let scope = comp.scope(name);
    const definition = flags & ((1 << SCOPE_OFFSET) - 1);
    if (scope === CELL || (definition & DEF_COMP_CELL) !== 0) inlinedCells.add(name);
    if (scope === FREE && entry.type === 'class' && implicitClassCells.includes(name)) {
      scope = GLOBAL_IMPLICIT;
      if (!freeInChild(comp, name)) compFree.delete(name);
      comp.symbols.set(name, definition | (GLOBAL_IMPLICIT << SCOPE_OFFSET));
    }
    if (!entry.symbols.has(name)) {
      entry.symbols.set(name, definition);
      entry.inlinedNames.add(name);
      scopes.set(name, scope);
      continue;
    }
    if (scope === FREE && entry.type !== 'class') entry.symbols.set(name, entry.flags(name) | (flags & USE));
    if ((entry.flags(name) & DEF_BOUND) !== 0 && entry.type !== 'class' && !freeInChild(comp, name)) {
      compFree.delete(name);
    }
  }
}

function freeInChild(entry: Entry, name: string): boolean {
  return entry.children.some((child) => child.scope(name) === FREE);
}

/** Locals that a nested block needs become cells. */
function makeCells(scopes: Scopes, free: Names, inlinedCells: Names): void {
  for (const [name, scope] of scopes) {
    if (scope !== LOCAL || (!free.has(name) && !inlinedCells.has(name))) continue;
    scopes.set(name, CELL);
    free.delete(name);
  }
}

function dropClassCells(entry: Entry, free: Names): void {
  if (free.delete('__class__')) entry.needsClassClosure = true;
  if (free.delete('__classdict__')) entry.needsClassDict = true;
  if (free.delete('__conditional_annotations__')) entry.hasConditionalAnnotations = true;
}

function recordScopes(entry: Entry, scopes: Scopes, bound: Names | null, free: Names, inlinedCells: Names): void {
  for (const [name, flags] of entry.symbols) {
    const cell = inlinedCells.has(name) ? DEF_COMP_CELL : 0;
    entry.symbols.set(name, flags | ((scopes.get(name) ?? 0) << SCOPE_OFFSET) | cell);
  }
  for (const name of free) {
    const flags = entry.symbols.get(name);
    if (flags !== undefined) {
      if (entry.type === 'class' || entry.canSeeClassScope) entry.symbols.set(name, flags | DEF_FREE_CLASS);
    } else if (!bound || bound.has(name)) entry.symbols.set(name, FREE << SCOPE_OFFSET);
  }
}

function addAll(to: Names, from: Iterable<string>): void {
  for (const name of from) to.add(name);
}
