// `frame.f_locals` of functions: a proxy that reads and writes the variables of the frame (PEP 667).
//
// Every operation looks at the frame anew; a running one is captured for it. Where that is impossible (inside a native that
// cannot be suspended) reads answer from what the proxy saw last, which is exact as long as the frame waits for its callee.
// Counterpart: FrameLocalsProxy in Objects/frameobject.c.

import { thenValue } from '../runtime/call.ts';
import { type FrameExtras, PyFrame, newExtras } from '../runtime/control/frame.ts';
import { assignVariable, hasFastLocals, keepWithFrame, namespaceOf, notReadable, variables, withValues } from '../runtime/control/frameLocals.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { ListIterator } from '../runtime/layout/iterator.ts';
import { PyList } from '../runtime/layout/list.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { hash } from '../runtime/hashing.ts';
import { equal } from '../runtime/compare.ts';
import { convertThrown, keyError, typeError, valueError } from '../runtime/raise.ts';
import { own, release, releaseKeeping } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { guardedRepr } from '../runtime/reprGuard.ts';
import { repr } from '../runtime/text.ts';
import { typeName } from '../runtime/typeOf.ts';
import { PyObject, type Result, type Value } from '../runtime/value.ts';

export class PyFrameLocals extends PyObject {
  /** Owned, as is what was seen last (null: nothing yet). */
  readonly frame: PyFrame;
  seen: PyDict | null = null;

  constructor(frame: PyFrame) {
    super();
    this.frame = own(frame);
  }

  /** The variables as a fresh dict; may return S. `dict(…)` and `**` copy it so. */
  snapshotS(): Result {
    return read(this, (dict) => {
      const copy = new PyDict();
      copy.copyFrom(dict);
      return copy;
    });
  }

  override releaseChildren(): void {
    release(this.seen);
    release(this.frame);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.frame);
    visit(this.seen);
  }
}

/** The variables and the extra names as a fresh dict. */
function snapshot(frame: PyFrame, values: readonly unknown[]): PyDict {
  const dict = variables(frame.K, values) as PyDict;
  const extra = frame.extras?.locals;
  if (extra != null) for (const { key, v } of extra.entries()) if (v !== undefined) dict.set(key, v);
  return dict;
}

/**
 * `f_locals`; may return S. A running frame is captured at once: from then on it knows its frame object, which takes the
 * variables over when it ends, so the proxy stays good afterwards. A function without variables needs none of that.
 */
export function frameLocals(frame: PyFrame): Result {
  if (!hasFastLocals(frame)) return namespaceOf(frame);
  const proxy = new PyFrameLocals(frame);
  if (!frame.K.table.slots.some((s) => s.name !== '')) {
    proxy.seen = own(new PyDict());
    return proxy;
  }
  const r = withValues(frame, ({ values }) => {
    proxy.seen = own(snapshot(frame, values));
    return proxy;
  });
  return r ?? proxy;
}

/** Runs `f` over the variables as they are now; may return S. `f` may run Python code and throw. */
function read(self: PyFrameLocals, f: (dict: PyDict) => Value): Result {
  const { frame } = self;
  const fresh = withValues(frame, ({ values }) => {
    const dict = own(snapshot(frame, values));
    const old = self.seen;
    self.seen = dict;
    release(old);
    return null;
  });
  const use = (): Result => {
    if (self.seen === null) return notReadable();
    const dict = own(self.seen);
    let r: Value = null;
    try {
      r = f(dict);
    } catch (thrown) {
      return convertThrown(thrown);
    } finally {
      releaseKeeping(dict, r);
    }
    return r;
  };
  return fresh === undefined ? use() : thenValue(fresh as Result, use);
}

/** The variable that the key names; any key that equals its name does. Throws what `__hash__` and `__eq__` raise. */
function variableNamed(frame: PyFrame, key: Value): string | undefined {
  const { slots } = frame.K.table;
  if (typeof key === 'string') return slots.find((s) => s.name === key && key !== '')?.name;
  const h = hash(key);
  return slots.find((s) => s.name !== '' && hash(s.name) === h && equal(s.name, key))?.name;
}

/** Sets a variable, or a name beyond them; may return S. */
function write(self: PyFrameLocals, key: Value, value: Value): Result {
  const { frame } = self;
  const name = variableNamed(frame, key);
  const r = withValues(frame, (v) => {
    if (name !== undefined) assignVariable(frame, v, name, value);
    else setExtra(keepWithFrame(frame), key, value);
    self.seen?.set(name ?? key, value);
    return null;
  });
  if (r !== undefined) return r;
  if (name !== undefined) return notReadable();
  // The object of a frame that has ended, or that nothing tells of it, keeps the name as long as it lives.
  frame.extras ??= newExtras();
  setExtra(frame.extras, key, value);
  self.seen?.set(key, value);
  return null;
}

function setExtra(extras: FrameExtras, key: Value, value: Value): void {
  extras.locals ??= own(new PyDict());
  extras.locals.set(key, value);
}

function writeAll(self: PyFrameLocals, items: readonly (readonly [Value, Value])[], at = 0): Result {
  const item = items[at];
  if (item === undefined) return null;
  return thenValue(write(self, item[0], item[1]), () => writeAll(self, items, at + 1));
}

const pairs = (dict: PyDict): (readonly [Value, Value])[] => [...dict.entries()].map((e) => [e.key, e.v as Value]);

function dictFrom(other: Value): PyDict | undefined {
  return other instanceof PyFrameLocals ? (other.seen ?? undefined) : other instanceof PyDict ? other : undefined;
}

function getItem(self: PyFrameLocals, key: Value): Result {
  hash(key);
  return read(self, (dict) => {
    const v = dict.get(key);
    if (v === undefined) throw keyError(str(`local variable '${textOf(repr(key))}' is not defined`));
    return v;
  });
}

const CANNOT_REMOVE = 'cannot remove local variables from FrameLocalsProxy';

function remove(self: PyFrameLocals, key: Value, fallback: Value | undefined): Value {
  if (variableNamed(self.frame, key) !== undefined) throw valueError(CANNOT_REMOVE);
  const v = self.frame.extras?.locals?.take(key) ?? fallback;
  if (v === undefined) throw keyError(key);
  return v;
}

function merged(first: PyDict, second: PyDict): PyDict {
  const result = new PyDict();
  for (const [key, v] of [...pairs(first), ...pairs(second)]) result.set(key, v);
  return result;
}

const listOf = (values: readonly Value[]): PyList => new PyList(values.map(own));
const keysOf = (dict: PyDict): Value[] => pairs(dict).map(([key]) => key);

export const frameLocalsType: TypeDecl<PyFrameLocals> = defineType<PyFrameLocals>({
  name: 'FrameLocalsProxy',
  mapping: true,
  ctor: PyFrameLocals as never,
  attributes: { __hash__: null },
  construct: methods<Value>()({
    'FrameLocalsProxy(cls, frame, /)': (_cls, frame) => {
      if (!(frame instanceof PyFrame)) throw typeError(`expect frame, not ${typeName(frame)}`);
      return hasFastLocals(frame) ? frameLocals(frame) : new PyFrameLocals(frame);
    },
  }),
  methods: methods<PyFrameLocals>()({
    '__repr__(self, /)': (self) => read(self, (dict) => guardedRepr(self.frame, '{...}', () => repr(dict))),
    '__len__(self, /)': (self) => read(self, (dict) => dict.size),
    '__getitem__(self, key, /)': getItem,
    '__setitem__(self, key, value, /)': write,
    '__delitem__(self, key, /)': (self, key) => {
      const v = own(remove(self, key, undefined));
      release(v);
      return null;
    },
    '__contains__(self, key, /)': (self, key) => read(self, (dict) => dict.has(key)),
    '__iter__(self, /)': (self) => read(self, (dict) => new ListIterator(listOf(keysOf(dict)))),
    '__reversed__(self, /)': (self) => read(self, (dict) => listOf(keysOf(dict).reverse())),
    '__eq__(self, value, /)': (self, other) => {
      if (other instanceof PyFrameLocals) return self.frame === other.frame;
      return other instanceof PyDict ? read(self, (dict) => equal(dict, other)) : NotImplemented;
    },
    '__ne__(self, value, /)': (self, other) => {
      if (other instanceof PyFrameLocals) return self.frame !== other.frame;
      return other instanceof PyDict ? read(self, (dict) => !equal(dict, other)) : NotImplemented;
    },
    '__or__(self, value, /)': (self, other) => {
      const added = dictFrom(other);
      return added === undefined ? NotImplemented : read(self, (dict) => merged(dict, added));
    },
    '__ror__(self, value, /)': (self, other) => {
      const first = dictFrom(other);
      return first === undefined ? NotImplemented : read(self, (dict) => merged(first, dict));
    },
    '__ior__(self, value, /)': (self, other) => {
      const added = dictFrom(other);
      return added === undefined ? NotImplemented : thenValue(writeAll(self, pairs(added)), () => self);
    },
    'copy(self, /)': (self) => read(self, (dict) => merged(dict, new PyDict())),
    'get(self, key, default=None, /)': (self, key, fallback) => read(self, (dict) => dict.get(key) ?? fallback),
    'keys(self, /)': (self) => read(self, (dict) => listOf(keysOf(dict))),
    'values(self, /)': (self) => read(self, (dict) => listOf(pairs(dict).map(([, v]) => v))),
    'items(self, /)': (self) => read(self, (dict) => listOf(pairs(dict).map((pair) => new PyTuple(pair.map(own))))),
    'pop(self, key, default=?, /)': remove,
    'setdefault(self, key, default=None, /)': (self, key, fallback) =>
      thenValue(
        read(self, (dict) => dict.has(key)),
        (known) => (known === true ? getItem(self, key) : thenValue(write(self, key, fallback), () => fallback)),
      ),
    'update(self, object, /)': (self, other) => {
      if (other instanceof PyFrameLocals && other.seen === null) return thenValue(other.snapshotS(), (dict) => writeAll(self, pairs(dict as PyDict)));
      const added = dictFrom(other);
      if (added === undefined) throw typeError('update() argument must be dict or another FrameLocalsProxy');
      return writeAll(self, pairs(added));
    },
  }),
});
