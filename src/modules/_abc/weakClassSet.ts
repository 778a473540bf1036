// A set of classes that keeps none of them alive, and can be listed.

import { isDead } from '../../runtime/layout/exception.ts';
import type { PyType } from '../../runtime/typeObject.ts';

export class WeakClassSet {
  private members = new WeakSet<PyType>();
  private order: WeakRef<PyType>[] = [];

  has(t: PyType): boolean {
    return this.members.has(t);
  }

  add(t: PyType): void {
    if (this.members.has(t)) return;
    this.members.add(t);
    this.order.push(new WeakRef(t));
    if ((this.order.length & 63) === 0) this.order = this.order.filter((r) => r.deref() !== undefined);
  }

  clear(): void {
    this.members = new WeakSet();
    this.order = [];
  }

  get empty(): boolean {
    return this.order.length === 0;
  }

  /** The living members in the order in which they came, in a fresh array. */
  list(): PyType[] {
    const live: PyType[] = [];
    for (const ref of this.order) {
      const t = ref.deref();
      if (t !== undefined && !isDead(t)) live.push(t);
    }
    return live;
  }
}
