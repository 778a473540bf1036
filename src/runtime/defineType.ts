// Declaring native types and modules: tables of signature texts (DESIGN.md section 11).
//
// A declaration is data; `makeType` turns it into a PyType. Special methods are ordinary entries of the table
// (`'__len__(self, /)'`); what the runtime needs fast is found on the JavaScript class.

import { type Bound, type Implementation, NO_NAMES, type VectorCode, bindNative, settle } from './bind.ts';
import { type DescriptorKind, PyBuiltinFunction, PyGetSet, PyMethodDescriptor, builtinFunction } from './native.ts';
import type { PyModule } from './layout/module.ts';
import { badReceiver } from './classes/newReceiver.ts';
import { convertThrown } from './raise.ts';
import { IMMORTAL } from './singletons.ts';
import { releaseAttributes, traverseAttributes } from './instance.ts';
import { own } from './refcount.ts';
import type { Params } from './signature.ts';
import { slotDocs } from './slotDocs.ts';
import { type Constructor, PyType } from './typeObject.ts';
import type { PyObject, Result, Value } from './value.ts';

type Allowed = Value | Result | undefined | void;

/** A table whose keys are signatures; each implementation is checked against its key. */
export type Table<T, Self> = { readonly [K in keyof T]: K extends string ? (...args: Params<K, Self>) => Allowed : never };
export type AnyTable = Readonly<Record<string, Implementation>>;

/** `methods<PyList>()({ 'append(self, object, /)': (self, object) => … })`. */
export const methods =
  <Self>() =>
  <const T extends Record<string, unknown>>(table: Table<T, Self>): AnyTable =>
    table as unknown as AnyTable;

/** Functions of a module: no receiver. */
export const functions = methods<never>();

export interface GetSet<Self> {
  readonly get?: (self: Self) => Value;
  readonly set?: (self: Self, value: Value | undefined) => void;
  readonly doc?: string;
  /** Shown as `member_descriptor` (a C struct member in CPython). */
  readonly member?: boolean;
}

export interface TypeDecl<Self> {
  readonly name: string;
  readonly module?: string;
  readonly qualname?: string;
  readonly ctor: Constructor;
  readonly bases?: readonly PyType[];
  readonly doc?: string;
  /** Signature and implementation of `__new__`: `'list(cls, iterable=?, /)'` gives the errors their name. */
  readonly construct?: AnyTable;
  readonly methods?: AnyTable;
  /** First parameter `cls`. */
  readonly classMethods?: AnyTable;
  readonly staticMethods?: AnyTable;
  readonly getset?: Readonly<Record<string, GetSet<Self>>>;
  /** Plain class attributes; `__hash__: null` makes instances unhashable. */
  readonly attributes?: Readonly<Record<string, Value>>;
  readonly docs?: Readonly<Record<string, string>>;
  /** `final` types cannot be subclassed. */
  readonly final?: boolean;
  /** Attributes of the type itself may be set. */
  readonly open?: boolean;
  /** Structural patterns take instances for mappings. */
  readonly mapping?: boolean;
  readonly hasDict?: boolean;
  readonly hasWeakrefs?: boolean;
  /** Two of `__flags__`: see PyType. */
  readonly vectorcall?: boolean;
  readonly methodDescriptor?: boolean;
  readonly metatype?: Constructor;
}

/** Builds the type of a declaration. Only bootstrap and modules call it, once per type. */
export function makeType<Self>(decl: TypeDecl<Self>, into?: PyType): PyType {
  const type = into ?? new PyType();
  type.rc = IMMORTAL;
  fill(type, decl);
  const bases = decl.bases ?? [];
  return linkNative(type, decl, bases);
}

/** Makes the `__dict__` descriptor of a native type with instance attributes; set by objects/. */
export const dictWrapper: { make: (type: PyType) => Value } = { make: () => null };

/** A native type whose instances have attributes beside their fields: they are owned, shown, and released at death. */
function addInstanceDict(type: PyType, ctor: Constructor): void {
  if (!type.attrs.has('__dict__')) {
    const d = dictWrapper.make(type);
    if (d !== null) type.attrs.set('__dict__', own(d));
  }
  const proto = ctor.prototype;
  const { releaseChildren, traverse } = proto;
  const bySelf = (proto as { releasesAttributes?: true }).releasesAttributes === true;
  Object.assign(proto, {
    releaseChildren(this: PyObject): void {
      if (!bySelf) releaseAttributes(this);
      releaseChildren.call(this);
    },
    traverse(this: PyObject, visit: (child: Value) => void): void {
      traverseAttributes(this, visit);
      traverse.call(this, visit);
    },
  });
}

function linkNative<Self>(type: PyType, decl: TypeDecl<Self>, bases: readonly PyType[]): PyType {
  const base = bases[0];
  type.acceptsSubclasses = decl.final !== true;
  type.open = decl.open === true;
  type.vectorcall = decl.vectorcall === true;
  type.methodDescriptor = decl.methodDescriptor === true;
  type.hasDict = decl.hasDict ?? base?.hasDict ?? false;
  type.hasWeakrefs = decl.hasWeakrefs ?? base?.hasWeakrefs ?? false;
  type.matchesSequence = base?.matchesSequence ?? false;
  type.matchesMapping = decl.mapping ?? base?.matchesMapping ?? false;
  type.solid = base !== undefined && base.ctor === decl.ctor ? base.solid : type;
  if (decl.hasDict === true && base?.hasDict !== true && !type.attrs.has('mro')) addInstanceDict(type, decl.ctor);
  return type.setup({
    name: decl.name,
    bases,
    ctor: decl.ctor,
    doc: decl.doc ?? null,
    ...(decl.module === undefined ? {} : { module: decl.module }),
    ...(decl.qualname === undefined ? {} : { qualname: decl.qualname }),
  });
}

const nameOf = (source: string): string => source.slice(0, source.indexOf('('));
const isDunder = (name: string): boolean => name.startsWith('__') && name.endsWith('__');
/** Dunder methods that CPython writes as plain methods, not slot wrappers. */
const PLAIN_DUNDERS = new Set([
  '__reduce__',
  '__reduce_ex__',
  '__getstate__',
  '__setstate__',
  '__sizeof__',
  '__format__',
  '__dir__',
  '__copy__',
  '__deepcopy__',
  '__reversed__',
  '__length_hint__',
  '__enter__',
  '__exit__',
  '__round__',
  '__trunc__',
  '__floor__',
  '__ceil__',
  '__complex__',
  '__bytes__',
  '__getnewargs__',
  '__getnewargs_ex__',
  '__subclasscheck__',
  '__instancecheck__',
  '__subclasses__',
  '__prepare__',
  '__mro_entries__',
  '__set_name__',
  '__class_getitem__',
  '__init_subclass__',
  '__subclasshook__',
  '__fspath__',
  '__typing_subst__',
  '__replace__',
]);

/** Special methods that CPython writes as methods too, beside the slot, because they are called often by name. */
const COEXISTING = new Set(['dict.__contains__', 'dict.__getitem__', 'list.__getitem__', 'set.__contains__', 'frozenset.__contains__']);

function fill<Self>(type: PyType, decl: TypeDecl<Self>): void {
  const attrs = type.attrs;
  const put = (name: string, value: Value): void => {
    if (typeof value === 'object' && value !== null) value.rc++;
    attrs.set(name, value);
  };
  const method = (source: string, impl: Implementation, kind: DescriptorKind): void => {
    const name = nameOf(source);
    // Errors about the arguments of `__init__` name the class.
    const init = name === '__init__';
    const bound = init
      ? bindNative(decl.name + source.slice(name.length), impl, '', 'init')
      : bindNative(source, impl, decl.name, kind === 'wrapper_descriptor' ? 'slot' : 'function');
    const d = new PyMethodDescriptor(name, type, bound, kind);
    d.doc = decl.docs?.[name] ?? (kind === 'wrapper_descriptor' ? slotDocs[name] : undefined) ?? null;
    put(name, d);
  };
  for (const [source, impl] of Object.entries(decl.methods ?? {})) {
    const name = nameOf(source);
    const plain = PLAIN_DUNDERS.has(name) || COEXISTING.has(`${decl.name}.${name}`);
    method(source, impl, isDunder(name) && !plain ? 'wrapper_descriptor' : 'method_descriptor');
  }
  for (const [source, impl] of Object.entries(decl.classMethods ?? {})) method(source, impl, 'classmethod_descriptor');
  for (const [source, impl] of Object.entries(decl.staticMethods ?? {})) {
    const f = builtinFunction(source, impl, null, type);
    f.doc = decl.docs?.[nameOf(source)] ?? null;
    put(nameOf(source), staticWrapper.wrap(f));
  }
  for (const [source, impl] of Object.entries(decl.construct ?? {})) put('__new__', constructorOf(type, source, impl));
  for (const [name, spec] of Object.entries(decl.getset ?? {})) {
    const d = new PyGetSet(
      name,
      type,
      (spec.get as PyGetSet['get']) ?? null,
      (spec.set as PyGetSet['set']) ?? null,
      spec.member ? 'member_descriptor' : 'getset_descriptor',
    );
    d.doc = spec.doc ?? null;
    put(name, d);
  }
  for (const [name, value] of Object.entries(decl.attributes ?? {})) put(name, value);
  type.nativeDoc = decl.doc ?? null;
  // Instances of some types have a `__doc__` of their own, which that of the type must not hide.
  if (!attrs.has('__doc__')) put('__doc__', type.nativeDoc);
}

/** `__new__` of a native type: a builtin function whose receiver is the type; takes the class first. */
function constructorOf(type: PyType, source: string, impl: Implementation): PyBuiltinFunction {
  const bound = bindNative(source, impl);
  /** The subclass that was found good last. */
  let known: Value | undefined;
  const check = (h: number, args: readonly Value[], cls: Value | undefined): Result | undefined => {
    const fault = badReceiver(f, type, cls);
    if (fault !== undefined) return settle(h, args, convertThrown(fault));
    known = cls;
    return undefined;
  };
  const vector: VectorCode = (h, args, names) => {
    const cls = args.length > names.length ? args[0] : undefined;
    const bad = cls === type || (cls === known && cls !== undefined) ? undefined : check(h, args, cls);
    if (bad !== undefined) return bad;
    return names.length > 0 && !bound.signature().acceptsKeywords && hasOwnInit(cls, type)
      ? withoutKeywords(bound.vector, h, args, args.length - names.length)
      : bound.vector(h, args, names);
  };
  const code: Bound['code'] = (h, ...args) => {
    const cls = args[0];
    const bad = cls === type || (cls === known && cls !== undefined) ? undefined : check(h, args, cls);
    return bad !== undefined ? bad : bound.code(h, ...args);
  };
  const f = new PyBuiltinFunction('__new__', null, null, { ...bound, code, vector }, null);
  (f as { self: Value }).self = type;
  return f;
}

/** A class with an `__init__` of its own takes keywords that a constructor without any ignores. */
function hasOwnInit(cls: Value | undefined, type: PyType): boolean {
  return cls instanceof PyType && cls.lookup('__init__') !== type.lookup('__init__');
}

function withoutKeywords(code: VectorCode, h: number, args: readonly Value[], n: number): Result {
  const mask = (1 << Math.min(n, 31)) - 1;
  return settle(h & ~mask, args, code(h & mask, args.slice(0, n), NO_NAMES));
}

/** Wraps a function as `staticmethod`; set by objects/ where that type lives. */
export const staticWrapper: { wrap: (f: Value) => Value } = { wrap: (f) => f };

export interface ModuleDecl {
  readonly name: string;
  readonly doc?: string;
  /** `'sqrt(x: double, /)'`. */
  readonly functions?: AnyTable;
  readonly values?: () => Readonly<Record<string, Value>>;
  readonly docs?: Readonly<Record<string, string>>;
  /** Called with the new module when its functions and values are in place. */
  readonly start?: (module: PyModule) => void;
}

/** A native module as a declaration; import makes the module object when it is first wanted. */
export const defineModule = (decl: ModuleDecl): ModuleDecl => decl;
export const defineType = <Self>(decl: TypeDecl<Self>): TypeDecl<Self> => decl;
