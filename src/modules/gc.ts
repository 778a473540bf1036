// The module gc. Counterpart: Modules/gcmodule.c.

import { keep } from '../runtime/gc/roots.ts';
import { call } from '../runtime/call.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { DEBUG_STATS, collect, collector, collectorHooks, everything, freeze, trackedObjects, unfreeze } from '../runtime/gc/collector.ts';
import { childrenOf, isContainer } from '../runtime/gc/graph.ts';
import { nursery } from '../runtime/gc/nursery.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { isDead } from '../runtime/layout/exception.ts';
import { PyList } from '../runtime/layout/list.ts';
import { isStr } from '../runtime/layout/str.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { PyTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { asCInt } from '../runtime/convert.ts';
import { reporting } from '../runtime/control/aside.ts';
import { lastResort } from '../runtime/lastResort.ts';
import { typeError, valueError } from '../runtime/raise.ts';
import { outside } from '../runtime/scheduler/loop.ts';
import { discard, own } from '../runtime/refcount.ts';
import { typeName } from '../runtime/typeOf.ts';
import { PyType } from '../runtime/typeObject.ts';
import { type PyObject, type Value, isObject } from '../runtime/value.ts';

const garbage = keep(new PyList());
const callbacks = keep(new PyList());

function report(phase: string, generation: number, collected: number, uncollectable: number): void {
  if (callbacks.items.length === 0) return;
  const info = own(new PyDict());
  info.setStr('generation', generation);
  info.setStr('collected', collected);
  info.setStr('uncollectable', uncollectable);
  for (const callback of [...callbacks.items]) {
    reporting(
      () => discard(call(callback, phase, info)),
      () => 'Exception ignored while calling GC callback',
      callback,
    );
  }
  info.rc--;
}

let started = 0;
function startText(generation: number): string {
  started = outside.now();
  const sizes = [0, 1, 2].map((g) => trackedObjects(g).length).join(' ');
  return `gc: collecting generation ${generation}...\ngc: objects in each generation: ${sizes}\ngc: objects in permanent generation: ${collector.permanent.length}\n`;
}

function install(): void {
  collectorHooks.report = (phase, generation, collected, uncollectable) => {
    if (phase === 'start' && collector.debug & DEBUG_STATS) lastResort.write(startText(generation));
    report(phase, generation, collected, uncollectable);
    if (phase === 'stop' && collector.debug & DEBUG_STATS) {
      lastResort.write(
        `gc: done, ${collected} unreachable, ${uncollectable} uncollectable, ${((outside.now() - started) / 1e9).toFixed(4)}s elapsed\n`,
      );
    }
  };
  collectorHooks.saveAll = (o) => void garbage.items.push(own(o));
  collectorHooks.print = (text) => lastResort.write(text);
}

function setThreshold(args: readonly Value[]): void {
  if (args.length < 1) throw typeError('gc.set_threshold requires 1 to 3 arguments');
  if (args.length > 3) throw typeError('gc.set_threshold requires 1 to 3 arguments');
  args.forEach((v, i) => {
    collector.thresholds[i as 0] = asCInt(v);
  });
}

function generationOf(v: Value): number {
  const n = Number(intValue(v) ?? asCInt(v));
  if (n < 0 || n > 2) throw valueError('invalid generation');
  return n;
}

/** Tuples of atoms, instances without attributes and the like are in no cycle. */
function isTracked(v: Value): boolean {
  if (!isObject(v)) return false;
  if (v.type.heap) return true;
  if (!isContainer(v)) return false;
  if (v instanceof PyTuple) return v.items.length > 0 && (v.constructor !== PyTuple || v.items.some(isTracked));
  // The types of C modules are heap types too.
  return !(v instanceof PyType) || v.heap || v.module !== 'builtins';
}

function getObjects(generation: Value): PyList {
  if (generation !== null) {
    const n = intValue(generation);
    if (n === undefined) throw typeError(`'${typeName(generation)}' object cannot be interpreted as an integer`);
    if (n >= 3) throw valueError('generation must be less than the number of available generations (3)');
    if (n < 0) throw valueError('generation cannot be negative');
    return new PyList(trackedObjects(Number(n)).map(own));
  }
  return new PyList([...everything()].filter(visible).map(own));
}

/** Has the object a type of its own that Python may see? */
const visible = (o: PyObject): boolean => o.rc > 0 && o.type !== undefined && o instanceof o.type.ctor;

function referrers(objs: readonly Value[]): PyList {
  const found: Value[] = [];
  const wanted = new Set<Value>(objs.filter(isObject));
  for (const o of everything()) if (visible(o) && childrenOf(o).some((child) => wanted.has(child))) found.push(own(o));
  return new PyList(found);
}

/** As CPython shows it: a dict whose keys are all strings refers to its values only. */
function referred(o: PyObject): Value[] {
  if (!(o instanceof PyDict) || !o.keyArray().every(isStr)) return childrenOf(o);
  const values: Value[] = [];
  o.forEach((_key, v) => void values.push(v));
  return values;
}

function referents(objs: readonly Value[]): PyList {
  const found: Value[] = [];
  for (const o of objs) {
    if (!isObject(o) || isDead(o)) continue;
    for (const child of referred(o)) found.push(own(child));
    if (o.type.heap) found.push(own(o.type));
  }
  return new PyList(found);
}

export const gcModule = defineModule({
  name: 'gc',
  doc: 'This module provides access to the garbage collector for reference cycles.\n\nenable() -- Enable automatic garbage collection.\ndisable() -- Disable automatic garbage collection.\nisenabled() -- Returns true if automatic collection is enabled.\ncollect() -- Do a full collection right now.\n',
  functions: functions({
    'enable()': () => void (collector.enabled = true),
    'disable()': () => void (collector.enabled = false),
    'isenabled()': () => collector.enabled,
    'collect(generation=2)': (generation) => collect(generationOf(generation)),
    'get_count()': () => tupleOf(collector.young.length + nursery.items.length, collector.counts[1], collector.counts[2]),
    'set_threshold(*args)': setThreshold,
    'get_threshold()': () => tupleOf(...collector.thresholds),
    'set_debug(flags: cint, /)': (flags) => void (collector.debug = flags),
    'get_debug()': () => collector.debug,
    'get_stats()': () =>
      new PyList(
        collector.stats.map((s) => {
          const d = new PyDict();
          d.setStr('collections', s.collections);
          d.setStr('collected', s.collected);
          d.setStr('uncollectable', s.uncollectable);
          return own(d);
        }),
      ),
    'is_tracked(obj, /)': isTracked,
    'is_finalized(obj, /)': (o) => isObject(o) && (o as PyObject & { finalized?: boolean }).finalized === true,
    'get_objects(generation=None)': getObjects,
    'get_referrers(*objs)': referrers,
    'get_referents(*objs)': referents,
    'freeze()': freeze,
    'unfreeze()': unfreeze,
    'get_freeze_count()': () => collector.permanent.filter((o) => !isDead(o)).length,
  }),
  values: () => {
    install();
    return { garbage, callbacks, DEBUG_STATS: 1, DEBUG_COLLECTABLE: 2, DEBUG_UNCOLLECTABLE: 4, DEBUG_SAVEALL: 32, DEBUG_LEAK: 38 };
  },
});
