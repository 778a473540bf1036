// The module _abc: abstract base classes with caches. Counterpart: Modules/_abc.c.
//
// `isinstance` against an abstract class is hot: a cached answer costs two look-ups in JavaScript sets and makes no
// Python object. `__subclasshook__` and its kind run under nosuspend.

import { callMethod, getattr, getattrOptional, setattr } from '../runtime/attribute.ts';
import { unwrap } from '../runtime/call.ts';
import { defineModule, defineType, functions, methods } from '../runtime/defineType.ts';
import { iterate } from '../runtime/iterate.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyFrozenSet, PySet } from '../runtime/layout/set.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { PyWeakReference, listReference } from '../runtime/layout/weakref.ts';
import { attributeError, exceptionOf, runtimeError, typeError } from '../runtime/raise.ts';
import { discard, own, release } from '../runtime/refcount.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { vm } from '../runtime/state.ts';
import { isAbstractMethod } from '../runtime/abstractMethods.ts';
import { truth } from '../runtime/truth.ts';
import { typeOf } from '../runtime/typeOf.ts';
import { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';
import { isSubclassS } from './builtins/isinstance.ts';
import { moduleType } from './moduleType.ts';
import { WeakClassSet } from './_abc/weakClassSet.ts';

/** What an abstract class remembers; lies in its `_abc_impl`. */
class PyAbcData extends PyObject {
  readonly registry = new WeakClassSet();
  readonly cache = new WeakClassSet();
  readonly negative = new WeakClassSet();
  /** The counter when `negative` was last right. */
  version = 0;
}

/** Counts registrations: negative answers from before the last one are void. */
const counter = { value: 0 };

const byType = new WeakMap<PyType, PyAbcData>();

function dataOf(self: Value): PyAbcData {
  if (self instanceof PyType) {
    const known = byType.get(self);
    if (known !== undefined) return known;
    const found = self.lookup('_abc_impl');
    if (found instanceof PyAbcData) return found;
    throw attributeError(`type object '${self.name}' has no attribute '_abc_impl'`, self, '_abc_impl');
  }
  const found = getattr(self, '_abc_impl');
  if (found instanceof PyAbcData) return found;
  throw typeError('_abc_impl is set to a wrong type');
}

/** The names of the methods that the class still lacks. */
function abstractNames(cls: PyType): PyFrozenSet {
  const names = new PyFrozenSet();
  for (const [name, value] of [...cls.attrs]) if (value instanceof PyObject && isAbstractMethod(value)) names.add(name);
  for (const base of cls.bases) {
    const inherited = getattrOptional(base, '__abstractmethods__');
    if (inherited === undefined) continue;
    iterate(inherited, (name) => {
      if (!isStr(name)) return;
      const value = getattrOptional(cls, textOf(name));
      if (value !== undefined && isAbstractMethod(value)) names.add(name);
      discard(value);
    });
  }
  return names;
}

const SEQUENCE = 2 ** 5;
const MAPPING = 2 ** 6;

function init(self: Value): void {
  if (!(self instanceof PyType)) throw attributeError(`'${typeOf(self).name}' object has no attribute '__dict__'`, self, '__dict__');
  setattr(self, '__abstractmethods__', abstractNames(self));
  const data = dataType().allocate() as PyAbcData;
  data.version = counter.value;
  self.setAttr('_abc_impl', data);
  byType.set(self, data);
  const flags = self.attrs.get('__abc_tpflags__');
  if (typeof flags !== 'number') return;
  if ((flags & (SEQUENCE | MAPPING)) === (SEQUENCE | MAPPING))
    throw typeError('__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING');
  if (flags & (SEQUENCE | MAPPING)) setPattern(self, (flags & SEQUENCE) !== 0);
  self.deleteAttr('__abc_tpflags__');
}

/** Makes the class match sequence or mapping patterns. */
function setPattern(cls: PyType, sequence: boolean): void {
  cls.matchesSequence = sequence;
  cls.matchesMapping = !sequence;
}

function setPatternBelow(cls: PyType, sequence: boolean): void {
  if ((sequence ? cls.matchesSequence : cls.matchesMapping) || !cls.heap) return;
  setPattern(cls, sequence);
  for (const sub of cls.liveSubclasses()) setPatternBelow(sub, sequence);
}

/** Under nosuspend: what a native that cannot be captured must be. */
function quietly<T>(f: () => T): T {
  vm.nosuspend++;
  try {
    return f();
  } finally {
    vm.nosuspend--;
  }
}

const isSubclass = (a: Value, b: Value): boolean => quietly(() => truth(unwrap(isSubclassS(a, b))));

function register(self: Value, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw typeError('Can only register classes');
  if (isSubclass(subclass, self)) return subclass;
  if (isSubclass(self, subclass)) throw runtimeError('Refusing to create an inheritance cycle');
  dataOf(self).registry.add(subclass);
  counter.value++;
  if (self instanceof PyType) {
    if (self.matchesSequence) setPatternBelow(subclass, true);
    else if (self.matchesMapping) setPatternBelow(subclass, false);
  }
  return subclass;
}

/** `instance.__class__`, or the type where there is none. */
function classOf(instance: Value): Value {
  const t = typeOf(instance);
  if (t.customGetattribute || (t.lookup('__class__') as { owner?: PyType } | undefined)?.owner !== types.object)
    return getattrOptional(instance, '__class__') ?? t;
  return t;
}

const known = (data: PyAbcData, t: PyType): boolean | undefined =>
  data.cache.has(t) ? true : data.version === counter.value && data.negative.has(t) ? false : undefined;

function instanceCheck(self: Value, instance: Value): Value {
  const data = dataOf(self);
  const cls = classOf(instance);
  const actual = typeOf(instance);
  if (cls === actual) return known(data, actual) ?? checkClass(self, cls);
  if (cls instanceof PyType && data.cache.has(cls)) return true;
  // What runs here may give the instance another class.
  own(actual);
  try {
    const first = checkClass(self, cls);
    return truth(first) ? first : checkClass(self, actual);
  } finally {
    release(actual);
  }
}

/** `self.__subclasscheck__(cls)`, which a metaclass may override. */
function checkClass(self: Value, cls: Value): Value {
  return callMethod(self, '__subclasscheck__', cls);
}

function subclassCheck(self: Value, subclass: Value): boolean {
  if (!(subclass instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
  const data = dataOf(self);
  if (data.cache.has(subclass)) return true;
  if (data.version < counter.value) {
    data.negative.clear();
    data.version = counter.value;
  } else if (data.negative.has(subclass)) return false;
  const answer = decide(self, subclass, data);
  (answer ? data.cache : data.negative).add(subclass);
  return answer;
}

function decide(self: Value, subclass: PyType, data: PyAbcData): boolean {
  const hook = callMethod(self, '__subclasshook__', subclass);
  if (hook === true || hook === false) return hook;
  if (hook !== NotImplemented) throw exceptionOf('AssertionError', '__subclasshook__ must return either False, True, or NotImplemented');
  if (subclass.mro.includes(self as PyType)) return true;
  for (const registered of data.registry.list()) if (isSubclass(subclass, registered)) return true;
  const below = own(callMethod(self, '__subclasses__'));
  try {
    if (!(below instanceof PyList)) throw typeError('__subclasses__() must return a list');
    for (const sub of [...below.items]) if (isSubclass(subclass, sub)) return true;
    return false;
  } finally {
    release(below);
  }
}

/** A set of weak references, for debugging. */
function weakReferences(set: WeakClassSet): PySet {
  const result = new PySet();
  for (const t of set.list()) {
    const shared = (t.weak as PyWeakReference[] | undefined)?.find((r) => r.constructor === PyWeakReference && r.callback === null);
    const ref = shared ?? new PyWeakReference();
    if (shared === undefined) listReference(ref, t);
    result.add(ref);
  }
  return result;
}

let madeType: PyType | undefined;
function dataType(): PyType {
  return (madeType ??= moduleType(
    defineType<PyAbcData>({
      name: '_abc_data',
      module: '_abc',
      ctor: PyAbcData,
      doc: 'Internal state held by ABC machinery.',
      construct: methods<PyType>()({ '_abc_data(cls, /)': (cls) => cls.allocate() }),
    }),
  ));
}

export const abcModule = defineModule({
  name: '_abc',
  doc: 'Module contains faster C implementation of abc.ABCMeta',
  functions: functions({
    'get_cache_token()': () => counter.value,
    '_abc_init(self, /)': (self: Value) => init(self),
    '_abc_register(self, subclass, /)': (self: Value, subclass) => register(self, subclass),
    '_abc_instancecheck(self, instance, /)': (self: Value, instance) => instanceCheck(self, instance),
    '_abc_subclasscheck(self, subclass, /)': (self: Value, subclass) => subclassCheck(self, subclass),
    '_reset_registry(self, /)': (self: Value) => dataOf(self).registry.clear(),
    '_reset_caches(self, /)': (self: Value) => {
      const data = dataOf(self);
      data.cache.clear();
      data.negative.clear();
    },
    '_get_dump(self, /)': (self: Value) => {
      const data = dataOf(self);
      return tupleOf(weakReferences(data.registry), weakReferences(data.cache), weakReferences(data.negative), data.version);
    },
  }),
});
