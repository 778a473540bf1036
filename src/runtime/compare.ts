// Rich comparison. Counterpart: Objects/object.c, do_richcompare.
//
// `compareS` is S-aware (emitted `a<b` ends here); `compare`, `equal`, `less` run under nosuspend and throw.

import { then, unwrap } from './call.ts';
import { PyFloat } from './layout/numbers.ts';
import { PyBaseException } from './layout/exception.ts';
import { convertThrown, forget, raise } from './raise.ts';
import { LeftMethods } from './leftMethods.ts';
import { codeOf } from './native.ts';
import { own, unown, discard } from './refcount.ts';
import { special, invokeFoundS } from './special.ts';
import { vm } from './state.ts';
import { str } from './layout/str.ts';
import { truth } from './truth.ts';
import { typeName, typeOf } from './typeOf.ts';
import type { PyType } from './typeObject.ts';
import { type MethodCode, type Result, S, type Value, isObject } from './value.ts';
import { exceptions } from './wellKnown.ts';
import { NotImplemented } from './singletons.ts';

export type CompareOp = 'lt' | 'le' | 'eq' | 'ne' | 'gt' | 'ge';
const SYMBOL = { lt: '<', le: '<=', eq: '==', ne: '!=', gt: '>', ge: '>=' } as const;
const REFLECTED = { lt: 'gt', le: 'ge', eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le' } as const;

function primitive(op: CompareOp, a: number | bigint | string, b: number | bigint | string): boolean {
  switch (op) {
    case 'lt':
      return a < b;
    case 'le':
      return a <= b;
    case 'gt':
      return a > b;
    case 'ge':
      return a >= b;
    case 'eq':
      // number and bigint compare by value
      return a == b;
    default:
      // number and bigint compare by value
      return a != b;
  }
}

/** A JavaScript number or bigint that compares as the Python number does, or undefined. */
function numeric(v: Value): number | bigint | undefined {
  if (typeof v === 'number' || typeof v === 'bigint') return v;
  if (typeof v === 'boolean') return v ? 1 : 0;
  return isObject(v) && v.constructor === PyFloat ? (v as PyFloat).value : undefined;
}

/** `a op b`; operands are the caller's; may return S. */
export function compareS(op: CompareOp, a: Value, b: Value): Result {
  if (typeof a === 'string' && typeof b === 'string') return primitive(op, a, b);
  const x = numeric(a);
  if (x !== undefined) {
    const y = numeric(b);
    if (y !== undefined) return primitive(op, x, y);
  }
  own(a);
  own(b);
  const m = leftMethods[op].find(typeOf(a), typeOf(b));
  const r = m === undefined ? dispatch(op, a, b) : m(0, a, b);
  if (r !== S && r !== NotImplemented) {
    unown(b);
    unown(a);
    return r;
  }
  return then(m === undefined ? r : reflect(op, a, b, r), (v) => {
    unown(b);
    unown(a);
    return v;
  });
}

/** The left operand's method where the right one's does not come first. */
function leftMethod(op: CompareOp, left: PyType, right: PyType): MethodCode | undefined {
  const found = reflectedFirst(op, left, right) ? undefined : left.lookup(`__${op}__`);
  const code = codeOf(found, left);
  return code?.argc === 2 ? code : undefined;
}

const leftMethods: Readonly<Record<CompareOp, LeftMethods>> = {
  lt: new LeftMethods((left, right) => leftMethod('lt', left, right)),
  le: new LeftMethods((left, right) => leftMethod('le', left, right)),
  eq: new LeftMethods((left, right) => leftMethod('eq', left, right)),
  ne: new LeftMethods((left, right) => leftMethod('ne', left, right)),
  gt: new LeftMethods((left, right) => leftMethod('gt', left, right)),
  ge: new LeftMethods((left, right) => leftMethod('ge', left, right)),
};

function reflectedFirst(op: CompareOp, ta: PyType, tb: PyType): boolean {
  return ta !== tb && tb.isSubtype(ta) && tb.lookup(`__${REFLECTED[op]}__`) !== undefined;
}

/** Goes on after the left operand's method, which came first, gave `r`. */
function reflect(op: CompareOp, a: Value, b: Value, r: Result): Result {
  return thenUnlessNotImplemented(r, () => thenUnlessNotImplemented(attempt(b, `__${REFLECTED[op]}__`, a), () => fallback(op, a, b)));
}

function dispatch(op: CompareOp, a: Value, b: Value): Result {
  const name = `__${op}__`;
  const reflected = `__${REFLECTED[op]}__`;
  const first = reflectedFirst(op, typeOf(a), typeOf(b));
  return thenUnlessNotImplemented(first ? attempt(b, reflected, a) : NotImplemented, () =>
    thenUnlessNotImplemented(attempt(a, name, b), () =>
      thenUnlessNotImplemented(first ? NotImplemented : attempt(b, reflected, a), () => fallback(op, a, b)),
    ),
  );
}

function thenUnlessNotImplemented(r: Result, next: () => Result): Result {
  return then(r, (v) => (v === NotImplemented ? next() : v));
}

function attempt(self: Value, name: string, other: Value): Result {
  let m: ReturnType<typeof special>;
  try {
    m = special(self, name);
  } catch (thrown) {
    // A descriptor that raises AttributeError counts as no method.
    if (!(thrown instanceof PyBaseException) || !thrown.type.isSubtype(exceptions.AttributeError)) return convertThrown(thrown);
    forget(thrown);
    return NotImplemented;
  }
  if (m === undefined) return NotImplemented;
  return invokeFoundS(m, self, other);
}

function fallback(op: CompareOp, a: Value, b: Value): Result {
  if (op === 'eq') return a === b;
  if (op === 'ne') return a !== b;
  const text = `'${SYMBOL[op]}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`;
  return raise(exceptions.TypeError, str(text));
}

/** `a op b` under nosuspend; the result is floating or owned elsewhere. Throws. */
export function compare(op: CompareOp, a: Value, b: Value): Value {
  vm.nosuspend++;
  let r: Result = S;
  try {
    r = compareS(op, a, b);
  } finally {
    vm.nosuspend--;
  }
  return unwrap(r);
}

/** Truth of `a op b` under nosuspend. Throws. */
export function compareBool(op: CompareOp, a: Value, b: Value): boolean {
  const r = compare(op, a, b);
  if (r === true || r === false) return r;
  const t = truth(r);
  discard(r);
  return t;
}

/** `a == b` as a boolean, identity not assumed. */
export function equal(a: Value, b: Value): boolean {
  return compareBool('eq', a, b);
}

/** Identity or equality: what containers use. */
export function same(a: Value, b: Value): boolean {
  return a === b || compareBool('eq', a, b);
}

export function less(a: Value, b: Value): boolean {
  return compareBool('lt', a, b);
}
