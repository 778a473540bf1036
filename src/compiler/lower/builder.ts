// Lowering of one function: the list of instructions being built, the live temporaries, handlers, contexts.
//
// Invariants: `live` holds, in evaluation order, exactly the temporaries that a resume point must save; whoever
// consumes an operand takes it out. Temporary numbers are reused once consumed, but a destination gets its number
// before the operands free theirs, as they are released after the instruction. `assigned` holds the JavaScript
// variables that are bound for certain on every path to here.

import { type NameUse, type SourceRange, nameUse } from '../../contract/code.ts';
import type { Arguments, ConstantValue, ExprNode, StmtNode } from '../../syntax/tree.ts';
import { CompileProblem } from '../problem.ts';
import type { Entry } from '../symbols/entry.ts';
import { mangle } from '../symbols/mangle.ts';
import { constantKey, constantRecord, isPrimitive, literal } from './constants.ts';
import type { Context } from './contexts.ts';
import {
  constant,
  endsInJump,
  type Handler,
  type Instruction,
  jumpTo,
  local,
  type Node,
  type Operand,
  type Point,
  Temp,
  type TempOperand,
  temporary,
} from './ir.ts';
import type { Listing } from './listing.ts';
import { attributeAccess, localName, quote } from './jsNames.ts';
import { noRange } from './ranges.ts';
import type { UnitLowering } from './unit.ts';

/** CO_MAXBLOCKS. */
const maxNestedBlocks = 21;

export type CodeKind = 'module' | 'class' | 'function';

export interface InstructionOptions {
  /** May run Python code: can fail and suspend. */
  readonly run?: boolean;
  /** Can only raise. */
  readonly fail?: boolean;
  /** The result needs no count. */
  readonly raw?: boolean;
  /** No result but S. */
  readonly void?: boolean;
  /** Operands that stay live. */
  readonly keep?: readonly Operand[];
  /** Operands whose count passes to the text. */
  readonly move?: readonly Operand[] | 'all';
  /** The text takes a count of locals and object constants too. */
  readonly own?: boolean;
  /** Operands are released last to first. */
  readonly reverse?: boolean;
  /** Operands are held over the instruction. */
  readonly hold?: boolean;
  /** No forced suspension: the text always raises. */
  readonly noForce?: boolean;
  readonly lookup?: SourceRange | null;
  readonly attribute?: Instruction['attribute'];
  readonly fast?: Instruction['fast'];
  readonly item?: Instruction['item'];
}

/** Lowering by node class; `dispatch.ts` fills it, so that the files of lowering need not import each other in circles. */
export interface Dispatch {
  readonly expr: (f: FunctionLowering, e: ExprNode) => Operand;
  readonly stmts: (f: FunctionLowering, body: readonly StmtNode[]) => void;
}

/** Variables of the inlined comprehensions around the current place, innermost last. */
export interface ComprehensionScope {
  readonly entry: Entry;
  readonly vars: ReadonlyMap<string, Temp>;
}

export class FunctionLowering {
  readonly unit: UnitLowering;
  readonly dispatch: Dispatch;
  readonly entry: Entry;
  readonly kind: CodeKind;
  readonly id: number;
  readonly name: string;
  readonly qualname: string;
  readonly parent: FunctionLowering | null;
  /** Class whose private names are mangled here. */
  readonly privateName: string | null;
  firstlineno: number;
  /** Module code or class body that looks names up in a namespace object `ns`. */
  readonly namespaced: boolean;
  docstring: string | null = null;
  flags = 0;
  /** Of functions and lambdas; null for scopes whose parameters are the compiler's own. */
  signature: Arguments | null = null;
  /** Positional-only parameters of scopes without a signature. */
  positionalOnly = 0;
  /** What `co_argcount` says when not all parameters are given. */
  argumentCount: number | null = null;

  out: Node[] = [];
  live: Temp[] = [];
  free: number[] = [];
  temps = 0;
  points: Point[] = [];
  handlers: Handler[] = [];
  contexts: Context[] = [];
  assigned = new Set<string>();
  comprehensions: ComprehensionScope[] = [];
  /** The comprehension whose variables outlive the use of its value; then its variables, for who uses it. */
  usedAtOnce: ExprNode | null = null;
  open: ReadonlyMap<string, Temp> | null = null;
  loops = 0;
  range: SourceRange;
  returnLabel = '';
  tree: Node[] = [];
  /** Exceptions are caught here: frames keep a frame object, generators a handled-exception item. */
  usesF = false;
  /** The code looks at running frames: its own has a frame object from the start. */
  showsFrame = false;
  /** No instruction can fail or suspend: no entry check, no depth. */
  leaf = false;
  /** Arithmetic is printed inline. */
  numeric = false;
  readonly kids: number[] = [];
  /** Local variables that need a slot, in order of first mention (CPython numbers them so). */
  readonly localOrder: string[] = [];
  /** Variables of inlined comprehensions that are no cells: CPython lists them among the locals. */
  readonly fastVariables = new Set<string>();
  readonly nameOrder: string[] = [];
  /** JavaScript variables that are ever stored to (parameters that are not need no store at a yield). */
  readonly stored = new Set<string>();
  readonly constantRecords: ReturnType<typeof constantRecord>[] = [];
  private readonly constantSeen = new Set<string>();
  private readonly localSeen = new Set<string>();
  readonly nameUses: number[] = [];
  /** Kept only when somebody asks for it. */
  readonly listing: Listing | null;
  private readonly nameIndex = new Map<string, number>();
  private readonly useSeen = new Set<string>();
  /** Attributes assigned on `self` in methods of the class being lowered. */
  staticAttributes: Set<string> | null = null;
  /** Inside statements that may run or not. */
  conditionalDepth = 0;
  /** Conditional annotations met so far in this module or class body. */
  conditionalAnnotations = 0;

  constructor(
    unit: UnitLowering,
    dispatch: Dispatch,
    entry: Entry,
    kind: CodeKind,
    options: {
      name: string;
      qualname: string;
      parent: FunctionLowering | null;
      privateName: string | null;
      range: SourceRange;
      namespaced: boolean;
    },
  ) {
    this.unit = unit;
    this.dispatch = dispatch;
    this.entry = entry;
    this.kind = kind;
    this.name = options.name;
    this.qualname = options.qualname;
    this.parent = options.parent;
    this.privateName = options.privateName;
    this.namespaced = options.namespaced;
    this.range = options.range;
    this.firstlineno = options.range.lineno;
    this.id = unit.codes.length;
    this.listing = unit.newListing?.() ?? null;
    unit.codes.push(this);
    options.parent?.kids.push(this.id);
    options.parent?.constantRecords.push({ code: this.id });
  }

  get isGenerator(): boolean {
    return this.entry.generator || this.entry.coroutine;
  }
  /** Generators of all kinds own their parameters from the start. */
  get ownsParameters(): boolean {
    return this.isGenerator || this.entry.varnames.length > 30;
  }
  get isAsyncGenerator(): boolean {
    return this.entry.generator && this.entry.coroutine;
  }

  fail(message: string, range: SourceRange): never {
    throw new CompileProblem(message, range);
  }
  mangled(name: string): string {
    const only = this.entry.mangledNames;
    return only !== null && !only.has(name) ? name : mangle(this.privateName, name);
  }

  private nesting = 0;
  /** Statements that CPython counts as blocks; more than its limit is an error. */
  nested(range: SourceRange, build: () => void, weight = 1): void {
    this.nesting += weight;
    if (this.nesting > maxNestedBlocks) this.fail('too many statically nested blocks', range);
    build();
    this.nesting -= weight;
  }

  // Node lists

  push(node: Node): void {
    this.out.push(node);
  }
  /** Appends captured nodes; there may be more than an argument list can hold. */
  append(nodes: readonly Node[]): void {
    for (const n of nodes) this.out.push(n);
  }
  plain(js: string): void {
    this.out.push({ op: 'plain', js });
  }
  /** Runs `build` into a list of its own. */
  capture(build: () => void): Node[] {
    const outer = this.out;
    this.out = [];
    build();
    const nodes = this.out;
    this.out = outer;
    return nodes;
  }
  /** As `capture`, and the live list and free numbers are as before afterwards. */
  branch(build: () => void): Node[] {
    const restore = this.mark();
    const nodes = this.capture(build);
    restore();
    return nodes;
  }
  /** Live list and free numbers as they are now, to be brought back where another path continues from here. */
  mark(): () => void {
    const live = [...this.live];
    const free = [...this.free];
    return () => {
      this.live = [...live];
      this.free = [...free];
    };
  }
  block(label: string, build: () => void): void {
    this.out.push({ op: 'block', label, body: this.capture(build) });
    this.listing?.label(label);
  }
  loop(label: string, build: () => void): void {
    this.loops++;
    this.out.push({ op: 'loop', label, body: this.capture(build) });
    this.loops--;
  }
  /** Runs `build` with an exception handler at the end of block `label`; the live temporaries survive there. */
  guarded(label: string, build: () => void): void {
    const outer = this.handlers;
    this.handlers = [...outer, { label, keep: this.live.length }];
    build();
    this.handlers = outer;
  }
  /** Two branches that join: what both assign is assigned. */
  choose(test: string, then: () => void, orelse: () => void): void {
    const before = new Set(this.assigned);
    const a = this.branch(then);
    const afterThen = this.assigned;
    this.assigned = new Set(before);
    const b = this.branch(orelse);
    this.joinAssigned(endsInJump(a) ? null : afterThen, endsInJump(b) ? null : this.assigned);
    this.out.push({ op: 'if', test, then: a, orelse: b });
  }
  /** Null: that path never arrives. */
  joinAssigned(a: Set<string> | null, b: Set<string> | null): void {
    if (a === null || b === null) this.assigned = a ?? b ?? this.assigned;
    else this.assigned = new Set([...a].filter((x) => b.has(x)));
  }
  br(label: string): void {
    this.out.push(jumpTo(label));
  }
  label(prefix = 'B'): string {
    return this.unit.label(prefix);
  }
  /** Code that is checked but never runs. */
  discard(build: () => void): void {
    const points = this.points.length;
    const codes = this.unit.codes.length;
    const kids = this.kids.length;
    const assigned = new Set(this.assigned);
    const usesF = this.usesF;
    const listed = this.listing?.length ?? 0;
    this.branch(build);
    this.listing?.truncate(listed, points);
    this.points.length = points;
    this.unit.codes.length = codes;
    this.kids.length = kids;
    this.assigned = assigned;
    this.usesF = usesF;
  }
  /** What is certainly assigned where control arrives from inside a region: names that anybody deletes are not. */
  assignedAtJoin(): Set<string> {
    if (this.entry.deletedNames.size === 0) return new Set(this.assigned);
    return new Set([...this.assigned].filter((js) => !this.deletedJs.has(js)));
  }
  private deletedCache: Set<string> | null = null;
  private get deletedJs(): Set<string> {
    this.deletedCache ??= new Set([...this.entry.deletedNames].map(localName));
    return this.deletedCache;
  }

  // Temporaries and points

  temp(): Temp {
    return new Temp(this.free.pop() ?? this.temps++);
  }
  release(temp: Temp): void {
    if (this.free.includes(temp.id)) throw new Error(`internal: temporary ${temp.js} is free already in ${this.qualname}`);
    this.free.push(temp.id);
  }
  /** Takes a temporary out of the live list; its number may be used again. */
  consume(operand: Operand): void {
    if (operand.kind !== 'temp') return;
    this.unlive(operand.temp);
    this.release(operand.temp);
  }
  unlive(temp: Temp): void {
    const i = this.live.lastIndexOf(temp);
    if (i < 0) throw new Error(`internal: temporary ${temp.js} is not live in ${this.qualname}`);
    this.live.splice(i, 1);
  }
  /** Code may run here: what is live must be counted. */
  holdLive(): void {
    for (const t of this.live) t.held = true;
  }
  point(operands: readonly Temp[] = [], lookup: SourceRange | null = null): Point {
    const handler = this.handlers[this.handlers.length - 1] ?? null;
    if (handler) this.usesF = true;
    const point: Point = {
      pc: this.points.length,
      range: this.range,
      lookup,
      live: [...this.live],
      operands,
      handler,
    };
    this.points.push(point);
    this.listing?.point(point.pc, point.range, lookup !== null, handler);
    return point;
  }

  /** The one constructor of instructions with a result. */
  ins(text: string, args: readonly Operand[], o: InstructionOptions = {}): TempOperand {
    const temp = this.emit(text, args, o, true) as Temp;
    return temporary(temp);
  }
  /** An instruction whose result is only S or not. */
  act(text: string, args: readonly Operand[], o: InstructionOptions = {}): void {
    this.emit(text, args, o, false);
  }
  private emit(text: string, args: readonly Operand[], o: InstructionOptions, result: boolean): Temp | null {
    const kept = new Set((o.keep ?? []).flatMap((a) => (a.kind === 'temp' ? [a.temp] : [])));
    const used: Temp[] = [];
    for (const a of args) if (a.kind === 'temp' && !kept.has(a.temp) && !used.includes(a.temp)) used.push(a.temp);
    for (const t of used) this.unlive(t);
    if (o.run) this.holdLive();
    const moved = this.movedOf(o.move, used);
    for (const t of moved) t.held = true;
    const operands = used.filter((t) => !moved.has(t));
    if (o.hold) for (const t of operands) t.held = true;
    this.listing?.instruction(text, args.length, this.range);
    // An instruction that fails releases its operands last to first, whatever it does otherwise.
    const point = o.run || o.fail ? this.point([...operands], o.lookup ?? null) : null;
    if (o.reverse) operands.reverse();
    const dst = result ? this.temp() : null;
    if (dst) dst.raw = o.raw ?? false;
    for (const t of used) this.release(t);
    if (dst) this.live.push(dst);
    this.out.push({
      op: 'x',
      text,
      args,
      dst,
      point,
      run: (o.run ?? false) && !o.noForce,
      operands,
      own: o.own ?? false,
      attribute: o.attribute ?? null,
      fast: o.fast ?? null,
      item: o.item ?? null,
    });
    return dst;
  }
  private movedOf(move: InstructionOptions['move'], used: readonly Temp[]): Set<Temp> {
    if (move === undefined) return new Set();
    if (move === 'all') return new Set(used.filter((t) => !t.raw));
    return new Set(move.flatMap((a) => (a.kind === 'temp' ? [a.temp] : [])));
  }
  safePoint(entry = false): void {
    this.holdLive();
    this.out.push({ op: 'safe', entry, point: this.point() });
  }
  /** The exception in flight propagates, without a traceback entry. */
  unwindException(at: SourceRange = noRange): void {
    const { range } = this;
    this.range = at;
    this.out.push({ op: 'unw', point: this.point() });
    this.range = range;
  }
  drop(operand: Operand): void {
    if (operand.kind !== 'temp') return;
    this.unlive(operand.temp);
    this.holdLive();
    this.out.push({ op: 'drop', temp: operand.temp });
    this.release(operand.temp);
  }
  /** A join variable gets a value; it becomes live when the branches meet. */
  move(dst: Temp, value: Operand): void {
    this.consume(value);
    this.out.push({ op: 'move', dst, value });
  }
  /** A second reference to the same value, held. */
  copy(value: Operand): TempOperand {
    const c = this.ins('#0', [value], { keep: [value] });
    c.temp.held = true;
    if (value.kind === 'temp') value.temp.held = true;
    return c;
  }
  /** A local is loaded into a temporary because a later store may change it. */
  settle(value: Operand): Operand {
    return value.kind === 'local' ? this.copy(value) : value;
  }

  // Tables

  seeLocal(name: string): void {
    if (this.localSeen.has(name)) return;
    this.localSeen.add(name);
    this.localOrder.push(name);
  }
  seeName(name: string, use: NameUse): string {
    let index = this.nameIndex.get(name);
    if (index === undefined) {
      index = this.nameOrder.push(name) - 1;
      this.nameIndex.set(name, index);
    }
    this.listing?.name(use, index, this.range, this.kind === 'module');
    const key = `${nameUse[use]} ${index}`;
    if (!this.useSeen.has(key)) {
      this.useSeen.add(key);
      this.nameUses.push(nameUse[use], index);
    }
    return name;
  }
  /** Notes a constant for `co_consts`. Small ints stand in CPython's instructions, but the first constant stays whatever it is. */
  seeConstant(value: ConstantValue): void {
    if (value.type === 'int' && value.value >= 0n && value.value < 256n && this.constantRecords.length > 0) return;
    const key = constantKey(value);
    if (this.constantSeen.has(key)) return;
    this.constantSeen.add(key);
    this.constantRecords.push(constantRecord(value));
  }
  private listConstant(value: ConstantValue): void {
    const small = value.type === 'int' && value.value >= 0n && value.value < 256n;
    if (small) this.listing?.note('LOAD_SMALL_INT', Number(value.value), this.range);
    else this.listing?.constant(value, this.range);
  }
  /** A constant that CPython's code loads and ours does not. */
  mentionConstant(value: ConstantValue): void {
    this.seeConstant(value);
    if (this.listing !== null) this.listConstant(value);
  }
  constant(value: ConstantValue): Operand {
    this.mentionConstant(value);
    const js = literal(value);
    if (js !== null) return constant(js);
    const table = constant(this.unit.constant(value), !isPrimitive(value));
    const plain = value.type === 'float' && Number.isInteger(value.value) && !Object.is(value.value, -0);
    return plain ? { ...table, integral: String(value.value) } : table;
  }

  expr(e: ExprNode): Operand {
    return this.dispatch.expr(this, e);
  }
  stmts(body: readonly StmtNode[]): void {
    this.dispatch.stmts(this, body);
  }

  // Shapes used in many places

  getattr(o: Operand, name: string, keep: readonly Operand[] = []): TempOperand {
    this.seeName(name, 'loadAttribute');
    const test = `#0!==null&&(q=#0${attributeAccess(name)})!==undefined&&typeof q!=="function"`;
    return this.ins(`getattr(#0,${quote(name)})`, [o], { run: true, keep, fast: { test, value: 'q', plain: false } });
  }
  setattr(o: Operand, name: string, value: Operand): void {
    this.seeName(name, 'storeAttribute');
    this.act(`setattr(#0,${quote(name)},#1)`, [o, value], { run: true, attribute: { name, object: o, value } });
  }
  local(js: string): Operand {
    return local(js);
  }
}
