// Binding natives: from a signature text and an implementation to the two ways in which emitted code calls it.
//
// `code(h, …)` takes positional arguments; `vector(h, args, names)` takes keywords too (the last `names.length`
// arguments). Both turn what the implementation throws into S, and release the arguments whose count was handed
// over (mask `h`) after the call, protecting the result; when the native suspends they are released at its end.
// Signatures are parsed at the first call: start-up defines thousands. Error texts are those of
// Python/getargs.c and Objects/methodobject.c.

import { quickCode, quickRestCode } from './bindQuick.ts';
import { type ErrorStyle, type Title, checkCount, noKeywordsText, subjectOf, unexpectedKeywordText } from './bindErrors.ts';
import { converters } from './convert.ts';
import { newKwargs } from './kwargs.ts';
import { convertThrown, typeError } from './raise.ts';
import { own, release, releaseKeeping } from './refcount.ts';
import { type Param, type Signature, parseSignature, quickArity } from './signature.ts';
import { type Resumable, vm } from './state.ts';
import { type Result, S, type Value } from './value.ts';

/** What implementations may return: nothing means None. */
export type Implementation = (...args: never[]) => Value | Result | undefined | void;
type AnyImplementation = (...args: unknown[]) => Result | undefined;

/** Keyword-capable call; `args` are positional values then the values of `names`; bits of `h` index `args`. */
export type VectorCode = (h: number, args: readonly Value[], names: readonly string[]) => Result;

export interface Bound {
  readonly code: (h: number, ...args: Value[]) => Result;
  readonly vector: VectorCode;
  /** Positional arguments that `code` takes, receiver included; -1 for any number. */
  readonly argc: number;
  readonly signature: () => Signature;
}

export const NO_NAMES: readonly string[] = [];

/** Releases handed-over arguments, last to first, protecting `result`; S as suspension postpones it. */
export function settle(h: number, args: readonly Value[], result: Result): Result {
  if (result === S) {
    if (vm.exc === null) {
      vm.captured.push(new Settle(h, args));
      return S;
    }
    for (let i = Math.min(args.length, 31) - 1; i >= 0; i--) if (h & (1 << i)) release(args[i]);
    return S;
  }
  for (let i = Math.min(args.length, 31) - 1; i >= 0; i--) if (h & (1 << i)) releaseKeeping(args[i], result);
  return result;
}

/** Releases handed-over arguments when the native that suspended has ended. */
class Settle implements Resumable {
  private readonly h: number;
  private readonly args: readonly Value[];

  constructor(h: number, args: readonly Value[]) {
    this.h = h;
    this.args = args;
  }

  resume(value: Result): Result {
    return settle(this.h, this.args, value);
  }
}

/** Binds an implementation to its signature. `owner` qualifies the name in errors: `list`, `time`, or ''. */
export function bindNative(source: string, implementation: Implementation, owner = '', style: ErrorStyle = 'function'): Bound {
  const impl = implementation as unknown as AnyImplementation;
  const argc = quickArity(source);
  let parsed: Signature | undefined;
  const signature = (): Signature => (parsed ??= parseSignature(source));
  const vector: VectorCode = (h, args, names) => {
    let r: Result | undefined;
    try {
      r = invokeBound(signature(), { owner, style }, impl, args, names);
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    if (r === undefined) r = null;
    return h === 0 ? r : settle(h, args, r);
  };
  const code = argc >= 0 && !source.includes(': ') ? fixed(argc, impl) : undefined;
  if (code !== undefined) return { code, vector, argc, signature };
  const slow = (h: number, args: readonly Value[]): Result => vector(h, args, NO_NAMES);
  const quick = source.includes('*') && !source.includes('*, ') ? quickRestCode : quickCode;
  return { code: quick(signature, impl, { slow, failed: convertThrown, settle, where: wherePositional }), vector, argc: -1, signature };
}

function wherePositional(sig: Signature, p: Param): { function: string; argument: string } {
  return where(sig, p, sig.params.indexOf(p));
}

/** The short way for natives that take a fixed number of unconverted arguments. */
function fixed(argc: number, impl: AnyImplementation): ((h: number, ...args: Value[]) => Result) | undefined {
  switch (argc) {
    case 0:
      return () => {
        try {
          return impl() ?? null;
        } catch (thrown) {
          return convertThrown(thrown);
        }
      };
    case 1:
      return (h, a) => {
        let r: Result | undefined;
        try {
          r = impl(a);
        } catch (thrown) {
          r = convertThrown(thrown);
        }
        if (r === undefined) r = null;
        return h === 0 ? r : settle(h, [a as Value], r);
      };
    case 2:
      return (h, a, b) => {
        let r: Result | undefined;
        try {
          r = impl(a, b);
        } catch (thrown) {
          r = convertThrown(thrown);
        }
        if (r === undefined) r = null;
        return h === 0 ? r : settle(h, [a as Value, b as Value], r);
      };
    case 3:
      return (h, a, b, c) => {
        let r: Result | undefined;
        try {
          r = impl(a, b, c);
        } catch (thrown) {
          r = convertThrown(thrown);
        }
        if (r === undefined) r = null;
        return h === 0 ? r : settle(h, [a as Value, b as Value, c as Value], r);
      };
    default:
      return undefined;
  }
}

function invokeBound(sig: Signature, title: Title, impl: AnyImplementation, args: readonly Value[], names: readonly string[]): Result | undefined {
  const npos = args.length - names.length;
  if (names.length > 0 && !sig.acceptsKeywords) throw typeError(noKeywordsText(sig, title));
  checkCount(sig, title, npos, names.length);
  const values: unknown[] = new Array(sig.params.length);
  let used = 0;
  let taken = 0;
  let kwargs: ReturnType<typeof newKwargs> | undefined;
  for (let i = 0; i < sig.params.length; i++) {
    const p = sig.params[i] as Param;
    if (p.kind === 'rest') {
      values[i] = args.slice(used, npos);
      used = Math.max(used, npos);
      continue;
    }
    if (p.kind === 'kwrest') {
      kwargs = newKwargs();
      values[i] = kwargs;
      continue;
    }
    let v: Value | undefined;
    if (p.kind !== 'keyword' && used < npos) v = args[used++];
    const k = names.length === 0 || p.kind === 'positional' || i < sig.self ? -1 : names.indexOf(p.name);
    if (k >= 0) {
      if (v !== undefined) throw typeError(`argument for ${subjectOf(sig)} given by name ('${p.name}') and position (${used - sig.self})`);
      v = args[npos + k];
      taken++;
    }
    if (v === undefined) {
      if (p.required) throw typeError(`${subjectOf(sig)} missing required argument '${p.name}' (pos ${i + 1 - sig.self})`);
      values[i] = p.fallback;
    } else values[i] = p.convert === 'object' ? v : converters[p.convert](v, where(sig, p, i));
  }
  if (taken < names.length) takeRest(sig, args, names, npos, kwargs);
  return call(impl, values, kwargs);
}

/** Calls with the bound values; a dict made for `**kwargs` dies after the call unless it was kept. */
function call(impl: AnyImplementation, values: unknown[], kwargs: ReturnType<typeof newKwargs> | undefined): Result | undefined {
  if (kwargs !== undefined) {
    own(kwargs);
    try {
      const r = impl(...values);
      releaseKeeping(kwargs, r);
      return r;
    } catch (thrown) {
      release(kwargs);
      throw thrown;
    }
  }
  switch (values.length) {
    case 1:
      return impl(values[0]);
    case 2:
      return impl(values[0], values[1]);
    case 3:
      return impl(values[0], values[1], values[2]);
    default:
      return impl(...values);
  }
}

function where(sig: Signature, p: Param, i: number): { function: string; argument: string } {
  return { function: sig.name, argument: p.kind === 'positional' ? positional(sig, i) : `argument '${p.name}'` };
}

function positional(sig: Signature, i: number): string {
  return sig.params.length - sig.self === 1 ? 'argument' : `argument ${i + 1 - sig.self}`;
}

/** Keywords that no parameter took: into `**kwargs`, or an error. */
function takeRest(
  sig: Signature,
  args: readonly Value[],
  names: readonly string[],
  npos: number,
  kwargs: ReturnType<typeof newKwargs> | undefined,
): void {
  names.forEach((name, k) => {
    if (sig.params.some((p, i) => i >= sig.self && (p.kind === 'either' || p.kind === 'keyword') && p.name === name)) return;
    if (kwargs === undefined) throw typeError(unexpectedKeywordText(sig, name, names));
    kwargs.setStr(name, args[npos + k] as Value);
  });
}
