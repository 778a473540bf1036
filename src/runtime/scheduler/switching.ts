// When the running thread gives way: the switch interval, or in deterministic mode a seed.
//
// The safe-point budget `Z.n` is a cheap clock: at zero the real one is asked. In deterministic mode budgets and the
// choice of the next thread come from a seeded generator, and time is virtual: it stands still while threads run and
// jumps to the nearest deadline when all wait, so a program with threads runs the same every time.

import { Z, settings } from '../state.ts';
import type { Thread } from './thread.ts';

/**
 * Safe points between two looks at the clock while other threads want to run; one less than a prime, as the next one
 * looks. Otherwise a loop that passes, say, four safe points each time round would always be stopped at the same one,
 * which may hold a lock.
 */
const CONTENDED_BUDGET = 1998;

class Switching {
  private sliceStart = 0;
  private random: (() => number) | null = null;
  private virtualNow = 0;
  /** Real time source for slices; the same as `outside.now`. */
  clock: () => number = () => 0;

  get deterministic(): boolean {
    return this.random !== null;
  }

  /** Switch points and time follow from `seed`. */
  makeDeterministic(seed: number): void {
    let a = seed >>> 0;
    this.random = () => {
      a = (a + 0x6d2b79f5) >>> 0;
      let t = Math.imul(a ^ (a >>> 15), a | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    this.virtualNow = 1_000_000_000;
  }

  /** A thread starts its slice. */
  begin(others: boolean): void {
    if (this.random !== null) {
      Z.n = 1 + Math.floor(this.random() * 200);
      return;
    }
    Z.n = others ? Math.min(CONTENDED_BUDGET, settings.switchBudget) : settings.switchBudget;
    if (others) this.sliceStart = this.clock();
  }

  /** Another thread has become ready: look at the clock soon. */
  contended(): void {
    if (Z.n <= CONTENDED_BUDGET) return;
    Z.n = CONTENDED_BUDGET;
    this.sliceStart = this.clock();
  }

  /** At a safe point with other threads ready: has the slice run out? Refills the budget. */
  expired(): boolean {
    if (this.random !== null) {
      Z.n = 1 + Math.floor(this.random() * 200);
      return true;
    }
    this.retry();
    return this.clock() - this.sliceStart >= settings.switchInterval * 1e9;
  }

  /** At a safe point that cannot switch: the next one comes soon. */
  retry(): void {
    Z.n = Math.min(CONTENDED_BUDGET, settings.switchBudget);
  }

  choose(ready: Thread[]): Thread | undefined {
    if (this.random === null || ready.length < 2) return ready.shift();
    return ready.splice(Math.floor(this.random() * ready.length), 1)[0];
  }

  /** The time that deadlines are compared with. */
  now(real: () => number): number {
    return this.random === null ? real() : this.virtualNow;
  }

  /** The deadline to wait for; virtual time jumps there and the host need not wait. */
  deadlineFor(deadline: number): number {
    if (this.random === null || deadline === Infinity) return deadline;
    this.virtualNow = Math.max(this.virtualNow, deadline);
    return 0;
  }
}

export const switching = new Switching();
