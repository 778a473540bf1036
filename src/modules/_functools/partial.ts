// `functools.partial` and `Placeholder`. Counterpart: partialobject in Modules/_functoolsmodule.c.

import { TrackedObject } from '../../runtime/gc/tracked.ts';
import { NO_NAMES, settle } from '../../runtime/bind.ts';
import { callObject, isCallable, then } from '../../runtime/call.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { dictOf } from '../../runtime/instance.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyMethod } from '../../runtime/layout/function.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { emptyTuple, PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { convertThrown, typeError } from '../../runtime/raise.ts';
import { own, release, releaseKeeping } from '../../runtime/refcount.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { special } from '../../runtime/special.ts';
import { joinText, repr, str_ } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Result, type Value } from '../../runtime/value.ts';
import { copyDict } from '../../objects/dict.ts';
import { newTuple } from '../../objects/tuple.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';

export class PyPlaceholder extends PyObject {}
let placeholder: PyPlaceholder | undefined;
/** The one placeholder. */
export function thePlaceholder(): PyPlaceholder {
  if (placeholder === undefined) {
    placeholder = new PyPlaceholder();
    placeholder.rc = IMMORTAL;
  }
  return placeholder;
}

const isPlaceholder = (v: Value): boolean => v instanceof PyPlaceholder;

export class PyPartial extends TrackedObject {
  func: Value = null;
  args: PyTuple = emptyTuple;
  keywords: PyDict = own(new PyDict());
  /** How many of `args` are placeholders. */
  open = 0;
  override readonly argc: number = -1;
  override readonly js = (h: number, ...args: Value[]): Result => this.vector(h, args, NO_NAMES);

  vector(h: number, args: readonly Value[], names: readonly string[]): Result {
    if (typeOf(this).heap && !ownCall(this)) return callOverride(this, h, args, names);
    let r: Result;
    try {
      r = this.apply(args, names);
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    return h === 0 ? r : settle(h, args, r);
  }

  private apply(args: readonly Value[], names: readonly string[]): Result {
    const given = args.length - names.length;
    if (given < this.open) throw typeError(`missing positional arguments in 'partial' call; expected at least ${this.open}, got ${given}`);
    let used = 0;
    const positional = this.args.items.map((v) => (this.open > 0 && isPlaceholder(v) ? (args[used++] as Value) : v));
    for (; used < given; used++) positional.push(args[used] as Value);
    if (this.keywords.size === 0) return callObject(this.func, 0, [...positional, ...args.slice(given)], names);
    return callObject(this.func, 0, ...mergeKeywords(positional, this.keywords, args.slice(given), names));
  }

  override releaseChildren(): void {
    release(this.func);
    release(this.args);
    release(this.keywords);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.func);
    visit(this.args);
    visit(this.keywords);
  }
}

/** Keywords of the call come after, and replace, those of the partial. */
function mergeKeywords(positional: Value[], stored: PyDict, values: readonly Value[], names: readonly string[]): [Value[], string[]] {
  const all = new Map<string, Value>();
  stored.forEach((k, v) => {
    if (!isStr(k)) throw typeError('keywords must be strings');
    all.set(textOf(k), v);
  });
  names.forEach((name, i) => all.set(name, values[i] as Value));
  return [[...positional, ...all.values()], [...all.keys()]];
}

let partialType: PyType | undefined;
const ownCall = (p: PyPartial): boolean => typeOf(p).lookup('__call__') === partialType?.lookup('__call__');

/** A Python subclass defines `__call__`. */
function callOverride(p: PyPartial, h: number, args: readonly Value[], names: readonly string[]): Result {
  let m: Value | undefined;
  try {
    const found = special(p, '__call__');
    m = typeof found === 'function' ? (found.owner as Value) : found;
    if (typeof found === 'function') return callObject(m as Value, h << 1, [p, ...args], names);
  } catch (thrown) {
    return settle(h, args, convertThrown(thrown));
  }
  own(m);
  return then(callObject(m as Value, h, args, names), (r) => {
    releaseKeeping(m, r);
    return r;
  });
}

function construct(cls: PyType, args: readonly Value[], kwargs: PyDict): Value {
  const [func, ...rest] = args;
  if (func === undefined) throw typeError("type 'partial' takes at least one argument");
  if (!isCallable(func)) throw typeError('the first argument must be callable');
  if (rest.length > 0 && isPlaceholder(rest[rest.length - 1] as Value)) throw typeError('trailing Placeholders are not allowed');
  kwargs.forEach((_k, v) => {
    if (isPlaceholder(v)) throw typeError('Placeholder cannot be passed as a keyword argument');
  });
  const inner = func instanceof PyPartial && (!typeOf(func).heap || ownCall(func)) && attributes(func) === null ? func : null;
  const p = cls.allocate() as PyPartial;
  p.func = own(inner === null ? func : inner.func);
  setArgs(p, inner === null ? rest : fillPlaceholders(inner, rest));
  const keywords = inner === null ? new PyDict() : copyDict(inner.keywords);
  kwargs.forEach((k, v) => keywords.set(k, v));
  release(p.keywords);
  p.keywords = own(keywords);
  return p;
}

function setArgs(p: PyPartial, args: readonly Value[]): void {
  p.args = own(newTuple(args.map(own)));
  p.open = args.filter(isPlaceholder).length;
}

/** The dict of a partial that was given attributes. */
const attributes = (p: PyPartial): PyDict | null =>
  (p as { dict?: PyDict }).dict ?? (Object.keys(p).some((k) => k.startsWith('$')) ? dictOf(p) : null);

/** The arguments of a partial of a partial. */
function fillPlaceholders(inner: PyPartial, more: readonly Value[]): Value[] {
  let used = 0;
  const args = inner.args.items.map((v) => (isPlaceholder(v) && used < more.length ? (more[used++] as Value) : v));
  return [...args, ...more.slice(used)];
}

function reprPartial(p: PyPartial): Value {
  return guardedRepr(p, '...', () => {
    const type = typeOf(p);
    // The reprs may give the partial another state.
    const { func, args, keywords } = p;
    for (const v of [func, args, keywords]) own(v);
    try {
      const parts: Value[] = [`${type.module}.${type.qualname}(`, repr(func)];
      for (const v of args.items) parts.push(', ', repr(v));
      keywords.forEach((k, v) => parts.push(', ', str_(k), '=', repr(v)));
      return joinText([...parts, ')']);
    } finally {
      for (const v of [func, args, keywords]) release(v);
    }
  });
}

function reduce(p: PyPartial): Value {
  return tupleOf(typeOf(p), tupleOf(p.func), tupleOf(p.func, p.args, p.keywords, attributes(p)));
}

function setState(p: PyPartial, state: Value): void {
  if (!(state instanceof PyTuple) || state.items.length !== 4) throw typeError('invalid partial state');
  const [func, args, keywords, dict] = state.items as [Value, Value, Value, Value];
  if (
    !isCallable(func) ||
    !(args instanceof PyTuple) ||
    (keywords !== null && !(keywords instanceof PyDict)) ||
    (dict !== null && !(dict instanceof PyDict))
  ) {
    throw typeError('invalid partial state');
  }
  if (args.items.length > 0 && isPlaceholder(args.items[args.items.length - 1] as Value)) throw typeError('trailing Placeholders are not allowed');
  const old = [p.func, p.args, p.keywords];
  p.func = own(func);
  if (args.constructor === PyTuple) {
    p.args = own(args);
    p.open = args.items.filter(isPlaceholder).length;
  } else setArgs(p, args.items);
  p.keywords = own(keywords === null ? new PyDict() : keywords.constructor === PyDict ? keywords : copyDict(keywords));
  setAttributes(p, dict);
  for (const v of old) release(v);
}

/** The attributes become those of `dict`. */
function setAttributes(p: PyPartial, dict: PyDict | null): void {
  const mine = attributes(p) ?? (dict === null ? null : dictOf(p));
  if (mine === null || mine === dict) return;
  mine.clear();
  dict?.forEach((k, v) => mine.set(k, v));
}

export function makePartialDecl() {
  return defineType<PyPartial>({
    name: 'partial',
    vectorcall: true,
    module: 'functools',
    ctor: PyPartial,
    hasDict: true,
    hasWeakrefs: true,
    doc: 'Create a new function with partial application of the given arguments and keywords.',
    construct: methods<PyType>()({ 'partial(cls, *args, **kwargs)': construct }),
    classMethods: classGetItem,
    getset: {
      func: { get: (p) => p.func, member: true, doc: 'function object to use in future partial calls' },
      args: { get: (p) => p.args, member: true, doc: 'tuple of arguments to future partial calls' },
      keywords: { get: (p) => p.keywords, member: true, doc: 'dictionary of keyword arguments to future partial calls' },
    },
    methods: methods<PyPartial>()({
      '__call__(self, /, *args, **kwargs)': (p, args, kwargs) => {
        const keys = kwargs.keyArray();
        return callPartial(
          p,
          [...args, ...keys.map((k) => kwargs.get(k) as Value)],
          keys.map((k) => textOf(k as string)),
        );
      },
      '__get__(self, instance, owner=None, /)': (p, instance) => (instance === null ? p : new PyMethod(p, instance)),
      '__repr__(self, /)': reprPartial,
      '__reduce__(self, /)': reduce,
      '__setstate__(self, object, /)': setState,
    }),
  });
}

/** The call itself, for `partial.__call__` of subclasses too. */
function callPartial(p: PyPartial, args: readonly Value[], names: readonly string[]): Result {
  return (PyPartial.prototype as unknown as { apply(args: readonly Value[], names: readonly string[]): Result }).apply.call(p, args, names);
}

export function notePartialType(type: PyType): PyType {
  partialType = type;
  return type;
}

export const placeholderDecl = () =>
  defineType<PyPlaceholder>({
    name: '_PlaceholderType',
    module: 'functools',
    ctor: PyPlaceholder,
    final: true,
    doc: 'The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.',
    construct: methods<PyType>()({
      '_PlaceholderType(cls, *args, **kwargs)': (_cls, args, kwargs) => {
        if (args.length > 0 || kwargs.size > 0) throw typeError('PlaceholderType takes no arguments');
        return thePlaceholder();
      },
    }),
    methods: methods<PyPlaceholder>()({ '__repr__(self, /)': () => 'Placeholder', '__reduce__(self, /)': () => 'Placeholder' }),
  });
