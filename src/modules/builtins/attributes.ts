// Attribute and identity functions of builtins. Counterpart: Python/bltinmodule.c.

import { attributeName, getattrQuietS, getattrS, setattrS } from '../../runtime/attribute.ts';
import { isCallable, then } from '../../runtime/call.ts';
import { functions } from '../../runtime/defineType.ts';
import { hash } from '../../runtime/hashing.ts';
import { idOf } from '../../runtime/identity.ts';
import { clearInFlight, inFlightIs } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { type Result, S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { isInstanceS, isSubclassS } from './isinstance.ts';

/** What a look-up with a default answers: S only for other exceptions than AttributeError. */
function settled(r: Result, fallback: Value, found: (v: Value) => Value): Result {
  if (r !== S) return found(r);
  return then(r, (v) => {
    if (v !== S) return found(v);
    if (!inFlightIs(exceptions.AttributeError)) return S;
    clearInFlight();
    return fallback;
  });
}

const same = (v: Value): Value => v;
function dropped(v: Value): true {
  discard(v);
  return true;
}

/** With a default nobody sees an AttributeError, so none is made where the attribute is simply missing. */
function getattrDefault(o: Value, name: Value, fallback: Value | undefined): Result {
  if (fallback === undefined) return getattrS(o, attributeName(name));
  const r = getattrQuietS(o, attributeName(name));
  return r === undefined ? fallback : settled(r, fallback, same);
}

function hasattr(o: Value, name: Value): Result {
  const r = getattrQuietS(o, attributeName(name));
  return r === undefined ? false : settled(r, false, dropped);
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
