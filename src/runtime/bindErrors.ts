// What is wrong with the arguments of a native, in CPython's words, which differ by how the C function is called:
// functions parse their own arguments, slots go through the wrappers of `slot wrapper` objects.
// Counterpart: Python/getargs.c, Objects/methodobject.c, Objects/typeobject.c (check_num_args).

import { typeError } from './raise.ts';
import type { Signature } from './signature.ts';
import { suggest } from './suggest.ts';

/** `slot` is a special method that CPython reaches through a type slot, `init` the initialisation of a type, in its name. */
export type ErrorStyle = 'function' | 'slot' | 'init';

/** Whose arguments they are. */
export interface Title {
  /** `list`, `time`, or '' for none. */
  readonly owner: string;
  readonly style: ErrorStyle;
}

const plural = (n: number): string => (n === 1 ? '' : 's');

function qualified(sig: Signature, { owner }: Title): string {
  return owner === '' ? sig.name : `${owner}.${sig.name}`;
}

export function noKeywordsText(sig: Signature, title: Title): string {
  return title.style === 'slot' ? `wrapper ${sig.name}() takes no keyword arguments` : `${qualified(sig, title)}() takes no keyword arguments`;
}

/** Who is the subject of an error about keyword-capable arguments. */
export const subjectOf = (sig: Signature): string => (sig.name === '' ? 'function' : `${sig.name}()`);

/** With a hint where one of the parameters that were not given is spelled much like it. */
export function unexpectedKeywordText(sig: Signature, name: string, given: readonly string[]): string {
  const open = sig.params.filter((p, i) => i >= sig.self && (p.kind === 'either' || p.kind === 'keyword') && !given.includes(p.name));
  return strangeKeywordText(
    sig.name === '' ? 'this function' : `${sig.name}()`,
    name,
    open.map((p) => p.name),
  );
}

function strangeKeywordText(title: string, name: string, open: readonly string[]): string {
  const meant = suggest(name, open);
  return `${title} got an unexpected keyword argument '${name}'${meant === undefined ? '' : `. Did you mean '${meant}'?`}`;
}

/** For natives that take `**kwargs` and look for `known` ones alone. Throws TypeError. */
export function checkKeywords(title: string, known: readonly string[], given: readonly string[]): void {
  if (given.length > known.length)
    throw typeError(`${title}() takes at most ${known.length} keyword argument${plural(known.length)} (${given.length} given)`);
  const strange = given.find((name) => !known.includes(name));
  if (strange !== undefined)
    throw typeError(
      strangeKeywordText(
        `${title}()`,
        strange,
        known.filter((name) => !given.includes(name)),
      ),
    );
}

/** Throws TypeError unless so many arguments (the receiver included) and keywords can be taken. */
export function checkCount(sig: Signature, title: Title, npos: number, nkw: number): void {
  const given = npos - sig.self;
  const max = sig.maxPositional - sig.self;
  const min = sig.minPositional - sig.self;
  if (given < 0) throw typeError(`unbound method ${qualified(sig, title)}() needs an argument`);
  if (sig.acceptsKeywords) {
    checkKeywordCapable(sig, given, max, nkw);
    return;
  }
  if ((given >= min || nkw > 0) && (sig.rest || given <= max)) return;
  if (title.style === 'slot') checkSlot(sig, given, min, max);
  if (!sig.rest && min === max && max <= 1 && title.style !== 'init') {
    const expected = max === 0 ? 'no arguments' : 'exactly one argument';
    throw typeError(`${qualified(sig, title)}() takes ${expected} (${given} given)`);
  }
  const bound = min === max && !sig.rest ? '' : given < min ? 'at least ' : 'at most ';
  const limit = given < min ? min : max;
  throw typeError(`${sig.name} expected ${bound}${limit} argument${plural(limit)}, got ${given}`);
}

/** Wrappers of slots do not say whose they are. */
function checkSlot(sig: Signature, given: number, min: number, max: number): void {
  if (sig.rest) return;
  if (min === max && max <= 1) throw typeError(`expected ${max} argument${plural(max)}, got ${given}`);
  if (sig.name.endsWith('pow__')) throw typeError(`expected ${min} or ${max} arguments, got ${given}`);
}

/** Types of which the vectorcall counts positional arguments by itself, in its own words (`unicode_vectorcall`). */
const COUNTED_BY_VECTORCALL: ReadonlySet<string> = new Set(['str']);

/** Functions of any number of arguments that parse their keywords apart, counting them first. */
const KEYWORDS_COUNTED: ReadonlySet<string> = new Set(['min', 'max', 'zip', 'product']);

/** Functions that take their positional arguments by PyArg_UnpackTuple before they look at keywords. */
const COUNTED_BY_UNPACKING: ReadonlySet<string> = new Set(['sorted']);

function checkKeywordCapable(sig: Signature, given: number, max: number, nkw: number): void {
  if (sig.rest && KEYWORDS_COUNTED.has(sig.name)) {
    const known = sig.params.filter((p) => p.kind === 'keyword').length;
    if (nkw > known) throw typeError(`${subjectOf(sig)} takes at most ${known} keyword argument${plural(known)} (${nkw} given)`);
  }
  const all = sig.params.length - sig.self;
  if (!sig.kwrest && !sig.rest && given + nkw > all) {
    if (nkw === 0 && COUNTED_BY_VECTORCALL.has(sig.name)) throw typeError(`${sig.name} expected at most ${all} arguments, got ${given}`);
    const what = given === 0 ? 'keyword ' : '';
    throw typeError(`${subjectOf(sig)} takes at most ${all} ${what}argument${plural(all)} (${given + nkw} given)`);
  }
  if (COUNTED_BY_UNPACKING.has(sig.name) && given !== max) throw typeError(`${sig.name} expected ${max} argument${plural(max)}, got ${given}`);
  if (!sig.rest && given > max) {
    if (max === 0) throw typeError(`${subjectOf(sig)} takes no positional arguments`);
    const word = sig.minPositional - sig.self === max ? 'exactly' : 'at most';
    throw typeError(`${subjectOf(sig)} takes ${word} ${max} positional argument${plural(max)} (${given} given)`);
  }
  const only = sig.params.filter((p, i) => i >= sig.self && p.kind === 'positional');
  const needed = only.filter((p) => p.required).length;
  if (given < needed && sig.rest) throw typeError(`${sig.name} expected at least ${needed} argument${plural(needed)}, got ${given}`);
  if (given < needed) {
    const word = needed < max ? 'at least' : 'exactly';
    throw typeError(`${subjectOf(sig)} takes ${word} ${needed} positional argument${plural(needed)} (${given} given)`);
  }
}
