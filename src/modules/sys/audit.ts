// Audit hooks (PEP 578). Counterpart: Python/sysmodule.c, sys_audit.

import { call } from '../../runtime/call.ts';
import { functions } from '../../runtime/defineType.ts';
import { isStr, str } from '../../runtime/layout/str.ts';
import { tupleFrom } from '../../runtime/layout/tuple.ts';
import { typeError, dealtWith } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

const hooks: Value[] = [];

/** Raises an audit event; natives call it at the places that PEP 578 names. Throws what a hook raises. */
export function audit(event: string, ...args: Value[]): void {
  if (hooks.length > 0) runHooks(str(event), args);
}

function runHooks(event: Value, args: readonly Value[]): void {
  const tuple = own(tupleFrom([...args]));
  try {
    for (const hook of hooks) call(hook, event, tuple);
  } finally {
    release(tuple);
  }
}

function addHook(hook: Value): void {
  try {
    audit('sys.addaudithook');
  } catch (thrown) {
    if (dealtWith(thrown, exceptions.Exception)) return;
    throw thrown;
  }
  hooks.push(own(hook));
}

export const auditFunctions = functions({
  'addaudithook(hook)': addHook,
  'audit(event, *args)': (event, args) => {
    if (!isStr(event)) throw typeError(`audit() argument 1 must be str, not ${typeName(event)}`);
    if (hooks.length > 0) runHooks(event, args);
  },
});
