// The JavaScript side of a new class: which base gives the layout, the constructor, the slots.
// Counterpart: best_base, extra_ivars and type_new_slots in Objects/typeobject.c.

import { track, tracks } from '../gc/nursery.ts';
import { releaseAttributes, traverseAttributes } from '../instance.ts';
import { unmarkSequence } from '../layout/sequence.ts';
import { isStr, textOf } from '../layout/str.ts';
import { typeError, valueError } from '../raise.ts';
import { typeName } from '../typeOf.ts';
import type { Constructor, PyType } from '../typeObject.ts';
import type { PyObject, Value } from '../value.ts';
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

/** A JavaScript class for instances; every Python class has its own, so that V8 tells their shapes apart. */
export function makeConstructor(base: Constructor): Constructor {
  const Base = base as unknown as new () => PyObject;
  if ((base.prototype as { gcTracked?: boolean }).gcTracked === true) {
    const plain = class extends Base {
      constructor() {
        super();
      }
    };
    unmarkSequence(plain);
    return plain as unknown as Constructor;
  }
  const ctor = class extends Base {
    constructor() {
      super();
      track(this);
    }
  };
  tracks(ctor);
  unmarkSequence(ctor);
  return ctor as unknown as Constructor;
}

type Dying = { releaseChildren(): void; traverse(visit: (child: Value) => void): void };

/** Instances of heap types own their attributes beside what the base layout owns. */
export function installLifetime(ctor: Constructor, base: PyType): void {
  if (base.heap || base.hasDict) return;
  const inherited = base.ctor.prototype as unknown as Dying;
  const { releaseChildren, traverse } = inherited;
  const proto = ctor.prototype as unknown as Dying;
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(proto, name, { value, writable: true, configurable: true, enumerable: false });
  };
  define('releaseChildren', function (this: PyObject): void {
    releaseAttributes(this);
    releaseChildren.call(this);
    (this.type as PyType).rc > 0 && releaseType(this.type);
  });
  define('traverse', function (this: PyObject, visit: (child: Value) => void): void {
    traverseAttributes(this, visit);
    traverse.call(this, visit);
  });
}

/** Instances do not count their class yet; a hook for the day they do. */
function releaseType(_type: PyType): void {}

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
