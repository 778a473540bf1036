// A JavaScript class for the generators of one function: its `step` and `nx` call one body only, so V8 can inline it.
// The shared methods call every body of the program from one place (30 % slower, lowering.md section 5). Objects adopt
// the class after some resumptions; those made later have it from the start. Code with handlers keeps the shared one.

import type { CodeInstance } from './codeInstance.ts';
import { codeHost } from './codeInstance.ts';
import { Z } from '../state.ts';
import { END, S, type PyObject } from '../value.ts';

interface Body extends PyObject {
  readonly K: CodeInstance;
  readonly item: unknown;
}
type BodyClass = new (K: CodeInstance, slots: unknown[]) => Body;

const SOURCE = `(Base,B,S,END,Z)=>class extends Base{
step(v){const f=this.frame;if(this.running||f===null||!this.started||Z.n<1||Z.d>=Z.lim||f.yf!==null)return super.step(v);
Z.n--;this.running=true;const r=B(f,v);if(r===S||r===END)return this.conclude(r);this.running=false;return r}
nx(){const f=this.frame;if(this.running||f===null||!this.started||Z.n<1||Z.d>=Z.lim||f.yf!==null)return super.nx();
Z.n--;this.running=true;const r=B(f,null);if(r!==S&&r!==END){this.running=false;return r}
return this.finishNext(this.conclude(r))}}`;

type Factory = (...environment: unknown[]) => BodyClass;

export const specializedClass = {
  /** The class for new generators of `K`, `plain` until one was made. */
  of<C>(K: CodeInstance, plain: C): C {
    return (K.generatorClass as C | null) ?? plain;
  },
  /** Gives an object the class for its code. */
  adopt(body: Body): void {
    const { K } = body;
    if (body.item !== null) return;
    const plain = body.constructor as BodyClass;
    if (K.generatorClass === null) {
      const make = codeHost.evaluate(SOURCE, 'piton:generator') as Factory;
      K.generatorClass = make(plain, K.body(), S, END, Z);
    }
    if (plain !== K.generatorClass) Object.setPrototypeOf(body, (K.generatorClass as BodyClass).prototype);
  },
};
