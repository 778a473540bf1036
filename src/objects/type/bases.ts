// `C.__bases__ = (…)`. A metaclass's `mro()` runs in between and may assign bases itself, of this class or another: what
// it did stands, and the outer assignment then leaves the class alone. A failure puts every order back.
// Counterpart: type_set_bases and mro_hierarchy in Objects/typeobject.c.

import { refreshCall } from '../../runtime/classes/fastCall.ts';
import { bestBase } from '../../runtime/classes/layout.ts';
import { mroOf } from '../../runtime/classes/mroOf.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';

interface Change {
  readonly type: PyType;
  readonly before: readonly PyType[];
  readonly after: readonly PyType[];
}

/** `type.__bases__ = value` of a class that may be changed. */
export function assignBases(type: PyType, value: Value | undefined): void {
  const bases = checkedBases(type, value);
  const base = bestBase(bases);
  const old = bestBase(type.bases);
  if (base.solid !== old.solid) throw typeError(`__bases__ assignment: '${base.name}' object layout differs from '${old.name}'`);
  const before = type.bases;
  for (const b of bases) own(b);
  take(type, bases);
  const changes: Change[] = [];
  try {
    reorder(type, changes);
  } catch (thrown) {
    undo(type, bases, before, changes);
    throw thrown;
  }
  if (type.bases === bases && type.ready) type.moveSubclassEntry(before);
  for (const b of before) release(b);
  keepGiven(type, value as PyTuple);
}

/** A tuple of a subclass is what `__bases__` shows; others are made anew. */
export function keepGiven(type: PyType, given: PyTuple): void {
  const old = type.basesGiven;
  type.basesGiven = given.constructor === PyTuple || given.items.length === 0 ? null : own(given);
  release(old);
}

function checkedBases(type: PyType, value: Value | undefined): readonly PyType[] {
  if (value === undefined) throw typeError(`cannot delete '__bases__' attribute of immutable type '${type.name}'`);
  if (!(value instanceof PyTuple)) throw typeError(`can only assign tuple to ${type.name}.__bases__, not ${typeName(value)}`);
  if (value.items.length === 0) throw typeError(`can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  return value.items.map((b) => {
    if (!(b instanceof PyType)) throw typeError(`${type.name}.__bases__ must be tuple of classes, not '${typeName(b)}'`);
    if (b.isSubtype(type) || derivesThroughBases(b, type)) throw typeError('a __bases__ item causes an inheritance cycle');
    return b;
  });
}

/** While `mro()` runs the bases may be newer than the order. */
function derivesThroughBases(type: PyType, ancestor: PyType): boolean {
  for (let t = type; t.bases.length > 0; t = bestBase(t.bases)) if (t === ancestor) return true;
  return false;
}

function take(type: PyType, bases: readonly PyType[]): void {
  type.bases = bases;
  type.moveLayout(bestBase(bases).native);
}

/** Gives the class and those below it their new order; notes each, first to last. */
function reorder(type: PyType, changes: Change[]): void {
  const before = type.mro;
  const after = mroOf(type);
  if (type.mro !== before) return;
  setOrder(type, after);
  changes.push({ type, before, after });
  for (const sub of [...type.liveSubclasses()]) reorder(sub, changes);
}

function setOrder(type: PyType, mro: readonly PyType[]): void {
  type.setMro(mro);
  if (type.ready) refreshCall(type);
}

function undo(type: PyType, bases: readonly PyType[], before: readonly PyType[], changes: readonly Change[]): void {
  const ours = type.bases === bases;
  if (ours) take(type, before);
  for (const c of changes) if (c.type.mro === c.after) setOrder(c.type, c.before);
  for (const b of ours ? bases : before) release(b);
}
