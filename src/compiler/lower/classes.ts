// Class definitions. The body is a function of its namespace; the class cells are its own.

import type { ClassDef, ExprNode } from '../../syntax/tree.ts';
import { giveBack, lowerDeferred } from './annotations.ts';
import type { FunctionLowering } from './builder.ts';
import { keywordDict } from './calls.ts';
import { closureCells, compareNames, lowerCode } from './code.ts';
import { intValue, stringValue } from './constants.ts';
import { isStarred, lowerLong } from './displays.ts';
import { decorate, takeDocstring } from './functions.ts';
import { constant, NONE, type Operand, temporary } from './ir.ts';
import { cellName, quote } from './jsNames.ts';
import { loadMangled, storeMangled, storeName } from './names.ts';
import { callScope, lowerTypeParams } from './typeParams.ts';

export function lowerClassDef(f: FunctionLowering, s: ClassDef): void {
  const decorators = s.decorator_list.map((d) => f.expr(d));
  const firstlineno = s.decorator_list[0]?.lineno ?? s.lineno;
  let value = s.type_params.length > 0 ? lowerGenericClass(f, s, firstlineno) : makeClass(f, s, firstlineno, null);
  value = decorate(f, s.decorator_list, decorators, value);
  f.range = s;
  storeName(f, s.name, value);
}

function lowerGenericClass(f: FunctionLowering, s: ClassDef, firstlineno: number): Operand {
  const entry = f.unit.symbols.block(s.type_params);
  const name = `<generic parameters of ${s.name}>`;
  const code = lowerCode(f, entry, { scope: 'typeParameters', name, firstlineno, privateName: s.name }, (g) => {
    const params = lowerTypeParams(g, s.type_params);
    storeMangled(g, '.type_params', params);
    g.range = s;
    const generic = (): Operand => {
      const base = g.ins('mkgenericbase(#0)', [loadMangled(g, '.type_params')], { run: true });
      storeMangled(g, '.generic_base', base);
      return loadMangled(g, '.generic_base');
    };
    giveBack(g, makeClass(g, s, firstlineno, generic));
  });
  f.range = s;
  return callScope(f, code, {});
}

/** The class itself, undecorated. `generic` makes the last base of a class with type parameters. */
function makeClass(f: FunctionLowering, s: ClassDef, firstlineno: number, generic: (() => Operand) | null): Operand {
  const code = lowerClassBody(f, s, firstlineno);
  f.range = s;
  const genericBase = generic?.() ?? null;
  const cells = closureCells(f, code);
  const head = `K${code.id},${cells === '' ? 'null' : `[${cells}]`},${quote(s.name)}`;
  if (s.bases.some(isStarred) || s.keywords.some((k) => k.arg === null) || s.bases.length > 15 || s.keywords.length > 15) {
    return makeClassWithStars(f, s, head, genericBase);
  }
  const bases = s.bases.map((b) => f.expr(b));
  if (genericBase) bases.push(genericBase);
  const values = s.keywords.map((k) => f.expr(k.value));
  const pairs = s.keywords.map((k, i) => `${quote(k.arg as string)},#${bases.length + i}`);
  const list = bases.map((_, i) => `#${i}`).join(',');
  f.range = s;
  const text = `mkclass(${head},[${list}],${pairs.length > 0 ? `[${pairs.join(',')}]` : 'null'})`;
  return f.ins(text, [...bases, ...values], { run: true, hold: true });
}

function makeClassWithStars(f: FunctionLowering, s: ClassDef, head: string, genericBase: Operand | null): Operand {
  const bases = lowerLong(f, s.bases, 'list', s.bases[0] as ExprNode);
  if (genericBase) f.push({ op: 'put', text: `lappend(${bases.temp.js},#0,`, value: genericBase });
  const kw = keywordDict(f, s, NONE);
  f.range = s;
  return f.ins(`mkclassex(${head},#0,#1)`, [bases, kw], { run: true, hold: true });
}

function lowerClassBody(f: FunctionLowering, s: ClassDef, firstlineno: number): FunctionLowering {
  const entry = f.unit.symbols.block(s);
  return lowerCode(f, entry, { scope: 'class', name: s.name, firstlineno, privateName: s.name }, (g) => {
    const head = g.range;
    g.staticAttributes = new Set();
    openNamespace(g, s, firstlineno);
    takeDocstring(g, s.body);
    if (g.docstring !== null) storeMangled(g, '__doc__', g.constant(stringValue(g.docstring)));
    if (g.unit.futureAnnotations && entry.annotationsUsed) g.act(`setannot(K${g.id},ns)`, [], { run: true });
    g.stmts(s.body);
    g.range = head;
    const annotate = lowerDeferred(g, head, firstlineno);
    g.range = head;
    if (annotate) storeMangled(g, '__annotate_func__', annotate);
    closeNamespace(g);
  });
}

function openNamespace(g: FunctionLowering, s: ClassDef, firstlineno: number): void {
  storeMangled(g, '__module__', loadMangled(g, '__name__'));
  storeMangled(g, '__qualname__', g.constant(stringValue(g.qualname)));
  storeMangled(g, '__firstlineno__', g.constant(intValue(firstlineno)));
  if (s.type_params.length > 0) storeMangled(g, '__type_params__', loadMangled(g, '.type_params'));
  if (g.entry.needsClassDict) g.plain(`${cellName('__classdict__')}.v=hold(ns);`);
  if (g.entry.hasConditionalAnnotations) {
    const set = g.ins('mkset([])', [], {});
    g.consume(set);
    g.push({ op: 'put', text: `stcell(${cellName('__conditional_annotations__')},#0,`, value: temporary(set.temp) });
  }
}

/** What `type.__new__` looks for, and the result: the class cell, when methods need it. */
function closeNamespace(g: FunctionLowering): void {
  const names = [...(g.staticAttributes as Set<string>)].sort(compareNames);
  const tuple = g.constant({ type: 'tuple', items: names.map(stringValue) });
  storeMangled(g, '__static_attributes__', tuple);
  if (g.entry.needsClassDict) storeMangled(g, '__classdictcell__', constant(cellName('__classdict__'), true));
  if (!g.entry.needsClassClosure) {
    g.push({ op: 'setret', value: NONE });
    return;
  }
  const cell = constant(cellName('__class__'), true);
  storeMangled(g, '__classcell__', cell);
  g.push({ op: 'setret', value: cell });
}
