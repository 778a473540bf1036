// `-X importtime`: what each import has cost. Counterpart: import_find_and_load in Python/import.c.

import { lastResort } from '../../runtime/lastResort.ts';
import { monotonicNow } from '../../runtime/scheduler/blocking.ts';

/** How deep imports are nested, and what the imports inside the running one have taken so far (nanoseconds). */
const state = { level: 0, inner: 0, begun: false };

function showHeader(): void {
  if (state.begun) return;
  state.begun = true;
  lastResort.write('import time: self [us] | cumulative | imported package\n');
}

/** Call it before the import, and what it gives when the import is over. */
export function startImportTimer(name: string): () => void {
  showHeader();
  const outer = state.inner;
  state.inner = 0;
  state.level++;
  const start = monotonicNow();
  return () => {
    const taken = monotonicNow() - start;
    state.level--;
    const micro = (ns: number): string => String(Math.round(ns / 1000));
    lastResort.write(`import time: ${micro(taken - state.inner).padStart(9)} | ${micro(taken).padStart(10)} | ${'  '.repeat(state.level)}${name}\n`);
    state.inner = outer + taken;
  };
}

/** An import of a module that was there already; shown only on demand. */
export function showCached(name: string): void {
  showHeader();
  lastResort.write(`import time: ${'cached'.padEnd(9)} | ${'cached'.padEnd(10)} | ${'  '.repeat(state.level)}${name}\n`);
}
