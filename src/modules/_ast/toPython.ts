// From the compiler's syntax tree to node objects. Counterpart: PyAST_mod2obj.

import { setInstance, setProperty } from '../../runtime/instance.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { str } from '../../runtime/layout/str.ts';
import { own } from '../../runtime/refcount.ts';
import type { Value } from '../../runtime/value.ts';
import type { ConstantValue, ModNode } from '../../syntax/tree.ts';
import { type Field, type NodeClass, POSITION, nodeClasses } from './classes.ts';
import { constantObject } from './constants.ts';
import type { PyNode } from './node.ts';

type AnyNode = { readonly node: string } & Readonly<Record<string, unknown>>;
type Props = Record<string, Value>;

const POSITION_KEYS = POSITION.map((name) => `$${name}`);

/** The node object of a tree; floating. */
export function treeObject(tree: ModNode): Value {
  const { byName } = nodeClasses();
  return nodeObject(tree as unknown as AnyNode, byName);
}

function nodeObject(node: AnyNode, byName: ReadonlyMap<string, NodeClass>): PyNode {
  const entry = byName.get(node.node) as NodeClass;
  const o = entry.type.allocate() as PyNode;
  const put = entry.type.hidden ? hidden : entry.learned ? store : learn;
  for (const f of entry.fields) put(o, f.key, fieldObject(f, node[f.name], byName));
  if (entry.located) for (let i = 0; i < 4; i++) put(o, POSITION_KEYS[i] as string, node[POSITION[i] as string] as number);
  entry.learned = true;
  return o;
}

/** The type knows the attribute already. */
function store(o: PyNode, key: string, v: Value): void {
  (o as unknown as Props)[key] = own(v);
}

function learn(o: PyNode, key: string, v: Value): void {
  setProperty(o, o.type, key, v);
}

function hidden(o: PyNode, key: string, v: Value): void {
  setInstance(o, o.type, key.slice(1), v);
}

function fieldObject(f: Field, v: unknown, byName: ReadonlyMap<string, NodeClass>): Value {
  if (f.mode === 'list') {
    const source = v as readonly unknown[];
    const items: Value[] = new Array(source.length);
    for (let i = 0; i < source.length; i++) items[i] = own(single(f.type, source[i], byName));
    return new PyList(items);
  }
  return single(f.type, v, byName);
}

function single(type: string, v: unknown, byName: ReadonlyMap<string, NodeClass>): Value {
  if (v === null || v === undefined) return null;
  switch (type) {
    case 'identifier':
    case 'string':
      return str(v as string);
    case 'int':
      return v as number;
    case 'constant':
      return constantObject(v as ConstantValue);
    default:
      return typeof v === 'string' ? (byName.get(v) as NodeClass).singleton : nodeObject(v as AnyNode, byName);
  }
}
