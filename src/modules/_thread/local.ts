// `_thread._local`: attributes that each thread has for itself. Counterpart: local_type in Modules/_threadmodule.c.
//
// The type is hidden, so every access asks for the instance's dict, and that is the running thread's. The first use in a
// thread makes its dict and runs `__init__` with the arguments of the constructor. A dict dies with its thread.

import { TrackedObject } from '../../runtime/gc/tracked.ts';
import { call, callVector } from '../../runtime/call.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { collector } from '../../runtime/gc/collector.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { special } from '../../runtime/special.ts';
import { threads } from '../../runtime/scheduler/loop.ts';
import type { Thread } from '../../runtime/scheduler/thread.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { callMethodCode } from '../../runtime/call.ts';
import { unwrap } from '../../runtime/call.ts';
import { vm } from '../../runtime/state.ts';

export class PyLocal extends TrackedObject {
  readonly threads = new Set<Thread>();
  /** Of the constructor, for `__init__` in other threads; owned. */
  args: readonly Value[] = [];
  keywords: readonly string[] = [];

  /** The running thread's dict, made when first used; undefined while the object dies. */
  get dict(): PyDict | undefined {
    if (this.rc < 0) return undefined;
    const known = threads.current.locals.get(this) as PyDict | undefined;
    return known !== undefined || collector.running ? known : this.begin(threads.current, true);
  }

  /** Makes the dict of a thread. */
  begin(thread: Thread, initialize: boolean): PyDict {
    const dict = own(new PyDict());
    thread.locals.set(this, dict);
    this.threads.add(thread);
    if (initialize && overridesInit(this.type)) runInit(this);
    return dict;
  }

  override releaseChildren(): void {
    for (const thread of this.threads) {
      const dict = thread.locals.get(this);
      thread.locals.delete(this);
      if (dict !== undefined) release(dict);
    }
    this.threads.clear();
    for (const v of this.args) release(v);
  }

  /** The running thread's dict is visited as every instance's. */
  override traverse(visit: (child: Value) => void): void {
    for (const thread of this.threads) if (thread !== threads.current) visit(thread.locals.get(this) ?? null);
    for (const v of this.args) visit(v);
  }
}

function overridesInit(type: PyType): boolean {
  return type.lookup('__init__') !== types.object.attrs.get('__init__');
}

function runInit(local: PyLocal): void {
  const m = special(local, '__init__');
  vm.nosuspend++;
  try {
    if (typeof m === 'function') discard(unwrap(callMethodCode(m, 0, [local, ...local.args], local.keywords)));
    else discard(local.keywords.length === 0 ? call(m as Value, ...local.args) : callVector(m as Value, local.args, local.keywords));
  } finally {
    vm.nosuspend--;
  }
}

export const localDecl: TypeDecl<PyLocal> = defineType<PyLocal>({
  name: '_local',
  module: '_thread',
  ctor: PyLocal,
  hasDict: true,
  hasWeakrefs: true,
  doc: 'Thread-local data',
  getset: { __dict__: { get: (self) => self.dict as Value } },
  construct: methods<PyType>()({
    '_local(cls, *args, **kwargs)': (cls, args, kwargs) => {
      if ((args.length > 0 || kwargs.size > 0) && !overridesInit(cls)) throw typeError('Initialization arguments are not supported');
      const local = cls.allocate() as PyLocal;
      const named = [...kwargs.entries()].map((e) => [e.key as string, e.v as Value] as const);
      local.args = [...args, ...named.map(([, v]) => v)].map(own);
      local.keywords = named.map(([name]) => name);
      local.begin(threads.current, false);
      return local;
    },
  }),
});
