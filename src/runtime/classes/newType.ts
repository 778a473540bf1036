// `type.__new__`: from name, bases and namespace to a class. Counterpart: type_new in Objects/typeobject.c.

import { callVector } from '../call.ts';
import { callMethod } from '../attribute.ts';
import { bindDescriptor, nativeGet } from '../descriptor.ts';
import type { PyDict } from '../layout/dict.ts';
import { PyFunction } from '../layout/function.ts';
import { PyCell } from '../layout/cell.ts';
import { isStr, str, textOf } from '../layout/str.ts';
import { addNote, isThrown, typeError } from '../raise.ts';
import { own, release } from '../refcount.ts';
import { special, invokeFound } from '../special.ts';
import { repr } from '../text.ts';
import { warn } from '../warn.ts';
import { typeName, typeOf } from '../typeOf.ts';
import { type ForeignAttribute, PyType, type TypeOptions } from '../typeObject.ts';
import { PyObject, type Value } from '../value.ts';
import { exceptions, types } from '../wellKnown.ts';
import { bestBase, installLifetime, makeConstructor, slotNames } from './layout.ts';
import { mroOf } from './mroOf.ts';
import { refreshCall } from './fastCall.ts';
import { PySlot } from './slots.ts';

/** What lies outside this layer: wrappers and the `__dict__`/`__weakref__` descriptors. */
export const classHooks: {
  staticmethod: (f: Value) => Value;
  classmethod: (f: Value) => Value;
  /** `__dict__` and `__weakref__` entries of a class that adds them. */
  dictDescriptor: (type: PyType) => Value;
  weakrefDescriptor: (type: PyType) => Value;
  /** Globals of the calling frame, for `__module__`. */
  callerModule: () => Value | undefined;
} = {
  staticmethod: (f) => f,
  classmethod: (f) => f,
  dictDescriptor: () => null,
  weakrefDescriptor: () => null,
  callerModule: () => undefined,
};

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
  const attrs = copyNamespace(namespace);
  const foreign = attrs.size < namespace.size;
  if (foreign) warn('RuntimeWarning', `non-string key in the __dict__ of class ${name}`);
  const type = meta.allocate() as PyType;
  type.rc = 1;
  type.heap = true;
  prepareAttrs(attrs);
  const qualname = takeQualname(attrs, name);
  const cells = takeCells(attrs);
  const slots = attrs.has('__slots__') ? addSlots(type, name, base, checked, attrs) : null;
  for (const [key, value] of attrs) type.attrs.set(key, own(value));
  if (foreign) takeForeign(type, namespace, attrs);
  applyLayout(type, base, checked, slots);
  if (!attrs.has('__doc__')) type.attrs.set('__doc__', null);
  const module = type.attrs.get('__module__');
  const ctor = makeConstructor(base.ctor);
  installLifetime(ctor, base);
  type.hiddenLayout = base.hiddenLayout || checked.some((b) => b.hiddenLayout);
  type.hidden = type.hiddenLayout;
  try {
    fillCells(type, cells);
    link(type, { name, qualname, module: isStr(module ?? null) ? textOf(module as string) : 'builtins', bases: checked, ctor });
    finish(type, attrs, kwargs, kwnames);
    refreshCall(type);
  } catch (thrown) {
    release(type);
    throw thrown;
  }
  // The count that stays is the class's own in its MRO: only the cycle collector ends a class.
  return type;
}

/** Finds the order, which may ask a metaclass's `mro()` about the unfinished class, and sets the class up. */
function link(type: PyType, options: TypeOptions): void {
  type.name = options.name;
  type.qualname = options.qualname ?? options.name;
  type.ctor = options.ctor;
  type.bases = options.bases.map(own);
  const mro = mroOf(type);
  const { bases } = type;
  type.setup({ ...options, bases, mro: type.mro.length > 0 ? type.mro : mro });
  const matching = type.mro.find((t) => t !== type && (t.matchesSequence || t.matchesMapping));
  type.matchesSequence = matching?.matchesSequence ?? false;
  type.matchesMapping = matching?.matchesMapping ?? false;
  for (const base of bases) release(base);
}

function checkBase(base: Value): PyType {
  if (base instanceof PyType) return base;
  throw typeError('bases must be types');
}

/** The entries whose keys are strings, not counted yet. */
function copyNamespace(namespace: PyDict): Map<string, Value> {
  const attrs = new Map<string, Value>();
  for (const e of namespace.entries()) if (e.v !== undefined && isStr(e.key)) attrs.set(textOf(e.key), e.v);
  return attrs;
}

/** The other entries, counted, with their places among those of `attrs`. */
function takeForeign(type: PyType, namespace: PyDict, attrs: ReadonlyMap<string, Value>): void {
  const foreign: ForeignAttribute[] = [];
  let position = 0;
  for (const { key, v: value } of namespace.entries()) {
    if (value === undefined) continue;
    if (!isStr(key)) foreign.push({ key: own(key), value: own(value), position });
    else if (attrs.has(textOf(key))) position++;
  }
  if (foreign.length > 0) type.foreignAttrs = foreign;
}

/** Implicit wrappers and defaults of the namespace. */
function prepareAttrs(attrs: Map<string, Value>): void {
  const make = attrs.get('__new__');
  if (make instanceof PyFunction) attrs.set('__new__', classHooks.staticmethod(make));
  for (const key of ['__init_subclass__', '__class_getitem__']) {
    const f = attrs.get(key);
    if (f instanceof PyFunction) attrs.set(key, classHooks.classmethod(f));
  }
  if (!attrs.has('__module__')) {
    const module = classHooks.callerModule();
    if (module !== undefined) attrs.set('__module__', module);
  }
  if (attrs.has('__eq__') && !attrs.has('__hash__')) attrs.set('__hash__', null);
}

function takeQualname(attrs: Map<string, Value>, name: string): string {
  const q = attrs.get('__qualname__');
  if (q === undefined) return name;
  if (!isStr(q)) throw typeError(`type __qualname__ must be a str, not ${typeName(q)}`);
  attrs.delete('__qualname__');
  return textOf(q);
}

interface ClassCells {
  readonly class: PyCell | undefined;
  readonly dict: PyCell | undefined;
}

/** `__classcell__` and `__classdictcell__`, which do not become attributes. */
function takeCells(attrs: Map<string, Value>): ClassCells {
  const [own, dict] = ['__classcell__', '__classdictcell__'].map((key) => {
    const cell = attrs.get(key);
    if (cell !== undefined && !(cell instanceof PyCell)) throw typeError(`${key} must be a nonlocal cell, not <class '${typeName(cell)}'>`);
    attrs.delete(key);
    return cell;
  });
  return { class: own, dict };
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
  for (const slot of slots) if (slot !== '__dict__' && slot !== '__weakref__') attrs.set(slot, new PySlot(slot, type));
  return slots;
}

function isVariableSized(base: PyType): boolean {
  return [types.int, types.bytes, types.tuple].some((t) => t !== undefined && base.isSubtype(t));
}

function applyLayout(type: PyType, base: PyType, bases: readonly PyType[], slots: string[] | null): void {
  const dict = bases.some((b) => b.hasDict);
  const sized = isVariableSized(base);
  const weak = sized ? base.hasWeakrefs : bases.some((b) => b.hasWeakrefs);
  type.hasDict = dict || slots === null || slots.includes('__dict__');
  type.hasWeakrefs = weak || (!sized && slots === null) || (slots?.includes('__weakref__') ?? false);
  const own = (slots ?? []).filter((s) => s !== '__dict__' && s !== '__weakref__');
  const inherited = bases.flatMap((b) => [...b.slotKeys]);
  if (own.length > 0 || inherited.length > 0) type.slotKeys = new Set([...inherited, ...own.map((s) => `$${s}`)]);
  // The prototype shows slots from the start, so inline stores reach them without teaching the type their names.
  for (const key of type.slotKeys) {
    type.instanceKeys.push(key);
    type.knownKeys.add(key);
  }
  type.slotNames = slots === null ? null : own;
  type.solid = own.length > 0 ? type : base.solid;
  if (type.hasDict && !dict && !type.attrs.has('__dict__')) type.attrs.set('__dict__', own_(classHooks.dictDescriptor(type)));
  if (type.hasWeakrefs && !weak && !type.attrs.has('__weakref__')) type.attrs.set('__weakref__', own_(classHooks.weakrefDescriptor(type)));
}

const own_ = (v: Value): Value => own(v);

/** Lets methods see their class and its namespace; a metaclass's `mro` may look already. */
function fillCells(type: PyType, cells: ClassCells): void {
  if (cells.class !== undefined) setCell(cells.class, type);
  // The namespace holds this cell: pointing on to the class's own dict breaks the cycle.
  if (cells.dict !== undefined) setCell(cells.dict, bindDescriptor(types.type.attrs.get('__dict__') as Value, type, types.type));
}

function setCell(cell: PyCell, value: Value): void {
  const before = cell.v;
  cell.v = own(value);
  release(before);
}

/** `__set_name__` of the attributes, `__init_subclass__` of the parents. */
function finish(type: PyType, attrs: ReadonlyMap<string, Value>, kwargs: readonly Value[], kwnames: readonly string[]): void {
  let next = 0;
  let position = 0;
  const foreign = type.foreignAttrs;
  for (const [name, value] of attrs) {
    for (; (foreign[next]?.position ?? Infinity) <= position; next++) setForeignName(type, foreign[next]);
    setName(type, str(name), value);
    position++;
  }
  for (; next < foreign.length; next++) setForeignName(type, foreign[next]);
  initSubclass(type, kwargs, kwnames);
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
  for (const t of type.mro.slice(1)) {
    const found = t.attrs.get('__init_subclass__');
    if (found === undefined) continue;
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
