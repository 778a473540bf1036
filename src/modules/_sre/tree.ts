// The code that Lib/re/_compiler.py makes, read back into a tree. Both engines start from it: the translation to
// JavaScript's RegExp, and the matcher's own program. Counterpart: the validation pass in Modules/_sre/sre.c.

import { AT, type At, type Category, type Ignore, categoryOf, opcodeName } from './codes.ts';

export interface CharacterSet {
  /** Pairs lo, hi. */
  readonly ranges: readonly number[];
  /** Ranges that also match the other case of a character. */
  readonly foldedRanges: readonly number[];
  readonly categories: readonly { readonly category: Category; readonly negated: boolean }[];
  readonly negated: boolean;
}

export type Node =
  | { readonly kind: 'literal'; readonly char: number; readonly ignore: Ignore; readonly negated: boolean }
  | { readonly kind: 'any'; readonly newline: boolean }
  | { readonly kind: 'set'; readonly set: CharacterSet; readonly ignore: Ignore }
  | { readonly kind: 'at'; readonly at: At }
  | { readonly kind: 'mark'; readonly index: number }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'branch'; readonly choices: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
      readonly body: Node;
      readonly single: boolean;
    }
  | { readonly kind: 'assert'; readonly negated: boolean; readonly back: number; readonly body: Node }
  | { readonly kind: 'reference'; readonly group: number; readonly ignore: Ignore }
  | { readonly kind: 'conditional'; readonly group: number; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'fail' };

/** Malformed code; the module raises RuntimeError("invalid SRE code"). */
export class InvalidCode extends Error {}

const sequence = (items: readonly Node[]): Node => (items.length === 1 ? (items[0] as Node) : { kind: 'sequence', items });

export function readCode(code: readonly number[]): Node {
  return sequence(new CodeReader(code).until(0, code.length).items);
}

class CodeReader {
  private readonly code: readonly number[];

  constructor(code: readonly number[]) {
    this.code = code;
  }

  private at(i: number): number {
    const n = this.code[i];
    if (n === undefined) throw new InvalidCode();
    return n;
  }

  /** Items from `i` up to SUCCESS, an UNTIL, a JUMP at the end, or `end`; `next` is where reading stopped. */
  until(i: number, end: number): { readonly items: Node[]; readonly next: number } {
    const items: Node[] = [];
    let at = i;
    while (at < end) {
      const name = opcodeName(this.at(at));
      if (name === 'SUCCESS' || name === 'MAX_UNTIL' || name === 'MIN_UNTIL' || name === 'JUMP') break;
      const { node, next } = this.one(name, at);
      if (node !== null) items.push(node);
      at = next;
    }
    return { items, next: at };
  }

  private body(i: number, end: number): Node {
    return sequence(this.until(i, end).items);
  }

  private one(name: string, i: number): { node: Node | null; next: number } {
    const ignore = ignoreOf(name);
    const base = name.replace(/_(LOC_|UNI_)?IGNORE$/, '');
    const skipTo = (): number => i + 1 + this.at(i + 1);
    switch (base) {
      case 'FAILURE':
        return { node: { kind: 'fail' }, next: i + 1 };
      case 'ANY':
      case 'ANY_ALL':
        return { node: { kind: 'any', newline: base === 'ANY_ALL' }, next: i + 1 };
      case 'LITERAL':
      case 'NOT_LITERAL':
        return { node: { kind: 'literal', char: this.at(i + 1), ignore, negated: base === 'NOT_LITERAL' }, next: i + 2 };
      case 'IN':
        return { node: { kind: 'set', set: this.set(i + 2, skipTo()), ignore }, next: skipTo() };
      case 'AT':
        return { node: { kind: 'at', at: AT[this.at(i + 1)] as At }, next: i + 2 };
      case 'MARK':
        return { node: { kind: 'mark', index: this.at(i + 1) }, next: i + 2 };
      case 'INFO':
        return { node: null, next: skipTo() };
      case 'ASSERT':
      case 'ASSERT_NOT':
        return { node: { kind: 'assert', negated: base === 'ASSERT_NOT', back: this.at(i + 2), body: this.body(i + 3, skipTo()) }, next: skipTo() };
      case 'ATOMIC_GROUP':
        return { node: { kind: 'atomic', body: this.body(i + 2, skipTo()) }, next: skipTo() };
      case 'GROUPREF':
        return { node: { kind: 'reference', group: this.at(i + 1), ignore }, next: i + 2 };
      case 'GROUPREF_EXISTS':
        return this.conditional(i);
      case 'BRANCH':
        return this.branch(i);
      default:
        return this.repeat(base, i);
    }
  }

  private repeat(name: string, i: number): { node: Node; next: number } {
    const end = i + 1 + this.at(i + 1);
    const min = this.at(i + 2);
    const max = this.at(i + 3);
    const body = this.body(i + 4, end);
    switch (name) {
      case 'REPEAT_ONE':
        return { node: { kind: 'repeat', min, max, mode: 'greedy', body, single: true }, next: end };
      case 'MIN_REPEAT_ONE':
        return { node: { kind: 'repeat', min, max, mode: 'lazy', body, single: true }, next: end };
      case 'POSSESSIVE_REPEAT_ONE':
        return { node: { kind: 'repeat', min, max, mode: 'possessive', body, single: true }, next: end };
      case 'REPEAT':
        return {
          node: { kind: 'repeat', min, max, mode: opcodeName(this.at(end)) === 'MIN_UNTIL' ? 'lazy' : 'greedy', body, single: false },
          next: end + 1,
        };
      case 'POSSESSIVE_REPEAT':
        return { node: { kind: 'repeat', min, max, mode: 'possessive', body, single: false }, next: end + 1 };
      default:
        throw new InvalidCode();
    }
  }

  private branch(i: number): { node: Node; next: number } {
    const choices: Node[] = [];
    let at = i + 1;
    let next = at;
    for (let skip = this.at(at); skip !== 0; skip = this.at(at)) {
      const { items, next: jump } = this.until(at + 1, at + skip);
      choices.push(sequence(items));
      next = jump + 1 + this.at(jump + 1);
      at += skip;
    }
    return { node: { kind: 'branch', choices }, next };
  }

  private conditional(i: number): { node: Node; next: number } {
    const group = this.at(i + 1);
    const target = i + 2 + this.at(i + 2) - 1;
    const yes = this.until(i + 3, target);
    if (yes.next < target && opcodeName(this.at(yes.next)) === 'JUMP') {
      const end = yes.next + 1 + this.at(yes.next + 1);
      return { node: { kind: 'conditional', group, yes: sequence(yes.items), no: this.body(target, end) }, next: end };
    }
    return { node: { kind: 'conditional', group, yes: sequence(yes.items), no: { kind: 'sequence', items: [] } }, next: target };
  }

  private set(i: number, end: number): CharacterSet {
    const ranges: number[] = [];
    const foldedRanges: number[] = [];
    const categories: { category: Category; negated: boolean }[] = [];
    let negated = false;
    let at = i;
    while (at < end) {
      switch (opcodeName(this.at(at))) {
        case 'FAILURE':
          return { ranges, foldedRanges, categories, negated };
        case 'NEGATE':
          negated = true;
          at += 1;
          break;
        case 'LITERAL':
          ranges.push(this.at(at + 1), this.at(at + 1));
          at += 2;
          break;
        case 'RANGE':
          ranges.push(this.at(at + 1), this.at(at + 2));
          at += 3;
          break;
        case 'RANGE_UNI_IGNORE':
          foldedRanges.push(this.at(at + 1), this.at(at + 2));
          at += 3;
          break;
        case 'CATEGORY':
          categories.push(categoryOf(this.at(at + 1)));
          at += 2;
          break;
        case 'CHARSET':
          pushBitmap(ranges, this.code, at + 1, 0);
          at += 9;
          break;
        case 'BIGCHARSET':
          at = this.bigCharset(at, ranges);
          break;
        default:
          throw new InvalidCode();
      }
    }
    return { ranges, foldedRanges, categories, negated };
  }

  /** A block number for each of 256 high bytes, then the blocks. */
  private bigCharset(i: number, ranges: number[]): number {
    const blocks = this.at(i + 1);
    const table = i + 2;
    const first = table + 64;
    for (let high = 0; high < 256; high++) {
      const block = (this.at(table + (high >> 2)) >>> ((high & 3) * 8)) & 0xff;
      pushBitmap(ranges, this.code, first + block * 8, high * 256);
    }
    return first + blocks * 8;
  }
}

/** Adds the characters of a 256-bit map that begins at `i`, as ranges from `base`. */
function pushBitmap(ranges: number[], code: readonly number[], i: number, base: number): void {
  let start = -1;
  for (let c = 0; c <= 256; c++) {
    const on = c < 256 && (((code[i + (c >> 5)] ?? 0) >>> (c & 31)) & 1) === 1;
    if (on && start < 0) start = c;
    if (!on && start >= 0) {
      ranges.push(base + start, base + c - 1);
      start = -1;
    }
  }
}

function ignoreOf(name: string): Ignore {
  if (name.endsWith('_UNI_IGNORE')) return 'unicode';
  if (name.endsWith('_LOC_IGNORE')) return 'locale';
  return name.endsWith('_IGNORE') ? 'ascii' : '';
}
