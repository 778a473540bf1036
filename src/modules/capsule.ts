// PyCapsule: in CPython an opaque pointer of a C extension. Piton's hold nothing but their name: they stand where programs
// look whether there is one. Counterpart: Objects/capsule.c.

import { defineType, methods } from '../runtime/defineType.ts';
import { address } from '../runtime/identity.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { PyObject } from '../runtime/value.ts';
import { moduleType } from './moduleType.ts';

class PyCapsule extends PyObject {
  label = '';
}

let made: PyType | undefined;

export function capsuleType(): PyType {
  return (made ??= moduleType(
    defineType<PyCapsule>({
      name: 'PyCapsule',
      ctor: PyCapsule,
      final: true,
      methods: methods<PyCapsule>()({ '__repr__(self, /)': (self) => `<capsule object "${self.label}" at ${address(self)}>` }),
    }),
  ));
}

export function makeCapsule(label: string): PyObject {
  const capsule = capsuleType().allocate() as PyCapsule;
  capsule.label = label;
  return capsule;
}
