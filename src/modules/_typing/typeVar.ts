// `typing.TypeVar`. Counterpart: typevarobject in Objects/typevarobject.c.

import { type GetSet, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { str, textOf } from '../../runtime/layout/str.ts';
import { emptyTuple, PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { getattr } from '../../runtime/attribute.ts';
import { withItems } from '../../runtime/iterate.ts';
import { typeError } from '../../runtime/raise.ts';
import { str_ } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { checkType, unionFrom } from '../../objects/union.ts';
import { Lazy } from './evaluators.ts';
import { NoDefault, PyTypeParameter, callTyping, notABase, setModule, setName, variancePrefix, varianceOf } from './parameter.ts';

export class PyTypeVar extends PyTypeParameter {
  bound = new Lazy();
  constraints = new Lazy();

  override releaseChildren(): void {
    super.releaseChildren();
    this.bound.release();
    this.constraints.release();
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    this.bound.traverse(visit);
    this.constraints.traverse(visit);
  }
}

/** Getters that every kind has: the name and the default. */
export const defaultGetset: Readonly<Record<string, GetSet<PyTypeParameter>>> = {
  __name__: { get: (self) => self.name, member: true },
  __default__: {
    get: (self) => self.fallback.get() ?? (self.fallback.known === null ? null : NoDefault),
    doc: 'The default value for this type parameter.',
  },
  evaluate_default: { get: (self) => self.fallback.evaluator() },
};

export const varianceGetset: Readonly<Record<string, GetSet<PyTypeParameter>>> = {
  __covariant__: { get: (self) => self.variance === 'covariant', member: true },
  __contravariant__: { get: (self) => self.variance === 'contravariant', member: true },
  __infer_variance__: { get: (self) => self.variance === 'inferred', member: true },
};

export const operatorMethods = methods<PyTypeParameter>()({
  '__or__(self, value, /)': (self, other) => unionFrom([self, other]),
  '__ror__(self, value, /)': (self, other) => unionFrom([other, self]),
});

function construct(
  cls: PyType,
  name: Value,
  constraints: readonly Value[],
  bound: Value,
  fallback: Value | undefined,
  co: boolean,
  contra: boolean,
  infer: boolean,
): PyTypeVar {
  const variance = varianceOf(co, contra, infer);
  const checked = bound === null ? undefined : checkType(bound, 'Bound must be a type.');
  if (constraints.length === 1) throw typeError('A single constraint is not allowed');
  if (constraints.length > 0 && checked !== undefined) throw typeError('Constraints cannot be combined with bound=...');
  const self = cls.allocate() as PyTypeVar;
  setName(self, name);
  self.variance = variance;
  if (checked !== undefined) self.bound = Lazy.of(checked);
  if (constraints.length > 0) self.constraints = Lazy.of(tupleFrom(constraints));
  self.fallback = Lazy.of(fallback === undefined ? NoDefault : fallback);
  setModule(self);
  return self;
}

/** The arguments with the default appended where they end just before this parameter. */
function prepare(self: PyTypeVar, alias: Value, args: Value): Value {
  return withItems(getattr(alias, '__parameters__'), (parameters) => {
    const index = parameters.indexOf(self);
    const given = args instanceof PyTuple || args instanceof PyList ? args.items : [args];
    if (index < given.length) return args;
    const fallback = index === given.length ? self.fallback.get() : undefined;
    if (fallback === undefined || fallback === NoDefault) return args;
    return tupleOf(...given, fallback);
  });
}

export const typeVarDecl = (): TypeDecl<PyTypeVar> =>
  defineType<PyTypeVar>({
    name: 'TypeVar',
    module: 'typing',
    ctor: PyTypeVar,
    final: true,
    hasDict: true,
    hasWeakrefs: true,
    attributes: { __module__: 'typing' },
    construct: methods<PyType>()({
      'typevar(cls, name: text, *constraints, bound=None, default=?, covariant: bool=False, contravariant: bool=False, infer_variance: bool=False)':
        construct,
    }),
    methods: {
      ...operatorMethods,
      ...methods<PyTypeVar>()({
        '__repr__(self, /)': (self) => str(`${variancePrefix(self)}${textOf(str_(self.name))}`),
        '__typing_subst__(self, arg, /)': (self, arg) => callTyping('_typevar_subst', self, arg),
        '__typing_prepare_subst__(self, alias, args, /)': prepare,
        '__reduce__(self, /)': (self) => self.name,
        'has_default(self, /)': (self) => self.hasDefault(),
        '__mro_entries__(self, bases, /)': notABase('TypeVar'),
      }),
    },
    getset: {
      ...(defaultGetset as unknown as Record<string, GetSet<PyTypeVar>>),
      ...(varianceGetset as unknown as Record<string, GetSet<PyTypeVar>>),
      __bound__: { get: (self) => self.bound.get() ?? null },
      __constraints__: { get: (self) => self.constraints.get() ?? emptyTuple },
      evaluate_bound: { get: (self) => self.bound.evaluator() },
      evaluate_constraints: { get: (self) => self.constraints.evaluator() },
    },
  });
