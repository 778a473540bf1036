// Python functions and bound methods. Counterpart: Objects/funcobject.c, Objects/classobject.c.

import type { CodeTable } from '../../contract/code.ts';
import { bindArguments } from '../bindPython.ts';
import { track, tracks } from '../gc/nursery.ts';
import { release, releaseAll } from '../refcount.ts';
import { type MethodCode, type NativeCode, PyObject, type Result, type Value } from '../value.ts';
import type { PyCell } from './cell.ts';
import type { PyDict } from './dict.ts';
import type { PyTuple } from './tuple.ts';

/** What a function needs of the code it runs: one code of an instantiated unit. */
export interface FunctionCode {
  readonly table: CodeTable;
  /** The globals the unit was instantiated with; functions own a count of it. */
  readonly globals: PyDict;
  /** The Python code object; borrowed (the unit owns it). */
  readonly code: PyObject;
}

export class PyFunction extends PyObject {
  K: FunctionCode;
  override js: NativeCode;
  override argc: number;
  /** What lies on prototypes: the very JavaScript function. */
  methodCode: MethodCode;
  /** All below own one count of what they refer to. */
  readonly cells: readonly PyCell[];
  readonly globals: PyDict;
  defaults: PyTuple | null = null;
  kwdefaults: PyDict | null = null;
  name: Value;
  qualname: Value;
  module: Value = null;
  doc: Value = null;
  /** `__annotate__`; null when there are no annotations. */
  annotate: Value = null;
  annotations: PyDict | null = null;
  typeParams: PyTuple | null = null;

  constructor(K: FunctionCode, code: MethodCode, cells: readonly PyCell[]) {
    super();
    this.K = K;
    this.js = code;
    this.argc = K.table.jsArgc < 0 ? -2 : K.table.jsArgc;
    code.argc = this.argc;
    code.owner = this;
    this.methodCode = code;
    this.cells = cells;
    for (const c of cells) c.rc++;
    this.globals = K.globals;
    this.globals.rc++;
    this.name = K.table.name;
    this.qualname = K.table.qualname;
    this.doc = K.table.docstring;
    track(this);
  }

  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    return bindArguments(this, h, args, names);
  }

  override releaseChildren(): void {
    release(this.annotations);
    release(this.annotate);
    release(this.typeParams);
    release(this.kwdefaults);
    release(this.defaults);
    release(this.doc);
    release(this.name);
    release(this.qualname);
    release(this.module);
    releaseAll(this.cells);
    release(this.globals);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const v of [this.annotations, this.annotate, this.typeParams, this.kwdefaults, this.defaults, this.doc, this.name, this.qualname, this.module, ...this.cells, this.globals]) {
      visit(v);
    }
  }
}

tracks(PyFunction);

/** A method bound to an instance. */
export class PyMethod extends PyObject {
  readonly func: Value;
  readonly self: Value;
  override readonly argc: number;
  /** Passes the receiver borrowed: this object, or its caller, holds it. */
  override readonly js: NativeCode;

  constructor(func: Value, self: Value) {
    super();
    this.func = func;
    this.self = self;
    if (typeof func === 'object' && func !== null) func.rc++;
    if (typeof self === 'object' && self !== null) self.rc++;
    const argc = func instanceof PyFunction ? func.argc : -2;
    this.argc = argc > 0 ? argc - 1 : -2;
    this.js = (h, ...args) => (this.func as PyFunction).js(h << 1, this.self, ...args);
  }


  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    return callFunction(this.func, h << 1, [this.self, ...args], names);
  }

  override releaseChildren(): void {
    release(this.self);
    release(this.func);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.self);
    visit(this.func);
  }
}

/** Set by call.ts, which stands above layouts. */
let callFunction: (f: Value, h: number, args: readonly Value[], names: readonly string[]) => Result = () => {
  throw new Error('call.ts is not loaded');
};
export function installCall(f: typeof callFunction): void {
  callFunction = f;
}

