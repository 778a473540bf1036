// The registry of error handlers by name. Counterpart: PyCodec_RegisterError, PyCodec_LookupError.

import { holdRoot, keep } from '../../runtime/gc/roots.ts';
import { isCallable } from '../../runtime/call.ts';
import { exceptionOf, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';

/** Handlers registered by Python code; owned. They come before the built-in ones. */
const registered = new Map<string, Value>();

/** Names whose handlers are built in. */
export const BUILTIN_HANDLERS = [
  'strict',
  'ignore',
  'replace',
  'xmlcharrefreplace',
  'backslashreplace',
  'namereplace',
  'surrogatepass',
  'surrogateescape',
] as const;
export type BuiltinHandler = (typeof BUILTIN_HANDLERS)[number];

/** Gives the built-in handlers as Python functions; installed by errorFunctions.ts. */
export const builtinHandlerHook: { make: (name: BuiltinHandler) => Value } = {
  make: () => {
    throw new Error('error handlers are not installed');
  },
};
const functions = new Map<string, Value>();
holdRoot((visit) => [...registered.values()].forEach(visit));

export function isBuiltinHandler(name: string): name is BuiltinHandler {
  return (BUILTIN_HANDLERS as readonly string[]).includes(name);
}

/** The built-in behaviour that `errors` names, undefined when a registered function must be asked. */
export function builtinBehaviour(errors: string): BuiltinHandler | undefined {
  return isBuiltinHandler(errors) && !registered.has(errors) ? errors : undefined;
}

export function registerError(name: string, handler: Value): void {
  if (!isCallable(handler)) throw typeError('handler must be callable');
  const old = registered.get(name);
  registered.set(name, own(handler));
  release(old);
}

export function unregisterError(name: string): boolean {
  if (isBuiltinHandler(name)) throw valueError(`cannot un-register built-in error handler '${name}'`);
  const old = registered.get(name);
  if (old === undefined) return false;
  registered.delete(name);
  release(old);
  return true;
}

/** The handler function; borrowed. Throws LookupError. */
export function lookupError(name: string): Value {
  const found = registered.get(name);
  if (found !== undefined) return found;
  if (!isBuiltinHandler(name)) throw exceptionOf('LookupError', `unknown error handler name '${name}'`);
  let f = functions.get(name);
  if (f === undefined) {
    f = keep(builtinHandlerHook.make(name));
    functions.set(name, f);
  }
  return f;
}
