import { callS } from '../call.ts';
import { exposed } from '../control/traceback.ts';
import { bindDescriptor } from '../descriptor.ts';
import { PyMethod } from '../layout/function.ts';
import { str } from '../layout/str.ts';
import { convertThrown, handledException, raise } from '../raise.ts';
import { special, invokeFoundS } from '../special.ts';
import { typeName, typeOf } from '../typeOf.ts';
import type { Result, Value } from '../value.ts';
import { exceptions } from '../wellKnown.ts';

type Protocol = { readonly word: string; readonly other: readonly string[]; readonly hint: string };
const sync: Protocol = { word: 'context manager', other: ['__aenter__', '__aexit__'], hint: "Did you mean to use 'async with'?" };
const asynchronous: Protocol = { word: 'asynchronous context manager', other: ['__enter__', '__exit__'], hint: "Did you mean to use 'with'?" };

function missing(o: Value, name: string, p: Protocol): Result {
  const type = typeOf(o);
  const hint = p.other.every((n) => type.lookup(n) !== undefined)
    ? ` but it supports the ${p === sync ? asynchronous.word : sync.word} protocol. ${p.hint}`
    : '';
  return raise(exceptions.TypeError, str(`'${typeName(o)}' object does not support the ${p.word} protocol (missed ${name} method)${hint}`));
}

/** The exit method, bound. It is looked up before the enter method, so its absence is what is told when both are missing. */
export function ldspecial(o: Value, name: '__exit__' | '__aexit__'): Result {
  const type = typeOf(o);
  const p = name === '__exit__' ? sync : asynchronous;
  const found = type.lookup(name);
  if (found === undefined) return missing(o, name, p);
  try {
    const code = (found as { methodCode?: unknown } | null)?.methodCode;
    return code !== undefined && (found as { kind?: string }).kind === undefined ? new PyMethod(found, o) : bindDescriptor(found, o, type);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function callEnter(o: Value, name: string, p: Protocol): Result {
  let m: ReturnType<typeof special>;
  try {
    m = special(o, name);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  if (m === undefined) return missing(o, name, p);
  return invokeFoundS(m, o);
}

export const withenter = (o: Value): Result => callEnter(o, '__enter__', sync);
export const awithenter = (o: Value): Result => callEnter(o, '__aenter__', asynchronous);

/** Calls the exit method with the handled exception, or with three None. */
export function withexit(exit: Value, failed: boolean): Result {
  if (!failed) return callS(exit, null, null, null);
  const e = handledException();
  if (e === null) return callS(exit, null, null, null);
  return callS(exit, typeOf(e), e, exposed(e.traceback));
}
