// Instantiation without detours: `C(a, b)` where `C` has plain `object.__new__`, a fixed-arity `__init__`, and nothing
// in its metaclass's way. Such a class has its own `argc` and `js`, which emitted code calls directly.
//
// After a few calls it is decided whether a class is of this kind; after WARM calls the function is printed for the class, so
// that V8 sees one shape and one `__init__`. Whatever the shortcut assumes ends it: the decision is taken back when `__init__`,
// `__new__`, `__abstractmethods__`, the order or the metaclass's `__call__` change. Counterpart: CALL_ALLOC_AND_ENTER_INIT in Python/bytecodes.c.

import { printedFunction } from '../../base/printedFunction.ts';
import { NO_NAMES, settle } from '../bind.ts';
import { track } from '../gc/nursery.ts';
import { PyMethodDescriptor } from '../native.ts';
import { typeOf } from '../typeOf.ts';
import { printEnding } from '../printedEnding.ts';
import { convertThrown } from '../raise.ts';
import { type PyType, specialAttributeHook } from '../typeObject.ts';
import type { MethodCode, NativeCode, Result, Value } from '../value.ts';
import { types } from '../wellKnown.ts';
import { type QuickNew, callHooks, finishInit, objectNew, typeCall } from './instantiate.ts';

const WARM = 50;
/** `calls` of a class that was decided about. */
const DECIDED = -1;
const MAX_ARGUMENTS = 12;

type Own = { argc?: number; js?: NativeCode };

callHooks.decide = (type) => {
  type.calls = DECIDED;
  const init = fixedInit(type);
  const own = type as unknown as Own;
  if (init === undefined) {
    exceptionCall(type, own);
    return;
  }
  const n = init === null ? 0 : (init.argc as number) - 1;
  let calls = 0;
  own.argc = n;
  own.js = (h, ...args) => {
    if (++calls === WARM) {
      own.js = print(type, init, n);
      type.printEnding = printEnding;
      type.ending = printEnding(type);
    }
    return typeCall(type, h, args, NO_NAMES);
  };
};

/** How calls of this class begin is to be decided anew. */
export function refreshCall(type: PyType): void {
  if (type.calls !== DECIDED) return;
  type.calls = 0;
  const own = type as unknown as Own;
  // Last to first, which keeps V8's fast layout.
  delete own.js;
  delete own.argc;
}

/** The `__init__` of a class that qualifies; null: it has only that of `object`. */
function fixedInit(type: PyType): MethodCode | null | undefined {
  if (!type.heap || type.isAbstract || type.lookup('__new__') !== objectNew.value || !plainLayout(type)) return undefined;
  if (!hasPlainMeta(type)) return undefined;
  const init = type.proto.$__init__ as MethodCode | undefined;
  if (typeof init !== 'function') return undefined;
  if (init.owner === objectNew.init) return null;
  return init.argc === undefined || init.argc < 1 || init.argc > MAX_ARGUMENTS ? undefined : init;
}

/** Calls of a class of exceptions whose `__new__` is Python's own: with its `__init__`, or one of fixed arity. */
function exceptionCall(type: PyType, own: Own): void {
  if (!type.heap || type.isAbstract || !hasPlainMeta(type)) return;
  const quick = (type.lookup('__new__') as QuickNew | undefined | null)?.quickNew;
  if (quick === undefined) return;
  const found = type.lookup('__init__');
  const code = type.proto.$__init__ as MethodCode | undefined;
  if (quick.inits.has(found as Value)) {
    own.js = (h, ...args) => {
      let r: Result;
      try {
        r = quick.all(type, args);
      } catch (thrown) {
        r = convertThrown(thrown);
      }
      return h === 0 ? r : settle(h, args, r);
    };
  } else if (typeof code === 'function' && code.argc !== undefined && code.argc >= 1) {
    own.argc = code.argc - 1;
    own.js = (h, ...args) => {
      const e = quick.keep(type, args);
      e.rc = 1;
      return finishInit(e, code(h << 1, e, ...args));
    };
  }
}

function hasPlainMeta(type: PyType): boolean {
  const meta = typeOf(type);
  return meta === types.type || meta.lookup('__call__') instanceof PyMethodDescriptor;
}

/** Only classes made in Python lie between this one and `object`. */
function plainLayout(type: PyType): boolean {
  return type.mro.every((t) => t.heap || t === types.object);
}

type Print = (...environment: unknown[]) => NativeCode;

/** The constructor function for one class. */
function print(type: PyType, init: MethodCode | null, n: number): NativeCode {
  if (init === null) {
    const make = printedFunction('proto', 'track', 'function X(){this.rc=0}X.prototype=proto;return function(h){const o=new X();track(o);return o}');
    return (make as Print)(type.ctor.prototype, track);
  }
  const names = Array.from({ length: n }, (_, i) => `a${i}`);
  const params = ['h', ...names].join(',');
  const args = ['h<<1', 'o', ...names].join(',');
  const make = printedFunction(
    'proto',
    'init',
    'finish',
    'track',
    `function X(){this.rc=1}X.prototype=proto;return function(${params}){const o=new X();track(o);const r=init(${args});if(r===null){o.rc--;return o}return finish(o,r)}`,
  );
  return (make as Print)(type.ctor.prototype, init, finishS, track);
}

function finishS(o: Value, r: Result): Result {
  return finishInit(o, r);
}

specialAttributeHook.callChanged = (type, name) => {
  refreshCall(type);
  if (name !== '__call__' || !type.isSubtype(types.type)) return;
  for (const t of everyClass(types.object)) if (typeOf(t).isSubtype(type)) refreshCall(t);
};

function* everyClass(root: PyType): Generator<PyType> {
  for (const t of root.liveSubclasses()) {
    yield t;
    yield* everyClass(t);
  }
}
