/**
 * Case mapping of whole texts: full mappings ('ß' to 'SS'), the final sigma, title case and case folding, after
 * Unicode 16.0. The engine's own mapping may follow another version, so it serves only texts whose characters lie in
 * blocks where cased letters are no longer added. The functions over points are for texts held as code points, where
 * two surrogates in a row are two characters. Counterparts: Objects/unicodectype.c, do_title in unicodeobject.c.
 */
import {
  foldKept,
  foldRuns,
  foldSpecial,
  lowerRuns,
  lowerSpecial,
  titleKept,
  titleRuns,
  titleSpecial,
  upperRuns,
  upperSpecial,
} from './casing.gen.ts';
import { flagCaseIgnorable, flagsOf, isCased, isLower, isUpper } from './characters.ts';
import { PackedReader } from './packed.ts';

/** A code point's mapping: one point, or several. */
type Mapping = Map<number, number | readonly number[]>;

function unpack(runs: string, special: string, kept = ''): Mapping {
  const mapping: Mapping = new Map();
  const reader = new PackedReader(runs);
  let at = 0;
  while (!reader.done) {
    at += reader.next();
    const count = reader.next();
    const step = reader.next();
    const delta = reader.nextSigned();
    for (let i = 0; i < count; i++) mapping.set(at + i * step, at + i * step + delta);
  }
  if (special !== '') {
    for (const entry of special.split('\0')) {
      const [first, ...others] = [...entry].map((c) => c.codePointAt(0)!);
      mapping.set(first!, others);
    }
  }
  for (const c of kept) mapping.set(c.codePointAt(0)!, c.codePointAt(0)!);
  return mapping;
}

let lowerMap: Mapping | undefined;
let upperMap: Mapping | undefined;
let titleMap: Mapping | undefined;
let foldMap: Mapping | undefined;

function lowerOf(cp: number): number | readonly number[] {
  if (cp < 128) return cp >= 65 && cp <= 90 ? cp + 32 : cp;
  return (lowerMap ??= unpack(lowerRuns, lowerSpecial)).get(cp) ?? cp;
}

function upperOf(cp: number): number | readonly number[] {
  if (cp < 128) return cp >= 97 && cp <= 122 ? cp - 32 : cp;
  return (upperMap ??= unpack(upperRuns, upperSpecial)).get(cp) ?? cp;
}

function titleOf(cp: number): number | readonly number[] {
  return (titleMap ??= unpack(titleRuns, titleSpecial, titleKept)).get(cp) ?? upperOf(cp);
}

function foldOf(cp: number): number | readonly number[] {
  return (foldMap ??= unpack(foldRuns, foldSpecial, foldKept)).get(cp) ?? lowerOf(cp);
}

/** The lower case of a character as one character: the first where there are several, as _PyUnicode_ToLowercase has it. */
export function simpleLower(cp: number): number {
  const mapped = lowerOf(cp);
  return typeof mapped === 'number' ? mapped : (mapped[0] as number);
}

/** The upper case of a character as one character: the first where there are several, as _PyUnicode_ToUppercase has it. */
export function simpleUpper(cp: number): number {
  const mapped = upperOf(cp);
  return typeof mapped === 'number' ? mapped : (mapped[0] as number);
}

type Points = ArrayLike<number>;

function append(out: number[], mapped: number | readonly number[]): void {
  if (typeof mapped === 'number') out.push(mapped);
  else for (const cp of mapped) out.push(cp);
}

const capitalSigma = 0x3a3;

/** A sigma ends a word when a cased letter precedes and none follows, leaving ignorable characters out. */
function lowerSigma(points: Points, at: number): number {
  let i = at - 1;
  while (i >= 0 && (flagsOf(points[i]!) & flagCaseIgnorable) !== 0) i--;
  if (i < 0 || !isCased(points[i]!)) return 0x3c3;
  i = at + 1;
  while (i < points.length && (flagsOf(points[i]!) & flagCaseIgnorable) !== 0) i++;
  return i < points.length && isCased(points[i]!) ? 0x3c3 : 0x3c2;
}

function lowerAt(points: Points, i: number): number | readonly number[] {
  const cp = points[i]!;
  return cp === capitalSigma ? lowerSigma(points, i) : lowerOf(cp);
}

export function lowerPoints(points: Points): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) append(out, lowerAt(points, i));
  return out;
}

export function upperPoints(points: Points): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) append(out, upperOf(points[i]!));
  return out;
}

export function titlePoints(points: Points): number[] {
  const out: number[] = [];
  let inWord = false;
  for (let i = 0; i < points.length; i++) {
    append(out, inWord ? lowerAt(points, i) : titleOf(points[i]!));
    inWord = isCased(points[i]!);
  }
  return out;
}

export function capitalizePoints(points: Points): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) append(out, i === 0 ? titleOf(points[0]!) : lowerAt(points, i));
  return out;
}

export function swapCasePoints(points: Points): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) {
    const cp = points[i]!;
    append(out, isUpper(cp) ? lowerAt(points, i) : isLower(cp) ? upperOf(cp) : cp);
  }
  return out;
}

export function foldPoints(points: Points): number[] {
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) append(out, foldOf(points[i]!));
  return out;
}

/** Outside these blocks the engine may know other letters than Unicode 16.0 does. */
const unsettled = /[^\0-\u1c88\u1e00-\u218b\u2190-\u2bff\u2e80-\ua63f\uac00-\ud7a3\uf900-\ufdff\uff00-\uffef]/;
const ascii = /^[\0-\x7f]*$/;

function mapText(text: string, f: (points: Points) => number[]): string {
  const points: number[] = [];
  for (const c of text) points.push(c.codePointAt(0)!);
  const out = f(points);
  let result = '';
  for (let i = 0; i < out.length; i += 4096) result += String.fromCodePoint(...out.slice(i, i + 4096));
  return result;
}

export function toLower(text: string): string {
  return unsettled.test(text) ? mapText(text, lowerPoints) : text.toLowerCase();
}

export function toUpper(text: string): string {
  return unsettled.test(text) ? mapText(text, upperPoints) : text.toUpperCase();
}

export function toFolded(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : mapText(text, foldPoints);
}

export function toTitle(text: string): string {
  if (ascii.test(text)) return text.toLowerCase().replace(/[a-z]+/g, (word) => word[0]!.toUpperCase() + word.slice(1));
  return mapText(text, titlePoints);
}

export function toCapitalized(text: string): string {
  if (ascii.test(text)) return text === '' ? '' : text[0]!.toUpperCase() + text.slice(1).toLowerCase();
  return mapText(text, capitalizePoints);
}

export function toSwappedCase(text: string): string {
  if (ascii.test(text)) return text.replace(/[a-z]+|[A-Z]+/g, (word) => (word.charCodeAt(0) >= 97 ? word.toUpperCase() : word.toLowerCase()));
  return mapText(text, swapCasePoints);
}
