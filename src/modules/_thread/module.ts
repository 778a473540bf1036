// The module _thread: threads, locks, thread-local data. Counterpart: Modules/_threadmodule.c.

import { decodeBytes } from '../../objects/codecs/decode.ts';
import { encodeText } from '../../objects/codecs/encode.ts';
import { makeStructSequence, type StructSequenceType } from '../../objects/structSequence.ts';
import { callMethod, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { callVector, isCallable, then } from '../../runtime/call.ts';
import { reportInFlight } from '../../runtime/control/aside.ts';
import { asSsize } from '../../runtime/convert.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { newException, typeError, valueError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { interrupt, threads } from '../../runtime/scheduler/loop.ts';
import { runSignals } from '../../runtime/scheduler/systemCalls.ts';
import type { Text } from '../../runtime/strings.ts';
import { str_ } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { moduleType } from '../moduleType.ts';
import { sysDict } from '../sys/dict.ts';
import { PyThreadHandle, handleDecl, shutdownHandles, startThread } from './handle.ts';
import { localDecl } from './local.ts';
import { PyLock, TIMEOUT_MAX, lockDecl, rlockDecl } from './lock.ts';

interface ThreadTypes {
  readonly lock: PyType;
  readonly rlock: PyType;
  readonly local: PyType;
  readonly handle: PyType;
  readonly hookArgs: StructSequenceType;
}
let made: ThreadTypes | undefined;

function threadTypes(): ThreadTypes {
  if (made === undefined) {
    const local = moduleType(localDecl);
    local.hide();
    made = {
      lock: moduleType(lockDecl),
      rlock: moduleType(rlockDecl),
      local,
      handle: moduleType(handleDecl),
      hookArgs: makeStructSequence({
        name: '_ExceptHookArgs',
        module: '_thread',
        doc: 'ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.',
        fields: [
          ['exc_type', 'Exception type'],
          ['exc_value', 'Exception value'],
          ['exc_traceback', 'Exception traceback'],
          ['thread', 'Thread'],
        ],
      }),
    };
  }
  return made;
}

function startNew(f: Value, args: Value, kwargs: Value | undefined): Value {
  if (!isCallable(f)) throw typeError('first arg must be callable');
  if (!(args instanceof PyTuple)) throw typeError('2nd arg must be a tuple');
  if (kwargs !== undefined && !(kwargs instanceof PyDict)) throw typeError('optional 3rd arg must be a dictionary');
  const named = kwargs === undefined ? [] : [...kwargs.entries()].map((e) => [e.key as string, e.v as Value] as const);
  return startThread(
    f,
    [...args.items, ...named.map(([, v]) => v)],
    named.map(([name]) => name),
  ).ident;
}

function startJoinable(f: Value, handle: Value, daemon: boolean): Value {
  if (!isCallable(f)) throw typeError('thread function must be callable');
  if (handle !== null && !(handle instanceof PyThreadHandle)) throw typeError("'handle' must be a _ThreadHandle");
  const h = handle ?? (threadTypes().handle.allocate() as PyThreadHandle);
  h.start(f);
  if (!daemon) shutdownHandles.add(h);
  return h;
}

/** Waits for all threads that are not daemons; an interruption is reported and ends the wait. May return S. */
function shutdown(): Result {
  const next = [...shutdownHandles].find((h) => h.thread !== threads.current);
  if (next === undefined) return null;
  return then(next.join(Infinity), (r) => {
    if (r !== S) return shutdown();
    reportInFlight('Exception ignored while joining a thread in _thread._shutdown()');
    return null;
  });
}

/** `threading.excepthook`: the heading and the traceback on `sys.stderr`. */
function excepthook(args: Value): void {
  if (!(args instanceof PyTuple) || args.type !== threadTypes().hookArgs.type) {
    throw typeError('_thread._excepthook argument type must be ExceptHookArgs');
  }
  const [type, value, traceback, thread] = args.items as [Value, Value, Value, Value];
  if (type === exceptions.SystemExit) return;
  let file: Value | undefined = sysDict().getStr('stderr');
  if (file === undefined || file === null) file = thread === null ? null : getattrOptional(thread, '_stderr');
  if (file === undefined || file === null) return;
  const name = thread === null ? undefined : getattrOptional(thread, 'name');
  discard(callMethod(file, 'write', str(`Exception in thread ${name === undefined ? threads.current.ident : textOf(str_(name))}:\n`)));
  if (value instanceof PyBaseException && value.traceback === null && traceback !== null) discard(callMethod(value, 'with_traceback', traceback));
  discard(callVector(getattr(importHook.module('traceback'), 'print_exception'), [value, file], ['file']));
  discard(callMethod(file, 'flush'));
}

/** `interrupt_main`: the module `_signal` puts its simulated signal here. */
export const interruption: { simulate: (signal: number) => void } = {
  simulate: () => interrupt(threads.main, newException(exceptions.KeyboardInterrupt)),
};

let stackSize = 0;
const MIN_STACK = 53248;
function setStackSize(size: Value): number {
  const n = asSsize(size);
  if (n < 0) throw valueError('size must be 0 or a positive value');
  if (n !== 0 && n < MIN_STACK) throw valueError(`size must be at least ${MIN_STACK} bytes`);
  const old = stackSize;
  stackSize = n;
  return old;
}

function exit(): never {
  throw newException(exceptions.SystemExit);
}

/** A name as the system keeps it: up to a NUL, and not longer than its room. */
function systemName(name: Text): Text {
  const data = encodeText(name, 'utf-8', 'replace').data;
  const zero = data.indexOf(0);
  return decodeBytes(data.subarray(0, Math.min(zero < 0 ? data.length : zero, NAME_MAXLEN)), 'utf-8', 'surrogateescape');
}
const NAME_MAXLEN = 15;

const allocate = (): Value => new PyLock();

const threadFunctions = functions({
  'start_new_thread(function, args, kwargs=?, /)': startNew,
  'start_new(function, args, kwargs=?, /)': startNew,
  'start_joinable_thread(function, handle=None, daemon: bool=True)': startJoinable,
  'daemon_threads_allowed()': () => true,
  'allocate_lock()': allocate,
  'allocate()': allocate,
  'exit()': exit,
  'exit_thread()': exit,
  'interrupt_main(signum: cint=2, /)': (signal) => {
    if (signal < 1 || signal > 64) throw valueError('signal number out of range');
    interruption.simulate(signal);
    if (threads.current === threads.main) runSignals();
  },
  'get_ident()': () => threads.current.ident,
  'get_native_id()': () => threads.current.nativeId,
  '_count()': () => [...threads.all].filter((t) => t !== threads.main).length,
  'stack_size(size=0, /)': setStackSize,
  '_excepthook(args, /)': excepthook,
  '_is_main_interpreter()': () => true,
  '_shutdown()': shutdown,
  '_make_thread_handle(ident: int, /)': (ident) => {
    const h = threadTypes().handle.allocate() as PyThreadHandle;
    const thread = [...threads.all].find((t) => t.ident === ident);
    if (thread !== undefined) h.begin(thread);
    else Object.assign(h, { ident: Number(ident), state: 'running' });
    return h;
  },
  '_get_main_thread_ident()': () => threads.main.ident,
  'set_name(name: text)': (name) => {
    threads.current.name = systemName(name);
  },
  '_get_name()': () => threads.current.name,
});

export const threadModule: ModuleDecl = defineModule({
  name: '_thread',
  doc: "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.",
  functions: threadFunctions,
  values: () => {
    const t = threadTypes();
    return {
      lock: t.lock,
      LockType: t.lock,
      RLock: t.rlock,
      _local: t.local,
      _ThreadHandle: t.handle,
      _ExceptHookArgs: t.hookArgs.type,
      error: exceptions.RuntimeError,
      TIMEOUT_MAX: float(TIMEOUT_MAX),
      _NAME_MAXLEN: NAME_MAXLEN,
    };
  },
});
