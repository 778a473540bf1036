// `types.SimpleNamespace`, which is also `type(sys.implementation)`. Counterpart: Objects/namespaceobject.c.

import { TrackedObject } from '../runtime/gc/tracked.ts';
import { fullTypeName } from './str/fullTypeName.ts';
import { compare } from '../runtime/compare.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { dictOf, setInstance } from '../runtime/instance.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { typeError } from '../runtime/raise.ts';
import { guardedRepr } from '../runtime/reprGuard.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { callMethod } from '../runtime/attribute.ts';
import { call } from '../runtime/call.ts';
import { repr } from '../runtime/text.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';

export class PySimpleNamespace extends TrackedObject {}

function update(self: PySimpleNamespace, mapping: PyDict): void {
  for (const e of mapping.entries()) {
    if (!isStr(e.key)) throw typeError('keywords must be strings');
    if (e.v !== undefined) setInstance(self, typeOf(self), textOf(e.key), e.v);
  }
}

function initialize(self: PySimpleNamespace, args: readonly Value[], kwargs: PyDict): void {
  if (args.length > 1) throw typeError(`${typeName(self)} expected at most 1 positional argument, got ${args.length}`);
  if (args.length === 1) {
    const given = args[0] as Value;
    const d = given instanceof PyDict ? given : call(types.dict, given);
    update(self, d as PyDict);
  }
  update(self, kwargs);
}

function reprOf(self: PySimpleNamespace): Value {
  const name = typeOf(self) === types.SimpleNamespace ? 'namespace' : typeName(self);
  return guardedRepr(self, `${name}(...)`, () => {
    const parts: string[] = [];
    for (const e of dictOf(self).entries()) if (isStr(e.key) && e.v !== undefined) parts.push(`${textOf(e.key)}=${textOf(repr(e.v))}`);
    return str(`${name}(${parts.join(', ')})`) as string;
  });
}

export const simpleNamespaceType = defineType<PySimpleNamespace>({
  name: 'SimpleNamespace',
  module: 'types',
  ctor: PySimpleNamespace,
  hasDict: true,
  doc: 'A simple attribute-based namespace.',
  construct: methods<PyType>()({ 'SimpleNamespace(cls, *args, **kwargs)': (cls) => cls.allocate() }),
  attributes: { __hash__: null },
  methods: methods<PySimpleNamespace>()({
    '__init__(self, *args, **kwargs)': initialize,
    '__repr__(self, /)': reprOf,
    '__eq__(self, value, /)': (self, other) => (other instanceof PySimpleNamespace ? compare('eq', dictOf(self), dictOf(other)) : NotImplemented),
    '__lt__(self, value, /)': (self, other) => ordered('lt', self, other),
    '__le__(self, value, /)': (self, other) => ordered('le', self, other),
    '__gt__(self, value, /)': (self, other) => ordered('gt', self, other),
    '__ge__(self, value, /)': (self, other) => ordered('ge', self, other),
    '__reduce__(self, /)': (self) => tupleOf(typeOf(self), tupleOf(), dictOf(self)),
    '__replace__(self, **changes)': (self, changes) => {
      const copy = callMethod(typeOf(self), '__call__');
      if (!(copy instanceof PySimpleNamespace)) {
        throw typeError(`expect types.SimpleNamespace type, but ${fullTypeName(self)}() returned '${typeName(copy)}' object`);
      }
      update(copy, dictOf(self));
      update(copy, changes);
      return copy;
    },
  }),
  getset: { __dict__: { get: (self) => dictOf(self), member: true } },
});

function ordered(op: 'lt' | 'le' | 'gt' | 'ge', a: PySimpleNamespace, b: Value): Value {
  return b instanceof PySimpleNamespace ? compare(op, dictOf(a), dictOf(b)) : NotImplemented;
}

/** A namespace of borrowed values. */
export function namespaceOf(values: Readonly<Record<string, Value>>): PySimpleNamespace {
  const ns = types.SimpleNamespace.allocate() as PySimpleNamespace;
  for (const [name, v] of Object.entries(values)) setInstance(ns, typeOf(ns), name, v);
  return ns;
}
