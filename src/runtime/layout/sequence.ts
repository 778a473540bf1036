// The mark by which emitted code knows exact lists and tuples: `seq` is 1 on their prototypes, 0 on those of subclasses.

interface Marked {
  readonly prototype: object;
}

export function markSequence(ctor: Marked): void {
  Object.defineProperty(ctor.prototype, 'seq', { value: 1 });
}

/** A subclass may define `__getitem__`, `__setitem__` or `__iter__` of its own. */
export function unmarkSequence(ctor: Marked): void {
  if ((ctor.prototype as { seq?: number }).seq !== 1) return;
  Object.defineProperty(ctor.prototype, 'seq', { value: 0 });
  Object.defineProperty(ctor.prototype, 'lst', { value: 0 });
}
