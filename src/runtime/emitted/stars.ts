// Items of a starred argument that is no tuple; installed by iterate.ts users, so that calls need no iteration.

import type { Value } from '../value.ts';

export const starHook: { toArray: (v: Value, callee: Value) => readonly Value[] } = {
  toArray: () => {
    throw new Error('iteration is not installed');
  },
};
