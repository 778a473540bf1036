// Assignment, augmented and annotated assignment, deletion, unpacking.

import type { AnnAssign, Assign, Attribute, AugAssign, Delete, ExprNode, List, Subscript, Tuple } from '../../syntax/tree.ts';
import { LOCAL } from '../symbols/entry.ts';
import { noteAnnotation } from './annotations.ts';
import type { FunctionLowering } from './builder.ts';
import { usedAtOnce } from './comprehensionVariables.ts';
import { isStarred } from './displays.ts';
import { NONE, type Operand, type TempOperand } from './ir.ts';
import { quote } from './jsNames.ts';
import { getItem, setItem } from './items.ts';
import { deleteName, loadName, storeName } from './names.ts';
import { binary } from './operators.ts';
import { attributeRange } from './ranges.ts';

export function lowerAssign(f: FunctionLowering, s: Assign): void {
  const target = s.targets[0] as ExprNode;
  if (s.targets.length === 1 && isSwap(target, s.value)) return lowerSwap(f, target as Tuple, s.value as Tuple);
  if (s.targets.length === 1 && target.node === 'Name') return usedAtOnce(f, s.value, (value) => assign(f, target, value), target.id);
  const value = f.expr(s.value);
  s.targets.forEach((t, i) => {
    f.range = s;
    assign(f, t, i < s.targets.length - 1 ? f.copy(value) : value);
  });
}

/** `a, b = b, a`: up to three values never become a tuple, as in CPython. */
function isSwap(target: ExprNode, value: ExprNode): boolean {
  if (target.node !== 'Tuple' && target.node !== 'List') return false;
  if (value.node !== 'Tuple' || value.elts.length !== target.elts.length) return false;
  if (value.elts.length < 1 || value.elts.length > 3) return false;
  return ![...target.elts, ...value.elts].some(isStarred);
}

function lowerSwap(f: FunctionLowering, target: Tuple, value: Tuple): void {
  const values = value.elts.map((e) => {
    const v = f.settle(f.expr(e));
    if (v.kind === 'temp' && !v.temp.raw) v.temp.held = true;
    return v;
  });
  const names = target.elts.map((t) => (t.node === 'Name' ? f.mangled(t.id) : null));
  // Where all targets are plain locals CPython swaps the first and the last store instead of the values.
  const swapped =
    names.every((name) => name !== null && f.entry.functionLike && f.entry.scope(name) === LOCAL) && new Set(names).size === names.length;
  if (swapped) for (const name of names) f.seeLocal(name as string);
  const order = names.map((_, i) => i);
  for (const i of swapped ? order.reverse() : order) assign(f, target.elts[i] as ExprNode, values[i] as Operand);
}

/** Stores to a target; consumes the value. */
export function assign(f: FunctionLowering, t: ExprNode, value: Operand): void {
  switch (t.node) {
    case 'Name':
      f.range = t;
      return storeName(f, t.id, value);
    case 'Attribute': {
      noteSelfAttribute(f, t);
      const o = f.expr(t.value);
      f.range = attributeRange(t);
      return f.setattr(o, f.mangled(t.attr), value);
    }
    case 'Subscript':
      return storeSubscript(f, t, value);
    case 'Tuple':
    case 'List':
      return unpack(f, t, value);
    case 'Starred':
      return f.fail('starred assignment target must be in a list or tuple', t);
    default:
      throw new Error(`internal: assignment to ${t.node}`);
  }
}

/** `__static_attributes__`: attributes that methods set on `self`. */
function noteSelfAttribute(f: FunctionLowering, t: Attribute): void {
  if (t.value.node !== 'Name' || t.value.id !== 'self') return;
  for (let g: FunctionLowering | null = f; g !== null; g = g.parent) {
    if (g.staticAttributes === null) continue;
    g.staticAttributes.add(t.attr);
    return;
  }
}

/** The index is released first, then the container, then the value. */
function storeSubscript(f: FunctionLowering, t: Subscript, value: Operand): void {
  const o = f.expr(t.value);
  if (t.slice.node === 'Slice' && t.slice.step === null) {
    const lower = t.slice.lower ? f.expr(t.slice.lower) : NONE;
    const upper = t.slice.upper ? f.expr(t.slice.upper) : NONE;
    f.range = t;
    f.act('setslice(#1,#3,#2,#0)', [value, o, upper, lower], { run: true, reverse: true });
    return;
  }
  const i = f.expr(t.slice);
  f.range = t;
  setItem(f, value, o, i);
}

/** The tuple of the items is released before the stores, as UNPACK_SEQUENCE does; its items are held. */
export function unpack(f: FunctionLowering, t: Tuple | List, value: Operand): void {
  const star = t.elts.findIndex(isStarred);
  if (t.elts.filter(isStarred).length > 1) f.fail('multiple starred expressions in assignment', t);
  f.range = t;
  const n = t.elts.length;
  const held = f.settle(value);
  let items: TempOperand;
  if (star >= 0) {
    if (star > 255 || n - star - 1 > 0xffffff) f.fail('too many expressions in star-unpacking assignment', t);
    items = f.ins(`unpackex(#0,${star},${n - star - 1})`, [held], { run: true });
  } else {
    items = f.ins(`(#0 instanceof PyTuple&&#0.items.length===${n}?#0:unpack(#0,${n}))`, [held], { run: true });
  }
  const parts = takeItems(f, items, n);
  t.elts.forEach((e, i) => assign(f, e.node === 'Starred' ? e.value : e, parts[i] as Operand));
}

/** Every item of a tuple as a held temporary; the tuple is released. The first item ends up on top of the live list. */
export function takeItems(f: FunctionLowering, items: TempOperand, n: number): Operand[] {
  const parts: Operand[] = [];
  for (let i = n - 1; i >= 0; i--) {
    const part = f.ins(`#0.items[${i}]`, [items], { keep: [items] });
    part.temp.held = true;
    parts[i] = part;
  }
  f.drop(items);
  return parts;
}

export function lowerAugAssign(f: FunctionLowering, s: AugAssign): void {
  const t = s.target;
  switch (t.node) {
    case 'Name': {
      f.range = t;
      const a = loadName(f, t.id);
      const b = f.expr(s.value);
      f.range = s;
      const v = binary(f, s.op, a, b, true);
      f.range = t;
      return storeName(f, t.id, v);
    }
    case 'Attribute': {
      const o = f.expr(t.value);
      const name = f.mangled(t.attr);
      f.range = attributeRange(t);
      const a = f.getattr(o, name, [o]);
      const b = f.expr(s.value);
      f.range = s;
      const v = binary(f, s.op, a, b, true);
      f.range = attributeRange(t);
      return f.setattr(o, name, v);
    }
    case 'Subscript':
      return augmentSubscript(f, s, t);
    default:
      throw new Error(`internal: augmented assignment to ${t.node}`);
  }
}

function augmentSubscript(f: FunctionLowering, s: AugAssign, t: Subscript): void {
  const o = f.expr(t.value);
  const slice = t.slice.node === 'Slice' && t.slice.step === null ? t.slice : null;
  const index = slice ? [slice.lower ? f.expr(slice.lower) : NONE, slice.upper ? f.expr(slice.upper) : NONE].reverse() : [f.expr(t.slice)];
  f.range = t;
  const all = [o, ...index];
  const a = slice ? f.ins('getslice(#0,#2,#1)', all, { run: true, keep: all }) : getItem(f, o, index[0] as Operand, true);
  const b = f.expr(s.value);
  f.range = s;
  const v = binary(f, s.op, a, b, true);
  f.range = t;
  if (slice) f.act('setslice(#1,#3,#2,#0)', [v, ...all], { run: true, reverse: true });
  else setItem(f, v, o, index[0] as Operand);
}

export function lowerAnnAssign(f: FunctionLowering, s: AnnAssign): void {
  const t = s.target;
  if (s.value) assign(f, t, f.expr(s.value));
  if (t.node === 'Name') {
    if (s.simple && f.kind !== 'function') noteAnnotation(f, s, t.id);
    return;
  }
  if (s.value) return;
  // Without a value the parts of the target are evaluated for their errors.
  if (t.node === 'Attribute') f.drop(f.expr(t.value));
  else if (t.node === 'Subscript') {
    f.drop(f.expr(t.value));
    f.drop(f.expr(t.slice));
  }
}

export function lowerDelete(f: FunctionLowering, s: Delete): void {
  for (const t of s.targets) deleteTarget(f, t);
}

function deleteTarget(f: FunctionLowering, t: ExprNode): void {
  switch (t.node) {
    case 'Name':
      f.range = t;
      return deleteName(f, t.id);
    case 'Attribute': {
      const o = f.expr(t.value);
      f.range = attributeRange(t);
      const name = f.seeName(f.mangled(t.attr), 'deleteAttribute');
      return f.act(`delattr(#0,${quote(name)})`, [o], { run: true });
    }
    case 'Subscript': {
      const o = f.expr(t.value);
      const i = f.expr(t.slice);
      f.range = t;
      return f.act('delitem(#0,#1)', [o, i], { run: true, reverse: true });
    }
    case 'Tuple':
    case 'List':
      for (const e of t.elts) deleteTarget(f, e);
      return;
    default:
      throw new Error(`internal: deletion of ${t.node}`);
  }
}
