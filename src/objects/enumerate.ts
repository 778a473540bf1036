import { asIndex } from '../runtime/convert.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { getIter, hintMethod, iteratorMethods, thenNext } from '../runtime/iterate.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { type Next, PyIterator } from '../runtime/layout/iterator.ts';
import { int } from '../runtime/layout/numbers.ts';
import { textOf, isStr } from '../runtime/layout/str.ts';
import { emptyTuple, nextPair, type PyTuple, resultTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { clearInFlight, convertThrown, inFlightIs, typeError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { callSpecial, hasSpecial, special, invokeFoundS } from '../runtime/special.ts';
import { lengthValue } from '../runtime/truth.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { END, type Result, S, type Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { statePosition, visibleIterator } from './iterators.ts';
import { argumentCount, noKeywordsWithoutInit } from './positionalOnly.ts';

export class PyEnumerate extends PyIterator {
  source: PyIterator | null = null;
  index: number | bigint = 0;
  private result: PyTuple | null = null;

  nx(): Next {
    const { source } = this;
    if (source === null) return END;
    const v = source.nx();
    return v === S ? thenNext(v, (x) => this.pair(x)) : this.pair(v);
  }

  private pair(v: Next): Next {
    if (v === S || v === END) return v;
    const { index } = this;
    this.index = typeof index === 'number' && index < Number.MAX_SAFE_INTEGER ? index + 1 : int(BigInt(index) + 1n);
    if (typeof v === 'object' && v !== null) v.rc++;
    return nextPair((this.result ??= resultTuple(2)), index, v);
  }

  override releaseChildren(): void {
    release(this.source);
    release(this.result);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.source);
    visit(this.result);
  }
}

/** The arguments of `enumerate`, with the texts of enumerate_vectorcall. */
function enumerateArguments(args: readonly Value[], kwargs: PyDict): [Value, Value | undefined] {
  const given = args.length + kwargs.size;
  if (given > 2) throw typeError(`enumerate() takes at most 2 arguments (${given} given)`);
  const named = new Map<string, Value>();
  kwargs.forEach((k, v) => {
    const name = isStr(k) ? textOf(k) : '';
    if ((name !== 'iterable' || args.length > 0) && (name !== 'start' || args.length > 1)) {
      throw typeError(`'${name}' is an invalid keyword argument for enumerate()`);
    }
    named.set(name, v);
  });
  const iterable = args[0] ?? (args.length > 0 ? null : named.get('iterable'));
  if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
  return [iterable, args.length > 1 ? (args[1] as Value) : named.get('start')];
}

export const enumerateType = defineType<PyEnumerate>({
  name: 'enumerate',
  ctor: PyEnumerate,
  doc: 'Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...',
  construct: methods<PyType>()({
    'enumerate(cls, *args, **kwargs)': (cls, args, kwargs) => {
      const [iterable, start] = enumerateArguments(args, kwargs);
      const index = start === undefined ? 0 : asIndex(start);
      const source = getIter(iterable);
      const e = cls.allocate() as PyEnumerate;
      e.index = index;
      e.source = own(source);
      return e;
    },
  }),
  classMethods: classGetItem,
  methods: {
    ...iteratorMethods,
    ...methods<PyEnumerate>()({
      '__reduce__(self, /)': (self) => tupleOf(typeOf(self), tupleOf(visibleIterator(self.source as PyIterator), self.index)),
      '__sizeof__(self, /)': () => 56,
    }),
  },
});

/** `reversed(sequence)` for sequences without `__reversed__`. */
export class PyReversed extends PyIterator {
  sequence: Value | undefined;
  index = -1;

  nx(): Next {
    const { sequence } = this;
    if (sequence === undefined) return END;
    if (this.index < 0) return this.finish();
    let r: Result;
    try {
      const m = special(sequence, '__getitem__') ?? null;
      if (m === null) throw typeError(`'${typeName(sequence)}' object is not subscriptable`);
      r = invokeFoundS(m, sequence, this.index);
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    return thenNext(r, (v) => this.accept(v));
  }

  private accept(v: Next): Next {
    if (v !== S) {
      this.index--;
      return v;
    }
    if (!inFlightIs(exceptions.IndexError) && !inFlightIs(exceptions.StopIteration)) return S;
    clearInFlight();
    return this.finish();
  }

  private finish(): Next {
    const { sequence } = this;
    this.index = -1;
    this.sequence = undefined;
    release(sequence);
    return END;
  }

  override hint(): number {
    if (this.sequence === undefined) return 0;
    const n = callSpecial(this.sequence, '__len__');
    return n === undefined || lengthValue(n) < this.index + 1 ? 0 : this.index + 1;
  }

  override releaseChildren(): void {
    release(this.sequence);
  }

  override traverse(visit: (child: Value) => void): void {
    if (this.sequence !== undefined) visit(this.sequence);
  }
}

function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): Result {
  noKeywordsWithoutInit('reversed', cls, kwargs);
  argumentCount('reversed', args, 1, 1);
  const sequence = args[0] as Value;
  const m = special(sequence, '__reversed__');
  if (m === null) throw typeError(`'${typeName(sequence)}' object is not reversible`);
  if (m !== undefined) return invokeFoundS(m, sequence);
  if (!hasSpecial(sequence, '__getitem__') || sequence instanceof PyDict) throw typeError(`'${typeName(sequence)}' object is not reversible`);
  const n = callSpecial(sequence, '__len__');
  if (n === undefined) throw typeError(`object of type '${typeName(sequence)}' has no len()`);
  const r = cls.allocate() as PyReversed;
  r.sequence = own(sequence);
  r.index = lengthValue(n) - 1;
  return r;
}

export const reversedType = defineType<PyReversed>({
  name: 'reversed',
  ctor: PyReversed,
  doc: 'Return a reverse iterator over the values of the given sequence.',
  construct: methods<PyType>()({ 'reversed(cls, *args, **kwargs)': construct }),
  methods: {
    ...iteratorMethods,
    ...hintMethod,
    ...methods<PyReversed>()({
      '__reduce__(self, /)': (self) => {
        if (self.sequence === undefined) return tupleOf(typeOf(self), tupleOf(emptyTuple));
        return tupleOf(typeOf(self), tupleOf(self.sequence), self.index);
      },
      '__setstate__(self, object, /)': (self, state) => {
        const i = statePosition(state);
        if (self.sequence !== undefined) self.index = Math.max(-1, Math.min(i, lengthValue(callSpecial(self.sequence, '__len__') ?? 0) - 1));
      },
      '__sizeof__(self, /)': () => 32,
    }),
  },
});
