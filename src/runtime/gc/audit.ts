// The audit: every count recomputed by traversal and compared with the count that is kept.
//
// What is looked at is what the collector knows, what natives own (roots.ts), and all that is reached from there,
// classes included. What shows is a leaked or a lost count, or a native that does not tell what it owns. Counterpart: none; CPython's regression tests compare sys.gettotalrefcount() (-R).

import { PyType } from '../typeObject.ts';
import { IMMORTAL } from '../singletons.ts';
import { type PyObject, type Value, isObject } from '../value.ts';
import { isAlive } from './graph.ts';
import { visitRoots } from './roots.ts';
import { trackedObjects } from './collector.ts';

export interface Discrepancy {
  readonly object: PyObject;
  readonly count: number;
  /** References found by traversal. */
  readonly found: number;
}

/** Compares all counts. Runs no Python code; values on the JavaScript stack must be counted or gone. */
export function audit(): Discrepancy[] {
  const references = new Map<PyObject, number>();
  for (const o of trackedObjects(null)) references.set(o, 0);
  const visit = (child: Value): void => {
    if (isObject(child) && isAlive(child)) references.set(child, (references.get(child) ?? 0) + 1);
  };
  visitRoots(visit);
  for (const o of references.keys()) {
    if (!references.has(o.type)) references.set(o.type, 0);
    o.traverse(visit);
  }
  const discrepancies: Discrepancy[] = [];
  for (const [object, found] of references) {
    if (object.rc < IMMORTAL / 2 && object.rc !== found) discrepancies.push({ object, count: object.rc, found });
  }
  return discrepancies;
}

/** How a discrepancy is shown: the type, a name where the object has one, and what is too much (or, negative, too little). */
export function discrepancyText({ object, count, found }: Discrepancy): string {
  const named = object as { name?: unknown; K?: { table: { name: string } } };
  const name = object instanceof PyType ? object.name : (named.K?.table.name ?? (typeof named.name === 'string' ? named.name : ''));
  return `${object.type.name}${name === '' ? '' : ` ${name}`} ${count > found ? '+' : ''}${count - found}`;
}
