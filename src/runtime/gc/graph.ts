// Trial deletion: which of some objects are kept alive by nothing but each other.
//
// While it runs, counts serve as scratch space: a member's count is moved to SET plus the references from outside the
// members, and to REACHED once it is known to be alive; at the end all counts are as before. No Python code runs.
// Immutable containers are not noted anywhere: they become members when a member refers to them. Values that nobody
// owns yet (count 0) are alive. An instance keeps its class, which it does not count.
// Counterpart: deduce_unreachable in Python/gc.c.

import { DEAD, PyObject, type Value, isObject } from '../value.ts';

const SET = 2 ** 28 + 2 ** 27;
const SET_LOW = 2 ** 28;
const SET_HIGH = 2 ** 29;
const REACHED = 2 ** 29 + 1;

type Tracked = PyObject & { readonly gcTracked?: boolean };

const isLeaf = (o: PyObject): boolean => o.traverse === PyObject.prototype.traverse;
export const isAlive = (o: PyObject): boolean => o.rc > DEAD / 2;

export interface Partition {
  readonly unreachable: PyObject[];
  /** Everything that was looked at, the noted objects first. */
  readonly members: PyObject[];
}

/** `all`: members of older generations may be found on the way too, but none of `spared`, which are taken as alive. */
export function findUnreachable(noted: readonly PyObject[], all: boolean, spared: ReadonlySet<PyObject> | null = null): Partition {
  const members: PyObject[] = [];
  const counts: number[] = [];
  const add = (o: PyObject): void => {
    members.push(o);
    counts.push(o.rc);
    o.rc = o.rc === 0 ? SET + 1 : SET + o.rc;
  };
  for (const o of noted) if (o.rc >= 0 && o.rc < SET_LOW) add(o);
  const subtract = (child: Value): void => {
    if (!isObject(child)) return;
    const { rc } = child;
    if (rc >= SET_LOW) {
      if (rc < SET_HIGH) child.rc = rc - 1;
    } else if (rc > 0 && !isLeaf(child) && (all || (child as Tracked).gcTracked !== true) && !(spared?.has(child) ?? false)) {
      add(child);
      child.rc--;
    }
  };
  for (let i = 0; i < members.length; i++) (members[i] as PyObject).traverse(subtract);
  spread(members);
  const unreachable: PyObject[] = [];
  for (let i = 0; i < members.length; i++) {
    const o = members[i] as PyObject;
    if (o.rc !== REACHED) unreachable.push(o);
    o.rc = counts[i] as number;
  }
  return { unreachable, members };
}

/** Marks what is referred to from outside, and everything that it reaches. */
function spread(members: readonly PyObject[]): void {
  const pending: PyObject[] = [];
  const mark = (child: Value): void => {
    if (isObject(child) && child.rc >= SET_LOW && child.rc < SET_HIGH) {
      child.rc = REACHED;
      pending.push(child);
    }
  };
  for (const o of members) {
    if (o.rc === SET || o.rc === REACHED) continue;
    mark(o);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      mark(next.type);
      next.traverse(mark);
    }
  }
}

/** Every container that the noted objects reach, themselves included. */
export function closure(noted: Iterable<PyObject>): Set<PyObject> {
  const found = new Set<PyObject>();
  for (const o of noted) if (isAlive(o)) found.add(o);
  const visit = (child: Value): void => {
    if (isObject(child) && isAlive(child) && !isLeaf(child)) found.add(child);
  };
  for (const o of found) o.traverse(visit);
  return found;
}

export function childrenOf(o: PyObject): Value[] {
  const children: Value[] = [];
  o.traverse((child) => void children.push(child));
  return children;
}

/** Can the object refer to others at all? */
export const isContainer = (o: PyObject): boolean => !isLeaf(o);
