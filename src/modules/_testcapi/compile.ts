// Compiling from bytes with flags of one's own. Counterpart: Modules/_testcapi/run.c.

import { decodeBytes } from '../../objects/codecs/decode.ts';
import { asBytes } from '../../runtime/convert.ts';
import { functions } from '../../runtime/defineType.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { valueError } from '../../runtime/raise.ts';
import { type CompileRequest, compileFlags, sourceCompiler } from '../../runtime/sourceCompiler.ts';
import type { Value } from '../../runtime/value.ts';
import { fileName } from '../builtins/fileName.ts';

/** `Py_eval_input` and its like. */
const MODES: Readonly<Record<number, CompileRequest['mode']>> = { 256: 'single', 257: 'exec', 258: 'eval', 345: 'func_type' };

/** `Py_CompileStringExFlags`: the text is UTF-8 whatever its cookie says when the flags say so. */
function compileString(source: Value, filename: Value, start: number, flags: number, optimize: number): Value {
  const mode = MODES[start];
  if (mode === undefined) throw valueError(`unknown start symbol: ${start}`);
  const data = asBytes(source);
  const text = flags & compileFlags.ignoreCookie ? decodeBytes(data, 'utf-8', 'strict') : bytes(data);
  const request: CompileRequest = { source: text, filename: fileName(filename), mode, flags, optimize, featureVersion: -1 };
  if (flags & compileFlags.onlyAst) return sourceCompiler.tree(request);
  return sourceCompiler.compile(request).main;
}

export const compileFunctions = functions({
  'Py_CompileStringExFlags(source, filename, start: cint, flags: cint=0, optimize: cint=-1, /)': compileString,
  'Py_CompileString(source, filename, start: cint, /)': (source, filename, start) => compileString(source, filename, start, 0, -1),
});
