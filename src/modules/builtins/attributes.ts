// Attribute and identity functions of builtins. Counterpart: Python/bltinmodule.c.

import { attributeName, getattrS, setattrS } from '../../runtime/attribute.ts';
import { isCallable, then } from '../../runtime/call.ts';
import { functions } from '../../runtime/defineType.ts';
import { hash } from '../../runtime/hashing.ts';
import { idOf } from '../../runtime/identity.ts';
import { clearInFlight, inFlightIs } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { isInstanceS, isSubclassS } from './isinstance.ts';

/** With a default no AttributeError object needs to be seen by anyone. */
function getattrDefault(o: Value, name: Value, fallback: Value | undefined): Result {
  const r = getattrS(o, attributeName(name));
  if (fallback === undefined) return r;
  return then(r, (v) => {
    if (v !== S) return v;
    if (!inFlightIs(exceptions.AttributeError)) return S;
    clearInFlight();
    return fallback;
  });
}

function hasattr(o: Value, name: Value): Result {
  return then(getattrS(o, attributeName(name)), (v) => {
    if (v !== S) {
      discard(v);
      return true;
    }
    if (!inFlightIs(exceptions.AttributeError)) return S;
    clearInFlight();
    return false;
  });
}

export const attributeFunctions = functions({
  'callable(obj, /)': (o) => isCallable(o),
  'delattr(obj, name, /)': (o, name) => setattrS(o, attributeName(name), undefined),
  'getattr(object, name, default=?-, /)': getattrDefault,
  'hasattr(obj, name, /)': hasattr,
  'hash(obj, /)': (o) => hash(o),
  'id(obj, /)': (o) => idOf(o),
  'isinstance(obj, class_or_tuple, /)': (o, cls) => isInstanceS(o, cls),
  'issubclass(cls, class_or_tuple, /)': (c, cls) => isSubclassS(c, cls),
  'setattr(obj, name, value, /)': (o, name, value) => setattrS(o, attributeName(name), value),
});
