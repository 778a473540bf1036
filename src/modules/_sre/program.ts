// The matcher's program: a flat list of instructions made from the tree.
//
// An instruction is [op, a, b, c]; functions and sub-programs are in tables. Registers: two marks a group, then one for
// `lastindex`, then two a loop (count, last position). Counterpart: the code of Modules/_sre/sre_lib.h.

import type { At } from './codes.ts';
import { lowerFor } from './characters.ts';
import { type SetTest, setTest } from './sets.ts';
import type { Node } from './tree.ts';

export const OP = {
  match: 0,
  char: 1,
  notChar: 2,
  test: 3,
  any: 4,
  anyAll: 5,
  at: 6,
  mark: 7,
  split: 8,
  jump: 9,
  fail: 10,
  reference: 11,
  conditional: 12,
  assert: 13,
  atomic: 14,
  single: 15,
  loopStart: 16,
  loop: 17,
  done: 18,
  round: 19,
} as const;

/** Bounds and kind of a loop or of a repeated single character. */
export interface Repeat {
  readonly min: number;
  readonly max: number;
  readonly mode: 'greedy' | 'lazy' | 'possessive';
  /** Test of a single character; null for loops. */
  readonly test: SetTest | null;
  /** Loops: first register; where a round begins. */
  readonly register: number;
  readonly body: number;
}

export interface Program {
  readonly ops: Int32Array;
  readonly tests: readonly SetTest[];
  readonly ats: readonly At[];
  readonly repeats: readonly Repeat[];
  readonly lowers: readonly ((c: number) => number)[];
  readonly registers: number;
  readonly groups: number;
}

/** `lastindex` lies behind the marks. */
export const lastIndexRegister = (groups: number): number => 2 * groups;

class Assembler {
  readonly ops: number[] = [];
  readonly tests: SetTest[] = [];
  readonly ats: At[] = [];
  readonly repeats: Repeat[] = [];
  readonly lowers: ((c: number) => number)[] = [];
  registers: number;

  constructor(groups: number) {
    this.registers = 2 * groups + 1;
  }

  get here(): number {
    return this.ops.length >> 2;
  }

  emit(op: number, a = 0, b = 0, c = 0): number {
    this.ops.push(op, a, b, c);
    return this.here - 1;
  }

  patch(at: number, operand: 1 | 2 | 3, value: number): void {
    this.ops[at * 4 + operand] = value;
  }

  node(n: Node): void {
    switch (n.kind) {
      case 'sequence':
        for (const item of n.items) this.node(item);
        return;
      case 'literal':
      case 'set':
      case 'any':
        this.single(n);
        return;
      case 'at':
        this.emit(OP.at, this.ats.push(n.at) - 1);
        return;
      case 'mark':
        this.emit(OP.mark, n.index);
        return;
      case 'fail':
        this.emit(OP.fail);
        return;
      case 'branch':
        this.branch(n.choices);
        return;
      case 'repeat':
        this.repeat(n);
        return;
      case 'reference':
        this.emit(OP.reference, n.group, this.lowers.push(lowerFor(n.ignore)) - 1);
        return;
      default:
        this.enclosing(n);
    }
  }

  private single(n: Node & { kind: 'literal' | 'set' | 'any' }): void {
    if (n.kind === 'any') this.emit(n.newline ? OP.anyAll : OP.any);
    else if (n.kind === 'literal' && n.ignore === '') this.emit(n.negated ? OP.notChar : OP.char, n.char);
    else this.emit(OP.test, this.tests.push(singleTest(n)) - 1);
  }

  private branch(choices: readonly Node[]): void {
    const ends: number[] = [];
    choices.forEach((choice, i) => {
      if (i === choices.length - 1) {
        this.node(choice);
        return;
      }
      const split = this.emit(OP.split);
      this.patch(split, 1, this.here);
      this.node(choice);
      ends.push(this.emit(OP.jump));
      this.patch(split, 2, this.here);
    });
    if (choices.length === 0) this.emit(OP.fail);
    for (const at of ends) this.patch(at, 1, this.here);
  }

  private repeat(n: Node & { kind: 'repeat' }): void {
    if (n.single && isSingle(n.body)) {
      const r: Repeat = { min: n.min, max: n.max, mode: n.mode, test: singleTest(n.body), register: 0, body: 0 };
      this.emit(OP.single, this.repeats.push(r) - 1);
      return;
    }
    if (n.mode === 'possessive') {
      this.sub(OP.atomic, () => this.loop({ ...n, mode: 'greedy' }));
      return;
    }
    this.loop(n);
  }

  private loop(n: Node & { kind: 'repeat' }): void {
    const register = this.registers;
    this.registers += 2;
    const index = this.repeats.length;
    this.repeats.push({ min: n.min, max: n.max, mode: n.mode, test: null, register, body: this.here + 2 });
    this.emit(OP.loopStart, index);
    const loop = this.emit(OP.loop, index);
    this.emit(OP.round, index);
    this.node(n.body);
    this.emit(OP.jump, loop);
    this.patch(loop, 2, this.here);
  }

  private enclosing(n: Node & { kind: 'assert' | 'atomic' | 'conditional' }): void {
    if (n.kind === 'conditional') {
      const at = this.emit(OP.conditional, n.group);
      this.node(n.yes);
      const jump = this.emit(OP.jump);
      this.patch(at, 2, this.here);
      this.node(n.no);
      this.patch(jump, 1, this.here);
      return;
    }
    if (n.kind === 'atomic') this.sub(OP.atomic, () => this.node(n.body));
    else this.sub(OP.assert, () => this.node(n.body), n.back, n.negated ? 1 : 0);
  }

  /** A part that is matched for itself: [op, end, a, b], body, done. */
  private sub(op: number, body: () => void, a = 0, b = 0): void {
    const at = this.emit(op, 0, a, b);
    body();
    this.emit(OP.done);
    this.patch(at, 1, this.here);
  }
}

const isSingle = (n: Node): n is Node & { kind: 'literal' | 'set' | 'any' } => n.kind === 'literal' || n.kind === 'set' || n.kind === 'any';

function singleTest(n: Node & { kind: 'literal' | 'set' | 'any' }): SetTest {
  if (n.kind === 'any') return n.newline ? () => true : (c) => c !== 10;
  if (n.kind === 'set') {
    const test = setTest(n.set);
    if (n.ignore === '') return test;
    const lower = lowerFor(n.ignore);
    return (c) => test(lower(c));
  }
  const { char, negated } = n;
  if (n.ignore === '') return negated ? (c) => c !== char : (c) => c === char;
  const lower = lowerFor(n.ignore);
  return negated ? (c) => lower(c) !== char : (c) => lower(c) === char;
}

export function assemble(tree: Node, groups: number): Program {
  const a = new Assembler(groups);
  a.node(tree);
  a.emit(OP.match);
  return {
    ops: Int32Array.from(a.ops),
    tests: a.tests,
    ats: a.ats,
    repeats: a.repeats,
    lowers: a.lowers,
    registers: a.registers,
    groups,
  };
}
