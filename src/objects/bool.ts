// The type bool: the JavaScript booleans. Counterpart: Objects/boolobject.c.

import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { invertInt } from '../runtime/integerArithmetic.ts';
import { PyInt, intValue } from '../runtime/layout/numbers.ts';
import { type NumberOperation, bitAnd, bitOr, bitXor } from '../runtime/numberOperators.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { truth } from '../runtime/truth.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { warn } from '../runtime/warn.ts';

/** Never instantiated: it places bool below int on the prototype chain. */
export class PyBool extends PyInt {}

/** Two bools give a bool; with an int it is int's operation. */
function logical(op: NumberOperation, bools: (a: boolean, b: boolean) => boolean): (self: Value, value: Value) => Value {
  return (self, value) => {
    if (typeof self === 'boolean' && typeof value === 'boolean') return bools(self, value);
    const x = intValue(self);
    const y = intValue(value);
    return x === undefined || y === undefined ? NotImplemented : op.ints(x, y);
  };
}
const and = logical(bitAnd, (a, b) => a && b);
const or = logical(bitOr, (a, b) => a || b);
const xor = logical(bitXor, (a, b) => a !== b);

const INVERT =
  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int " +
  "object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want " +
  'the bitwise inversion of the underlying int.';

function invert(self: Value): Value {
  warn('DeprecationWarning', INVERT);
  return invertInt(self === true ? 1 : 0);
}

/** Its base is int; bootstrap adds it. */
export const boolType: TypeDecl<Value> = defineType<Value>({
  name: 'bool',
  ctor: PyBool,
  final: true,
  doc: 'The two truth values, True and False: what bool(object) makes of any object.',
  construct: methods<PyType>()({ 'bool(cls, object=False, /)': (_cls, object) => truth(object) }),
  methods: methods<Value>()({
    '__repr__(self, /)': (self) => (self === true ? 'True' : 'False'),
    '__invert__(self, /)': invert,
    '__and__(self, value, /)': and,
    '__rand__(self, value, /)': and,
    '__xor__(self, value, /)': xor,
    '__rxor__(self, value, /)': xor,
    '__or__(self, value, /)': or,
    '__ror__(self, value, /)': or,
  }),
});
