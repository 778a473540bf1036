// Whether control can reach the end of a body, as far as plain structure tells: what `co_consts` shows of the implicit
// `return None`. The emitted code does not depend on it.

import type { StmtNode } from '../../syntax/tree.ts';
import { constantTruth } from './constants.ts';

/** Can control reach the end of these statements? For loops and handlers the answer is yes unless it is plain to see. */
export function canFallOff(body: readonly StmtNode[]): boolean {
  const last = body[body.length - 1];
  switch (last?.node) {
    case 'Return':
    case 'Raise':
      return false;
    case 'If':
      return canFallOff(last.body) || canFallOff(last.orelse);
    case 'Try':
      if (last.finalbody.length > 0 && !canFallOff(last.finalbody)) return false;
      return canFallOff([...last.body, ...last.orelse]) || last.handlers.some((h) => canFallOff(h.body));
    case 'While':
      return last.test.node !== 'Constant' || !constantTruth(last.test.value) || hasBreak(last.body);
    default:
      return true;
  }
}

/** Does a `break` in these statements leave the loop around them? */
function hasBreak(body: readonly StmtNode[]): boolean {
  return body.some((s) => {
    switch (s.node) {
      case 'Break':
        return true;
      case 'If':
        return hasBreak(s.body) || hasBreak(s.orelse);
      case 'With':
      case 'AsyncWith':
        return hasBreak(s.body);
      case 'For':
      case 'AsyncFor':
      case 'While':
        return hasBreak(s.orelse);
      case 'Try':
      case 'TryStar':
        return hasBreak(s.body) || hasBreak(s.orelse) || hasBreak(s.finalbody) || s.handlers.some((h) => hasBreak(h.body));
      case 'Match':
        return s.cases.some((c) => hasBreak(c.body));
      default:
        return false;
    }
  });
}
