// What tests of code objects ask of CPython's internals: counts of variables by kind, whether all returns give None, whether
// code depends on nothing around it. Names come from the table, returns from the listing.
// Counterpart: _PyCode_GetVarCounts, _PyCode_ReturnsOnlyNone, _PyCode_VerifyStateless in Objects/codeobject.c.

import { nameUse } from '../../contract/code.ts';
import { inlineCaches, opcodes } from '../../contract/opcodes.ts';
import { instructionBytes } from '../../objects/code/instructions.ts';
import { PyCode } from '../../runtime/control/codeObject.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyFunction } from '../../runtime/layout/function.ts';
import { builtinsOf } from '../../runtime/namespace.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';
import { kind, kindsOf } from './localKinds.ts';

type Counts = { readonly [name: string]: number | Counts };

function dictOf(counts: Counts): PyDict {
  const dict = new PyDict();
  for (const [name, n] of Object.entries(counts)) dict.setStr(name, typeof n === 'number' ? n : dictOf(n));
  return dict;
}

/** The code of a code object or function, and the namespaces that tell globals from builtins. */
function parts(v: Value, globals: Value, builtins: Value): { code: PyCode; globals: PyDict | null; builtins: PyDict | null } {
  const given = (ns: Value): PyDict | null => {
    if (ns === null || ns instanceof PyDict) return ns;
    throw typeError('expected a dict');
  };
  if (v instanceof PyCode) return { code: v, globals: given(globals), builtins: given(builtins) };
  if (!(v instanceof PyFunction)) throw typeError('argument must be a code object or a function');
  const own = builtinsOf(v.globals);
  return { code: v.K.code as PyCode, globals: given(globals) ?? v.globals, builtins: given(builtins) ?? given(own) };
}

/** Names that the code looks up with this instruction, each once. */
function lookedUp(code: PyCode, use: number): string[] {
  const { names, nameUses } = code.table;
  const found: string[] = [];
  for (let i = 0; i < nameUses.length; i += 2) if (nameUses[i] === use) found.push(names[nameUses[i + 1] as number] as string);
  return found;
}

function unboundCounts(code: PyCode, globals: PyDict | null, builtins: PyDict | null): { numglobal: number; numbuiltin: number; numunknown: number } {
  const counts = { numglobal: 0, numbuiltin: 0, numunknown: 0 };
  for (const name of lookedUp(code, nameUse.loadGlobal)) {
    if (globals?.getStr(name) !== undefined) counts.numglobal++;
    else if (builtins?.getStr(name) !== undefined) counts.numbuiltin++;
    else counts.numunknown++;
  }
  return counts;
}

function localCounts(code: PyCode): { locals: Counts; total: number; free: number } {
  const args = { total: 0, numposonly: 0, numposorkw: 0, numkwonly: 0, varargs: 0, varkwargs: 0 };
  const cells = { total: 0, numargs: 0, numothers: 0 };
  let pure = 0;
  let free = 0;
  for (const [, k] of kindsOf(code)) {
    const isArgument = (k & (kind.positional | kind.keyword)) !== 0;
    if (k & kind.free) free++;
    else if (isArgument) {
      args.total++;
      if (k & kind.starred) k & kind.positional ? args.varargs++ : args.varkwargs++;
      else if (k & kind.positional) k & kind.keyword ? args.numposorkw++ : args.numposonly++;
      else args.numkwonly++;
    } else if (!(k & kind.cell)) pure++;
    if (!(k & kind.cell)) continue;
    cells.total++;
    isArgument ? cells.numargs++ : cells.numothers++;
  }
  const total = args.total + pure + cells.numothers;
  return { locals: { total, args, numpure: pure, cells, hidden: { total: 0, numpure: 0, numcells: 0 } }, total, free };
}

export function variableCounts(v: Value, globalsns: Value, builtinsns: Value): Value {
  const { code, globals, builtins } = parts(v, globalsns, builtinsns);
  const { locals, total, free } = localCounts(code);
  const names = unboundCounts(code, globals, builtins);
  const numattrs = lookedUp(code, nameUse.loadAttribute).length;
  const ofGlobals = names.numglobal + names.numbuiltin + names.numunknown;
  const unbound = { total: ofGlobals + numattrs, globals: { total: ofGlobals, ...names }, numattrs, numunknown: 0 };
  return dictOf({ total: total + free + unbound.total, locals, numfree: free, unbound });
}

export function returnsOnlyNone(code: Value): boolean {
  if (!(code instanceof PyCode)) throw typeError('argument must be a code object');
  const data = instructionBytes(code);
  let constant: Value | undefined;
  for (let at = 0; at < data.length; at += 2 + 2 * (inlineCaches.get(data[at] as number) ?? 0)) {
    if (data[at] === opcodes.RETURN_VALUE && constant !== null) return false;
    constant = data[at] === opcodes.LOAD_CONST ? code.consts.items[data[at + 1] as number] : undefined;
  }
  return true;
}

/** Throws where the code, or the function, depends on variables around it. */
export function verifyStateless(v: Value, globalnames: Value, globalsns: Value, builtinsns: Value): Value {
  void globalnames;
  const { code, globals, builtins } = parts(v, globalsns, builtinsns);
  if (code.table.freevars.length > 0) throw valueError('closures not supported');
  if (unboundCounts(code, globals, builtins).numglobal > 0) throw valueError('globals not supported');
  return null;
}
