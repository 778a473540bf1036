// The mappings `flags` and `traps` of a context: a view of its bits with the signals as keys.
// Counterpart: PyDecSignalDictObject in Modules/_decimal/_decimal.c.

import { getattr } from '../../runtime/attribute.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { getIter } from '../../runtime/iterate.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList, listFrom } from '../../runtime/layout/list.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { keyError, typeError, valueError } from '../../runtime/raise.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { repr } from '../../runtime/text.ts';
import { truth } from '../../runtime/truth.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { moduleType } from '../moduleType.ts';
import { catalogueOf, makeClass, signalOf } from './signals.ts';

/** Bits of a context, shared with the mapping that shows them. */
export interface Bits {
  bits: number;
}

export class PySignalDict extends PyObject {
  /** null where there is no context, or no more. */
  flags: Bits | null = null;
}

function bitsOf(self: PySignalDict): Bits {
  if (self.flags === null) throw valueError('invalid signal dict');
  return self.flags;
}

function setSignal(flags: Bits, key: Value, value: Value | undefined): void {
  if (value === undefined) throw valueError('signal keys cannot be deleted');
  const { bits } = signalOf(key);
  if (truth(value)) flags.bits |= bits;
  else flags.bits &= ~bits;
}

/** The bits of a dict with every signal as key. Throws. */
export function bitsOfDict(v: PyDict): number {
  const { signals } = catalogueOf();
  if (v.size !== signals.length) throw keyError('invalid signal dict');
  let bits = 0;
  for (const s of signals) {
    const value = v.get(s.type);
    if (value === undefined) throw keyError('invalid signal dict');
    if (truth(value)) bits |= s.bits;
  }
  return bits;
}

/** The bits that a value for `flags` or `traps` means; lists only where a context is made. Throws. */
export function bitsArgument(v: Value, lists: boolean): number {
  if (v instanceof PySignalDict) return bitsOf(v).bits;
  if (v instanceof PyDict) return bitsOfDict(v);
  if (lists && v instanceof PyList) return v.items.reduce<number>((bits, item) => bits | signalOf(item).bits, 0);
  throw typeError('argument must be a signal dict');
}

function asDict(self: PySignalDict): PyDict {
  const dict = new PyDict();
  for (const s of catalogueOf().signals) dict.set(s.type, (bitsOf(self).bits & s.bits) !== 0);
  return dict;
}

function equals(self: PySignalDict, other: Value): boolean | undefined {
  if (other instanceof PySignalDict) return maskOf(bitsOf(self).bits) === maskOf(bitsOf(other).bits);
  if (!(other instanceof PyDict)) return undefined;
  if (other.size === 0) throw valueError('invalid signal dict');
  if (other.size !== catalogueOf().signals.length) return false;
  for (const s of catalogueOf().signals) if (other.get(s.type) === undefined) return false;
  return maskOf(bitsOfDict(other)) === maskOf(bitsOf(self).bits);
}

/** One bit for each signal. */
const maskOf = (bits: number): string =>
  catalogueOf()
    .signals.map((s) => Number((bits & s.bits) !== 0))
    .join('');

const mixinDecl: TypeDecl<PySignalDict> = defineType<PySignalDict>({
  name: 'SignalDictMixin',
  module: 'decimal',
  ctor: PySignalDict,
  methods: methods<PySignalDict>()({
    '__getitem__(self, key, /)': (self, key) => (bitsOf(self).bits & signalOf(key).bits) !== 0,
    '__setitem__(self, key, value, /)': (self, key, value) => setSignal(bitsOf(self), key, value),
    '__delitem__(self, key, /)': (self, key) => setSignal(bitsOf(self), key, undefined),
    '__len__(self, /)': (self) => (bitsOf(self), catalogueOf().signals.length),
    '__iter__(self, /)': (self) => bitsOf(self) && getIter(listFrom(catalogueOf().signals.map((s) => s.type))),
    '__repr__(self, /)': (self) =>
      `{${catalogueOf()
        .signals.map((s) => `${textOf(repr(s.type))}:${(bitsOf(self).bits & s.bits) !== 0 ? 'True' : 'False'}`)
        .join(', ')}}`,
    '__eq__(self, value, /)': (self, value) => equals(self, value) ?? NotImplemented,
    '__ne__(self, value, /)': (self, value) => {
      const r = equals(self, value);
      return r === undefined ? NotImplemented : !r;
    },
    'copy(self, /)': asDict,
  }),
  attributes: { __hash__: null },
});

let dictType: PyType | undefined;

function signalDictType(): PyType {
  if (dictType === undefined) {
    const mapping = getattr(importHook.module('collections.abc'), 'MutableMapping') as PyType;
    dictType = makeClass('SignalDict', [moduleType(mixinDecl), mapping]);
  }
  return dictType;
}

export function signalDict(flags: Bits): PySignalDict {
  const d = signalDictType().allocate() as PySignalDict;
  d.flags = flags;
  return d;
}
