// Conversion between syntax trees and the node objects of `ast`. Filled in by the module `_ast`.

import type { ModNode } from '../../syntax/tree.ts';
import { notImplementedError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';

export const treeConversion: {
  /** undefined when the value is no node. Throws TypeError, ValueError for malformed trees. */
  fromPython: (v: Value, mode: string) => ModNode | undefined;
  toPython: (tree: ModNode) => Value;
  /** PyCF_OPTIMIZED_AST, in place. */
  preprocess: (tree: ModNode, level: number) => void;
} = {
  fromPython: () => undefined,
  toPython: () => {
    throw notImplementedError('the module _ast is not loaded');
  },
  preprocess: () => {},
};
