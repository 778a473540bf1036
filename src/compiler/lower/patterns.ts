// match statements (PEP 634). A pattern leaves its subject alone; captured values are held until the whole pattern
// has matched and are stored then. CPython counterpart: codegen_pattern_* in Python/codegen.c.

import type { ConstantValue, ExprNode, Match, MatchAs, MatchClass, MatchMapping, MatchOr, MatchSequence, PatternNode } from '../../syntax/tree.ts';
import { takeItems } from './assignments.ts';
import type { FunctionLowering } from './builder.ts';
import { jumpIf } from './conditions.ts';
import { constantKey } from './constants.ts';
import { holes } from './displays.ts';
import { constantOf } from './fold.ts';
import { constant, type Operand, type Temp, type TempOperand, temporary } from './ir.ts';
import { storeName } from './names.ts';
import { compare, joined } from './operators.ts';
import { constantText } from '../unparse.ts';

interface PatternContext {
  /** Where to go when the pattern does not match. */
  readonly fail: string;
  /** Temporaries that are live there. */
  readonly base: number;
  readonly captures: { readonly name: string; readonly value: TempOperand }[];
  readonly allowIrrefutable: boolean;
}

export function lowerMatch(f: FunctionLowering, s: Match): void {
  const subject = f.settle(f.expr(s.subject));
  if (subject.kind === 'temp') subject.temp.held = true;
  const end = f.label();
  const restore = f.mark();
  const ends: Set<string>[] = [];
  f.block(end, () => {
    s.cases.forEach((c, i) => {
      const next = f.label();
      const last = i === s.cases.length - 1;
      const before = f.assignedAtJoin();
      f.block(next, () => {
        if (!(last && isWildcard(c.pattern) && s.cases.length > 1)) {
          const captures: PatternContext['captures'] = [];
          matchPattern(f, c.pattern, subject, { fail: next, base: f.live.length, captures, allowIrrefutable: c.guard !== null || last });
          for (const { name, value } of captures) {
            f.range = c.pattern;
            storeName(f, name, value);
          }
        }
        if (c.guard) jumpIf(f, c.guard, next, false);
        f.range = c.pattern;
        f.drop(subject);
        f.stmts(c.body);
        ends.push(new Set(f.assigned));
        f.br(end);
      });
      restore();
      f.assigned = before;
    });
    f.range = s;
    f.drop(subject);
  });
  f.assigned = new Set([...f.assigned].filter((js) => ends.every((set) => set.has(js))));
}

function isWildcard(p: PatternNode): boolean {
  return p.node === 'MatchAs' && p.pattern === null && p.name === null;
}
function isWildcardStar(p: PatternNode): boolean {
  return p.node === 'MatchStar' && p.name === null;
}

/** Leaves for the next case when `test` holds: everything that the pattern has put on the live list is dropped. */
function failIf(f: FunctionLowering, test: string, c: PatternContext): void {
  const nodes = f.branch(() => {
    for (const t of f.live.slice(c.base).reverse()) {
      if (t.raw) f.consume(temporary(t));
      else f.drop(temporary(t));
    }
    f.br(c.fail);
  });
  f.push({ op: 'if', test, then: nodes, orelse: [] });
}
function failUnless(f: FunctionLowering, t: TempOperand, c: PatternContext): void {
  f.consume(t);
  failIf(f, `!${t.temp.js}`, c);
}

export function matchPattern(f: FunctionLowering, p: PatternNode, subject: Operand, c: PatternContext): void {
  f.range = p;
  f.unit.guard.enter();
  switch (p.node) {
    case 'MatchValue': {
      if (!isPatternValue(p.value)) f.fail('patterns may only match literals and attribute lookups', p);
      const value = f.expr(p.value);
      f.range = p;
      failUnless(f, compare(f, 'Eq', subject, value, true, [subject]), c);
      break;
    }
    case 'MatchSingleton': {
      const value = f.constant(p.value);
      failUnless(f, compare(f, 'Is', subject, value, true, [subject]), c);
      break;
    }
    case 'MatchSequence':
      matchSequence(f, p, subject, c);
      break;
    case 'MatchMapping':
      matchMapping(f, p, subject, c);
      break;
    case 'MatchClass':
      matchClass(f, p, subject, c);
      break;
    case 'MatchAs':
      matchAs(f, p, subject, c);
      break;
    case 'MatchOr':
      matchOr(f, p, subject, c);
      break;
    case 'MatchStar':
      throw new Error('internal: star pattern outside a sequence');
  }
  f.unit.guard.leave();
}

function isPatternValue(e: ExprNode): boolean {
  if (e.node === 'Attribute') return true;
  return e.node !== 'JoinedStr' && e.node !== 'TemplateStr' && constantOf(e) !== null;
}

function capture(f: FunctionLowering, name: string, value: Operand, p: PatternNode, c: PatternContext): void {
  if (c.captures.some((x) => x.name === name)) f.fail(`multiple assignments to name '${name}' in pattern`, p);
  c.captures.push({ name, value: f.copy(value) });
}

function matchAs(f: FunctionLowering, p: MatchAs, subject: Operand, c: PatternContext): void {
  if (p.pattern === null) {
    if (!c.allowIrrefutable) {
      const what = p.name === null ? 'wildcard' : `name capture '${p.name}'`;
      f.fail(`${what} makes remaining patterns unreachable`, p);
    }
    if (p.name !== null) capture(f, p.name, subject, p, c);
    return;
  }
  matchPattern(f, p.pattern, subject, c);
  f.range = p;
  capture(f, p.name as string, subject, p, c);
}

/** Parts of a pattern may always be irrefutable. The part's value is dropped afterwards. */
function matchPart(f: FunctionLowering, p: PatternNode, value: Operand, c: PatternContext): void {
  const inner = p.node === 'MatchStar' ? null : p;
  if (inner) matchPattern(f, inner, value, { ...c, allowIrrefutable: true });
  else if (p.node === 'MatchStar' && p.name !== null) capture(f, p.name, value, p, c);
  f.range = p;
  f.drop(value);
}

function matchSequence(f: FunctionLowering, p: MatchSequence, subject: Operand, c: PatternContext): void {
  const stars = p.patterns.filter((q) => q.node === 'MatchStar').length;
  if (stars > 1) f.fail('multiple starred names in sequence pattern', p);
  const star = p.patterns.findIndex((q) => q.node === 'MatchStar');
  const n = p.patterns.length;
  const onlyWildcards = p.patterns.every((q) => isWildcard(q) || isWildcardStar(q));
  const wildcardStar = star >= 0 && isWildcardStar(p.patterns[star] as PatternNode);
  failUnless(f, f.ins('matchseq(#0)', [subject], { raw: true, keep: [subject] }), c);
  if (star < 0 || n > 1) {
    const length = f.ins('getlen(#0)', [subject], { run: true, raw: true, keep: [subject] });
    f.consume(length);
    failIf(f, star < 0 ? `${length.temp.js}!==${n}` : `${length.temp.js}<${n - 1}`, c);
  }
  if (onlyWildcards) return;
  if (wildcardStar) return matchByIndex(f, p, star, subject, c);
  const items = f.ins(star < 0 ? `unpack(#0,${n})` : `unpackex(#0,${star},${n - star - 1})`, [subject], { run: true, keep: [subject] });
  const parts = takeItems(f, items, n);
  p.patterns.forEach((q, i) => matchPart(f, q, parts[i] as Operand, c));
}

/** `[a, *_, b]`: the middle is never looked at. */
function matchByIndex(f: FunctionLowering, p: MatchSequence, star: number, subject: Operand, c: PatternContext): void {
  const n = p.patterns.length;
  p.patterns.forEach((q, i) => {
    if (i === star || isWildcard(q)) return;
    f.range = p;
    let index: Operand = constant(String(i));
    if (i > star) {
      const length = f.ins('getlen(#0)', [subject], { run: true, raw: true, keep: [subject] });
      index = f.ins(`#0-${n - i}`, [length], { raw: true });
    }
    const item = f.ins('getitem(#0,#1)', [subject, index], { run: true, keep: [subject] });
    matchPart(f, q, item, c);
  });
}

function matchMapping(f: FunctionLowering, p: MatchMapping, subject: Operand, c: PatternContext): void {
  const n = p.keys.length;
  failUnless(f, f.ins('matchmap(#0)', [subject], { raw: true, keep: [subject] }), c);
  if (n > 0) {
    const length = f.ins('getlen(#0)', [subject], { run: true, raw: true, keep: [subject] });
    f.consume(length);
    failIf(f, `${length.temp.js}<${n}`, c);
  } else if (p.rest === null) return;
  const keys = mappingKeys(f, p);
  f.range = p;
  const tuple = f.ins(`mktuple([${holes(n)}])`, keys, { move: 'all', own: true });
  const values = f.ins('matchkeys(#0,#1)', [subject, tuple], { run: true, keep: [subject, tuple] });
  failIf(f, `${values.temp.js}===null`, c);
  f.listing?.note('UNPACK_SEQUENCE', n, p);
  const parts = takeItems(f, values, n);
  p.patterns.forEach((q, i) => matchPart(f, q, parts[i] as Operand, c));
  f.range = p;
  if (p.rest !== null) {
    const rest = f.ins('maprest(#0,#1)', [subject, tuple], { run: true, keep: [subject, tuple] });
    capture(f, p.rest, rest, p, c);
    f.drop(rest);
  }
  f.drop(tuple);
}

/** The same text for constants that are equal as keys of a mapping. */
function equalKey(value: ConstantValue): string {
  if (value.type === 'bool') return `number ${value.value ? 1 : 0}`;
  if (value.type === 'int') return `number ${value.value}`;
  const real = value.type === 'float' ? value.value : value.type === 'complex' && value.imag === 0 ? value.real : NaN;
  return Number.isInteger(real) ? `number ${BigInt(real)}` : constantKey(value);
}

function mappingKeys(f: FunctionLowering, p: MatchMapping): Operand[] {
  const seen = new Set<string>();
  return p.keys.map((k) => {
    const value = constantOf(k);
    if ((value === null && k.node !== 'Attribute') || k.node === 'JoinedStr') {
      f.fail('mapping pattern keys may only match literals and attribute lookups', k);
    }
    if (value !== null) {
      const key = equalKey(value);
      if (seen.has(key)) f.fail(`mapping pattern checks duplicate key (${constantText(value)})`, p);
      seen.add(key);
    }
    return f.settle(f.expr(k));
  });
}

function matchClass(f: FunctionLowering, p: MatchClass, subject: Operand, c: PatternContext): void {
  p.kwd_attrs.forEach((name, i) => {
    const again = p.kwd_attrs.indexOf(name, i + 1);
    if (again >= 0) f.fail(`attribute name repeated in class pattern: ${name}`, p.kwd_patterns[again] as PatternNode);
  });
  const cls = f.expr(p.cls);
  f.range = p;
  const names = f.unit.nameList(p.kwd_attrs);
  const count = p.patterns.length;
  const values = f.ins(`matchclass(#0,#1,${count},${names})`, [subject, cls], { run: true, keep: [subject], hold: true });
  failIf(f, `${values.temp.js}===null`, c);
  f.listing?.note('UNPACK_SEQUENCE', count + p.kwd_attrs.length, p);
  const all = [...p.patterns, ...p.kwd_patterns];
  const parts = takeItems(f, values, all.length);
  all.forEach((q, i) => matchPart(f, q, parts[i] as Operand, c));
}

/** Alternatives bind the same names; the values meet in join variables. */
function matchOr(f: FunctionLowering, p: MatchOr, subject: Operand, c: PatternContext): void {
  const matched = f.label();
  const live = [...f.live];
  const joins: { name: string; temp: Temp }[] = [];
  f.block(matched, () => {
    p.patterns.forEach((q, i) => {
      const last = i === p.patterns.length - 1;
      const next = last ? c.fail : f.label();
      const captures: PatternContext['captures'] = [];
      const attempt = (): void => {
        matchPattern(f, q, subject, {
          fail: next,
          base: last ? c.base : live.length,
          captures,
          allowIrrefutable: last && c.allowIrrefutable,
        });
        if (i === 0) joins.push(...captures.map(({ name }) => ({ name, temp: f.temp() })));
        if (joins.length !== captures.length || joins.some((j) => !captures.some((x) => x.name === j.name))) {
          f.fail('alternative patterns bind different names', p);
        }
        for (const { name, temp } of joins) f.move(temp, (captures.find((x) => x.name === name) as (typeof captures)[0]).value);
        f.br(matched);
      };
      if (last) attempt();
      else f.block(next, attempt);
      f.live = [...live];
    });
  });
  for (const { name, temp } of joins) {
    temp.held = true;
    const value = joined(f, temp) as TempOperand;
    if (c.captures.some((x) => x.name === name)) f.fail(`multiple assignments to name '${name}' in pattern`, p);
    c.captures.push({ name, value });
  }
}
