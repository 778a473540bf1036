// The node classes, made from the schema of the syntax tree when `_ast` is first wanted.
// Counterpart: init_types in the generated Python/Python-ast.c.

import { newType } from '../../runtime/classes/newType.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { str } from '../../runtime/layout/str.ts';
import { tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { discard } from '../../runtime/refcount.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { nodeSchema } from '../../syntax/treeSchema.ts';
import { makeAlias } from '../../objects/genericAlias.ts';
import { unionOf } from '../../objects/type/union.ts';
import { moduleType } from '../moduleType.ts';
import { type PyNode, nodeDecl, nodeDefaults } from './node.ts';
import { SIMPLE_SUMS } from '../../syntax/dump.ts';

export interface Field {
  readonly name: string;
  readonly key: string;
  /** A sum or product of the grammar, or a built-in type of it. */
  readonly type: string;
  readonly mode: 'one' | 'optional' | 'list';
}

export interface NodeClass {
  readonly name: string;
  /** The sum; the class's own name for products. */
  readonly sum: string;
  readonly fields: readonly Field[];
  readonly located: boolean;
  readonly type: PyType;
  /** The one instance of operators and contexts. */
  readonly singleton: PyNode | null;
  /** Has an instance been made, so that the type knows its attributes? */
  learned: boolean;
}

export const POSITION = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'] as const;
/** List fields whose items may be absent. */
const HOLES: ReadonlySet<string> = new Set(['Dict.keys', 'arguments.kw_defaults']);

function parseField(source: string): Field {
  const [name, type] = source.split(':') as [string, string];
  const mark = type.slice(-1);
  const mode = mark === '*' ? 'list' : mark === '?' ? 'optional' : 'one';
  const plain = mode === 'one' ? type : type.slice(0, -1);
  return { name, key: `$${name}`, type: plain === 'object' ? 'constant' : plain, mode };
}

interface Registry {
  readonly ast: PyType;
  readonly sums: ReadonlyMap<string, PyType>;
  readonly byName: ReadonlyMap<string, NodeClass>;
  readonly byType: ReadonlyMap<PyType, NodeClass>;
}

let made: Registry | undefined;

/** The classes, made once. */
export function nodeClasses(): Registry {
  return (made ??= makeClasses());
}

function fieldText(owner: string, f: Field): string {
  const mark = f.mode === 'list' ? (HOLES.has(`${owner}.${f.name}`) ? '?*' : '*') : f.mode === 'optional' ? '?' : '';
  return `${f.type}${mark} ${f.name}`;
}

function constructorText(name: string, fields: readonly Field[]): string {
  return fields.length === 0 ? name : `${name}(${fields.map((f) => fieldText(name, f)).join(', ')})`;
}

function sumText(sum: string): string {
  const rows = nodeSchema.filter(([, s]) => s === sum).map(([name, , fields]) => constructorText(name, fields.map(parseField)));
  return `${sum} = ${rows.join(SIMPLE_SUMS.has(sum) ? ' | ' : `\n${' '.repeat(sum.length + 1)}| `)}`;
}

const names = (list: readonly string[]): Value => tupleFrom(list.map((n) => str(n)));

function makeClass(name: string, base: PyType, doc: string, fields: readonly Field[], located: boolean | null): PyType {
  const ns = new PyDict();
  const tuple = names(fields.map((f) => f.name));
  ns.setStr('_fields', tuple);
  ns.setStr('__match_args__', tuple);
  ns.setStr('__module__', 'ast');
  ns.setStr('__doc__', str(doc));
  if (located !== null) ns.setStr('_attributes', located ? names(POSITION) : tupleOf());
  for (const f of fields) if (f.mode === 'optional') ns.setStr(f.name, null);
  if (located === true) for (const key of ['end_lineno', 'end_col_offset']) ns.setStr(key, null);
  const type = newType(types.type, name, [base], ns, [], []);
  discard(ns);
  type.rc = IMMORTAL;
  return type;
}

function makeClasses(): Registry {
  const ast = moduleType(nodeDecl());
  ast.open = true;
  const sums = new Map<string, PyType>();
  const byName = new Map<string, NodeClass>();
  const byType = new Map<PyType, NodeClass>();
  for (const [name, sum, texts, located] of nodeSchema) {
    const product = sum === 'AST';
    const fields = texts.map(parseField);
    if (!product && !sums.has(sum)) sums.set(sum, makeClass(sum, ast, sumText(sum), [], located));
    const type = makeClass(name, product ? ast : (sums.get(sum) as PyType), constructorText(name, fields), fields, product ? located : null);
    const singleton = SIMPLE_SUMS.has(sum) ? (type.allocate() as PyNode) : null;
    if (singleton !== null) singleton.rc = IMMORTAL;
    const entry: NodeClass = { name, sum: product ? name : sum, fields, located, type, singleton, learned: false };
    byName.set(name, entry);
    byType.set(type, entry);
  }
  const registry: Registry = { ast, sums, byName, byType };
  for (const entry of byName.values()) addFieldTypes(registry, entry);
  nodeDefaults.contextType = sums.get('expr_context') as PyType;
  nodeDefaults.load = (byName.get('Load') as NodeClass).singleton;
  return registry;
}

const BUILTIN_FIELDS: Readonly<Record<string, () => PyType>> = {
  identifier: () => types.str,
  string: () => types.str,
  int: () => types.int,
  constant: () => types.object,
};

function addFieldTypes(registry: Registry, entry: NodeClass): void {
  const dict = new PyDict();
  for (const f of entry.fields) {
    const plain = BUILTIN_FIELDS[f.type]?.() ?? registry.sums.get(f.type) ?? (registry.byName.get(f.type) as NodeClass).type;
    const type = f.mode === 'list' ? makeAlias(types.list, plain) : f.mode === 'optional' ? unionOf(plain, null) : plain;
    dict.setStr(f.name, type);
  }
  entry.type.setAttr('_field_types', dict);
  entry.type.setAttr('__annotations_cache__', dict);
}
