// ResourceWarning for streams that die open. Counterpart: PyErr_ResourceWarning.

import { reprText } from '../../runtime/control/aside.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';

/** Throws where filters make an error of the warning. */
export function warnUnclosed(source: Value): void {
  warn('ResourceWarning', `unclosed file ${reprText(source)}`);
}
