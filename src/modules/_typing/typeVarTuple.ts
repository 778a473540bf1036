// `typing.TypeVarTuple`. Counterpart: typevartupleobject in Objects/typevarobject.c.

import { getattr } from '../../runtime/attribute.ts';
import { type GetSet, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { importHook } from '../../runtime/importHook.ts';
import { TupleIterator } from '../../runtime/layout/iterator.ts';
import { type PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { getItem } from '../../runtime/subscript.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { Lazy } from './evaluators.ts';
import { NoDefault, PyTypeParameter, callTyping, notABase, setModule, setName } from './parameter.ts';
import { defaultGetset } from './typeVar.ts';

export class PyTypeVarTuple extends PyTypeParameter {}

/** `typing.Unpack[v]`. */
export function unpacked(v: Value): Value {
  return getItem(getattr(importHook.module('typing'), 'Unpack'), v);
}

/** An iterator that gives `Unpack[v]` once: what `*v` means in a subscript. */
export const unpackedOnce = (v: Value): TupleIterator => new TupleIterator(tupleOf(unpacked(v)));

/** The parameters with every `Ts` as `Unpack[Ts]`. */
export function unpackTuples(params: PyTuple): PyTuple {
  if (!params.items.some((p) => p instanceof PyTypeVarTuple)) return params;
  return tupleFrom(params.items.map((p) => (p instanceof PyTypeVarTuple ? unpacked(p) : p)));
}

export const typeVarTupleDecl = (): TypeDecl<PyTypeVarTuple> =>
  defineType<PyTypeVarTuple>({
    name: 'TypeVarTuple',
    module: 'typing',
    ctor: PyTypeVarTuple,
    final: true,
    hasDict: true,
    hasWeakrefs: true,
    attributes: { __module__: 'typing' },
    construct: methods<PyType>()({
      'typevartuple(cls, name: text, *, default=?)': (cls, name, fallback) => {
        const self = cls.allocate() as PyTypeVarTuple;
        setName(self, name);
        self.fallback = Lazy.of(fallback === undefined ? NoDefault : fallback);
        setModule(self);
        return self;
      },
    }),
    methods: methods<PyTypeVarTuple>()({
      '__repr__(self, /)': (self) => self.name,
      '__iter__(self, /)': unpackedOnce,
      '__typing_subst__(self, arg, /)': () => {
        throw typeError('Substitution of bare TypeVarTuple is not supported');
      },
      '__typing_prepare_subst__(self, alias, args, /)': (self, alias, args) => callTyping('_typevartuple_prepare_subst', self, alias, args),
      '__reduce__(self, /)': (self) => self.name,
      'has_default(self, /)': (self) => self.hasDefault(),
      '__mro_entries__(self, bases, /)': notABase('TypeVarTuple'),
    }),
    getset: defaultGetset as unknown as Record<string, GetSet<PyTypeVarTuple>>,
  });
