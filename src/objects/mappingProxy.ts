// `types.MappingProxyType`: a read-only view of a mapping. Counterpart: mappingproxy in Objects/descrobject.c.

import { callMethod } from '../runtime/attribute.ts';
import { type CompareOp, compare } from '../runtime/compare.ts';
import { defineType, methods } from '../runtime/defineType.ts';
import { classGetItem } from '../runtime/genericAlias.ts';
import { hash } from '../runtime/hashing.ts';
import { iterS } from '../runtime/iterate.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { PyList } from '../runtime/layout/list.ts';
import { PyTuple } from '../runtime/layout/tuple.ts';
import { typeError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { guardedRepr } from '../runtime/reprGuard.ts';
import { callSpecial } from '../runtime/special.ts';
import { contains, getItemS } from '../runtime/subscript.ts';
import { joinText, repr, str_ } from '../runtime/text.ts';
import { bor } from '../runtime/operators.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Value } from '../runtime/value.ts';

export class PyMappingProxy extends PyObject {
  readonly mapping: Value;

  constructor(mapping: Value = null) {
    super();
    this.mapping = own(mapping);
  }

  override releaseChildren(): void {
    release(this.mapping);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.mapping);
  }
}

export function newMappingProxy(mapping: Value): PyMappingProxy {
  return new PyMappingProxy(mapping);
}

function construct(_cls: PyType, mapping: Value): Value {
  const type = typeOf(mapping);
  const isMapping =
    typeof mapping !== 'string' && type.lookup('__getitem__') !== undefined && !(mapping instanceof PyList) && !(mapping instanceof PyTuple);
  if (!isMapping) throw typeError(`mappingproxy() argument must be a mapping, not ${type.name}`);
  return new PyMappingProxy(mapping);
}

const unwrap = (v: Value): Value => (v instanceof PyMappingProxy ? v.mapping : v);
const compareProxy = (op: CompareOp) => (self: PyMappingProxy, v: Value) => compare(op, self.mapping, unwrap(v));

export const mappingProxyType = defineType<PyMappingProxy>({
  name: 'mappingproxy',
  ctor: PyMappingProxy,
  final: true,
  doc: 'Read-only proxy of a mapping.',
  construct: methods<PyType>()({ 'mappingproxy(cls, mapping)': construct }),
  classMethods: classGetItem,
  methods: methods<PyMappingProxy>()({
    '__repr__(self, /)': (self) => guardedRepr(self, 'mappingproxy(...)', () => joinText(['mappingproxy(', repr(self.mapping), ')'])),
    '__str__(self, /)': (self) => str_(self.mapping),
    '__hash__(self, /)': (self) => hash(self.mapping),
    '__len__(self, /)': (self) =>
      self.mapping instanceof PyDict && !self.mapping.type.heap ? self.mapping.size : (callSpecial(self.mapping, '__len__') ?? 0),
    '__iter__(self, /)': (self) => iterS(self.mapping),
    '__reversed__(self, /)': (self) => callMethod(self.mapping, '__reversed__'),
    '__getitem__(self, key, /)': (self, key) => getItemS(self.mapping, key),
    '__contains__(self, key, /)': (self, key) => contains(self.mapping, key),
    '__eq__(self, value, /)': compareProxy('eq'),
    '__ne__(self, value, /)': compareProxy('ne'),
    '__lt__(self, value, /)': compareProxy('lt'),
    '__le__(self, value, /)': compareProxy('le'),
    '__gt__(self, value, /)': compareProxy('gt'),
    '__ge__(self, value, /)': compareProxy('ge'),
    '__or__(self, value, /)': (self, v) => bor(self.mapping, unwrap(v)),
    '__ror__(self, value, /)': (self, v) => bor(unwrap(v), self.mapping),
    '__ior__(self, value, /)': (self) => {
      throw typeError(`'|=' is not supported by ${typeName(self)}; use '|' instead`);
    },
    'get(self, key, default=None, /)': (self, key, fallback) => callMethod(self.mapping, 'get', key, fallback),
    'keys(self, /)': (self) => callMethod(self.mapping, 'keys'),
    'values(self, /)': (self) => callMethod(self.mapping, 'values'),
    'items(self, /)': (self) => callMethod(self.mapping, 'items'),
    'copy(self, /)': (self) => callMethod(self.mapping, 'copy'),
    '__sizeof__(self, /)': () => 24,
  }),
});
