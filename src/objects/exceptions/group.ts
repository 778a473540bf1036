// BaseExceptionGroup and ExceptionGroup. Counterpart: Objects/exceptions.c, PEP 654.

import { callMethod, getattrOptional, setattr } from '../../runtime/attribute.ts';
import { call, isCallable } from '../../runtime/call.ts';
import { exceptionMatches, isExceptionClass } from '../../runtime/control/handlers.ts';
import { setCause } from '../../runtime/control/raising.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { toOwnedArray } from '../../runtime/iterate.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { PyList, listFrom } from '../../runtime/layout/list.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom } from '../../runtime/layout/tuple.ts';
import { exceptionOf, typeError, valueError } from '../../runtime/raise.ts';
import { own, release, releaseAll } from '../../runtime/refcount.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { repr, str_ } from '../../runtime/text.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { baseInit, field, setArgs, setField } from './base.ts';
import { ExceptionWithFields } from './fields.ts';

export class PyExceptionGroup extends ExceptionWithFields {
  message: Value | undefined = undefined;
  /** A tuple. */
  exceptions: Value | undefined = undefined;
  /** How a sequence that is no list or tuple showed itself at the start. */
  shown: Value | undefined = undefined;

  override get fieldNames(): readonly string[] {
    return ['message', 'exceptions', 'shown'];
  }

  get members(): readonly PyBaseException[] {
    return this.exceptions instanceof PyTuple ? (this.exceptions.items as readonly PyBaseException[]) : [];
  }
}

function isSequence(v: Value): boolean {
  return typeof v === 'string' || (hasSpecial(v, '__getitem__') && !(v as { type?: PyType }).type?.isSubtype(types.dict));
}

/** The checked tuple of members; floating. */
function membersFrom(v: Value): PyTuple {
  if (!isSequence(v)) throw typeError('second argument (exceptions) must be a sequence');
  const items = toOwnedArray(v);
  const problem = items.findIndex((item) => !(item instanceof PyBaseException));
  if (items.length === 0 || problem >= 0) {
    releaseAll(items);
    if (items.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
    throw valueError(`Item ${problem} of second argument (exceptions) is not an exception`);
  }
  return new PyTuple(items);
}

/** `BaseExceptionGroup` of ordinary exceptions is an `ExceptionGroup`; those refuse others. */
function classFor(cls: PyType, members: readonly Value[]): PyType {
  const nestsBase = members.some((e) => !(e as PyBaseException).type.isSubtype(exceptions.Exception));
  if (cls === exceptions.BaseExceptionGroup) return nestsBase ? cls : exceptions.ExceptionGroup;
  if (!nestsBase) return cls;
  if (cls === exceptions.ExceptionGroup) throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
  if (cls.isSubtype(exceptions.Exception)) throw typeError(`Cannot nest BaseExceptions in '${cls.name}'`);
  return cls;
}

/** `BaseExceptionGroup.__new__`; floating. */
export function newGroup(cls: PyType, args: readonly Value[]): PyExceptionGroup {
  if (args.length !== 2) throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  const [message, given] = args as [Value, Value];
  if (!isStr(message)) throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(message)}`);
  const members = own(membersFrom(given));
  try {
    const shown = given instanceof PyList || given instanceof PyTuple ? undefined : repr(given);
    const e = classFor(cls, members.items).allocate() as PyExceptionGroup;
    const tuple = own(tupleFrom(args));
    setArgs(e, tuple);
    release(tuple);
    setField(e, 'message', message);
    setField(e, 'exceptions', members);
    setField(e, 'shown', shown);
    return e;
  } finally {
    release(members);
  }
}

/** A group for natives: members borrowed. `given` is the sequence that it will show. */
export function groupOf(message: string, members: readonly PyBaseException[], given: PyList | PyTuple = listFrom([...members])): PyExceptionGroup {
  own(given);
  const e = newGroup(exceptions.BaseExceptionGroup, [message, given]);
  e.rc++;
  release(given);
  e.rc--;
  return e;
}

function textOfGroup(e: PyExceptionGroup): Value {
  const n = e.members.length;
  return str(`${textOf(str_(e.message ?? null))} (${n} sub-exception${n === 1 ? '' : 's'})`);
}

/** The members are shown as the list, tuple or other sequence that was given. */
function reprOfGroup(e: PyExceptionGroup): Value {
  const heading = `${e.type.name}(${textOf(repr(e.message ?? null))}, `;
  if (isStr(e.shown)) return str(`${heading}${textOf(e.shown)})`);
  const listed = e.args.items[1] instanceof PyList && e.exceptions instanceof PyTuple;
  const members = own(listed ? listFrom([...(e.exceptions as PyTuple).items]) : (e.exceptions ?? null));
  const text = `${heading}${textOf(repr(members))})`;
  release(members);
  return str(text);
}

/** Decides whether an exception belongs to the matched part. */
export type Matcher = (e: PyBaseException) => boolean;

function matcherFrom(v: Value): Matcher {
  if (!(v instanceof PyType) && isCallable(v)) {
    return (e) => {
      const r = own(call(v, e));
      try {
        return truth(r);
      } finally {
        release(r);
      }
    };
  }
  if (v instanceof PyTuple ? v.items.every(isExceptionClass) : isExceptionClass(v)) return (e) => exceptionMatches(e, v);
  throw typeError('expected an exception type, a tuple of exception types, or a callable (other than a class)');
}

interface Split {
  /** Both owned by the receiver of the split. */
  readonly match: PyBaseException | null;
  readonly rest: PyBaseException | null;
}

/** Divides `e`; without `wantRest` the rest is not built. Calls `derive` of nested groups. */
export function splitBy(e: PyBaseException, matches: Matcher, wantRest: boolean): Split {
  if (matches(e)) return { match: own(e), rest: null };
  if (!(e instanceof PyExceptionGroup)) return { match: null, rest: wantRest ? own(e) : null };
  const matched: PyBaseException[] = [];
  const rest: PyBaseException[] = [];
  try {
    for (const member of e.members) {
      const part = splitBy(member, matches, wantRest);
      if (part.match !== null) matched.push(part.match);
      if (part.rest !== null) rest.push(part.rest);
    }
    const match = subset(e, matched);
    try {
      return { match, rest: wantRest ? subset(e, rest) : null };
    } catch (thrown) {
      release(match);
      throw thrown;
    }
  } finally {
    releaseAll(matched);
    releaseAll(rest);
  }
}

/** A group like `e` with some of its members: `derive`, then traceback, cause, context and notes. Owned. */
function subset(e: PyExceptionGroup, members: readonly PyBaseException[]): PyExceptionGroup | null {
  if (members.length === 0) return null;
  const list = own(listFrom([...members]));
  let derived: Value;
  try {
    derived = own(callMethod(e, 'derive', list));
  } finally {
    release(list);
  }
  if (!(derived instanceof PyExceptionGroup)) {
    release(derived);
    throw typeError('derive must return an instance of BaseExceptionGroup');
  }
  setField(derived, 'traceback' as never, e.traceback);
  setField(derived, 'context' as never, e.context);
  setCause(derived, e.cause);
  const notes = getattrOptional(e, '__notes__');
  if (notes !== undefined && isSequence(notes)) setattr(derived, '__notes__', new PyList(toOwnedArray(notes)));
  return derived;
}

function splitPair(e: PyExceptionGroup, matcher: Value): Value {
  const { match, rest } = splitBy(e, matcherFrom(matcher), true);
  return new PyTuple([match, rest]);
}

function subgroup(e: PyExceptionGroup, matcher: Value): Value {
  const { match } = splitBy(e, matcherFrom(matcher), false);
  if (match !== null) match.rc--;
  return match;
}

export const baseExceptionGroupDecl: TypeDecl<PyExceptionGroup> = defineType<PyExceptionGroup>({
  name: 'BaseExceptionGroup',
  ctor: PyExceptionGroup,
  doc: 'A combination of multiple unrelated exceptions.',
  construct: methods<PyType>()({ 'BaseExceptionGroup(cls, *args, **kwargs)': (cls, args) => newGroup(cls, args) }),
  methods: {
    ...baseInit,
    ...methods<PyExceptionGroup>()({
      '__str__(self, /)': textOfGroup,
      '__repr__(self, /)': reprOfGroup,
      'derive(self, excs, /)': (self, excs) => newGroup(exceptions.BaseExceptionGroup, [self.message ?? null, excs]),
      'split(self, matcher_value, /)': splitPair,
      'subgroup(self, matcher_value, /)': subgroup,
    }),
  },
  classMethods: classGetItem,
  getset: {
    message: { ...field<PyExceptionGroup>('message', 'exception message'), set: readonly },
    exceptions: { ...field<PyExceptionGroup>('exceptions', 'nested exceptions'), set: readonly },
  },
  docs: { __class_getitem__: 'Exception groups are generic over the type of their contained exceptions' },
});

function readonly(_e: PyExceptionGroup): void {
  throw exceptionOf('AttributeError', 'readonly attribute');
}
