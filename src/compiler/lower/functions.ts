// Function definitions, lambdas, decorators, default values.

import { codeFlags } from '../../contract/code.ts';
import type { Arguments, AsyncFunctionDef, ExprNode, FunctionDef, Lambda, StmtNode } from '../../syntax/tree.ts';
import { cleanDocstring, docstringOf } from '../docstring.ts';
import { lowerSignatureAnnotations } from './annotations.ts';
import type { FunctionLowering } from './builder.ts';
import { callValue } from './calls.ts';
import { lowerCode, makeFunction, returnNone } from './code.ts';
import { noneValue, stringValue } from './constants.ts';
import type { Operand } from './ir.ts';
import { storeName } from './names.ts';
import { looksNumeric } from './numeric.ts';
import { lowerGenericFunction } from './typeParams.ts';

export type AnyFunctionDef = FunctionDef | AsyncFunctionDef;

export interface Defaults {
  readonly positional: readonly Operand[];
  readonly keyword: readonly (readonly [string, Operand])[];
}

export function lowerDefaults(f: FunctionLowering, args: Arguments): Defaults {
  const positional = args.defaults.map((d) => f.expr(d));
  const keyword: [string, Operand][] = [];
  args.kwonlyargs.forEach((a, i) => {
    const d = args.kw_defaults[i];
    if (d) keyword.push([f.mangled(a.arg), f.expr(d)]);
  });
  return { positional, keyword };
}

export function lowerFunctionDef(f: FunctionLowering, s: AnyFunctionDef): void {
  const decorators = s.decorator_list.map((d) => f.expr(d));
  const firstlineno = s.decorator_list[0]?.lineno ?? s.lineno;
  const defaults = lowerDefaults(f, s.args);
  f.range = s;
  let fn: Operand;
  if (s.type_params.length > 0) fn = lowerGenericFunction(f, s, defaults, firstlineno);
  else fn = functionValue(f, s, firstlineno, { defaults: defaults.positional, kwdefaults: defaults.keyword });
  fn = decorate(f, s.decorator_list, decorators, fn);
  f.range = s;
  storeName(f, s.name, fn);
}

/** Body, annotations and function object; the defaults were evaluated before, where CPython does. */
export function functionValue(
  f: FunctionLowering,
  s: AnyFunctionDef,
  firstlineno: number,
  parts: { defaults?: readonly Operand[] | Operand | null; kwdefaults?: readonly (readonly [string, Operand])[] | Operand | null },
): Operand {
  const annotate = lowerSignatureAnnotations(f, s);
  const code = lowerFunctionBody(f, s, firstlineno);
  f.range = s;
  return makeFunction(f, code, { ...parts, annotate });
}

export function decorate(f: FunctionLowering, nodes: readonly ExprNode[], decorators: readonly Operand[], value: Operand): Operand {
  let result = value;
  for (let i = nodes.length - 1; i >= 0; i--) {
    f.range = nodes[i] as ExprNode;
    result = callValue(f, decorators[i] as Operand, [result]);
  }
  return result;
}

function lowerFunctionBody(f: FunctionLowering, s: AnyFunctionDef, firstlineno: number): FunctionLowering {
  const entry = f.unit.symbols.block(s);
  return lowerCode(f, entry, { scope: 'function', name: s.name, firstlineno }, (g) => {
    g.numeric = looksNumeric(s.body);
    g.signature = s.args;
    takeDocstring(g, s.body);
    if (entry.method) g.flags |= codeFlags.method;
    g.stmts(s.body);
    returnNone(g, s.body);
  });
}

/** The docstring is the first constant; -OO leaves it out. */
export function takeDocstring(f: FunctionLowering, body: readonly StmtNode[]): void {
  const doc = docstringOf(body);
  if (doc === null || (f.unit.options.optimize ?? 0) >= 2) return;
  f.docstring = doc.codePoints ? doc.value : cleanDocstring(doc.value);
  f.seeConstant(stringValue(f.docstring));
  if (f.kind === 'function') f.flags |= codeFlags.hasDocstring;
}

export function lowerLambda(f: FunctionLowering, e: Lambda): Operand {
  const defaults = lowerDefaults(f, e.args);
  const entry = f.unit.symbols.block(e.args);
  const code = lowerCode(f, entry, { scope: 'lambda', name: '<lambda>', firstlineno: e.lineno }, (g) => {
    g.numeric = looksNumeric([e.body]);
    g.signature = e.args;
    if (f.kind === 'class' && f.comprehensions.length === 0) g.flags |= codeFlags.method;
    const value = g.expr(e.body);
    if (g.constantRecords.length === 0) g.seeConstant(noneValue);
    g.listing?.note('RETURN_VALUE', 0, e.body);
    g.consume(value);
    g.push({ op: 'setret', value });
  });
  f.range = e;
  return makeFunction(f, code, { defaults: defaults.positional, kwdefaults: defaults.keyword });
}
