// Weak references and proxies. An object's `weak` lists what refers to it weakly, newest first behind the shared
// reference and proxy that have no callback. Counterpart: Include/cpython/weakrefobject.h, Objects/weakrefobject.c.

import { release } from '../refcount.ts';
import { PyObject, type Value } from '../value.ts';

export class PyWeakReference extends PyObject {
  /** Not counted; null once the object has died. */
  target: PyObject | null = null;
  /** Owned. */
  callback: Value = null;
  hash: number | bigint | undefined = undefined;

  override releaseChildren(): void {
    forgetReference(this);
    release(this.callback);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.callback);
  }
}

export class PyWeakProxy extends PyWeakReference {}
export class PyCallableProxy extends PyWeakProxy {}

/** Takes a dying or cleared reference out of its object's list. */
export function forgetReference(ref: PyWeakReference): void {
  const list = ref.target?.weak as PyWeakReference[] | undefined;
  ref.target = null;
  if (list === undefined) return;
  const at = list.indexOf(ref);
  if (at >= 0) list.splice(at, 1);
}

/** Lists a new reference: those without callback in front, the others newest first behind them. */
export function listReference(ref: PyWeakReference, target: PyObject): void {
  ref.target = target;
  const list = (target.weak ??= []) as PyWeakReference[];
  if (ref.callback === null && ref.constructor !== PyWeakReference && !(ref instanceof PyWeakProxy)) {
    list.splice(basicCount(list), 0, ref);
    return;
  }
  if (ref.callback === null) list.splice(ref instanceof PyWeakProxy ? basicCount(list) : 0, 0, ref);
  else list.splice(basicCount(list), 0, ref);
}

function basicCount(list: readonly PyWeakReference[]): number {
  let n = 0;
  while (n < list.length && n < 2 && (list[n] as PyWeakReference).callback === null && isBasic(list[n] as PyWeakReference)) n++;
  return n;
}

/** The reference or proxy that all callers without a callback share. */
export function isBasic(ref: PyWeakReference): boolean {
  return ref.callback === null && (ref.constructor === PyWeakReference || ref instanceof PyWeakProxy);
}
