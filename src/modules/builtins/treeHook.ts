// Is a value a node of the module `ast`? Installed by `_ast`.

import type { Value } from '../../runtime/value.ts';

export const isTreeObject: {
  test: (v: Value) => boolean;
  /** Throws TypeError where the node is not the root of such a tree. */
  check: (v: Value, mode: string) => void;
} = { test: () => false, check: () => {} };
