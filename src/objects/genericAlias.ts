// `types.GenericAlias`: what `list[int]` gives. Counterpart: Objects/genericaliasobject.c (PEP 585, PEP 646).
//
// Attributes are those of the origin, but for a few of the alias's own. The type is hidden: emitted code finds nothing
// of it on the prototype and takes the slow path, which forwards.

import { genericGet, getattrS, nativeGetattribute, setattr } from '../runtime/attribute.ts';
import { call, callObject, then } from '../runtime/call.ts';
import { same } from '../runtime/compare.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { genericAliasHook } from '../runtime/genericAlias.ts';
import { hash } from '../runtime/hashing.ts';
import { iterate, iteratorMethods } from '../runtime/iterate.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { PyIterator } from '../runtime/layout/iterator.ts';
import { PyList } from '../runtime/layout/list.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { emptyTuple, PyTuple, tupleFrom, tupleOf } from '../runtime/layout/tuple.ts';
import { clearInFlight, convertThrown, inFlightIs, indexError, typeError, unwindInFlight } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { END, PyObject, type Result, S, type Value } from '../runtime/value.ts';
import { exceptions, types } from '../runtime/wellKnown.ts';
import { collectParameters, substitute } from './genericAlias/parameters.ts';
import { typeText } from './genericAlias/typeText.ts';
import { builtin } from './builtinFunctions.ts';
import { reduceIter } from './iterators.ts';
import { namesList } from './object/dir.ts';
import { unionOf } from './type/union.ts';

export class PyGenericAlias extends PyObject {
  /** All owned; `parameters` is made when first wanted. */
  origin: Value = null;
  args: PyTuple = NO_ARGS;
  parameters: PyTuple | null = null;
  /** `*tuple[int]`. */
  starred = false;

  /** Takes what it is given as a fresh alias; borrowed. */
  fill(origin: Value, args: PyTuple, starred = false): this {
    this.origin = own(origin);
    this.args = own(args);
    this.starred = starred;
    return this;
  }

  /** An attribute: the origin's, but for the alias's own. */
  nativeGetattr(name: string): Result | undefined {
    if (BLOCKED.has(name) || OWN.has(name)) return genericGet(this, this.type, name);
    return getattrS(this.origin, name);
  }

  override releaseChildren(): void {
    release(this.origin);
    release(this.args);
    release(this.parameters);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.origin);
    visit(this.args);
    visit(this.parameters);
  }
}
const NO_ARGS = new PyTuple([]);
NO_ARGS.rc = 1;

const OWN = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__unpacked__',
  '__parameters__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
]);
const BLOCKED = new Set(['__bases__', '__copy__', '__deepcopy__']);

/** `origin[args]`; args that are no tuple become one. Floating. */
export function makeAlias(origin: Value, args: Value, starred = false): PyGenericAlias {
  return new PyGenericAlias().fill(origin, args instanceof PyTuple ? args : tupleOf(args), starred);
}
genericAliasHook.make = makeAlias;

function parametersOf(self: PyGenericAlias): PyTuple {
  return (self.parameters ??= own(tupleFrom(collectParameters(self.args.items))));
}

/** A list may shrink while its items are shown. */
function listText(list: PyList): string {
  const n = list.items.length;
  const parts: string[] = [];
  for (let i = 0; i < n; i++) {
    const v = list.items[i];
    if (v === undefined) throw indexError('list index out of range');
    parts.push(typeText(v));
  }
  return `[${parts.join(', ')}]`;
}

function reprOf(self: PyGenericAlias): Value {
  const item = (v: Value): string => (v instanceof PyList ? listText(v) : typeText(v));
  const { items } = self.args;
  return str(`${self.starred ? '*' : ''}${typeText(self.origin)}[${items.length === 0 ? '()' : items.map(item).join(', ')}]`);
}

function subscript(self: PyGenericAlias, item: Value): Value {
  const args = own(substitute(self, self.args, parametersOf(self), item));
  try {
    return new PyGenericAlias().fill(self.origin, args, self.starred);
  } finally {
    release(args);
  }
}

/** Calls the origin and marks what it made with `__orig_class__`; may suspend. */
function callAlias(self: PyGenericAlias, args: readonly Value[], kwargs: PyDict): Result {
  const names: string[] = [];
  const values = [...args];
  kwargs.forEach((key, v) => {
    names.push(textOf(key as string));
    values.push(v);
  });
  return then(callObject(self.origin, 0, values, names), (made) => {
    if (made === S || !(made instanceof PyObject)) return made;
    made.rc++;
    try {
      setattr(made, '__orig_class__', self);
    } catch (thrown) {
      convertThrown(thrown);
      if (!inFlightIs(exceptions.AttributeError) && !inFlightIs(exceptions.TypeError)) {
        const error = unwindInFlight();
        release(made);
        throw error;
      }
      clearInFlight();
    }
    made.rc--;
    return made;
  });
}

function equalAliases(a: PyGenericAlias, b: Value): Value {
  if (!(b instanceof PyGenericAlias)) return NotImplemented;
  return a.starred === b.starred && same(a.origin, b.origin) && same(a.args, b.args);
}

function hashOf(self: PyGenericAlias): Value {
  const h = BigInt.asIntN(64, BigInt(hash(self.origin)) ^ BigInt(hash(self.args)));
  return h >= -9007199254740991n && h <= 9007199254740991n ? Number(h) : h;
}

function reduce(self: PyGenericAlias): Value {
  const plain = tupleOf(self.origin, self.args);
  if (!self.starred) return tupleOf(typeOf(self), plain);
  return tupleOf(builtin('next'), tupleOf(new PyAliasIterator(makeAlias(self.origin, self.args))));
}

function dirOf(self: PyGenericAlias): Value {
  const names = new Set<string>(OWN);
  iterate(call(builtin('dir'), self.origin), (name) => {
    if (isStr(name)) names.add(textOf(name));
  });
  return namesList(names);
}

const refuse = (what: string) => (): never => {
  throw typeError(`${what}() argument 2 cannot be a parameterized generic`);
};

export const genericAliasType: TypeDecl<PyGenericAlias> = defineType<PyGenericAlias>({
  name: 'GenericAlias',
  vectorcall: true,
  module: 'types',
  ctor: PyGenericAlias,
  hasWeakrefs: true,
  doc: 'Represent a PEP 585 generic type\n\nFor example, for t = list[int], t.__origin__ is list and t.__args__\nis (int,).',
  construct: methods<PyType>()({
    'GenericAlias(cls, *args, **kwargs)': (cls, args, kwargs) => {
      if (kwargs.size > 0) throw typeError('GenericAlias() takes no keyword arguments');
      if (args.length !== 2) throw typeError(`GenericAlias expected 2 arguments, got ${args.length}`);
      const [origin, given] = args as readonly [Value, Value];
      return (cls.allocate() as PyGenericAlias).fill(origin, given instanceof PyTuple ? given : tupleOf(given));
    },
  }),
  methods: methods<PyGenericAlias>()({
    '__repr__(self, /)': reprOf,
    '__hash__(self, /)': hashOf,
    '__call__(self, *args, **kwargs)': callAlias,
    '__getattribute__(self, name, /)': nativeGetattribute,
    '__eq__(self, value, /)': equalAliases,
    '__ne__(self, value, /)': (self, other) => {
      const r = equalAliases(self, other);
      return r === NotImplemented ? r : r !== true;
    },
    '__iter__(self, /)': (self) => new PyAliasIterator(self),
    '__getitem__(self, key, /)': subscript,
    '__or__(self, value, /)': (self, other) => unionOf(self, other),
    '__ror__(self, value, /)': (self, other) => unionOf(other, self),
    '__mro_entries__(self, bases, /)': (self) => tupleOf(self.origin),
    '__instancecheck__(self, instance, /)': refuse('isinstance'),
    '__subclasscheck__(self, cls, /)': refuse('issubclass'),
    '__reduce__(self, /)': reduce,
    '__dir__(self, /)': dirOf,
  }),
  getset: {
    __origin__: { get: (self) => self.origin, member: true },
    __args__: { get: (self) => self.args, member: true },
    __unpacked__: { get: (self) => self.starred, member: true },
    __parameters__: { get: parametersOf, doc: 'Type variables in the GenericAlias.' },
    __typing_unpacked_tuple_args__: { get: (self) => (self.starred && self.origin === types.tuple ? self.args : null) },
  },
});

/** Gives the starred alias, once: `*tuple[int]`. */
export class PyAliasIterator extends PyIterator {
  /** Owned; null at the end. */
  private alias: PyGenericAlias | null;

  constructor(alias: PyGenericAlias | null = null) {
    super();
    this.rc = 0;
    this.alias = own(alias);
  }

  nx(): Value | typeof END {
    const { alias } = this;
    if (alias === null) return END;
    this.alias = null;
    const starred = makeAlias(alias.origin, alias.args, true);
    release(alias);
    return starred;
  }

  get left(): PyGenericAlias | null {
    return this.alias;
  }

  override releaseChildren(): void {
    release(this.alias);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.alias);
  }
}

export const aliasIteratorType: TypeDecl<PyAliasIterator> = defineType<PyAliasIterator>({
  name: 'generic_alias_iterator',
  ctor: PyAliasIterator as never,
  final: true,
  methods: {
    ...iteratorMethods,
    ...methods<PyAliasIterator>()({ '__reduce__(self, /)': (self) => reduceIter(self.left ?? emptyTuple) }),
  },
});
