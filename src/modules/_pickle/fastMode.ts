// Cycles in fast mode, where no memo finds them: beyond a nesting of 50 the open lists and dicts are remembered.
// Counterpart: fast_save_enter, fast_save_leave.

import { address } from '../../runtime/identity.ts';
import { valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyObject } from '../../runtime/value.ts';
import type { Pickling } from './pickling.ts';

const NESTING_LIMIT = 50;

/** Runs `f`, which saves the content of `v`. */
export function guardFast(p: Pickling, v: PyObject, f: () => void): void {
  if (p.fast === 0) {
    f();
    return;
  }
  const checked = ++p.fastNesting >= NESTING_LIMIT;
  if (checked) {
    if (p.fastSeen.has(v)) {
      p.fastNesting = 0;
      p.fastSeen.clear();
      throw valueError(`fast mode: can't pickle cyclic objects including object type ${typeName(v)} at ${address(v)}`);
    }
    p.fastSeen.add(v);
  }
  f();
  p.fastNesting--;
  if (checked) p.fastSeen.delete(v);
}
