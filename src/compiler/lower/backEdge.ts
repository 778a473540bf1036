// Where a loop turns back. CPython looks for signals and other threads at the jump back to the head of a loop, and that
// jump bears the position of the last instruction of the body (`JUMP_BACKWARD` has none of its own, see
// `resolve_line_numbers` in Python/flowgraph.c). The safe point at a loop's head takes the same position.

import type { SourceRange } from '../../contract/code.ts';
import type { ExprNode, StmtNode } from '../../syntax/tree.ts';

/** The position of the last instruction of a body that reaches its end; handlers are laid out behind it and do not count. */
export function backEdge(body: readonly StmtNode[]): SourceRange {
  const s = body[body.length - 1] as StmtNode;
  switch (s.node) {
    case 'If':
      if (s.orelse.length > 0) return backEdge(leaves(s.orelse) ? s.body : s.orelse);
      return leaves(s.body) ? s.test : backEdge(s.body);
    case 'For':
    case 'AsyncFor':
      return s.orelse.length > 0 ? backEdge(s.orelse) : s.iter;
    case 'While':
      return s.orelse.length > 0 ? backEdge(s.orelse) : s.test;
    case 'Try':
    case 'TryStar':
      return backEdge([s.finalbody, s.orelse, s.body].find((part) => part.length > 0) as readonly StmtNode[]);
    case 'With':
    case 'AsyncWith':
      return s.items[0]?.context_expr ?? s;
    case 'Match':
      return backEdge(s.cases[s.cases.length - 1]?.body ?? []);
    case 'Assign':
      return lastStored(s.targets[s.targets.length - 1] as ExprNode);
    case 'AugAssign':
      return s.target;
    case 'AnnAssign':
      return s.value === null ? s : s.target;
    case 'Delete':
      return s.targets[s.targets.length - 1] as ExprNode;
    default:
      return s;
  }
}

function lastStored(target: ExprNode): SourceRange {
  if (target.node === 'Starred') return lastStored(target.value);
  if (target.node !== 'Tuple' && target.node !== 'List') return target;
  const last = target.elts[target.elts.length - 1];
  return last === undefined ? target : lastStored(last);
}

/** Control never reaches the end of the body. */
function leaves(body: readonly StmtNode[]): boolean {
  return ['Break', 'Return', 'Raise'].includes((body[body.length - 1] as StmtNode).node);
}
