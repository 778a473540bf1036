// The class timedelta. Counterpart: PyDateTime_DeltaType in Modules/_datetimemodule.c.

import { hashTuple } from '../../base/hashing.ts';
import { type AnyTable, type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { floorDivInts, modInts, mulInts, trueDivInts } from '../../runtime/integerArithmetic.ts';
import { float, floatValue, intValue } from '../../runtime/layout/numbers.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { zeroDivision } from '../../runtime/raise.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { errorName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { comparisons, holds } from './comparison.ts';
import {
  MICROSECONDS_A_SECOND,
  addDeltas,
  compareDeltas,
  delta,
  divideNearest,
  fromMicroseconds,
  isZeroDelta,
  microsecondsOf,
  negated,
  scaled,
  subtractDeltas,
} from './delta.ts';
import { construct } from './deltaConstruct.ts';
import { deltaDocs, deltaTypeDoc } from './docs.ts';
import { six, two } from './format.ts';
import { PyTimeDelta } from './layout.ts';

const normalHash = (n: number): number => (n === -1 ? -2 : n);

export function hashDelta(d: PyTimeDelta): number | bigint {
  return (d.hash ??= hashTuple([normalHash(d.days), d.seconds, d.microseconds]));
}

function deltaRepr(self: PyTimeDelta): string {
  const parts: string[] = [];
  if (self.days !== 0) parts.push(`days=${self.days}`);
  if (self.seconds !== 0) parts.push(`seconds=${self.seconds}`);
  if (self.microseconds !== 0) parts.push(`microseconds=${self.microseconds}`);
  return `${errorName(self.type)}(${parts.length === 0 ? '0' : parts.join(', ')})`;
}

function deltaText({ days, seconds, microseconds }: PyTimeDelta): string {
  const minutes = Math.floor(seconds / 60);
  const head = days === 0 ? '' : `${days} day${days === 1 || days === -1 ? '' : 's'}, `;
  const tail = microseconds === 0 ? '' : `.${six(microseconds)}`;
  return `${head}${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}${tail}`;
}

function times(d: PyTimeDelta, factor: Value): Value {
  const n = intValue(factor);
  if (n !== undefined) return fromMicroseconds(mulInts(n, microsecondsOf(d)));
  return floatValue(factor) === undefined ? NotImplemented : scaled(d, factor, false);
}

function floorDivide(a: Value, b: Value): Value {
  if (!(a instanceof PyTimeDelta)) return NotImplemented;
  if (b instanceof PyTimeDelta) return floorDivInts(microsecondsOf(a), microsecondsOf(b));
  const n = intValue(b);
  return n === undefined ? NotImplemented : fromMicroseconds(floorDivInts(microsecondsOf(a), n));
}

function trueDivide(a: Value, b: Value): Value {
  if (!(a instanceof PyTimeDelta)) return NotImplemented;
  if (b instanceof PyTimeDelta) {
    const divisor = microsecondsOf(b);
    if (divisor === 0) throw zeroDivision('division by zero');
    return float(trueDivInts(microsecondsOf(a), divisor));
  }
  if (floatValue(b) !== undefined) return scaled(a, b, true);
  const n = intValue(b);
  return n === undefined ? NotImplemented : fromMicroseconds(divideNearest(microsecondsOf(a), n));
}

function remainder(a: Value, b: Value): Value {
  if (!(a instanceof PyTimeDelta) || !(b instanceof PyTimeDelta)) return NotImplemented;
  return fromMicroseconds(modInts(microsecondsOf(a), microsecondsOf(b)));
}

function divideAndRest(a: Value, b: Value): Value {
  if (!(a instanceof PyTimeDelta) || !(b instanceof PyTimeDelta)) return NotImplemented;
  const x = microsecondsOf(a);
  const y = microsecondsOf(b);
  return tupleOf(floorDivInts(x, y), fromMicroseconds(modInts(x, y)));
}

export const totalSeconds = (d: PyTimeDelta): Value => float(trueDivInts(microsecondsOf(d), MICROSECONDS_A_SECOND));

/** `+d`: of the exact class. */
const plus = (d: PyTimeDelta): PyTimeDelta => delta(d.days, d.seconds, d.microseconds);

const operators: AnyTable = methods<PyTimeDelta>()({
  '__add__(self, value, /)': (self, value) => (value instanceof PyTimeDelta ? addDeltas(self, value) : NotImplemented),
  '__radd__(self, value, /)': (self, value) => (value instanceof PyTimeDelta ? addDeltas(value, self) : NotImplemented),
  '__sub__(self, value, /)': (self, value) => (value instanceof PyTimeDelta ? subtractDeltas(self, value) : NotImplemented),
  '__rsub__(self, value, /)': (self, value) => (value instanceof PyTimeDelta ? subtractDeltas(value, self) : NotImplemented),
  '__mul__(self, value, /)': times,
  '__rmul__(self, value, /)': times,
  '__mod__(self, value, /)': remainder,
  '__rmod__(self, value, /)': (self, value) => remainder(value, self),
  '__divmod__(self, value, /)': divideAndRest,
  '__rdivmod__(self, value, /)': (self, value) => divideAndRest(value, self),
  '__neg__(self, /)': negated,
  '__pos__(self, /)': plus,
  '__abs__(self, /)': (self) => (self.days < 0 ? negated(self) : plus(self)),
  '__bool__(self, /)': (self) => !isZeroDelta(self),
  '__floordiv__(self, value, /)': floorDivide,
  '__rfloordiv__(self, value, /)': (self, value) => floorDivide(value, self),
  '__truediv__(self, value, /)': trueDivide,
  '__rtruediv__(self, value, /)': (self, value) => trueDivide(value, self),
});

export const timedeltaDecl: TypeDecl<PyTimeDelta> = defineType<PyTimeDelta>({
  name: 'timedelta',
  module: 'datetime',
  ctor: PyTimeDelta,
  doc: deltaTypeDoc,
  docs: deltaDocs,
  construct: methods<PyType>()({
    '__new__(cls, days=?, seconds=?, microseconds=?, milliseconds=?, minutes=?, hours=?, weeks=?)': construct,
  }),
  methods: {
    ...methods<PyTimeDelta>()({
      '__repr__(self, /)': deltaRepr,
      '__hash__(self, /)': hashDelta,
      '__str__(self, /)': deltaText,
    }),
    ...comparisons<PyTimeDelta>((self, other, op) => (other instanceof PyTimeDelta ? holds(op, compareDeltas(self, other)) : NotImplemented)),
    ...operators,
    ...methods<PyTimeDelta>()({
      'total_seconds(self, /)': totalSeconds,
      '__reduce__(self, /)': (self) => tupleOf(self.type, tupleOf(self.days, self.seconds, self.microseconds)),
    }),
  },
  getset: {
    days: { get: (self) => self.days, member: true, doc: 'Whole days, negative for a negative duration.' },
    seconds: { get: (self) => self.seconds, member: true, doc: 'Seconds beyond the days, from 0 to 86399.' },
    microseconds: { get: (self) => self.microseconds, member: true, doc: 'Microseconds beyond the seconds, from 0 to 999999.' },
  },
});
