// `functools.cmp_to_key`: keys that compare through a function of two arguments.

import { NO_NAMES, settle } from '../../runtime/bind.ts';
import { callS, thenValue } from '../../runtime/call.ts';
import { type CompareOp, compareS } from '../../runtime/compare.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { convertThrown, exceptionOf, typeError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { PyObject, type Result, type Value } from '../../runtime/value.ts';

export class KeyWrapper extends PyObject {
  readonly compare: Value;
  object: Value | undefined;
  override readonly argc: number = 1;
  override readonly js = (h: number, ...args: Value[]): Result => this.vector(h, args, NO_NAMES);

  constructor(compare: Value = null, object?: Value) {
    super();
    this.compare = own(compare);
    this.object = own(object);
  }

  /** `K(obj)`: also with the keyword `obj`. */
  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    let r: Result;
    try {
      if (args.length === 0) throw typeError("K() missing required argument 'obj' (pos 1)");
      if (args.length > 1) throw typeError(`K() takes at most 1 argument (${args.length} given)`);
      if (names.length === 1 && names[0] !== 'obj') throw typeError(`K() got an unexpected keyword argument '${names[0]}'`);
      r = new KeyWrapper(this.compare, args[0] as Value);
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    return h === 0 ? r : settle(h, args, r);
  }

  override releaseChildren(): void {
    release(this.compare);
    release(this.object);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.compare);
    if (this.object !== undefined) visit(this.object);
  }
}

function compareKeys(op: CompareOp, a: KeyWrapper, b: Value): Result {
  if (!(b instanceof KeyWrapper)) throw typeError('other argument must be K instance');
  if (a.object === undefined || b.object === undefined) throw exceptionOf('AttributeError', 'object');
  return thenValue(callS(a.compare, a.object, b.object), (r) =>
    thenValue(compareS(op, r, 0), (t) => {
      discard(r);
      return t;
    }),
  );
}

export const keyWrapperDecl = () =>
  defineType<KeyWrapper>({
    name: 'KeyWrapper',
    module: 'functools',
    ctor: KeyWrapper,
    final: true,
    attributes: { __hash__: null },
    getset: {
      obj: {
        get: (k) => {
          if (k.object === undefined) throw exceptionOf('AttributeError', 'obj');
          return k.object;
        },
        set: (k, v) => {
          const old = k.object;
          k.object = own(v);
          release(old);
        },
        member: true,
        doc: 'Value wrapped by a key function.',
      },
    },
    methods: methods<KeyWrapper>()({
      '__call__(self, /, obj)': (k, obj) => new KeyWrapper(k.compare, obj),
      '__lt__(self, value, /)': (a, b) => compareKeys('lt', a, b),
      '__le__(self, value, /)': (a, b) => compareKeys('le', a, b),
      '__eq__(self, value, /)': (a, b) => compareKeys('eq', a, b),
      '__ne__(self, value, /)': (a, b) => compareKeys('ne', a, b),
      '__gt__(self, value, /)': (a, b) => compareKeys('gt', a, b),
      '__ge__(self, value, /)': (a, b) => compareKeys('ge', a, b),
    }),
  });
