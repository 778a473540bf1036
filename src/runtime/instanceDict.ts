// `__dict__` of an ordinary instance: a dict whose str items are own properties of the instance (instanceKeys.ts).
//
// Made on demand and cached by the instance. Keys that are not strings go to the inherited table. When the
// instance dies first, or its type turns hidden, the view lets go of it and keeps the items itself.
// Counterpart: inline values and materialised dicts in Objects/dictobject.c.

import { DictEntry, PyDict } from './layout/dict.ts';
import { keepInDict, setProperty } from './instance.ts';
import { dictKey, dictKeys, dictStoreKey } from './instanceKeys.ts';
import { isStr, str, textOf } from './layout/str.ts';
import { own, release, unown } from './refcount.ts';
import type { PyObject, Value } from './value.ts';

type Props = Record<string, Value | undefined>;

export class InstanceDict extends PyDict {
  /** Not counted: the instance owns the view. Null once it is gone. */
  private target: PyObject | null;

  constructor(target: PyObject) {
    super();
    this.target = target;
  }

  override get detached(): boolean {
    return this.target !== null;
  }

  /** Are the items the own properties of `o`? */
  views(o: PyObject): boolean {
    return this.target === o;
  }

  /** The instance dies while somebody holds the dict, or its type turned hidden: the items move in here. */
  detach(): void {
    const o = this.target;
    if (o === null) return;
    const keys = dictKeys(o);
    this.target = null;
    for (const key of keys) {
      const v = (o as unknown as Props)[key] as Value;
      super.setStr(key.slice(1), v);
      unown(v);
      delete (o as unknown as Props)[key];
    }
  }

  /** A view that another instance shares: where attributes of its own instance are kept in a dict, it is that dict. */
  settle(): void {
    if (this.target?.type.hidden === true) this.detach();
  }

  override get size(): number {
    return this.target === null ? super.size : dictKeys(this.target).length + super.size;
  }

  override getStr(name: string): Value | undefined {
    const o = this.target;
    if (o === null) return super.getStr(name);
    const key = dictKey(o.type, name);
    return Object.hasOwn(o, key) ? (o as unknown as Props)[key] : undefined;
  }

  override setStr(name: string, value: Value): void {
    const o = this.target;
    if (o === null) super.setStr(name, value);
    else {
      if (this.getStr(name) === undefined) this.version++;
      setProperty(o, o.type, dictStoreKey(o.type, name), value);
    }
  }

  override deleteStr(name: string): boolean {
    const v = this.takeStr(name);
    if (v === undefined) return false;
    own(v);
    release(v);
    return true;
  }

  private takeStr(name: string): Value | undefined {
    const o = this.target;
    if (o === null) return super.take(name);
    const v = this.getStr(name);
    if (v === undefined) return undefined;
    delete (o as unknown as Props)[dictKey(o.type, name)];
    this.version++;
    return unown(v);
  }

  override get(key: Value): Value | undefined {
    const own = this.target !== null && isStr(key) ? this.getStr(textOf(key)) : undefined;
    return own === undefined ? super.get(key) : own;
  }

  override has(key: Value): boolean {
    return this.target !== null && isStr(key) ? this.getStr(textOf(key)) !== undefined : super.has(key);
  }

  override set(key: Value, value: Value): void {
    if (this.target !== null && isStr(key)) this.setStr(textOf(key), value);
    else {
      // No attribute can have this name, and it has its place in the order: a real dict is needed.
      if (this.target !== null) keepInDict(this.target);
      super.set(key, value);
    }
  }

  override take(key: Value): Value | undefined {
    return this.target !== null && isStr(key) ? this.takeStr(textOf(key)) : super.take(key);
  }

  override takeEntry(entry: DictEntry): Value {
    return this.take(entry.key) as Value;
  }

  override find(key: Value): DictEntry | undefined {
    if (this.target === null || !isStr(key)) return super.find(key);
    const v = this.getStr(textOf(key));
    return v === undefined ? undefined : new DictEntry(key, v, this);
  }

  override clear(): void {
    const o = this.target;
    if (o !== null) for (const key of dictKeys(o)) this.deleteStr(key.slice(1));
    super.clear();
  }

  override *entries(): IterableIterator<DictEntry> {
    const o = this.target;
    if (o !== null) for (const key of dictKeys(o)) yield new DictEntry(str(key.slice(1)), (o as unknown as Props)[key], this);
    yield* super.entries();
  }
}
