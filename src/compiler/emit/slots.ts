// Slots of a frame record: all locals, parameters and cells of a function, in the order in which CPython numbers them.

import type { Slot } from '../../contract/code.ts';
import { implicitClassCells } from '../symbols/analyze.ts';
import { CELL, LOCAL } from '../symbols/entry.ts';
import type { FunctionLowering } from '../lower/builder.ts';
import { cellNames, freeNames } from '../lower/code.ts';
import { cellName, localName } from '../lower/jsNames.ts';
import { freeCellName } from '../lower/names.ts';

/** A slot and the JavaScript variable that holds it. */
export interface SlotVariable extends Slot {
  readonly js: string;
}

export function slotsOf(f: FunctionLowering): SlotVariable[] {
  const params = f.entry.varnames;
  const slots: SlotVariable[] = [];
  if (f.kind === 'class' || (f.kind === 'module' && f.namespaced)) slots.push({ js: 'ns', kind: 'ns', name: '' });
  if (params.length > 0 && params.length <= 30) slots.push({ js: 'h', kind: 'h', name: '' });
  params.forEach((name, i) => {
    const bit = params.length <= 30 ? { bit: i } : {};
    if (f.entry.scope(name) === CELL) slots.push({ js: cellName(name), kind: 'oc', name, bit: i });
    else slots.push({ js: localName(name), kind: 'p', name, ...bit });
  });
  for (const name of plainLocals(f)) slots.push({ js: localName(name), kind: 'l', name });
  for (const name of ownCells(f)) slots.push({ js: cellName(name), kind: 'oc', name });
  for (const name of freeNames(f.entry)) slots.push({ js: freeCellName(f.entry, name), kind: 'fc', name });
  return slots;
}

/** Locals with a variable of their own, parameters apart. */
export function plainLocals(f: FunctionLowering): string[] {
  if (!f.entry.functionLike) return [];
  const params = new Set(f.entry.varnames);
  return f.localOrder.filter((n) => !params.has(n) && f.entry.scope(n) === LOCAL && !f.entry.inlinedNames.has(n));
}

/** Cells made at entry, those of parameters apart; variables of inlined comprehensions come and go with them. */
export function ownCells(f: FunctionLowering): string[] {
  const params = new Set(f.entry.varnames);
  const implicit = f.kind === 'class' ? implicitClassCells : [];
  return cellNames(f.entry).filter((n) => !params.has(n) && (!f.entry.inlinedNames.has(n) || implicit.includes(n)));
}
