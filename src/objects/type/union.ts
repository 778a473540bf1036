// `X | Y` of classes. The Union type itself is in objects/union.ts, installed here.

import { NotImplemented } from '../../runtime/singletons.ts';
import type { Value } from '../../runtime/value.ts';

export const unionHook: { make: (left: Value, right: Value) => Value } = { make: () => NotImplemented };

export function unionOf(left: Value, right: Value): Value {
  return unionHook.make(left, right);
}
