// `ast.AST`: what all nodes inherit. Counterpart: ast_type_init, ast_repr_max_depth, ast_type_replace in
// Parser/asdl_c.py.
//
// Fields are plain instance attributes. Nodes are ordinary objects of ordinary classes: anybody may subclass them, or
// set attributes on nodes and classes.

import { keep } from '../../runtime/gc/roots.ts';
import { TrackedObject } from '../../runtime/gc/tracked.ts';
import { getattr, getattrOptional, setattr } from '../../runtime/attribute.ts';
import { callVector } from '../../runtime/call.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { dictOf } from '../../runtime/instance.ts';
import { iterate } from '../../runtime/iterate.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom, tupleOf } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { guardedRepr } from '../../runtime/reprGuard.ts';
import { repr } from '../../runtime/text.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';
import { PyGenericAlias } from '../../objects/genericAlias.ts';
import { setDict } from '../../objects/instanceDescriptors.ts';
import { PyUnion } from '../../objects/union.ts';

export class PyNode extends TrackedObject {}

/** What fields of type `expr_context` are when nobody says; set with the classes. */
export const nodeDefaults: { contextType: PyType | null; load: Value } = { contextType: null, load: null };

/** The strings of `cls._fields` or `cls._attributes`. */
function namesOf(cls: PyType, attribute: string): string[] {
  const names: string[] = [];
  iterate(getattr(cls, attribute), (name) => void names.push(isStr(name) ? textOf(name) : `${NOT_TEXT}${textOf(repr(name))}`));
  return names;
}

const shownName = (cls: PyType): string => (cls.bases[0]?.bases.length === 0 && cls.name === 'AST' ? 'ast.AST' : cls.name);
/** Stands before the repr of a field name that is no string. */
const NOT_TEXT = '\0';
const quoted = (name: string): string => (name.startsWith(NOT_TEXT) ? name.slice(1) : textOf(repr(str(name))));

function initialize(self: PyNode, args: readonly Value[], kwargs: PyDict): void {
  const cls = typeOf(self);
  const fields = namesOf(cls, '_fields');
  if (args.length > fields.length) {
    throw typeError(`${cls.name} constructor takes at most ${fields.length} positional argument${fields.length === 1 ? '' : 's'}`);
  }
  const remaining = new Set(fields);
  args.forEach((value, i) => {
    const name = fields[i] as string;
    setattr(self, name, value);
    remaining.delete(name);
  });
  let attributes: string[] | undefined;
  for (const e of [...kwargs.entries()]) {
    const name = textOf(e.key as string);
    if (fields.includes(name)) {
      if (!remaining.delete(name)) throw typeError(`${cls.name} got multiple values for argument ${quoted(name)}`);
    } else {
      attributes ??= namesOf(cls, '_attributes');
      if (!attributes.includes(name)) {
        warn(
          'DeprecationWarning',
          `${shownName(cls)}.__init__ got an unexpected keyword argument ${quoted(name)}. Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.`,
        );
      }
    }
    setattr(self, name, e.v as Value);
  }
  if (remaining.size > 0) fillIn(self, cls, remaining);
}

/** Fields that were not given: None, an empty list, Load, or a warning. */
function fillIn(self: PyNode, cls: PyType, names: ReadonlySet<string>): void {
  const known = getattrOptional(cls, '_field_types');
  for (const name of names) {
    const type = known instanceof PyDict ? known.get(str(name)) : undefined;
    if (type === undefined) {
      warn('DeprecationWarning', `Field ${quoted(name)} is missing from ${cls.name}._field_types. This will become an error in Python 3.15.`);
    } else if (type instanceof PyUnion) continue;
    else if (type instanceof PyGenericAlias) setattr(self, name, new PyList());
    else if (type === nodeDefaults.contextType) setattr(self, name, nodeDefaults.load);
    else
      warn(
        'DeprecationWarning',
        `${cls.name}.__init__ missing 1 required positional argument: ${quoted(name)}. This will become an error in Python 3.15.`,
      );
  }
}

/** Levels of nodes that a repr shows. */
const REPR_DEPTH = 3;

function shown(v: Value, depth: number): string {
  if (v instanceof PyNode) return nodeText(v, depth);
  if (v instanceof PyList || v instanceof PyTuple) return sequenceText(v, depth);
  return textOf(repr(v));
}

/** The first and the last item. */
function sequenceText(v: PyList | PyTuple, depth: number): string {
  const { items } = v;
  const item = (x: Value): string => (x instanceof PyNode ? nodeText(x, depth) : textOf(repr(x)));
  const parts: string[] = [];
  if (items.length > 0) parts.push(item(items[0] as Value));
  if (items.length > 2) parts.push('...');
  if (items.length > 1) parts.push(item(items[items.length - 1] as Value));
  return v instanceof PyList ? `[${parts.join(', ')}]` : `(${parts.join(', ')})`;
}

function nodeText(self: PyNode, depth: number): string {
  const name = shownName(typeOf(self));
  if (depth <= 0) return `${name}(...)`;
  return textOf(
    guardedRepr<Value>(self, `${name}(...)`, () => {
      const parts = namesOf(typeOf(self), '_fields').map((field) => `${field}=${shown(getattr(self, field), depth - 1)}`);
      return str(`${name}(${parts.join(', ')})`);
    }) as string,
  );
}

/** The class, as many Nones as leading fields are there, and the attributes. */
function reduce(self: PyNode): Value {
  const cls = typeOf(self);
  const dict = dictOf(self);
  let n = 0;
  for (const name of namesOf(cls, '_fields')) {
    if (dict.getStr(name) === undefined) break;
    n++;
  }
  return tupleOf(cls, tupleFrom(new Array<null>(n).fill(null)), dict);
}

function replace(self: PyNode, args: readonly Value[], kwargs: PyDict): Value {
  if (args.length > 0) throw typeError('__replace__() takes no positional arguments');
  const cls = typeOf(self);
  const dict = dictOf(self);
  const fields = namesOf(cls, '_fields');
  const attributes = namesOf(cls, '_attributes');
  const names = [...fields, ...attributes];
  for (const key of kwargs.keyArray()) {
    const name = textOf(key as string);
    if (!names.includes(name)) throw typeError(`${cls.name}.__replace__ got an unexpected keyword argument ${quoted(name)}.`);
  }
  const optional = (name: string): boolean => cls.lookup(name) === null;
  const missing = fields.filter((name) => kwargs.getStr(name) === undefined && dict.getStr(name) === undefined && !optional(name));
  if (missing.length > 0) {
    throw typeError(
      `${cls.name}.__replace__ missing ${missing.length} keyword argument${missing.length === 1 ? '' : 's'}: ${missing.map(quoted).sort().join(', ')}.`,
    );
  }
  const given: string[] = [];
  const values: Value[] = [];
  for (const name of names) {
    const v = kwargs.getStr(name) ?? dict.getStr(name);
    const value = kwargs.getStr(name) === null ? null : v;
    if (value === undefined) continue;
    given.push(name);
    values.push(value);
  }
  return callVector(cls, values, given);
}

export const nodeDecl = (): TypeDecl<PyNode> =>
  defineType<PyNode>({
    name: 'AST',
    module: 'ast',
    ctor: PyNode,
    hasDict: true,
    attributes: { __doc__: null, __module__: 'ast', _fields: EMPTY, __match_args__: EMPTY, _attributes: EMPTY },
    methods: methods<PyNode>()({
      '__init__(self, *args, **kwargs)': initialize,
      '__repr__(self, /)': (self) => str(nodeText(self, REPR_DEPTH)),
      '__reduce__(self, /)': reduce,
      '__replace__(self, *args, **kwargs)': replace,
    }),
    getset: { __dict__: { get: (self) => dictOf(self), set: setDict as never } },
  });
const EMPTY = keep(new PyTuple([]));
