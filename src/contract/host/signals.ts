/*
 * Signals of a `Host`. A caught signal sets bytes in `flags`, nothing else: the interpreter looks at `flags[0]` at its
 * safe points and before blocking calls, and runs Python's handlers there. Counterpart: Modules/signalmodule.c.
 */
import type { SignalInfo } from './processes.ts';
import type { Status } from '../host.ts';

/** What the process does with a signal; `foreign` is a handler that Piton did not install. */
export type SignalDisposition = 'default' | 'ignore' | 'flag' | 'foreign';

export interface HostSignals {
  /**
   * `flags[0]` is 1 when any caught signal came, `flags[n]` when signal n came. The reader clears: first `flags[0]`,
   * then each byte as it takes it. Looking costs a memory read; the array's identity never changes.
   */
  readonly flags: Uint8Array;
  /** Signals exist from 1 to `count - 1` (NSIG, 65). */
  readonly count: number;
  disposition(signal: number): SignalDisposition | number;
  /** `restart` is SA_RESTART: system calls go on instead of answering EINTR. */
  setDisposition(signal: number, to: 'default' | 'ignore' | 'flag', restart?: boolean): Status;
  /** Changes only SA_RESTART of the present disposition (`signal.siginterrupt`). */
  setRestart(signal: number, restart: boolean): Status;
  raise(signal: number): Status;
  /** Sleeps until a signal was handled. */
  pause(): void;
  /** How `how` (SIG_BLOCK …) changes the mask; gives the mask before. */
  sigmask(how: number, signals: readonly number[]): readonly number[] | number;
  sigpending(): readonly number[] | number;
  /** The signal's number. */
  sigwait(signals: readonly number[]): Status;
  /** `timeoutNs` null waits for ever; -EAGAIN when the time is over. */
  sigtimedwait(signals: readonly number[], timeoutNs: number | bigint | null): SignalInfo | number;
  /** Whole seconds that were left of the previous alarm. */
  alarm(seconds: number): number;
  /** Seconds with fractions, `[delay, interval]`: the old values. */
  setitimer(which: number, seconds: number, interval: number): readonly [number, number] | number;
  getitimer(which: number): readonly [number, number] | number;
  /** The system's name of a signal, or null for a number that is none. */
  strsignal(signal: number): string | null;
  /** Whether the number is a usable signal (`signal.valid_signals`). */
  isValid(signal: number): boolean;
}
