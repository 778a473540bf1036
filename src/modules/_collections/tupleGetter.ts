// `_collections._tuplegetter`: the descriptor of a named tuple's field.

import { defineType, methods } from '../../runtime/defineType.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { exceptionOf, indexError, typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { repr, joinText } from '../../runtime/text.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';

export class TupleGetter extends PyObject {
  index = 0;
  doc: Value = null;

  descriptorGet(instance: Value | undefined): Value {
    if (instance === undefined) return this;
    if (!(instance instanceof PyTuple)) {
      throw typeError(`descriptor for index '${this.index}' for tuple subclasses doesn't apply to '${typeName(instance)}' object`);
    }
    const v = instance.items[this.index];
    if (v === undefined) throw indexError('tuple index out of range');
    return v;
  }

  descriptorSet(_instance: Value, value: Value | undefined): never {
    throw exceptionOf('AttributeError', value === undefined ? "can't delete attribute" : "can't set attribute");
  }

  override releaseChildren(): void {
    release(this.doc);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.doc);
  }
}

export const tupleGetterDecl = () =>
  defineType<TupleGetter>({
    name: '_tuplegetter',
    module: 'collections',
    ctor: TupleGetter,
    final: true,
    construct: methods<PyType>()({
      '_tuplegetter(cls, index: ssize, doc, /)': (_cls, index, doc) => {
        const g = new TupleGetter();
        g.index = index;
        g.doc = own(doc);
        return g;
      },
    }),
    getset: {
      __doc__: {
        get: (self) => self.doc,
        set: (self, v) => {
          const old = self.doc;
          self.doc = own(v ?? null);
          release(old);
        },
        member: true,
      },
    },
    methods: methods<TupleGetter>()({
      '__get__(self, instance, owner=None, /)': (self, instance) => self.descriptorGet(instance === null ? undefined : instance),
      '__set__(self, instance, value, /)': (self, instance, value) => self.descriptorSet(instance, value),
      '__delete__(self, instance, /)': (self, instance) => self.descriptorSet(instance, undefined),
      '__reduce__(self, /)': (self) => tupleOf(typeOf(self), tupleOf(self.index, self.doc)),
      '__repr__(self, /)': (self) => joinText([`_tuplegetter(${self.index}, `, repr(self.doc), ')']),
    }),
  });
