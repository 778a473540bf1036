// Types: attributes, method resolution order, and their image on JavaScript prototypes (DESIGN.md section 4).
//
// Every Python class has a JavaScript constructor `ctor`. `publish(name)` keeps the prototype in step with the
// class: a function lies there as its JavaScript function (with `argc`), any other class attribute as the marker
// CLASS_ATTRIBUTE, so that the fast load of emitted code misses by itself. Where inheritance is multiple, names
// whose winner differs from what the prototype chain gives are copied down.
// Invariant: an instance has an own `$name` only where a plain load may return it: not in hidden types, and not for names
// kept aside because a data descriptor of the class comes first (instanceKeys.ts).
// Invariants: `attrs` owns a count of each value; `bases` own a count of each base; `subclasses` are weak.
// Counterpart: Objects/typeobject.c.

import type { ExceptionClass } from './exceptionClass.ts';
import { track, tracks } from './gc/nursery.ts';
import { propertyKey } from './propertyKey.ts';
import { own, release } from './refcount.ts';
import { CLASS_ATTRIBUTE, type MethodCode, PyObject, UNSET, type Value } from './value.ts';

/** The JavaScript constructor of a class; it must work without arguments, giving an empty instance. */
export interface Constructor {
  new (...args: never[]): PyObject;
  prototype: PyObject;
}

/** An entry of a class's `__dict__` that no attribute access can reach. Its class owns both; `key` is hashable. */
export interface ForeignAttribute {
  readonly key: Value;
  readonly value: Value;
  /** How many of the strings come before it. */
  readonly position: number;
}

export interface TypeOptions {
  readonly name: string;
  readonly qualname?: string;
  readonly module?: string;
  readonly bases: readonly PyType[];
  readonly mro?: readonly PyType[];
  readonly ctor: Constructor;
  readonly doc?: string | null;
}

/** How often any class was made or changed: what was found in classes is good while the number stays. */
export const typeChanges = { count: 0 };

const NO_KEYS: ReadonlySet<string> = new Set();

type Proto = Record<string, unknown> & Images & { type?: PyType };

/** Images of special methods that hot paths read by name: method code with `argc`, a marker, or undefined. */
interface Images {
  readonly $__getitem__?: MethodCode;
  readonly $__setitem__?: MethodCode;
  readonly $__contains__?: MethodCode;
  readonly $__len__?: MethodCode;
  readonly $__iter__?: MethodCode;
  readonly $__next__?: MethodCode;
}

const NO_TYPES: readonly PyType[] = [];

export class PyType extends PyObject {
  name = '';
  qualname = '';
  module = 'builtins';
  bases: readonly PyType[] = [];
  /** What `__bases__` shows where the bases were given in an instance of a subclass of tuple; owned. */
  basesGiven: PyObject | null = null;
  mro: readonly PyType[] = [];
  /** Classes that a metaclass's `mro` put into the order though no base leads to them. Owned. */
  private strangers: readonly PyType[] = NO_TYPES;
  ctor: Constructor = PyObject as unknown as Constructor;
  /** The prototype of `ctor`. */
  proto: Proto = PyObject.prototype as unknown as Proto;
  readonly attrs = new Map<string, Value>();
  /** What the namespace held under keys that are no strings: only `__dict__` shows it. */
  foreignAttrs: readonly ForeignAttribute[] = [];
  /** Attributes set after `publish` was first called for them are looked up here; undefined is cached too. */
  private readonly cache = new Map<string, Value | undefined>();
  readonly subclasses = new Set<WeakRef<PyType>>();
  /** Instance attribute names ever stored, in `$name` form; `releaseChildren` of instances walks them. */
  instanceKeys: string[] = [];
  /** Made by `class`, not by Piton: attributes may be set, `__class__` may be assigned. */
  heap = false;
  /** Not made by `class`, but attributes may be set: what CPython's C modules make as mutable heap types. */
  open = false;
  acceptsSubclasses = true;
  /** Its `__call__` takes arguments without packing them (PEP 590): what `__flags__` tells of a native type. */
  vectorcall = false;
  /** Binding and calling may be done in one step: the type of functions and their like. */
  methodDescriptor = false;
  /** Set up. Before that a metaclass's `mro()` may see the class, without an order. */
  ready = false;
  hasDict = false;
  hasWeakrefs = false;
  /** Instances keep their attributes off `$name`, and the prototype shows no method: every access is slow. */
  hidden = false;
  /** The type is hidden for a reason of its own: a metaclass, or an instance whose `__dict__` was replaced. */
  hiddenLayout = false;
  /** `$name` keys that are slots, not entries of `__dict__`; shared with the base where no class adds any. */
  slotKeys: ReadonlySet<string> = NO_KEYS;
  readonly knownKeys = new Set<string>();
  /** Attribute names whose values instances keep off `$name`: the class has, or once had, a data descriptor of that name. */
  asideNames: ReadonlySet<string> = NO_KEYS;
  /** Walks the attributes of an instance; printed for `keys` many of them when the class is warm. */
  attributeVisits: { readonly keys: number; readonly visit: (o: PyObject, f: (child: Value) => void) => void } | null = null;
  traversals = 0;
  /** What exceptionClass.ts printed for a class of exceptions, and how many it made before that. */
  exceptionClass: ExceptionClass | null = null;
  exceptionsMade = 0;
  /** Printed death of its instances, whose count is 0 and which have no finaliser; false, with nothing done, where more hangs on one. */
  ending: ((o: PyObject) => boolean) | null = null;
  /** Prints `ending` for the attribute names that the class knows by now; null where there are too many. */
  printEnding: ((type: PyType) => PyType['ending']) | null = null;
  /** The class or a base defines `__del__`. */
  finalizer = false;
  /** Names for which the class defines something special that the slow paths ask about. */
  customGetattribute = false;
  customSetattr = false;
  isAbstract = false;
  /** Fields of structural pattern matching and the like. */
  matchesSequence = false;
  matchesMapping = false;
  /** `PyType` the layout comes from: the nearest base in the chain that adds JavaScript fields or slots. */
  solid: PyType = this;
  /** How instances are stored as keys of dicts and sets, remembered by hashing.ts. */
  keyKind: unknown = undefined;
  /** What `__doc__` of a native type says. */
  nativeDoc: string | null = null;
  /** `__slots__` storage names of this very class. */
  slotNames: readonly string[] | null = null;

  constructor() {
    super();
    track(this);
  }

  /** Fills in a type and links it with its bases; values already in `attrs` are published. */
  setup(options: TypeOptions): this {
    this.name = options.name;
    this.qualname = options.qualname ?? options.name;
    this.module = options.module ?? 'builtins';
    this.ctor = options.ctor;
    this.proto = options.ctor.prototype as unknown as Proto;
    this.bases = options.bases.map(own);
    this.mro = options.mro ?? [this, ...(options.bases[0]?.mro ?? [])];
    this.cache.clear();
    typeChanges.count++;
    for (const base of this.bases) base.subclasses.add(new WeakRef(this));
    this.inheritKeys();
    const proto = this.proto;
    Object.defineProperty(proto, 'type', { value: this, writable: true, configurable: true, enumerable: false });
    this.publishAll();
    this.ready = true;
    return this;
  }

  /** Instances may have this attribute; those of subclasses too, for the mark on the prototype is theirs as well. */
  learnKey(key: string): void {
    if (this.knownKeys.has(key)) return;
    this.knownKeys.add(key);
    this.instanceKeys.push(key);
    if (this.ending !== null) this.ending = this.printEnding?.(this) ?? null;
    if (this.hidden) {
      if (!Object.hasOwn(this.proto, key)) define(this.proto, key, CLASS_ATTRIBUTE);
    } else if (this.proto[key] === undefined) define(this.proto, key, UNSET);
    for (const sub of this.liveSubclasses()) sub.learnKey(key);
  }

  private inheritKeys(): void {
    for (let i = 1; i < this.mro.length; i++) for (const key of (this.mro[i] as PyType).instanceKeys) this.learnKey(key);
  }

  isSubtype(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** A fresh, empty instance. */
  allocate(): PyObject {
    return new (this.ctor as new () => PyObject)();
  }

  /** The value of `name` in the first class of the MRO that has it, as CPython's `_PyType_Lookup`; borrowed. */
  lookup(name: string): Value | undefined {
    const cached = this.cache.get(name);
    if (cached !== undefined || this.cache.has(name)) return cached;
    let found: Value | undefined;
    for (const t of this.mro) {
      found = t.attrs.get(name);
      if (found !== undefined) break;
    }
    this.cache.set(name, found);
    return found;
  }

  /** Is `name` resolved to the very definition that `owner` makes (not overridden below it)? */
  inherits(name: string, owner: PyType): boolean {
    for (const t of this.mro) if (t.attrs.has(name)) return t === owner;
    return false;
  }

  /** Sets a class attribute (counts it) and re-publishes it here and in every subclass. */
  setAttr(name: string, value: Value): void {
    const old = this.attrs.get(name);
    this.attrs.set(name, own(value));
    this.changed(name);
    release(old);
  }

  /** Deletes a class attribute; false when the class itself has none of that name. */
  deleteAttr(name: string): boolean {
    const old = this.attrs.get(name);
    if (old === undefined) return false;
    this.attrs.delete(name);
    this.changed(name);
    release(old);
    return true;
  }

  /** Something about `name` changed in this class or a base. */
  changed(name: string): void {
    this.cache.delete(name);
    typeChanges.count++;
    const wasHidden = this.hidden;
    this.noteSpecial(name);
    if (this.hidden !== wasHidden) this.publishAll();
    else this.publish(name);
    if (this.hidden && !wasHidden) instanceLayoutHook.hidden(this);
    else if (this.knownKeys.has(propertyKey(name))) instanceLayoutHook.described(this, [name]);
    for (const sub of this.liveSubclasses()) sub.changed(name);
  }

  *liveSubclasses(): Generator<PyType> {
    for (const ref of this.subclasses) {
      const t = ref.deref();
      if (t === undefined || t.rc < 0) this.subclasses.delete(ref);
      else yield t;
    }
  }

  /** After `__bases__` was assigned: the new bases know this class, the old ones no longer do. */
  moveSubclassEntry(old: readonly PyType[]): void {
    for (const base of old) for (const ref of base.subclasses) if (ref.deref() === this) base.subclasses.delete(ref);
    for (const base of this.bases) base.subclasses.add(new WeakRef(this));
  }

  holdStrangers(classes: readonly PyType[]): void {
    const old = this.strangers;
    this.strangers = classes.map(own);
    for (const t of old) release(t);
  }

  /** A new order: everything that depends on it is decided again. */
  setMro(mro: readonly PyType[]): void {
    this.mro = mro;
    this.cache.clear();
    typeChanges.count++;
    if (!this.ready) return;
    this.inheritKeys();
    const { hidden } = this;
    this.publishAll();
    for (const name of [...inheritedNames(this.proto)]) this.publish(name);
    if (this.hidden && !hidden) instanceLayoutHook.hidden(this);
    instanceLayoutHook.described(
      this,
      this.instanceKeys.map((key) => key.slice(1)),
    );
  }

  /** Brings every name of the MRO onto the prototype where the chain does not already give it. */
  publishAll(): void {
    for (const name of SPECIAL_NAMES) this.noteSpecial(name);
    if (this.heap && 'descriptorGet' in this.proto) specialAttributeHook.descriptorChanged(this);
    if (this.hidden) {
      const names = new Set<string>(this.attrs.keys());
      for (const t of this.mro) for (const name of t.attrs.keys()) names.add(name);
      for (const key of this.instanceKeys) names.add(key.slice(1));
      for (const name of names) this.publish(name);
    } else if (this.linear()) for (const name of this.attrs.keys()) this.publish(name);
    else this.publishWinners();
  }

  /** What the MRO gives against what the prototype chain shows; both end with the last class, whose names need no look. */
  private publishWinners(): void {
    const winners = new Map<string, Value>();
    for (let i = this.mro.length - 2; i >= 0; i--) {
      for (const [name, value] of (this.mro[i] as PyType).attrs) winners.set(name, value);
    }
    for (const [name, value] of winners) {
      const image = this.imageOf(value);
      if (this.proto[propertyKey(name)] !== image) this.publish(name);
    }
  }

  /** Does the prototype chain follow the MRO exactly? */
  private linear(): boolean {
    let proto: unknown = this.ctor.prototype;
    for (const t of this.mro) {
      if (proto !== t.ctor.prototype) return false;
      proto = Object.getPrototypeOf(proto);
    }
    return true;
  }

  /** Puts the image of class attribute `name` onto the prototype. */
  publish(name: string): void {
    const key = propertyKey(name);
    const proto = this.proto;
    const value = this.lookup(name);
    const image = value === undefined ? this.absent(name) : this.imageOf(value);
    if (image === undefined) {
      if (this.instanceKeys.includes(key)) define(proto, key, UNSET);
      else if (Object.hasOwn(proto, key)) delete proto[key];
      if (proto[key] !== undefined && proto[key] !== UNSET) define(proto, key, UNSET);
      return;
    }
    if (proto[key] !== image) (proto as Record<string, unknown>)[key] = image;
  }

  /** Makes the type and its subclasses hidden. */
  hide(): void {
    this.hiddenLayout = true;
    if (!this.hidden) {
      this.hidden = true;
      this.publishAll();
      instanceLayoutHook.hidden(this);
    }
    for (const sub of this.liveSubclasses()) sub.hide();
  }

  /** From now on instances keep attribute `name` off `$name`. */
  keepAside(name: string): void {
    this.asideNames = new Set([...this.asideNames, name]);
    this.learnKey(`=${name}`);
    this.publish(name);
  }

  /** What the prototype shows under a name that the class has not: nothing, or that inline access must not try. */
  private absent(name: string): MethodCode | undefined {
    return this.asideNames.has(name) || (this.hidden && this.knownKeys.has(propertyKey(name))) ? CLASS_ATTRIBUTE : undefined;
  }

  private imageOf(value: Value): MethodCode {
    if (this.hidden) return CLASS_ATTRIBUTE;
    if ((value as { slotKey?: string } | null)?.slotKey !== undefined) return UNSET;
    const found = value as { methodCode?: MethodCode; kind?: string; codeFor?: (type: PyType) => MethodCode } | null;
    if (found?.kind === 'classmethod_descriptor') return CLASS_ATTRIBUTE;
    return found?.codeFor === undefined ? (found?.methodCode ?? CLASS_ATTRIBUTE) : found.codeFor(this);
  }

  private noteSpecial(name: string): void {
    switch (name) {
      case '__del__':
        this.finalizer = this.lookup('__del__') !== undefined;
        return;
      case '__init__':
      case '__new__':
      case '__call__':
        specialAttributeHook.callChanged(this, name);
        return;
      case '__getattribute__':
      case '__setattr__':
      case '__delattr__':
        specialAttributeHook.note(this, name);
        return;
      case '__get__':
      case '__set__':
      case '__delete__':
        if (this.heap && 'descriptorGet' in this.proto) specialAttributeHook.descriptorChanged(this);
        return;
      default:
    }
  }

  override releaseChildren(): void {
    for (const value of this.attrs.values()) release(value);
    for (const { key, value } of this.foreignAttrs) {
      release(key);
      release(value);
    }
    for (const base of this.bases) release(base);
    release(this.basesGiven);
    for (const t of this.strangers) release(t);
  }

  /** A class made in Python holds itself through its MRO. */
  override traverse(visit: (child: Value) => void): void {
    for (const value of this.attrs.values()) visit(value);
    for (const { key, value } of this.foreignAttrs) {
      visit(key);
      visit(value);
    }
    for (const base of this.bases) visit(base);
    if (this.basesGiven !== null) visit(this.basesGiven);
    for (const t of this.strangers) visit(t);
    if (this.heap) visit(this);
  }
}

tracks(PyType);

/** Names that a prototype shows, of classes too that are not in the MRO: layouts may be shared without inheritance. */
function* inheritedNames(proto: object): Generator<string> {
  for (let p = proto; p !== null; p = Object.getPrototypeOf(p)) {
    for (const key of Object.getOwnPropertyNames(p)) if (key.startsWith('$')) yield key.slice(1);
  }
}

/** Names whose definition sets a flag of the type. */
const SPECIAL_NAMES = ['__del__', '__getattribute__', '__setattr__', '__delattr__'];

/** Set by attribute.ts: decides whether instances must hide their attributes. */
export const specialAttributeHook: {
  note: (type: PyType, name: string) => void;
  /** Set by classes/: how calls of the class begin is decided anew. */
  callChanged: (type: PyType, name: string) => void;
  /** Set by classes/: a class made in Python derives from a native descriptor, and may redefine what that does. */
  descriptorChanged: (type: PyType) => void;
} = { note: () => {}, callChanged: () => {}, descriptorChanged: () => {} };

/** Set by instanceKeys.ts: live instances whose attributes must move to other keys. */
export const instanceLayoutHook: {
  /** The type turned hidden. */
  hidden: (type: PyType) => void;
  /** Class attributes of these names changed, and instances may have some of their own. */
  described: (type: PyType, names: readonly string[]) => void;
} = { hidden: () => {}, described: () => {} };

function define(proto: object, key: string, value: unknown): void {
  Object.defineProperty(proto, key, { value, writable: true, configurable: true, enumerable: false });
}
