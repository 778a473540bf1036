// The module _ast: node classes and the conversion of trees. Counterpart: Python/Python-ast.c.

import { defineModule } from '../runtime/defineType.ts';
import type { Value } from '../runtime/value.ts';
import { nodeClasses } from './_ast/classes.ts';
import { checkMode, treeOfObject } from './_ast/fromPython.ts';
import { treeConversion } from './_ast/hook.ts';
import { PyNode } from './_ast/node.ts';
import { preprocessTree } from './_ast/preprocess.ts';
import { treeObject } from './_ast/toPython.ts';
import { isTreeObject } from './builtins/treeHook.ts';

treeConversion.fromPython = treeOfObject;
treeConversion.toPython = treeObject;
treeConversion.preprocess = preprocessTree;
isTreeObject.test = (v) => v instanceof PyNode;
isTreeObject.check = checkMode;

export const astModule = defineModule({
  name: '_ast',
  values: () => {
    const { ast, sums, byName } = nodeClasses();
    const values: Record<string, Value> = {
      AST: ast,
      PyCF_ALLOW_TOP_LEVEL_AWAIT: 0x2000,
      PyCF_ONLY_AST: 0x400,
      PyCF_TYPE_COMMENTS: 0x1000,
      PyCF_OPTIMIZED_AST: 0x8400,
    };
    for (const [name, type] of sums) values[name] = type;
    for (const [name, entry] of byName) values[name] = entry.type;
    return values;
  },
});
