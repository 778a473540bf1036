// Attributes of class objects: `C.x`, `C.x = v`. Counterpart: type_getattro, type_setattro.

import { setThrough } from '../attribute.ts';
import { getThrough, readsFirst } from '../descriptor.ts';
import { attributeError, typeError } from '../raise.ts';
import { str } from '../layout/str.ts';
import { errorName, typeOf } from '../typeOf.ts';
import { PyType } from '../typeObject.ts';
import type { Result, Value } from '../value.ts';

function getTypeAttribute(this: PyType, name: string): Result | undefined {
  const meta = typeOf(this);
  const inMeta = meta.lookup(name);
  if (inMeta !== undefined && readsFirst(inMeta)) return getThrough(inMeta, this, meta);
  const found = this.lookup(name);
  if (found !== undefined) return getThrough(found, undefined, this);
  return inMeta === undefined ? undefined : getThrough(inMeta, this, meta);
}

function setTypeAttribute(this: PyType, name: string, value: Value | undefined): Result {
  if (!this.heap && !this.open) throw typeError(`cannot set '${name}' attribute of immutable type '${errorName(this)}'`);
  const inMeta = typeOf(this).lookup(name);
  if (inMeta !== undefined) {
    const r = setThrough(inMeta, this, value);
    if (r !== undefined) return r;
  }
  if (value !== undefined) this.setAttr(name, value);
  else if (!this.deleteAttr(name)) throw attributeError(`type object '${errorName(this)}' has no attribute '${name}'`, this, str(name));
  return null;
}

Object.assign(PyType.prototype, {
  nativeGetattr: getTypeAttribute,
  nativeSetattr: setTypeAttribute,
  missingAttribute(this: PyType, name: string): Error {
    return attributeError(`type object '${errorName(this)}' has no attribute '${name}'`, this, str(name)) as unknown as Error;
  },
});
