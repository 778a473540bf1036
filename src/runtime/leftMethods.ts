// Which method of the left operand an operator calls at once: remembered for the pairs of types met last.
//
// Valid until any class changes (`typeChanges`), for a look-up in a class may end anywhere. Counterpart: the specialised
// instructions of Python/specialize.c.

import { type PyType, typeChanges } from './typeObject.ts';
import type { MethodCode } from './value.ts';

/** Pairs remembered for each operator. */
const MOST = 4;

/** `code` undefined: no method can be called at once for this pair. */
interface Known {
  readonly left: PyType;
  readonly right: PyType;
  readonly changes: number;
  readonly code: MethodCode | undefined;
}

export class LeftMethods {
  private readonly known: Known[] = [];
  private next = 0;
  private readonly decide: (left: PyType, right: PyType) => MethodCode | undefined;

  constructor(decide: (left: PyType, right: PyType) => MethodCode | undefined) {
    this.decide = decide;
  }

  /** Code of two arguments that comes first for operands of these types and is called at once. */
  find(left: PyType, right: PyType): MethodCode | undefined {
    const { known } = this;
    for (let i = 0; i < known.length; i++) {
      const k = known[i] as Known;
      if (k.left === left && k.right === right && k.changes === typeChanges.count) return k.code;
    }
    const code = this.decide(left, right);
    known[this.next] = { left, right, changes: typeChanges.count, code };
    this.next = (this.next + 1) % MOST;
    return code;
  }
}
