// Type parameters (PEP 695, 696), generic functions, type aliases. Bounds, constraints, defaults and alias values are
// functions evaluated on demand; the parameters live in a scope of their own around the definition.

import type { ExprNode, TypeAlias, TypeParam } from '../../syntax/tree.ts';
import { checkFormat, giveBack } from './annotations.ts';
import type { FunctionLowering } from './builder.ts';
import { maskOf } from './calls.ts';
import { closureCells, lowerCode, makeFunction } from './code.ts';
import { intValue } from './constants.ts';
import { dictOfNames, holes } from './displays.ts';
import { type AnyFunctionDef, type Defaults, functionValue } from './functions.ts';
import { NONE, type Operand, type TempOperand } from './ir.ts';
import { localName, quote } from './jsNames.ts';
import { storeName } from './names.ts';

/** Makes the parameters, stores each, and gives their tuple, held. */
export function lowerTypeParams(g: FunctionLowering, params: readonly TypeParam[]): TempOperand {
  const values: Operand[] = [];
  let defaultSeen = false;
  for (const p of params) {
    if (p.default_value) defaultSeen = true;
    else if (defaultSeen) g.fail(`non-default type parameter '${p.name}' follows default type parameter`, p);
    let value = makeParameter(g, p);
    if (p.default_value) {
      const evaluate = evaluator(g, p.name, p.default_value);
      g.range = p;
      value = g.ins('settpdefault(#0,#1)', [value, evaluate], {});
    }
    g.range = p;
    storeName(g, p.name, g.copy(value));
    values.push(value);
  }
  return g.ins(`mktuple([${holes(values.length)}])`, values, { move: 'all', own: true });
}

function makeParameter(g: FunctionLowering, p: TypeParam): Operand {
  const name = quote(p.name);
  g.range = p;
  switch (p.node) {
    case 'ParamSpec':
      return g.ins(`mkparamspec(${name})`, [], {});
    case 'TypeVarTuple':
      return g.ins(`mktypevartuple(${name})`, [], {});
    case 'TypeVar': {
      if (p.bound === null) return g.ins(`mktypevar(${name},null,null)`, [], {});
      const evaluate = evaluator(g, p.name, p.bound);
      g.range = p;
      const constraints = p.bound.node === 'Tuple';
      return g.ins(`mktypevar(${name},${constraints ? 'null,#0' : '#0,null'})`, [evaluate], {});
    }
  }
}

/** A function of the format argument that computes `e`; `owner` is the tree object of its block. */
export function evaluator(g: FunctionLowering, name: string, e: ExprNode, owner: object = e): Operand {
  const entry = g.unit.symbols.block(owner);
  const code = lowerCode(g, entry, { scope: 'annotations', name, firstlineno: e.lineno }, (h) => {
    h.range = e;
    checkFormat(h);
    giveBack(h, e.node === 'Starred' ? unpackOne(h, e.value) : h.expr(e));
  });
  g.range = e;
  return makeFunction(g, code, { defaults: g.constant({ type: 'tuple', items: [intValue(1)] }) });
}

function unpackOne(h: FunctionLowering, e: ExprNode): Operand {
  const items = h.ins('unpack(#0,1)', [h.expr(e)], { run: true });
  const item = h.ins('#0.items[0]', [items], { keep: [items] });
  item.temp.held = true;
  h.drop(items);
  return item;
}

/** Calls the scope around a generic definition with the values of its parameters (`.defaults`, `.kwdefaults`). */
export function callScope(f: FunctionLowering, code: FunctionLowering, given: Readonly<Record<string, Operand>>): Operand {
  const args = code.entry.varnames.map((name) => given[name] ?? NONE);
  const list = args.map((_, i) => `,#${i}`).join('');
  return f.ins(`K${code.id}.mk(${closureCells(f, code)})(${maskOf(args)}${list})`, args, { run: true, move: 'all' });
}

export function lowerGenericFunction(f: FunctionLowering, s: AnyFunctionDef, defaults: Defaults, firstlineno: number): Operand {
  const given: Record<string, Operand> = {};
  if (defaults.keyword.length > 0 || defaults.positional.length > 0) packDefaults(f, defaults, given);
  const entry = f.unit.symbols.block(s.type_params);
  const code = lowerCode(f, entry, { scope: 'typeParameters', name: `<generic parameters of ${s.name}>`, firstlineno }, (g) => {
    g.argumentCount = Object.keys(given).length;
    const params = lowerTypeParams(g, s.type_params);
    const fn = functionValue(g, s, firstlineno, {
      defaults: given['.defaults'] ? g.local(localName('.defaults')) : null,
      kwdefaults: given['.kwdefaults'] ? g.local(localName('.kwdefaults')) : null,
    });
    giveBack(g, g.ins('setfntp(#0,#1)', [fn, params], {}));
  });
  f.range = s;
  return callScope(f, code, given);
}

/** Positional values lie below the keyword values on the live list: the tuple takes them from there. */
function packDefaults(f: FunctionLowering, d: Defaults, given: Record<string, Operand>): void {
  if (d.keyword.length > 0)
    given['.kwdefaults'] = dictOfNames(
      f,
      d.keyword.map(([k]) => k),
      d.keyword.map(([, v]) => v),
    );
  if (d.positional.length > 0) {
    given['.defaults'] = f.ins(`mktuple([${holes(d.positional.length)}])`, d.positional, { move: 'all', own: true });
  }
}

export function lowerTypeAlias(f: FunctionLowering, s: TypeAlias): void {
  if (s.name.node !== 'Name') throw new Error('internal: name of a type alias');
  const name = s.name.id;
  const alias = (g: FunctionLowering, params: Operand): Operand => {
    const evaluate = evaluator(g, name, s.value, s);
    g.range = s;
    return g.ins(`mktypealias(${quote(name)},#0,#1)`, [params, evaluate], {});
  };
  let value: Operand;
  if (s.type_params.length === 0) value = alias(f, NONE);
  else {
    const entry = f.unit.symbols.block(s.type_params);
    const options = { scope: 'typeParameters', name: `<generic parameters of ${name}>`, firstlineno: s.lineno } as const;
    const code = lowerCode(f, entry, options, (g) => giveBack(g, alias(g, lowerTypeParams(g, s.type_params))));
    f.range = s;
    value = callScope(f, code, {});
  }
  f.range = s.name;
  storeName(f, name, value);
}
