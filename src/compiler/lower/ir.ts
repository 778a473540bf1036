// The instructions between tree and JavaScript: structured control as in WebAssembly, one tree a function.
//
// `block L` is left at its end by `br L`; `loop L` is restarted by its own end and by `cont L` and left only by `br`.
// An `x` instruction is a text with holes #0 #1 … filled by both printers alike. Everything that can fail or suspend
// has a point: the place where the result is examined, after the operation, with range, live temporaries, handler.

import type { SourceRange } from '../../contract/code.ts';

export class Temp {
  readonly id: number;
  /** Counted from definition to consumption: code that may run Python lies in between. Decided while lowering. */
  held = false;
  /** Never a Python value that needs counting: a boolean, a JavaScript function, a number of the compiler's own. */
  raw = false;
  /** A JavaScript boolean: its truth needs no test. */
  bool = false;
  /** A variable of an inlined comprehension. */
  name: string | null = null;
  isCell = false;
  constructor(id: number) {
    this.id = id;
  }
  get js(): string {
    return `t${this.id}`;
  }
}

/** `object` constants (from the constant table) are counted when stored; the others need no count. */
export interface ConstOperand {
  readonly kind: 'const';
  readonly js: string;
  readonly object: boolean;
  /** Integral floats: the number itself, for arithmetic in place. */
  readonly integral?: string;
}
/** A local read in place. Nothing between load and use may store to it. */
export interface LocalOperand {
  readonly kind: 'local';
  readonly js: string;
}
export interface TempOperand {
  readonly kind: 'temp';
  readonly temp: Temp;
}
export type Operand = ConstOperand | LocalOperand | TempOperand;

export const constant = (js: string, object = false): ConstOperand => ({ kind: 'const', js, object });
export const local = (js: string): LocalOperand => ({ kind: 'local', js });
export const temporary = (temp: Temp): TempOperand => ({ kind: 'temp', temp });
export const NONE = constant('null');

export interface Handler {
  readonly label: string;
  /** How many temporaries survive at the handler. */
  readonly keep: number;
}

export interface Point {
  pc: number;
  readonly range: SourceRange;
  /** Range of a method look-up inside a call. */
  readonly lookup: SourceRange | null;
  readonly live: readonly Temp[];
  readonly operands: readonly Temp[];
  readonly handler: Handler | null;
}

/** A way around an instruction's text: where `test` holds, `value` is the result, nothing fails and no Python code runs. */
export interface FastPath {
  readonly test: string;
  readonly value: string;
  /** Operands and result are then numbers, booleans or strings, so that nothing is counted. */
  readonly plain: boolean;
}
export interface Instruction {
  readonly op: 'x';
  readonly text: string;
  readonly fast: FastPath | null;
  readonly args: readonly Operand[];
  readonly dst: Temp | null;
  readonly point: Point | null;
  /** May run Python code: forced suspension applies. */
  readonly run: boolean;
  /** Temporaries released after the check, in this order. */
  readonly operands: readonly Temp[];
  /** The text takes a count of every argument: locals and object constants are counted up in place. */
  readonly own: boolean;
  /** Inline store to an attribute: name, receiver, value. */
  readonly attribute: { readonly name: string; readonly object: Operand; readonly value: Operand } | null;
  /** Inline store to an item of a list. */
  readonly item: { readonly index: Operand; readonly object: Operand; readonly value: Operand } | null;
}
export interface Safe {
  readonly op: 'safe';
  readonly entry: boolean;
  readonly point: Point;
}
export interface Start {
  readonly op: 'start';
  readonly point: Point;
}
/** The exception in flight goes on to the handler or out. */
export interface Unwind {
  readonly op: 'unw';
  readonly point: Point;
}
export interface Block {
  readonly op: 'block';
  readonly label: string;
  readonly body: Node[];
}
export interface Loop {
  readonly op: 'loop';
  readonly label: string;
  readonly body: Node[];
}
export interface If {
  readonly op: 'if';
  /** A JavaScript condition over raw temporaries. */
  readonly test: string;
  readonly then: Node[];
  readonly orelse: Node[];
}
export interface Jump {
  readonly op: 'br' | 'cont';
  readonly label: string;
}
/** A runtime call or assignment that can neither fail nor run Python code (but may release values). */
export interface Plain {
  readonly op: 'plain';
  readonly js: string;
}
/** A store by a helper that takes the value or counts it: the text ends in the `held` argument, `#0` is the value. */
export interface Put {
  readonly op: 'put';
  readonly text: string;
  readonly value: Operand;
}
/** Store to a JavaScript variable: a local, or a comprehension's variable. `bit` is a parameter's mask bit or -1. */
export interface Store {
  readonly op: 'store';
  readonly js: string;
  readonly value: Operand;
  readonly bit: number;
}
export interface Unbind {
  readonly op: 'unbind';
  readonly js: string;
  readonly bit: number;
}
export interface Move {
  readonly op: 'move';
  readonly dst: Temp;
  readonly value: Operand;
}
export interface Drop {
  readonly op: 'drop';
  readonly temp: Temp;
}
export interface SetResult {
  readonly op: 'setret';
  readonly value: Operand;
}
export interface Yield {
  readonly op: 'yield';
  readonly value: Operand;
  readonly dst: Temp;
  readonly point: Point;
  /** Delegation: where a thrown-in exception goes (no traceback entry), and the `step` instruction above. */
  readonly delegate: { readonly label: string; readonly iterator: Temp; readonly step: Point } | null;
  /** `yield` of an asynchronous generator, as against a value that an await passes up. */
  readonly asyncValue: boolean;
}
export type Node = Instruction | Safe | Start | Unwind | Block | Loop | If | Jump | Plain | Put | Store | Unbind | Move | Drop | SetResult | Yield;

export function endsInJump(nodes: readonly Node[]): boolean {
  const last = nodes[nodes.length - 1];
  return last !== undefined && (last.op === 'br' || last.op === 'cont' || last.op === 'unw');
}

/** Jump to a label: loops (named L…) are gone on with, blocks are left. */
export function jumpTo(label: string): Jump {
  return { op: label.startsWith('L') ? 'cont' : 'br', label };
}
