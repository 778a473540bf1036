// How operators find their special methods. Counterpart: Objects/abstract.c (binary_op1, binary_iop, ternary_op).
//
// The order: the in-place method; the reflected method of the right operand when its class is a proper subclass
// that redefines it; the left method; the reflected method; at last concatenation or repetition of sequences,
// which CPython keeps in slots of its own that numbers come before. Everything is S-aware. Operands belong to
// the caller: counted up while Python code runs, plainly down afterwards.

import { callMethodCode, then, unwrap } from './call.ts';
import { NO_NAMES } from './bind.ts';
import { asIndex } from './convert.ts';
import { str } from './layout/str.ts';
import { LeftMethods } from './leftMethods.ts';
import { PyMethodDescriptor, codeOf } from './native.ts';
import { convertThrown, exceptionOf, raise, typeError } from './raise.ts';
import { own, unown } from './refcount.ts';
import { NotImplemented } from './singletons.ts';
import { hasSpecial, special, invokeFoundS } from './special.ts';
import { vm } from './state.ts';
import { typeName, typeOf } from './typeOf.ts';
import type { PyType } from './typeObject.ts';
import { type MethodCode, type Result, S, type Value } from './value.ts';
import { exceptions } from './wellKnown.ts';

/** What a binary operator is made of. */
export interface BinaryOperator {
  readonly name: string;
  readonly reflected: string;
  /** `__iadd__` of the augmented assignment, '' for the plain operator. */
  readonly inplace: string;
  /** As error texts name it. */
  readonly symbol: string;
  /** Which operation of sequences shares the operator. */
  readonly sequence: 'concat' | 'repeat' | 'none';
  readonly leftMethods: LeftMethods;
}

/** An operator from its names. */
export function binaryOperator(names: Omit<BinaryOperator, 'leftMethods'>): BinaryOperator {
  const op: BinaryOperator = { ...names, leftMethods: new LeftMethods((left, right) => leftMethod(op, left, right)) };
  return op;
}

/** The left operand's method where nothing comes before it. */
function leftMethod(op: BinaryOperator, left: PyType, right: PyType): MethodCode | undefined {
  if ((op.inplace !== '' && left.lookup(op.inplace) !== undefined) || overloads(op, left, right)) return undefined;
  const found = left.lookup(op.name);
  if (found === undefined || isSequenceSlot(op, found)) return undefined;
  const code = codeOf(found, left);
  return code?.argc === 2 ? code : undefined;
}

const IN_PLACE = 0;
const OVERLOADED = 1;
const LEFT = 2;
const RIGHT = 3;
/** Step 4, the sequence slots, comes last. */
const DONE = 5;

/** `a op b` through special methods. */
export function dispatchBinary(op: BinaryOperator, a: Value, b: Value): Result {
  own(a);
  own(b);
  const m = op.leftMethods.find(typeOf(a), typeOf(b));
  if (m === undefined) return advance(op, a, b, op.inplace === '' ? OVERLOADED : IN_PLACE, NotImplemented);
  const r = m(0, a, b);
  if (r === S && vm.exc === null) return then(r, (v) => advance(op, a, b, RIGHT, v));
  if (r === NotImplemented) return advance(op, a, b, RIGHT, r);
  unown(b);
  unown(a);
  return r;
}

/** Goes through the steps until one is implemented. */
function advance(op: BinaryOperator, a: Value, b: Value, start: number, previous: Result): Result {
  let r = previous;
  for (let step = start; r === NotImplemented && step < DONE; ) {
    r = attemptStep(op, a, b, step++);
    if (r === S && vm.exc === null) return then(r, (v) => advance(op, a, b, step, v));
  }
  if (r === NotImplemented) r = unsupported(op, a, b);
  unown(b);
  unown(a);
  return r;
}

function attemptStep(op: BinaryOperator, a: Value, b: Value, step: number): Result {
  try {
    switch (step) {
      case IN_PLACE:
        return hasSequenceSlot(op, a, op.inplace) ? NotImplemented : attempt(a, op.inplace, b);
      case OVERLOADED:
        return overloads(op, typeOf(a), typeOf(b)) ? attempt(b, op.reflected, a) : NotImplemented;
      case LEFT:
        return hasSequenceSlot(op, a, op.name) ? NotImplemented : attempt(a, op.name, b);
      case RIGHT:
        return typeOf(a) === typeOf(b) || overloads(op, typeOf(a), typeOf(b)) || hasSequenceSlot(op, b, op.reflected)
          ? NotImplemented
          : attempt(b, op.reflected, a);
      default:
        return op.sequence === 'none' ? NotImplemented : sequenceStep(op, a, b);
    }
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function attempt(self: Value, name: string, other: Value): Result {
  const m = special(self, name);
  if (m === undefined) return NotImplemented;
  if (typeof m !== 'function') return invokeFoundS(m, self, other);
  return m.argc === 2 ? m(0, self, other) : callMethodCode(m, 0, [self, other], NO_NAMES);
}

/** Is the right operand's class a proper subclass of the left one's with a reflected method of its own? */
function overloads(op: BinaryOperator, ta: PyType, tb: PyType): boolean {
  if (ta === tb || !tb.isSubtype(ta)) return false;
  const found = tb.lookup(op.reflected);
  return found !== undefined && found !== ta.lookup(op.reflected);
}

/** Is this method a sequence slot of a native type (`list.__add__`), which comes after all number methods? */
function hasSequenceSlot(op: BinaryOperator, v: Value, name: string): boolean {
  return op.sequence !== 'none' && isSequenceSlot(op, typeOf(v).lookup(name));
}

function isSequenceSlot(op: BinaryOperator, found: Value | undefined): boolean {
  if (op.sequence === 'none' || !(found instanceof PyMethodDescriptor)) return false;
  const attrs = found.owner.attrs;
  return attrs.has('__len__') && (op.sequence === 'repeat' || !attrs.has('__radd__'));
}

function sequenceStep(op: BinaryOperator, a: Value, b: Value): Result {
  if (op.sequence === 'concat') {
    if (op.inplace !== '' && hasSequenceSlot(op, a, op.inplace)) return attempt(a, op.inplace, b);
    return hasSequenceSlot(op, a, op.name) ? attempt(a, op.name, b) : NotImplemented;
  }
  if (op.inplace !== '' && hasSequenceSlot(op, a, op.inplace)) return attempt(a, op.inplace, repeatCount(b));
  if (hasSequenceSlot(op, a, op.name)) return attempt(a, op.name, repeatCount(b));
  return hasSequenceSlot(op, b, op.name) ? attempt(b, op.name, repeatCount(a)) : NotImplemented;
}

function repeatCount(v: Value): Value {
  if (typeof v === 'number' && Number.isInteger(v)) return v;
  if (typeof v !== 'bigint' && !hasSpecial(v, '__index__')) throw typeError(`can't multiply sequence by non-int of type '${typeName(v)}'`);
  const n = asIndex(v);
  if (typeof n === 'bigint' && BigInt.asIntN(64, n) !== n)
    throw exceptionOf('OverflowError', `cannot fit '${typeName(v)}' into an index-sized integer`);
  return n;
}

function unsupported(op: BinaryOperator, a: Value, b: Value): typeof S {
  return raise(exceptions.TypeError, str(`unsupported operand type(s) for ${op.symbol}: '${typeName(a)}' and '${typeName(b)}'`));
}

/** Three-argument `pow` through special methods. */
export function dispatchPowMod(a: Value, b: Value, m: Value): Result {
  own(a);
  own(b);
  own(m);
  return advancePowMod(a, b, m, 0, NotImplemented);
}

const POW = binaryOperator({ name: '__pow__', reflected: '__rpow__', inplace: '', symbol: '** or pow()', sequence: 'none' });

function advancePowMod(a: Value, b: Value, m: Value, start: number, previous: Result): Result {
  let r = previous;
  for (let step = start; r === NotImplemented && step < 4; ) {
    r = attemptPowMod(a, b, m, step++);
    if (r === S && vm.exc === null) return then(r, (v) => advancePowMod(a, b, m, step, v));
  }
  if (r === NotImplemented) {
    const text = `unsupported operand type(s) for ** or pow(): '${typeName(a)}', '${typeName(b)}', '${typeName(m)}'`;
    r = raise(exceptions.TypeError, str(text));
  }
  unown(m);
  unown(b);
  unown(a);
  return r;
}

function attemptPowMod(a: Value, b: Value, m: Value, step: number): Result {
  try {
    const first = overloads(POW, typeOf(a), typeOf(b));
    switch (step) {
      case 0:
        return first ? attemptThree(b, '__rpow__', a, m) : NotImplemented;
      case 1:
        return attemptThree(a, '__pow__', b, m);
      case 2:
        return typeOf(a) === typeOf(b) || first ? NotImplemented : attemptThree(b, '__rpow__', a, m);
      default:
        return attemptModulusType(a, b, m);
    }
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function attemptThree(self: Value, name: string, other: Value, m: Value): Result {
  const f = special(self, name);
  if (f === undefined) return NotImplemented;
  return invokeFoundS(f, self, other, m);
}

/** The slot of a native type takes the three operands as they are: that of the modulus may know what to do with them. */
function attemptModulusType(a: Value, b: Value, m: Value): Result {
  const t = typeOf(m);
  const slot = t.lookup('__pow__');
  if (t === typeOf(a) || t === typeOf(b) || !(slot instanceof PyMethodDescriptor)) return NotImplemented;
  return callMethodCode(slot.methodCode, 0, [a, b, m], NO_NAMES);
}

/** `-a` and its like through the special method. */
export function dispatchUnary(name: string, symbol: string, a: Value): Result {
  let r: Result;
  own(a);
  try {
    const m = special(a, name);
    if (m === undefined) r = raise(exceptions.TypeError, str(`bad operand type for ${symbol}: '${typeName(a)}'`));
    else if (typeof m !== 'function') r = invokeFoundS(m, a);
    else r = m.argc === 1 ? m(0, a) : callMethodCode(m, 0, [a], NO_NAMES);
  } catch (thrown) {
    r = convertThrown(thrown);
  }
  if (r === S && vm.exc === null) {
    return then(r, (v) => {
      unown(a);
      return v;
    });
  }
  unown(a);
  return r;
}

/** Runs an operator for a native that is not S-aware: under nosuspend, throwing. `operate(add, a, b)`. */
export function operate(f: (a: Value, b: Value) => Result, a: Value, b: Value): Value {
  vm.nosuspend++;
  let r: Result = S;
  try {
    r = f(a, b);
  } finally {
    vm.nosuspend--;
  }
  return unwrap(r);
}
