// The module _signal. Counterpart: Modules/signalmodule.c.

import type { Host } from '../../contract/host.ts';
import { makeModuleException } from '../../objects/exceptions/moduleException.ts';
import { call, isCallable } from '../../runtime/call.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { asNanoseconds } from '../../runtime/duration.ts';
import { float, intValue } from '../../runtime/layout/numbers.ts';
import { str } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { importError, newException, raised, typeError, valueError } from '../../runtime/raise.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { threads } from '../../runtime/scheduler/loop.ts';
import { runSignals } from '../../runtime/scheduler/systemCalls.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { isBlocking } from '../posix/blockingIo.ts';
import { SIG_DFL, SIG_IGN, type SignalHandlers, defaultIntHandler, signalHandlers } from './handlers.ts';
import { signalInfoType, waitFunctions } from './waiting.ts';

const NAMES = `
  SIGABRT SIGALRM SIGBUS SIGCHLD SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL SIGPIPE SIGPOLL SIGPROF SIGPWR SIGQUIT
  SIGRTMAX SIGRTMIN SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH
  SIGXCPU SIGXFSZ SIG_BLOCK SIG_UNBLOCK SIG_SETMASK ITIMER_REAL ITIMER_VIRTUAL ITIMER_PROF`;

function constants(host: Host, state: SignalHandlers): Record<string, Value> {
  const found: Record<string, Value> = { SIG_DFL, SIG_IGN, NSIG: state.system.count };
  for (const name of NAMES.trim().split(/\s+/)) {
    const value = host.constants[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function checkSignal(state: SignalHandlers, n: number): void {
  if (n < 1 || n >= state.system.count) throw valueError('signal number out of range');
}

function checkMainThread(fn: string): void {
  if (threads.current !== threads.main) throw valueError(`${fn} only works in main thread of the main interpreter`);
}

function setHandler(state: SignalHandlers, signal: number, handler: Value): Value {
  const host = state.host;
  checkMainThread('signal');
  checkSignal(state, signal);
  const number = intValue(handler);
  const preset = number === SIG_DFL || number === SIG_IGN;
  if (!preset && !isCallable(handler)) throw typeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
  runSignals();
  checkStatus(host, state.system.setDisposition(signal, number === SIG_DFL ? 'default' : number === SIG_IGN ? 'ignore' : 'flag'));
  return state.exchange(signal, preset ? (number as number) : handler);
}

function setWakeupFd(state: SignalHandlers, fd: number, warnOnFull: boolean): number {
  checkMainThread('set_wakeup_fd');
  if (fd !== -1) {
    const s = state.host.files.fstat(fd);
    if (typeof s === 'number') throw osError(state.host, s);
    if (isBlocking(state.host, fd)) throw valueError(`the fd ${fd} must be in non-blocking mode`);
  }
  const old = state.wakeupFd;
  state.wakeupFd = fd;
  state.warnOnFullBuffer = warnOnFull;
  return old;
}

/** Seconds of a timer, as the system takes them: whole microseconds. */
function timerSeconds(v: Value): number {
  return Number(asNanoseconds(v, 'up')) / 1e9;
}

function handlerFunctions(state: SignalHandlers) {
  const { host, system } = state;
  return functions({
    'signal(signalnum: cint, handler, /)': (signal, handler) => setHandler(state, signal, handler),
    'getsignal(signalnum: cint, /)': (signal) => {
      checkSignal(state, signal);
      return state.get(signal);
    },
    'default_int_handler(signalnum: cint, frame, /)': () => {
      throw newException(exceptions.KeyboardInterrupt);
    },
    'set_wakeup_fd(fd: cint, /, *, warn_on_full_buffer: bool=True)': (fd, warnOnFull) => setWakeupFd(state, fd, warnOnFull),
    'siginterrupt(signalnum: cint, flag: bool, /)': (signal, flag) => {
      checkSignal(state, signal);
      checkStatus(host, system.setRestart(signal, !flag));
    },
    'strsignal(signalnum: cint, /)': (signal) => {
      checkSignal(state, signal);
      const text = system.strsignal(signal);
      return text === null ? null : str(text);
    },
    'raise_signal(signalnum: cint, /)': (signal) => {
      checkStatus(host, system.raise(signal));
      runSignals();
    },
    'pthread_kill(thread_id, signalnum: cint, /)': (ident, signal) => {
      const found = [...threads.all].some((t) => t.ident === intValue(ident));
      if (!found) throw osError(host, host.constants.ESRCH ?? 3);
      if (signal !== 0) checkStatus(host, (host.processes as NonNullable<Host['processes']>).kill(host.processes?.getpid() as number, signal));
      runSignals();
    },
    'pidfd_send_signal(pidfd: cint, signalnum: cint, siginfo=None, flags: cint=0, /)': (pidfd, signal, info) => {
      if (info !== null) throw typeError('siginfo must be None');
      checkStatus(host, host.processes?.pidfdSendSignal(pidfd, signal) ?? -(host.constants.ENOSYS ?? 38));
      runSignals();
    },
  });
}

function timerFunctions(state: SignalHandlers, itimerError: () => PyType) {
  const { host, system } = state;
  const times = (r: readonly [number, number] | number): Value => {
    if (typeof r === 'number') throw raised(call(itimerError(), -r, str(host.strerror(-r))) as PyBaseException);
    return tupleOf(float(r[0]), float(r[1]));
  };
  return functions({
    'alarm(seconds: cint, /)': (seconds) => system.alarm(seconds >>> 0),
    'setitimer(which: cint, seconds, interval=0.0, /)': (which, seconds, interval) =>
      times(system.setitimer(which, timerSeconds(seconds), timerSeconds(interval))),
    'getitimer(which: cint, /)': (which) => times(system.getitimer(which)),
  });
}

export function signalModule(host: Host): ModuleDecl {
  const state = signalHandlers(host);
  if (state === undefined) throw importError('this host has no signals');
  let itimerError: PyType | undefined;
  const error = (): PyType => (itimerError ??= makeModuleException('signal', 'ItimerError', exceptions.OSError));
  return defineModule({
    name: '_signal',
    doc: 'This module provides mechanisms to use signal handlers in Python.',
    functions: { ...handlerFunctions(state), ...timerFunctions(state, error), ...waitFunctions(state) },
    values: () => ({ ...constants(host, state), ItimerError: error(), struct_siginfo: signalInfoType().type }),
    start: (module) => {
      defaultIntHandler.value ??= module.dict.getStr('default_int_handler');
    },
  });
}
