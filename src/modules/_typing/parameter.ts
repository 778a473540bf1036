// What the three kinds of type parameter share. Counterpart: Objects/typevarobject.c.

import { callMethod, setattr } from '../../runtime/attribute.ts';
import { classHooks } from '../../runtime/classes/newType.ts';
import { TrackedObject } from '../../runtime/gc/tracked.ts';
import { importHook } from '../../runtime/importHook.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { Lazy } from './evaluators.ts';

export class PyNoDefault extends PyObject {}
export const NoDefault = new PyNoDefault();
NoDefault.rc = IMMORTAL;

export type Variance = 'invariant' | 'covariant' | 'contravariant' | 'inferred';

export abstract class PyTypeParameter extends TrackedObject {
  name: Value = '';
  fallback = new Lazy();
  variance: Variance = 'invariant';

  hasDefault(): boolean {
    return this.fallback.lazy || (this.fallback.known !== undefined && this.fallback.known !== NoDefault);
  }

  override releaseChildren(): void {
    release(this.name);
    this.fallback.release();
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.name);
    this.fallback.traverse(visit);
  }
}

/** A function of `typing`, called. */
export function callTyping(name: string, ...args: Value[]): Value {
  return callMethod(importHook.module('typing'), name, ...args);
}

/** Notes the module that made the parameter. */
export function setModule(p: PyObject): void {
  setattr(p, '__module__', classHooks.callerModule() ?? null);
}

export function setName(p: PyTypeParameter, name: Value): void {
  p.name = own(name);
}

export function varianceOf(covariant: boolean, contravariant: boolean, inferred: boolean): Variance {
  if (covariant && contravariant) throw valueError('Bivariant types are not supported.');
  if (inferred && (covariant || contravariant)) throw valueError('Variance cannot be specified with infer_variance.');
  return inferred ? 'inferred' : covariant ? 'covariant' : contravariant ? 'contravariant' : 'invariant';
}

const PREFIX: Readonly<Record<Variance, string>> = { invariant: '~', covariant: '+', contravariant: '-', inferred: '' };
export const variancePrefix = (p: PyTypeParameter): string => PREFIX[p.variance];

export const notABase = (kind: string) => (): never => {
  throw typeError(`Cannot subclass an instance of ${kind}`);
};
