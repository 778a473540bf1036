// All exception classes in the order in which they are made. Classes without fields of their own need only a line.
// Counterpart: the table at the end of Objects/exceptions.c.

import { settle } from '../../runtime/bind.ts';
import type { QuickNew } from '../../runtime/classes/instantiate.ts';
import { exceptionWithArgs, freshException } from '../../runtime/exceptionClass.ts';
import { type TypeDecl, makeType } from '../../runtime/defineType.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { convertThrown } from '../../runtime/raise.ts';
import type { Constructor, PyType } from '../../runtime/typeObject.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { type ExceptionName, exceptions, types } from '../../runtime/wellKnown.ts';
import { linearize } from '../../runtime/mro.ts';
import { baseExceptionDecl } from './base.ts';
import { attributeErrorDecl, importErrorDecl, keyErrorDecl, nameErrorDecl, stopIterationDecl, systemExitDecl } from './fields.ts';
import { PyExceptionGroup, baseExceptionGroupDecl, newGroup } from './group.ts';
import { OS_SUBCLASSES, makeOSError, osErrorDecl, PyOSError } from './osError.ts';
import { syntaxErrorDecl } from './syntaxError.ts';
import { unicodeDecodeErrorDecl, unicodeEncodeErrorDecl, unicodeTranslateErrorDecl } from './unicodeError.ts';

type Plain = readonly [name: ExceptionName, base: ExceptionName, doc: string | null];
type Entry = readonly [decl: TypeDecl<never>, base: ExceptionName] | Plain;

const entry = (decl: TypeDecl<never>, base: ExceptionName): Entry => [decl, base];

const HIERARCHY: readonly Entry[] = [
  ['Exception', 'BaseException', 'Common base class for all non-exit exceptions.'],
  ['GeneratorExit', 'BaseException', 'Request that a generator exit.'],
  ['KeyboardInterrupt', 'BaseException', 'Program interrupted by user.'],
  entry(systemExitDecl as TypeDecl<never>, 'BaseException'),
  entry(baseExceptionGroupDecl as TypeDecl<never>, 'BaseException'),
  ['ArithmeticError', 'Exception', 'Base class for arithmetic errors.'],
  ['FloatingPointError', 'ArithmeticError', 'Floating-point operation failed.'],
  ['OverflowError', 'ArithmeticError', 'Result too large to be represented.'],
  ['ZeroDivisionError', 'ArithmeticError', 'Second argument to a division or modulo operation was zero.'],
  ['AssertionError', 'Exception', 'Assertion failed.'],
  entry(attributeErrorDecl as TypeDecl<never>, 'Exception'),
  ['BufferError', 'Exception', 'Buffer error.'],
  ['EOFError', 'Exception', 'Read beyond end of file.'],
  entry(importErrorDecl as TypeDecl<never>, 'Exception'),
  ['ModuleNotFoundError', 'ImportError', 'Module not found.'],
  ['LookupError', 'Exception', 'Base class for lookup errors.'],
  ['IndexError', 'LookupError', 'Sequence index out of range.'],
  entry(keyErrorDecl as TypeDecl<never>, 'LookupError'),
  ['MemoryError', 'Exception', 'Out of memory.'],
  entry(nameErrorDecl as TypeDecl<never>, 'Exception'),
  ['UnboundLocalError', 'NameError', 'Local name referenced but not bound to a value.'],
  entry(osErrorDecl as TypeDecl<never>, 'Exception'),
  ...OS_SUBCLASSES,
  ['ReferenceError', 'Exception', 'Weak ref proxy used after referent went away.'],
  ['RuntimeError', 'Exception', 'Unspecified run-time error.'],
  ['NotImplementedError', 'RuntimeError', "Method or function hasn't been implemented yet."],
  ['PythonFinalizationError', 'RuntimeError', 'Operation blocked during Python finalization.'],
  ['RecursionError', 'RuntimeError', 'Recursion limit exceeded.'],
  ['StopAsyncIteration', 'Exception', 'Signal the end from iterator.__anext__().'],
  entry(stopIterationDecl as TypeDecl<never>, 'Exception'),
  entry(syntaxErrorDecl as TypeDecl<never>, 'Exception'),
  ['IndentationError', 'SyntaxError', 'Improper indentation.'],
  ['TabError', 'IndentationError', 'Improper mixture of spaces and tabs.'],
  ['_IncompleteInputError', 'SyntaxError', 'incomplete input.'],
  [
    'SystemError',
    'Exception',
    'Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.',
  ],
  ['TypeError', 'Exception', 'Inappropriate argument type.'],
  ['ValueError', 'Exception', 'Inappropriate argument value (of correct type).'],
  ['UnicodeError', 'ValueError', 'Unicode related error.'],
  entry(unicodeDecodeErrorDecl as TypeDecl<never>, 'UnicodeError'),
  entry(unicodeEncodeErrorDecl as TypeDecl<never>, 'UnicodeError'),
  entry(unicodeTranslateErrorDecl as TypeDecl<never>, 'UnicodeError'),
  ['Warning', 'Exception', 'Base class for warning categories.'],
  [
    'BytesWarning',
    'Warning',
    'Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.',
  ],
  ['DeprecationWarning', 'Warning', 'Base class for warnings about deprecated features.'],
  ['EncodingWarning', 'Warning', 'Base class for warnings about encodings.'],
  ['FutureWarning', 'Warning', 'Base class for warnings about constructs that will change semantically\nin the future.'],
  ['ImportWarning', 'Warning', 'Base class for warnings about probable mistakes in module imports'],
  ['PendingDeprecationWarning', 'Warning', 'Base class for warnings about features which will be deprecated\nin the future.'],
  ['ResourceWarning', 'Warning', 'Base class for warnings about resource usage.'],
  ['RuntimeWarning', 'Warning', 'Base class for warnings about dubious runtime behavior.'],
  ['SyntaxWarning', 'Warning', 'Base class for warnings about dubious syntax.'],
  ['UnicodeWarning', 'Warning', 'Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.'],
  ['UserWarning', 'Warning', 'Base class for warnings generated by user code.'],
];

/** A JavaScript class of its own for a class without fields. */
function subclass(base: Constructor): Constructor {
  const Base = base as unknown as new () => PyBaseException;
  return class extends Base {} as unknown as Constructor;
}

/** Makes every exception class and fills `exceptions`. `object` must exist. */
export function buildExceptions(): void {
  add('BaseException', makeType({ ...baseExceptionDecl, bases: [types.object] }));
  for (const [first, baseName, doc] of HIERARCHY as readonly (readonly [TypeDecl<never> | ExceptionName, ExceptionName, string?])[]) {
    const base = exceptions[baseName];
    if (typeof first !== 'string') add(first.name as ExceptionName, makeType({ ...first, bases: [base] }));
    else add(first, makePlainClass(first, base, doc ?? null));
  }
  addExceptionGroup();
  makeQuick();
}

/** Calls of Python's own exception classes skip the binding of `__new__` and `__init__`. */
function makeQuick(): void {
  const inits = new Set<Value>();
  for (const type of Object.values(exceptions)) {
    const init = type.attrs.get('__init__');
    if (init !== undefined && type !== exceptions.OSError) inits.add(init);
  }
  const make = exceptions.BaseException.attrs.get('__new__') as QuickNew;
  make.quickNew = { keep: exceptionWithArgs, all: freshException, inits };
}

/** A class that adds no fields shares the layout of its base. */
function makePlainClass(name: string, base: PyType, doc: string | null): PyType {
  const type = makeType({ name, ctor: subclass(base.ctor), bases: [base], ...(doc === null ? {} : { doc }) });
  type.solid = base.solid;
  return type;
}

/** The one class with two bases. */
function addExceptionGroup(): void {
  const bases = [exceptions.BaseExceptionGroup, exceptions.Exception];
  const type = makeType({ name: 'ExceptionGroup', ctor: subclass(PyExceptionGroup), bases });
  type.hasWeakrefs = true;
  type.solid = exceptions.BaseExceptionGroup.solid;
  type.setMro(linearize(type, bases));
  add('ExceptionGroup', type);
}

function add(name: ExceptionName, type: PyType): void {
  exceptions[name] = type;
  Object.defineProperty(type, 'js', { value: quickCall(type), configurable: true });
}

/** Positional call of a built-in class: no keywords, nothing overridden, so `__new__` and `__init__` in one. */
function quickCall(type: PyType): (h: number, ...args: Value[]) => Result {
  const proto = type.ctor.prototype;
  const is = (layout: { readonly prototype: object }): boolean => proto === layout.prototype || proto instanceof (layout as never);
  const make = is(PyOSError) ? makeOSError : is(PyExceptionGroup) ? newGroup : freshException;
  return (h, ...args) => {
    let r: Result;
    try {
      r = make(type, args);
    } catch (thrown) {
      r = convertThrown(thrown);
    }
    return h === 0 ? r : settle(h, args, r);
  };
}
