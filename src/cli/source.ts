// Running a text as a program in `__main__`. Counterpart: PyRun_SimpleString, run_mod in Python/pythonrun.c.

import { importByName } from '../embed/importSystem.ts';
import { callMethod } from '../runtime/attribute.ts';
import type { PyCode } from '../runtime/control/codeObject.ts';
import type { PyModule } from '../runtime/layout/module.ts';
import { str } from '../runtime/layout/str.ts';
import { discard } from '../runtime/refcount.ts';
import { compileFlags, sourceCompiler } from '../runtime/sourceCompiler.ts';
import type { Value } from '../runtime/value.ts';
import { runCode } from '../modules/builtins/code.ts';
import { afterImport } from '../modules/builtins/importName.ts';
import { sysModules } from '../modules/sys/dict.ts';
import { asMain } from './running.ts';

export interface Source {
  /** Text, or bytes with a coding cookie. */
  readonly text: Value;
  readonly filename: string;
  readonly mode: 'exec' | 'single';
  /** Future features and compiler flags. */
  readonly flags: number;
  /** Does the text come from a file? It has its own words for bytes that cannot be decoded. */
  readonly fromFile?: boolean;
}

/** Throws SyntaxError and the like. */
export function compileSource({ text, filename, mode, flags, fromFile = false }: Source): PyCode {
  return sourceCompiler.compile({ source: text, filename, mode, flags, optimize: -1, featureVersion: -1, fromFile }).main;
}

export function runMain(code: PyCode, main: PyModule): void {
  discard(asMain(() => runCode(code, main.dict, main.dict)));
}

/**
 * Tracebacks show the lines of code that stands in no file. `linecache`, which keeps them, is told when it is loaded:
 * most programs never need it.
 */
export function rememberLines(code: PyCode, text: string): void {
  if (sysModules().getStr('linecache') !== undefined) register(code, text);
  else {
    if (waiting.length === 0) afterImport.set('linecache', () => waiting.splice(0).forEach(([c, t]) => register(c, t)));
    waiting.push([code, text]);
  }
}

const waiting: [PyCode, string][] = [];

function register(code: PyCode, text: string): void {
  discard(callMethod(importByName('linecache'), '_register_code', code, str(text), str(code.filename)));
}

/** The features that `from __future__` has switched on in a code. */
export const futureFlags = (code: PyCode): number => code.table.flags & compileFlags.futureMask;
