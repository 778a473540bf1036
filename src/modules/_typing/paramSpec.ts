// `typing.ParamSpec` with its `args` and `kwargs`. Counterpart: paramspecobject in Objects/typevarobject.c.

import { same } from '../../runtime/compare.ts';
import { type GetSet, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { str, textOf } from '../../runtime/layout/str.ts';
import { own, release } from '../../runtime/refcount.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { repr, str_ } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { Lazy } from './evaluators.ts';
import { NoDefault, PyTypeParameter, callTyping, notABase, setModule, setName, variancePrefix, varianceOf } from './parameter.ts';
import { defaultGetset, operatorMethods, varianceGetset } from './typeVar.ts';

export class PyParamSpec extends PyTypeParameter {
  /** Owned. */
  bound: Value = null;

  override releaseChildren(): void {
    super.releaseChildren();
    release(this.bound);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    visit(this.bound);
  }
}

function construct(cls: PyType, name: Value, bound: Value, fallback: Value | undefined, co: boolean, contra: boolean, infer: boolean): PyParamSpec {
  const variance = varianceOf(co, contra, infer);
  const self = cls.allocate() as PyParamSpec;
  setName(self, name);
  self.variance = variance;
  if (bound !== null) self.bound = own(bound);
  self.fallback = Lazy.of(fallback === undefined ? NoDefault : fallback);
  setModule(self);
  return self;
}

export const paramSpecDecl = (): TypeDecl<PyParamSpec> =>
  defineType<PyParamSpec>({
    name: 'ParamSpec',
    module: 'typing',
    ctor: PyParamSpec,
    final: true,
    hasDict: true,
    hasWeakrefs: true,
    attributes: { __module__: 'typing' },
    construct: methods<PyType>()({
      'paramspec(cls, name: text, *, bound=None, default=?, covariant: bool=False, contravariant: bool=False, infer_variance: bool=False)': construct,
    }),
    methods: {
      ...operatorMethods,
      ...methods<PyParamSpec>()({
        '__repr__(self, /)': (self) => str(`${variancePrefix(self)}${textOf(str_(self.name))}`),
        '__typing_subst__(self, arg, /)': (self, arg) => callTyping('_paramspec_subst', self, arg),
        '__typing_prepare_subst__(self, alias, args, /)': (self, alias, args) => callTyping('_paramspec_prepare_subst', self, alias, args),
        '__reduce__(self, /)': (self) => self.name,
        'has_default(self, /)': (self) => self.hasDefault(),
        '__mro_entries__(self, bases, /)': notABase('ParamSpec'),
      }),
    },
    getset: {
      ...(defaultGetset as unknown as Record<string, GetSet<PyParamSpec>>),
      ...(varianceGetset as unknown as Record<string, GetSet<PyParamSpec>>),
      __bound__: { get: (self) => self.bound, member: true },
      args: { get: (self) => new PyParamSpecArgs(self), doc: 'Represents positional arguments.' },
      kwargs: { get: (self) => new PyParamSpecKwargs(self), doc: 'Represents keyword arguments.' },
    },
  });

/** `P.args` and `P.kwargs`. */
export class PyParamSpecPart extends PyObject {
  /** Owned. */
  readonly origin: Value;

  constructor(origin: Value = null) {
    super();
    this.origin = own(origin);
  }

  override releaseChildren(): void {
    release(this.origin);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.origin);
  }
}
export class PyParamSpecArgs extends PyParamSpecPart {}
export class PyParamSpecKwargs extends PyParamSpecPart {}

export function partDecl(name: string, word: string, Part: typeof PyParamSpecArgs): TypeDecl<PyParamSpecPart> {
  const equal = (a: PyParamSpecPart, b: Value): Value => (b instanceof Part ? same(a.origin, b.origin) : NotImplemented);
  return defineType<PyParamSpecPart>({
    name,
    module: 'typing',
    ctor: Part as never,
    final: true,
    hasWeakrefs: true,
    attributes: { __module__: 'typing', __hash__: null },
    construct: methods<PyType>()({ [`paramspec${word}(cls, origin)`]: (_cls: PyType, origin: Value) => new Part(origin) } as never),
    methods: methods<PyParamSpecPart>()({
      '__repr__(self, /)': (self) => {
        const shown = self.origin instanceof PyParamSpec ? str_(self.origin.name) : repr(self.origin);
        return str(`${textOf(shown)}.${word}`);
      },
      '__eq__(self, value, /)': equal,
      '__ne__(self, value, /)': (self, other) => {
        const r = equal(self, other);
        return r === NotImplemented ? r : r !== true;
      },
      '__mro_entries__(self, bases, /)': notABase(name),
    }),
    getset: { __origin__: { get: (self) => self.origin, member: true } },
  });
}
