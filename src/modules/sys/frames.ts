// What `sys` tells about running code: frames, exceptions, recursion, tracing. Counterpart: Python/sysmodule.c.

import { functions } from '../../runtime/defineType.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { handledException, notImplementedError, exceptionOf, valueError } from '../../runtime/raise.ts';
import { threads } from '../../runtime/scheduler/loop.ts';
import { recursionLimitChanged } from '../../runtime/scheduler/thread.ts';
import { Z, settings } from '../../runtime/state.ts';
import { exposed } from '../../runtime/control/traceback.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { asDouble } from '../../runtime/convert.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import type { Value } from '../../runtime/value.ts';
import { frameHook } from './frameHook.ts';

/** Safe points run in a second, roughly: the switch interval is counted in them. */
const SAFE_POINTS_PER_SECOND = 20_000_000;

function excInfo(): Value {
  const e = handledException();
  return e === null ? tupleOf(null, null, null) : tupleOf(typeOf(e), e, exposed(e.traceback));
}

function setRecursionLimit(limit: number): void {
  if (limit < 1) throw valueError('recursion limit must be greater or equal than 1');
  if (Z.d >= limit) {
    throw exceptionOf('RecursionError', `cannot set the recursion limit to ${limit} at the recursion depth ${Z.d}: the limit is too low`);
  }
  settings.recursionLimit = limit;
  recursionLimitChanged(threads.current);
}

function setSwitchInterval(v: Value): void {
  const seconds = asDouble(v);
  if (seconds <= 0) throw valueError('switch interval must be strictly positive');
  settings.switchInterval = seconds;
  settings.switchBudget = Math.max(100, Math.round(Math.min(seconds, 10) * SAFE_POINTS_PER_SECOND * 0.2));
}

/** What each thread handles, by its ident. */
function currentExceptions(): Value {
  const all = new PyDict();
  for (const thread of threads.all) {
    all.set(thread.ident, thread === threads.current ? handledException() : handledException(thread.handled));
  }
  return all;
}

/** Trace and profile functions are kept, and events are delivered once the traced printing exists. */
function setTrace(name: string): (f: Value) => void {
  return (f) => {
    if (f !== null) throw notImplementedError(`sys.${name}() is not supported by Piton yet: code runs without trace events`);
  };
}

export const frameFunctions = functions({
  'exc_info()': excInfo,
  'exception()': () => handledException(),
  '_getframe(depth: cint=0, /)': (depth) => frameHook.frame(depth),
  '_getframemodulename(depth: cint=0)': (depth) => frameHook.moduleName(depth),
  '_current_frames()': () => frameHook.currentFrames(),
  '_current_exceptions()': currentExceptions,
  'getrecursionlimit()': () => settings.recursionLimit,
  'setrecursionlimit(limit: cint, /)': setRecursionLimit,
  'getswitchinterval()': () => float(settings.switchInterval),
  'setswitchinterval(interval, /)': setSwitchInterval,
  'settrace(function, /)': setTrace('settrace'),
  'setprofile(function, /)': setTrace('setprofile'),
  'gettrace()': () => null,
  'getprofile()': () => null,
  'call_tracing(func, args, /)': () => {
    throw notImplementedError('sys.call_tracing() is not supported by Piton yet: code runs without trace events');
  },
});
