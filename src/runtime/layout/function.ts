// Python functions and bound methods. Counterpart: Objects/funcobject.c, Objects/classobject.c.

import type { CodeTable } from '../../contract/code.ts';
import { type CallPlan, callPlanned, planFor } from '../bindPlan.ts';
import { bindArguments } from '../bindPython.ts';
import { track, tracks } from '../gc/nursery.ts';
import { releaseAttributes } from '../instance.ts';
import { release, releaseAll } from '../refcount.ts';
import { BareObject, type MethodCode, type NativeCode, type PyObject, type Result, type Value } from '../value.ts';
import type { PyCell } from './cell.ts';
import type { PyDict } from './dict.ts';
import type { PyTuple } from './tuple.ts';

/** What a function needs of the code it runs: one code of an instantiated unit. */
export interface FunctionCode {
  readonly table: CodeTable;
  /** Does a call make a generator, a coroutine or an asynchronous generator? */
  readonly isGenerator: boolean;
  /** The globals the unit was instantiated with; functions own a count of it. */
  readonly globals: PyDict;
  /** The Python code object; borrowed (the unit owns it). */
  readonly code: PyObject;
  /** Forms of call met so far. */
  readonly plans: CallPlan[];
}

type Adapter = { readonly js: NativeCode };
const NO_ADAPTERS: (Adapter | undefined)[] = [];

export class PyFunction extends BareObject {
  /** Attributes are released between fields, not before all of them. */
  declare readonly releasesAttributes: true;
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
  private known: (Adapter | undefined)[] = NO_ADAPTERS;

  constructor(K: FunctionCode, code: MethodCode, cells: readonly PyCell[]) {
    super();
    this.rc = 0;
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

  /** Code for positional calls of other lengths, by length; forgotten when the code is exchanged. */
  get adapters(): (Adapter | undefined)[] {
    if (this.known === NO_ADAPTERS) this.known = [];
    return this.known;
  }

  forgetAdapters(): void {
    this.known = NO_ADAPTERS;
  }

  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    const plan = planFor(this.K, args.length - names.length, names);
    if (plan !== null) {
      const r = callPlanned(this, plan, h, args);
      if (r !== undefined) return r;
    }
    return bindArguments(this, h, args, names);
  }

  override releaseChildren(): void {
    release(this.globals);
    release(this.module);
    release(this.defaults);
    release(this.kwdefaults);
    release(this.doc);
    releaseAttributes(this);
    releaseAll(this.cells);
    release(this.annotations);
    release(this.annotate);
    release(this.typeParams);
    release(this.name);
    release(this.qualname);
  }

  /** With its closure tuple and its `__dict__`. */
  collectedAs(): number {
    const attributes = this.type.instanceKeys.some((key) => Object.hasOwn(this, key));
    return 1 + (this.cells.length > 0 ? 1 : 0) + (attributes ? 1 : 0);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.annotations);
    visit(this.annotate);
    visit(this.typeParams);
    visit(this.kwdefaults);
    visit(this.defaults);
    visit(this.doc);
    visit(this.name);
    visit(this.qualname);
    visit(this.module);
    const { cells } = this;
    for (let i = 0; i < cells.length; i++) visit(cells[i] as PyCell);
    visit(this.globals);
  }
}

Object.assign(PyFunction.prototype, { releasesAttributes: true });
tracks(PyFunction);

/** A method bound to an instance. */
export class PyMethod extends BareObject {
  readonly func: Value;
  readonly self: Value;
  override readonly argc: number;
  declare readonly js: NativeCode;

  constructor(func: Value, self: Value) {
    super();
    this.rc = 0;
    this.func = func;
    this.self = self;
    if (typeof func === 'object' && func !== null) func.rc++;
    if (typeof self === 'object' && self !== null) self.rc++;
    const argc = func instanceof PyFunction ? func.argc : -2;
    this.argc = argc > 0 ? argc - 1 : -2;
  }

  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    return callFunction(this.func, h << 1, [this.self, ...args], names);
  }

  override releaseChildren(): void {
    release(this.func);
    release(this.self);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.self);
    visit(this.func);
  }
}

/** Passes the receiver borrowed: the method object, or its caller, holds it. */
function callBound(this: PyMethod, h: number, a?: Value, b?: Value, c?: Value, ...more: Value[]): Result {
  const f = this.func as PyFunction;
  switch (this.argc) {
    case 0:
      return f.js(h << 1, this.self);
    case 1:
      return f.js(h << 1, this.self, a as Value);
    case 2:
      return f.js(h << 1, this.self, a as Value, b as Value);
    case 3:
      return f.js(h << 1, this.self, a as Value, b as Value, c as Value);
    default:
      return f.js(h << 1, this.self, a as Value, b as Value, c as Value, ...more);
  }
}
Object.defineProperty(PyMethod.prototype, 'js', { value: callBound });

/** Set by call.ts, which stands above layouts. */
let callFunction: (f: Value, h: number, args: readonly Value[], names: readonly string[]) => Result = () => {
  throw new Error('call.ts is not loaded');
};
export function installCall(f: typeof callFunction): void {
  callFunction = f;
}
