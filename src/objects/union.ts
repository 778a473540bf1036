// Unions: what `int | str` and `typing.Union[int, str]` give. Counterpart: Objects/unionobject.c (PEP 604).
//
// The members are flat and each comes once, in order of first appearance. Hashable members are told apart by hash and
// equality, the others (a literal list in `Annotated`, say) by equality alone.

import { callMethod } from '../runtime/attribute.ts';
import { same } from '../runtime/compare.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { hash } from '../runtime/hashing.ts';
import { importHook } from '../runtime/importHook.ts';
import { PyFrozenSet } from '../runtime/layout/set.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { PyTuple, tupleFrom } from '../runtime/layout/tuple.ts';
import { clearInFlight, convertThrown, inFlightIs, typeError, unwindInFlight } from '../runtime/raise.ts';
import { discard, own, release, releaseKeeping, unown } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { operate } from '../runtime/operatorDispatch.ts';
import { bor } from '../runtime/operators.ts';
import { repr } from '../runtime/text.ts';
import { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { exceptions, types } from '../runtime/wellKnown.ts';
import { PyGenericAlias } from './genericAlias.ts';
import { collectParameters, substitute } from './genericAlias/parameters.ts';
import { typeText } from './genericAlias/typeText.ts';
import { unionHook } from './type/union.ts';

export class PyUnion extends PyObject {
  /** All owned. */
  args: PyTuple = NO_ARGS;
  hashable: PyFrozenSet | null = null;
  unhashable: readonly Value[] = [];
  parameters: PyTuple | null = null;

  override releaseChildren(): void {
    release(this.args);
    release(this.hashable);
    release(this.parameters);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.args);
    visit(this.hashable);
    visit(this.parameters);
  }
}
const NO_ARGS = new PyTuple([]);
NO_ARGS.rc = 1;

/** Types of other modules that may stand beside `|`: type aliases and their kind; they say so themselves. */
export const unionable: { extra: (v: Value) => boolean } = { extra: () => false };

const isUnionable = (v: Value): boolean =>
  v === null || v instanceof PyType || v instanceof PyGenericAlias || v instanceof PyUnion || unionable.extra(v);

/** Collects members; ends in `finish`. */
class Builder {
  private readonly items: Value[] = [];
  private readonly hashable = new PyFrozenSet();
  private readonly unhashable: Value[] = [];

  add(v: Value): void {
    if (v instanceof PyUnion) for (const item of v.args.items) this.addOne(item);
    else this.addOne(v === null ? types.NoneType : v);
  }

  private addOne(v: Value): void {
    const h = hashOrNone(v);
    if (h === undefined) {
      if (this.unhashable.some((u) => same(u, v))) return;
      this.unhashable.push(v);
    } else if (!this.hashable.addHashed(v, h)) return;
    this.items.push(v);
  }

  /** The union, or its only member. */
  finish(): Value {
    if (this.items.length === 0) throw typeError('Cannot take a Union of no types.');
    if (this.items.length === 1) {
      const only = own(this.items[0] as Value);
      discard(this.hashable);
      return unown(only);
    }
    const u = new PyUnion();
    u.args = own(tupleFrom(this.items));
    u.hashable = own(this.hashable);
    u.unhashable = this.unhashable;
    return u;
  }
}

/** The hash; undefined where the value is unhashable. Throws anything but TypeError. */
function hashOrNone(v: Value): number | bigint | undefined {
  try {
    return hash(v);
  } catch (thrown) {
    convertThrown(thrown);
    if (!inFlightIs(exceptions.TypeError)) throw unwindInFlight();
    clearInFlight();
    return undefined;
  }
}

/** `a | b`; NotImplemented where one of them is no type. */
function either(a: Value, b: Value): Value {
  if (!isUnionable(a) || !isUnionable(b)) return NotImplemented;
  return built((builder) => {
    builder.add(a);
    builder.add(b);
  });
}
unionHook.make = either;

function built(fill: (builder: Builder) => void): Value {
  const builder = new Builder();
  fill(builder);
  return builder.finish();
}

/** `Union[…]`: every argument is checked as `typing` checks types. */
export function unionFrom(items: readonly Value[]): Value {
  const made: Value[] = [];
  let result: Value = null;
  try {
    return (result = built((builder) => {
      for (const arg of items) {
        const checked = own(checkType(arg, 'Union[arg, ...]: each arg must be a type.'));
        made.push(checked);
        builder.add(checked);
      }
    }));
  } finally {
    for (const v of made) releaseKeeping(v, result);
  }
}

/** `typing._type_check(v, message)`; None and types need no asking. */
export function checkType(v: Value, message: string): Value {
  if (v === null) return types.NoneType;
  if (v instanceof PyType || v instanceof PyUnion) return v;
  return callMethod(importHook.module('typing'), '_type_check', v, str(message));
}

function parametersOf(self: PyUnion): PyTuple {
  return (self.parameters ??= own(tupleFrom(collectParameters(self.args.items))));
}

/** `(list[T] | int)[str]`: replaced, then joined again by `|`. */
function subscript(self: PyUnion, item: Value): Value {
  const args = own(substitute(self, self.args, parametersOf(self), item));
  try {
    let result: Value = args.items[0] as Value;
    own(result);
    for (const next of args.items.slice(1)) {
      const joined = own(operate(bor, result, next));
      release(result);
      result = joined;
    }
    return unown(result);
  } finally {
    release(args);
  }
}

function equalUnions(a: PyUnion, b: Value): Value {
  if (!(b instanceof PyUnion)) return NotImplemented;
  if (!same(a.hashable as Value, b.hashable as Value) || a.unhashable.length !== b.unhashable.length) return false;
  const within = (x: readonly Value[], y: readonly Value[]): boolean => x.every((v) => y.some((w) => same(v, w)));
  return within(a.unhashable, b.unhashable) && within(b.unhashable, a.unhashable);
}

function hashOf(self: PyUnion): Value {
  if (self.unhashable.length === 0) return hash(self.hashable as Value);
  for (const v of self.unhashable) hash(v);
  const n = self.unhashable.length;
  throw typeError(`union contains ${n} unhashable element${n > 1 ? 's' : ''}`);
}

export const unionType: TypeDecl<PyUnion> = defineType<PyUnion>({
  name: 'Union',
  module: 'typing',
  ctor: PyUnion,
  final: true,
  hasWeakrefs: true,
  attributes: { __module__: 'typing', __iter__: null },
  construct: methods<PyType>()({
    'Union(cls, *args, **kwargs)': () => {
      throw typeError("cannot create 'typing.Union' instances");
    },
  }),
  doc: 'Represent a union type\n\nE.g. for int | str',
  methods: methods<PyUnion>()({
    '__repr__(self, /)': (self) => str(self.args.items.map(typeText).join(' | ')),
    '__hash__(self, /)': hashOf,
    '__eq__(self, value, /)': equalUnions,
    '__ne__(self, value, /)': (self, other) => {
      const r = equalUnions(self, other);
      return r === NotImplemented ? r : r !== true;
    },
    '__or__(self, value, /)': (self, other) => unionFrom([self, other]),
    '__ror__(self, value, /)': (self, other) => unionFrom([other, self]),
    '__getitem__(self, key, /)': subscript,
    '__mro_entries__(self, bases, /)': (self) => {
      throw typeError(`Cannot subclass ${textOf(repr(self))}`);
    },
  }),
  classMethods: methods<Value>()({ '__class_getitem__(cls, params, /)': (_cls, args) => unionFrom(args instanceof PyTuple ? args.items : [args]) }),
  getset: {
    __args__: { get: (self) => self.args, member: true },
    __name__: { get: () => 'Union', doc: 'Name of the type' },
    __qualname__: { get: () => 'Union', doc: 'Qualified name of the type' },
    __origin__: { get: () => types.Union, doc: 'Always returns the type' },
    __parameters__: { get: parametersOf, doc: 'Type variables in the types.UnionType.' },
  },
});
