// What a time zone file says, ready to be asked: kinds of local time, when they change, and the rule after the last change.
// Counterpart: load_data, find_ttinfo and zoneinfo_fromutc in Modules/_zoneinfo.c.

import { keep } from '../../runtime/gc/roots.ts';
import { type ZoneRule, ZoneRuleFault, isSummer, parseZoneRule, summerFromUtc } from '../../base/zoneRule.ts';
import { countUpTo, summerOffsets, wallChanges } from '../../base/zoneTransitions.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { asIndex } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import { repr } from '../../runtime/text.ts';
import { truth } from '../../runtime/truth.ts';
import type { Value } from '../../runtime/value.ts';
import { delta } from '../_datetime/delta.ts';
import type { PyTimeDelta } from '../_datetime/layout.ts';

/** One kind of local time. */
export interface Kind {
  readonly offset: PyTimeDelta | null;
  readonly dst: PyTimeDelta | null;
  readonly name: Text | null;
  readonly seconds: number;
  readonly dstSeconds: number;
}

/** What a zone that changes says when it is asked about no moment. */
export const NO_KIND: Kind = { offset: null, dst: null, name: null, seconds: 0, dstSeconds: 0 };

export interface ZoneData {
  readonly changes: readonly number[];
  readonly wall: readonly [readonly number[], readonly number[]];
  /** The kind from each change on. */
  readonly kinds: readonly Kind[];
  readonly before: Kind;
  readonly rule: ZoneRule;
  readonly standard: Kind;
  readonly summer: Kind;
  /** Is it the same kind always? */
  readonly fixed: boolean;
}

/** Durations are shared by all zones, and kept. */
const durations = new Map<number, PyTimeDelta>();

function duration(seconds: number): PyTimeDelta {
  let d = durations.get(seconds);
  if (d === undefined) durations.set(seconds, (d = keep(delta(0, seconds, 0))));
  return d;
}

function kindOf(seconds: number, dstSeconds: number, name: Text): Kind {
  return { offset: duration(seconds), dst: duration(dstSeconds), name, seconds, dstSeconds };
}

const sameKind = (a: Kind, b: Kind): boolean =>
  a.seconds === b.seconds && a.dstSeconds === b.dstSeconds && repr(a.name as Value) === repr(b.name as Value);

function itemsOf(v: Value | undefined): readonly Value[] {
  if (v instanceof PyTuple) return v.items;
  throw typeError('time zone data must be tuples');
}

const number = (v: Value): number => Number(asIndex(v));

/** Reads an open file by `zoneinfo._common.load_data`. */
export function loadZone(common: Value, file: Value): ZoneData {
  const loaded = own(callMethod(common, 'load_data', file));
  try {
    if (!(loaded instanceof PyTuple)) throw typeError(concatAll(['Invalid data result type: ', repr(loaded)]) as string);
    return zoneData(loaded.items);
  } finally {
    release(loaded);
  }
}

function zoneData([indicesV, changesV, offsetsV, summerV, namesV, ruleV]: readonly Value[]): ZoneData {
  const changes = itemsOf(changesV).map(number);
  const indices = itemsOf(indicesV).map(number).slice(0, changes.length);
  const offsets = itemsOf(offsetsV).map(number);
  const strange = indices.find((i) => i >= offsets.length || i < 0);
  if (strange !== undefined) throw valueError(`Invalid transition index found while reading TZif: ${strange}`);
  const summer = itemsOf(summerV).map(truth);
  const names = itemsOf(namesV).map((v) => (isStr(v) ? v : ''));
  const dst = summerOffsets(indices, offsets, summer);
  const all = offsets.map((offset, i) => kindOf(offset, dst[i] as number, names[i] as Text));
  const kinds = indices.map((i) => all[i] as Kind);
  const after = ruleAfter(ruleV as Value, all, kinds);
  return {
    changes,
    wall: wallChanges(indices, changes, offsets),
    kinds,
    before: all[summer.indexOf(false)] ?? all[0] ?? NO_KIND,
    ...after,
    fixed: all.length <= 1 && after.rule.summer === undefined && (all[0] === undefined || sameKind(all[0], after.standard)),
  };
}

/** The rule after the last change: that of the file, else what it changed to last. */
function ruleAfter(text: Value, all: readonly Kind[], kinds: readonly Kind[]): Pick<ZoneData, 'rule' | 'standard' | 'summer'> {
  if (text !== null && truth(text)) {
    const rule = parsedRule(text);
    const { standard, summer } = rule;
    const kind = kindOf(standard.offset, 0, standard.name);
    return { rule, standard: kind, summer: summer === undefined ? kind : kindOf(summer.offset, summer.offset - standard.offset, summer.name) };
  }
  const last = kinds.at(-1) ?? all.at(-1);
  if (last === undefined) throw valueError('No time zone information found.');
  return { rule: { standard: { name: '', offset: last.seconds }, summer: undefined }, standard: last, summer: last };
}

function parsedRule(v: Value): ZoneRule {
  if (!(v instanceof PyBytes)) throw typeError('a TZ string must be bytes');
  const rule = parseZoneRule(String.fromCharCode(...v.data));
  if (rule instanceof ZoneRuleFault) throw valueError(concatAll([rule.text, repr(v)]) as string);
  return rule;
}

/** The kind that the clock shows at a wall time. */
export function kindAt(data: ZoneData, wall: number, fold: number, year: number): Kind {
  const changes = data.wall[fold === 0 ? 0 : 1];
  const n = changes.length;
  if (n > 0 && wall < (changes[0] as number)) return data.before;
  if (n === 0 || wall > (changes[n - 1] as number)) return isSummer(data.rule, wall, fold, year) ? data.summer : data.standard;
  return data.kinds[countUpTo(changes, wall) - 1] as Kind;
}

/** The kind at a moment in UTC, and whether the clock shows its time for the second time. */
export function kindFromUtc(data: ZoneData, moment: number, year: number): { readonly kind: Kind; readonly fold: boolean } {
  const { changes, kinds, before } = data;
  const n = changes.length;
  if (n > 0 && moment < (changes[0] as number)) return { kind: before, fold: false };
  if (n === 0 || moment > (changes[n - 1] as number)) {
    const { summer, fold } = summerFromUtc(data.rule, moment, year);
    const kind = summer ? data.summer : data.standard;
    if (n === 0) return { kind, fold };
    // Right after the last change it is the kind before it that counts, not the rule.
    const last = n === 1 ? before : (kinds[n - 2] as Kind);
    const back = last.seconds - kind.seconds;
    return { kind, fold: fold || (back > 0 && moment < (changes[n - 1] as number) + back) };
  }
  const i = countUpTo(changes, moment);
  const kind = kinds[i - 1] as Kind;
  const last = i >= 2 ? (kinds[i - 2] as Kind) : before;
  return { kind, fold: last.seconds - kind.seconds > moment - (changes[i - 1] as number) };
}
