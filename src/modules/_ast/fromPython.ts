// From node objects to the compiler's syntax tree. Counterpart: PyAST_obj2mod.
//
// Here fields are read and their types checked; what a sound tree must be beyond that is the matter of validate.ts.

import { getattrOptional } from '../../runtime/attribute.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import type { ModNode } from '../../syntax/tree.ts';
import { type Field, type NodeClass, nodeClasses } from './classes.ts';
import { constantOfObject } from './constants.ts';
import { PyNode } from './node.ts';
import { validateTree } from './validate.ts';
import { SIMPLE_SUMS } from '../../syntax/dump.ts';

const ROOTS: Readonly<Record<string, string>> = { exec: 'Module', eval: 'Expression', single: 'Interactive', func_type: 'FunctionType' };

/** The tree of a node object, checked; undefined when the value is no node. Throws TypeError, ValueError. */
export function treeOfObject(v: Value, mode: string): ModNode | undefined {
  if (!(v instanceof PyNode)) return undefined;
  checkMode(v, mode);
  const tree = nodeOf(v, 'mod') as unknown as ModNode;
  validateTree(tree);
  return tree;
}

/** Throws TypeError where the node is not the root of a tree of that mode. */
export function checkMode(v: Value, mode: string): void {
  const wanted = nodeClasses().byName.get(ROOTS[mode] ?? 'Module') as NodeClass;
  if (!typeOf(v).isSubtype(wanted.type)) throw typeError(`expected ${wanted.name} node, got ${typeName(v)}`);
}

/** The node class of an object: the first of its classes that the grammar knows. */
function classOf(v: PyNode): NodeClass | undefined {
  const { byType } = nodeClasses();
  for (const t of v.type.mro as readonly PyType[]) {
    const entry = byType.get(t);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function attribute(o: Value, f: { readonly name: string; readonly key: string }): Value | undefined {
  const own_ = isObject(o) && !o.type.hidden ? (o as unknown as Record<string, unknown>)[f.key] : undefined;
  if (own_ !== undefined && typeof own_ !== 'function') return own_ as Value;
  return getattrOptional(o, f.name);
}

type Fields = Record<string, unknown>;

/** A node of sum or product `wanted`; operators and contexts are their names. */
function nodeOf(v: Value, wanted: string): Fields | string | null {
  const entry = v instanceof PyNode ? classOf(v) : undefined;
  if (entry === undefined || entry.sum !== wanted) {
    const product = nodeClasses().byName.get(wanted);
    if (product?.sum === wanted) return productOf(v, product);
    if (v === null) return null;
    throw typeError(`expected some sort of ${wanted}, but got ${textOf(repr(v))}`);
  }
  if (SIMPLE_SUMS.has(wanted)) return entry.name;
  return productOf(v, entry);
}

/** Products take any object that has the attributes. */
function productOf(v: Value, entry: NodeClass): Fields {
  const fields: Fields = { node: entry.name };
  const product = entry.sum === entry.name;
  if (entry.located && !product) readPosition(v, entry, fields);
  for (const f of entry.fields) fields[f.name] = fieldOf(v, entry, f);
  if (entry.located && product) readPosition(v, entry, fields);
  for (const f of entry.fields) {
    if (f.mode === 'one' && f.type !== 'int' && fields[f.name] === null) throw valueError(`field '${f.name}' is required for ${entry.name}`);
  }
  return fields;
}

const LINE = { name: 'lineno', key: '$lineno' };
const COLUMN = { name: 'col_offset', key: '$col_offset' };
const END_LINE = { name: 'end_lineno', key: '$end_lineno' };
const END_COLUMN = { name: 'end_col_offset', key: '$end_col_offset' };

function readPosition(v: Value, entry: NodeClass, fields: Fields): void {
  const required = (f: typeof LINE): number => {
    const given = attribute(v, f);
    if (given === undefined) throw typeError(`required field "${f.name}" missing from ${entry.sum}`);
    return asInt(given);
  };
  const optional = (f: typeof LINE, fallback: number): number => {
    const given = attribute(v, f);
    return given === undefined || given === null ? fallback : asInt(given);
  };
  fields.lineno = required(LINE);
  fields.col_offset = required(COLUMN);
  fields.end_lineno = optional(END_LINE, fields.lineno as number);
  fields.end_col_offset = optional(END_COLUMN, fields.col_offset as number);
}

function asInt(v: Value): number {
  const n = intValue(v);
  if (n === undefined) throw valueError(`invalid integer value: ${textOf(repr(v))}`);
  return Number(n);
}

function fieldOf(o: Value, entry: NodeClass, f: Field): unknown {
  const v = attribute(o, f);
  if (f.mode === 'list') return v === undefined ? [] : listOf(v, entry, f);
  if (v === undefined) {
    if (f.mode === 'optional') return null;
    if (f.type === 'expr_context') return 'Load';
    throw typeError(`required field "${f.name}" missing from ${entry.name}`);
  }
  if (v === null && f.mode === 'optional') return null;
  return single(v, f.type);
}

function listOf(v: Value, entry: NodeClass, f: Field): unknown[] {
  if (!(v instanceof PyList)) throw typeError(`${entry.name} field "${f.name}" must be a list, not a ${typeName(v)}`);
  const size = v.items.length;
  const items: unknown[] = [];
  own(v);
  try {
    for (let i = 0; i < size; i++) {
      const item = own(v.items[i] as Value);
      try {
        items.push(single(item, f.type));
      } finally {
        release(item);
      }
      if (v.items.length !== size) throw runtimeError(`${entry.name} field "${f.name}" changed size during iteration`);
    }
  } finally {
    release(v);
  }
  return items;
}

function single(v: Value, type: string): unknown {
  switch (type) {
    case 'identifier':
      if (v === null) return null;
      if (!isStr(v)) throw typeError('AST identifier must be of type str');
      return textOf(v);
    case 'string':
      if (v === null) return null;
      if (v instanceof PyBytes) return String.fromCharCode(...v.data);
      if (!isStr(v)) throw typeError('AST string must be of type str');
      return textOf(v);
    case 'int':
      return asInt(v);
    case 'constant':
      return constantOfObject(v);
    default:
      return nodeOf(v, type);
  }
}
