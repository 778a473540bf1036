// Universal newlines: recognising and translating line ends in text that arrives in pieces.
// Counterpart: _PyIncrementalNewlineDecoder_decode, _PyIO_find_line_ending in Modules/_io/textio.c.

import { strOfPoints } from '../../runtime/layout/str.ts';
import { tupleFrom } from '../../runtime/layout/tuple.ts';
import { type Text, concat, plainOf, pointsOf } from '../../runtime/strings.ts';
import type { Value } from '../../runtime/value.ts';

const CR = 13;
const LF = 10;

/** Kinds of line ends, as bits. */
const SEEN_CR = 1;
const SEEN_LF = 2;
const SEEN_CRLF = 4;
const ALL = 7;

/** What was seen so far, as `newlines` shows it. */
export function newlinesValue(seen: number): Value {
  const kinds: string[] = [];
  if (seen & SEEN_CR) kinds.push('\r');
  if (seen & SEEN_LF) kinds.push('\n');
  if (seen & SEEN_CRLF) kinds.push('\r\n');
  return kinds.length === 0 ? null : kinds.length === 1 ? (kinds[0] as string) : tupleFrom(kinds);
}

/** The state of a translation; text goes through `pass`. */
export class NewlineState {
  translate: boolean;
  seen = 0;
  /** A carriage return that may be half of a line end. */
  pending = false;

  constructor(translate: boolean) {
    this.translate = translate;
  }

  reset(): void {
    this.seen = 0;
    this.pending = false;
  }

  pass(input: Text, final: boolean): Text {
    let text = input;
    const plain = plainOf(text);
    const empty = plain === '';
    if (this.pending && (final || !empty)) {
      text = concat('\r', text);
      this.pending = false;
    }
    const joined = plainOf(text);
    return joined !== undefined ? this.passPlain(joined, final) : this.passWide(pointsOf(text), final);
  }

  private passPlain(input: string, final: boolean): string {
    let text = input;
    if (!final && text.charCodeAt(text.length - 1) === CR) {
      text = text.slice(0, -1);
      this.pending = true;
    }
    const at = text.indexOf('\r');
    if (at < 0) {
      if (!(this.seen & SEEN_LF) && text.includes('\n')) this.seen |= SEEN_LF;
      return text;
    }
    if (this.seen !== ALL) this.recordPlain(text);
    return this.translate ? text.replace(/\r\n?/g, '\n') : text;
  }

  private recordPlain(text: string): void {
    if (text.includes('\r\n')) this.seen |= SEEN_CRLF;
    if (/\r(?!\n)/.test(text)) this.seen |= SEEN_CR;
    if (/(?<!\r)\n/.test(text)) this.seen |= SEEN_LF;
  }

  private passWide(input: Uint32Array, final: boolean): Text {
    let points = input;
    if (!final && points[points.length - 1] === CR) {
      points = points.subarray(0, -1);
      this.pending = true;
    }
    const out = new Uint32Array(points.length);
    let n = 0;
    for (let i = 0; i < points.length; i++) {
      const c = points[i] as number;
      if (c === LF) this.seen |= SEEN_LF;
      if (c !== CR) {
        out[n++] = c;
        continue;
      }
      const pair = points[i + 1] === LF;
      this.seen |= pair ? SEEN_CRLF : SEEN_CR;
      if (!this.translate) {
        out[n++] = CR;
        if (pair) out[n++] = LF;
      } else out[n++] = LF;
      if (pair) i++;
    }
    return strOfPoints(out.subarray(0, n));
  }
}

/** How lines end for a reader: `translated` (only `\n` is left), `universal` (any), or a text. */
export type LineEnds = 'translated' | 'universal' | '\n' | '\r' | '\r\n';

export function lineEnds(newline: string | null): LineEnds {
  return newline === null ? 'translated' : newline === '' ? 'universal' : (newline as LineEnds);
}

export function isNewline(v: string): boolean {
  return v === '' || v === '\n' || v === '\r' || v === '\r\n';
}

/** Index after the first line end at or after `from`; -1 when there is none. */
export function findLineEnd(text: string, from: number, ends: LineEnds): number {
  if (ends === 'universal') return universalEnd(text, from);
  const end = ends === 'translated' ? '\n' : ends;
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

function universalEnd(text: string, from: number): number {
  const lf = text.indexOf('\n', from);
  if (lf === from) return lf + 1;
  const line = lf < 0 ? text.slice(from) : text.slice(from, lf);
  const cr = line.indexOf('\r');
  if (cr < 0) return lf < 0 ? -1 : lf + 1;
  const at = from + cr + 1;
  return text.charCodeAt(at) === LF ? at + 1 : at;
}

/** As `findLineEnd`, in code points. */
export function findLineEndIn(points: Uint32Array, from: number, ends: LineEnds): number {
  for (let i = from; i < points.length; i++) {
    const c = points[i];
    if (c === LF && (ends === 'translated' || ends === 'universal' || ends === '\n')) return i + 1;
    if (c !== CR) continue;
    if (ends === '\r') return i + 1;
    const pair = points[i + 1] === LF;
    if (ends === 'universal') return pair ? i + 2 : i + 1;
    if (ends === '\r\n' && pair) return i + 2;
  }
  return -1;
}
