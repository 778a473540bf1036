// How natives make `list[int]`: `types.GenericAlias(origin, args)`. Installed by objects/genericAlias.ts.

import type { Value } from './value.ts';
import { notImplementedError } from './raise.ts';
import { methods } from './defineType.ts';

export const genericAliasHook: { make: (origin: Value, args: Value) => Value } = {
  make: () => {
    throw notImplementedError('types.GenericAlias is not available');
  },
};

/** `__class_getitem__` for the `classMethods` of a generic native type. */
export const classGetItem = methods<Value>()({
  '__class_getitem__(cls, object, /)': (cls, args) => genericAliasHook.make(cls, args),
});
