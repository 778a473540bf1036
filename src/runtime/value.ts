// What a Python value is in JavaScript (DESIGN.md section 3), and the header of every object.
//
// None, True, False are null, true, false. An int is a safe-integer number or a bigint outside that
// range; a float is a number when not integral, else a PyFloat; a str is a string without surrogate
// code units, else a PyStr. `undefined` means unbound or absent and is never a Python value.
// Counterpart: Include/object.h.

import type { PyType } from './typeObject.ts';

/** Returned instead of a value while an exception or a suspension is under way (state.ts tells which). */
export const S: unique symbol = Symbol('S');
/** Returned by an iterator's `nx`/`step` at its end. */
export const END: unique symbol = Symbol('END');

export type Value = null | boolean | number | bigint | string | PyObject;
/** What anything that may fail or suspend returns. */
export type Result = Value | typeof S;

/** Count of a dead object; set before its children are released, so that a second death shows. */
export const DEAD = -1e9;

/**
 * The header of every object that is not a JavaScript primitive.
 *
 * Instance attributes of classes with a `__dict__` are own properties `$name`; functions of the class sit
 * on the prototype under the same name as JavaScript functions with an `argc` property.
 */
export abstract class PyObject {
  /** References from heap slots and locals; 0 means floating: nobody owns it yet. */
  rc: number;
  /** The Python type, on the prototype of the type's JavaScript constructor. */
  declare readonly type: PyType;
  /** Weak references to this object, made on demand. */
  declare weak: PyObject[] | undefined;
  /** How many positional arguments `js` takes; undefined where the object is not callable that way, -1 for any. */
  declare readonly argc: number | undefined;
  /** Positional call: mask of handed-over arguments, then the arguments. */
  declare readonly js: NativeCode;

  constructor() {
    this.rc = 0;
  }

  /** Releases what this object owns. Called once, by death, after `rc` was set to DEAD; leaves the content in place. */
  releaseChildren(): void {}

  /** Calls `visit` with every value this object owns, once for each count it holds. */
  traverse(_visit: (child: Value) => void): void {}
}

/** What subclasses that leave `rc` out begin with; the first count makes it their own. */
Object.defineProperty(PyObject.prototype, 'rc', { value: 0, writable: true });

/**
 * `PyObject` for classes of which very many objects are made: they set `rc` (to 0) in their own constructors. V8 remembers the
 * shapes that a store has seen by its place in the source, so the one store in the common constructor is slow for everybody.
 */
function Bare(this: PyObject): void {}
Bare.prototype = PyObject.prototype;
export const BareObject = Bare as unknown as abstract new () => PyObject;

/** The calling convention of emitted code: `h` is a mask of arguments whose count is handed over. */
export type NativeCode = (h: number, ...args: Value[]) => Result;

/** A JavaScript function on a prototype: a method as emitted code calls it, `(h, self, …)`. */
export interface MethodCode {
  (h: number, ...args: Value[]): Result;
  /** Positional arguments including self; -1 for any number; absent on markers. */
  argc?: number;
  /** The Python function or method descriptor that this code belongs to. */
  owner?: PyObject;
}

/**
 * Marker on a prototype: instances may have this attribute, the class has none. A function, so that the
 * load's `typeof q !== "function"` test diverts it, without `argc`, so that it is never called.
 */
export const UNSET: MethodCode = function UNSET(): Result {
  throw new Error('the UNSET marker was called');
};
/** Marker on a prototype: the class has an attribute of this name that is not a plain function. */
export const CLASS_ATTRIBUTE: MethodCode = function CLASS_ATTRIBUTE(): Result {
  throw new Error('the CLASS_ATTRIBUTE marker was called');
};

export function isObject(v: unknown): v is PyObject {
  return typeof v === 'object' && v !== null;
}
