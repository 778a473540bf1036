// Masks of signals, and waiting for them. Counterpart: the sigset half of Modules/signalmodule.c.

import type { Int64 } from '../../contract/host.ts';
import type { SignalInfo } from '../../contract/host/processes.ts';
import { type StructSequenceType, makeStructSequence } from '../../objects/structSequence.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { asNanoseconds } from '../../runtime/duration.ts';
import { PySet } from '../../runtime/layout/set.ts';
import { checkStatus, osError } from '../../runtime/osError.ts';
import { valueError } from '../../runtime/raise.ts';
import { isAlone, monotonicNow } from '../../runtime/scheduler/blocking.ts';
import { EINTR, attemptUntilDone, retry, runSignals } from '../../runtime/scheduler/systemCalls.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { signalNumbers } from '../signalNumbers.ts';
import type { SignalHandlers } from './handlers.ts';

let made: StructSequenceType | undefined;

export function signalInfoType(): StructSequenceType {
  return (made ??= makeStructSequence({
    name: 'struct_siginfo',
    module: 'signal',
    fields: [
      ['si_signo', 'signal number'],
      ['si_code', 'signal code'],
      ['si_errno', 'errno associated with this signal'],
      ['si_pid', 'sending process ID'],
      ['si_uid', 'real user ID of sending process'],
      ['si_status', 'exit value or signal'],
      ['si_band', 'band event for SIGPOLL'],
    ],
    doc: 'struct_siginfo: Result from sigwaitinfo or sigtimedwait.\n\nThis object may be accessed either as a tuple of\n(si_signo, si_code, si_errno, si_pid, si_uid, si_status, si_band),\nor via the attributes si_signo, si_code, and so on.',
  }));
}

function infoRecord(i: SignalInfo): Value {
  return signalInfoType().make([i.signo, i.code, i.errno, i.pid, i.uid, i.status, i.band]);
}

function setOf(numbers: readonly number[]): Value {
  const set = new PySet();
  for (const n of numbers) set.add(n);
  return set;
}

/** Waits until a signal of the set is pending, or the deadline passes; other threads run meanwhile. */
function awaitSignal(state: SignalHandlers, numbers: readonly number[], deadline: number, done: (info: SignalInfo | null) => Value): Result {
  const { host, system } = state;
  const { EAGAIN = 11 } = host.constants;
  const take = (timeoutNs: Int64 | null): SignalInfo | null | undefined => {
    const r = system.sigtimedwait(numbers, timeoutNs);
    if (typeof r !== 'number') return r;
    if (r === -EAGAIN) return null;
    if (r === EINTR) return undefined;
    throw osError(host, r);
  };
  if (!isAlone()) {
    return attemptUntilDone(
      () => {
        const r = take(0);
        return r === null || r === undefined ? undefined : done(r);
      },
      deadline,
      () => done(null),
    );
  }
  for (;;) {
    runSignals();
    const r = take(deadline === Infinity ? null : Math.max(0, Math.ceil(deadline - monotonicNow())));
    if (r !== undefined) return done(r);
  }
}

export function waitFunctions(state: SignalHandlers): AnyTable {
  const { host, system } = state;
  const result = (r: readonly number[] | number): Value => {
    if (typeof r === 'number') throw osError(host, r);
    return setOf(r);
  };
  return functions({
    'pthread_sigmask(how: cint, mask, /)': (how, mask) => {
      const before = result(system.sigmask(how, signalNumbers(host, mask)));
      runSignals();
      return before;
    },
    'sigpending()': () => result(system.sigpending()),
    'sigwait(sigset, /)': (set) => {
      const numbers = signalNumbers(host, set);
      if (isAlone())
        return checkStatus(
          host,
          retry(() => system.sigwait(numbers)),
        );
      return awaitSignal(state, numbers, Infinity, (i) => (i as SignalInfo).signo);
    },
    'sigwaitinfo(sigset, /)': (set) => awaitSignal(state, signalNumbers(host, set), Infinity, (i) => infoRecord(i as SignalInfo)),
    'sigtimedwait(sigset, timeout, /)': (set, timeout) => {
      const numbers = signalNumbers(host, set);
      const ns = asNanoseconds(timeout, 'up');
      if (ns < 0) throw valueError('timeout must be non-negative');
      return awaitSignal(state, numbers, monotonicNow() + Number(ns), (i) => (i === null ? null : infoRecord(i)));
    },
    'valid_signals()': () => {
      const numbers: number[] = [];
      for (let n = 1; n < system.count; n++) if (system.isValid(n)) numbers.push(n);
      return setOf(numbers);
    },
    'pause()': () => {
      const before = state.delivered;
      if (isAlone()) {
        runSignals();
        if (state.delivered === before) system.pause();
        runSignals();
        return null;
      }
      return attemptUntilDone(() => {
        runSignals();
        return state.delivered === before ? undefined : null;
      });
    },
  });
}
