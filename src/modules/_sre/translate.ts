// Patterns as JavaScript regular expressions, where the two mean the same; else null and the machine matches.
//
// The same: literals, sets, greedy and lazy repeats, alternation, groups, lookaround. Not translated, because
// JavaScript differs: ignoring case, back references, conditionals, atomic parts, groups inside repeats (JavaScript
// forgets them at each round), repeats of what may be empty, groups inside lookbehind. The subject is a string without
// surrogates, so indices agree.

import type { At, Category } from './codes.ts';
import type { CharacterSet, Node } from './tree.ts';

export interface Translation {
  readonly source: string;
  /** Needs the `u` flag: Unicode properties. */
  readonly unicode: boolean;
}

const UNLIMITED = 4294967295;
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const ASCII_SPACE = '\\t-\\r ';
const WORD = '\\p{L}\\p{N}_';
const ASCII_WORD = 'A-Za-z0-9_';

class Untranslatable extends Error {}

function fail(): never {
  throw new Untranslatable();
}

const escapeChar = (c: number): string =>
  (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) ? String.fromCharCode(c) : `\\u${c.toString(16).padStart(4, '0')}`;

class Translator {
  unicode = false;
  /** Inside a repeat, or a lookbehind: groups are not allowed. */
  private closed = 0;

  node(n: Node): string {
    switch (n.kind) {
      case 'sequence':
        return this.sequence(n.items);
      case 'literal':
        if (n.ignore !== '' || n.char > 0xffff) fail();
        return n.negated ? `[^${escapeChar(n.char)}]` : escapeChar(n.char);
      case 'any':
        return n.newline ? '[^]' : '[^\\n]';
      case 'set':
        if (n.ignore !== '') fail();
        return this.set(n.set);
      case 'at':
        return this.place(n.at);
      case 'mark':
        if (this.closed > 0) fail();
        return n.index & 1 ? ')' : '(';
      case 'branch':
        return `(?:${n.choices.map((c) => this.balanced(c)).join('|')})`;
      case 'repeat':
        return this.repeat(n);
      case 'assert':
        return this.assertion(n);
      default:
        return fail();
    }
  }

  private sequence(items: readonly Node[]): string {
    return items.map((item) => this.node(item)).join('');
  }

  /** Marks must open and close within the same alternative. */
  private balanced(n: Node): string {
    const marks = n.kind === 'sequence' ? n.items.filter((i) => i.kind === 'mark').length : n.kind === 'mark' ? 1 : 0;
    if (marks % 2 !== 0) fail();
    return this.node(n);
  }

  private repeat(n: Node & { kind: 'repeat' }): string {
    if (n.mode === 'possessive' || (!n.single && mayBeEmpty(n.body))) fail();
    const open = n.max === 1 || groupsAlwaysSet(n.body);
    if (!open) this.closed++;
    const body = this.node(n.body);
    if (!open) this.closed--;
    if (n.min > 0xffff || (n.max !== UNLIMITED && n.max > 0xffff)) fail();
    const bounds =
      n.min === 0 && n.max === UNLIMITED
        ? '*'
        : n.min === 1 && n.max === UNLIMITED
          ? '+'
          : n.min === 0 && n.max === 1
            ? '?'
            : `{${n.min},${n.max === UNLIMITED ? '' : n.max}}`;
    return `(?:${body})${bounds}${n.mode === 'lazy' ? '?' : ''}`;
  }

  private assertion(n: Node & { kind: 'assert' }): string {
    if (n.negated || n.back > 0) this.closed++;
    const body = this.node(n.body);
    if (n.negated || n.back > 0) this.closed--;
    return `(?${n.back > 0 ? '<' : ''}${n.negated ? '!' : '='}${body})`;
  }

  private set(set: CharacterSet): string {
    if (set.foldedRanges.length > 0) fail();
    let body = '';
    for (let i = 0; i < set.ranges.length; i += 2) {
      const lo = set.ranges[i] as number;
      const hi = Math.min(set.ranges[i + 1] as number, 0xffff);
      if (lo > 0xffff) continue;
      body += lo === hi ? escapeChar(lo) : `${escapeChar(lo)}-${escapeChar(hi)}`;
    }
    for (const { category, negated } of set.categories) body += this.category(category, negated);
    return `[${set.negated ? '^' : ''}${body}]`;
  }

  /** A category inside a class; negated ones only where JavaScript has the word. */
  private category(category: Category, negated: boolean): string {
    switch (category) {
      case 'digit':
        return negated ? '\\D' : '0-9';
      case 'word':
        return negated ? '\\W' : ASCII_WORD;
      case 'space':
        return negated ? '\\0-\\x08\\x0e-\\x1f!-\\uffff' : ASCII_SPACE;
      case 'uniDigit':
        this.unicode = true;
        return negated ? '\\P{Nd}' : '\\p{Nd}';
      case 'uniSpace':
        return negated
          ? '\\0-\\x08\\x0e-\\x1b!-\\x84\\x86-\\x9f\\xa1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\uffff'
          : SPACE;
      case 'uniWord':
        if (negated) fail();
        this.unicode = true;
        return WORD;
      default:
        return fail();
    }
  }

  private place(at: At): string {
    switch (at) {
      case 'beginning':
      case 'beginningString':
        return '(?<![^])';
      case 'beginningLine':
        return '(?<![^\\n])';
      case 'end':
        return '(?=\\n?(?![^]))';
      case 'endLine':
        return '(?![^\\n])';
      case 'endString':
        return '(?![^])';
      case 'boundary':
        return this.boundary(ASCII_WORD, false);
      case 'nonBoundary':
        return this.boundary(ASCII_WORD, true);
      case 'uniBoundary':
        this.unicode = true;
        return this.boundary(WORD, false);
      case 'uniNonBoundary':
        this.unicode = true;
        return this.boundary(WORD, true);
      default:
        return fail();
    }
  }

  private boundary(word: string, negated: boolean): string {
    const w = `[${word}]`;
    return negated ? `(?:(?<=${w})(?=${w})|(?<!${w})(?!${w}))` : `(?:(?<=${w})(?!${w})|(?<!${w})(?=${w}))`;
  }
}

/** Every round sets every group inside: then forgetting them at its start is not seen. */
function groupsAlwaysSet(n: Node): boolean {
  if (n.kind === 'sequence') return n.items.every(groupsAlwaysSet);
  return n.kind === 'mark' || !hasGroups(n);
}

function hasGroups(n: Node): boolean {
  switch (n.kind) {
    case 'mark':
      return true;
    case 'sequence':
      return n.items.some(hasGroups);
    case 'branch':
      return n.choices.some(hasGroups);
    case 'repeat':
    case 'assert':
    case 'atomic':
      return hasGroups(n.body);
    case 'conditional':
      return hasGroups(n.yes) || hasGroups(n.no);
    default:
      return false;
  }
}

function mayBeEmpty(n: Node): boolean {
  switch (n.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return false;
    case 'sequence':
      return n.items.every(mayBeEmpty);
    case 'branch':
      return n.choices.some(mayBeEmpty);
    case 'repeat':
      return n.min === 0 || mayBeEmpty(n.body);
    default:
      return true;
  }
}

export function translate(tree: Node): Translation | null {
  const t = new Translator();
  try {
    const source = t.node(tree);
    new RegExp(source, t.unicode ? 'u' : '');
    return { source, unicode: t.unicode };
  } catch (thrown) {
    if (thrown instanceof Untranslatable || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
