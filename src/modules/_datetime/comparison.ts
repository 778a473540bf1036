// The six rich comparisons of a class from one function, as C types have them.

import { type AnyTable, methods } from '../../runtime/defineType.ts';
import type { CompareOp } from '../../runtime/compare.ts';
import type { Value } from '../../runtime/value.ts';

/** What a comparison says of two values whose difference has this sign. */
export function holds(op: CompareOp, difference: number): boolean {
  switch (op) {
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
  }
}

export function comparisons<Self>(compare: (self: Self, other: Value, op: CompareOp) => Value): AnyTable {
  return methods<Self>()({
    '__lt__(self, value, /)': (self, value) => compare(self, value, 'lt'),
    '__le__(self, value, /)': (self, value) => compare(self, value, 'le'),
    '__eq__(self, value, /)': (self, value) => compare(self, value, 'eq'),
    '__ne__(self, value, /)': (self, value) => compare(self, value, 'ne'),
    '__gt__(self, value, /)': (self, value) => compare(self, value, 'gt'),
    '__ge__(self, value, /)': (self, value) => compare(self, value, 'ge'),
  });
}
