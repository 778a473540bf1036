// Calls of the commonest built-in types with one argument, without binding: `str(x)`, `int(x)`, `len`-like speed.
// Anything but exactly one positional argument, and every subclass, takes the general way of `type.__call__`.

import { NO_NAMES, settle } from '../runtime/bind.ts';
import { callType } from '../runtime/classes/instantiate.ts';
import { isSnapshotMapping } from '../runtime/emitted/displays.ts';
import { collectS } from '../runtime/iterate.ts';
import { then } from '../runtime/call.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { PyList } from '../runtime/layout/list.ts';
import { float } from '../runtime/layout/numbers.ts';
import { PySet } from '../runtime/layout/set.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { convertThrown } from '../runtime/raise.ts';
import { own, release, unown } from '../runtime/refcount.ts';
import { strS } from '../runtime/text.ts';
import { truthS } from '../runtime/truthS.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { type NativeCode, type Result, S, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { updateSetS } from './set/operations.ts';

/** The result for one argument (borrowed), or undefined to take the general way. */
type Unary = (v: Value) => Result | undefined;

const SMALL_INT = /^[0-9]{1,15}$/;
/** What JavaScript and Python read alike. */
const PLAIN_FLOAT = /^[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?$/;

function toInt(v: Value): Result | undefined {
  if (typeof v === 'number') return Number.isInteger(v) ? v : Math.abs(v) < 2 ** 53 ? Math.trunc(v) + 0 : undefined;
  return typeof v === 'string' && SMALL_INT.test(v) ? Number(v) : undefined;
}

function toFloat(v: Value): Result | undefined {
  if (typeof v === 'number') return float(v);
  return typeof v === 'string' && PLAIN_FLOAT.test(v) ? float(Number(v)) : undefined;
}

function newSet(v: Value): Result {
  const set = own(new PySet());
  return then(updateSetS(set, v), (r) => {
    if (r !== S) return unown(set);
    release(set);
    return S;
  });
}

function install(type: PyType, unary: Unary, nullary?: () => Value): void {
  const js: NativeCode = (h, ...args) => {
    if (args.length === 0 && nullary !== undefined) return nullary();
    if (args.length === 1) {
      let r: Result | undefined;
      try {
        r = unary(args[0] as Value);
      } catch (thrown) {
        r = convertThrown(thrown);
      }
      if (r !== undefined) return h === 0 ? r : settle(h, args, r);
    }
    return callType(type, h, args, NO_NAMES);
  };
  (type as { js: NativeCode }).js = js;
}

export function installDirectCalls(): void {
  install(types.str, strS);
  install(types.int, toInt);
  install(types.float, toFloat);
  install(types.bool, truthS);
  install(
    types.dict,
    (v) => (isSnapshotMapping(v) ? v.snapshotS() : undefined),
    () => new PyDict(),
  );
  install(
    types.list,
    (v) => collectS(v, (items) => new PyList(items)),
    () => new PyList(),
  );
  install(types.set, newSet, () => new PySet());
  install(types.tuple, (v) =>
    typeof v === 'object' && v !== null && v.constructor === PyTuple ? v : collectS(v, (items) => new PyTuple(items), Infinity, false),
  );
}
