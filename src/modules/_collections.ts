// The module _collections. Counterpart: Modules/_collectionsmodule.c.

import { callMethod } from '../runtime/attribute.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { iterate } from '../runtime/iterate.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { operate } from '../runtime/operatorDispatch.ts';
import { add } from '../runtime/operators.ts';
import { own, release } from '../runtime/refcount.ts';
import { setItem } from '../runtime/subscript.ts';
import { typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { defaultDictDecl } from './_collections/defaultDict.ts';
import { dequeDecl, dequeIteratorDecl, dequeReverseIteratorDecl } from './_collections/deque.ts';
import { orderedDictDecl, orderedIteratorDecl, orderedViews } from './_collections/orderedDict.ts';
import { tupleGetterDecl } from './_collections/tupleGetter.ts';
import { moduleType } from './moduleType.ts';

/** Counts the values of an iterable in a mapping; straight into the table where nothing is overridden. */
function countElements(mapping: Value, iterable: Value): void {
  const plain = mapping instanceof PyDict && ['get', '__setitem__'].every((name) => typeOf(mapping).lookup(name) === types.dict.lookup(name));
  iterate(iterable, (key) => {
    const old = plain ? (mapping.get(key) ?? 0) : callMethod(mapping, 'get', key, 0);
    const n = own(operate(add, old, 1));
    try {
      if (plain) mapping.set(key, n);
      else setItem(mapping, key, n);
    } finally {
      release(n);
    }
  });
}

let made: Record<string, PyType> | undefined;

/** The types, made once. */
export function collectionsTypes(): Record<string, PyType> {
  if (made === undefined) {
    moduleType(orderedIteratorDecl());
    for (const { decl, base } of orderedViews()) moduleType(decl, base);
    made = {
      deque: moduleType(dequeDecl()),
      defaultdict: moduleType(defaultDictDecl(), types.dict),
      OrderedDict: moduleType(orderedDictDecl(), types.dict),
      _deque_iterator: moduleType(dequeIteratorDecl()),
      _deque_reverse_iterator: moduleType(dequeReverseIteratorDecl()),
      _tuplegetter: moduleType(tupleGetterDecl()),
    };
  }
  return made;
}

export const collectionsModule = defineModule({
  name: '_collections',
  doc: 'High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n',
  functions: functions({ '_count_elements(mapping, iterable, /)': countElements }),
  values: collectionsTypes,
});
