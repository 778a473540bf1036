// Does a function look as if it computed with numbers? Then its arithmetic is printed inline also outside loops.

import type { ExprNode, StmtNode } from '../../syntax/tree.ts';

const arithmetic = new Set(['Add', 'Sub', 'Mult', 'Div', 'FloorDiv', 'Mod', 'BitAnd', 'BitOr', 'BitXor', 'LShift', 'RShift']);
const ownScope = new Set(['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Lambda', 'GeneratorExp']);

/** True when arithmetic with a number constant occurs outside nested scopes. Walks with a stack of its own. */
export function looksNumeric(body: readonly (StmtNode | ExprNode)[]): boolean {
  const stack: unknown[] = [...body];
  let budget = 4000;
  while (stack.length > 0 && budget-- > 0) {
    const n = stack.pop() as Record<string, unknown>;
    if (n.node === 'BinOp' && arithmetic.has(n.op as string) && (isNumber(n.left) || isNumber(n.right))) return true;
    if (ownScope.has(n.node as string)) continue;
    for (const key in n) {
      const x = n[key];
      if (Array.isArray(x)) for (const y of x) typeof y === 'object' && y !== null && stack.push(y);
      else if (typeof x === 'object' && x !== null && 'node' in x) stack.push(x);
    }
  }
  return false;
}

function isNumber(e: unknown): boolean {
  const n = e as ExprNode;
  return n.node === 'Constant' && (n.value.type === 'int' || n.value.type === 'float');
}
