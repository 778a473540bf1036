// Every name that emitted code may use, with its contract. Types only; the runtime implements `Abi` as one object.
//
// Tags in the comments of a member:
//   [run]   may run Python code: may return S for an exception or a suspension; its result is the pending value
//   [fail]  can only raise: S means exception
//   none    can do neither
// Counts: arguments are borrowed, results are floating or owned elsewhere, unless the comment says otherwise.
// A helper that runs Python code counts its operands up before and plainly down after, and never releases them:
// the caller's own operand release comes next. "Takes" means: one count of that argument passes to the callee.
//
// Names that emitted code uses for itself and that must never enter this list: q r h F v M fr rv pc ns G R K k,
// and t0 B0 L0 K0 k0 v_x c_x g_x with any number or name.

/** A Python value; `undefined` is unbound and never a value. */
export type Value = null | boolean | number | bigint | string | HeapValue;
export interface HeapValue {
  rc: number;
}
/** The one sentinel: an exception is in flight, or a suspension is under way. */
export type Sentinel = { readonly sentinel: unique symbol };
/** End of an iteration, and of a generator's body. */
export type EndMark = { readonly end: unique symbol };
/** An absent attribute on a prototype: a JavaScript function without `argc`, so that `typeof` diverts the fast load. */
export type UnsetMark = () => void;
export type Result<T = Value> = T | Sentinel;

/** Counters of the running thread; `enter` and `pulse` count, the ways out of a function take `d` down in place. */
export interface Counters {
  /** Safe points left before something is looked for. */
  n: number;
  /** Depth of Python frames. Entry adds one; the exit block, a yield, `abn`, `abh` (capture) take it away. */
  d: number;
  /** The recursion limit that `d` may reach. */
  lim: number;
}

/** A JavaScript function of a Python function: `h` is the mask of handed-over arguments. */
export interface EmittedFunction {
  (h: number, ...args: Value[]): Result;
  argc?: number;
}
/** What a call needs of a callee; every callable heap value has it, `adapt` makes it for the rest. */
export interface Callee {
  readonly argc: number;
  readonly js: EmittedFunction;
}

/** A variable shared by functions. */
export interface CellValue extends HeapValue {
  v: Value | undefined;
}
/**
 * A module variable. It lives in the dict of the globals and knows its name and dict.
 * `b` is the builtins cell of the same name (made on demand; its `v` is undefined when there is no such builtin).
 */
export interface GlobalCell {
  v: Value | undefined;
  readonly b: { readonly v: Value | undefined };
}
export interface Globals {
  /** The cell of a name; the same object for as long as the dict lives. Deleted names keep their cell (`v` undefined). */
  cell(name: string): GlobalCell;
}

/** Runtime side of one code of one instantiated unit. The unit's text fills in `mk`, and `B` for generators. */
export interface CodeInstance {
  /** Makes the direct JavaScript function from its free cells, in the order of `freevars`. */
  mk: ((...cells: CellValue[]) => EmittedFunction) | null;
  /** The resumable printing; null until `printResumable` was asked for it. */
  B: ResumableFunction | null;
}
/** `K`: instances by index, `k`: constants. Returns the function of code 0: `(h)`, or `(h, ns)` with separate locals. */
export type InstantiateUnit = (R: Abi, K: CodeInstance[], G: Globals, k: Value[]) => EmittedFunction;
export type InstantiateResumable = (R: Abi, K: CodeInstance[], G: Globals, k: Value[]) => ResumableFunction;

/**
 * A captured or generator frame. `B(fr, rv)` adds one to `Z.d` (the caller has checked limit and budget),
 * loads `fr.v` and goes on at `fr.pc` with `rv` as the result examined there (S: an exception is thrown in).
 */
export interface FrameRecord {
  pc: number;
  /** Slots, then live temporaries, then operands not moved: the layout of `CodeTable.temps[pc]`. */
  v: unknown[];
  F: FrameObject | null;
  /** Generators: where the body puts its (counted) return value before it returns END. */
  gen: { ret: Value | null } | null;
  /**
   * Bodies: what this one delegates to (any iteration), set with the resume point of that `step` at every yield inside a
   * delegation, also where the code has handlers; null again as soon as the body is resumed. The operands of the `step`
   * in `v` are cleared at that yield. The runtime goes straight to the innermost generator only where `usesF` is false.
   */
  yf: unknown;
  yfpc: number;
  /** Async generators: the value just yielded comes from `yield`, not from an await. The runtime clears it. */
  ay: boolean;
}
export type ResumableFunction = (fr: FrameRecord, rv: unknown) => Value | Sentinel | EndMark;
/** Python's frame object, opaque to emitted code. */
export interface FrameObject {
  rc: number;
}

/** What `getiter`, `getaiter`+`getanext`, `getawait`, `yfiter` return: iteration without StopIteration. */
export interface Iteration extends HeapValue {
  /** [run] Next value or END. */
  nx(): Value | Sentinel | EndMark;
  /** [run] Sends a value: what was yielded, or END with the result counted in `ret`. */
  step(value: Value): Value | Sentinel | EndMark;
}
/** Exact tuples: emitted code reads `items` after `unpack`. */
export interface TupleValue extends HeapValue {
  readonly items: Value[];
}

type Binary = (a: Value, b: Value) => Result;
type Unary = (a: Value) => Result;
type Test = (a: Value, b: Value) => Result<boolean>;

export interface Abi {
  // ---- control ----------------------------------------------------------------------------------------
  readonly S: Sentinel;
  readonly END: EndMark;
  readonly UNSET: UnsetMark;
  readonly Z: Counters;
  /** [run] Function entry: counts depth and budget; RecursionError (its own frame gets no traceback entry) or safe point when one is due, else null. */
  enter(): Result<null>;
  /** [run] Loop head: counts the budget; null when nothing is due. */
  pulse(): Result<null>;
  /** Test switch: returns its argument, or suspends with it as the pending value. */
  force<T>(value: T): T | Sentinel;
  /**
   * Cold path that leaves the function, `Z.d` included. Exception: traceback entry at `pc`, temporaries released top
   * first, slots handed to the frame object or released. Suspension: the record is pushed. `rec` is fresh and consumed.
   */
  abn(K: CodeInstance, pc: number, F: FrameObject | null, fr: FrameRecord | null, ...rec: unknown[]): Sentinel;
  /** Cold path to a handler of this function. Exception: traceback entry, temporaries above `keep` released, returns the frame object. Suspension: captured (`Z.d` included), returns null. */
  abh(K: CodeInstance, pc: number, F: FrameObject | null, fr: FrameRecord | null, ...rec: unknown[]): FrameObject | null;
  /** In code that looks at running frames, after the entry: its frame object, `F` where there is one; `goeson` at each resumption. */
  ownframe(K: CodeInstance, F: FrameObject | null, fr: FrameRecord | null): FrameObject;
  goeson(F: FrameObject): void;
  /** As `abn`/`abh` for an exception that goes on: no traceback entry. Never a suspension. */
  unw(K: CodeInstance, pc: number, F: FrameObject | null, fr: FrameRecord | null, ...rec: unknown[]): Sentinel;
  unwh(K: CodeInstance, pc: number, F: FrameObject | null, fr: FrameRecord | null, ...rec: unknown[]): FrameObject | null;
  /** Exit of a function whose frame object exists: it takes the slots (when nobody refers to it they are released), protecting the result. */
  leave(F: FrameObject, K: CodeInstance, slots: unknown[], result: Value): void;
  /** [run] `raise e` / `raise e from cause`: instantiates classes, sets cause and context. Always S. */
  raise(exception: Value, cause?: Value): Sentinel;
  /** [fail] Bare `raise`: the handled exception flies again without an entry. Always S. */
  reraise(): Sentinel;
  /** [run] `assert` failed; `message` undefined when there is none. Always S. */
  assertfail(message: Value | undefined): Sentinel;
  /** [fail] Always S: UnboundLocalError, or NameError for a free variable. */
  unbound(name: string): Sentinel;
  unboundfree(name: string): Sentinel;
  /** [run] In `__annotate__` and its kin: NotImplementedError when `format > 2`. */
  badformat(format: Value): Result<null>;
  /** Moves the exception in flight to the handled slot; returns the handled one before (owned by the caller), null when none. */
  catchx(): HeapValue | null;
  /** Releases the handled exception and puts `prev` (taken) back. */
  popexc(prev: HeapValue | null): void;
  /** The handled exception, borrowed. */
  curexc(): Value;
  /** [fail] Does the handled exception match the class or tuple of classes? */
  match(type: Value): Result<boolean>;
  /** Leaves a `finally` body early: k=-1 `popexc(prev)`; k>0 releases the kept return value. */
  finclean(k: number, prev: HeapValue | null | undefined, rv: Value | undefined): void;
  /** The handled exception flies again (follow with `unw`), `prev` (taken) is handled again. */
  refly(prev: HeapValue | null): void;
  /** `with` swallowed the exception: as `popexc`. */
  swallow(prev: HeapValue | null): void;
  /** [run] `except*`: splits `rest` by `type`; a tuple (rest, matched), either may be None. TypeError for groups as types. A bare exception matches as a new group. */
  egmatch(rest: Value, type: Value): Result<TupleValue>;
  /** Makes the matched part the handled exception (counts it, releases the one before). */
  egset(matched: Value): void;
  /** The exception raised by an `except*` body ends its flight as an element of `list`. */
  egadd(list: Value): void;
  /** [run] What remains to raise out of `except*`: None, an exception or a group. `list` has the raised ones and then the unhandled rest. */
  egend(original: Value, list: Value): Result;
  /** Ends `except*`: handled exception released, `prev` (taken) is handled again, and `e` (counted here) is in flight (follow with `unw`). */
  egfly(prev: HeapValue | null, e: Value): void;

  // ---- counts -----------------------------------------------------------------------------------------
  /** Death of a value whose count is 0. */
  die(x: HeapValue): void;
  /** As `die` with `r` protected; nothing when x is r. */
  drop(x: HeapValue, r: unknown): void;
  /** Count down, die at 0; any value, also undefined. */
  rel(x: Value | undefined): void;
  relr(x: Value | undefined, r: unknown): void;
  /** End of a value that was never counted: dies when its count is 0, with `r` protected; any value. */
  fin(x: unknown, r?: unknown): void;
  /** Count up, returns its argument; any value. */
  hold<T>(x: T): T;
  /** A new cell with `rc` 1; takes `v`. */
  /** An item whose count is zero dies; the container it was in outlives that. */
  reld(v: HeapValue, container: HeapValue): void;
  cell(v: Value | undefined): CellValue;

  // ---- names ------------------------------------------------------------------------------------------
  /** [fail] Slow global load: builtins, else NameError. (A dict subclass as globals is asked under nosuspend.) */
  ldglobal(g: GlobalCell): Result;
  /** `held`: takes `v`, else counts it. The old value is released. */
  stglobal(g: GlobalCell, v: Value, held: boolean): void;
  delglobal(g: GlobalCell): Result<null>;
  stcell(c: CellValue, v: Value, held: boolean): void;
  /** [fail] `del` of a cell variable; `free` chooses the error text. */
  delcell(c: CellValue, name: string, free: boolean): Result<null>;
  /** `del e` at the end of `except … as e`: no error when it is unbound already. */
  delcellq(c: CellValue): void;
  delglobalq(g: GlobalCell): void;
  /** [run] Look-up in a namespace object, then globals, then builtins. */
  ldname(ns: Value, name: string, g: GlobalCell): Result;
  /** [run] Look-up in a namespace object, then the cell (NameError for a free variable when empty). */
  ldderef(ns: Value, name: string, c: CellValue): Result;
  /** [run] `held`: takes `v` (also when it fails). */
  stname(ns: Value, name: string, v: Value, held: boolean): Result<null>;
  /** [run] NameError when absent; `delnameq` does not mind. */
  delname(ns: Value, name: string): Result<null>;
  delnameq(ns: Value, name: string): Result<null>;

  // ---- operators: all [run] -----------------------------------------------------------------------------
  add: Binary;
  sub: Binary;
  mul: Binary;
  matmul: Binary;
  truediv: Binary;
  floordiv: Binary;
  mod: Binary;
  pow: Binary;
  shl: Binary;
  shr: Binary;
  band: Binary;
  bor: Binary;
  bxor: Binary;
  iadd: Binary;
  isub: Binary;
  imul: Binary;
  imatmul: Binary;
  itruediv: Binary;
  ifloordiv: Binary;
  imod: Binary;
  ipow: Binary;
  ishl: Binary;
  ishr: Binary;
  iband: Binary;
  ibor: Binary;
  ibxor: Binary;
  neg: Unary;
  pos: Unary;
  invert: Unary;
  lt: Binary;
  le: Binary;
  gt: Binary;
  ge: Binary;
  eq: Binary;
  ne: Binary;
  /** Comparison and truth of its result in one. */
  ltb: Test;
  leb: Test;
  gtb: Test;
  geb: Test;
  eqb: Test;
  neb: Test;
  /** Truth of a value that is neither true nor false. */
  truth(a: Value): Result<boolean>;
  /** `contains(container, item)`. */
  contains: Test;
  notcontains: Test;
  /** Identity, neither run nor fail: holds for nan. */
  is(a: Value, b: Value): boolean;

  // ---- attributes and items -----------------------------------------------------------------------------
  /** [run] Slow load: also when `o.$name` is a function or absent. */
  getattr(o: Value, name: string): Result;
  setattr(o: Value, name: string, v: Value): Result<null>;
  delattr(o: Value, name: string): Result<null>;
  getitem(o: Value, i: Value): Result;
  setitem(o: Value, i: Value, v: Value): Result<null>;
  delitem(o: Value, i: Value): Result<null>;
  /** [run] `o[a:b]`: may skip the slice object where nobody can see it. */
  getslice(o: Value, a: Value, b: Value): Result;
  setslice(o: Value, a: Value, b: Value, v: Value): Result<null>;

  // ---- displays -----------------------------------------------------------------------------------------
  /** Take the elements of the array. */
  mklist(items: Value[]): Value;
  mktuple(items: Value[]): Value;
  mkslice(a: Value, b: Value, c: Value): Value;
  /** [run] Take the elements (pairs flat), also when hashing fails. */
  mkset(items: Value[]): Result;
  mkdict(pairs: Value[]): Result;
  /** `held`: takes `v`. */
  lappend(list: Value, v: Value, held: boolean): void;
  /** [fail] MemoryError when the list cannot take one more item. */
  lroom(list: Value): Result;
  /** [run] `[*v]`, TypeError "Value after * must be an iterable"; `call`: wording of calls is the same in 3.14. */
  lextend(list: Value, v: Value): Result<null>;
  /** [run] */
  sadd(set: Value, v: Value): Result<null>;
  /** [run] Notes an annotation in `__conditional_annotations__`, which user code may have set to anything. */
  condset(set: Value, v: Value): Result<null>;
  supdate(set: Value, v: Value): Result<null>;
  dset(dict: Value, key: Value, v: Value): Result<null>;
  /** [run] `{**v}`. */
  dupdate(dict: Value, v: Value): Result<null>;
  /** [run] `f(**v)`: errors of doubled and non-string keywords name the callee. */
  dmerge(dict: Value, v: Value, callee: Value): Result<null>;
  /** The list is fresh; it may give its array away. */
  listtotuple(list: Value): Value;
  /** [run] A tuple of exactly `n` items: `v` itself when it is one (an exact tuple), else a fresh one. */
  unpack(v: Value, n: number): Result<TupleValue>;
  /** [run] `a, *b, c = v`: `before` + list + `after` items. */
  unpackex(v: Value, before: number, after: number): Result<TupleValue>;
  /** `v instanceof PyTuple&&v.items.length===n` stands before `unpack`. */
  readonly PyTuple: abstract new (
    ...args: never[]
  ) => TupleValue;

  // ---- calls: all [run] -----------------------------------------------------------------------------------
  /** A callee for `n` positional arguments when `f.argc!==n`; failures are raised when its `js` is called. */
  adapt(f: Value, n: number): { readonly js: EmittedFunction };
  /**
   * For `o.name(…)` with `n` arguments, `o` included: the function to call with `(h, o, …)`. When the look-up itself
   * fails (at the call), the traceback entry uses `CodeTable.lookups[pc]`.
   */
  method(o: Value, name: string, n: number): EmittedFunction;
  /** `o.name` looked up before the arguments: a JavaScript function (to be called with `o` first) or any value (to be called without). */
  lookupm(o: Value, name: string): Result<Value | EmittedFunction>;
  /** Call of what `lookupm` returned, with `n` arguments, receiver included. */
  methodv(m: Value | EmittedFunction, n: number): EmittedFunction;
  /** Keywords without stars: the last `names.length` of `args` are keyword arguments. `h` is the mask over `args`. */
  callkw(f: Value, h: number, args: Value[], names: readonly string[]): Result;
  /** As `callkw` for what `lookupm` returned; `args[0]` is the receiver. */
  methkw(m: Value | EmittedFunction, h: number, args: Value[], names: readonly string[]): Result;
  /** Stars: `args` any iterable (tuple or list when the compiler built it), `kwargs` a dict or null; `h` is the mask over these two. */
  callex(f: Value, args: Value, kwargs: Value, h: number): Result;
  /**
   * A call of a global named locals, globals, vars, dir, eval, exec or __import__: when `f` is that builtin it sees
   * the caller's frame, given as a record (borrowed, layout of `pc`); else an ordinary call. `names` as in `callkw`.
   */
  callfr(f: Value, h: number, args: Value[], names: readonly string[], K: CodeInstance, pc: number, rec: unknown[]): Result;
  /** A call of something named type with three positional arguments: classes that are made take `__module__` from the globals of `K`. */
  calltype(f: Value, h: number, args: Value[], K: CodeInstance): Result;
  /** `super()`: `c` is the `__class__` cell, `self` the first argument; undefined when there is none (RuntimeError). `f` is what the name `super` holds. */
  mksuper(f: Value, c: CellValue | undefined, self: Value | undefined | symbol): Result;
  /** `super().name` and `super(type, self).name`. */
  superattr(f: Value, c: CellValue | undefined, self: Value | undefined | symbol, name: string): Result;
  /** As `lookupm` for `super().name(…)`: the function is called with `self` first. */
  lookups(f: Value, c: CellValue | undefined, self: Value | undefined | symbol, name: string): Result<Value | EmittedFunction>;

  // ---- functions, classes, type parameters -----------------------------------------------------------------
  /**
   * Takes everything but the cells, which it counts. `defaults`: an array of values, or a Python tuple; `kwdefaults`: an
   * array (name, value, …), or a dict; `annotate`: a function.
   */
  mkfn(K: CodeInstance, cells: CellValue[] | null, defaults?: Value[] | Value, kwdefaults?: Value[] | Value, annotate?: Value): Value;
  /** [run] `__build_class__`: `kw` is (name, value, …). Bases and keywords borrowed. The body is `K.mk(...cells)(h, ns)`. */
  mkclass(K: CodeInstance, cells: CellValue[] | null, name: string, bases: Value[], kw: Value[] | null): Result;
  /** [run] The same with stars: a list or tuple of bases, a dict or null. */
  mkclassex(K: CodeInstance, cells: CellValue[] | null, name: string, bases: Value, kw: Value): Result;
  /** [run] Under `from __future__ import annotations`: an empty `__annotations__` in the namespace or globals unless there is one. */
  setannot(K: CodeInstance, ns?: Value): Result<null>;
  /** Sets `__type_params__`; returns the function. */
  setfntp(fn: Value, params: Value): Value;
  /** `evaluate` functions take CPython's format argument; null when there is none. */
  mktypevar(name: string, bound: Value, constraints: Value): Value;
  mkparamspec(name: string): Value;
  mktypevartuple(name: string): Value;
  /** Sets the default's evaluate function; returns the parameter. */
  settpdefault(param: Value, evaluate: Value): Value;
  /** [run] `typing.Generic[params]`. */
  mkgenericbase(params: Value): Result;
  /** `params` a tuple or null. */
  mktypealias(name: string, params: Value, evaluate: Value): Value;

  // ---- iteration, generators, await --------------------------------------------------------------------------
  /** [run] */
  getiter(v: Value): Result<Iteration>;
  /** The iterator that the code of a generator expression was given, whoever called it; TypeError for anything else. */
  toiter(v: Value): Result<Iteration>;
  /** [run] For `yield from`: as `getiter`, but coroutines only inside coroutines. */
  yfiter(v: Value): Result<Iteration>;
  /** [run] For `await`; where: 0 await, 1 `__aenter__`, 2 `__aexit__`, 3 `__anext__` (error texts). */
  getawait(v: Value, where: number): Result<Iteration>;
  /** [run] `__aiter__`, checked. */
  getaiter(v: Value): Result;
  /** [run] `__anext__()`: the awaitable, ready to be driven. */
  getanext(it: Value): Result<Iteration>;
  /** At the handler of `async for`: StopAsyncIteration in flight ends there (true), anything else flies on. */
  asyncend(): boolean;
  /** Un-counted result of a finished iteration, taken out of `ret`. */
  yfret(it: Iteration): Value;
  /** [run] The exception in flight is thrown into `it`: as `step`. */
  yfthrow(it: Iteration): Value | Sentinel | EndMark;
  /** Generator, coroutine or asynchronous generator (by the flags of K) over a fresh record; counts what is borrowed in it. */
  mkgen(K: CodeInstance, slots: unknown[]): Value;

  // ---- with ----------------------------------------------------------------------------------------------------
  /** [run] Special method bound to `o`; TypeError of the context manager protocols when missing. */
  ldspecial(o: Value, name: '__exit__' | '__aexit__'): Result;
  /** [run] Calls `__enter__` / `__aenter__` (result not awaited). */
  withenter(o: Value): Result;
  awithenter(o: Value): Result;
  /** [run] Calls the exit method with the handled exception (`failed`) or three None; of `async with` the result is awaited by the caller. */
  withexit(exit: Value, failed: boolean): Result;

  // ---- text -----------------------------------------------------------------------------------------------------
  /** [run] `format(v, "")`, `format(v, spec)`, `str(v)`, `repr(v)`, `ascii(v)`. */
  fmt: Unary;
  fmts: Binary;
  cvs: Unary;
  cvr: Unary;
  cva: Unary;
  /** [fail] Concatenation of strings of either shape. */
  joinstr(parts: Value[]): Result;
  /** Take their values. `conversion`: 's', 'r', 'a' or null. */
  mkinterp(value: Value, text: Value, conversion: Value, spec: Value): Value;
  /** Strings borrowed (constants); takes the interpolations. */
  mktemplate(strings: Value[], interpolations: Value[]): Value;

  // ---- match ------------------------------------------------------------------------------------------------------
  matchseq(v: Value): boolean;
  matchmap(v: Value): boolean;
  /** [run] `len(v)`. */
  getlen(v: Value): Result<number>;
  /** [run] A tuple of the values of all keys, or null when one is missing. */
  matchkeys(v: Value, keys: Value): Result<TupleValue | null>;
  /** [run] A tuple of the attributes for `count` positional and the named patterns, or null when `v` is no instance. */
  matchclass(v: Value, cls: Value, count: number, names: readonly string[]): Result<TupleValue | null>;
  /** [run] A dict of the rest. */
  maprest(v: Value, keys: Value): Result;

  // ---- import, interactive -----------------------------------------------------------------------------------------
  /** [run] `__import__(name, globals, locals, from, level)`; `from` a constant tuple or null. */
  importname(K: CodeInstance, name: string, from: Value, level: number, ns?: Value): Result;
  /** [run] */
  importfrom(m: Value, name: string): Result;
  /** [run] `from m import *` into the namespace or the globals. */
  importstar(K: CodeInstance, m: Value, ns?: Value): Result<null>;
  /** [run] `sys.displayhook(v)`. */
  display(v: Value): Result<null>;
}
