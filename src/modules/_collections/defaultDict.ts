// `collections.defaultdict`. Counterpart: defdictobject in Modules/_collectionsmodule.c.

import { call, callS, isCallable, then } from '../../runtime/call.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { getIter } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { emptyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { convertThrown, keyError, typeError } from '../../runtime/raise.ts';
import { discard, own, release, releaseKeeping, unown } from '../../runtime/refcount.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { joinText, repr } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { type Result, S, type Value, isObject } from '../../runtime/value.ts';
import { copyDict } from '../../objects/dict.ts';
import { mergeDict, updateDict } from '../../objects/dict/update.ts';
import { argumentCount } from '../../objects/positionalOnly.ts';

export class PyDefaultDict extends PyDict {
  factory: Value = null;

  override releaseChildren(): void {
    release(this.factory);
    super.releaseChildren();
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.factory);
    super.traverse(visit);
  }
}

function init(self: PyDefaultDict, args: readonly Value[], kwargs: PyDict): void {
  const [factory = null, ...rest] = args;
  if (factory !== null && !isCallable(factory)) throw typeError('first argument must be callable or None');
  const old = self.factory;
  self.factory = own(factory);
  release(old);
  argumentCount('dict', rest, 0, 1);
  if (rest.length > 0) updateDict(self, rest[0] as Value);
  if (kwargs.size > 0) mergeDict(self, kwargs);
}

/** S-aware: the factory may suspend. */
function missing(self: PyDefaultDict, key: Value): Result {
  if (self.factory === null) throw keyError(key);
  return then(callS(self.factory), (v) => {
    if (v === S) return S;
    try {
      const kept = self.get(key);
      if (kept !== undefined) {
        discard(v);
        return kept;
      }
      own(v);
      self.set(key, v);
    } catch (thrown) {
      return convertThrown(thrown);
    }
    return unown(v);
  });
}

function copy(self: PyDefaultDict): Value {
  const items = own(copyDict(self));
  const r = call(typeOf(self), self.factory, items);
  releaseKeeping(items, r);
  return r;
}

function merged(self: PyDefaultDict, a: Value, b: Value): Value {
  if (!(a instanceof PyDict) || !(b instanceof PyDict)) return NotImplemented;
  const fresh = own(a === self ? copy(self) : fromDict(self, a)) as PyDict;
  try {
    updateDict(fresh, b);
  } catch (thrown) {
    release(fresh);
    throw thrown;
  }
  return unown(fresh);
}

function fromDict(self: PyDefaultDict, items: PyDict): Value {
  return call(typeOf(self), self.factory, items);
}

export const defaultDictDecl = () =>
  defineType<PyDefaultDict>({
    name: 'defaultdict',
    module: 'collections',
    ctor: PyDefaultDict,
    doc: 'defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.',
    classMethods: classGetItem,
    getset: {
      default_factory: {
        get: (self) => self.factory,
        set: (self, v) => {
          const old = self.factory;
          self.factory = own(v ?? null);
          release(old);
        },
        member: true,
        doc: 'Factory for default value called by __missing__().',
      },
    },
    methods: methods<PyDefaultDict>()({
      '__init__(self, *args, **kwargs)': init,
      '__missing__(self, object, /)': missing,
      '__repr__(self, /)': (self) => {
        const { name } = typeOf(self);
        // Where dict's own repr shows `{...}`, so does this one; the factory's repr may lead back here.
        const items = guardedRepr<Value>(self, '{...}', () => {
          const plain = own(copyDict(self));
          try {
            return repr(plain);
          } finally {
            release(plain);
          }
        });
        const made = self.factory;
        const factory = isObject(made) ? guardedRepr<Value>(made, '...', () => repr(made)) : repr(made);
        return joinText([name, '(', factory, ', ', items, ')']);
      },
      '__or__(self, value, /)': (self, v) => merged(self, self, v),
      '__ror__(self, value, /)': (self, v) => merged(self, v, self),
      '__copy__(self, /)': copy,
      'copy(self, /)': copy,
      '__reduce__(self, /)': (self) => {
        const args = own(self.factory === null ? emptyTuple : tupleOf(self.factory));
        const items = own(callMethod(self, 'items'));
        const it = own(getIter(items));
        const r = tupleOf(typeOf(self), args, null, null, it);
        for (const v of [it, items, args]) release(v);
        return r;
      },
    }),
  });
