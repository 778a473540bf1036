// `except*`: the ABI's operations on the exception that is being divided among the clauses.
// Counterpart: CHECK_EG_MATCH and PREP_RERAISE_STAR in Python/bytecodes.c, _PyExc_PrepReraiseStar.

import { callMethod, getattrOptional } from '../../runtime/attribute.ts';
import { exceptionMatches, isExceptionClass, checkCatchable, popexc } from '../../runtime/control/handlers.ts';
import { tracebackHere } from '../../runtime/control/tracebackHere.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import type { PyList } from '../../runtime/layout/list.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { convertThrown, raise, takeInFlight, typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { vm } from '../../runtime/state.ts';
import { typeName } from '../../runtime/typeOf.ts';
import { S, type Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { PyExceptionGroup, groupOf, splitBy } from './group.ts';

const NO_GROUPS = 'catching ExceptionGroup with except* is not allowed. Use except instead.';

/** Divides `rest` by the type of a clause: a tuple (rest, matched), either may be None. */
export function egmatch(rest: Value, type: Value): PyTuple | typeof S {
  if (checkCatchable(type) === S) return S;
  const classes = type instanceof PyTuple ? type.items : [type];
  if (classes.some((c) => isExceptionClass(c) && c.isSubtype(exceptions.BaseExceptionGroup))) return raise(exceptions.TypeError, NO_GROUPS);
  if (!(rest instanceof PyBaseException)) return tupleOf(null, null);
  try {
    if (exceptionMatches(rest, type)) return tupleOf(null, rest instanceof PyExceptionGroup ? rest : wrapped(rest));
    return rest instanceof PyExceptionGroup ? splitGroup(rest, type) : tupleOf(rest, null);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** A bare exception matches as a group of its own, raised here. */
function wrapped(e: PyBaseException): PyExceptionGroup {
  const group = groupOf('', [e], tupleOf(e));
  tracebackHere(group);
  return group;
}

function splitGroup(group: PyExceptionGroup, type: Value): PyTuple {
  const pair = callMethod(group, 'split', type);
  if (!(pair instanceof PyTuple)) throw typeError(`${group.type.name}.split must return a tuple, not ${typeName(pair)}`);
  const n = pair.items.length;
  if (n < 2) throw typeError(`${group.type.name}.split must return a 2-tuple, got tuple of size ${n}`);
  const turned = tupleOf(pair.items[1] as Value, pair.items[0] as Value);
  own(pair);
  release(pair);
  return turned;
}

/** The matched part becomes the handled exception. */
export function egset(matched: Value): void {
  const before = vm.handled.value;
  vm.handled.value = own(matched) as PyBaseException;
  release(before);
}

/** The exception in flight joins the list of those to raise at the end. */
export function egadd(list: Value): void {
  (list as PyList).items.push(takeInFlight());
}

/** Ends the statement: `e` flies, and what was handled before is handled again. */
export function egfly(prev: PyBaseException | null, e: Value): void {
  vm.exc = own(e) as PyBaseException;
  popexc(prev);
}

const notesOf = (e: PyBaseException): Value | undefined => getattrOptional(e, '__notes__');

/** Was `e` only passed through, not raised anew? */
function sameMetadata(e: PyBaseException, original: PyBaseException): boolean {
  return e.traceback === original.traceback && e.cause === original.cause && e.context === original.context && notesOf(e) === notesOf(original);
}

/** What remains to be raised: None, an exception, or a group of the new ones and the rest. */
export function egend(original: Value, list: Value): Value | typeof S {
  try {
    return remaining(original as PyBaseException, (list as PyList).items);
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

function remaining(original: PyBaseException, items: readonly Value[]): Value {
  const flying = items.filter((e): e is PyBaseException => e instanceof PyBaseException);
  if (!(original instanceof PyExceptionGroup)) return flying[0] ?? null;
  const raised = flying.filter((e) => !sameMetadata(e, original));
  const passed = flying.filter((e) => sameMetadata(e, original));
  const rest = passed.length === 0 ? null : projection(original, passed);
  if (raised.length === 0) {
    if (rest !== null) rest.rc--;
    return rest;
  }
  if (rest === null && raised.length === 1) return raised[0] as PyBaseException;
  const group = groupOf('', rest === null ? raised : [...raised, rest]);
  release(rest);
  return group;
}

/** The part of `group` whose leaves are in `keep`; owned. */
function projection(group: PyExceptionGroup, keep: readonly PyBaseException[]): PyBaseException | null {
  const leaves = new Set<PyBaseException>();
  const collect = (e: PyBaseException): void => {
    if (e instanceof PyExceptionGroup) e.members.forEach(collect);
    else leaves.add(e);
  };
  keep.forEach(collect);
  return splitBy(group, (e) => leaves.has(e), false).match;
}
