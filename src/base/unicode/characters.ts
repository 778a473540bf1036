/**
 * Properties of code points after the Unicode Character Database 16.0: what unicodedata tells of a character and what
 * the predicates of str ask. Latin-1 is at hand at once; the table of all others is unpacked when first needed. Every
 * function takes a code point. Counterparts: Objects/unicodectype.c, Modules/unicodedata.c.
 */
import { PackedReader } from './packed.ts';
import { records, runs } from './properties.gen.ts';

/** Bits of flagsOf. */
export const flagAlpha = 1;
export const flagDecimal = 2;
export const flagDigit = 4;
export const flagNumeric = 8;
export const flagLower = 16;
export const flagUpper = 32;
/** Title case letters as U+01C5. */
export const flagTitle = 64;
export const flagPrintable = 128;
export const flagSpace = 256;
export const flagIdentifierStart = 512;
export const flagIdentifierPart = 1024;
export const flagCased = 2048;
export const flagCaseIgnorable = 4096;
export const flagLineBreak = 8192;

interface Fields {
  readonly category: string;
  readonly bidirectional: string;
  readonly combining: number;
  readonly mirrored: number;
  readonly eastAsianWidth: string;
}

const fields: (Fields | undefined)[] = [];
const recordFlags = Uint16Array.from(records, (text) => Number(text.slice(text.lastIndexOf(' ') + 1)));
const recordCombining = Uint8Array.from(records, (text) => Number(text.split(' ', 3)[2]));

/** Above this the planes are empty or uniform, and runs are searched one by one. */
const flatEnd = 0x33480;
const latin1 = new Uint16Array(256);
fill(latin1, []);

let flat: Uint16Array | undefined;
let rest: [number, number][] = [];

/** Unpacks the records of the first code points; what lies beyond goes to `beyond` as [end, record]. */
function fill(table: Uint16Array, beyond: [number, number][]): void {
  const reader = new PackedReader(runs);
  let at = 0;
  while (!reader.done) {
    const record = reader.next();
    const end = at + reader.next();
    if (at < table.length) table.fill(record, at, Math.min(end, table.length));
    else if (table === latin1) return;
    if (end > table.length) beyond.push([end, record]);
    at = end;
  }
}

function recordOf(cp: number): number {
  if (cp < 256) return latin1[cp]!;
  if (flat === undefined) {
    flat = new Uint16Array(flatEnd);
    rest = [];
    fill(flat, rest);
  }
  if (cp < flatEnd) return flat[cp]!;
  for (const [end, record] of rest) if (cp < end) return record;
  return 0;
}

function fieldsOf(cp: number): Fields {
  const record = recordOf(cp);
  const known = fields[record];
  if (known !== undefined) return known;
  const [category, bidirectional, combining, mirrored, eastAsianWidth] = records[record]!.split(' ') as [string, string, string, string, string];
  return (fields[record] = {
    category,
    bidirectional: bidirectional === '-' ? '' : bidirectional,
    combining: Number(combining),
    mirrored: Number(mirrored),
    eastAsianWidth,
  });
}

export function flagsOf(cp: number): number {
  return recordFlags[recordOf(cp)]!;
}

export function category(cp: number): string {
  return fieldsOf(cp).category;
}

export function bidirectional(cp: number): string {
  return fieldsOf(cp).bidirectional;
}

export function combining(cp: number): number {
  return recordCombining[recordOf(cp)]!;
}

export function mirrored(cp: number): number {
  return fieldsOf(cp).mirrored;
}

export function eastAsianWidth(cp: number): string {
  return fieldsOf(cp).eastAsianWidth;
}

export function isAlpha(cp: number): boolean {
  return (flagsOf(cp) & flagAlpha) !== 0;
}

/** isalnum: alphabetic or of any numeric kind. */
export function isAlphanumeric(cp: number): boolean {
  return (flagsOf(cp) & (flagAlpha | flagDecimal | flagDigit | flagNumeric)) !== 0;
}

export function isDecimal(cp: number): boolean {
  return (flagsOf(cp) & flagDecimal) !== 0;
}

export function isDigit(cp: number): boolean {
  return (flagsOf(cp) & flagDigit) !== 0;
}

export function isNumeric(cp: number): boolean {
  return (flagsOf(cp) & flagNumeric) !== 0;
}

export function isLower(cp: number): boolean {
  return (flagsOf(cp) & flagLower) !== 0;
}

export function isUpper(cp: number): boolean {
  return (flagsOf(cp) & flagUpper) !== 0;
}

export function isTitle(cp: number): boolean {
  return (flagsOf(cp) & flagTitle) !== 0;
}

export function isCased(cp: number): boolean {
  return (flagsOf(cp) & flagCased) !== 0;
}

export function isPrintable(cp: number): boolean {
  if (cp < 127) return cp >= 32;
  return (flagsOf(cp) & flagPrintable) !== 0;
}

export function isSpace(cp: number): boolean {
  if (cp < 128) return cp === 32 || (cp >= 9 && cp <= 13) || (cp >= 28 && cp <= 31);
  return (flagsOf(cp) & flagSpace) !== 0;
}

export function isLineBreak(cp: number): boolean {
  if (cp < 128) return (cp >= 10 && cp <= 13) || (cp >= 28 && cp <= 30);
  return cp === 0x85 || cp === 0x2028 || cp === 0x2029;
}

export function isIdentifierStart(cp: number): boolean {
  return (flagsOf(cp) & flagIdentifierStart) !== 0;
}

export function isIdentifierPart(cp: number): boolean {
  return (flagsOf(cp) & flagIdentifierPart) !== 0;
}
