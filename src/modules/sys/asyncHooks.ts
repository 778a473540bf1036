// Hooks of asynchronous generators and the origin tracking of coroutines. Counterpart: Python/sysmodule.c.

import { makeStructSequence, type StructSequenceType } from '../../objects/structSequence.ts';
import { isCallable } from '../../runtime/call.ts';
import { functions } from '../../runtime/defineType.ts';
import { asyncState } from '../../runtime/asyncState.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

let hooksType: StructSequenceType | undefined;

function getHooks(): Value {
  hooksType ??= makeStructSequence({
    name: 'asyncgen_hooks',
    module: 'sys',
    doc: 'asyncgen_hooks object.',
    fields: [
      ['firstiter', ''],
      ['finalizer', ''],
    ],
  });
  return hooksType.make([asyncState.firstiter, asyncState.finalizer]);
}

function setHook(name: 'firstiter' | 'finalizer', v: Value | undefined): void {
  if (v === undefined) return;
  if (v !== null && !isCallable(v)) throw typeError(`callable ${name} expected, got ${typeName(v)}`);
  const old = asyncState[name];
  asyncState[name] = own(v);
  release(old);
}

export const asyncFunctions = functions({
  'get_asyncgen_hooks()': getHooks,
  'set_asyncgen_hooks(firstiter=?, finalizer=?)': (firstiter, finalizer) => {
    setHook('finalizer', finalizer);
    setHook('firstiter', firstiter);
  },
  'get_coroutine_origin_tracking_depth()': () => asyncState.originDepth,
  'set_coroutine_origin_tracking_depth(depth: cint)': (depth) => {
    if (depth < 0) throw valueError('depth must be >= 0');
    asyncState.originDepth = depth;
  },
});
