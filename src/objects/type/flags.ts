// `type.__flags__`. Counterpart: the Py_TPFLAGS_ constants of Include/object.h.

import { PyMethodDescriptor } from '../../runtime/native.ts';
import { instanceSize } from './sizes.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';

const flag = {
  staticBuiltin: 2 ** 1,
  inlineValues: 2 ** 2,
  managedWeakref: 2 ** 3,
  managedDict: 2 ** 4,
  sequence: 2 ** 5,
  mapping: 2 ** 6,
  immutable: 2 ** 8,
  heap: 2 ** 9,
  base: 2 ** 10,
  vectorcall: 2 ** 11,
  ready: 2 ** 12,
  collected: 2 ** 14,
  methodDescriptor: 2 ** 17,
  abstract: 2 ** 20,
  matchSelf: 2 ** 22,
  itemsAtEnd: 2 ** 23,
  exception: 2 ** 30,
} as const;
const LAYOUT_FLAGS = { int: 24, list: 25, tuple: 26, bytes: 27, str: 28, dict: 29, type: 31 } as const;

/** Are instances called by an entry of their own? Whoever defines `__call__` decides; one written in Python ends it. */
export function hasVectorcall(type: PyType): boolean {
  const definer = type.mro.find((t) => t.attrs.has('__call__'));
  return definer !== undefined && definer.vectorcall && definer.attrs.get('__call__') instanceof PyMethodDescriptor;
}

/** A class pattern with one positional argument matches these themselves. */
const MATCHED_SELF = ['bool', 'bytearray', 'bytes', 'dict', 'float', 'frozenset', 'int', 'list', 'set', 'str', 'tuple'] as const;

/** What a class adds to the layout of the native type that it comes from. */
function layoutFlags(self: PyType): number {
  const native = self.mro.find((t) => !t.heap) as PyType;
  const sized = instanceSize(self).item > 0;
  let flags = 0;
  if (self.hasDict && !native.hasDict) flags += sized ? flag.managedDict : flag.managedDict + flag.inlineValues;
  if (self.hasWeakrefs && !native.hasWeakrefs && !sized) flags += flag.managedWeakref;
  return flags;
}

/** Native types that CPython lays out at compile time, not when their module is made. */
const STATIC_MODULES: ReadonlySet<string> = new Set(['builtins', '_contextvars', 'datetime', 'string.templatelib', 'weakref']);
const STATIC_NAMES: ReadonlySet<string> = new Set([
  'collections.OrderedDict',
  'pickle.PickleBuffer',
  'sys.flags',
  'sys.float_info',
  'sys.hash_info',
  'sys.int_info',
  'sys.thread_info',
  'sys.version_info',
  'types.GenericAlias',
  'types.SimpleNamespace',
  'typing.TypeAliasType',
  'typing.Union',
]);

function isStatic(self: PyType): boolean {
  return STATIC_MODULES.has(self.module) || STATIC_NAMES.has(`${self.module}.${self.name}`);
}

export function flagsOf(self: PyType): number {
  let flags = flag.ready + flag.collected;
  if (self.heap) flags += flag.heap + layoutFlags(self);
  else flags += flag.immutable + (isStatic(self) ? flag.staticBuiltin : flag.heap);
  if (self.acceptsSubclasses) flags += flag.base;
  if (self.isAbstract) flags += flag.abstract;
  if (self.matchesSequence) flags += flag.sequence;
  if (self.matchesMapping) flags += flag.mapping;
  if (MATCHED_SELF.some((name) => self.isSubtype(types[name]))) flags += flag.matchSelf;
  if (self.isSubtype(types.type)) flags += flag.itemsAtEnd;
  if (self.methodDescriptor) flags += flag.methodDescriptor;
  if (hasVectorcall(self)) flags += flag.vectorcall;
  if (self.isSubtype(exceptions.BaseException)) flags += flag.exception;
  for (const [name, bit] of Object.entries(LAYOUT_FLAGS)) if (self.isSubtype(types[name as keyof typeof LAYOUT_FLAGS])) flags += 2 ** bit;
  return flags;
}
