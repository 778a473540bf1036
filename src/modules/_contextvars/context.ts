// Contexts: immutable snapshots of variable bindings behind a mutable handle. Counterpart: Python/context.c.
//
// A `Context` refers to a persistent table (hamt.ts) that copies share. The current context belongs to the running thread and is made when first asked for.

import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { callObject, then } from '../../runtime/call.ts';
import { same } from '../../runtime/compare.ts';
import { TupleIterator } from '../../runtime/layout/iterator.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { type PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { keyError, runtimeError, typeError } from '../../runtime/raise.ts';
import { track, tracks } from '../../runtime/gc/nursery.ts';
import { discard, own, release, releaseKeeping } from '../../runtime/refcount.ts';
import { threads } from '../../runtime/scheduler/loop.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { repr } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, type Value } from '../../runtime/value.ts';
import { Entry, Node, type SameKey, assoc, entriesOf, find, without } from './hamt.ts';
import { PyContextVar } from './variable.ts';

const identical: SameKey = (a, b) => a === b;

export class PyContext extends PyObject {
  /** Owned; shared with copies, which keep theirs when this one goes on. */
  bindings: Node;
  entered = false;

  constructor(bindings = new Node()) {
    super();
    this.bindings = own(bindings);
    track(this);
  }

  /** The value of a variable, borrowed. */
  lookup(variable: PyContextVar): Value | undefined {
    return find(this.bindings, variable.place, variable, identical)?.value;
  }

  /** Sets a variable, or deletes it (`undefined`). */
  bind(variable: PyContextVar, value: Value | undefined): void {
    const old = this.bindings;
    if (value === undefined) this.bindings = own(without(old, variable.place, variable, identical));
    else {
      const entry = new Entry(variable.place, variable, value);
      this.bindings = own(assoc(old, entry, identical));
      discard(entry);
    }
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
  if (a.bindings === b.bindings) return true;
  const entries = [...entriesOf(a.bindings)];
  if (entries.length !== [...entriesOf(b.bindings)].length) return false;
  for (const { key, value } of entries) {
    const other = b.lookup(key as PyContextVar);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

function collected(self: PyContext, part: (entry: Entry) => Value): TupleIterator {
  return iterator(tupleFrom([...entriesOf(self.bindings)].map(part)));
}

const iterator = (items: PyTuple): TupleIterator => new TupleIterator(items);

export const contextDecl = (): TypeDecl<PyContext> =>
  defineType<PyContext>({
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
        const v = self.lookup(variableKey(key));
        return v === undefined ? fallback : v;
      },
      'keys(self, /)': (self) => collected(self, (e) => e.key),
      'values(self, /)': (self) => collected(self, (e) => e.value),
      'items(self, /)': (self) => collected(self, (e) => tupleOf(e.key, e.value)),
      '__iter__(self, /)': (self) => collected(self, (e) => e.key),
      '__len__(self, /)': (self) => [...entriesOf(self.bindings)].length,
      '__contains__(self, key, /)': (self, key) => self.lookup(variableKey(key)) !== undefined,
      '__getitem__(self, key, /)': (self, key) => {
        const v = self.lookup(variableKey(key));
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
