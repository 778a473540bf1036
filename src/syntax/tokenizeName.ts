// Names (PEP 3131) and the letters before a string literal.

import { flagIdentifierPart, flagIdentifierStart, flagPrintable, flagsOf } from '../base/unicode/characters.ts';
import { beginFString } from './tokenizeFString.ts';
import { characters, type Tokenizer } from './tokenizer.ts';
import { stepString } from './tokenizeString.ts';

const prefixB = 1;
const prefixU = 2;
const prefixR = 4;
const prefixF = 8;
const prefixT = 16;
const prefixBits = new Uint8Array(128);
for (const [letters, bit] of [
  ['bB', prefixB],
  ['uU', prefixU],
  ['rR', prefixR],
  ['fF', prefixF],
  ['tT', prefixT],
] as const) {
  for (const letter of letters) prefixBits[letter.charCodeAt(0)] = bit;
}
/** Prefix pairs that CPython names in its message, in its order. */
const clashes: readonly (readonly [number, number, string])[] = [
  [prefixU, prefixB, 'ub'],
  [prefixU, prefixR, 'ur'],
  [prefixU, prefixF, 'uf'],
  [prefixU, prefixT, 'ut'],
  [prefixB, prefixF, 'bf'],
  [prefixB, prefixT, 'bt'],
  [prefixF, prefixT, 'ft'],
];

/** A string with a prefix such as rb or f. Answers false when the letters are a name. */
export function stepPrefixed(t: Tokenizer, start: number): boolean {
  const { text } = t;
  let pos = start;
  let seen = 0;
  for (;;) {
    const c = text.charCodeAt(pos);
    const bit = c < 128 ? prefixBits[c]! : 0;
    if (bit === 0 || (seen & bit) !== 0) {
      if ((c !== 34 && c !== 39) || pos === start) return false;
      break;
    }
    seen |= bit;
    pos++;
  }
  t.pos = pos;
  checkPrefix(t, start, pos, seen);
  if ((seen & (prefixF | prefixT)) === 0) return stepString(t, start, pos);
  beginFString(t, start, (seen & prefixR) !== 0, (seen & prefixT) !== 0);
  return true;
}

function checkPrefix(t: Tokenizer, start: number, quoteAt: number, seen: number): void {
  for (const [first, second, letters] of clashes) {
    if ((seen & first) === 0 || (seen & second) === 0) continue;
    const offset = characters(t.text, t.lineStart, start) + 1;
    t.fail(`'${letters[0]}' and '${letters[1]}' prefixes are incompatible`, offset, offset + quoteAt - start);
  }
}

/** Stops at the first character of the name just read that may not stand there. */
export function verifyName(t: Tokenizer, start: number): void {
  let at = start;
  while (at < t.pos) {
    const code = t.text.codePointAt(at)!;
    const good = code === 95 || (flagsOf(code) & (at === start ? flagIdentifierStart : flagIdentifierPart)) !== 0;
    at += code > 0xffff ? 2 : 1;
    if (good) continue;
    t.pos = at;
    const shown = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const printable = (flagsOf(code) & flagPrintable) !== 0;
    t.fail(printable ? `invalid character '${String.fromCodePoint(code)}' (${shown})` : `invalid non-printable character ${shown}`);
  }
}
