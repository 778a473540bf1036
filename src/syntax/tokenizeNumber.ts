// Numeric literals. CPython counterpart: the number part of tok_get_normal_mode in Parser/lexer/lexer.c.

import { characters, characterClass, type Tokenizer } from './tokenizer.ts';
import { NUMBER } from './tokens.ts';

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Reads the number that begins at `start` (a digit, or a dot before one). */
export function stepNumber(t: Tokenizer, start: number): boolean {
  const text = t.text;
  const first = text.charCodeAt(start);
  let pos = start;
  let kind = 'decimal';
  if (first === 48) {
    const letter = text.charCodeAt(start + 1) | 32;
    if (letter === 120) [pos, kind] = [radixDigits(t, start + 2, 16, 'hexadecimal'), 'hexadecimal'];
    else if (letter === 111) [pos, kind] = [radixDigits(t, start + 2, 8, 'octal'), 'octal'];
    else if (letter === 98) [pos, kind] = [radixDigits(t, start + 2, 2, 'binary'), 'binary'];
    else return leadingZero(t, start);
    return finish(t, start, pos, kind);
  }
  if (first !== 46) pos = decimalTail(t, start + 1);
  return fraction(t, start, pos);
}

function radixDigits(t: Tokenizer, from: number, radix: 16 | 8 | 2, kind: string): number {
  const text = t.text;
  let pos = from;
  const fits = (c: number): boolean => (radix === 16 ? c < 128 && (characterClass[c]! & 8) !== 0 : c >= 48 && c < 48 + radix);
  do {
    if (text.charCodeAt(pos) === 95) pos++;
    const c = text.charCodeAt(pos);
    if (!fits(c)) {
      t.pos = pos;
      if (isDigit(c)) badDigit(t, pos, kind);
      t.fail(`invalid ${kind} literal`);
    }
    while (fits(text.charCodeAt(pos))) pos++;
  } while (text.charCodeAt(pos) === 95);
  if (radix !== 16 && isDigit(text.charCodeAt(pos))) badDigit(t, pos, kind);
  return pos;
}

function badDigit(t: Tokenizer, pos: number, kind: string): never {
  t.pos = pos + 1;
  t.fail(`invalid digit '${t.text[pos]}' in ${kind} literal`);
}

/** Further digits and single underscores; `pos` is behind the first digit. */
function decimalTail(t: Tokenizer, from: number): number {
  const text = t.text;
  let pos = from;
  for (;;) {
    let c = text.charCodeAt(pos);
    while (c >= 48 && c <= 57) c = text.charCodeAt(++pos);
    if (c !== 95) return pos;
    pos++;
    if (!isDigit(text.charCodeAt(pos))) {
      t.pos = pos;
      t.fail('invalid decimal literal');
    }
  }
}

function leadingZero(t: Tokenizer, start: number): boolean {
  const text = t.text;
  let pos = start + 1;
  for (;;) {
    if (text.charCodeAt(pos) === 95) {
      pos++;
      if (!isDigit(text.charCodeAt(pos))) {
        t.pos = pos;
        t.fail('invalid decimal literal');
      }
    }
    if (text.charCodeAt(pos) !== 48) break;
    pos++;
  }
  const zerosEnd = pos + 1;
  const nonZero = isDigit(text.charCodeAt(pos));
  if (nonZero) pos = decimalTail(t, pos + 1);
  const c = text.charCodeAt(pos);
  if (c === 46 || (c | 32) === 101 || (c | 32) === 106) return fraction(t, start, pos);
  if (nonZero && !t.extra) {
    t.pos = pos;
    const begin = characters(text, t.lineStart, start) + 1;
    const end = characters(text, t.lineStart, zerosEnd);
    t.fail('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', begin, end);
  }
  return finish(t, start, pos, 'decimal');
}

/** The part from the dot or exponent on. */
function fraction(t: Tokenizer, start: number, from: number): boolean {
  const text = t.text;
  let pos = from;
  if (text.charCodeAt(pos) === 46) {
    pos++;
    if (isDigit(text.charCodeAt(pos))) pos = decimalTail(t, pos + 1);
  }
  if ((text.charCodeAt(pos) | 32) === 101) {
    const sign = text.charCodeAt(pos + 1);
    if (sign === 43 || sign === 45) {
      if (!isDigit(text.charCodeAt(pos + 2))) {
        t.pos = pos + 2;
        t.fail('invalid decimal literal');
      }
      pos = decimalTail(t, pos + 3);
    } else if (isDigit(sign)) pos = decimalTail(t, pos + 2);
    else return finish(t, start, pos, 'decimal');
  }
  if ((text.charCodeAt(pos) | 32) === 106) return finish(t, start, pos + 1, 'imaginary');
  return finish(t, start, pos, 'decimal');
}

const followers = ['and', 'else', 'for', 'or', 'not'];

/** Checks what follows the number: a keyword gives a warning, another letter an error. */
function finish(t: Tokenizer, start: number, end: number, kind: string): boolean {
  const text = t.text;
  const c = text.charCodeAt(end);
  t.pos = end;
  if (end >= t.length) t.noticeEnd();
  if (!t.extra && c < 128 && (characterClass[c]! & 2) !== 0) {
    if (keywordFollows(text, end, c)) t.warning(`invalid ${kind} literal`);
    else t.fail(`invalid ${kind} literal`);
  }
  t.emit(NUMBER, start, end);
  return true;
}

function keywordFollows(text: string, at: number, c: number): boolean {
  if (c === 105) {
    const next = text.charCodeAt(at + 1);
    return next === 102 || next === 110 || next === 115;
  }
  for (const word of followers) {
    if (!text.startsWith(word, at)) continue;
    const next = text.charCodeAt(at + word.length);
    return !(next >= 128 || (characterClass[next]! & 2) !== 0);
  }
  return false;
}
