// `sys.displayhook`, `sys.excepthook`, `sys.unraisablehook`, `sys.breakpointhook`. Counterpart: Python/sysmodule.c.

import { callMethod, getattr, getattrOptional } from '../../runtime/attribute.ts';
import { call, callS } from '../../runtime/call.ts';
import { functions } from '../../runtime/defineType.ts';
import { importHook } from '../../runtime/importHook.ts';
import { callWithDict } from '../../objects/function.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { PyModule } from '../../runtime/layout/module.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { exceptionText, uncatchableText, unraisableHeading } from '../../runtime/lastResort.ts';
import { builtinsModule } from '../../runtime/namespace.ts';
import { isThrown, runtimeError, typeError, dealtWith } from '../../runtime/raise.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import { repr } from '../../runtime/text.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { own, release } from '../../runtime/refcount.ts';
import { sysDict, sysModules } from './dict.ts';
import { finalization } from './finalization.ts';
import { lineOfFile } from '../_warnings/explicit.ts';
import { unraisableHookArgs } from './unraisable.ts';

function displayhook(v: Value): void {
  if (v === null) return;
  const builtins = builtinsModule.dict;
  builtins.setStr('_', null);
  const out = sysDict().getStr('stdout');
  if (out === undefined) throw runtimeError('lost sys.stdout');
  own(out);
  try {
    writeRepr(out, v);
    callMethod(out, 'write', '\n');
  } finally {
    release(out);
  }
  builtins.setStr('_', v);
}

/** Characters that the stream cannot encode are written as escapes. */
function writeRepr(out: Value, v: Value): void {
  const text = repr(v);
  try {
    callMethod(out, 'write', text);
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.UnicodeEncodeError)) throw thrown;
    const encoding = getattr(out, 'encoding');
    const data = callMethod(text, 'encode', encoding, 'backslashreplace');
    const buffer = getattrOptional(out, 'buffer');
    if (buffer !== undefined) callMethod(buffer, 'write', data);
    else callMethod(out, 'write', callMethod(data, 'decode', encoding, 'strict'));
  }
}

/** Prints an exception and its causes through `traceback`, as CPython does since 3.13; at the end without it. */
export function printException(value: Value): void {
  const stderr = sysDict().getStr('stderr');
  if (stderr === undefined || stderr === null) return;
  if (!finalization.running || sysModules().getStr('traceback') instanceof PyModule) call(printer(), value);
  else if (value instanceof PyBaseException) callMethod(stderr, 'write', str(exceptionText(value)));
}

const printer = (): Value => getattr(importHook.module('traceback'), '_print_exception_bltin');

/** S-aware: suggestions look at the variables of frames that may still run. */
function excepthook(_type: Value, value: Value, tb: Value): Result {
  if (value instanceof PyBaseException && tb !== null && value.traceback === null) callMethod(value, 'with_traceback', tb);
  const stderr = sysDict().getStr('stderr');
  if (stderr === undefined || stderr === null) return null;
  if (value instanceof PyBaseException) return callS(printer(), value);
  const text = value === null ? 'NoneType: None' : `TypeError: print_exception(): Exception expected for value, ${typeName(value)} found`;
  callMethod(stderr, 'write', str(`${text}\n`));
  return null;
}

function unraisablehook(unraisable: Value): void {
  if (typeOf(unraisable) !== unraisableHookArgs().type) throw typeError('sys.unraisablehook argument type must be UnraisableHookArgs');
  const stderr = sysDict().getStr('stderr');
  if (stderr === undefined || stderr === null) return;
  const message = getattr(unraisable, 'err_msg');
  const object = getattr(unraisable, 'object');
  const value = getattr(unraisable, 'exc_value');
  let text = unraisableHeading(message !== null && isStr(message) ? textOf(message) : null, object);
  if (value instanceof PyBaseException) text += uncatchableText(value, sourceLine);
  callMethod(stderr, 'write', str(text));
  callMethod(stderr, 'flush');
}

/** Source lines are read with modules that are gone once the interpreter's end has emptied `sys.modules`. */
function sourceLine(filename: string, line: number): string | undefined {
  return sysModules().getStr('__main__') === null ? undefined : lineOfFile(filename, line);
}

/** `breakpoint()`: what PYTHONBREAKPOINT names, `pdb.set_trace` by default. */
function breakpointhook(args: readonly Value[], kws: PyDict): Result {
  const environ = getattr(importHook.module('os'), 'environ');
  const named = callMethod(environ, 'get', 'PYTHONBREAKPOINT');
  const target = named !== null && isStr(named) && textOf(named) !== '' ? textOf(named) : 'pdb.set_trace';
  if (target === '0') return null;
  const f = debuggerCalled(target);
  if (f !== undefined) return callWithDict(f, args, kws);
  warn('RuntimeWarning', `Ignoring unimportable $PYTHONBREAKPOINT: "${target}"`);
  return null;
}

/** The callable of a dotted name; undefined when there is none. */
function debuggerCalled(target: string): Value | undefined {
  const dot = target.lastIndexOf('.');
  if (dot === 0) return undefined;
  try {
    return getattrOptional(importHook.module(dot < 0 ? 'builtins' : target.slice(0, dot)), target.slice(dot + 1));
  } catch (thrown) {
    if (!dealtWith(thrown, exceptions.ImportError)) throw thrown;
    return undefined;
  }
}

export const hookFunctions = functions({
  'displayhook(object, /)': displayhook,
  'excepthook(exctype, value, traceback, /)': excepthook,
  'unraisablehook(unraisable, /)': unraisablehook,
  'breakpointhook(*args, **kws)': breakpointhook,
});
