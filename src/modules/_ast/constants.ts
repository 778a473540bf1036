// Literal values of the syntax tree as Python values, and back.

import { PyBytes, bytes } from '../../runtime/layout/bytes.ts';
import { PyComplex, PyFloat, float, int } from '../../runtime/layout/numbers.ts';
import { PyFrozenSet } from '../../runtime/layout/set.ts';
import { PyStr, str, strOfPoints } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { own } from '../../runtime/refcount.ts';
import { Ellipsis } from '../../runtime/singletons.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import type { ConstantValue } from '../../syntax/tree.ts';

/** The value of a literal; floating. */
export function constantObject(c: ConstantValue): Value {
  switch (c.type) {
    case 'None':
      return null;
    case 'Ellipsis':
      return Ellipsis;
    case 'bool':
      return c.value;
    case 'int':
      return int(c.value);
    case 'float':
      return float(c.value);
    case 'complex':
      return new PyComplex(c.real, c.imag);
    case 'str':
      return c.codePoints === undefined ? str(c.value) : strOfPoints(c.codePoints);
    case 'bytes':
      return bytes(c.value);
    case 'tuple':
      return new PyTuple(c.items.map((item) => own(constantObject(item))));
    case 'frozenset': {
      const set = new PyFrozenSet();
      for (const item of c.items) set.add(constantObject(item));
      return set;
    }
  }
}

/** Stands for a value that no literal can have; the check of the tree refuses it. */
export interface InvalidConstant {
  readonly type: 'invalid';
  readonly typeName: string;
}

/** The literal of a value of exactly one of the types of literals. */
export function constantOfObject(v: Value): ConstantValue | InvalidConstant {
  switch (typeof v) {
    case 'boolean':
      return { type: 'bool', value: v };
    case 'bigint':
      return { type: 'int', value: v };
    case 'string':
      return { type: 'str', value: v };
    case 'number':
      return Number.isInteger(v) ? { type: 'int', value: BigInt(v) } : { type: 'float', value: v };
    default:
  }
  if (v === null) return { type: 'None' };
  if (v === Ellipsis) return { type: 'Ellipsis' };
  switch (v.constructor) {
    case PyFloat:
      return { type: 'float', value: (v as PyFloat).value };
    case PyStr:
      return stringConstant(v as PyStr);
    case PyComplex:
      return { type: 'complex', real: (v as PyComplex).real, imag: (v as PyComplex).imag };
    case PyBytes:
      return { type: 'bytes', value: (v as PyBytes).data };
    case PyTuple:
      return collection('tuple', (v as PyTuple).items);
    case PyFrozenSet:
      return collection('frozenset', (v as PyFrozenSet).keyArray());
    default:
      return { type: 'invalid', typeName: typeName(v) };
  }
}

function stringConstant(s: PyStr): ConstantValue {
  return s.points === null ? { type: 'str', value: s.text } : { type: 'str', value: s.text, codePoints: [...s.points] };
}

function collection(type: 'tuple' | 'frozenset', values: readonly Value[]): ConstantValue | InvalidConstant {
  const items: ConstantValue[] = [];
  for (const v of values) {
    const c = constantOfObject(v);
    if (c.type === 'invalid') return c;
    items.push(c);
  }
  return { type, items };
}
