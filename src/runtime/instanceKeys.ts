// Under which own property an instance keeps an attribute or a slot, and moving what it keeps when its class changes.
//
// `$name` is what inline loads and stores of emitted code use. An entry of `__dict__` that a data descriptor of the class
// (or a slot) hides lies in `=name`; a slot of a hidden type in `:name`; both are met by the slow paths alone.
// A class that gains a data descriptor, or turns hidden, while it has instances moves what they hold: the collector's
// lists know them all. Such changes are rare, so the walk over the heap does not matter.

import { propertyKey } from './propertyKey.ts';
import { isDataDescriptor } from './descriptor.ts';
import { trackedObjects } from './gc/collector.ts';
import { hiddenDict } from './instance.ts';
import { PyType, instanceLayoutHook } from './typeObject.ts';
import { type PyObject, type Value, isObject } from './value.ts';

type Props = Record<string, Value | undefined>;

const [DOLLAR, EQUALS] = [36, 61];

/** The property that holds the `__dict__` entry `name` of an instance of an ordinary type. */
export function dictKey(type: PyType, name: string): string {
  const key = propertyKey(name);
  return type.asideNames.has(name) || type.slotKeys.has(key) ? `=${name}` : key;
}

/** As `dictKey`, for storing past the descriptors of the class. */
export function dictStoreKey(type: PyType, name: string): string {
  if (!type.asideNames.has(name) && hidesInstance(type, name)) type.keepAside(name);
  return dictKey(type, name);
}

/** Does a data descriptor of the class come before the instance's own attribute? Slots are told by `slotKeys`. */
function hidesInstance(type: PyType, name: string): boolean {
  const found = type.lookup(name);
  return isObject(found) && (found as { slotKey?: string }).slotKey === undefined && isDataDescriptor(found);
}

/** The property that holds slot `name`. */
export const slotKeyIn = (type: PyType, name: string): string => (type.hidden ? `:${name}` : propertyKey(name));

/** The properties of an instance of an ordinary type that are entries of its `__dict__`, in order. */
export function dictKeys(o: PyObject): string[] {
  const slots = o.type.slotKeys;
  const keys: string[] = [];
  for (const key of Object.keys(o)) {
    const first = key.charCodeAt(0);
    if ((first === DOLLAR && !slots.has(key)) || first === EQUALS) keys.push(key);
  }
  return keys;
}

/** Moves the slots of an instance to where instances of `to` have them. */
export function moveSlots(o: PyObject, to: PyType): void {
  const props = o as unknown as Props;
  for (const key of to.slotKeys) {
    const name = key.slice(1);
    const target = slotKeyIn(to, name);
    const source = target === key ? `:${name}` : key;
    if (!Object.hasOwn(o, source)) continue;
    to.learnKey(target);
    props[target] = props[source];
    delete props[source];
  }
}

/** Renames the `__dict__` entries of an instance of an ordinary type as `to` wants them; their order stays. */
export function moveEntries(o: PyObject, to: PyType): void {
  const keys = dictKeys(o);
  const wanted = keys.map((key) => dictStoreKey(to, key.slice(1)));
  for (const key of wanted) to.learnKey(key);
  if (wanted.every((key, i) => key === keys[i])) return;
  const props = o as unknown as Props;
  const values = keys.map((key) => props[key]);
  for (const key of keys) delete props[key];
  for (const [i, key] of wanted.entries()) props[key] = values[i];
}

function instancesOf(type: PyType): PyObject[] {
  return trackedObjects(null).filter((o) => o.type === type);
}

instanceLayoutHook.hidden = (type) => {
  for (const o of instancesOf(type)) {
    moveSlots(o, type);
    // A class keeps its attributes in its own way.
    if (type.hasDict && !(o instanceof PyType)) hiddenDict(o);
  }
};

instanceLayoutHook.described = (type, names) => {
  if (type.hidden) return;
  const hidden = names.filter((name) => !type.asideNames.has(name) && type.knownKeys.has(`$${name}`) && hidesInstance(type, name));
  if (hidden.length === 0) return;
  for (const name of hidden) type.keepAside(name);
  for (const o of instancesOf(type)) moveEntries(o, type);
};
