// The class that a native `__new__` is asked to make an instance of. Counterpart: tp_new_wrapper in Objects/typeobject.c.

import { PyBuiltinFunction } from '../native.ts';
import { typeError } from '../raise.ts';
import { errorName, typeName } from '../typeOf.ts';
import { PyType } from '../typeObject.ts';
import type { Value } from '../value.ts';
import { bestBase } from './layout.ts';

/** The TypeError for a first argument that `make`, the `__new__` of `owner`, must not be given; undefined for a good one. */
export function badReceiver(make: PyBuiltinFunction, owner: PyType, cls: Value | undefined): Error | undefined {
  const name = errorName(owner);
  const error = (message: string): Error => typeError(message) as unknown as Error;
  if (cls === undefined) return error(`${name}.__new__(): not enough arguments`);
  if (!(cls instanceof PyType)) return error(`${name}.__new__(X): X is not a type object (${typeName(cls)})`);
  if (!cls.isSubtype(owner)) return error(`${name}.__new__(${errorName(cls)}): ${errorName(cls)} is not a subtype of ${name}`);
  const native = nativeMaker(cls);
  if (native.lookup('__new__') === make) return undefined;
  return error(`${name}.__new__(${errorName(cls)}) is not safe, use ${errorName(native)}.__new__()`);
}

/** The nearest class in the chain of layouts whose `__new__` is not written in Python. */
function nativeMaker(cls: PyType): PyType {
  let t = cls;
  while (t.heap && t.bases.length > 0 && !(t.lookup('__new__') instanceof PyBuiltinFunction)) t = bestBase(t.bases);
  return t;
}
