// Truth of a value for emitted code; may return S. Counterpart: TO_BOOL.

import { thenValue } from './call.ts';
import { callHeld } from './callHeld.ts';
import { PyFloat } from './layout/numbers.ts';
import { PyDict } from './layout/dict.ts';
import { PyList } from './layout/list.ts';
import { str } from './layout/str.ts';
import { PyTuple } from './layout/tuple.ts';
import { convertThrown, raise } from './raise.ts';
import { lengthValue, truth } from './truth.ts';
import { typeName } from './typeOf.ts';
import type { Result, Value } from './value.ts';
import { exceptions } from './wellKnown.ts';

export function truthS(v: Value): Result {
  switch (typeof v) {
    case 'boolean':
      return v;
    case 'number':
      return v !== 0;
    case 'string':
      return v !== '';
    case 'bigint':
      return true;
    default:
  }
  if (v === null) return false;
  switch (v.constructor) {
    case PyList:
    case PyTuple:
      return (v as PyList).items.length > 0;
    case PyDict:
      return (v as PyDict).size > 0;
    case PyFloat:
      return (v as PyFloat).value !== 0;
    default:
  }
  return slowTruth(v);
}

function slowTruth(v: Value): Result {
  try {
    const b = callHeld(v, '__bool__', []);
    if (b !== undefined) return thenValue(b, checkBool);
    const n = callHeld(v, '__len__', []);
    if (n !== undefined) return thenValue(n, checkLength);
    return truth(v);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function checkBool(r: Value): Result {
  if (r === true || r === false) return r;
  return raise(exceptions.TypeError, str(`__bool__ should return bool, returned ${typeName(r)}`));
}

function checkLength(r: Value): Result {
  try {
    return lengthValue(r) !== 0;
  } catch (thrown) {
    return convertThrown(thrown);
  }
}
