// `Pickler().memo`: a view of the memo that can be copied, cleared, and given to another pickler.
// Counterpart: PicklerMemoProxyType, Pickler_get_memo, Pickler_set_memo.

import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { asSsize } from '../../runtime/convert.ts';
import { idOf } from '../../runtime/identity.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { PicklerMemo } from './memo.ts';
import type { PyPickler } from './pickler.ts';

export class PyPicklerMemoProxy extends PyObject {
  pickler: PyPickler | null = null;

  override releaseChildren(): void {
    release(this.pickler);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.pickler);
  }
}

/** id to (index, object). */
function copy(self: PyPicklerMemoProxy): PyDict {
  const d = new PyDict();
  for (const [v, index] of self.pickler?.memo?.entries() ?? []) d.set(idOf(v), tupleOf(index, v));
  return d;
}

export function getPicklerMemo(pickler: PyPickler): Value {
  const proxy = new PyPicklerMemoProxy();
  proxy.pickler = own(pickler);
  return proxy;
}

export function setPicklerMemo(pickler: PyPickler, v: Value | undefined): void {
  if (v === undefined) throw typeError('attribute deletion is not supported');
  let memo: PicklerMemo;
  if (v instanceof PyPicklerMemoProxy) memo = v.pickler?.memo?.copy() ?? new PicklerMemo();
  else if (v instanceof PyDict) memo = memoOf(v);
  else throw typeError(`'memo' attribute must be a PicklerMemoProxy object or dict, not ${typeName(v)}`);
  const { work } = pickler;
  if (work === null) {
    memo.clear();
    return;
  }
  const old = work.memo;
  work.memo = memo;
  old.clear();
}

function memoOf(d: PyDict): PicklerMemo {
  const memo = new PicklerMemo();
  try {
    d.forEach((_, item) => {
      if (!(item instanceof PyTuple) || item.items.length !== 2) throw typeError("'memo' values must be 2-item tuples");
      memo.set(item.items[1] as Value, asSsize(item.items[0] as Value));
    });
  } catch (thrown) {
    memo.clear();
    throw thrown;
  }
  return memo;
}

export const picklerMemoDecl: TypeDecl<PyPicklerMemoProxy> = defineType<PyPicklerMemoProxy>({
  name: 'PicklerMemoProxy',
  module: '_pickle',
  ctor: PyPicklerMemoProxy,
  methods: methods<PyPicklerMemoProxy>()({
    'clear(self, /)': (self) => self.pickler?.memo?.clear(),
    'copy(self, /)': copy,
    '__reduce__(self, /)': (self) => tupleOf(types.dict, tupleOf(copy(self))),
  }),
  attributes: { __hash__: null },
  docs: { clear: 'Remove all items from memo.', copy: 'Copy the memo to a new object.', __reduce__: 'Implement pickle support.' },
});
