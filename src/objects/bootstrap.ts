// Ties the knot: builds the built-in types from their declarations, once, and fills the runtime's slots.
//
// `object` and `type` come first, because every type is an instance of `type` and every declaration makes
// descriptors; their prototypes are set when their types exist. Order otherwise: bases before derived.

import { type TypeDecl, dictWrapper, makeType } from '../runtime/defineType.ts';
import { markInitDone } from '../runtime/classes/instantiate.ts';
import { mroHook } from '../runtime/classes/mroOf.ts';
import { classHooks } from '../runtime/classes/newType.ts';
import { slotsHook } from '../runtime/classes/layout.ts';
import { withItems } from '../runtime/iterate.ts';
import { PyMethodDescriptor, PyGetSet } from '../runtime/native.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { exceptions, types, type TypeName } from '../runtime/wellKnown.ts';
import { declarations, namedTypes } from './declarations.ts';
import { buildExceptions } from './exceptions/build.ts';
import { installDirectCalls } from './directCalls.ts';
import { dictDescriptor, weakrefDescriptor } from './instanceDescriptors.ts';
import { adoptDescriptor, adoptGetSet, linkSlotPrototype } from './nativeTypes.ts';
import { objectType, rememberObjectMethods } from './object.ts';
import { propertyTypeHolder } from './property.ts';
import { strMethodsOnPrimitives } from './primitives.ts';
import './type/typeDict.ts';
import { rememberTypeMethods, typeType } from './type.ts';
import { IMMORTAL } from '../runtime/singletons.ts';

let done = false;

/** Builds all built-in types. Idempotent. */
export function bootstrapTypes(): void {
  if (done) return;
  done = true;
  installHooks();
  types.object = makeType({ ...objectType, ctor: PyObject as never } as unknown as TypeDecl<Value>);
  types.type = makeType({ ...typeType, bases: [types.object] } as unknown as TypeDecl<Value>);
  types.type.hide();
  for (const [name, decl] of namedTypes) types[name as TypeName] = build(decl as TypeDecl<Value>);
  types.GenericAlias.hide();
  for (const decl of declarations) build(decl as TypeDecl<Value>);
  for (const name of ['list', 'tuple', 'range', 'memoryview'] as const) types[name].matchesSequence = true;
  for (const name of ['dict', 'mappingproxy'] as const) types[name].matchesMapping = true;
  // Attributes of these are looked up in their own way: no method may be found by the inline load.
  for (const name of ['super', 'module'] as const) types[name].hide();
  adoptAll();
  rememberObjectMethods();
  rememberTypeMethods();
  markInitDone(types.object.attrs.get('__init__') as object);
  propertyTypeHolder.type = types.property;
  linkSlotPrototype(types.member_descriptor);
  buildExceptions();
  strMethodsOnPrimitives();
  installDirectCalls();
  for (const t of [...everyType, ...Object.values(exceptions)]) adoptTypeDescriptors(t);
}

const everyType: PyType[] = [];

function build(decl: TypeDecl<Value>): PyType {
  const bases = decl.bases ?? (decl.name === 'bool' ? [types.int] : [types.object]);
  const t = makeType({ ...decl, bases });
  everyType.push(t);
  return t;
}

/** Descriptors were made before their types existed. */
function adoptAll(): void {
  for (const t of [types.object, types.type]) adoptTypeDescriptors(t);
}

function adoptTypeDescriptors(t: PyType): void {
  for (const v of t.attrs.values()) {
    if (typeof v !== 'object' || v === null) continue;
    if (v instanceof PyMethodDescriptor) adoptDescriptor(v);
    else if (v instanceof PyGetSet) adoptGetSet(v);
    if (v.rc < IMMORTAL) v.rc += IMMORTAL;
  }
}

function installHooks(): void {
  const toArray = (v: Value): readonly Value[] => withItems(v, (items) => [...items] as never) as unknown as readonly Value[];
  slotsHook.toArray = toArray;
  mroHook.toArray = toArray;
  classHooks.dictDescriptor = dictDescriptor;
  dictWrapper.make = dictDescriptor;
  classHooks.weakrefDescriptor = weakrefDescriptor;
}
