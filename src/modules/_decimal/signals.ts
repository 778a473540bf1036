// The exceptions of decimal: signals, which contexts flag and trap, and the conditions that InvalidOperation covers.
// Counterpart: signal_map and cond_map in Modules/_decimal/_decimal.c.

import { keep } from '../../runtime/gc/roots.ts';
import {
  ANY_INVALID,
  CLAMPED,
  CONVERSION_SYNTAX,
  DIVISION_BY_ZERO,
  DIVISION_IMPOSSIBLE,
  DIVISION_UNDEFINED,
  FLOAT_OPERATION,
  INEXACT,
  INVALID_CONTEXT,
  INVALID_OPERATION,
  OVERFLOW,
  ROUNDED,
  SUBNORMAL,
  UNDERFLOW,
} from '../../base/decimal/number.ts';
import { call } from '../../runtime/call.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { tupleFrom } from '../../runtime/layout/tuple.ts';
import { keyError, newException } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';

export interface Signal {
  readonly name: string;
  /** Every bit that the signal stands for. */
  readonly bits: number;
  readonly type: PyType;
}

interface Catalogue {
  readonly all: Readonly<Record<string, PyType>>;
  readonly signals: readonly Signal[];
  /** In the order in which an exception lists them. */
  readonly conditions: readonly Signal[];
}

let catalogue: Catalogue | undefined;

/** A Python class, kept for good. */
export function makeClass(name: string, bases: readonly PyType[], attributes: Readonly<Record<string, Value>> = {}): PyType {
  const dict = new PyDict();
  dict.setStr('__module__', 'decimal');
  for (const [key, value] of Object.entries(attributes)) dict.setStr(key, value);
  return keep(call(types.type, name, tupleFrom(bases), dict)) as PyType;
}

export function catalogueOf(): Catalogue {
  return (catalogue ??= makeCatalogue());
}

function makeCatalogue(): Catalogue {
  const { ArithmeticError, ZeroDivisionError, TypeError } = exceptions;
  const DecimalException = makeClass('DecimalException', [ArithmeticError]);
  const simple = (name: string): PyType => makeClass(name, [DecimalException]);
  const InvalidOperation = simple('InvalidOperation');
  const FloatOperation = makeClass('FloatOperation', [DecimalException, TypeError]);
  const DivisionByZero = makeClass('DivisionByZero', [DecimalException, ZeroDivisionError]);
  const [Subnormal, Inexact, Rounded, Clamped] = [simple('Subnormal'), simple('Inexact'), simple('Rounded'), simple('Clamped')];
  const Overflow = makeClass('Overflow', [Inexact, Rounded]);
  const Underflow = makeClass('Underflow', [Inexact, Rounded, Subnormal]);
  const ConversionSyntax = makeClass('ConversionSyntax', [InvalidOperation]);
  const DivisionImpossible = makeClass('DivisionImpossible', [InvalidOperation]);
  const DivisionUndefined = makeClass('DivisionUndefined', [InvalidOperation, ZeroDivisionError]);
  const InvalidContext = makeClass('InvalidContext', [InvalidOperation]);
  const signals: Signal[] = [
    { name: 'InvalidOperation', bits: ANY_INVALID, type: InvalidOperation },
    { name: 'FloatOperation', bits: FLOAT_OPERATION, type: FloatOperation },
    { name: 'DivisionByZero', bits: DIVISION_BY_ZERO, type: DivisionByZero },
    { name: 'Overflow', bits: OVERFLOW, type: Overflow },
    { name: 'Underflow', bits: UNDERFLOW, type: Underflow },
    { name: 'Subnormal', bits: SUBNORMAL, type: Subnormal },
    { name: 'Inexact', bits: INEXACT, type: Inexact },
    { name: 'Rounded', bits: ROUNDED, type: Rounded },
    { name: 'Clamped', bits: CLAMPED, type: Clamped },
  ];
  const conditions: Signal[] = [
    { name: 'InvalidOperation', bits: INVALID_OPERATION, type: InvalidOperation },
    { name: 'ConversionSyntax', bits: CONVERSION_SYNTAX, type: ConversionSyntax },
    { name: 'DivisionImpossible', bits: DIVISION_IMPOSSIBLE, type: DivisionImpossible },
    { name: 'DivisionUndefined', bits: DIVISION_UNDEFINED, type: DivisionUndefined },
    { name: 'InvalidContext', bits: INVALID_CONTEXT, type: InvalidContext },
    ...signals.slice(1),
  ];
  const all = {
    DecimalException,
    InvalidOperation,
    FloatOperation,
    DivisionByZero,
    Overflow,
    Underflow,
    Subnormal,
    Inexact,
    Rounded,
    Clamped,
    ConversionSyntax,
    DivisionImpossible,
    DivisionUndefined,
    InvalidContext,
  };
  return { all, signals, conditions };
}

/** The exception for trapped conditions; `bits` is not 0. */
export function trapped(bits: number): PyBaseException {
  const { signals, conditions } = catalogueOf();
  const type = (signals.find((s) => (s.bits & bits) !== 0) as Signal).type;
  return newException(type, listFrom(conditions.filter((c) => (c.bits & bits) !== 0).map((c) => c.type)));
}

/** The signal that a class stands for. Throws KeyError. */
export function signalOf(v: Value): Signal {
  const found = catalogueOf().signals.find((s) => s.type === v);
  if (found === undefined) {
    throw keyError(`valid values for signals are:
  [InvalidOperation, FloatOperation, DivisionByZero,
   Overflow, Underflow, Subnormal, Inexact, Rounded,
   Clamped]`);
  }
  return found;
}

/** The classes of the signals in `bits`, floating. */
export function signalList(bits: number): Value {
  return listFrom(
    catalogueOf()
      .signals.filter((s) => (s.bits & bits) !== 0)
      .map((s) => s.type),
  );
}
