// `type.__flags__`. Counterpart: the Py_TPFLAGS_ constants of Include/object.h.

import { PyMethodDescriptor } from '../../runtime/native.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';

const flag = {
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
  exception: 2 ** 30,
} as const;
const LAYOUT_FLAGS = { int: 24, list: 25, tuple: 26, bytes: 27, str: 28, dict: 29, type: 31 } as const;

/** Are instances called by an entry of their own? Whoever defines `__call__` decides; one written in Python ends it. */
export function hasVectorcall(type: PyType): boolean {
  const definer = type.mro.find((t) => t.attrs.has('__call__'));
  return definer !== undefined && definer.vectorcall && definer.attrs.get('__call__') instanceof PyMethodDescriptor;
}

export function flagsOf(self: PyType): number {
  let flags = flag.ready + flag.collected;
  if (self.heap) flags += flag.heap;
  else flags += self.module === 'builtins' ? flag.immutable : flag.immutable + flag.heap;
  if (self.acceptsSubclasses) flags += flag.base;
  if (self.isAbstract) flags += flag.abstract;
  if (self.matchesSequence) flags += flag.sequence;
  if (self.matchesMapping) flags += flag.mapping;
  if (self.methodDescriptor) flags += flag.methodDescriptor;
  if (hasVectorcall(self)) flags += flag.vectorcall;
  if (self.isSubtype(exceptions.BaseException)) flags += flag.exception;
  for (const [name, bit] of Object.entries(LAYOUT_FLAGS)) if (self.isSubtype(types[name as keyof typeof LAYOUT_FLAGS])) flags += 2 ** bit;
  return flags;
}
