// Calls: positional, methods, keywords, stars, zero-argument super(), and builtins that look at the caller's frame.
//
// Evaluation order as in CPython: callee (for methods: receiver, look-up when the arguments could rebind it), then
// arguments and keywords from left to right. Temporaries among the arguments are handed over by the mask.

import type { SourceRange } from '../../contract/code.ts';
import type { Attribute, Call, ExprNode, Keyword } from '../../syntax/tree.ts';
import { CELL, DEF_BOUND, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT } from '../symbols/entry.ts';
import { checkCallee } from './advice.ts';
import type { FunctionLowering } from './builder.ts';
import { dictOfNames, holes, isStarred, lowerLong } from './displays.ts';
import { stringValue } from './constants.ts';
import { NONE, type Operand, type TempOperand } from './ir.ts';
import { attributeAccess, cellName, localName, quote } from './jsNames.ts';
import { resolve } from './names.ts';
import { attributeRange, attributeStart } from './ranges.ts';
import { lowerAttribute } from './expressions.ts';

/** More arguments than this go through a tuple: the mask has 31 bits. */
const maxMasked = 30;

/** Builtins that see the caller's variables. */
const frameReaders = new Set(['locals', 'globals', 'vars', 'dir', 'eval', 'exec', '__import__']);

/** What a call's chain goes on with: the receiver of a method or the callee. Undefined: the call starts a chain of its own. */
export function methodReceiver(f: FunctionLowering, e: Call): ExprNode | undefined {
  if (e.func.node === 'Attribute') return isSuperCall(f, e.func.value) ? undefined : e.func.value;
  return isSuperCall(f, e) || frameReaderName(f, e) !== null ? undefined : e.func;
}

/** `left` is the receiver or callee, already lowered. */
export function lowerCall(f: FunctionLowering, e: Call, left: Operand | null): Operand {
  checkRepeatedKeywords(f, e.keywords);
  if (left === null) {
    if (e.func.node === 'Attribute') return lowerSuperMethod(f, e, e.func);
    if (isSuperCall(f, e)) return lowerSuper(f, e);
    return lowerFrameReader(f, e);
  }
  checkCallee(f, e.func);
  if (e.func.node === 'Attribute') {
    if (hasStars(e) || tooMany(e)) return lowerStars(f, e, f.settle(lowerAttribute(f, e.func, left)));
    return lowerMethod(f, e, e.func, left);
  }
  if (hasStars(e) || tooMany(e)) return lowerStars(f, e, left);
  return lowerPlain(f, e, left);
}

const hasStars = (e: Call): boolean => e.args.some(isStarred) || e.keywords.some((k) => k.arg === null);
const tooMany = (e: Call): boolean => e.args.length + e.keywords.length > maxMasked - 1;

function checkRepeatedKeywords(f: FunctionLowering, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const k of keywords) {
    if (k.arg === null) continue;
    if (seen.has(k.arg)) f.fail(`keyword argument repeated: ${k.arg}`, k);
    seen.add(k.arg);
  }
}

export function maskOf(args: readonly Operand[]): number {
  let mask = 0;
  args.forEach((a, i) => {
    if (a.kind === 'temp' && !a.temp.raw) mask |= 1 << i;
  });
  return mask;
}

/** Call of a value with operands in place. */
export function callValue(f: FunctionLowering, callee: Operand, args: readonly Operand[]): TempOperand {
  const n = args.length;
  const list = args.map((_, i) => `,#${i + 1}`).join('');
  const text = `(#0!==null&&#0.argc===${n}?#0:adapt(#0,${n})).js(${maskOf(args)}${list})`;
  return f.ins(text, [callee, ...args], { run: true, move: [...args], hold: true });
}

function lowerPlain(f: FunctionLowering, e: Call, callee: Operand): Operand {
  const args = e.args.map((a) => f.expr(a));
  const values = e.keywords.map((k) => f.expr(k.value));
  f.range = runsInPlace(f, e) ? e.func : e;
  if (makesClass(e)) return f.ins(`calltype(#0,${maskOf(args)},[${holes(3, 1)}],K${f.id})`, [callee, ...args], { run: true, move: args, hold: true });
  if (values.length === 0) return callValue(f, callee, args);
  const all = [...args, ...values];
  const text = `callkw(#0,${maskOf(all)},[${holes(all.length, 1)}],${keywordNames(f, e)})`;
  return f.ins(text, [callee, ...all], { run: true, move: all, hold: true });
}

/**
 * CPython runs `all`, `any` and `tuple` of a generator expression as a loop that stands at the function's name (there
 * the name is compared with the built-in while it runs; here a unit that binds the name is taken to mean another).
 */
function runsInPlace(f: FunctionLowering, e: Call): boolean {
  const { func, args } = e;
  if (func.node !== 'Name' || args.length !== 1 || e.keywords.length > 0 || args[0]?.node !== 'GeneratorExp') return false;
  if (!['all', 'any', 'tuple'].includes(func.id)) return false;
  const place = resolve(f, func.id);
  if (place.kind !== 'global' && !(place.kind === 'namespace' && place.cell === null)) return false;
  return (f.unit.symbols.top.flags(func.id) & DEF_BOUND) === 0 && (f.entry.flags(func.id) & DEF_BOUND) === 0;
}

/** `type(name, bases, dict)`: the class takes `__module__` from the globals of the caller. */
const makesClass = (e: Call): boolean => e.func.node === 'Name' && e.func.id === 'type' && e.args.length === 3 && e.keywords.length === 0;

function keywordNames(f: FunctionLowering, e: Call): string {
  f.seeConstant({ type: 'tuple', items: e.keywords.map((k) => stringValue(k.arg as string)) });
  return f.unit.nameList(e.keywords.map((k) => k.arg as string));
}

/** Nothing between look-up and call can rebind the method: both are one instruction. */
function isTrivial(f: FunctionLowering, a: ExprNode): boolean {
  if (a.node === 'Constant') return true;
  if (a.node !== 'Name') return false;
  const place = resolve(f, f.mangled(a.id));
  return place.kind === 'variable' && !place.copy && f.assigned.has(place.js);
}

function lowerMethod(f: FunctionLowering, e: Call, attr: Attribute, o: Operand): Operand {
  const range = attributeStart(e, attr);
  const lookup = attributeRange(attr);
  f.range = lookup;
  const name = f.seeName(f.mangled(attr.attr), 'loadAttribute');
  if (e.keywords.length === 0 && e.args.every((a) => isTrivial(f, a))) {
    const all = [o, ...e.args.map((a) => f.expr(a))];
    f.range = range;
    const n = all.length;
    const text = `(#0!==null&&typeof(q=#0${attributeAccess(name)})==="function"&&q.argc===${n}?q:method(#0,${quote(name)},${n}))(${maskOf(all)},${holes(n)})`;
    return f.ins(text, all, { run: true, move: 'all', lookup });
  }
  f.range = lookup;
  const found = `(#0!==null&&typeof(q=#0${attributeAccess(name)})==="function"&&q.argc!==undefined?q:lookupm(#0,${quote(name)}))`;
  const m = f.ins(found, [o], { run: true, keep: [o] });
  return callFound(f, e, m, o, range);
}

/** Call of a method found before its arguments were evaluated. */
function callFound(f: FunctionLowering, e: Call, m: TempOperand, o: Operand, range: SourceRange): Operand {
  const all = [o, ...e.args.map((a) => f.expr(a)), ...e.keywords.map((k) => f.expr(k.value))];
  f.range = range;
  const n = all.length;
  if (e.keywords.length > 0) {
    const text = `methkw(#0,${maskOf(all)},[${holes(n, 1)}],${keywordNames(f, e)})`;
    return f.ins(text, [m, ...all], { run: true, move: all, hold: true });
  }
  const text = `(typeof #0==="function"&&#0.argc===${n}?#0:methodv(#0,${n}))(${maskOf(all)},${holes(n, 1)})`;
  return f.ins(text, [m, ...all], { run: true, move: all, hold: true });
}

/** `f(*a)`, `f(**k)` and mixtures: one iterable of positional arguments, one dict or None. */
function lowerStars(f: FunctionLowering, e: Call, callee: Operand): Operand {
  const held = f.settle(callee);
  const args = positionalIterable(f, e);
  const kwargs = keywordDict(f, e, held);
  f.range = e;
  return f.ins(`callex(#0,#1,#2,${maskOf([args, kwargs])})`, [held, args, kwargs], { run: true, move: [args, kwargs], hold: true });
}

function positionalIterable(f: FunctionLowering, e: Call): Operand {
  const only = e.args[0];
  if (e.args.length === 1 && only?.node === 'Starred') return f.settle(f.expr(only.value));
  if (!e.args.some(isStarred) && e.args.length <= maxMasked) {
    const items = e.args.map((a) => f.expr(a));
    return f.ins(`mktuple([${holes(items.length)}])`, items, { move: 'all', own: true });
  }
  return lowerLong(f, e.args, 'tuple', e);
}

export function keywordDict(f: FunctionLowering, e: { readonly keywords: readonly Keyword[] } & SourceRange, callee: Operand): Operand {
  if (e.keywords.length === 0) return NONE;
  if (e.keywords.every((k) => k.arg !== null) && e.keywords.length <= 15) {
    const values = e.keywords.map((k) => f.expr(k.value));
    return dictOfNames(
      f,
      e.keywords.map((k) => k.arg as string),
      values,
    );
  }
  const dict = f.ins('mkdict([])', [], {});
  dict.temp.held = true;
  for (const run of keywordRuns(e.keywords)) {
    if (run[0]?.arg === null) {
      const m = f.expr(run[0].value);
      f.range = e;
      f.act('dmerge(#0,#1,#2)', [dict, m, callee], { run: true, keep: [dict, callee] });
      continue;
    }
    const values = run.map((k) => f.expr(k.value));
    const part = dictOfNames(
      f,
      run.map((k) => k.arg as string),
      values,
    );
    f.range = e;
    f.act('dmerge(#0,#1,#2)', [dict, part, callee], { run: true, keep: [dict, callee] });
  }
  return dict;
}

/** Stretches of named keywords, and each `**` by itself. */
function keywordRuns(keywords: readonly Keyword[]): Keyword[][] {
  const runs: Keyword[][] = [];
  for (const k of keywords) {
    const last = runs[runs.length - 1];
    if (k.arg !== null && last && last[0]?.arg !== null && last.length < 15) last.push(k);
    else runs.push([k]);
  }
  return runs;
}

// Zero-argument super()

function isSuperCall(f: FunctionLowering, e: ExprNode): boolean {
  if (e.node !== 'Call' || e.func.node !== 'Name' || e.func.id !== 'super') return false;
  if (e.args.length > 0 || e.keywords.length > 0 || !f.entry.functionLike) return false;
  const scope = f.entry.scope('super');
  return scope === GLOBAL_IMPLICIT || scope === GLOBAL_EXPLICIT;
}

/** Operands of `mksuper` and its kin: what `super` holds, as text the class cell and the first argument. */
function superParts(f: FunctionLowering, call: Call): { callee: Operand; text: string } {
  const callee = f.expr(call.func);
  const scope = f.entry.scope('__class__');
  const cell = scope === FREE || scope === CELL ? cellName('__class__') : 'undefined';
  const first = f.entry.varnames[0];
  let self = 'S';
  if (first !== undefined) self = f.entry.scope(first) === CELL ? `${cellName(first)}.v` : localName(first);
  return { callee, text: `#0,${cell},${self}` };
}

function lowerSuper(f: FunctionLowering, e: Call): Operand {
  const { callee, text } = superParts(f, e);
  f.range = e;
  return f.ins(`mksuper(${text})`, [callee], { run: true });
}

/** `super().name(…)`, without the super object. */
function lowerSuperMethod(f: FunctionLowering, e: Call, attr: Attribute): Operand {
  const call = attr.value as Call;
  const { callee, text } = superParts(f, call);
  f.range = attributeRange(attr);
  const name = f.seeName(f.mangled(attr.attr), 'loadSuperAttribute');
  const first = f.entry.varnames[0];
  if (hasStars(e) || tooMany(e) || first === undefined || f.entry.scope(first) === CELL) {
    const value = f.ins(`superattr(${text},${quote(name)})`, [callee], { run: true });
    return hasStars(e) || tooMany(e) ? lowerStars(f, e, value) : lowerPlain(f, e, value);
  }
  const m = f.ins(`lookups(${text},${quote(name)})`, [callee], { run: true });
  const self = f.copy(f.local(localName(first)));
  return callFound(f, e, m, self, attributeStart(e, attr));
}

// Builtins that look at the caller

function frameReaderName(f: FunctionLowering, e: Call): string | null {
  if (e.func.node !== 'Name' || !frameReaders.has(e.func.id) || hasStars(e) || tooMany(e)) return null;
  const place = resolve(f, e.func.id);
  return place.kind === 'variable' || place.kind === 'cell' ? null : e.func.id;
}

/** `@R` is printed as the code, the resume point and the record of this place. */
function lowerFrameReader(f: FunctionLowering, e: Call): Operand {
  const callee = f.expr(e.func);
  const args = e.args.map((a) => f.expr(a));
  const values = e.keywords.map((k) => f.expr(k.value));
  const all = [...args, ...values];
  f.range = e;
  const text = `callfr(#0,${maskOf(all)},[${holes(all.length, 1)}],${keywordNames(f, e)},@R)`;
  return f.ins(text, [callee, ...all], { run: true, move: all, hold: true });
}
