// `NoneType`, `NotImplementedType`, `ellipsis`. Counterpart: Objects/object.c, Objects/sliceobject.c.

import { defineType, methods } from '../runtime/defineType.ts';
import { typeError } from '../runtime/raise.ts';
import { Ellipsis, NotImplemented, PyEllipsis, PyNotImplemented } from '../runtime/singletons.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject, type Value } from '../runtime/value.ts';

/** Never instantiated: None is null. Its prototype carries the methods. */
export class PyNone extends PyObject {}

export const noneType = defineType<null>({
  name: 'NoneType',
  ctor: PyNone,
  final: true,
  doc: 'The type of the None singleton.',
  construct: methods<PyType>()({ 'NoneType(cls)': () => null }),
  methods: methods<null>()({
    '__repr__(self, /)': () => 'None',
    '__bool__(self, /)': () => false,
    '__hash__(self, /)': () => 0xfca86420,
    '__eq__(self, value, /)': (_self, value) => (value === null ? true : NotImplemented),
  }),
});

export const notImplementedType = defineType<Value>({
  name: 'NotImplementedType',
  ctor: PyNotImplemented,
  final: true,
  doc: 'The type of the NotImplemented singleton.',
  construct: methods<PyType>()({ 'NotImplementedType(cls)': () => NotImplemented }),
  methods: methods<Value>()({
    '__repr__(self, /)': () => 'NotImplemented',
    '__bool__(self, /)': () => {
      throw typeError('NotImplemented should not be used in a boolean context');
    },
    '__reduce__(self, /)': () => 'NotImplemented',
  }),
});

export const ellipsisType = defineType<Value>({
  name: 'ellipsis',
  ctor: PyEllipsis,
  final: true,
  doc: 'The type of the Ellipsis singleton.',
  construct: methods<PyType>()({ 'ellipsis(cls)': () => Ellipsis }),
  methods: methods<Value>()({
    '__repr__(self, /)': () => 'Ellipsis',
    '__reduce__(self, /)': () => 'Ellipsis',
  }),
});
