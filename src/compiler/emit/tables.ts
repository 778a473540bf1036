// Code tables: what code objects, tracebacks and captures need to know of a function, JSON-able.

import { codeFlags, type CodeTable, type Slot, type SourceRange } from '../../contract/code.ts';
import { LOCAL } from '../symbols/entry.ts';
import type { FunctionLowering } from '../lower/builder.ts';
import { cellNames, freeNames } from '../lower/code.ts';
import type { Point } from '../lower/ir.ts';
import { slotsOf } from './slots.ts';

export function codeTable(f: FunctionLowering): CodeTable {
  const { entry } = f;
  const slots: Slot[] = slotsOf(f).map(({ js: _, ...slot }) => slot);
  const starred = (entry.varargs ? 1 : 0) + (entry.varkeywords ? 1 : 0);
  const counts = argumentCounts(f, starred);
  const points = pointTables(f);
  const shared = { slots, ...points };
  const simple = counts.kwonlyargcount === 0 && starred === 0 && entry.varnames.length <= 30;
  return {
    name: f.name,
    qualname: f.qualname,
    firstlineno: f.firstlineno,
    flags: flagsOf(f),
    ...counts,
    varnames: variableNames(f),
    cellvars: cellVariables(f),
    freevars: freeNames(entry),
    names: f.nameOrder,
    nameUses: f.nameUses,
    consts: f.constantRecords,
    docstring: f.docstring,
    kids: f.kids,
    slots,
    jsArgc: simple ? entry.varnames.length : -1,
    usesF: f.usesF,
    ...points,
    hash: hashText(JSON.stringify(shared)),
  };
}

function argumentCounts(f: FunctionLowering, starred: number): Pick<CodeTable, 'argcount' | 'posonlyargcount' | 'kwonlyargcount'> {
  const args = f.signature;
  if (args === null) return { argcount: f.argumentCount ?? f.entry.varnames.length - starred, posonlyargcount: f.positionalOnly, kwonlyargcount: 0 };
  return {
    argcount: args.posonlyargs.length + args.args.length,
    posonlyargcount: args.posonlyargs.length,
    kwonlyargcount: args.kwonlyargs.length,
  };
}

function variableNames(f: FunctionLowering): string[] {
  const params = new Set(f.entry.varnames);
  const fast = (n: string): boolean => params.has(n) || f.fastVariables.has(n) || (f.entry.functionLike && f.entry.scope(n) === LOCAL);
  const names = f.localOrder.filter(fast);
  return names.map((n) => (n === '.format' && f.name === '__annotate__' ? 'format' : n));
}

/** Parameters first, in their order, then the others by name. */
function cellVariables(f: FunctionLowering): string[] {
  const all = cellNames(f.entry);
  if (f.kind === 'module' && f.entry.hasConditionalAnnotations) all.push('__conditional_annotations__');
  const params = f.entry.varnames.filter((n) => all.includes(n));
  return [...params, ...all.filter((n) => !params.includes(n))];
}

function flagsOf(f: FunctionLowering): number {
  const { entry } = f;
  let flags = f.flags;
  if (entry.functionLike) {
    flags |= codeFlags.newLocals | codeFlags.optimized;
    if (entry.nested) flags |= codeFlags.nested;
    if (entry.varargs) flags |= codeFlags.varArgs;
    if (entry.varkeywords) flags |= codeFlags.varKeywords;
  }
  if (entry.generator && entry.coroutine) flags |= codeFlags.asyncGenerator;
  else if (entry.generator) flags |= codeFlags.generator;
  else if (entry.coroutine) flags |= codeFlags.coroutine;
  return flags | f.unit.futureFlags;
}

type PointTables = Pick<CodeTable, 'positions' | 'temps' | 'keep' | 'lookups' | 'tempNames'>;

function pointTables(f: FunctionLowering): PointTables {
  const positions: number[] = [];
  const temps: string[] = [];
  const keep: number[] = [];
  const lookups: Record<number, number[]> = {};
  const tempNames: Record<number, [number, string, number][]> = {};
  for (const p of f.points) {
    positions.push(...rangeNumbers(p.range));
    const all = [...p.live, ...p.operands];
    temps.push(all.map((t) => (t.raw ? 0 : t.held ? 1 : 2)).join(''));
    keep.push(p.handler ? p.handler.keep : 0);
    if (p.lookup) lookups[p.pc] = rangeNumbers(p.lookup);
    const named = namedTemps(p);
    if (named.length > 0) tempNames[p.pc] = named;
  }
  return { positions, temps, keep, lookups, tempNames };
}

function rangeNumbers(r: SourceRange): number[] {
  return [r.lineno, r.end_lineno, r.col_offset, r.end_col_offset];
}
function namedTemps(p: Point): [number, string, number][] {
  return p.live.flatMap((t, i): [number, string, number][] => (t.name === null ? [] : [[i, t.name, t.isCell ? 1 : 0]]));
}

/** So many units at once: V8 would compile one long loop anew for each text, as nothing after its end had ever run. */
const STRETCH = 256;

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += STRETCH) h = hashStretch(h, text, i, Math.min(i + STRETCH, text.length));
  return h >>> 0;
}

function hashStretch(before: number, text: string, from: number, to: number): number {
  let h = before;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
