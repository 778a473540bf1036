// `C.__dict__`: a read-only live view of a class's own attributes. Counterpart: type_dict in Objects/typeobject.c.

import { newMappingProxy } from '../mappingProxy.ts';
import { DictEntry, PyDict } from '../../runtime/layout/dict.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import type { ForeignAttribute, PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { typeDictHook } from './attributes.ts';

class TypeDict extends PyDict {
  private readonly owner: PyType;

  constructor(owner: PyType) {
    super();
    this.owner = own(owner);
  }

  override get detached(): boolean {
    return true;
  }

  override get size(): number {
    return this.owner.attrs.size + this.owner.foreignAttrs.length;
  }

  override getStr(name: string): Value | undefined {
    return this.owner.attrs.get(name);
  }

  override get(key: Value): Value | undefined {
    if (isStr(key)) return this.owner.attrs.get(textOf(key));
    const foreign = new PyDict();
    try {
      for (const { key: known, value } of this.owner.foreignAttrs) foreign.set(known, value);
      return foreign.get(key);
    } finally {
      discard(foreign);
    }
  }

  override has(key: Value): boolean {
    return this.get(key) !== undefined;
  }

  override find(key: Value): DictEntry | undefined {
    const v = this.get(key);
    return v === undefined ? undefined : new DictEntry(key, v, this);
  }

  override *entries(): IterableIterator<DictEntry> {
    const { attrs, foreignAttrs } = this.owner;
    let count = 0;
    let next = 0;
    for (const [name, v] of attrs) {
      for (; (foreignAttrs[next]?.position ?? Infinity) <= count; next++) yield this.foreignEntry(next);
      yield new DictEntry(str(name), v, this);
      count++;
    }
    while (next < foreignAttrs.length) yield this.foreignEntry(next++);
  }

  private foreignEntry(index: number): DictEntry {
    const { key, value } = this.owner.foreignAttrs[index] as ForeignAttribute;
    return new DictEntry(key, value, this);
  }

  override releaseChildren(): void {
    release(this.owner);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.owner);
  }
}

typeDictHook.view = (type) => newMappingProxy(new TypeDict(type));
