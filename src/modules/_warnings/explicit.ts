// `warn_explicit`, and showing what passes the filters. Counterpart: warn_explicit, call_show_warning in Python/_warnings.c.
//
// Everything runs under nosuspend: natives warn from anywhere. Before the module `warnings` is imported the text goes
// straight to `sys.stderr`, or to the descriptor while there is none.

import { decodeDeclared } from '../sourceDecoder.ts';
import { decodeSource } from '../../syntax/source.ts';
import { callMethod, getattr } from '../../runtime/attribute.ts';
import { call, isCallable } from '../../runtime/call.ts';
import { lastResort } from '../../runtime/lastResort.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { type PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { builtinsModule } from '../../runtime/namespace.ts';
import { clearInFlight, convertThrown, raised, runtimeError, typeError } from '../../runtime/raise.ts';
import { discard, own, release, releaseKeeping } from '../../runtime/refcount.ts';
import { vm } from '../../runtime/state.ts';
import { str_ } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { type PyObject, type Value, isObject } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { sysDict } from '../sys/dict.ts';
import { alreadyWarned, enterWarning, findFilter, warningsAttribute } from './state.ts';

export interface Place {
  readonly filename: Value;
  readonly lineno: number;
  readonly module: Value;
  /** `__warningregistry__` of the module; null: nothing is remembered. */
  readonly registry: PyDict | null;
}

export const isWarning = (v: Value): v is PyBaseException => v instanceof PyBaseException && v.type.isSubtype(exceptions.Warning);

/** The name of a module for a file: without `.py`. */
export function moduleName(filename: Value): Value {
  const text = isStr(filename) ? textOf(filename) : '';
  if (text === '') return '<unknown>';
  return str(/\.py$/.test(text) ? text.slice(0, -3) : text);
}

/** Issues a warning at a place. `message` is a text or a Warning; all borrowed. Throws when a filter makes an error of it. */
export function issueAt(category: Value, message: Value, place: Place, source: Value = null, sourceLine: Value = null): void {
  vm.nosuspend++;
  const held: PyObject[] = [];
  /** The warning itself, when it is an error. */
  let thrown: unknown = null;
  const hold = <T extends Value>(v: T): T => {
    if (isObject(v)) {
      own(v);
      held.push(v);
    }
    return v;
  };
  try {
    const given = isWarning(message);
    const text = hold(given ? str_(message) : message);
    const kind = given ? typeOf(message) : category;
    const warning = hold(given ? message : call(category, message));
    show(place, kind, text, warning, source, sourceLine, hold(tupleOf(text, kind, place.lineno)));
  } catch (error) {
    thrown = error;
    throw error;
  } finally {
    vm.nosuspend--;
    for (const o of held.reverse()) releaseKeeping(o, thrown);
  }
}

function show(place: Place, category: Value, text: Value, warning: Value, source: Value, sourceLine: Value, key: PyTuple): void {
  const { registry, lineno } = place;
  if (registry !== null && alreadyWarned(registry, key, false)) return;
  const found = findFilter(category, text, lineno, place.module);
  if (found.action === 'error') {
    if (warning instanceof PyBaseException) throw raised(warning);
    throw typeError('exceptions must derive from BaseException');
  }
  if (found.action === 'ignore') return;
  if (enterWarning(found, registry, key)) return;
  const hook = warningsAttribute('_showwarnmsg', source !== null);
  if (hook === undefined) {
    print(place, category, text, sourceLine);
    return;
  }
  if (!isCallable(hook)) throw typeError('warnings._showwarnmsg() must be set to a callable');
  const cls = warningsAttribute('WarningMessage');
  if (cls === undefined) throw runtimeError('unable to get warnings.WarningMessage');
  const message = own(call(cls, warning, category, place.filename, lineno, null, sourceLine, source));
  try {
    discard(call(hook, message));
  } finally {
    release(message);
  }
}

/** `file:line: Category: text` with the source line, as the module `warnings` would show it. */
function print(place: Place, category: Value, text: Value, sourceLine: Value): void {
  const name = category instanceof PyType ? category.name : textOf(str_(getattr(category, '__name__')));
  const filename = textOf(str_(place.filename));
  let shown = `${filename}:${place.lineno}: ${name}: ${textOf(str_(text))}\n`;
  const line = isStr(sourceLine) ? textOf(sourceLine) : lineOfFile(filename, place.lineno);
  if (line !== undefined && line.trim() !== '') shown += `  ${line.replace(/^[ \t\f]+/, '').replace(/[\r\n]+$/, '')}\n`;
  const stderr = sysDict().getStr('stderr');
  if (stderr === null) return;
  if (stderr === undefined) lastResort.write(shown);
  else quietly(() => discard(callMethod(stderr, 'write', str(shown))));
}

function quietly(f: () => void): void {
  try {
    f();
  } catch (thrown) {
    convertThrown(thrown);
    clearInFlight();
  }
}

/** A line of a source file, in the encoding that it declares; undefined where the file cannot be read. */
export function lineOfFile(filename: string, lineno: number): string | undefined {
  const open = builtinsModule.dict.getStr('open');
  if (open === undefined || lineno < 1 || filename.startsWith('<')) return undefined;
  let found: string | undefined;
  quietly(() => {
    const file = own(call(open, str(filename), 'rb'));
    try {
      const data = own(callMethod(file, 'read'));
      if (data instanceof PyBytes) found = decodeSource(data.data, { decoder: decodeDeclared }).text.split(/\r\n|\r|\n/)[lineno - 1];
      release(data);
      discard(callMethod(file, 'close'));
    } finally {
      release(file);
    }
  });
  return found;
}

/** For the parser and compiler. Throws the warning when a filter makes an error of it. */
export const explicitWarning = {
  issue: (category: PyType, message: string, filename: string, lineno: number, module: Value): void => {
    const file = str(filename);
    issueAt(category, str(message), { filename: file, lineno, module: module ?? moduleName(file), registry: null });
  },
};
