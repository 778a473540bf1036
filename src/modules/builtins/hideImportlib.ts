// Tracebacks do not show the import system: importlib's frames are taken out of the exception in flight.
//
// Of an ImportError all of them; of other errors the stretches that end by running a module's code.
// Counterpart: remove_importlib_frames in Python/import.c.

import type { PyTraceback } from '../../runtime/control/traceback.ts';
import { config } from '../../runtime/config.ts';
import { own, release } from '../../runtime/refcount.ts';
import { vm } from '../../runtime/state.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

const FILES = new Set(['<frozen importlib._bootstrap>', '<frozen importlib._bootstrap_external>']);
const RUNS_MODULE = '_call_with_frames_removed';

export function hideImportlib(): void {
  const e = vm.exc;
  if (e === null || config.verbose > 0) return;
  const always = e.type.isSubtype(exceptions.ImportError);
  const entries: PyTraceback[] = [];
  for (let tb = e.traceback as PyTraceback | null; tb !== null; tb = tb.next) entries.push(tb);
  const kept: PyTraceback[] = [];
  for (let i = 0; i < entries.length; ) {
    let end = i;
    while (end < entries.length && isImportlib(entries[end] as PyTraceback)) end++;
    if (end > i && !always && (entries[end - 1] as PyTraceback).K.table.name !== RUNS_MODULE) kept.push(...entries.slice(i, end));
    if (end < entries.length) kept.push(entries[end] as PyTraceback);
    i = end + 1;
  }
  if (kept.length !== entries.length) e.traceback = relinked(kept, e.traceback as PyTraceback);
}

function isImportlib(tb: PyTraceback): boolean {
  return FILES.has(tb.K.code.filename);
}

/** The kept entries as a chain that owns each following one. */
function relinked(kept: readonly PyTraceback[], old: PyTraceback): PyTraceback | null {
  for (let tb: PyTraceback | null = old; tb !== null; tb = tb.next) tb.link();
  for (const tb of kept) own(tb);
  let next: PyTraceback | null = null;
  for (let i = kept.length - 1; i >= 0; i--) {
    const tb = kept[i] as PyTraceback;
    const before = tb.next;
    tb.next = next;
    release(before);
    next = tb;
  }
  release(old);
  return next;
}
