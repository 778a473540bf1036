/* Operators and formats on numbers given as text; bundled by numbers.test.ts. */
import { bootstrapTypes } from '../../../../src/objects/bootstrap.ts';
import { unwrap } from '../../../../src/runtime/call.ts';
import { compareS } from '../../../../src/runtime/compare.ts';
import { PyBaseException } from '../../../../src/runtime/layout/exception.ts';
import { PyComplex, float, int } from '../../../../src/runtime/layout/numbers.ts';
import { textOf } from '../../../../src/runtime/layout/str.ts';
import * as operators from '../../../../src/runtime/operators.ts';
import { own } from '../../../../src/runtime/refcount.ts';
import { format, repr, str_ } from '../../../../src/runtime/text.ts';
import type { Result, Value } from '../../../../src/runtime/value.ts';

bootstrapTypes();

function double(text: string): number {
  return text.endsWith('inf') ? (text[0] === '-' ? -Infinity : Infinity) : Number(text);
}

function value(text: string): Value {
  if (text.includes(',')) {
    const [real, imag] = text.split(',') as [string, string];
    return own(new PyComplex(double(real), double(imag)));
  }
  return /^-?\d+$/.test(text) ? int(BigInt(text)) : own(float(double(text)));
}

function outcome(f: () => string): string {
  try {
    return f();
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e;
    return `${e.type.name}: ${textOf(str_(e))}`;
  }
}

type Binary = (a: Value, b: Value) => Result;
const named: Readonly<Record<string, Binary>> = {
  ...(operators as unknown as Record<string, Binary>),
  lshift: operators.shl,
  rshift: operators.shr,
  and_: operators.band,
  or_: operators.bor,
  xor: operators.bxor,
  eq: (a, b) => compareS('eq', a, b),
  lt: (a, b) => compareS('lt', a, b),
  ge: (a, b) => compareS('ge', a, b),
};

export function formatted(x: string, spec: string): string {
  return outcome(() => textOf(repr(format(value(x), spec))));
}

export function operated(name: string, a: string, b: string): string {
  const f = named[name] as Binary;
  return outcome(() => textOf(repr(unwrap(f(value(a), value(b))))));
}
