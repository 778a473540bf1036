// Saving what an iterator gives: the items of subclasses, and of reductions. Counterpart: batch_list, batch_dict.

import type { PyIterator } from '../../runtime/iterate.ts';
import { nextOf } from '../../runtime/iterate.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { END, type PyObject, type Value } from '../../runtime/value.ts';
import { APPEND, APPENDS, BATCH_SIZE, MARK, SETITEM, SETITEMS } from './opcodes.ts';
import type { Pickling } from './pickling.ts';
import { saveItem, savePair } from './saveContainers.ts';

/** As items of a list. */
export function saveItems(p: Pickling, it: PyIterator, container: PyObject): void {
  let index = 0;
  const save = (item: Value): void => saveItem(p, container, item, index++);
  batched(p, it, save, APPEND, APPENDS);
}

/** As items of a dict. */
export function savePairs(p: Pickling, it: PyIterator, container: PyObject): void {
  const save = (pair: Value): void => {
    if (!(pair instanceof PyTuple) || pair.items.length !== 2) throw typeError('dict items iterator must return 2-tuples');
    savePair(p, container, pair.items[0] as Value, pair.items[1] as Value);
  };
  batched(p, it, save, SETITEM, SETITEMS);
}

function batched(p: Pickling, it: PyIterator, save: (item: Value) => void, single: number, many: number): void {
  own(it);
  try {
    if (p.proto === 0) {
      for (let item = nextOf(it); item !== END; item = nextOf(it)) {
        held(item, save);
        p.out.byte(single);
      }
    } else while (batch(p, it, save, single, many) === BATCH_SIZE);
  } finally {
    release(it);
  }
}

function held(item: Value, save: (item: Value) => void): void {
  own(item);
  try {
    save(item);
  } finally {
    release(item);
  }
}

/** A batch of its own for a lone item; gives how many there were. */
function batch(p: Pickling, it: PyIterator, save: (item: Value) => void, single: number, many: number): number {
  const first = nextOf(it);
  if (first === END) return 0;
  own(first);
  let second: Value | typeof END;
  try {
    second = nextOf(it);
    if (second !== END) p.out.byte(MARK);
    own(second === END ? null : second);
    save(first);
  } finally {
    release(first);
  }
  if (second === END) {
    p.out.byte(single);
    return 1;
  }
  let n = 1;
  for (let item: Value | typeof END = second; item !== END; ) {
    if (n > 1) own(item);
    try {
      save(item);
    } finally {
      release(item);
    }
    item = ++n < BATCH_SIZE ? nextOf(it) : END;
  }
  p.out.byte(many);
  return n;
}
