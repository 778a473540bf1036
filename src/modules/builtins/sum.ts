// `sum`: ints and floats of exact lists, tuples, ranges and bytes in plain loops, anything else through `+`.
//
// Floats are summed with compensation, as CPython does since 3.12. Counterpart: builtin_sum in Python/bltinmodule.c.

import { thenValue, then } from '../../runtime/call.ts';
import { iterateS } from '../../runtime/iterate.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { ListIterator, TupleIterator } from '../../runtime/layout/iterator.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyComplex, PyFloat, float, int } from '../../runtime/layout/numbers.ts';
import { PyRange } from '../../runtime/layout/range.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { add } from '../../runtime/operators.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import { type PyObject, type Result, S, type Value } from '../../runtime/value.ts';

/** `sum(v, start)`. */
export function sum(v: Value, start: Value): Result {
  if (isStr(start)) throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (start instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  return typeof start === 'number' && Number.isInteger(start) && typeof v === 'object' && v !== null
    ? sumFromInt(v, start)
    : sumRest(v, new Sum(start));
}

function sumFromInt(v: PyObject, start: number): Result {
  switch (v.constructor) {
    case PyList:
    case PyTuple:
      return sumItems(v as PyList | PyTuple, start);
    case PyBytes:
    case PyByteArray:
      return sumBytes((v as PyBytes | PyByteArray).data, start);
    case PyRange:
      return sumRange(v as PyRange, start);
    default:
      return sumRest(v, new Sum(start));
  }
}

/** The ints in front, then floats, then whatever is left. */
function sumItems(v: PyList | PyTuple, start: number): Result {
  const { items } = v;
  let total = start;
  let i = 0;
  for (; i < items.length; i++) {
    const x = items[i];
    if (typeof x !== 'number' || x !== Math.floor(x)) break;
    const t = total + x;
    if (t > Number.MAX_SAFE_INTEGER || t < Number.MIN_SAFE_INTEGER) break;
    total = t;
  }
  if (i === items.length) return total;
  const acc = new Sum(total);
  i = acc.addFloats(items, i);
  if (i === items.length) return acc.result();
  const it = v.constructor === PyTuple ? new TupleIterator(v) : new ListIterator(v as PyList);
  it.index = i;
  own(it);
  return then(sumRest(it, acc), (r) => {
    release(it);
    return r;
  });
}

function sumBytes(data: Uint8Array, start: number): Value {
  let total = 0;
  for (let i = 0; i < data.length; i++) total += data[i] as number;
  return exactSum(start, total);
}

/** The sum of an arithmetic progression. */
function sumRange({ start: first, step, length }: PyRange, start: number): Value {
  const n = BigInt(length);
  return int(BigInt(start) + (n * (2n * BigInt(first) + (n - 1n) * BigInt(step))) / 2n);
}

function exactSum(a: number, b: number): Value {
  const t = a + b;
  return Number.isSafeInteger(t) ? t : int(BigInt(a) + BigInt(b));
}

function sumRest(v: Value, acc: Sum): Result {
  const r = iterateS(
    v,
    (item) => acc.add(item),
    () => acc.result(),
  );
  return then(r, (x) => {
    if (x === S) acc.drop();
    return x;
  });
}

/** The double of an exact float. */
function exactFloat(v: Value): number | undefined {
  if (typeof v === 'number') return Number.isInteger(v) ? undefined : v;
  return typeof v === 'object' && v !== null && v.constructor === PyFloat ? (v as PyFloat).value : undefined;
}

/** A running sum of doubles with Neumaier's compensation. */
class CompensatedSum {
  private high: number;
  private compensation = 0;

  constructor(start: number) {
    this.high = start;
  }

  add(x: number): void {
    const t = this.high + x;
    if (Math.abs(this.high) >= Math.abs(x)) this.compensation += this.high - t + x;
    else this.compensation += x - t + this.high;
    this.high = t;
  }

  value(): number {
    const c = this.compensation;
    return c !== 0 && Number.isFinite(c) ? this.high + c : this.high;
  }
}

class Sum {
  /** Owned; stale while `real` is there. */
  private total: Value;
  /** From the first exact float or complex number on, as long as only numbers follow. */
  private real: CompensatedSum | null = null;
  private imag: CompensatedSum | null = null;

  constructor(start: Value) {
    this.total = own(start);
    this.enter(start);
  }

  private enter(total: Value): void {
    const x = exactFloat(total);
    if (x !== undefined) this.real = new CompensatedSum(x);
    else if (total instanceof PyComplex && total.constructor === PyComplex) {
      this.real = new CompensatedSum(total.real);
      this.imag = new CompensatedSum(total.imag);
    }
  }

  add(item: Value): Result | undefined {
    if (this.real !== null) {
      if (this.addNumber(this.real, item)) return undefined;
      this.settle();
    }
    const r = add(this.total, item);
    return r === S ? thenValue(r, (v) => this.replace(v)) : this.replace(r);
  }

  private replace(v: Value): null {
    const old = this.total;
    this.total = own(v);
    release(old);
    this.enter(v);
    return null;
  }

  private addNumber(real: CompensatedSum, item: Value): boolean {
    const x = doubleOf(item);
    if (x !== undefined) real.add(x);
    else if (this.imag !== null && item instanceof PyComplex && item.constructor === PyComplex) {
      real.add(item.real);
      this.imag.add(item.imag);
    } else return false;
    return true;
  }

  /** Adds the floats and, once there was one, the small ints from `items[i]` on; where it stopped. */
  addFloats(items: readonly Value[], i: number): number {
    let k = i;
    for (; k < items.length; k++) {
      const item = items[k] as Value;
      const x = doubleOf(item);
      if (x === undefined) break;
      if (this.real !== null) this.real.add(x);
      else if (exactFloat(item) === undefined) break;
      else this.real = new CompensatedSum((this.total as number) + x);
    }
    return k;
  }

  private settle(): void {
    const { real, imag } = this;
    if (real === null) return;
    this.real = null;
    this.imag = null;
    release(this.total);
    this.total = own(imag === null ? float(real.value()) : new PyComplex(real.value(), imag.value()));
  }

  result(): Value {
    this.settle();
    return unown(this.total);
  }

  drop(): void {
    release(this.total);
  }
}

/** The double of a small int or an exact float. */
function doubleOf(v: Value): number | undefined {
  if (typeof v === 'number') return v;
  return typeof v === 'object' && v !== null && v.constructor === PyFloat ? (v as PyFloat).value : undefined;
}
