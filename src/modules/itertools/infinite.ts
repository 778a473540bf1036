// count, cycle, repeat.

import { methods } from '../../runtime/defineType.ts';
import { getIter } from '../../runtime/iterate.ts';
import { type Next, PyIterator } from '../../runtime/layout/iterator.ts';
import { PyFloat } from '../../runtime/layout/numbers.ts';
import { operate } from '../../runtime/operatorDispatch.ts';
import { add } from '../../runtime/operators.ts';
import { convertThrown, typeError } from '../../runtime/raise.ts';
import { own, release, releaseAll, unown } from '../../runtime/refcount.ts';
import { joinText, repr } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { END, S, type Value } from '../../runtime/value.ts';
import { clearStop } from '../../runtime/stopValue.ts';
import { Sourced, iteratorDecl, withNext } from './sourced.ts';

export class Count extends PyIterator {
  current: Value = 0;
  by: Value = 1;

  nx(): Next {
    const { current, by } = this;
    if (typeof current === 'number' && by === 1 && Number.isInteger(current) && current < Number.MAX_SAFE_INTEGER) {
      this.current = current + 1;
      return current;
    }
    try {
      this.current = own(operate(add, current, by));
    } catch (thrown) {
      return convertThrown(thrown);
    }
    return unown(current);
  }

  override releaseChildren(): void {
    release(this.current);
    release(this.by);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.current);
    visit(this.by);
  }
}

function isNumber(v: Value): boolean {
  if (typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean' || v instanceof PyFloat) return true;
  if (typeof v === 'string') return false;
  const type = typeOf(v);
  return ['__index__', '__int__', '__float__'].some((name) => type.lookup(name) !== undefined) || type.name === 'complex';
}

export const countDecl = () =>
  iteratorDecl<Count>(
    'count',
    Count,
    'Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step',
    methods<PyType>()({
      'count(cls, start=0, step=1)': (cls, start, step) => {
        if (!isNumber(start) || !isNumber(step)) throw typeError('a number is required');
        const c = cls.allocate() as Count;
        c.current = own(start);
        c.by = own(step);
        return c;
      },
    }),
    {
      methods: methods<Count>()({
        '__repr__(self, /)': (self) => {
          const parts: Value[] = [`${self.type.name}(`, repr(self.current)];
          if (self.by !== 1) parts.push(', ', repr(self.by));
          return joinText([...parts, ')']);
        },
      }),
    },
  );

export class Cycle extends Sourced {
  saved: Value[] = [];
  at = 0;

  nx(): Next {
    const { source } = this;
    if (source === null) return this.again();
    return withNext(source, (v) => {
      if (v === END) {
        clearStop();
        this.finish();
        return this.again();
      }
      if (v !== S) this.saved.push(own(v));
      return v;
    });
  }

  private again(): Next {
    if (this.saved.length === 0) return END;
    const v = this.saved[this.at] as Value;
    this.at = (this.at + 1) % this.saved.length;
    return v;
  }

  override releaseChildren(): void {
    super.releaseChildren();
    releaseAll(this.saved);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    for (const v of this.saved) visit(v);
  }
}

export const cycleDecl = () =>
  iteratorDecl<Cycle>(
    'cycle',
    Cycle,
    'Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.',
    methods<PyType>()({
      'cycle(cls, iterable, /)': (cls, iterable) => {
        const source = getIter(iterable);
        const c = cls.allocate() as Cycle;
        c.source = own(source);
        return c;
      },
    }),
  );

export class Repeat extends PyIterator {
  value: Value = null;
  /** Infinite when negative. */
  left = -1;

  nx(): Next {
    if (this.left === 0) return END;
    if (this.left > 0) this.left--;
    return this.value;
  }

  override hint(): number | undefined {
    return this.left < 0 ? undefined : this.left;
  }

  override releaseChildren(): void {
    release(this.value);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.value);
  }
}

export const repeatDecl = () =>
  iteratorDecl<Repeat>(
    'repeat',
    Repeat,
    'repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.',
    methods<PyType>()({
      'repeat(cls, object, times: ssize=?)': (cls, value, times) => {
        const r = cls.allocate() as Repeat;
        r.value = own(value);
        r.left = times === undefined ? -1 : Math.max(0, times);
        return r;
      },
    }),
    {
      methods: methods<Repeat>()({
        '__length_hint__(self, /)': (self) => {
          if (self.left < 0) throw typeError('len() of unsized object');
          return self.left;
        },
        '__repr__(self, /)': (self) => {
          const parts: Value[] = [`${self.type.name}(`, repr(self.value)];
          if (self.left >= 0) parts.push(`, ${self.left}`);
          return joinText([...parts, ')']);
        },
      }),
    },
  );
