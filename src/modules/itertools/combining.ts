// product, permutations, combinations, combinations_with_replacement, zip_longest.

import { methods } from '../../runtime/defineType.ts';
import { thenNext, toOwnedArray } from '../../runtime/iterate.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { PyTuple, replaceItem, resultTuple } from '../../runtime/layout/tuple.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release, releaseAll, unown } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, S, type Value } from '../../runtime/value.ts';
import { asSsize } from '../../runtime/convert.ts';
import { iteratorsOf } from '../../objects/zip.ts';
import { isSuspension } from '../../runtime/judge.ts';
import { clearStop } from '../../runtime/stopValue.ts';
import { iteratorDecl } from './sourced.ts';

/** Chooses from pools by indices; `advance` moves to the next choice. */
abstract class Choosing extends PyIterator {
  pools: Value[][] = [];
  indices: number[] = [];
  started = false;
  stopped = false;
  /** Does the last result become the first choice again at the end? */
  protected readonly rollsOver: boolean = false;
  /** What was given last; filled anew when nobody else holds it. */
  private result: PyTuple | null = null;

  protected abstract advance(): boolean;
  protected abstract poolAt(k: number): Value[];

  nx(): Next {
    if (this.stopped) return END;
    if (!this.started) this.started = true;
    else if (!this.advance()) {
      this.stopped = true;
      if (this.rollsOver) this.choose();
      return END;
    }
    return this.choose();
  }

  private choose(): PyTuple {
    const { result } = this;
    const chosen = this.chosen();
    if (result?.rc === 1) chosen.forEach((i, k) => replaceItem(result, k, this.poolAt(k)[i] as Value));
    else {
      this.result = own(new PyTuple(chosen.map((i, k) => own(this.poolAt(k)[i] as Value))));
      release(result);
    }
    return this.result as PyTuple;
  }

  protected chosen(): number[] {
    return this.indices;
  }

  override releaseChildren(): void {
    for (let i = this.pools.length - 1; i >= 0; i--) releaseAll(this.pools[i] as Value[]);
    release(this.result);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const pool of this.pools) for (const v of pool) visit(v);
    visit(this.result);
  }
}

export class Product extends Choosing {
  protected override readonly rollsOver = true;
  repeat = 1;

  protected poolAt(k: number): Value[] {
    return this.pools[k % this.pools.length] as Value[];
  }

  protected advance(): boolean {
    const { indices } = this;
    for (let k = indices.length - 1; k >= 0; k--) {
      const i = (indices[k] as number) + 1;
      if (i < this.poolAt(k).length) {
        indices[k] = i;
        return true;
      }
      indices[k] = 0;
    }
    return false;
  }
}

export const productDecl = () =>
  iteratorDecl<Product>(
    'product',
    Product,
    'Cartesian product of input iterables.  Equivalent to nested for-loops.',
    methods<PyType>()({
      'product(cls, *iterables, repeat: ssize=1)': (cls, iterables, repeat) => {
        if (repeat < 0) throw valueError('repeat argument cannot be negative');
        if (iterables.length * repeat > 2 ** 31) throw overflowError('repeat argument too large');
        const pools = repeat === 0 ? [] : poolsOf(iterables);
        const p = cls.allocate() as Product;
        p.pools = pools;
        p.indices = new Array(pools.length * repeat).fill(0);
        p.stopped = pools.some((pool) => pool.length === 0);
        return p;
      },
    }),
  );

function poolsOf(iterables: readonly Value[]): Value[][] {
  const pools: Value[][] = [];
  try {
    for (const v of iterables) pools.push(toOwnedArray(v));
  } catch (thrown) {
    for (const pool of pools) releaseAll(pool);
    throw thrown;
  }
  return pools;
}

abstract class OnePool extends Choosing {
  protected get pool(): Value[] {
    return this.pools[0] as Value[];
  }

  protected poolAt(): Value[] {
    return this.pool;
  }
}

export class Combinations extends OnePool {
  protected advance(): boolean {
    const { indices, pool } = this;
    const r = indices.length;
    let k = r - 1;
    while (k >= 0 && indices[k] === k + pool.length - r) k--;
    if (k < 0) return false;
    indices[k] = (indices[k] as number) + 1;
    for (k++; k < r; k++) indices[k] = (indices[k - 1] as number) + 1;
    return true;
  }
}

export class CombinationsWithReplacement extends OnePool {
  protected advance(): boolean {
    const { indices, pool } = this;
    let k = indices.length - 1;
    while (k >= 0 && indices[k] === pool.length - 1) k--;
    if (k < 0) return false;
    indices.fill((indices[k] as number) + 1, k);
    return true;
  }
}

export class Permutations extends OnePool {
  r = 0;
  cycles: number[] = [];

  protected override chosen(): number[] {
    return this.indices.slice(0, this.r);
  }

  protected advance(): boolean {
    const { indices, cycles, r } = this;
    const n = indices.length;
    if (n === 0) return false;
    for (let k = r - 1; k >= 0; k--) {
      const c = (cycles[k] as number) - 1;
      if (c === 0) {
        indices.push(indices.splice(k, 1)[0] as number);
        cycles[k] = n - k;
      } else {
        cycles[k] = c;
        const other = n - c;
        [indices[k], indices[other]] = [indices[other] as number, indices[k] as number];
        return true;
      }
    }
    return false;
  }
}

function onePool<T extends OnePool>(cls: PyType, iterable: Value, r: number | undefined, start: (it: T, n: number, r: number) => void): T {
  const pool = toOwnedArray(iterable);
  if (r !== undefined && r < 0) {
    releaseAll(pool);
    throw valueError('r must be non-negative');
  }
  const it = cls.allocate() as T;
  it.pools = [pool];
  start(it, pool.length, r ?? pool.length);
  return it;
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export const combinationsDecl = () =>
  iteratorDecl<Combinations>(
    'combinations',
    Combinations,
    'Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)',
    methods<PyType>()({
      'combinations(cls, iterable, r: ssize)': (cls, iterable, r) =>
        onePool<Combinations>(cls, iterable, r, (it, n, k) => {
          it.stopped = k > n;
          it.indices = it.stopped ? [] : upTo(k);
        }),
    }),
  );

export const withReplacementDecl = () =>
  iteratorDecl<CombinationsWithReplacement>(
    'combinations_with_replacement',
    CombinationsWithReplacement,
    'Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement(\'ABC\', 2) --> ("A","A"), ("A","B"), ("A","C"), ("B","B"), ("B","C"), ("C","C")',
    methods<PyType>()({
      'combinations_with_replacement(cls, iterable, r: ssize)': (cls, iterable, r) =>
        onePool<CombinationsWithReplacement>(cls, iterable, r, (it, n, k) => {
          it.stopped = n === 0 && k > 0;
          it.indices = it.stopped ? [] : new Array<number>(k).fill(0);
        }),
    }),
  );

export const permutationsDecl = () =>
  iteratorDecl<Permutations>(
    'permutations',
    Permutations,
    'Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)',
    methods<PyType>()({
      'permutations(cls, iterable, r=None)': (cls, iterable, r) => {
        if (r !== null && intValue(r) === undefined) throw typeError('Expected int as r');
        return onePool<Permutations>(cls, iterable, r === null ? undefined : asSsize(r), (it, n, k) => {
          it.r = k;
          it.stopped = k > n;
          it.indices = upTo(n);
          it.cycles = it.stopped ? [] : upTo(k).map((i) => n - i);
        });
      },
    }),
  );

export class ZipLongest extends PyIterator {
  sources: (PyIterator | null)[] = [];
  active = 0;
  fill: Value = null;
  private result: PyTuple | null = null;

  nx(): Next {
    const { sources } = this;
    if (sources.length === 0 || this.active === 0) return END;
    const result = (this.result ??= resultTuple(sources.length));
    if (result.rc === 1) return this.refill(result);
    const values: Value[] = [];
    return this.fillFrom(
      (v) => (values.push(v), values.length),
      () => new PyTuple(values),
      () => releaseAll(values),
    );
  }

  /** Fills the result tuple, which nobody else holds. */
  private refill(result: PyTuple): Next {
    let i = 0;
    result.rc++;
    const store = (v: Value): number => {
      replaceItem(result, i, unown(v));
      return ++i;
    };
    const leave = (): PyTuple => {
      result.rc--;
      return result;
    };
    return this.fillFrom(store, leave, leave);
  }

  /** `store` takes over the next value and says how many there are now. */
  private fillFrom(store: (v: Value) => number, done: () => PyTuple, failed: () => void): Next {
    let i = 0;
    const step = (v: Next): Next => {
      for (;;) {
        if (isSuspension(v)) return thenNext(v, step);
        const r = this.outcome(i, v);
        if (r === S || r === END) {
          failed();
          return r;
        }
        i = store(r);
        if (i === this.sources.length) return done();
        v = this.from(i);
      }
    };
    return step(this.from(0));
  }

  private from(i: number): Next {
    const source = this.sources[i];
    return source === null || source === undefined ? END : source.nx();
  }

  /** The value for place `i`, counted; the end of the last source is the end. */
  private outcome(i: number, v: Next): Next {
    if (v === S) {
      this.active = 0;
      return S;
    }
    if (v !== END) return own(v);
    const source = this.sources[i] as PyIterator | null;
    if (source !== null) {
      clearStop();
      if (--this.active === 0) return END;
      this.sources[i] = null;
      release(source);
    }
    return own(this.fill);
  }

  override releaseChildren(): void {
    for (let i = this.sources.length - 1; i >= 0; i--) release(this.sources[i]);
    release(this.result);
    release(this.fill);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const s of this.sources) if (s !== null) visit(s);
    visit(this.result);
    visit(this.fill);
  }
}

export const zipLongestDecl = () =>
  iteratorDecl<ZipLongest>(
    'zip_longest',
    ZipLongest,
    'Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.',
    methods<PyType>()({
      'zip_longest(cls, *iterables, **kwargs)': (cls, iterables, kwargs) => {
        const fill = kwargs.getStr('fillvalue') ?? null;
        if (kwargs.size > 1 || (kwargs.size === 1 && kwargs.getStr('fillvalue') === undefined))
          throw typeError('zip_longest() got an unexpected keyword argument');
        const sources = iteratorsOf(iterables);
        const z = cls.allocate() as ZipLongest;
        z.sources = sources;
        z.active = sources.length;
        z.fill = own(fill);
        return z;
      },
    }),
  );
