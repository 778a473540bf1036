// Making and ending exceptions of one class without places in the source that all exception classes share.
//
// V8 remembers shapes by place, and each class has its own: a constructor or a death shared by all of them is slow for every
// one. When a class is warm its constructor and the end of its instances are printed for it, after the layout of a sample.
// Counterpart: BaseException_new, BaseException_dealloc in Objects/exceptions.c.

import { printedFunction } from '../base/printedFunction.ts';
import { track } from './gc/nursery.ts';
import { lifetimes } from './lifetimeEvents.ts';
import type { PyBaseException } from './layout/exception.ts';
import { type PyTuple, emptyTuple, tupleFrom } from './layout/tuple.ts';
import { releaseTraceback } from './control/traceback.ts';
import { printEndingOf } from './printedEnding.ts';
import { die, own, release } from './refcount.ts';
import type { PyType } from './typeObject.ts';
import type { Value } from './value.ts';

/** What was printed for a class. */
export interface ExceptionClass {
  /** An instance with these `args`, whose count it takes over; fields beyond those of every exception are unset. */
  readonly make: (args: PyTuple) => PyBaseException;
  /** The same with the fields set as `initialize` does; null where that must be called. */
  readonly makeFilled: ((args: PyTuple) => PyBaseException) | null;
}

/** Instances made of a class before code is printed for it. The audit of counts sees only what constructors of ours make. */
export const printed = { after: 40 };
/** What every exception owns, in CPython's order. */
const RELEASES =
  'v=e.args;--v.rc===0&&die(v);v=e.traceback;v!==null&&releaseTraceback(v);' +
  'v=e.cause;v!==null&&--v.rc===0&&die(v);v=e.context;v!==null&&--v.rc===0&&die(v);';
const FIELDS = new Set(['rc', 'args', 'traceback', 'context', 'cause', 'suppressContext', 'dict']);

/** A fresh exception of a class that needs no Python code to be made; floating, arguments borrowed. */
export function freshException(type: PyType, values: readonly Value[]): PyBaseException {
  const args = values.length === 0 ? emptyTuple : tupleFrom(values);
  const code = type.exceptionClass;
  if (code !== null && code.makeFilled !== null) {
    args.rc++;
    return code.makeFilled(args);
  }
  return initialized(unfilled(type), args);
}

/** As `__new__` alone makes it: with its arguments, and no fields set. */
export function exceptionWithArgs(type: PyType, values: readonly Value[]): PyBaseException {
  const args = values.length === 0 ? emptyTuple : tupleFrom(values);
  const code = type.exceptionClass;
  args.rc++;
  if (code !== null) return code.make(args);
  const e = unfilled(type);
  e.args = args;
  return e;
}

function unfilled(type: PyType): PyBaseException {
  const code = type.exceptionClass;
  if (code !== null) return code.make(emptyTuple);
  const e = type.allocate() as PyBaseException;
  if (++type.exceptionsMade === printed.after) print(type, e);
  return e;
}

function initialized(e: PyBaseException, args: PyTuple): PyBaseException {
  e.rc++;
  args.rc++;
  try {
    e.initialize(args);
    e.rc--;
  } catch (thrown) {
    release(e);
    throw thrown;
  } finally {
    release(args);
  }
  return e;
}

/** Gives up one count of an exception. */
export function releaseException(e: PyBaseException): void {
  if (--e.rc !== 0) return;
  const { type } = e;
  if (type.ending === null || type.finalizer || lifetimes.listener !== null || !type.ending(e)) die(e);
}

/** Prints for a class after a fresh instance of it. */
function print(type: PyType, sample: PyBaseException): void {
  const fields = Object.entries(sample);
  if (fields.some(([name, v]) => name !== 'args' && v !== undefined && v !== null && typeof v === 'object')) return;
  const proto = Object.getPrototypeOf(sample) as PyBaseException;
  const unset = Object.fromEntries(fields.map(([name, v]) => [name, name === 'args' ? 'args' : name === 'rc' ? '0' : String(v)]));
  const texts = sample.fieldTexts;
  const make = printConstructor(proto, unset);
  const added = sample.fieldNames;
  const isKnown = fields.every(([name]) => FIELDS.has(name) || added.includes(name));
  type.exceptionClass = {
    make,
    makeFilled: texts === null ? null : Object.keys(texts).length === 0 ? make : printConstructor(proto, { ...unset, ...texts }),
  };
  if (!isKnown) return;
  type.printEnding = (t) => printEndingOf(t, added, RELEASES, { releaseTraceback });
  type.ending = type.printEnding(type);
}

function printConstructor(proto: PyBaseException, fields: Readonly<Record<string, string>>): ExceptionClass['make'] {
  const stores = Object.entries(fields).map(([name, text]) => `this[${JSON.stringify(name)}]=${text};`);
  const text = `function E(args){const a=args.items;${stores.join('')}}E.prototype=proto;return function(args){const e=new E(args);track(e);return e}`;
  const print = printedFunction('proto', 'track', 'own', text) as (...environment: unknown[]) => ExceptionClass['make'];
  return print(proto, track, own);
}
