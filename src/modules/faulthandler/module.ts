// The module faulthandler: tracebacks without Python code. Counterpart: Modules/faulthandler.c.
//
// A JavaScript program cannot run code inside the handler of a real fault, so `enable` covers the faults that Python code
// asks for (abort and the test functions `_sigsegv` …); `register` and `dump_traceback_later` act at the next safe point.

import { utf8Bytes } from '../../base/utf8.ts';
import type { Host } from '../../contract/host.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { asCInt } from '../../runtime/convert.ts';
import { type AnyTable, type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { asNanoseconds } from '../../runtime/duration.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { checkStatus } from '../../runtime/osError.ts';
import { convertThrown, runtimeError, takeInFlight, valueError } from '../../runtime/raise.ts';
import { monotonicNow } from '../../runtime/scheduler/blocking.ts';
import { signals } from '../../runtime/scheduler/loop.ts';
import type { Value } from '../../runtime/value.ts';
import { type SignalHandlers, signalHandlers } from '../_signal/handlers.ts';
import { sysDict } from '../sys/dict.ts';
import { tracebackText } from './traceback.ts';

const FATAL = ['SIGBUS', 'SIGILL', 'SIGFPE', 'SIGABRT', 'SIGSEGV'];
const FAULTS: Readonly<Record<string, string>> = {
  SIGBUS: 'Bus error',
  SIGILL: 'Illegal instruction',
  SIGFPE: 'Floating-point exception',
  SIGABRT: 'Aborted',
  SIGSEGV: 'Segmentation fault',
};

/** The descriptor of a `file` argument: an int, a file (flushed first), or `sys.stderr` where there is none. */
function descriptorOf(file: Value | undefined): number {
  const given = file === undefined || file === null ? sysDict().getStr('stderr') : file;
  if (given === undefined) throw runtimeError('unable to get sys.stderr');
  if (given === null) throw runtimeError('sys.stderr is None');
  if (intValue(given) !== undefined) {
    const fd = asCInt(given);
    if (fd < 0) throw valueError('file is not a valid file descripter');
    return fd;
  }
  const fd = intValue(callMethod(given, 'fileno'));
  if (fd === undefined) throw runtimeError('file.fileno() is not a valid file descriptor');
  try {
    discard(callMethod(given, 'flush'));
  } catch (thrown) {
    convertThrown(thrown);
    release(takeInFlight());
  }
  return Number(fd);
}

class FaultHandler {
  enabledFd = -1;
  private readonly host: Host;
  private readonly state: SignalHandlers | undefined;
  private readonly registered = new Map<number, { readonly fd: number; readonly all: boolean }>();

  constructor(host: Host) {
    this.host = host;
    this.state = signalHandlers(host);
  }

  write(fd: number, text: string): void {
    this.host.files.write(fd, utf8Bytes(text));
  }

  dump(fd: number, all: boolean): void {
    this.write(fd, tracebackText(all));
  }

  /** What the handler of a fatal signal does; then the process ends by that signal. */
  fatal(name: string): void {
    const signal = this.host.constants[name] ?? 6;
    if (this.enabledFd >= 0) this.write(this.enabledFd, `Fatal Python error: ${FAULTS[name]}\n\n${tracebackText(true)}`);
    this.host.signals?.setDisposition(signal, 'default');
    this.host.signals?.raise(signal);
  }

  register(signal: number, fd: number, all: boolean, chain: boolean): void {
    const state = this.state as SignalHandlers;
    checkNumber(state, this.host, signal);
    const before = state.handlers[signal];
    checkStatus(this.host, state.system.setDisposition(signal, 'flag'));
    this.registered.set(signal, { fd, all });
    state.observers.set(signal, () => {
      this.dump(fd, all);
      if (!chain || before !== 0) return;
      state.system.setDisposition(signal, 'default');
      state.system.raise(signal);
      state.system.setDisposition(signal, 'flag');
    });
  }

  unregister(signal: number): boolean {
    const state = this.state as SignalHandlers;
    checkNumber(state, this.host, signal);
    if (!this.registered.delete(signal)) return false;
    state.observers.delete(signal);
    if (state.handlers[signal] === 0) state.system.setDisposition(signal, 'default');
    return true;
  }
}

function checkNumber(state: SignalHandlers, host: Host, signal: number): void {
  if (FATAL.some((name) => host.constants[name] === signal)) throw runtimeError(`signal ${signal} cannot be registered, use enable() instead`);
  if (signal < 1 || signal >= state.system.count) throw valueError('signal number out of range');
}

/** `H:MM:SS[.ffffff]`, as the message of a time-out says it. */
function durationText(ns: number): string {
  const us = Math.floor(ns / 1000);
  const s = Math.floor(us / 1e6);
  const two = (n: number): string => String(n).padStart(2, '0');
  const fraction = us % 1e6 === 0 ? '' : `.${String(us % 1e6).padStart(6, '0')}`;
  return `Timeout (${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}${fraction})!\n`;
}

/** A watch that the signal check of safe points looks at. */
const watch: { deadline: number; period: number; fire: () => void } = { deadline: Infinity, period: 0, fire: () => {} };
let watching = false;

function startWatching(): void {
  if (watching) return;
  watching = true;
  const { pending } = signals;
  signals.pending = () => {
    if (watch.deadline !== Infinity && monotonicNow() >= watch.deadline) {
      watch.deadline = watch.period > 0 ? watch.deadline + watch.period : Infinity;
      watch.fire();
    }
    return pending();
  };
}

function laterFunctions(host: Host, handler: FaultHandler): AnyTable {
  return functions({
    'dump_traceback_later(timeout, repeat: bool=False, file=None, exit: bool=False)': (timeout, repeat, file, exit) => {
      const ns = Number(asNanoseconds(timeout, 'up'));
      if (ns <= 0) throw valueError('timeout must be greater than 0');
      const fd = descriptorOf(file);
      watch.deadline = monotonicNow() + ns;
      watch.period = repeat ? ns : 0;
      watch.fire = () => {
        handler.write(fd, durationText(ns));
        handler.dump(fd, true);
        if (exit) host.exit(1);
      };
      startWatching();
    },
    'cancel_dump_traceback_later()': () => {
      watch.deadline = Infinity;
    },
  });
}

function faultFunctions(handler: FaultHandler): AnyTable {
  return functions({
    '_sigabrt()': () => handler.fatal('SIGABRT'),
    '_sigfpe()': () => handler.fatal('SIGFPE'),
    '_sigsegv(release_gil: bool=False, /)': () => handler.fatal('SIGSEGV'),
    '_read_null()': () => handler.fatal('SIGSEGV'),
  });
}

export function faulthandlerModule(host: Host): ModuleDecl {
  const handler = new FaultHandler(host);
  let file: Value = null;
  const keep = (given: Value): void => {
    own(given);
    release(file);
    file = given;
  };
  return defineModule({
    name: 'faulthandler',
    doc: 'faulthandler module.',
    functions: {
      ...functions({
        'enable(file=None, all_threads=True)': (given) => {
          handler.enabledFd = descriptorOf(given);
          keep(given);
        },
        'disable()': () => {
          const was = handler.enabledFd >= 0;
          handler.enabledFd = -1;
          keep(null);
          return was;
        },
        'is_enabled()': () => handler.enabledFd >= 0,
        'dump_traceback(file=None, all_threads: bool=True)': (given, all) => handler.dump(descriptorOf(given), all),
        'register(signum: cint, file=None, all_threads: bool=True, chain: bool=False)': (signal, given, all, chain) =>
          handler.register(signal, descriptorOf(given), all, chain),
        'unregister(signum: cint, /)': (signal) => handler.unregister(signal),
      }),
      ...laterFunctions(host, handler),
      ...faultFunctions(handler),
    },
  });
}
