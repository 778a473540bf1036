// Reads the notation of errorGrammar.ts into matching functions. Done once, at the first syntax error.

import { actions, type Report, report } from './errorActions.ts';
import { nothing, type PegMachine, type PegNode, type PegValue, Raised } from './pegMachine.ts';
import { keywordKinds, operatorKinds } from './tokens.ts';
import * as T from './tokens.ts';

/** Answers null when it does not match; the cursor may then be anywhere. */
export type Matcher = (m: PegMachine) => PegValue | null;

interface Item {
  readonly name: string | null;
  readonly match: Matcher;
  readonly cut: boolean;
  /** Lookaheads give no value. */
  readonly silent: boolean;
}

interface Alternative {
  readonly items: readonly Item[];
  readonly explains: boolean;
  readonly nodeKind: string | null;
  readonly action: string | null;
  readonly report: Report | null;
}

const tokenNames: Readonly<Record<string, number>> = {
  NAME: T.NAME,
  NUMBER: T.NUMBER,
  STRING: T.STRING,
  NEWLINE: T.NEWLINE,
  INDENT: T.INDENT,
  DEDENT: T.DEDENT,
  ENDMARKER: T.ENDMARKER,
  TYPE_COMMENT: T.TYPE_COMMENT,
  FSTRING_START: T.FSTRING_START,
  FSTRING_MIDDLE: T.FSTRING_MIDDLE,
  FSTRING_END: T.FSTRING_END,
  TSTRING_START: T.TSTRING_START,
  TSTRING_MIDDLE: T.TSTRING_MIDDLE,
  TSTRING_END: T.TSTRING_END,
  NOTEQUAL: T.NOTEQUAL,
};
const softKeywords = ['_', 'case', 'match', 'type'];

const wordPattern = /\s*(?:('[^']*')|("(?:[^"\\]|\\.)*")|([A-Za-z_]+)|(->|=>|&&|[:|()?*+.&!~={}]))/y;

/** The words of the grammar text, with a blank line's worth of `;` before each rule. */
function words(source: string): string[] {
  const result: string[] = [];
  for (const line of source.split('\n')) {
    if (line === '') continue;
    if (!line.startsWith(' ')) result.push(';');
    wordPattern.lastIndex = 0;
    while (wordPattern.lastIndex < line.trimEnd().length) {
      const at = wordPattern.lastIndex;
      const found = wordPattern.exec(line);
      if (found === null) throw new Error(`error grammar: cannot read ${line.slice(at)}`);
      result.push(found[1] ?? found[2] ?? found[3] ?? found[4]!);
    }
  }
  result.push(';');
  return result;
}

export class GrammarReader {
  readonly rules = new Map<string, Matcher>();
  private readonly words: string[];
  private at = 0;
  private ruleCount = 0;
  private explains = false;

  constructor(source: string) {
    this.words = words(source);
    while (this.at < this.words.length - 1) this.rule();
  }

  private peek(): string {
    return this.words[this.at]!;
  }

  private take(word: string): boolean {
    if (this.peek() !== word) return false;
    this.at++;
    return true;
  }

  private rule(): void {
    this.take(';');
    const name = this.words[this.at++]!;
    let sort = '';
    if (this.take('(')) {
      sort = this.words[this.at++]!;
      this.take(')');
    }
    this.take(':');
    const alternatives = this.alternatives();
    const number = this.ruleCount++;
    const match = matchAlternatives(alternatives);
    if (name === 'expression_without_bad') this.rules.set(name, withoutExplaining(match));
    else if (sort === 'memo') this.rules.set(name, memoized(match, number));
    else if (sort === 'left') this.rules.set(name, leftRecursive(match, number));
    else this.rules.set(name, touching(match));
  }

  private alternatives(): Alternative[] {
    const result = [this.alternative()];
    while (this.take('|')) result.push(this.alternative());
    return result;
  }

  private alternative(): Alternative {
    const outer = this.explains;
    this.explains = false;
    const items: Item[] = [];
    let nodeKind: string | null = null;
    let action: string | null = null;
    let found: Report | null = null;
    for (;;) {
      const word = this.peek();
      if (word === '|' || word === ')' || word === ';') break;
      if (this.take('=>')) nodeKind = this.words[this.at++]!;
      else if (this.take('->')) action = this.words[this.at++]!;
      else if (this.take('{')) found = this.reportWords();
      else items.push(this.item());
    }
    // As in CPython's generator: only an alternative that is nothing but a mistake rule waits for the second pass.
    const explains = this.explains && items.length === 1;
    this.explains = outer;
    return { items, explains, nodeKind, action, report: found };
  }

  private reportWords(): Report {
    const parts: string[] = [];
    while (!this.take('}')) parts.push(this.words[this.at++]!);
    const text = parts.pop()!.slice(1, -1).replaceAll('\\"', '"');
    return { place: parts[0]!, from: parts[1] ?? '', to: parts[2] ?? parts[1] ?? '', text };
  }

  private item(): Item {
    let name: string | null = null;
    if (this.words[this.at + 1] === '=' && /^[a-z]+$/.test(this.peek())) {
      name = this.peek();
      this.at += 2;
    }
    if (this.take('~')) return { name, match: () => nothing, cut: true, silent: true };
    if (this.take('&&')) {
      const literal = this.words[this.at++]!;
      return { name, match: forced(literal.slice(1, -1)), cut: false, silent: false };
    }
    if (this.take('&')) return { name, match: lookahead(this.atom(), true), cut: false, silent: true };
    if (this.take('!')) return { name, match: lookahead(this.atom(), false), cut: false, silent: true };
    const first = this.atom();
    if (this.take('.')) {
      const element = this.atom();
      this.take('+');
      return { name, match: separated(first, element), cut: false, silent: false };
    }
    if (this.take('?')) return { name, match: optional(first), cut: false, silent: false };
    if (this.take('*')) return { name, match: repeated(first, 0), cut: false, silent: false };
    if (this.take('+')) return { name, match: repeated(first, 1), cut: false, silent: false };
    return { name, match: first, cut: false, silent: false };
  }

  private atom(): Matcher {
    const word = this.words[this.at++]!;
    if (word === '(') {
      const match = matchAlternatives(this.alternatives());
      this.take(')');
      return match;
    }
    if (word.startsWith("'")) return tokenOf(kindOf(word.slice(1, -1)));
    if (word.startsWith('"')) return softKeyword(word.slice(1, -1));
    if (word === 'SOFT_KEYWORD') return anySoftKeyword;
    const kind = tokenNames[word];
    if (kind !== undefined) return tokenOf(kind);
    if (word.startsWith('bad_')) this.explains = true;
    let target: Matcher | undefined;
    return (m) => {
      target ??= this.rules.get(word);
      if (target === undefined) throw new Error(`error grammar: no rule ${word}`);
      return target(m);
    };
  }
}

function kindOf(literal: string): number {
  const kind = operatorKinds.get(literal) ?? keywordKinds.get(literal);
  if (kind === undefined) throw new Error(`error grammar: no token ${literal}`);
  return kind;
}

function tokenOf(kind: number): Matcher {
  return (m) => (m.kindHere() === kind ? m.token() : null);
}

function softKeyword(word: string): Matcher {
  const kind = operatorKinds.get(word);
  if (kind !== undefined) return tokenOf(kind);
  return (m) => (m.kindHere() === T.NAME && m.parser.isWord(m.mark, word) ? m.token() : null);
}

const anySoftKeyword: Matcher = (m) => (m.kindHere() === T.NAME && softKeywords.some((word) => m.parser.isWord(m.mark, word)) ? m.token() : null);

function forced(literal: string): Matcher {
  const kind = kindOf(literal);
  return (m) => {
    if (m.kindHere() === kind) return m.token();
    throw new Raised(m.parser.errorAt(m.mark, m.mark, `expected '${literal}'`));
  };
}

function lookahead(match: Matcher, positive: boolean): Matcher {
  return (m) => {
    const mark = m.mark;
    const found = match(m) !== null;
    m.mark = mark;
    return found === positive ? nothing : null;
  };
}

function optional(match: Matcher): Matcher {
  return (m) => {
    const mark = m.mark;
    const value = match(m);
    if (value !== null) return value;
    m.mark = mark;
    return nothing;
  };
}

function repeated(match: Matcher, least: number): Matcher {
  return (m) => {
    const values: PegValue[] = [];
    for (;;) {
      const mark = m.mark;
      const value = match(m);
      if (value === null || m.mark === mark) {
        m.mark = mark;
        break;
      }
      values.push(value);
    }
    return values.length >= least ? values : null;
  };
}

function separated(separator: Matcher, element: Matcher): Matcher {
  return (m) => {
    const first = element(m);
    if (first === null) return null;
    const values = [first];
    for (;;) {
      const mark = m.mark;
      const next = separator(m) === null ? null : element(m);
      if (next === null) {
        m.mark = mark;
        return values;
      }
      values.push(next);
    }
  };
}

/** An alternative failed behind its cut: the rule fails as a whole. */
const cutFailure: PegNode = { ...nothing, kind: 'cut' };

function matchAlternatives(alternatives: readonly Alternative[]): Matcher {
  return (m) => {
    const mark = m.mark;
    for (const alternative of alternatives) {
      if (alternative.explains && !m.explaining) continue;
      const value = matchAlternative(m, alternative);
      if (value === cutFailure) return null;
      if (value !== null) return value;
      m.mark = mark;
    }
    return null;
  };
}

function matchAlternative(m: PegMachine, alternative: Alternative): PegValue | null {
  const s = m.mark;
  const parts: Record<string, PegValue> = {};
  let only: PegValue | null = null;
  let values = 0;
  let cut = false;
  for (const item of alternative.items) {
    if (item.cut) {
      cut = true;
      continue;
    }
    const value = item.match(m);
    if (value === null) return cut ? cutFailure : null;
    if (item.name !== null) parts[item.name] = value;
    if (!item.silent) {
      only = value;
      values++;
    }
  }
  if (alternative.action !== null) {
    const value = actions[alternative.action]!(m, parts, s);
    if (alternative.report === null || value === null) return value;
  }
  if (alternative.report !== null) report(m, alternative.report, parts);
  if (alternative.nodeKind !== null) return { kind: alternative.nodeKind, s, e: m.lastToken(), parts };
  if (values === 1) return only;
  return { kind: 'Sequence', s, e: m.lastToken(), parts };
}

function touching(match: Matcher): Matcher {
  return (m) => {
    m.touch();
    return match(m);
  };
}

function withoutExplaining(match: Matcher): Matcher {
  return (m) => {
    const before = m.explaining;
    m.explaining = false;
    try {
      return match(m);
    } finally {
      m.explaining = before;
    }
  };
}

function memoized(match: Matcher, rule: number): Matcher {
  return (m) => {
    m.touch();
    const known = m.memoAt(rule);
    if (known !== undefined) {
      m.mark = known.mark;
      return known.value;
    }
    const mark = m.mark;
    const value = match(m);
    m.remember(rule, mark, value);
    return value;
  };
}

/** Grows the match from a failing seed, one operand a round. */
function leftRecursive(match: Matcher, rule: number): Matcher {
  return (m) => {
    m.touch();
    const known = m.memoAt(rule);
    if (known !== undefined) {
      m.mark = known.mark;
      return known.value;
    }
    const mark = m.mark;
    let best: PegValue | null = null;
    let bestMark = mark;
    m.remember(rule, mark, null);
    for (;;) {
      m.mark = bestMark;
      m.remember(rule, mark, best);
      m.mark = mark;
      const value = match(m);
      if (value === null || m.mark <= bestMark) break;
      best = value;
      bestMark = m.mark;
    }
    m.mark = bestMark;
    m.remember(rule, mark, best);
    return best;
  };
}
