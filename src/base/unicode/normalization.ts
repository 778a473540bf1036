/**
 * Decompositions and the four normal forms after Unicode 16.0. The engine's String.prototype.normalize, which may
 * follow another version, serves texts from blocks that no version changes any more. Texts are JavaScript strings,
 * astral characters as pairs of surrogates. Counterpart: Modules/unicodedata.c.
 */
import { combining } from './characters.ts';
import { entries, tags } from './decompositions.gen.ts';
import { PackedReader } from './packed.ts';

export type NormalForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

interface Decomposition {
  readonly tag: string;
  readonly points: readonly number[];
}

let decompositions: Map<number, Decomposition> | undefined;
/** Keyed by first * 2**21 + second. */
const compositions = new Map<number, number>();

function table(): Map<number, Decomposition> {
  if (decompositions !== undefined) return decompositions;
  decompositions = new Map();
  const reader = new PackedReader(entries);
  for (let at = 0; !reader.done; ) {
    at += reader.next();
    const kind = reader.next();
    const points = Array.from({ length: reader.next() }, () => reader.next());
    decompositions.set(at, { tag: tags[kind >> 1]!, points });
    if (kind === 0 && points.length === 2) compositions.set(points[0]! * 2097152 + points[1]!, at);
  }
  return decompositions;
}

const hangul = 0xac00,
  leads = 0x1100,
  vowels = 0x1161,
  trails = 0x11a7;

/** unicodedata.decomposition: '<tag> 0041 0301', or '' */
export function decompositionText(cp: number): string {
  if (cp >= hangul && cp < hangul + 11172) {
    const points: number[] = [];
    decomposeInto(points, cp, false);
    return points.map((p) => p.toString(16).toUpperCase()).join(' ');
  }
  const entry = table().get(cp);
  if (entry === undefined) return '';
  const points = entry.points.map((p) => p.toString(16).toUpperCase().padStart(4, '0')).join(' ');
  return entry.tag === '' ? points : `<${entry.tag}> ${points}`;
}

/**
 * An older version of the database, in whose eyes to normalize: characters that it lacks are not decomposed. Combining
 * classes and compositions are the present ones, as in CPython.
 */
export interface OlderDatabase {
  isAssigned(cp: number): boolean;
  /** Decompositions that a corrigendum changed later. */
  readonly corrections: ReadonlyMap<number, number>;
}

function decomposeInto(out: number[], cp: number, compatible: boolean, older?: OlderDatabase): void {
  if (older !== undefined) {
    const corrected = older.corrections.get(cp);
    if (corrected !== undefined || !older.isAssigned(cp)) {
      out.push(corrected ?? cp);
      return;
    }
  }
  const syllable = cp - hangul;
  if (syllable >= 0 && syllable < 11172) {
    out.push(leads + Math.floor(syllable / 588), vowels + Math.floor((syllable % 588) / 28));
    if (syllable % 28 !== 0) out.push(trails + (syllable % 28));
    return;
  }
  const entry = cp < 0xa0 ? undefined : table().get(cp);
  if (entry === undefined || (entry.tag !== '' && !compatible)) out.push(cp);
  else for (const p of entry.points) decomposeInto(out, p, compatible, older);
}

/** Sorts each run of combining characters by class, keeping the order of equals. */
function reorder(points: number[]): void {
  for (let i = 1; i < points.length; i++) {
    const own = combining(points[i]!);
    if (own === 0) continue;
    const cp = points[i]!;
    let j = i;
    while (j > 0 && combining(points[j - 1]!) > own) {
      points[j] = points[j - 1]!;
      j--;
    }
    points[j] = cp;
  }
}

function composePair(first: number, second: number): number | undefined {
  if (first >= leads && first < leads + 19 && second >= vowels && second < vowels + 21) {
    return hangul + ((first - leads) * 21 + (second - vowels)) * 28;
  }
  const syllable = first - hangul;
  if (syllable >= 0 && syllable < 11172 && syllable % 28 === 0 && second > trails && second < trails + 28) return first + second - trails;
  table();
  return compositions.get(first * 2097152 + second);
}

function compose(points: readonly number[]): number[] {
  const out: number[] = [];
  let starter = -1;
  let last = 0;
  for (const cp of points) {
    const own = combining(cp);
    if (starter >= 0 && (last < own || last === 0) && (last !== 0 || starter === out.length - 1)) {
      const joined = composePair(out[starter]!, cp);
      if (joined !== undefined) {
        out[starter] = joined;
        continue;
      }
    }
    if (own === 0) {
      starter = out.length;
      last = 0;
    } else last = own;
    out.push(cp);
  }
  return out;
}

/** The normal form of code points. */
export function normalizePoints(points: Iterable<number>, form: NormalForm, older?: OlderDatabase): number[] {
  const out: number[] = [];
  for (const cp of points) decomposeInto(out, cp, form.length === 4, older);
  reorder(out);
  return form === 'NFC' || form === 'NFKC' ? compose(out) : out;
}

const settled = /^[\0-\u086f\u0900-\u0bff\u0e00-\u0eff\u1e00-\u20c0\u2100-\u2bff\u3000-\u30ff\u3200-\u9fff\uac00-\ud7a3\uf900-\uffef]*$/;
const plain = /^[\0-\x7f]*$/;

export function normalize(text: string, form: NormalForm): string {
  if (plain.test(text)) return text;
  if (settled.test(text)) return text.normalize(form);
  const points: number[] = [];
  for (const c of text) points.push(c.codePointAt(0)!);
  const out = normalizePoints(points, form);
  let result = '';
  for (let i = 0; i < out.length; i += 4096) result += String.fromCodePoint(...out.slice(i, i + 4096));
  return result;
}

export function isNormalized(text: string, form: NormalForm): boolean {
  return normalize(text, form) === text;
}
