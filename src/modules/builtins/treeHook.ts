// Is a value a node of the module `ast`? Installed by `_ast`.

import type { Value } from '../../runtime/value.ts';

export const isTreeObject: { test: (v: Value) => boolean } = { test: () => false };
