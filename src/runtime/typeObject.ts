// Types: attributes, method resolution order, and their image on JavaScript prototypes (DESIGN.md section 4).
//
// A class has a JavaScript constructor `ctor` whose prototype shows its attributes: a function lies there as its
// JavaScript function (with `argc`), any other class attribute as the marker CLASS_ATTRIBUTE, so that the fast load of
// emitted code misses by itself. Native types are shown at once; where inheritance is multiple, names whose winner differs
// from what the prototype chain gives are copied down.
// Classes made in Python get their JavaScript side when the first instance is made (`show`). Their prototype extends that of
// the native type below them, whatever lies between, and begins with special methods and what would show wrongly; other
// names follow when the look-up behind an inline load that missed finds them (`reveal`). A name is shown rightly or not at all.
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
  readonly ctor: Constructor;
  readonly doc?: string | null;
}

/** How often any class was made or changed: what was found in classes is good while the number stays. */
export const typeChanges = { count: 0 };

const NO_KEYS: ReadonlySet<string> = new Set();
const NO_NAMES: readonly string[] = [];
const NO_FOREIGN: readonly ForeignAttribute[] = [];

/** Class attributes that no inline access asks the prototype for. */
const NEVER_SHOWN: ReadonlySet<string> = new Set([
  '__module__',
  '__doc__',
  '__dict__',
  '__weakref__',
  '__firstlineno__',
  '__static_attributes__',
  '__annotate_func__',
  '__annotations_cache__',
  '__annotations__',
  '__match_args__',
  '__slots__',
  '__orig_bases__',
  '__parameters__',
  '__abstractmethods__',
]);

const UNDERSCORE = 95;
const isSpecial = (name: string): boolean => name.charCodeAt(0) === UNDERSCORE && name.charCodeAt(1) === UNDERSCORE && !NEVER_SHOWN.has(name);

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
/** What stands for the prototype of a class that has none yet. */
const UNSHOWN: Proto = Object.freeze(Object.create(null)) as Proto;
/** Look-ups in a class before it remembers what they found. */
const COLD_LOOKUPS = 12;

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
  private made: Constructor | null = null;
  /** The prototype of `ctor`; shows nothing before there is one. */
  proto: Proto = UNSHOWN;
  readonly attrs = new Map<string, Value>();
  /** What the namespace held under keys that are no strings: only `__dict__` shows it. */
  foreignAttrs: readonly ForeignAttribute[] = NO_FOREIGN;
  /** What look-ups found; undefined is remembered too. */
  private cache: Map<string, Value | undefined> | null = null;
  private lookups = 0;
  /** Direct subclasses that are alive; each takes itself out when it ends. */
  private subclasses: Set<PyType> | null = null;
  /** Instance attribute names ever stored, in `$name` form; `releaseChildren` of instances walks them. */
  instanceKeys: readonly string[] = NO_NAMES;
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
  /** The same as `instanceKeys`. */
  knownKeys: ReadonlySet<string> = NO_KEYS;
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
  /** The nearest type in the chain of layouts that was not made in Python. */
  native: PyType = this;
  /** Calls of the class until it is decided how they begin (classes/fastCall.ts). */
  calls = 0;
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

  /** Fills in a native type and links it with its bases; values already in `attrs` are published. */
  setup(options: TypeOptions): this {
    this.name = options.name;
    this.qualname = options.qualname ?? options.name;
    this.module = options.module ?? 'builtins';
    this.bases = options.bases.map(own);
    this.mro = [this, ...(options.bases[0]?.mro ?? [])];
    this.cache = null;
    typeChanges.count++;
    for (const base of this.bases) base.addSubclass(this);
    this.shownBy(options.ctor);
    this.inheritKeys();
    for (const name of SPECIAL_NAMES) this.noteSpecial(name);
    this.publishAll();
    this.ready = true;
    return this;
  }

  /** Links a class made in Python, whose fields are filled in, with its bases. */
  link(mro: readonly PyType[]): void {
    const { bases } = this;
    this.mro = mro;
    this.cache = null;
    for (let i = 0; i < bases.length; i++) (bases[i] as PyType).addSubclass(this);
    const base = bases[0] as PyType;
    if (bases.length > 1 || !this.inheritSpecials(base)) for (const name of SPECIAL_NAMES) this.noteSpecial(name);
    if (this.proto !== UNSHOWN) this.publishAll();
    this.ready = true;
  }

  /** Where the class defines none of the names that set its flags, the flags are those of its only base; false: it does. */
  private inheritSpecials(base: PyType): boolean {
    const { attrs } = this;
    for (let i = 0; i < SPECIAL_NAMES.length; i++) if (attrs.has(SPECIAL_NAMES[i] as string)) return false;
    if (this.mro.length !== base.mro.length + 1 || this.mro[1] !== base) return false;
    this.finalizer = base.finalizer;
    this.customGetattribute = base.customGetattribute;
    this.customSetattr = base.customSetattr;
    this.hidden = this.customGetattribute || this.customSetattr || this.hiddenLayout;
    return true;
  }

  /** The constructor of instances. */
  get ctor(): Constructor {
    return this.made ?? this.show();
  }

  /** Gives the class its JavaScript side. */
  show(): Constructor {
    if (this.made !== null) return this.made;
    const ctor = imageHook.constructorFor(this.native);
    this.shownBy(ctor);
    for (const key of this.slotKeys) this.learnKey(key);
    this.inheritKeys();
    this.publishAll();
    return ctor;
  }

  private shownBy(ctor: Constructor): void {
    this.made = ctor;
    this.proto = ctor.prototype as unknown as Proto;
    define(this.proto, 'type', this);
  }

  /** An inline look-up of `name` in an instance missed, and this is what it would have found: the next one will. */
  reveal(name: string): MethodCode | undefined {
    if (!this.heap || this.hidden || this.proto === UNSHOWN) return undefined;
    const key = propertyKey(name);
    if (this.proto[key] !== undefined) return undefined;
    const value = this.lookup(name);
    if (value === undefined) return undefined;
    const image = this.imageOf(value);
    if (image.argc === undefined) return undefined;
    this.proto[key] = image;
    return image;
  }

  /** Instances may have this attribute; those of subclasses too, for the mark on the prototype is theirs as well. */
  learnKey(key: string): void {
    if (this.knownKeys.has(key)) return;
    if (this.proto !== UNSHOWN) {
      this.addKey(key);
      if (this.ending !== null) this.ending = this.printEnding?.(this) ?? null;
      if (this.hidden) {
        if (!Object.hasOwn(this.proto, key)) define(this.proto, key, CLASS_ATTRIBUTE);
      } else if (this.heap && key.charCodeAt(0) === DOLLAR) this.publish(key.slice(1));
      else if (this.proto[key] === undefined) define(this.proto, key, UNSET);
    }
    for (const sub of this.liveSubclasses()) sub.learnKey(key);
  }

  /** Notes a key of instances without a look at the prototype. */
  addKey(key: string): void {
    if (this.knownKeys.has(key)) return;
    if (this.knownKeys === NO_KEYS) {
      this.knownKeys = new Set();
      this.instanceKeys = [];
    }
    (this.knownKeys as Set<string>).add(key);
    (this.instanceKeys as string[]).push(key);
  }

  private inheritKeys(): void {
    for (let i = 1; i < this.mro.length; i++) {
      const { instanceKeys } = this.mro[i] as PyType;
      for (let k = 0; k < instanceKeys.length; k++) this.learnKey(instanceKeys[k] as string);
    }
  }

  isSubtype(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** A fresh, empty instance. */
  allocate(): PyObject {
    return new ((this.made ?? this.show()) as new () => PyObject)();
  }

  /** The value of `name` in the first class of the MRO that has it, as CPython's `_PyType_Lookup`; borrowed. */
  lookup(name: string): Value | undefined {
    const { cache } = this;
    if (cache === null) return this.lookupCold(name);
    const cached = cache.get(name);
    if (cached !== undefined || cache.has(name)) return cached;
    const found = this.search(name);
    cache.set(name, found);
    return found;
  }

  private lookupCold(name: string): Value | undefined {
    if (++this.lookups > COLD_LOOKUPS) this.cache = new Map();
    return this.search(name);
  }

  private search(name: string): Value | undefined {
    const { mro } = this;
    for (let i = 0; i < mro.length; i++) {
      const found = (mro[i] as PyType).attrs.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
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
    this.cache?.delete(name);
    typeChanges.count++;
    const wasHidden = this.hidden;
    this.noteSpecial(name);
    if (this.hidden !== wasHidden) this.publishAll();
    else this.publish(name);
    if (this.hidden && !wasHidden) instanceLayoutHook.hidden(this);
    else if (this.knownKeys.has(propertyKey(name))) instanceLayoutHook.described(this, [name]);
    for (const sub of this.liveSubclasses()) sub.changed(name);
  }

  /** The direct subclasses, as they are now. */
  liveSubclasses(): readonly PyType[] {
    return this.subclasses === null ? NO_TYPES : [...this.subclasses];
  }

  private addSubclass(type: PyType): void {
    this.subclasses ??= new Set();
    this.subclasses.add(type);
  }

  /** After `__bases__` was assigned: the new bases know this class, the old ones no longer do. */
  moveSubclassEntry(old: readonly PyType[]): void {
    for (const base of old) base.subclasses?.delete(this);
    for (const base of this.bases) base.addSubclass(this);
  }

  /** After `__bases__` was assigned: instances stay what they are, but find native methods in another way. */
  moveLayout(native: PyType): void {
    this.native = native;
    if (this.proto !== UNSHOWN) Object.setPrototypeOf(this.proto, Object.getPrototypeOf(imageHook.constructorFor(native).prototype));
  }

  holdStrangers(classes: readonly PyType[]): void {
    const old = this.strangers;
    this.strangers = classes.map(own);
    for (const t of old) release(t);
  }

  /** A new order: everything that depends on it is decided again. */
  setMro(mro: readonly PyType[]): void {
    this.mro = mro;
    this.cache = null;
    typeChanges.count++;
    if (!this.ready) return;
    const { hidden } = this;
    for (const name of SPECIAL_NAMES) this.noteSpecial(name);
    if (this.proto === UNSHOWN) return;
    this.inheritKeys();
    this.publishAll();
    for (const name of [...inheritedNames(this.proto)]) this.publish(name);
    if (this.hidden && !hidden) instanceLayoutHook.hidden(this);
    instanceLayoutHook.described(
      this,
      this.instanceKeys.map((key) => key.slice(1)),
    );
  }

  /** Brings every name of the MRO that has to be there onto the prototype where the chain does not already give it. */
  private publishAll(): void {
    if (this.heap && 'descriptorGet' in this.proto) specialAttributeHook.descriptorChanged(this);
    if (this.hidden) {
      const names = new Set<string>(this.attrs.keys());
      for (const t of this.mro) for (const name of t.attrs.keys()) names.add(name);
      for (const key of this.instanceKeys) names.add(key.slice(1));
      for (const name of names) this.publish(name);
    } else if (this.heap) this.publishSome();
    else if (this.linear()) for (const name of this.attrs.keys()) this.publish(name);
    else this.publishWinners();
  }

  /** Special methods, and names of classes above the native type that would show what that type has. */
  private publishSome(): void {
    const { native, mro, proto } = this;
    const plain = native.mro.length === 1;
    for (let i = 0; i < mro.length; i++) {
      const t = mro[i] as PyType;
      if (t === native || (!t.heap && native.isSubtype(t))) continue;
      for (const name of t.attrs.keys()) if (isSpecial(name) || (!plain && proto[propertyKey(name)] !== undefined)) this.publish(name);
    }
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
  private publish(name: string): void {
    const { proto } = this;
    if (proto === UNSHOWN) return;
    const key = propertyKey(name);
    const value = this.lookup(name);
    const image = value === undefined || this.asideNames.has(name) ? this.absent(name) : this.imageOf(value);
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
        if (this.heap && this.proto !== UNSHOWN && 'descriptorGet' in this.proto) specialAttributeHook.descriptorChanged(this);
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
    for (const base of this.bases) {
      base.subclasses?.delete(this);
      release(base);
    }
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

const DOLLAR = 36;

/** Set by classes/image.ts: JavaScript classes for instances of classes made in Python. */
export const imageHook: {
  /** A constructor with a fresh prototype, for a class whose instances have the layout of `native`. */
  constructorFor: (native: PyType) => Constructor;
} = {
  constructorFor: () => {
    throw new Error('classes/image.ts is not loaded');
  },
};

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
