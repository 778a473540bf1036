// One pattern's engines: JavaScript's RegExp where the pattern translates and the subject is plain text, else the machine.

import { signals } from '../../runtime/scheduler/loop.ts';
import { type Input, Machine } from './machine.ts';
import { type Program, assemble, lastIndexRegister } from './program.ts';
import type { Subject } from './subject.ts';
import { type Translation, translate } from './translate.ts';
import type { Node } from './tree.ts';

export type Mode = 'match' | 'search' | 'fullmatch';

/** Where a pattern matched; positions of groups are worked out when asked for. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Start and end of group `i` (from 1), -1 when it took no part. */
  span(i: number): readonly [number, number];
  /** 1-based index of the group that closed last; 0 when none took part. */
  readonly lastIndex: number;
}

class MachineFound implements Found {
  readonly start: number;
  readonly end: number;
  readonly lastIndex: number;
  private readonly registers: Int32Array;

  constructor(start: number, end: number, registers: Int32Array, groups: number) {
    this.start = start;
    this.end = end;
    this.registers = registers.slice(0, 2 * groups);
    this.lastIndex = Math.max(0, registers[lastIndexRegister(groups)] as number);
  }

  span(i: number): readonly [number, number] {
    const start = this.registers[2 * i - 2] as number;
    const end = this.registers[2 * i - 1] as number;
    return start < 0 || end < start ? [-1, -1] : [start, end];
  }
}

type Indices = readonly ([number, number] | undefined)[];

class RegExpFound implements Found {
  readonly start: number;
  readonly end: number;
  private readonly engine: Engine;
  private readonly text: string;
  private readonly result: RegExpExecArray;
  private readonly mode: Mode;
  private indices: Indices | null = null;

  constructor(engine: Engine, text: string, result: RegExpExecArray, mode: Mode) {
    this.engine = engine;
    this.text = text;
    this.result = result;
    this.mode = mode;
    this.start = result.index;
    this.end = result.index + result[0].length;
  }

  span(i: number): readonly [number, number] {
    if (this.result[i] === undefined) return [-1, -1];
    this.indices ??= this.engine.indicesAt(this.text, this.start, this.mode);
    return this.indices[i] ?? [-1, -1];
  }

  get lastIndex(): number {
    const { closing } = this.engine;
    for (let k = closing.length - 1; k >= 0; k--) if (this.result[closing[k] as number] !== undefined) return closing[k] as number;
    return 0;
  }
}

export class Engine {
  private readonly tree: Node;
  readonly groups: number;
  /** Groups in the order in which they close. */
  readonly closing: readonly number[];
  private readonly translation: Translation | null;
  private program: Program | null = null;
  private readonly regexps = new Map<string, RegExp>();

  constructor(tree: Node, groups: number) {
    this.tree = tree;
    this.groups = groups;
    this.closing = closingOrder(tree);
    this.translation = translate(tree);
  }

  private regexp(flags: string, full: boolean): RegExp {
    const key = flags + (full ? 'F' : '');
    let re = this.regexps.get(key);
    if (re === undefined) {
      const { source, unicode } = this.translation as Translation;
      re = new RegExp(full ? `(?:${source})(?![^])` : source, flags + (unicode ? 'u' : ''));
      this.regexps.set(key, re);
    }
    return re;
  }

  indicesAt(text: string, start: number, mode: Mode): Indices {
    const re = this.regexp('dy', mode === 'fullmatch');
    re.lastIndex = start;
    return (re.exec(text) as unknown as { indices: Indices }).indices;
  }

  /** The first match in `[pos, end)` of the subject. `noEmptyAt`: an empty match there does not count. */
  find(subject: Subject, mode: Mode, pos: number, end: number, noEmptyAt = -1): Found | null {
    if (pos > end) return null;
    if (subject.text !== null && this.translation !== null) {
      const text = end === subject.input.length ? subject.text : subject.text.slice(0, end);
      const re = this.regexp(mode === 'search' ? 'g' : 'y', mode === 'fullmatch');
      re.lastIndex = pos;
      const result = re.exec(text);
      if (result === null) return null;
      if (!(result[0] === '' && result.index === noEmptyAt)) return new RegExpFound(this, text, result, mode);
    }
    return this.run(subject.input, mode, pos, end, noEmptyAt);
  }

  private run(input: Input, mode: Mode, pos: number, end: number, noEmptyAt: number): Found | null {
    this.program ??= assemble(this.tree, this.groups);
    const machine = new Machine(this.program, input, end, pollSignals);
    machine.full = mode === 'fullmatch';
    machine.noEmptyAt = noEmptyAt;
    const last = mode === 'search' ? end : pos;
    for (let start = pos; start <= last; start++) {
      const stop = machine.match(start);
      if (stop >= 0) return new MachineFound(start, stop, machine.registers, this.groups);
    }
    return null;
  }
}

/** Python's signal handlers run also inside a long search. */
function pollSignals(): void {
  if (signals.pending()) signals.run();
}

function closingOrder(tree: Node): number[] {
  const order: number[] = [];
  const visit = (n: Node): void => {
    switch (n.kind) {
      case 'mark':
        if (n.index & 1) order.push((n.index >> 1) + 1);
        return;
      case 'sequence':
        n.items.forEach(visit);
        return;
      case 'branch':
        n.choices.forEach(visit);
        return;
      case 'repeat':
      case 'assert':
      case 'atomic':
        visit(n.body);
        return;
      case 'conditional':
        visit(n.yes);
        visit(n.no);
        return;
      default:
    }
  };
  visit(tree);
  return order;
}
