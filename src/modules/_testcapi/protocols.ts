// Types that carry one protocol each: `__await__`, `__class_getitem__` with `__mro_entries__`, instances with a dict.
// Counterpart: Modules/_testcapimodule.c and Modules/_testcapi/heaptype.c.

import { defineType, methods } from '../../runtime/defineType.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { moduleType } from '../moduleType.ts';

class Holder extends PyObject {
  /** Owned. */
  item: Value = null;

  override releaseChildren(): void {
    release(this.item);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.item);
  }
}
class AwaitType extends Holder {}
class GenericAlias extends Holder {}
class Generic extends PyObject {}
class WithDict extends PyObject {}
class WithWeakref extends PyObject {}

function holding<T extends Holder>(o: T, item: Value): T {
  o.item = own(item);
  return o;
}

export const protocolTypes = (): Readonly<Record<string, Value>> => ({
  awaitType: moduleType(
    defineType<AwaitType>({
      name: 'awaitType',
      ctor: AwaitType,
      construct: methods<PyType>()({ 'awaitType(cls, item, /)': (cls, item) => holding(cls.allocate() as AwaitType, item) }),
      methods: methods<AwaitType>()({ '__await__(self, /)': (self) => self.item }),
    }),
  ),
  GenericAlias: moduleType(
    defineType<GenericAlias>({
      name: 'GenericAlias',
      ctor: GenericAlias,
      methods: methods<GenericAlias>()({ '__mro_entries__(self, bases, /)': (self) => tupleOf(self.item) }),
    }),
  ),
  Generic: moduleType(
    defineType<Generic>({
      name: 'Generic',
      ctor: Generic,
      classMethods: methods<PyType>()({ '__class_getitem__(cls, item, /)': (_cls, item) => holding(new GenericAlias(), item) }),
    }),
  ),
  HeapCTypeWithDict: moduleType(defineType<WithDict>({ name: 'HeapCTypeWithDict', module: '_testcapi', ctor: WithDict, open: true, hasDict: true })),
  HeapCTypeWithWeakref: moduleType(
    defineType<WithWeakref>({ name: 'HeapCTypeWithWeakref', module: '_testcapi', ctor: WithWeakref, open: true, hasWeakrefs: true }),
  ),
});
