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
const PASSED = 2 ** 29 + 1;
const PASSED_FOUND = 2 ** 29 + 2;
const REACHED = 2 ** 29 + 3;
const REACHED_FOUND = 2 ** 29 + 4;

type Tracked = PyObject & { readonly gcTracked?: boolean };

const isLeaf = (o: PyObject): boolean => o.traverse === PyObject.prototype.traverse;
export const isAlive = (o: PyObject): boolean => o.rc > DEAD / 2;

export interface Partition {
  readonly unreachable: PyObject[];
  /** The noted objects that are alive, in their new order. */
  readonly reached: PyObject[];
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
  const reached: PyObject[] = [];
  for (const o of noted) {
    if (o.rc >= 0 && o.rc < SET_LOW) add(o);
    else if (o.rc > 0) reached.push(o);
  }
  const first = members.length;
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
  spread(members, first, reached);
  const unreachable: PyObject[] = [];
  for (let i = 0; i < members.length; i++) {
    const o = members[i] as PyObject;
    if (o.rc < REACHED) unreachable.push(o);
    o.rc = counts[i] as number;
  }
  return { unreachable, reached };
}

/**
 * Marks what is referred to from outside, and everything that it reaches; adds the noted objects among it to `reached` in the order that
 * CPython's lists then have: what was passed over and is reached from an object further down goes to the end. What is not noted counts as passed over.
 */
function spread(members: readonly PyObject[], noted: number, reached: PyObject[]): void {
  const again: PyObject[] = [];
  const mark = (child: Value): void => {
    if (!isObject(child)) return;
    const { rc } = child;
    if (rc === SET) child.rc = SET + 1;
    else if (rc === PASSED || rc === PASSED_FOUND) {
      child.rc = rc + REACHED - PASSED;
      again.push(child);
    }
  };
  const look = (o: PyObject): void => {
    o.traverse(mark);
    mark(o.type);
  };
  for (let i = noted; i < members.length; i++) {
    const o = members[i] as PyObject;
    if (o.rc === SET) o.rc = PASSED_FOUND;
    else {
      o.rc = REACHED_FOUND;
      again.push(o);
    }
  }
  for (let i = 0; i < noted; i++) {
    const o = members[i] as PyObject;
    if (o.rc === SET) o.rc = PASSED;
    else {
      o.rc = REACHED;
      reached.push(o);
      look(o);
    }
  }
  for (let i = 0; i < again.length; i++) {
    const o = again[i] as PyObject;
    if (o.rc === REACHED) reached.push(o);
    look(o);
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
