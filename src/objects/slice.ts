// `slice`. Counterpart: Objects/sliceobject.c.

import { hashTuple } from '../base/hashing.ts';
import { asIndex } from '../runtime/convert.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { hash } from '../runtime/hashing.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { PySlice, longIndices } from '../runtime/layout/slice.ts';
import { PyTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { own } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { joinText, repr } from '../runtime/text.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { CompareOp } from '../runtime/compare.ts';
import type { Value } from '../runtime/value.ts';
import { argumentCount, noKeywords } from './positionalOnly.ts';
import { compareItems } from './sequenceText.ts';

function construct(_cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  noKeywords('slice', kwargs);
  argumentCount('slice', args, 1, 3);
  const [a = null, b, c = null] = args;
  return b === undefined ? new PySlice(null, a, null) : new PySlice(a, b, c);
}

function compareSlices(op: CompareOp, a: PySlice, b: Value): Value {
  if (!(b instanceof PySlice)) return NotImplemented;
  if (a === b) return op === 'eq' || op === 'le' || op === 'ge';
  return compareItems(op, { items: [a.start, a.stop, a.step] }, { items: [b.start, b.stop, b.step] });
}

export const sliceType = defineType<PySlice>({
  name: 'slice',
  ctor: PySlice,
  final: true,
  doc: 'slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).',
  construct: methods<PyType>()({ '__new__(cls, *args, **kwargs)': construct }),
  getset: {
    start: { get: (self) => self.start, member: true },
    stop: { get: (self) => self.stop, member: true },
    step: { get: (self) => self.step, member: true },
  },
  methods: methods<PySlice>()({
    '__repr__(self, /)': (self) => joinText(['slice(', repr(self.start), ', ', repr(self.stop), ', ', repr(self.step), ')']),
    '__hash__(self, /)': (self) => hashTuple([hash(self.start), hash(self.stop), hash(self.step)]),
    '__eq__(self, value, /)': (self, v) => compareSlices('eq', self, v),
    '__ne__(self, value, /)': (self, v) => compareSlices('ne', self, v),
    '__lt__(self, value, /)': (self, v) => compareSlices('lt', self, v),
    '__le__(self, value, /)': (self, v) => compareSlices('le', self, v),
    '__gt__(self, value, /)': (self, v) => compareSlices('gt', self, v),
    '__ge__(self, value, /)': (self, v) => compareSlices('ge', self, v),
    '__reduce__(self, /)': (self) => {
      const parts = tupleOf(self.start, self.stop, self.step);
      return new PyTuple([own(self.type), own(parts)]);
    },
    '__sizeof__(self, /)': () => 40,
    'indices(self, object, /)': (self, object) => new PyTuple(longIndices(self, BigInt(asIndex(object)))),
  }),
});
