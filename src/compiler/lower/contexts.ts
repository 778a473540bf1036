// What `return`, `break` and `continue` must undo on their way out, innermost context last.

import type { SourceRange } from '../../contract/code.ts';
import type { Handler, Temp } from './ir.ts';

interface Outer {
  /** Handlers in force outside: the code of a jump's walk fails to those. */
  readonly handlersOut: Handler[];
}
export interface LoopContext {
  readonly kind: 'loop';
  readonly breakLabel: string;
  readonly continueLabel: string;
  /** `for`: the iterator that a break or an outer jump releases. */
  readonly iterator: Temp | null;
}
/** A temporary released on every way out (the exit method of `with`, an evaluated subject). */
export interface DropContext extends Outer {
  readonly kind: 'drop';
  readonly temp: Temp;
  /** The manager of the `with` statement. */
  readonly range: SourceRange;
}
/** Inside an `except` clause: the exception handled before comes back. */
export interface HandledContext extends Outer {
  readonly kind: 'handled';
  readonly prev: Temp;
}
/** `except … as name`: the name is unbound. */
export interface NameContext extends Outer {
  readonly kind: 'name';
  readonly unbind: () => void;
}
/** The body of `try` with handlers only: nothing to undo but the handler. */
export interface ProtectedContext extends Outer {
  readonly kind: 'protected';
}
/** The body of `try … finally`: jumps end here with a completion number and go on after the final code. */
export interface FinallyContext extends Outer {
  readonly kind: 'finally';
  readonly label: string;
  readonly completion: Temp;
  readonly result: Temp;
  readonly jumps: JumpTarget[];
}
/** The final code itself: leaving it drops the completion that was on its way. */
export interface FinalContext extends Outer {
  readonly kind: 'final';
  readonly completion: Temp;
  readonly result: Temp;
  readonly prev: Temp;
  /** The user's `finally`, as against the end of `with`. */
  readonly written: boolean;
}
/** A clause of `except*`: no jump may leave it. */
export interface GroupContext extends Outer {
  readonly kind: 'group';
}
export type Context = LoopContext | DropContext | HandledContext | NameContext | ProtectedContext | FinallyContext | FinalContext | GroupContext;

export type JumpTarget = { readonly kind: 'return' } | { readonly kind: 'break' | 'continue'; readonly loop: LoopContext };
