// Values that natives own in variables of their own, for good or until they are asked to let go: registered functions,
// a module's types. The audit counts them as references; the collector need not know them, for what no tracked object
// accounts for is alive to it.

import { own } from '../refcount.ts';
import type { Value } from '../value.ts';

/** Shows every value it owns, once for each count. */
export type Root = (visit: (value: Value) => void) => void;

const roots: Root[] = [];

/** To be called once for a place that owns values. */
export function holdRoot(root: Root): void {
  roots.push(root);
}

export function visitRoots(visit: (value: Value) => void): void {
  for (const root of roots) root(visit);
}

const kept: Value[] = [];
holdRoot((visit) => kept.forEach(visit));

/** Owns a value for as long as the interpreter lives. */
export function keep<T extends Value>(v: T): T {
  kept.push(own(v));
  return v;
}
