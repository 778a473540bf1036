/**
 * Names of characters (Unicode 16.0) both ways. The table is large: import this module only when a name is asked for.
 * Counterpart: the name database of Modules/unicodedata.c.
 */
import { aliases, entries, sequences, silentSpans, spans, words } from './names.gen.ts';
import { PackedReader } from './packed.ts';

interface Span {
  readonly first: number;
  readonly last: number;
  readonly prefix: string;
}

let nameMap: Map<number, string> | undefined;
let spanList: Span[] = [];
let lookupSpans: Span[] = [];

function names(): Map<number, string> {
  if (nameMap !== undefined) return nameMap;
  nameMap = new Map();
  const dictionary = words.split(' ');
  const reader = new PackedReader(entries);
  let parts: string[] = [];
  for (let at = 0; !reader.done; ) {
    at += reader.next() + 1;
    parts = parts.slice(0, reader.next());
    for (let added = reader.next(); added > 0; added--) parts.push(dictionary[reader.next()]!);
    nameMap.set(at, parts.join(' '));
  }
  spanList = spans.map(readSpan);
  lookupSpans = [...spanList, ...silentSpans.map(readSpan)];
  return nameMap;
}

function readSpan(text: string): Span {
  const [first, last, ...prefix] = text.split(' ');
  return { first: parseInt(first!, 16), last: parseInt(last!, 16), prefix: prefix.join(' ') };
}

const leads = ['G', 'GG', 'N', 'D', 'DD', 'R', 'M', 'B', 'BB', 'S', 'SS', '', 'J', 'JJ', 'C', 'K', 'T', 'P', 'H'];
const vowels = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const trails = ['', ...'G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ')];
const hangulPrefix = 'HANGUL SYLLABLE ';

/** unicodedata.name: undefined for characters without one. */
export function characterName(cp: number): string | undefined {
  const syllable = cp - 0xac00;
  if (syllable >= 0 && syllable < 11172) {
    return hangulPrefix + leads[Math.floor(syllable / 588)]! + vowels[Math.floor((syllable % 588) / 28)]! + trails[syllable % 28]!;
  }
  const listed = names().get(cp);
  if (listed !== undefined) return listed;
  for (const { first, last, prefix } of spanList) if (cp >= first && cp <= last) return prefix + cp.toString(16).toUpperCase();
  return undefined;
}

let index: Map<string, string> | undefined;

/** The character or named sequence of a name or alias in any case; undefined when unknown (unicodedata.lookup). */
export function lookupName(name: string): string | undefined {
  const wanted = name.toUpperCase();
  if (/[^\x20-\x7e]/.test(name)) return undefined;
  if (index === undefined) {
    index = new Map();
    for (const [cp, text] of names()) index.set(text, String.fromCodePoint(cp));
    for (const text of aliases) {
      const space = text.indexOf(' ');
      index.set(text.slice(space + 1), String.fromCodePoint(parseInt(text.slice(0, space), 16)));
    }
    for (const text of sequences) {
      const [points, title] = text.split(';') as [string, string];
      index.set(title, String.fromCodePoint(...points.split(' ').map((p) => parseInt(p, 16))));
    }
  }
  const found = index.get(wanted);
  if (found !== undefined) return found;
  if (wanted.startsWith(hangulPrefix)) return hangulByName(wanted.slice(hangulPrefix.length));
  const dash = wanted.lastIndexOf('-');
  const digits = wanted.slice(dash + 1);
  if (dash < 0 || !/^[1-9A-F][0-9A-F]{3,4}$/.test(digits)) return undefined;
  const cp = parseInt(digits, 16);
  const prefix = wanted.slice(0, dash + 1);
  const known = lookupSpans.some((span) => span.prefix === prefix && cp >= span.first && cp <= span.last);
  return known ? String.fromCodePoint(cp) : undefined;
}

/** The longest match of each part decides, as no two syllables share a name. */
function hangulByName(rest: string): string | undefined {
  const match = /^([BCDGHJKMNPRST]*)([AEIOUWY]+)([BCDGHJKLMNPST]*)$/.exec(rest);
  if (match === null) return undefined;
  const [l, v, t] = [leads.indexOf(match[1]!), vowels.indexOf(match[2]!), trails.indexOf(match[3]!)];
  return l < 0 || v < 0 || t < 0 ? undefined : String.fromCharCode(0xac00 + (l * 21 + v) * 28 + t);
}
