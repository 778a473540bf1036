// The matcher: a backtracking machine with a stack of its own, so that no pattern exhausts the JavaScript stack.
//
// Registers change through `set`, which notes the old value on the trail; a choice point remembers how long the trail
// was. Semantics are those of Modules/_sre/sre_lib.h: which choice comes first, empty loops, marks after failure.

import { isAsciiWord, isUnicodeWord } from './characters.ts';
import type { At } from './codes.ts';
import { OP, type Program, type Repeat, lastIndexRegister } from './program.ts';

/** Characters by number: a string without surrogates, code points, or bytes. */
export interface Input {
  readonly length: number;
  at(i: number): number;
}

const UNLIMITED = 4294967295;

export class Machine {
  private readonly program: Program;
  private readonly input: Input;
  /** Where matching ends: `endpos`. */
  private readonly end: number;
  readonly registers: Int32Array;
  private readonly trail: number[] = [];
  /** Choice points: pc, position, trail length; for repeated characters also the lowest position (negative pc). */
  private readonly stack: number[] = [];
  /** The whole input must be used. */
  full = false;
  /** An empty match at this position does not count; -1 for none. */
  noEmptyAt = -1;
  /** Called now and then, so that a long search can be interrupted. */
  private steps = 0;
  private readonly poll: () => void;

  constructor(program: Program, input: Input, end: number, poll: () => void) {
    this.program = program;
    this.input = input;
    this.end = end;
    this.registers = new Int32Array(program.registers);
    this.poll = poll;
  }

  /** Tries to match at `start`; the end position, or -1. Registers hold the marks. */
  match(start: number): number {
    this.registers.fill(-1);
    this.trail.length = 0;
    this.stack.length = 0;
    return this.run(0, start, start);
  }

  private set(register: number, value: number): void {
    this.trail.push(register, this.registers[register] as number);
    this.registers[register] = value;
  }

  private undo(length: number): void {
    const { trail, registers } = this;
    while (trail.length > length) {
      const value = trail.pop() as number;
      registers[trail.pop() as number] = value;
    }
  }

  private choice(pc: number, position: number): void {
    this.stack.push(pc, position, this.trail.length, 0);
  }

  /** Runs from `pc`; the position at `match` or `done`, or -1. Choice points made inside are gone afterwards. */
  private run(from: number, at: number, start: number): number {
    const { ops } = this.program;
    const { input, end, stack } = this;
    const base = stack.length;
    let pc = from;
    let p = at;
    for (;;) {
      if ((++this.steps & 0xffff) === 0) this.poll();
      const i = pc * 4;
      let ok: boolean;
      switch (ops[i]) {
        case OP.char:
          ok = p < end && input.at(p) === ops[i + 1];
          p++;
          pc++;
          break;
        case OP.notChar:
          ok = p < end && input.at(p) !== ops[i + 1];
          p++;
          pc++;
          break;
        case OP.test:
          ok = p < end && (this.program.tests[ops[i + 1] as number] as (c: number) => boolean)(input.at(p));
          p++;
          pc++;
          break;
        case OP.any:
          ok = p < end && input.at(p) !== 10;
          p++;
          pc++;
          break;
        case OP.anyAll:
          ok = p < end;
          p++;
          pc++;
          break;
        case OP.mark:
          this.mark(ops[i + 1] as number, p);
          ok = true;
          pc++;
          break;
        case OP.split:
          this.choice(ops[i + 2] as number, p);
          pc = ops[i + 1] as number;
          ok = true;
          break;
        case OP.jump:
          pc = ops[i + 1] as number;
          ok = true;
          break;
        case OP.match:
          if ((!this.full || p === end) && !(p === start && p === this.noEmptyAt)) {
            stack.length = base;
            return p;
          }
          ok = false;
          break;
        case OP.done:
          stack.length = base;
          return p;
        case OP.single: {
          const r = this.program.repeats[ops[i + 1] as number] as Repeat;
          p = this.single(r, p, pc);
          ok = p >= 0;
          pc++;
          break;
        }
        default: {
          const next = this.other(i, p, pc);
          ok = next >= 0;
          pc = next;
          p = this.position;
        }
      }
      while (!ok) {
        if (stack.length === base) return -1;
        const mark = stack.length - 4;
        const resume = stack[mark] as number;
        this.undo(stack[mark + 2] as number);
        p = stack[mark + 1] as number;
        ok = true;
        if (resume >= 0) {
          stack.length = mark;
          pc = resume;
        } else {
          pc = -resume;
          p = this.retrySingle(mark, p);
          ok = p >= 0;
        }
      }
    }
  }

  /** Position after an instruction that `other` executed. */
  private position = 0;

  /** The rarer instructions; the next pc, or -1 to fail. */
  private other(i: number, p: number, pc: number): number {
    const { ops } = this.program;
    this.position = p;
    const a = ops[i + 1] as number;
    switch (ops[i]) {
      case OP.at:
        return this.atPlace(this.program.ats[a] as At, p) ? pc + 1 : -1;
      case OP.reference:
        return this.reference(a, this.program.lowers[ops[i + 2] as number] as (c: number) => number, p) ? pc + 1 : -1;
      case OP.conditional:
        return this.isSet(a) ? pc + 1 : (ops[i + 2] as number);
      case OP.atomic: {
        const r = this.run(pc + 1, p, p);
        if (r < 0) return -1;
        this.position = r;
        return a;
      }
      case OP.assert:
        return this.assertion(i, p, pc);
      case OP.loopStart: {
        const r = this.program.repeats[a] as Repeat;
        this.set(r.register, 0);
        this.set(r.register + 1, -1);
        return pc + 1;
      }
      case OP.round:
        this.round(this.program.repeats[a] as Repeat, p);
        return pc + 1;
      case OP.loop:
        return this.loop(this.program.repeats[a] as Repeat, p, ops[i + 2] as number);
      default:
        return -1;
    }
  }

  private assertion(i: number, p: number, pc: number): number {
    const { ops } = this.program;
    const after = ops[i + 1] as number;
    const from = p - (ops[i + 2] as number);
    const negated = ops[i + 3] === 1;
    const length = this.trail.length;
    const r = from < 0 ? -1 : this.run(pc + 1, from, from);
    this.position = p;
    if (negated) {
      this.undo(length);
      return r < 0 ? after : -1;
    }
    return r < 0 ? -1 : after;
  }

  private mark(index: number, p: number): void {
    this.set(index, p);
    if (index & 1) this.set(lastIndexRegister(this.program.groups), (index >> 1) + 1);
  }

  private isSet(group: number): boolean {
    const start = this.registers[2 * group] as number;
    const end = this.registers[2 * group + 1] as number;
    return start >= 0 && end >= start;
  }

  private reference(group: number, lower: (c: number) => number, p: number): boolean {
    if (!this.isSet(group)) return false;
    const start = this.registers[2 * group] as number;
    const n = (this.registers[2 * group + 1] as number) - start;
    if (p + n > this.end) return false;
    for (let k = 0; k < n; k++) {
      const x = this.input.at(start + k);
      const y = this.input.at(p + k);
      if (x !== y && lower(x) !== lower(y)) return false;
    }
    this.position = p + n;
    return true;
  }

  /** One more round, or on behind the loop. Registers: rounds begun, position of the last one beyond the minimum. */
  private loop(r: Repeat, p: number, exit: number): number {
    const count = this.registers[r.register] as number;
    if (count < r.min) return r.body;
    const more = (count < r.max || r.max === UNLIMITED) && p !== this.registers[r.register + 1];
    if (!more) return exit;
    this.choice(r.mode === 'greedy' ? exit : r.body, p);
    return r.mode === 'greedy' ? r.body : exit;
  }

  private round(r: Repeat, p: number): void {
    const count = this.registers[r.register] as number;
    this.set(r.register, count + 1);
    if (count >= r.min) this.set(r.register + 1, p);
  }

  /** Repeats one character; the position to go on at, or -1. Leaves a choice point for other counts. */
  private single(r: Repeat, p: number, pc: number): number {
    const { input, end } = this;
    const test = r.test as (c: number) => boolean;
    const room = end - p;
    if (room < r.min) return -1;
    const limit = r.mode === 'lazy' ? r.min : r.max === UNLIMITED ? room : Math.min(r.max, room);
    let n = 0;
    while (n < limit && test(input.at(p + n))) n++;
    if (n < r.min) return -1;
    if (r.mode === 'greedy' && n > r.min) this.stack.push(-(pc + 1), p + n, this.trail.length, p + r.min);
    else if (r.mode === 'lazy' && (r.max === UNLIMITED || n < r.max)) {
      this.stack.push(-(pc + 1), p + n, this.trail.length, r.max === UNLIMITED ? end : Math.min(end, p + r.max));
    }
    return p + n;
  }

  /** The next count of a repeated character: one less, or for lazy ones one more; -1 when there is none. */
  private retrySingle(mark: number, p: number): number {
    const { stack, program } = this;
    const pc = -(stack[mark] as number) - 1;
    const r = program.repeats[program.ops[pc * 4 + 1] as number] as Repeat;
    const bound = stack[mark + 3] as number;
    if (r.mode === 'greedy') {
      const next = p - 1;
      if (next <= bound) stack.length = mark;
      else stack[mark + 1] = next;
      return next;
    }
    if (p >= bound || !(r.test as (c: number) => boolean)(this.input.at(p))) {
      stack.length = mark;
      return -1;
    }
    if (p + 1 >= bound) stack.length = mark;
    else stack[mark + 1] = p + 1;
    return p + 1;
  }

  private atPlace(at: At, p: number): boolean {
    const { input, end } = this;
    switch (at) {
      case 'beginning':
      case 'beginningString':
        return p === 0;
      case 'beginningLine':
        return p === 0 || input.at(p - 1) === 10;
      case 'end':
        return p === end || (p + 1 === end && input.at(p) === 10);
      case 'endLine':
        return p === end || input.at(p) === 10;
      case 'endString':
        return p === end;
      default: {
        const word = at.startsWith('uni') ? isUnicodeWord : isAsciiWord;
        const before = p > 0 && word(input.at(p - 1));
        const after = p < end && word(input.at(p));
        return at.endsWith('onBoundary') ? before === after : before !== after;
      }
    }
  }
}
