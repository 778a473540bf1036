// Printing exceptions without Python code: when the library's `traceback` cannot be imported or fails itself.
//
// The text is that of Lib/traceback.py without source lines. The normal way is `sys.excepthook`, which asks
// `traceback._print_exception_bltin`. What nobody can catch is always printed from here, as CPython does it in C: no
// carets, no suggestions, no causes. Counterpart: Python/pythonrun.c, Python/traceback.c, Python/errors.c.

import { type Unraisable, unraisableHook } from './control/aside.ts';
import type { PyTraceback } from './control/traceback.ts';
import type { PyBaseException } from './layout/exception.ts';
import { textOf } from './layout/str.ts';
import { convertThrown, takeInFlight } from './raise.ts';
import { release } from './refcount.ts';
import { repr, str_ } from './text.ts';
import type { Value } from './value.ts';

/** Where the text goes; the command installs the standard error descriptor. */
export const lastResort: { write: (text: string) => void } = { write: () => {} };

const CAUSED = '\nThe above exception was the direct cause of the following exception:\n\n';
const DURING = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** Text of a value whose own `__str__` may fail. */
function safely(f: () => string, instead: string): string {
  try {
    return f();
  } catch (thrown) {
    convertThrown(thrown);
    release(takeInFlight());
    return instead;
  }
}

/** A line of a source file, or undefined where it cannot be read. */
type SourceLine = (filename: string, line: number) => string | undefined;

function tracebackLines(traceback: PyTraceback | null, sourceLine: SourceLine = () => undefined): string {
  let text = '';
  let last = '';
  let repeated = 0;
  const flush = (): void => {
    if (repeated > 2) text += `  [Previous line repeated ${repeated - 2} more time${repeated === 3 ? '' : 's'}]\n`;
  };
  for (let tb = traceback; tb !== null; tb = tb.next) {
    const { code, table } = tb.K;
    const line = `  File "${code.filename}", line ${tb.line}, in ${table.name}\n`;
    if (line !== last) flush();
    repeated = line === last ? repeated + 1 : 0;
    last = line;
    if (repeated >= 3) continue;
    text += line;
    const source = sourceLine(code.filename, tb.line)?.trim();
    if (source !== undefined && source !== '') text += `    ${source}\n`;
  }
  flush();
  return text === '' ? '' : `Traceback (most recent call last):\n${text}`;
}

function nameAndText(e: PyBaseException): [string, string] {
  const { type } = e;
  const name = type.module === 'builtins' || type.module === '__main__' ? type.qualname : `${type.module}.${type.qualname}`;
  return [name, safely(() => textOf(str_(e)), '<exception str() failed>')];
}

function headline(e: PyBaseException): string {
  const [name, text] = nameAndText(e);
  return text === '' ? `${name}\n` : `${name}: ${text}\n`;
}

/** An exception that nobody can catch: its own traceback, and its text after a colon even when there is none. */
export function uncatchableText(e: PyBaseException, sourceLine?: SourceLine): string {
  const [name, text] = nameAndText(e);
  return `${tracebackLines(e.traceback as PyTraceback | null, sourceLine)}${name}: ${text}\n`;
}

/** The exception with its causes and contexts, as text. */
export function exceptionText(e: PyBaseException, seen = new Set<PyBaseException>()): string {
  seen.add(e);
  let before = '';
  if (e.cause !== null && !seen.has(e.cause)) before = exceptionText(e.cause, seen) + CAUSED;
  else if (e.context !== null && !e.suppressContext && e.cause === null && !seen.has(e.context)) before = exceptionText(e.context, seen) + DURING;
  return before + tracebackLines(e.traceback as PyTraceback | null) + headline(e);
}

export function printException(e: PyBaseException): void {
  lastResort.write(exceptionText(e));
}

/** As `sys.__unraisablehook__`, without Python code. */
export function printUnraisable(u: Unraisable): void {
  lastResort.write(`${unraisableHeading(u.message, u.object)}${uncatchableText(u.exception)}`);
}

/** `Exception ignored in: <object>` or the message alone, with its colon and line end; '' when there is neither. */
export function unraisableHeading(message: string | null, object: Value): string {
  const shown = object === null ? null : safely(() => textOf(repr(object)), '<object repr() failed>');
  if (shown !== null) return `${message ?? 'Exception ignored in'}: ${shown}\n`;
  return message === null ? '' : `${message}:\n`;
}

unraisableHook.report = printUnraisable;
