// `type.__new__`: from name, bases and namespace to a class. Counterpart: type_new in Objects/typeobject.c.

import { callVector, unwrap } from '../call.ts';
import { callMethod } from '../attribute.ts';
import { bindDescriptor, nativeGet } from '../descriptor.ts';
import type { PyDict } from '../layout/dict.ts';
import { PyFunction } from '../layout/function.ts';
import { PyCell } from '../layout/cell.ts';
import { PyMethodDescriptor } from '../native.ts';
import { isStr, str, textOf } from '../layout/str.ts';
import { addNote, isThrown, typeError } from '../raise.ts';
import { own, release } from '../refcount.ts';
import { special, invokeFound } from '../special.ts';
import { repr } from '../text.ts';
import { warn } from '../warn.ts';
import { typeName, typeOf } from '../typeOf.ts';
import { type ForeignAttribute, PyType } from '../typeObject.ts';
import { PyObject, type Value } from '../value.ts';
import { exceptions, types } from '../wellKnown.ts';
import { bestBase, slotNames } from './layout.ts';
import { mroOf } from './mroOf.ts';
import './fastCall.ts';
import './image.ts';
import { PySlot } from './slots.ts';

/** What lies outside this layer: wrappers and the `__dict__`/`__weakref__` descriptors. */
export const classHooks: {
  staticmethod: (f: Value) => Value;
  classmethod: (f: Value) => Value;
  /** `__dict__` and `__weakref__` entries of a class that adds them. */
  dictDescriptor: (type: PyType) => Value;
  weakrefDescriptor: (type: PyType) => Value;
  /** `__name__` of the calling frame's globals, for `__module__`. */
  callerModule: () => Value | undefined;
} = {
  staticmethod: (f) => f,
  classmethod: (f) => f,
  dictDescriptor: () => null,
  weakrefDescriptor: () => null,
  callerModule: () => undefined,
};

/** Globals of a frame that is just calling `type(name, bases, dict)`; null where nobody said. */
export const calledFrom: { globals: PyDict | null } = { globals: null };

function callerModule(globals: PyDict | null): Value | undefined {
  return globals === null ? classHooks.callerModule() : globals.getStr('__name__');
}

/** The most derived metaclass of the bases. Throws TypeError on a conflict. */
export function winningMetaclass(meta: PyType, bases: readonly Value[]): PyType {
  let winner = meta;
  for (const base of bases) {
    const t = typeOf(base);
    if (winner.isSubtype(t)) continue;
    if (t.isSubtype(winner)) winner = t;
    else {
      throw typeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases');
    }
  }
  return winner;
}

/** Makes the class. `namespace` is copied; `kwargs` go to `__init_subclass__`. The result is floating. */
export function newType(
  meta: PyType,
  name: string,
  bases: readonly Value[],
  namespace: PyDict,
  kwargs: readonly Value[],
  kwnames: readonly string[],
): PyType {
  const checked = bases.length === 0 ? [types.object] : bases.map(checkBase);
  const base = bestBase(checked);
  const type = meta.allocate() as PyType;
  type.rc = 1;
  type.heap = true;
  try {
    fill(type, name, base, checked, namespace);
    finish(type, kwargs, kwnames);
  } catch (thrown) {
    release(type);
    throw thrown;
  }
  // The count that stays is the class's own in its MRO: only the cycle collector ends a class.
  return type;
}

/** Gives the class its attributes and its order. */
function fill(type: PyType, name: string, base: PyType, bases: readonly PyType[], namespace: PyDict): void {
  const { globals } = calledFrom;
  calledFrom.globals = null;
  type.name = name;
  const { attrs } = type;
  namespace.forEach((key, value) => {
    if (isStr(key)) attrs.set(textOf(key), own(value));
  });
  if (attrs.size < namespace.size) {
    warn('RuntimeWarning', `non-string key in the __dict__ of class ${name}`);
    takeForeign(type, namespace);
  }
  prepareAttrs(attrs, globals);
  type.qualname = takeQualname(attrs, name);
  const classCell = takeCell(attrs, '__classcell__');
  const dictCell = takeCell(attrs, '__classdictcell__');
  const slots = attrs.has('__slots__') ? addSlots(type, name, base, bases, attrs) : null;
  applyLayout(type, base, bases, slots);
  if (!attrs.has('__doc__')) attrs.set('__doc__', null);
  const module = attrs.get('__module__');
  type.module = module !== undefined && isStr(module) ? textOf(module) : 'builtins';
  // Lets methods see their class and its namespace; a metaclass's `mro` may look already.
  if (classCell !== undefined) fillCell(classCell, type);
  // The namespace holds this cell: pointing on to the class's own dict breaks the cycle.
  if (dictCell !== undefined) fillCell(dictCell, bindDescriptor(types.type.attrs.get('__dict__') as Value, type, types.type));
  link(type, bases);
}

/** Finds the order, which may ask a metaclass's `mro()` about the unfinished class, and links the class with its bases. */
function link(type: PyType, bases: readonly PyType[]): void {
  type.bases = bases.map(own);
  const mro = mroOf(type);
  type.link(type.mro.length > 0 ? type.mro : mro);
  for (let i = 1; i < type.mro.length; i++) {
    const t = type.mro[i] as PyType;
    if (!t.matchesSequence && !t.matchesMapping) continue;
    type.matchesSequence = t.matchesSequence;
    type.matchesMapping = t.matchesMapping;
    return;
  }
}

function checkBase(base: Value): PyType {
  if (base instanceof PyType) return base;
  throw typeError('bases must be types');
}

/** The entries whose keys are no strings, with their places among the others. */
function takeForeign(type: PyType, namespace: PyDict): void {
  const foreign: ForeignAttribute[] = [];
  let position = 0;
  namespace.forEach((key, value) => {
    if (isStr(key)) position++;
    else foreign.push({ key: own(key), value: own(value), position });
  });
  if (foreign.length > 0) type.foreignAttrs = foreign;
}

/** Sets an entry of a namespace that is copied already. */
function put(attrs: Map<string, Value>, name: string, value: Value): void {
  const old = attrs.get(name);
  attrs.set(name, own(value));
  release(old);
}

/** Implicit wrappers and defaults of the namespace. */
function prepareAttrs(attrs: Map<string, Value>, globals: PyDict | null): void {
  const make = attrs.get('__new__');
  if (make instanceof PyFunction) put(attrs, '__new__', classHooks.staticmethod(make));
  for (let i = 0; i < CLASS_METHODS.length; i++) {
    const name = CLASS_METHODS[i] as string;
    const f = attrs.get(name);
    if (f instanceof PyFunction) put(attrs, name, classHooks.classmethod(f));
  }
  if (!attrs.has('__module__')) {
    const module = callerModule(globals);
    if (module !== undefined) put(attrs, '__module__', module);
  }
  if (attrs.has('__eq__') && !attrs.has('__hash__')) attrs.set('__hash__', null);
}

const CLASS_METHODS = ['__init_subclass__', '__class_getitem__'];

function takeQualname(attrs: Map<string, Value>, name: string): string {
  const q = attrs.get('__qualname__');
  if (q === undefined) return name;
  if (!isStr(q)) throw typeError(`type __qualname__ must be a str, not ${typeName(q)}`);
  attrs.delete('__qualname__');
  release(q);
  return textOf(q);
}

/** `__classcell__` and `__classdictcell__` do not become attributes; the namespace holds them. */
function takeCell(attrs: Map<string, Value>, key: string): PyCell | undefined {
  const cell = attrs.get(key);
  if (cell === undefined) return undefined;
  if (!(cell instanceof PyCell)) throw typeError(`${key} must be a nonlocal cell, not <class '${typeName(cell)}'>`);
  attrs.delete(key);
  release(cell);
  return cell;
}

/** Turns `__slots__` into member descriptors in `attrs`; returns the names, `__dict__` and `__weakref__` included. */
function addSlots(type: PyType, name: string, base: PyType, bases: readonly PyType[], attrs: Map<string, Value>): string[] {
  const slots = slotNames(name, attrs.get('__slots__') as Value, attrs);
  if (slots.some((s) => s !== '__dict__' && s !== '__weakref__') && isVariableSized(base)) {
    throw typeError(`nonempty __slots__ not supported for subtype of '${base.name}'`);
  }
  if (slots.includes('__dict__') && bases.some((b) => b.hasDict)) throw typeError('__dict__ slot disallowed: we already got one');
  if (slots.includes('__weakref__') && (isVariableSized(base) || bases.some((b) => b.hasWeakrefs)))
    throw typeError('__weakref__ slot disallowed: we already got one');
  for (const slot of ['__dict__', '__weakref__']) {
    if (slots.indexOf(slot) !== slots.lastIndexOf(slot)) throw typeError(`${slot} slot disallowed: we already got one`);
  }
  for (const slot of slots) if (slot !== '__dict__' && slot !== '__weakref__') put(attrs, slot, new PySlot(slot, type));
  return slots;
}

function isVariableSized(base: PyType): boolean {
  return [types.int, types.bytes, types.tuple].some((t) => t !== undefined && base.isSubtype(t));
}

function applyLayout(type: PyType, base: PyType, bases: readonly PyType[], slots: string[] | null): void {
  let dict = false;
  const sized = isVariableSized(base);
  let weak = false;
  for (let i = 0; i < bases.length; i++) {
    const b = bases[i] as PyType;
    if (b.hasDict) dict = true;
    if (sized ? b === base && b.hasWeakrefs : b.hasWeakrefs) weak = true;
    if (b.hiddenLayout) type.hiddenLayout = true;
  }
  type.hidden = type.hiddenLayout;
  type.hasDict = dict || slots === null || slots.includes('__dict__');
  type.hasWeakrefs = weak || (!sized && slots === null) || (slots?.includes('__weakref__') ?? false);
  type.native = base.native;
  type.solid = base.solid;
  if (slots !== null) applySlots(type, slots);
  inheritSlots(type, bases);
  const { attrs } = type;
  if (type.hasDict && !dict && !attrs.has('__dict__')) attrs.set('__dict__', own(classHooks.dictDescriptor(type)));
  if (type.hasWeakrefs && !weak && !attrs.has('__weakref__')) attrs.set('__weakref__', own(classHooks.weakrefDescriptor(type)));
}

function applySlots(type: PyType, slots: readonly string[]): void {
  type.slotNames = slots.filter((s) => s !== '__dict__' && s !== '__weakref__');
  if (type.slotNames.length > 0) type.solid = type;
}

/** The prototype shows slots from the start, so inline stores reach them without teaching the type their names. */
function inheritSlots(type: PyType, bases: readonly PyType[]): void {
  const own = type.slotNames ?? [];
  const giving = bases.filter((b) => b.slotKeys.size > 0);
  if (own.length === 0 && giving.length <= 1) {
    if (giving[0] !== undefined) type.slotKeys = giving[0].slotKeys;
  } else type.slotKeys = new Set([...giving.flatMap((b) => [...b.slotKeys]), ...own.map((s) => `$${s}`)]);
}

function fillCell(cell: PyCell, value: Value): void {
  const before = cell.v;
  cell.v = own(value);
  release(before);
}

/** `__set_name__` of the attributes, `__init_subclass__` of the parents. */
function finish(type: PyType, kwargs: readonly Value[], kwnames: readonly string[]): void {
  if (type.foreignAttrs.length > 0 || !setNativeNames(type)) setNames(type, [...type.attrs]);
  initSubclass(type, kwargs, kwnames);
}

/** Where every `__set_name__` is a native one, as that of properties, it cannot change the class; false: nothing was done. */
function setNativeNames(type: PyType): boolean {
  let any = false;
  for (const value of type.attrs.values()) {
    if (!(value instanceof PyObject)) continue;
    const hook = value.type.lookup('__set_name__');
    if (hook === undefined) continue;
    if (!(hook instanceof PyMethodDescriptor) || hook.methodCode.argc !== 3) return false;
    any = true;
  }
  if (!any) return true;
  for (const [name, value] of type.attrs) {
    const hook = value instanceof PyObject ? value.type.lookup('__set_name__') : undefined;
    if (hook instanceof PyMethodDescriptor) unwrap(hook.methodCode(0, value, type, str(name)));
  }
  return true;
}

function setNames(type: PyType, attrs: readonly (readonly [string, Value])[]): void {
  let next = 0;
  const foreign = type.foreignAttrs;
  for (const [position, [name, value]] of attrs.entries()) {
    for (; (foreign[next]?.position ?? Infinity) <= position; next++) setForeignName(type, foreign[next]);
    setName(type, str(name), value);
  }
  for (; next < foreign.length; next++) setForeignName(type, foreign[next]);
}

function setForeignName(type: PyType, attribute: ForeignAttribute | undefined): void {
  if (attribute !== undefined) setName(type, attribute.key, attribute.value);
}

function setName(type: PyType, name: Value, value: Value): void {
  if (!(value instanceof PyObject) || value.type.lookup('__set_name__') === undefined) return;
  const m = special(value, '__set_name__');
  try {
    release_(invokeFound(m as Value, value, type, name));
  } catch (thrown) {
    if (isThrown(thrown, exceptions.BaseException)) {
      addNote(thrown, `Error calling __set_name__ on '${typeName(value)}' instance ${textOf(repr(name))} in '${type.name}'`);
    }
    throw thrown;
  }
}

function release_(v: Value): void {
  if (v instanceof PyObject && v.rc === 0) {
    v.rc = 1;
    release(v);
  }
}

/** `super(cls, cls).__init_subclass__(**kwargs)`. */
function initSubclass(type: PyType, kwargs: readonly Value[], kwnames: readonly string[]): void {
  if (!type.mro.includes(type)) throw typeError(`super(type, obj): obj (type ${type.name}) is not an instance or subtype of type (${type.name}).`);
  for (let i = 1; i < type.mro.length; i++) {
    const t = type.mro[i] as PyType;
    const found = t.attrs.get('__init_subclass__');
    if (found === undefined) continue;
    if (t === types.object && kwargs.length === 0) return;
    const bound = boundToClass(found, type);
    own(bound);
    try {
      release_(callVector(bound, kwargs, kwnames));
    } finally {
      release(bound);
    }
    return;
  }
}

function boundToClass(found: Value, type: PyType): Value {
  return nativeGet(found) !== undefined ? bindDescriptor(found, undefined, type) : callMethod(found, '__get__', null, type);
}
