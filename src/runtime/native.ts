// Functions, methods and attributes that are implemented in TypeScript.
// Counterpart: Objects/methodobject.c, Objects/descrobject.c.

import { type Bound, type Implementation, NO_NAMES, type VectorCode, bindNative } from './bind.ts';
import type { Signature } from './signature.ts';
import { own, release } from './refcount.ts';
import { BareObject, type MethodCode, type NativeCode, PyObject, type Result, type Value } from './value.ts';
import type { PyType } from './typeObject.ts';

/** `builtin_function_or_method`: a function of a module, or a native method bound to its receiver. */
export class PyBuiltinFunction extends BareObject {
  readonly name: string;
  /** The receiver or module; owned. */
  readonly self: Value;
  readonly module: string | null;
  readonly bound: Bound | null;
  readonly descriptor: PyMethodDescriptor | null;
  override readonly js: NativeCode;
  override readonly argc: number;
  readonly vector: VectorCode;
  doc: string | null = null;

  constructor(name: string, self: Value, module: string | null, bound: Bound | null, descriptor: PyMethodDescriptor | null) {
    super();
    this.rc = 0;
    this.name = name;
    this.self = own(self);
    this.module = module;
    this.bound = bound;
    this.descriptor = descriptor;
    if (descriptor !== null) {
      const code = descriptor.methodCode;
      this.argc = code.argc === undefined || code.argc < 1 ? -1 : code.argc - 1;
      this.js = callBound;
      this.vector = vectorBound;
      this.doc = descriptor.doc;
    } else {
      const b = bound as Bound;
      this.argc = b.argc;
      this.js = b.code;
      this.vector = b.vector;
    }
  }

  get signature(): Signature {
    return ((this.bound ?? (this.descriptor as PyMethodDescriptor).bound) as Bound).signature();
  }

  override releaseChildren(): void {
    release(this.self);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.self);
  }
}

function callBound(this: PyBuiltinFunction, h: number, ...args: Value[]): Result {
  return (this.descriptor as PyMethodDescriptor).callWith(h, this.self, args, NO_NAMES);
}
function vectorBound(this: PyBuiltinFunction, h: number, args: readonly Value[], names: readonly string[]): Result {
  return (this.descriptor as PyMethodDescriptor).callWith(h, this.self, args, names);
}

/** The class of bound slot methods, which objects/nativeTypes.ts defines. */
export const boundWrapper: { ctor: typeof PyBuiltinFunction } = { ctor: PyBuiltinFunction };

export type DescriptorKind = 'method_descriptor' | 'wrapper_descriptor' | 'classmethod_descriptor';

/** A native method as it lies in its class. */
export class PyMethodDescriptor extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly bound: Bound;
  readonly kind: DescriptorKind;
  /** What `publish` puts on prototypes; undefined for class methods. */
  readonly methodCode: MethodCode;
  override readonly argc: number;
  override readonly js: NativeCode;
  readonly vector: VectorCode;
  doc: string | null = null;
  private foreign: MethodCode | undefined;

  constructor(name: string, owner: PyType, bound: Bound, kind: DescriptorKind) {
    super();
    this.name = name;
    this.owner = owner;
    this.bound = bound;
    this.kind = kind;
    const code = bound.code as MethodCode;
    code.argc = bound.argc;
    code.owner = this;
    this.methodCode = code;
    this.argc = -1;
    this.js = (h, ...args) => this.vector(h, args, NO_NAMES);
    this.vector = (h, args, names) => checkedCall(this, h, args, names);
  }

  /**
   * What instances of `type` call with themselves first: a class that took the method from elsewhere gets the check of
   * the receiver, class methods have to be bound.
   */
  codeFor(type: PyType): MethodCode | undefined {
    if (this.kind === 'classmethod_descriptor') return undefined;
    if (type === this.owner || type.isSubtype(this.owner)) return this.methodCode;
    if (this.foreign === undefined) {
      const code: MethodCode = (h, ...args) => checkedCall(this, h, args, NO_NAMES);
      if (this.methodCode.argc !== undefined) code.argc = this.methodCode.argc;
      code.owner = this;
      this.foreign = code;
    }
    return this.foreign;
  }

  /** Calls with the receiver given apart (borrowed). */
  callWith(h: number, self: Value, args: readonly Value[], names: readonly string[]): Result {
    const code = this.methodCode;
    if (names.length === 0 && code.argc === args.length + 1) return code(h << 1, self, ...args);
    return this.bound.vector(h << 1, [self, ...args], names);
  }
}

/** The code of a function or native method that `type` has as an attribute, to be called with the receiver first. */
export function codeOf(found: Value | undefined, type: PyType): MethodCode | undefined {
  const f = found as Partial<PyMethodDescriptor> | null | undefined;
  return f?.codeFor === undefined ? f?.methodCode : f.codeFor(type);
}

/** Called through the class (`str.upper(x)`): the receiver must be an instance. Set by descriptor.ts. */
export const receiverCheck: { check: (d: PyMethodDescriptor, args: readonly Value[]) => Result | undefined } = { check: () => undefined };

function checkedCall(d: PyMethodDescriptor, h: number, args: readonly Value[], names: readonly string[]): Result {
  const failure = receiverCheck.check(d, args);
  if (failure !== undefined) {
    for (let i = args.length - 1; i >= 0; i--) if (i < 31 && h & (1 << i)) release(args[i]);
    return failure;
  }
  return d.bound.vector(h, args, names);
}

/** `getset_descriptor` and `member_descriptor`: an attribute computed by TypeScript. */
export class PyGetSet extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly get: ((self: never) => Value) | null;
  /** `undefined` deletes. */
  readonly set: ((self: never, value: Value | undefined) => void) | null;
  readonly kind: 'getset_descriptor' | 'member_descriptor';
  doc: string | null = null;

  constructor(name: string, owner: PyType, get: PyGetSet['get'], set: PyGetSet['set'], kind: PyGetSet['kind']) {
    super();
    this.name = name;
    this.owner = owner;
    this.get = get;
    this.set = set;
    this.kind = kind;
  }
}

/** A function of a module. `source` is its signature. */
export function builtinFunction(source: string, implementation: Implementation, module: string | null, self: Value = null): PyBuiltinFunction {
  const bound = bindNative(source, implementation, module === null || module === 'builtins' ? '' : module);
  return new PyBuiltinFunction(source.slice(0, source.indexOf('(')), self, module, bound, null);
}
