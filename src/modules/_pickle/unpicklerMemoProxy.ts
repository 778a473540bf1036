// `Unpickler().memo`: a view of the memo that can be copied, cleared, and given to another unpickler.
// Counterpart: UnpicklerMemoProxyType, Unpickler_get_memo, Unpickler_set_memo.

import { asSsize } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { isInt } from '../../runtime/layout/numbers.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import type { PyUnpickler } from './unpickler.ts';
import { UnpicklerMemo } from './unpicklerMemo.ts';

export class PyUnpicklerMemoProxy extends PyObject {
  unpickler: PyUnpickler | null = null;

  override releaseChildren(): void {
    release(this.unpickler);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.unpickler);
  }
}

/** Index to object. */
function copy(self: PyUnpicklerMemoProxy): PyDict {
  const d = new PyDict();
  for (const [index, v] of self.unpickler?.work?.memo.entries() ?? []) d.set(index, v);
  return d;
}

export function getUnpicklerMemo(unpickler: PyUnpickler): Value {
  const proxy = new PyUnpicklerMemoProxy();
  proxy.unpickler = own(unpickler);
  return proxy;
}

export function setUnpicklerMemo(unpickler: PyUnpickler, v: Value | undefined): void {
  if (v === undefined) throw typeError('attribute deletion is not supported');
  let memo: UnpicklerMemo;
  if (v instanceof PyUnpicklerMemoProxy) memo = v.unpickler?.work?.memo.copy() ?? new UnpicklerMemo();
  else if (v instanceof PyDict) memo = memoOf(v);
  else throw typeError(`'memo' attribute must be an UnpicklerMemoProxy object or dict, not ${typeName(v)}`);
  const { work } = unpickler;
  const old = work === null ? memo : work.memo;
  if (work !== null) work.memo = memo;
  old.clear();
}

function memoOf(d: PyDict): UnpicklerMemo {
  const memo = new UnpicklerMemo();
  try {
    d.forEach((key, v) => {
      if (!isInt(key)) throw typeError('memo key must be integers');
      const index = asSsize(key);
      if (index < 0) throw valueError('memo key must be positive integers.');
      memo.put(index, v);
    });
  } catch (thrown) {
    memo.clear();
    throw thrown;
  }
  return memo;
}

export const unpicklerMemoDecl: TypeDecl<PyUnpicklerMemoProxy> = defineType<PyUnpicklerMemoProxy>({
  name: 'UnpicklerMemoProxy',
  module: '_pickle',
  ctor: PyUnpicklerMemoProxy,
  methods: methods<PyUnpicklerMemoProxy>()({
    'clear(self, /)': (self) => self.unpickler?.work?.memo.clear(),
    'copy(self, /)': copy,
    '__reduce__(self, /)': (self) => tupleOf(types.dict, tupleOf(copy(self))),
  }),
  attributes: { __hash__: null },
  docs: { clear: 'Remove all items from memo.', copy: 'Copy the memo to a new object.', __reduce__: 'Implement pickling support.' },
});
