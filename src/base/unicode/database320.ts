/**
 * The Unicode Character Database 3.2.0 as unicodedata.ucd_3_2_0 shows it, which stringprep and the idna codec need.
 * What did not change since is taken from the present tables; characters that 3.2.0 lacks have no properties.
 */
import * as present from './characters.ts';
import { corrections, records, runs, values } from './database320.gen.ts';
import * as normalization from './normalization.ts';
import { decimalValue, digitValue, numericValue } from './numericValues.ts';
import { PackedReader } from './packed.ts';

/** Where each run of equal records begins, and its record. */
let starts: number[] | undefined;
const runRecords: number[] = [];

function fieldsOf(cp: number): readonly string[] {
  if (starts === undefined) {
    starts = [];
    const reader = new PackedReader(runs);
    for (let at = 0; !reader.done; ) {
      starts.push(at);
      runRecords.push(reader.next());
      at += reader.next();
    }
  }
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= cp) low = middle;
    else high = middle;
  }
  return (recordFields[runRecords[low]!] ??= records[runRecords[low]!]!.split(' '));
}

const recordFields: (readonly string[] | undefined)[] = [];

export function category(cp: number): string {
  return fieldsOf(cp)[0]!;
}

export function isAssigned(cp: number): boolean {
  return category(cp) !== 'Cn';
}

export function bidirectional(cp: number): string {
  const value = fieldsOf(cp)[1]!;
  return value === '-' ? '' : value;
}

export function mirrored(cp: number): number {
  return Number(fieldsOf(cp)[2]);
}

export function eastAsianWidth(cp: number): string {
  return fieldsOf(cp)[3]!;
}

export function combining(cp: number): number {
  return isAssigned(cp) ? present.combining(cp) : 0;
}

export function decomposition(cp: number): string {
  return isAssigned(cp) ? normalization.decompositionText(cp) : '';
}

interface Value {
  readonly value: number;
  /** Bits: 1 numeric, 4 decimal. */
  readonly kinds: number;
}

let changed: Map<number, Value> | undefined;

function valueOf(cp: number, kind: 1 | 4, now: (cp: number) => number | undefined): number | undefined {
  if (!isAssigned(cp)) return undefined;
  if (changed === undefined) {
    changed = new Map();
    const reader = new PackedReader(values);
    for (let at = 0; !reader.done; ) {
      at += reader.next();
      const numerator = reader.nextSigned();
      const denominator = reader.next();
      changed.set(at, { value: numerator / denominator, kinds: reader.next() });
    }
  }
  const old = changed.get(cp);
  if (old === undefined) return now(cp);
  return (old.kinds & kind) === 0 ? undefined : old.value;
}

export function numeric(cp: number): number | undefined {
  return valueOf(cp, 1, numericValue);
}

/** CPython does not ask the old database here. */
export const digit = digitValue;

export function decimal(cp: number): number | undefined {
  return valueOf(cp, 4, decimalValue);
}

let correctionMap: ReadonlyMap<number, number> | undefined;

export function normalizePoints(points: Iterable<number>, form: normalization.NormalForm): number[] {
  if (correctionMap === undefined) {
    const all = Array.from(corrections, (c) => c.codePointAt(0)!);
    const map = new Map<number, number>();
    for (let i = 0; i < all.length; i += 2) map.set(all[i]!, all[i + 1]!);
    correctionMap = map;
  }
  return normalization.normalizePoints(points, form, { isAssigned, corrections: correctionMap });
}
