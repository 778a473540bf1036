// Growing a list, for `list` itself and for displays with stars. Counterpart: list_extend in Objects/listobject.c.

import { iterateS } from './iterate.ts';
import { PyList } from './layout/list.ts';
import { PyTuple } from './layout/tuple.ts';
import { MAX_ITEMS } from './limits.ts';
import { convertThrown, memoryError } from './raise.ts';
import { own } from './refcount.ts';
import { type Result, type Value, isObject } from './value.ts';

/** More arguments than this do not fit into one call of `push`. */
const MOST_PUSHED = 5000;

/** Adds an item at the end and owns it. Throws MemoryError. */
export function addItem(list: PyList, v: Value): void {
  if (list.items.length >= MAX_ITEMS) throw memoryError();
  list.items.push(own(v));
}

/** `list.extend(v)`: S-aware, throws nothing. What came before an exception stays in the list. */
export function extendListS(list: PyList, v: Value): Result {
  if (isObject(v) && (v.constructor === PyList || v.constructor === PyTuple)) {
    try {
      return addItems(list, (v as PyList | PyTuple).items);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }
  return iterateS(
    v,
    (item) => {
      addItem(list, item);
      return null;
    },
    () => null,
    true,
  );
}

function addItems(list: PyList, more: readonly Value[]): null {
  if (list.items.length + more.length > MAX_ITEMS) throw memoryError();
  for (const v of more) own(v);
  if (more.length < MOST_PUSHED) list.items.push(...more);
  else list.items = list.items.concat(more);
  return null;
}
