// The cycle collector: generations, what happens to garbage, when it runs. Counterpart: Python/gc.c, PEP 442.
//
// New objects are in the nursery, those that are alive when it is full in the young generation, survivors of collections
// in the lists of two older ones. Objects that die by their count stay in these lists until a sweep; so does nothing
// else, unless a count was leaked. The collector is asked for by allocation and runs at the next safe point, where every
// live value is counted or floating.

import { aside, callFinalizer } from '../control/aside.ts';
import type { PyWeakReference } from '../layout/weakref.ts';
import { InstanceDict } from '../instanceDict.ts';
import { lifetimes } from '../lifetimeEvents.ts';
import { own, release } from '../refcount.ts';
import { Z } from '../state.ts';
import { PyCell } from '../layout/cell.ts';
import { PyType } from '../typeObject.ts';
import { DEAD, isObject, type PyObject, type Value } from '../value.ts';
import { closure, findUnreachable, isAlive, isContainer } from './graph.ts';
import { MAX_DEAD_WEIGHT, nursery } from './nursery.ts';

export interface GenerationStats {
  collections: number;
  collected: number;
  uncollectable: number;
}

const emptyStats = (): GenerationStats => ({ collections: 0, collected: 0, uncollectable: 0 });

export const collector = {
  enabled: true,
  thresholds: [2000, 10, 10] as [number, number, number],
  /** Collections of the younger generation since the last one of this; index 0 is counted by the lists. */
  counts: [0, 0, 0] as [number, number, number],
  young: [] as PyObject[],
  /** Middle and old generation. */
  older: [[], []] as [PyObject[], PyObject[]],
  /** Left alone by every collection (`gc.freeze`). */
  permanent: [] as PyObject[],
  stats: [emptyStats(), emptyStats(), emptyStats()] as [GenerationStats, GenerationStats, GenerationStats],
  /** A collection is wanted; safe points look here. */
  due: false,
  running: false,
  debug: 0,
};

/** What the module `gc` adds: callbacks, `gc.garbage`. */
export const collectorHooks: {
  report: ((phase: 'start' | 'stop', generation: number, collected: number, uncollectable: number) => void) | null;
  saveAll: (o: PyObject) => void;
  print: ((text: string) => void) | null;
  /** Runs the callback of a weak reference that was cleared; installed by weak references. */
  weakCallback: (ref: PyWeakReference) => void;
} = { report: null, saveAll: () => {}, print: null, weakCallback: () => {} };

export const DEBUG_STATS = 1;
export const DEBUG_COLLECTABLE = 2;
export const DEBUG_SAVEALL = 32;

/** Objects that the nursery takes. */
const SWEEP = 4000;
/** How far the slow sweep of the old generation has come, and where it puts what is alive. */
const slow = { read: 0, write: 0 };
let longLived = 0;
let pending = 0;

/**
 * Collections that find nothing are put off: the young generation may be this many thresholds large. Garbage found, or a
 * collection asked for by the program, makes it small again.
 */
let patience = 1;
const MAX_PATIENCE = 64;

/** Moves the living from the nursery to the young generation. What nobody owned twice is a temporary or forgotten: it goes. */
export function emptyNursery(): void {
  const { items } = nursery;
  const { young } = collector;
  const fresh: PyObject[] = [];
  for (let i = 0; i < items.length; i++) {
    const o = items[i] as PyObject;
    if (o.rc > 0) young.push(o);
    else if (o.rc === 0 && i >= nursery.floating) fresh.push(o);
  }
  nursery.floating = fresh.length;
  nursery.items = fresh;
}

/** The young generation is swept when it has this many entries. */
let sweepAt = SWEEP;

nursery.full = () => {
  emptyNursery();
  nursery.limit = nursery.items.length + SWEEP;
  if (collector.running) return;
  sweepSome(collector.older[1], SWEEP);
  const wanted = collector.thresholds[0] * patience;
  if (collector.young.length <= Math.min(sweepAt, Math.max(wanted, SWEEP))) return;
  collector.young = collector.young.filter(isAlive);
  const { length } = collector.young;
  sweepAt = length * 2 + SWEEP;
  if (!collector.enabled || wanted === 0 || length <= wanted) return;
  collector.due = true;
  Z.n = -1;
};

nursery.sweep = () => {
  if (collector.running) return;
  const { items } = nursery;
  const older = items.slice(0, nursery.floating).filter(isAlive);
  nursery.items = older.concat(items.slice(nursery.floating).filter(isAlive));
  nursery.floating = older.length;
  nursery.limit = nursery.items.length + SWEEP;
  if (collector.young.length < MAX_DEAD_WEIGHT) collector.young = collector.young.filter(isAlive);
};

/** Goes on taking the dead out of the old generation, `steps` entries further. */
function sweepSome(old: PyObject[], steps: number): void {
  if (collector.running) return;
  const end = Math.min(old.length, slow.read + steps);
  for (; slow.read < end; slow.read++) {
    const o = old[slow.read] as PyObject;
    if (isAlive(o)) old[slow.write++] = o;
  }
  if (slow.read < old.length) return;
  old.length = slow.write;
  slow.read = 0;
  slow.write = 0;
}

/** The old generation without dead or doubled entries. */
function oldObjects(): PyObject[] {
  const [, old] = collector.older;
  const live = old.slice(0, slow.write).concat(old.slice(slow.read)).filter(isAlive);
  slow.read = 0;
  slow.write = 0;
  return live;
}

/** At a safe point, when `due`: the oldest generation whose turn it is. */
export function collectDue(): void {
  collector.due = false;
  if (!collector.enabled || collector.running) return;
  const { counts, thresholds } = collector;
  let generation = 0;
  if (counts[2] > thresholds[2] && pending >= longLived / 4) generation = 2;
  else if (counts[1] > thresholds[1]) generation = 1;
  const before = patience;
  const found = collect(generation);
  patience = found === 0 ? Math.min(before * 2, MAX_PATIENCE) : Math.max(1, before >> 1);
}

/** Collects a generation and those below it; gives the number of unreachable objects. */
export function collect(generation: number): number {
  if (collector.running) return 0;
  patience = 1;
  collector.running = true;
  try {
    aside(() => collectorHooks.report?.('start', generation, 0, 0));
    const found = collectNow(generation);
    const stats = collector.stats[generation as 0];
    stats.collections++;
    stats.collected += found;
    aside(() => collectorHooks.report?.('stop', generation, found, 0));
    return found;
  } finally {
    collector.running = false;
    // It took long: the next safe point looks whether the thread's time is up.
    Z.n = Math.min(Z.n, 0);
  }
}

function collectNow(generation: number): number {
  const { counts } = collector;
  if (generation < 2) counts[(generation + 1) as 1]++;
  for (let i = 0; i <= generation; i++) counts[i as 0] = 0;
  const noted = spared === null ? take(generation) : take(generation).filter((o) => !spared?.has(o));
  const { unreachable, reached: promoted } = findUnreachable(noted, generation === 2, spared);
  keep(generation, promoted);
  const freed = unreachable.length === 0 ? 0 : disposeOf(unreachable, generation);
  lifetimes.listener?.({ kind: 'collection', generation, examined: noted.length, freed, promoted: promoted.length });
  return freed;
}

/** Takes the objects of a generation and those below it off the lists, as CPython joins them: its own first, then from the youngest on. */
function take(generation: number): PyObject[] {
  emptyNursery();
  const { older } = collector;
  let result = collector.young.filter(isAlive).concat(nursery.items);
  collector.young = [];
  nursery.items = [];
  nursery.floating = 0;
  sweepAt = SWEEP;
  if (generation >= 1) {
    const middle = older[0].filter(isAlive);
    result = generation === 1 ? middle.concat(result) : result.concat(middle);
    older[0] = [];
  }
  if (generation >= 2) {
    result = oldObjects().concat(result);
    older[1] = [];
  }
  return result;
}

/** Puts survivors into the generation above. */
function keep(generation: number, live: readonly PyObject[]): void {
  const { older } = collector;
  if (generation === 0) {
    for (const o of live) older[0].push(o);
    return;
  }
  for (const o of live) older[1].push(o);
  if (generation === 1) pending += live.length;
  else {
    longLived = older[1].length;
    pending = 0;
  }
}

/**
 * Puts last what `root` reaches without going through `others`, nearest first: the order in which CPython's collector knows the
 * objects of a module when the program ends, and calls their finalisers.
 */
export function orderFrom(root: PyObject, others: ReadonlySet<PyObject>): void {
  const known = new Set(take(2));
  const near = new Set<PyObject>([root]);
  const visit = (child: Value): void => {
    if (isObject(child) && child.rc > 0 && isContainer(child) && !others.has(child) && spared?.has(child) !== true) near.add(child);
  };
  const further = new Set<PyObject>();
  for (const o of near) {
    if ((o instanceof PyType || o instanceof PyCell) && !further.has(o)) {
      // Attributes of classes are one step further away there, in a dict; so are the cells of functions, in a tuple.
      further.add(o);
      near.delete(o);
      near.add(o);
    } else o.traverse(visit);
  }
  const ordered = [...near].filter((o) => known.delete(o));
  keep(2, [...known, ...ordered]);
}

/** Finalisers, weak references, and the end of what stays unreachable. */
function disposeOf(unreachable: readonly PyObject[], generation: number): number {
  if (collector.debug & DEBUG_COLLECTABLE) for (const o of unreachable) collectorHooks.print?.(`gc: collectable <${o.type.name} ${o.rc}>\n`);
  const callbacks = clearWeakly(unreachable);
  if (callbacks.length > 0) aside(() => runCallbacks(callbacks));
  const ran = hasFinalizer(unreachable);
  if (ran) aside(() => finalizeAll(unreachable));
  const again = ran || callbacks.length > 0 ? stillUnreachable(unreachable, generation) : unreachable;
  const dead = again.filter((o) => isAlive(o));
  if (collector.debug & DEBUG_SAVEALL) {
    for (const o of dead) collectorHooks.saveAll(o);
    keep(Math.max(generation, 1), dead);
    return numberOf(again);
  }
  aside(() => end(dead));
  return numberOf(again);
}

/** Python code ran: what it made reachable again is kept. */
function stillUnreachable(unreachable: readonly PyObject[], generation: number): readonly PyObject[] {
  const again = findUnreachable(unreachable.filter(isAlive), false).unreachable;
  const final = new Set(again);
  const back = unreachable.filter((o) => !final.has(o) && isAlive(o));
  keep(
    Math.max(generation, 1),
    back.filter((o) => (o as { gcTracked?: boolean }).gcTracked === true),
  );
  return again;
}

/** How many objects CPython would have for these: its closures and attributes are objects of their own, tuples of atoms are not tracked. */
function numberOf(garbage: readonly PyObject[]): number {
  let n = 0;
  for (const o of garbage) n += (o as { collectedAs?: () => number }).collectedAs?.() ?? 1;
  return n;
}

/** Clears the weak references, so that no finaliser sees garbage through one; gives those that have a callback and are not garbage, counted. */
function clearWeakly(unreachable: readonly PyObject[]): readonly PyWeakReference[] {
  let garbage: ReadonlySet<PyObject> | undefined;
  const callbacks: PyWeakReference[] = [];
  for (const o of unreachable) {
    const list = o.weak as PyWeakReference[] | undefined;
    if (list === undefined) continue;
    o.weak = undefined;
    for (const ref of list) {
      ref.target = null;
      if (ref.callback === null) continue;
      garbage ??= new Set(unreachable);
      if (!garbage.has(ref)) callbacks.push(own(ref));
    }
  }
  return callbacks;
}

function runCallbacks(callbacks: readonly PyWeakReference[]): void {
  for (const ref of callbacks) collectorHooks.weakCallback(ref);
  for (const ref of callbacks) release(ref);
}

/** Of references that finalisers made. */
function clearWeak(o: PyObject): void {
  const list = o.weak as PyWeakReference[] | undefined;
  if (list === undefined) return;
  o.weak = undefined;
  for (const ref of list) ref.target = null;
}

type Finalizable = PyObject & { finalized?: boolean; finalizeNow?: () => void };

const isFinalizable = (o: Finalizable): boolean => o.finalized !== true && (o.finalizeNow !== undefined || o.type.finalizer);

function hasFinalizer(unreachable: readonly PyObject[]): boolean {
  for (let i = 0; i < unreachable.length; i++) if (isFinalizable(unreachable[i] as Finalizable)) return true;
  return false;
}

/** In CPython's order, which is that of making; what a finaliser releases dies at once. */
function finalizeAll(unreachable: readonly PyObject[]): void {
  for (const o of unreachable) {
    const target = o as Finalizable;
    if (!isAlive(o) || !isFinalizable(target)) continue;
    own(o);
    if (target.finalizeNow !== undefined) target.finalizeNow();
    else {
      target.finalized = true;
      callFinalizer(o);
    }
    release(o);
  }
}

/** More references than any object of the garbage has: none dies by its count while the others are released. */
const HOLD = 2 ** 27;

function end(dead: readonly PyObject[]): void {
  const views = dead.filter((o) => o instanceof InstanceDict);
  const others = dead.filter((o) => !(o instanceof InstanceDict));
  for (const o of others) o.rc += HOLD;
  const { listener } = lifetimes;
  if (listener !== null) for (const o of dead) listener({ kind: 'death', object: o, cause: 'cycle' });
  for (const o of dead) clearWeak(o);
  for (const o of others) if (isAlive(o)) o.releaseChildren();
  for (const o of views) if (isAlive(o)) o.releaseChildren();
  for (const o of dead) o.rc = DEAD;
}

/** The objects of a generation, or of all; alive ones. */
export function trackedObjects(generation: number | null): PyObject[] {
  const { older, permanent } = collector;
  const lists = [collector.young.concat(nursery.items), older[0], older[1].slice(0, slow.write).concat(older[1].slice(slow.read))];
  if (generation !== null) return (lists[generation] as PyObject[]).filter((o) => o.rc > 0);
  return lists
    .flat()
    .concat(permanent)
    .filter((o) => o.rc > 0);
}

/** Every object that the collector knows and that is not dead: those that nobody owns yet included. */
export function* allLiving(): Generator<PyObject> {
  const { older, permanent } = collector;
  for (const list of [collector.young, nursery.items, older[0], older[1].slice(0, slow.write), older[1].slice(slow.read), permanent]) {
    for (const o of list) if (isAlive(o)) yield o;
  }
}

/** What the interpreter had made when the program began. */
let atStart: readonly PyObject[] = [];
/** Objects that the last collections leave alone. */
let spared: ReadonlySet<PyObject> | null = null;

export function noteStart(): void {
  atStart = trackedObjects(null);
}

/** From here on, at the end of the program, collections take what was there at its start as alive: it is what most objects are. */
export function spareStart(): void {
  spared = new Set(atStart);
}

/** Everything that the collector knows and what is reached from there. */
export const everything = (): Set<PyObject> => closure(trackedObjects(null));

export function freeze(): void {
  const { older } = collector;
  collector.permanent = collector.permanent.concat(take(2));
  older[0] = [];
  older[1] = [];
}

export function unfreeze(): void {
  collector.older[1] = oldObjects().concat(collector.permanent.filter(isAlive));
  collector.permanent = [];
}
