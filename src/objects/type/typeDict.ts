// `C.__dict__`: a read-only live view of a class's own attributes. Counterpart: type_dict in Objects/typeobject.c.

import { newMappingProxy } from '../mappingProxy.ts';
import { DictEntry, PyDict } from '../../runtime/layout/dict.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { own, release } from '../../runtime/refcount.ts';
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
    return this.owner.attrs.size;
  }

  override getStr(name: string): Value | undefined {
    return this.owner.attrs.get(name);
  }

  override get(key: Value): Value | undefined {
    return isStr(key) ? this.owner.attrs.get(textOf(key)) : undefined;
  }

  override has(key: Value): boolean {
    return this.get(key) !== undefined;
  }

  override find(key: Value): DictEntry | undefined {
    const v = this.get(key);
    return v === undefined ? undefined : new DictEntry(key, v, this);
  }

  override *entries(): IterableIterator<DictEntry> {
    for (const [name, v] of this.owner.attrs) yield new DictEntry(str(name), v, this);
  }

  override releaseChildren(): void {
    release(this.owner);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.owner);
  }
}

typeDictHook.view = (type) => newMappingProxy(new TypeDict(type));
