// What a new class adds to the layout of its bases: which of them gives it, the slots.
// Counterpart: best_base, extra_ivars and type_new_slots in Objects/typeobject.c.

import { isStr, textOf } from '../layout/str.ts';
import { typeError, valueError } from '../raise.ts';
import { typeName } from '../typeOf.ts';
import type { PyType } from '../typeObject.ts';
import type { Value } from '../value.ts';
import { types } from '../wellKnown.ts';

/** The base whose layout the class extends. Throws TypeError for unacceptable or conflicting bases. */
export function bestBase(bases: readonly PyType[]): PyType {
  let best: PyType | undefined;
  for (const base of bases) {
    if (!base.acceptsSubclasses)
      throw typeError(`type '${base.heap || base.module === 'builtins' ? '' : `${base.module}.`}${base.name}' is not an acceptable base type`);
    if (best === undefined || (base.solid.isSubtype(best.solid) && base.solid !== best.solid)) best = base;
    else if (!best.solid.isSubtype(base.solid)) throw typeError('multiple bases have instance lay-out conflict');
  }
  return best ?? types.object;
}

/** The names of `__slots__`, checked and mangled; undefined when the class has none. */
export function slotNames(className: string, slots: Value, namespace: ReadonlyMap<string, Value>): string[] {
  const items = isStr(slots) ? [slots] : slotsHook.toArray(slots);
  const names: string[] = [];
  for (const item of items) {
    if (!isStr(item)) throw typeError(`__slots__ items must be strings, not '${typeName(item)}'`);
    const name = textOf(item);
    if (!/^[\p{L}\p{Nl}_][\p{L}\p{Nl}_\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u.test(name)) throw typeError('__slots__ must be identifiers');
    const mangled = mangle(className, name);
    if (namespace.has(mangled) && mangled !== '__qualname__' && mangled !== '__classcell__') {
      throw valueError(`'${mangled}' in __slots__ conflicts with class variable`);
    }
    names.push(mangled);
  }
  return names;
}

/** Installed by iterate.ts: the items of any iterable. */
export const slotsHook: { toArray: (v: Value) => readonly Value[] } = { toArray: () => [] };

/** Name mangling of `__private` names. */
export function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
