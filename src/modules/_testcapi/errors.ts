// Raising, matching and printing exceptions. Counterpart: Modules/_testcapi/exceptions.c.

import { makeModuleException } from '../../objects/exceptions/moduleException.ts';
import { call } from '../../runtime/call.ts';
import { PyTraceback } from '../../runtime/control/traceback.ts';
import { unraisableHook } from '../../runtime/control/aside.ts';
import { bindNative } from '../../runtime/bind.ts';
import { PyMethodDescriptor } from '../../runtime/native.ts';
import { functions } from '../../runtime/defineType.ts';
import { importHook } from '../../runtime/importHook.ts';
import { callMethod, getattr } from '../../runtime/attribute.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { iterate } from '../../runtime/iterate.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom } from '../../runtime/layout/tuple.ts';
import { memoryError, raised, systemError, typeError } from '../../runtime/raise.ts';
import { own } from '../../runtime/refcount.ts';
import { repr, str_ } from '../../runtime/text.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { printException } from '../sys/hooks.ts';

/** Raises an instance of `type` made from the ints below `n`. */
function raiseException(type: Value, n: number): Result {
  if (!(type instanceof PyType) || !type.isSubtype(exceptions.BaseException)) {
    throw systemError(`_PyErr_SetObject: exception ${textOf(repr(type))} is not a BaseException subclass`);
  }
  const e = call(type, ...Array.from({ length: n }, (_, i) => i));
  if (!(e instanceof PyBaseException))
    throw typeError(`calling ${textOf(repr(type))} should have returned an instance of BaseException, not ${typeName(e)}`);
  throw raised(e);
}

/** `PyErr_NewExceptionWithDoc`. */
function makeException(name: string, doc: Value, base: Value, dict: Value): Value {
  const dot = name.lastIndexOf('.');
  if (dot < 0) throw systemError('PyErr_NewException: name must be module.class');
  const bases = base instanceof PyTuple ? base : tupleFrom([base ?? exceptions.Exception]);
  const namespace = new PyDict();
  if (dict instanceof PyDict) for (const e of dict.entries()) if (e.v !== undefined) namespace.setStr(textOf(e.key as string), e.v);
  if (namespace.getStr('__module__') === undefined) namespace.setStr('__module__', str(name.slice(0, dot)));
  if (doc !== null) namespace.setStr('__doc__', doc);
  return call(types.type, str(name.slice(dot + 1)), bases, namespace);
}

function exceptionPrint(e: Value): void {
  if (e instanceof PyBaseException) printException(e);
  else {
    const stderr = getattr(importHook.module('sys'), 'stderr');
    callMethod(stderr, 'write', str(`TypeError: print_exception(): Exception expected for value, ${typeName(e)} found\n`));
  }
}

/** The entries with their source lines, without carets. */
function printTraceback(tb: PyTraceback, write: Value): void {
  const traceback = importHook.module('traceback');
  const entries: Value[] = [];
  iterate(callMethod(traceback, 'extract_tb', tb), (entry) =>
    entries.push(own(tupleFrom(['filename', 'lineno', 'name', 'line'].map((field) => getattr(entry, field))))),
  );
  call(write, str('Traceback (most recent call last):\n'));
  iterate(callMethod(traceback, 'format_list', new PyList(entries)), (text) => call(write, text));
}

/** `%R`, `%S`, `%s` and `%d` of a format as PyUnicode_FromFormat takes them. */
function formatted(format: string, args: readonly Value[]): string {
  let next = 0;
  return format.replace(/%([RSsd%])/g, (_, kind: string) => {
    if (kind === '%') return '%';
    const v = args[next++] ?? null;
    return textOf(kind === 'R' ? repr(v) : str_(v));
  });
}

function report(exception: Value, message: string | null, object: Value): void {
  if (!(exception instanceof PyBaseException)) throw typeError(`exception expected, not ${typeName(exception)}`);
  unraisableHook.report({ exception, message, object });
}

/** An exception class that makes itself as its own argument, without end. */
const recursing = (): Value => {
  const type = makeException(
    '_testcapi.RecursingInfinitelyError',
    str('Instantiating this exception starts infinite recursion.'),
    null,
    null,
  ) as PyType;
  type.setAttr(
    '__init__',
    new PyMethodDescriptor('__init__', type, bindNative('__init__(self, /, *args)', (() => call(type)) as never), 'wrapper_descriptor'),
  );
  return type;
};

export const errorValues = (): Readonly<Record<string, Value>> => ({
  error: makeModuleException('_testcapi', 'error', exceptions.Exception),
  RecursingInfinitelyError: recursing(),
});

export const errorFunctions = functions({
  'raise_exception(exception, num_args: cint, /)': raiseException,
  'raise_memoryerror()': () => {
    throw memoryError();
  },
  'err_givenexceptionmatches(err, exc, /)': (e, type) => (matchesGiven(e instanceof PyType ? e : typeOf(e), type) ? 1 : 0),
  'err_writeunraisable(exception, obj, /)': (e, object) => report(e, null, object),
  'err_formatunraisable(exception, format=None, /, *args)': (e, format, args) =>
    report(e, isStr(format) ? formatted(textOf(format), args) : null, null),
  'make_exception_with_doc(name: str, doc=None, base=None, dict=None)': makeException,
  'exception_print(exception, legacy=0, /)': exceptionPrint,
  'traceback_print(traceback, file, /)': (tb, file) => {
    if (!(tb instanceof PyTraceback)) throw systemError('bad argument to internal function');
    printTraceback(tb, getattr(file, 'write'));
  },
});

/** A class, or any tuple of classes nested however deep. */
function matchesGiven(type: PyType, wanted: Value): boolean {
  const work = [wanted];
  for (let w = work.pop(); w !== undefined; w = work.pop()) {
    if (w instanceof PyTuple) work.push(...w.items);
    else if (w instanceof PyType && type.isSubtype(w)) return true;
  }
  return false;
}
