// `typing.TypeAliasType`: what the statement `type X = …` makes. Counterpart: typealiasobject in Objects/typevarobject.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import { classHooks } from '../../runtime/classes/newType.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { emptyTuple, PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { makeAlias } from '../../objects/genericAlias.ts';
import { unionOf } from '../../objects/type/union.ts';
import { unionable } from '../../objects/union.ts';
import { Lazy } from './evaluators.ts';
import { PyTypeParameter } from './parameter.ts';
import { unpackTuples, unpackedOnce } from './typeVarTuple.ts';

export class PyTypeAlias extends PyObject {
  /** All owned. */
  name: Value = '';
  params: PyTuple | null = null;
  module: Value | undefined;
  value = new Lazy();

  override releaseChildren(): void {
    release(this.name);
    release(this.params);
    release(this.module);
    this.value.release();
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.name);
    visit(this.params);
    if (this.module !== undefined) visit(this.module);
    this.value.traverse(visit);
  }
}
unionable.extra = (v) => v instanceof PyTypeAlias;

/** An alias from emitted code, or (with a known value) from the constructor. All borrowed. */
export function newTypeAlias(name: Value, params: PyTuple | null, value: Lazy, module?: Value): PyTypeAlias {
  const alias = new PyTypeAlias();
  alias.name = own(name);
  alias.params = params === null || params.items.length === 0 ? null : own(params);
  alias.module = own(module);
  alias.value = value;
  return alias;
}

function checkParams(params: Value): PyTuple {
  if (!(params instanceof PyTuple)) throw typeError('type_params must be a tuple');
  let defaults = false;
  for (const p of params.items) {
    if (!(p instanceof PyTypeParameter)) throw typeError(`Expected a type param, got ${textOf(repr(p))}`);
    if (p.hasDefault()) defaults = true;
    else if (defaults) throw typeError(`non-default type parameter '${textOf(repr(p))}' follows default type parameter`);
  }
  return params;
}

function moduleOf(self: PyTypeAlias): Value {
  if (self.module !== undefined) return self.module;
  return (self.value.lazy ? getattrOptional(self.value.evaluator(), '__module__') : undefined) ?? null;
}

export const typeAliasDecl = (): TypeDecl<PyTypeAlias> =>
  defineType<PyTypeAlias>({
    name: 'TypeAliasType',
    module: 'typing',
    ctor: PyTypeAlias,
    final: true,
    construct: methods<PyType>()({
      'typealias(cls, name: text, value, *, type_params=?)': (_cls, name, value, params) =>
        newTypeAlias(name, params === undefined ? null : checkParams(params), Lazy.of(value), classHooks.callerModule() ?? null),
    }),
    methods: methods<PyTypeAlias>()({
      '__repr__(self, /)': (self) => self.name,
      '__iter__(self, /)': unpackedOnce,
      '__or__(self, value, /)': (self, other) => unionOf(self, other),
      '__ror__(self, value, /)': (self, other) => unionOf(other, self),
      '__getitem__(self, key, /)': (self, key) => {
        if (self.params === null) throw typeError('Only generic type aliases are subscriptable');
        return makeAlias(self, key);
      },
      '__reduce__(self, /)': (self) => self.name,
    }),
    getset: {
      __name__: { get: (self) => self.name, member: true },
      __parameters__: { get: (self) => (self.params === null ? emptyTuple : unpackTuples(self.params)) },
      __type_params__: { get: (self) => self.params ?? emptyTuple },
      __value__: { get: (self) => self.value.get() as Value },
      evaluate_value: { get: (self) => self.value.evaluator() },
      __module__: { get: moduleOf },
    },
  });
