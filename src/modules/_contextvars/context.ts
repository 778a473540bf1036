// Contexts: immutable snapshots of variable bindings behind a mutable handle. Counterpart: Python/context.c.
//
// A `Context` refers to a `Bindings` table that copies share until one of them sets a variable; the table counts what
// it holds. The current context belongs to the running thread and is made when first asked for.

import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { callObject, then } from '../../runtime/call.ts';
import { same } from '../../runtime/compare.ts';
import { TupleIterator } from '../../runtime/layout/iterator.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { type PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { keyError, runtimeError, typeError } from '../../runtime/raise.ts';
import { track, tracks } from '../../runtime/gc/nursery.ts';
import { own, release, releaseKeeping } from '../../runtime/refcount.ts';
import { threads } from '../../runtime/scheduler/loop.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { repr } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { PyContextVar } from './variable.ts';

/** A table of bindings, shared by contexts; owns variables and values. */
export class Bindings extends PyObject {
  readonly map: Map<PyContextVar, Value>;

  constructor(map = new Map<PyContextVar, Value>()) {
    super();
    this.map = map;
    for (const [variable, value] of map) {
      own(variable);
      own(value);
    }
  }

  override releaseChildren(): void {
    for (const [variable, value] of this.map) {
      release(value);
      release(variable);
    }
  }

  override traverse(visit: (child: Value) => void): void {
    for (const [variable, value] of this.map) {
      visit(variable);
      visit(value);
    }
  }
}
/** Not a Python type of its own: death and the collector ask for one. */
Object.defineProperty(Bindings.prototype, 'type', { get: () => types.object, configurable: true });

export class PyContext extends PyObject {
  /** Owned. */
  bindings: Bindings;
  entered = false;

  constructor(bindings = new Bindings()) {
    super();
    this.bindings = own(bindings);
    track(this);
  }

  /** Sets a variable, or deletes it (`undefined`); copies that share the table keep theirs. */
  bind(variable: PyContextVar, value: Value | undefined): void {
    const old = this.bindings;
    const map = new Map(old.map);
    if (value === undefined) map.delete(variable);
    else map.set(variable, value);
    this.bindings = own(new Bindings(map));
    release(old);
  }

  override releaseChildren(): void {
    release(this.bindings);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.bindings);
  }
}
tracks(PyContext);

/** The running thread's context, borrowed. */
export function currentContext(): PyContext {
  const thread = threads.current;
  thread.context ??= own(new PyContext());
  return thread.context as PyContext;
}

/** A copy of the running thread's context, floating. */
export function copyContext(): PyContext {
  return new PyContext(currentContext().bindings);
}

/** Calls `f` with this context as the current one; may suspend. */
export function runIn(context: PyContext, f: () => Result): Result {
  if (context.entered) throw runtimeError(`cannot enter context: ${textOf(repr(context))} is already entered`);
  const thread = threads.current;
  const before = thread.context;
  context.entered = true;
  context.rc++;
  thread.context = context;
  return then(f(), (r) => {
    context.entered = false;
    thread.context = before;
    releaseKeeping(context, r);
    return r;
  });
}

function run(self: PyContext, args: readonly Value[], kwargs: PyDict): Result {
  const f = args[0];
  if (f === undefined) throw typeError('run() missing 1 required positional argument');
  const names: string[] = [];
  const values = args.slice(1);
  kwargs.forEach((key, v) => {
    names.push(textOf(key as string));
    values.push(v);
  });
  return runIn(self, () => callObject(f, 0, values, names));
}

function variableKey(key: Value): PyContextVar {
  if (key instanceof PyContextVar) return key;
  throw typeError(`a ContextVar key was expected, got ${textOf(repr(key))}`);
}

function equalContexts(a: PyContext, b: Value): Value {
  if (!(b instanceof PyContext)) return NotImplemented;
  const x = a.bindings.map;
  const y = b.bindings.map;
  if (x === y) return true;
  if (x.size !== y.size) return false;
  for (const [variable, value] of x) {
    const other = y.get(variable);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

const iterator = (items: PyTuple): TupleIterator => new TupleIterator(items);

export const contextDecl = (): TypeDecl<PyContext> => defineType<PyContext>({
  name: 'Context',
  module: '_contextvars',
  ctor: PyContext,
  final: true,
  hasWeakrefs: true,
  attributes: { __hash__: null },
  construct: methods<PyType>()({
    'Context(cls, *args, **kwargs)': (cls, args, kwargs) => {
      if (args.length > 0 || kwargs.size > 0) throw typeError('Context() does not accept any arguments');
      return cls.allocate();
    },
  }),
  methods: methods<PyContext>()({
    'run(self, *args, **kwargs)': run,
    'copy(self, /)': (self) => new PyContext(self.bindings),
    'get(self, key, default=None, /)': (self, key, fallback) => {
      const v = self.bindings.map.get(variableKey(key));
      return v === undefined ? fallback : v;
    },
    'keys(self, /)': (self) => iterator(tupleFrom([...self.bindings.map.keys()])),
    'values(self, /)': (self) => iterator(tupleFrom([...self.bindings.map.values()])),
    'items(self, /)': (self) => iterator(tupleFrom([...self.bindings.map].map(([k, v]) => tupleOf(k, v)))),
    '__iter__(self, /)': (self) => iterator(tupleFrom([...self.bindings.map.keys()])),
    '__len__(self, /)': (self) => self.bindings.map.size,
    '__contains__(self, key, /)': (self, key) => self.bindings.map.has(variableKey(key)),
    '__getitem__(self, key, /)': (self, key) => {
      const v = self.bindings.map.get(variableKey(key));
      if (v === undefined) throw keyError(key);
      return v;
    },
    '__eq__(self, value, /)': equalContexts,
    '__ne__(self, value, /)': (self, other) => {
      const r = equalContexts(self, other);
      return r === NotImplemented ? r : r !== true;
    },
  }),
});
