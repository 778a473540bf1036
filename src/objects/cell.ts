// `cell`. Counterpart: Objects/cellobject.c.

import { compareS } from '../runtime/compare.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { address } from '../runtime/identity.ts';
import { PyCell } from '../runtime/layout/cell.ts';
import { str } from '../runtime/layout/str.ts';
import { valueError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Result, Value } from '../runtime/value.ts';

/** Empty cells come before all others. */
function order(op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge') {
  return (a: PyCell, b: Value): Result => {
    if (!(b instanceof PyCell)) return NotImplemented;
    if (a.v !== undefined && b.v !== undefined) return compareS(op, a.v, b.v);
    return compareS(op, a.v === undefined ? 0 : 1, b.v === undefined ? 0 : 1);
  };
}

export const cellType = defineType<PyCell>({
  name: 'cell',
  ctor: PyCell,
  final: true,
  doc: 'Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.',
  construct: methods<PyType>()({ 'cell(cls, contents=?, /)': (_cls, contents) => new PyCell(own(contents)) }),
  attributes: { __hash__: null },
  methods: methods<PyCell>()({
    '__repr__(self, /)': (self) =>
      str(`<cell at ${address(self)}: ${self.v === undefined ? 'empty' : `${typeName(self.v)} object at ${address(self.v)}`}>`),
    '__eq__(self, value, /)': order('eq'),
    '__ne__(self, value, /)': order('ne'),
    '__lt__(self, value, /)': order('lt'),
    '__le__(self, value, /)': order('le'),
    '__gt__(self, value, /)': order('gt'),
    '__ge__(self, value, /)': order('ge'),
  }),
  getset: {
    cell_contents: {
      get: (self) => {
        if (self.v === undefined) throw valueError('cell is empty');
        return self.v;
      },
      set: (self, v) => {
        const old = self.v;
        self.v = v === undefined ? undefined : own(v);
        release(old);
      },
    },
  },
});
