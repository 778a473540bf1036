// Python's signal handlers: which there are, and running those whose signal came.
//
// The host only sets bytes in `flags`. The scheduler and blocking calls look at `flags[0]` and call `run`, which acts as
// the main thread (scheduler/loop.ts). SIGINT raises KeyboardInterrupt from the start of the process, before the module
// _signal is imported. Counterpart: _PyErr_CheckSignalsTstate, trip_signal in Modules/signalmodule.c.

import { holdRoot } from '../../runtime/gc/roots.ts';
import type { Host } from '../../contract/host.ts';
import type { HostSignals } from '../../contract/host/signals.ts';
import { call } from '../../runtime/call.ts';
import { reporting } from '../../runtime/control/aside.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { str } from '../../runtime/layout/str.ts';
import { osError } from '../../runtime/osError.ts';
import { newException } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import { signals } from '../../runtime/scheduler/loop.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { childWork } from '../posix/fork.ts';
import { interruption } from '../_thread/module.ts';
import { finalization } from '../sys/finalization.ts';
import { innermostFrame } from '../sys/frameHook.ts';
import { config } from '../../runtime/config.ts';

export const SIG_DFL = 0;
export const SIG_IGN = 1;

/** The first handler of SIGINT; the module _signal puts its function here when it is made. */
export const defaultIntHandler: { value: Value | undefined } = { value: undefined };

export class SignalHandlers {
  readonly host: Host;
  readonly system: HostSignals;
  /** By signal number: SIG_DFL, SIG_IGN, a callable (owned), None for a foreign handler; undefined is the first SIGINT handler. */
  readonly handlers: (Value | undefined)[];
  wakeupFd = -1;
  warnOnFullBuffer = true;
  /** Natives that look on when a signal is run, before its handler. */
  readonly observers = new Map<number, () => void>();
  /** Signals that were run: `pause` waits for it to grow. */
  delivered = 0;

  constructor(host: Host, system: HostSignals) {
    this.host = host;
    this.system = system;
    this.handlers = new Array(system.count).fill(null);
    for (let n = 1; n < system.count; n++) {
      const disposition = system.disposition(n);
      this.handlers[n] = disposition === 'default' ? SIG_DFL : disposition === 'ignore' ? SIG_IGN : null;
    }
  }

  /** Shows the handlers, which it owns. */
  visit(f: (handler: Value) => void): void {
    for (const handler of this.handlers) if (handler !== undefined) f(handler);
  }

  install(): void {
    const { SIGINT = 2 } = this.host.constants;
    if (this.handlers[SIGINT] === SIG_DFL && config.installSignalHandlers) {
      this.system.setDisposition(SIGINT, 'flag');
      this.handlers[SIGINT] = undefined;
    }
    const { flags } = this.system;
    signals.pending = () => flags[0] !== 0;
    signals.run = () => this.run();
    interruption.simulate = (n) => {
      const h = this.handlers[n];
      if (h !== SIG_DFL && h !== SIG_IGN) this.simulate(n);
    };
    childWork.push(() => {
      flags.fill(0);
    });
  }

  get(signal: number): Value {
    const h = this.handlers[signal];
    return h === undefined ? (defaultIntHandler.value as Value) : h;
  }

  /** Replaces a handler; gives the old one, no longer owned. */
  exchange(signal: number, handler: Value): Value {
    const old = this.get(signal);
    const owned = this.handlers[signal];
    this.handlers[signal] = own(handler);
    if (owned !== undefined && typeof owned === 'object' && owned !== null) owned.rc--;
    return old;
  }

  /** As if the signal had come. */
  simulate(signal: number): void {
    const { flags } = this.system;
    flags[signal] = 1;
    flags[0] = 1;
  }

  /** Runs the handlers of all signals that came; what one raises is thrown, the rest stays pending. */
  private run(): void {
    const { flags, count } = this.system;
    flags[0] = 0;
    for (let n = 1; n < count; n++) {
      if (flags[n] === 0) continue;
      flags[n] = 0;
      this.delivered++;
      if (this.wakeupFd >= 0) this.wakeUp(n);
      this.observers.get(n)?.();
      try {
        this.runOne(n);
      } catch (thrown) {
        for (let rest = n + 1; rest < count; rest++) if (flags[rest] !== 0) flags[0] = 1;
        throw thrown;
      }
    }
  }

  private runOne(n: number): void {
    const handler = this.handlers[n];
    if (finalization.running) {
      ignored(n);
      return;
    }
    if (handler === undefined || handler === defaultIntHandler.value) throw newException(exceptions.KeyboardInterrupt);
    if (handler === null || intValue(handler) !== undefined) {
      if (!this.observers.has(n)) ignored(n);
      return;
    }
    own(handler);
    const frame = own(innermostFrame());
    try {
      discard(call(handler, n, frame));
    } finally {
      release(frame);
      release(handler);
    }
  }

  private wakeUp(n: number): void {
    const { EAGAIN = 11, EWOULDBLOCK = 11 } = this.host.constants;
    const r = this.host.files.write(this.wakeupFd, Uint8Array.of(n));
    if (r >= 0) return;
    if (!this.warnOnFullBuffer && (r === -EAGAIN || r === -EWOULDBLOCK)) return;
    reporting(
      () => {
        throw osError(this.host, r);
      },
      () => 'Exception ignored when trying to write to the signal wakeup fd',
    );
  }
}

/** The handler was taken away after the signal had come, or the interpreter ends. */
function ignored(n: number): void {
  reporting(
    () => {
      throw newException(exceptions.OSError, str(`Signal ${n} ignored due to race condition`));
    },
    () => 'Exception ignored while calling signal handler',
  );
}

let installed: SignalHandlers | undefined;
holdRoot((visit) => installed?.visit(visit));

/** The handlers of the process; made when the interpreter starts. Undefined where the host has no signals. */
export function signalHandlers(host: Host): SignalHandlers | undefined {
  if (installed === undefined && host.signals !== undefined) {
    installed = new SignalHandlers(host, host.signals);
    installed.install();
  }
  return installed;
}
