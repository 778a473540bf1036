// Instance attributes as own JavaScript properties `$name`, and their live `__dict__`.
//
// Layout: an instance of an ordinary type keeps attribute x in own property `$x`; order of properties is order of
// insertion, as in a dict. An instance of a hidden type keeps a real dict in `dict`. Slots lie in `$x` too, with
// the type's `slotKeys` telling them from dict entries; instanceKeys.ts has the exceptions.
// A type learns the attribute names of its instances (`instanceKeys`), so that death can release them.

import { InstanceDict } from './instanceDict.ts';
import { dictKey, dictKeys, dictStoreKey, moveEntries, moveSlots } from './instanceKeys.ts';
import { PyDict } from './layout/dict.ts';
import { isStr, textOf } from './layout/str.ts';
import { own, release, unown } from './refcount.ts';
import { PyType } from './typeObject.ts';
import type { PyObject, Value } from './value.ts';

export interface WithDict extends PyObject {
  /** A real dict (hidden types), or the cached view of the own properties. Owned by the instance. */
  dict?: PyDict;
}
type Props = Record<string, Value | undefined>;

export function instanceHasDict(o: PyObject, type: PyType): boolean {
  return type.hasDict || (o as WithDict).dict !== undefined;
}

/** The real dict of an instance of a hidden type; attributes set before the type was hidden move into it. */
export function hiddenDict(o: WithDict): PyDict {
  const dict = o.dict;
  if (dict !== undefined) {
    if (dict instanceof InstanceDict && dict.views(o)) dict.detach();
    return dict;
  }
  const fresh = new PyDict();
  fresh.rc = 1;
  for (const key of dictKeys(o)) {
    const v = (o as unknown as Props)[key] as Value;
    fresh.setStr(key.slice(1), v);
    unown(v);
    delete (o as unknown as Props)[key];
  }
  o.dict = fresh;
  return fresh;
}

/** The instance's own attribute, borrowed. */
export function getInstance(o: PyObject, name: string): Value | undefined {
  // A class keeps its attributes in its own way.
  if (o.type.hidden) return o.type.hasDict && !(o instanceof PyType) ? hiddenDict(o).getStr(name) : undefined;
  const key = dictKey(o.type, name);
  return Object.hasOwn(o, key) ? (o as unknown as Props)[key] : undefined;
}

export function setInstance(o: PyObject, type: PyType, name: string, value: Value): void {
  if (type.hidden) {
    hiddenDict(o).setStr(name, value);
    return;
  }
  setProperty(o, type, dictStoreKey(type, name), value);
}

/** Sets own property `key`, teaching the type a new name. */
export function setProperty(o: PyObject, type: PyType, key: string, value: Value): void {
  const props = o as unknown as Props;
  if (Object.hasOwn(o, key)) {
    const old = props[key];
    props[key] = own(value);
    release(old);
    return;
  }
  if (!type.knownKeys.has(key)) type.learnKey(key);
  props[key] = own(value);
}

/** Deletes the instance's own attribute; false when it has none. */
export function deleteInstance(o: PyObject, name: string): boolean {
  if (o.type.hidden) return hiddenDict(o).deleteStr(name);
  const key = dictKey(o.type, name);
  if (!Object.hasOwn(o, key)) return false;
  const old = (o as unknown as Props)[key];
  delete (o as unknown as Props)[key];
  release(old);
  return true;
}

/** `o.__dict__`: live, the same object every time; borrowed. */
export function dictOf(o: PyObject): PyDict {
  const holder = o as WithDict;
  if (o.type.hidden) return hiddenDict(holder);
  if (holder.dict === undefined) {
    const view = new InstanceDict(o);
    view.rc = 1;
    holder.dict = view;
  }
  return holder.dict;
}

/** From here on the instance, and others of its type, keep attributes in a real dict: that of `o` is made. */
export function keepInDict(o: PyObject): void {
  if (!o.type.hidden) {
    o.type.hiddenLayout = true;
    o.type.hide();
  }
  hiddenDict(o as WithDict);
}

/** `o.__dict__ = dict`: the instance shares the very dict, so its type becomes hidden. */
export function replaceDict(o: PyObject, dict: PyDict): void {
  const holder = o as WithDict;
  keepInDict(o);
  const old = hiddenDict(holder);
  holder.dict = own(dict);
  if (dict instanceof InstanceDict) dict.settle();
  release(old);
}

/** Releases the attributes of a dying instance; the generated part of a class's `releaseChildren`. */
export function releaseAttributes(o: PyObject): void {
  const dict = (o as WithDict).dict;
  if (dict !== undefined && dict.rc > 1 && dict instanceof InstanceDict && dict.views(o)) dict.detach();
  const props = o as unknown as Props;
  const keys = o.type.instanceKeys;
  for (let i = 0; i < keys.length; i++) {
    const v = props[keys[i] as string];
    if (typeof v === 'object' && v !== null) release(v);
  }
  if (dict !== undefined) release(dict);
}

/** Traversals of instances of a class by name before a function is printed for it. */
const WARM = 100;
const MAX_PRINTED = 60;

/** What lies on a prototype under an attribute's name is a JavaScript function, which no value is. */
function visitByName(o: PyObject, type: PyType, visit: (child: Value) => void): void {
  const keys = type.instanceKeys;
  for (let i = 0; i < keys.length; i++) {
    const v = (o as unknown as Props)[keys[i] as string];
    if (v !== undefined && typeof v !== 'function') visit(v);
  }
  if (++type.traversals > WARM && keys.length <= MAX_PRINTED) {
    const loads = keys.map((key) => `if((v=o[${JSON.stringify(key)}])!==undefined&&typeof v!=='function')f(v);`);
    type.attributeVisits = {
      keys: keys.length,
      visit: new Function('o', 'f', `let v;${loads.join('')}`) as (o: PyObject, f: (child: Value) => void) => void,
    };
  }
}

export function traverseAttributes(o: PyObject, visit: (child: Value) => void): void {
  const { type } = o;
  const visits = type.attributeVisits;
  if (visits !== null && visits.keys === type.instanceKeys.length) visits.visit(o, visit);
  else visitByName(o, type, visit);
  const dict = (o as WithDict).dict;
  if (dict !== undefined) visit(dict);
}

/** The class of an instance is about to change: its attributes move to where the other class has them. */
export function moveAttributes(o: PyObject, from: PyType, to: PyType): void {
  if (from.hidden !== to.hidden) moveSlots(o, to);
  if (to.hidden) {
    if (from.hidden || !to.hasDict) return;
    hiddenDict(o);
    return;
  }
  if (!from.hidden) {
    moveEntries(o, to);
    return;
  }
  const holder = o as WithDict;
  const dict = holder.dict;
  if (dict === undefined) return;
  delete holder.dict;
  for (const e of dict.entries()) if (isStr(e.key) && e.v !== undefined) setInstance(o, to, textOf(e.key), e.v);
  release(dict);
}
