// `super()` and attributes through it (contract/abi.ts). When the name `super` holds something else, that is called.
// Counterpart: LOAD_SUPER_ATTR in Python/bytecodes.c, super_init_without_args in Objects/typeobject.c.

import { getattrS } from '../attribute.ts';
import { callS, then } from '../call.ts';
import type { PyCell } from '../layout/cell.ts';
import { PySuper, superAttribute, superLookup } from '../layout/super.ts';
import { str } from '../layout/str.ts';
import { attributeError, convertThrown, exceptionOf, raise, setInFlight, typeError } from '../raise.ts';
import { own, releaseKeeping } from '../refcount.ts';
import { typeOf } from '../typeOf.ts';
import { PyType } from '../typeObject.ts';
import { codeOf } from '../native.ts';
import { type MethodCode, type Result, S, type Value } from '../value.ts';
import { exceptions, types } from '../wellKnown.ts';
import { getattrOptional } from '../attribute.ts';

/** Checks `super(type, obj)`; the class whose MRO is followed. Throws TypeError. */
export function superClass(type: PyType, self: Value): PyType {
  if (self instanceof PyType && self.isSubtype(type)) return self;
  const t = typeOf(self);
  if (t.isSubtype(type)) return t;
  const claimed = getattrOptional(self, '__class__');
  if (claimed instanceof PyType && claimed !== t && claimed.isSubtype(type)) return claimed;
  throw typeError(
    `super(type, obj): obj (${self instanceof PyType ? 'type' : 'instance of'} ${self instanceof PyType ? self.name : t.name}) is not an instance or subtype of type (${type.name}).`,
  );
}

/** The first argument; undefined when it was deleted, S when the function takes none. */
type First = Value | undefined | typeof S;

/** The class and receiver of a bare `super()`; throws RuntimeError texts of CPython. */
function bare(c: PyCell | undefined, self: First): { type: PyType; self: Value } | Result {
  if (self === S) return raise(exceptions.RuntimeError, str('super(): no arguments'));
  if (self === undefined) return raise(exceptions.RuntimeError, str('super(): arg[0] deleted'));
  if (c === undefined) return raise(exceptions.RuntimeError, str('super(): __class__ cell not found'));
  if (c.v === undefined) return raise(exceptions.RuntimeError, str('super(): empty __class__ cell'));
  if (!(c.v instanceof PyType)) return raise(exceptions.RuntimeError, str(`super(): __class__ is not a type (${typeOf(c.v).name})`));
  return { type: c.v, self };
}

export function newSuper(type: PyType, self: Value | undefined, selfClass: PyType | null): PySuper {
  const s = types.super.allocate() as PySuper;
  s.thisClass = own(type);
  s.self = own(self);
  s.selfClass = own(selfClass) as PyType | null;
  return s;
}

export function mksuper(f: Value, c: PyCell | undefined, self: First): Result {
  if (f !== types.super) return callS(f);
  const b = bare(c, self);
  if (b === S || !isBare(b)) return S;
  try {
    return newSuper(b.type, b.self, superClass(b.type, b.self));
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

type Bare = { type: PyType; self: Value };
function isBare(b: Bare | Result): b is Bare {
  return typeof b === 'object' && b !== null && 'type' in b && 'self' in b && !(b instanceof PySuper);
}

/** The super object that is not one of ours: `super` was rebound. */
function generic(f: Value, self: First, name: string): Result {
  void self;
  return then(callS(f), (s) => {
    if (s === S) return S;
    own(s);
    return then(getattrS(s, name), (r) => {
      releaseKeeping(s, r);
      return r;
    });
  });
}

export function superattr(f: Value, c: PyCell | undefined, self: First, name: string): Result {
  if (f !== types.super) return generic(f, self, name);
  const b = bare(c, self);
  if (!isBare(b)) return S;
  try {
    const selfClass = superClass(b.type, b.self);
    if (name === '__class__') return types.super;
    const r = superAttribute(b.type, selfClass, b.self, name);
    if (r !== undefined) return r;
    return missing(b, selfClass, name);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function missing(b: Bare, selfClass: PyType, name: string): Result {
  const s = newSuper(b.type, b.self, selfClass);
  own(s);
  return then(getattrS(s, name), (r) => {
    if (r === S) releaseKeeping(s, null);
    else releaseKeeping(s, r);
    return r;
  });
}

/** As `lookupm`: method code to be called with the receiver first, or any value. */
export function lookups(f: Value, c: PyCell | undefined, self: First, name: string): Result | MethodCode {
  if (f !== types.super) return generic(f, self, name);
  const b = bare(c, self);
  if (!isBare(b)) return S;
  try {
    const selfClass = superClass(b.type, b.self);
    const found = superLookup(b.type, selfClass, name);
    const code = codeOf(found, selfClass);
    if (code !== undefined && (b.self as unknown) !== selfClass && (found as { kind?: string }).kind !== 'classmethod_descriptor') return code;
    return superattr(f, c, self, name);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** The AttributeError of a super object. */
export function superMissing(s: PySuper, name: string): Result {
  return setInFlight(attributeError(`'super' object has no attribute '${name}'`, s, str(name)));
}

/** `super()` called in a way the compiler could not see: class and receiver of the calling frame. Installed by frames. */
export const bareSuperHook: { find: () => [Value, Value] } = {
  find: () => {
    throw exceptionOf('RuntimeError', 'super(): no arguments');
  },
};
