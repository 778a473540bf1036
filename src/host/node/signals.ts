/*
 * Dispositions, masks, waits and timers of signals. struct sigaction: handler, mask at 8, flags at 136.
 */
import type { SignalInfo } from '../../contract/host/processes.ts';
import type { HostSignals, SignalDisposition } from '../../contract/host/signals.ts';
import { signalInfo } from './children.ts';
import { blockHelperThreads } from './helperThreads.ts';
import { cString, int64, latin1, setInt64, timespec, uint64 } from './memoryLayout.ts';
import { declare, failure, returned, status } from './native.ts';
import { signalPage } from './signalPage.ts';
import { SIGNAL_COUNT, signalSet, signalsOf } from './signalSet.ts';

const SIG_DFL = 0;
const SIG_IGN = 1;
const SIG_UNBLOCK = 1;
const SIGSEGV = 11;
const SA_RESTART = 0x10000000;

const c = declare({
  sigaction: 'int (int, void *, void *)',
  raise: 'int (int)',
  pause: 'int ()',
  pthread_sigmask: 'int (int, void *, void *)',
  sigpending: 'int (void *)',
  sigwait: 'int (void *, void *)',
  sigwaitinfo: 'int (void *, void *)',
  sigtimedwait: 'int (void *, void *, void *)',
  alarm: 'uint (uint)',
  setitimer: 'int (int, void *, void *)',
  getitimer: 'int (int, void *)',
  strsignal: 'uint64_t (int)',
});

const action = new Uint8Array(152);
const actionView = new DataView(action.buffer);

/** V8's handler for WebAssembly traps stays; Python sees it as the default. */
function disposition(signal: number): SignalDisposition | number {
  if (c.sigaction(signal, null, action) < 0) return failure();
  const handler = uint64(actionView, 0);
  if (handler === SIG_DFL) return 'default';
  if (handler === SIG_IGN) return 'ignore';
  if (handler === signalPage().setFlag) return 'flag';
  return signal === SIGSEGV ? 'default' : 'foreign';
}

function setDisposition(signal: number, to: 'default' | 'ignore' | 'flag', restart = false): number {
  action.fill(0);
  setInt64(actionView, 0, to === 'default' ? SIG_DFL : to === 'ignore' ? SIG_IGN : signalPage().setFlag);
  actionView.setInt32(136, restart ? SA_RESTART : 0, true);
  return status(c.sigaction(signal, action, null));
}

function setRestart(signal: number, restart: boolean): number {
  if (c.sigaction(signal, null, action) < 0) return failure();
  const flags = actionView.getInt32(136, true);
  actionView.setInt32(136, restart ? flags | SA_RESTART : flags & ~SA_RESTART, true);
  return status(c.sigaction(signal, action, null));
}

/** A blocked signal must stay pending for this thread, not be taken by one of the engine's helpers. */
function sigmask(how: number, signals: readonly number[]): readonly number[] | number {
  if (how !== SIG_UNBLOCK && signals.length > 0) blockHelperThreads();
  const old = new Uint8Array(128);
  const error = c.pthread_sigmask(how, signalSet(signals), old);
  return error === 0 ? signalsOf(old) : -error;
}

function sigpending(): readonly number[] | number {
  const set = new Uint8Array(128);
  return c.sigpending(set) < 0 ? failure() : signalsOf(set);
}

function sigwait(signals: readonly number[]): number {
  const found = new Int32Array(1);
  const error = c.sigwait(signalSet(signals), found);
  return error === 0 ? (found[0] ?? 0) : returned(error);
}

function sigtimedwait(signals: readonly number[], timeoutNs: number | bigint | null): SignalInfo | number {
  const info = new Uint8Array(128);
  const set = signalSet(signals);
  const found = timeoutNs === null ? c.sigwaitinfo(set, info) : c.sigtimedwait(set, info, timespec(timeoutNs));
  return found < 0 ? failure() : signalInfo(info);
}

const timer = new Uint8Array(32);
const timerView = new DataView(timer.buffer);

/** struct itimerval has the interval first; seconds and microseconds each. */
function takeTimer(): readonly [number, number] {
  const seconds = (at: number): number => Number(int64(timerView, at)) + Number(int64(timerView, at + 8)) / 1e6;
  return [seconds(16), seconds(0)];
}

/** Rounds up, as CPython does: a short delay must not become "off". */
function putSeconds(at: number, seconds: number): void {
  const whole = Math.floor(seconds);
  const micro = Math.ceil((seconds - whole) * 1e6);
  setInt64(timerView, at, micro === 1e6 ? whole + 1 : whole);
  setInt64(timerView, at + 8, micro === 1e6 ? 0 : micro);
}

function setitimer(which: number, seconds: number, interval: number): readonly [number, number] | number {
  putSeconds(16, seconds);
  putSeconds(0, interval);
  return c.setitimer(which, timer, timer) < 0 ? failure() : takeTimer();
}

function strsignal(signal: number): string | null {
  const text = latin1(cString(c.strsignal(signal)));
  return text.startsWith('Unknown signal') ? null : text;
}

export const signals: HostSignals = {
  get flags() {
    return signalPage().flags;
  },
  count: SIGNAL_COUNT,
  disposition,
  setDisposition,
  setRestart,
  raise: (signal) => status(c.raise(signal)),
  pause: () => void c.pause(),
  sigmask,
  sigpending,
  sigwait,
  sigtimedwait,
  alarm: (seconds) => c.alarm(seconds),
  setitimer,
  getitimer: (which) => (c.getitimer(which, timer) < 0 ? failure() : takeTimer()),
  strsignal,
  isValid: (signal) => signal >= 1 && signal < SIGNAL_COUNT && signal !== 32 && signal !== 33,
};
