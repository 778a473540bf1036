// One unpickler at work: the stack, the marks on it, the memo, and the loop over opcodes. What the opcodes do is in the
// files beside, collected in loaders.ts.
//
// The stack owns one count of each value. `fence` is the topmost mark: what lies below belongs to an outer construct.
// Counterpart: load, Pdata in Modules/_pickle.c.

import { forget, isThrown, newException } from '../../runtime/raise.ts';
import { own, release, releaseAll, unown } from '../../runtime/refcount.ts';
import type { PyIterator } from '../../runtime/iterate.ts';
import { str } from '../../runtime/layout/str.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { pickleErrors, unpicklingError } from './errors.ts';
import { findClass } from './findClass.ts';
import type { Input } from './input.ts';
import { loaders } from './loaders.ts';
import { STOP } from './opcodes.ts';
import { UnpicklerMemo } from './unpicklerMemo.ts';

/** What a caller may ask for. */
export interface UnpickleOptions {
  readonly fixImports: boolean;
  readonly encoding: string;
  readonly errors: string;
}

/** The hooks of an Unpickler. */
export interface UnpickleHooks {
  readonly findClass: (module: Value, name: Value) => Value;
  readonly persistentLoad: (id: Value) => Value;
}

export class Unpickling {
  readonly input: Input;
  readonly options: UnpickleOptions;
  readonly hooks: UnpickleHooks;
  stack: Value[] = [];
  readonly marks: number[] = [];
  fence = 0;
  memo = new UnpicklerMemo();
  proto = 0;
  /** Iterator over the buffers that were kept out of the pickle, borrowed. */
  buffers: PyIterator | undefined = undefined;
  /** Length of CPython's array of marks, for `__sizeof__`. */
  markSlots = 0;

  constructor(input: Input, options: UnpickleOptions, hooks?: UnpickleHooks) {
    this.input = input;
    this.options = options;
    this.hooks = hooks ?? { findClass: (module, name) => findClass(this, module, name), persistentLoad: noPersistentLoad };
  }

  /** Reads one pickle; the result is floating or owned elsewhere. */
  run(): Value {
    this.reset();
    const { input } = this;
    for (;;) {
      const at = input.pos < input.limit ? input.pos++ : this.opcodeBeyond();
      const op = input.data[at] as number;
      const load = loaders[op];
      if (load === undefined) {
        if (op === STOP) break;
        throw unpicklingError(`invalid load key, '${shownKey(op)}'.`);
      }
      load(this);
    }
    input.skipConsumed();
    return unown(this.pop());
  }

  /** Where the next opcode is, once the file has given it. */
  private opcodeBeyond(): number {
    try {
      return this.input.take(1);
    } catch (thrown) {
      if (!isThrown(thrown, pickleErrors().UnpicklingError)) throw thrown;
      forget(thrown);
      throw newException(exceptions.EOFError, str('Ran out of input'));
    }
  }

  /** Drops what an earlier pickle left behind. */
  reset(): void {
    this.marks.length = 0;
    this.fence = 0;
    this.proto = 0;
    this.input.forgetFrame();
    const { stack } = this;
    this.stack = [];
    releaseAll(stack);
  }

  push(v: Value): void {
    if (typeof v === 'object' && v !== null) v.rc++;
    this.stack.push(v);
  }

  /** Takes the topmost value, whose count passes to the caller. */
  pop(): Value {
    if (this.stack.length <= this.fence) throw this.underflow();
    return this.stack.pop() as Value;
  }

  /** The topmost value, borrowed. */
  top(): Value {
    const n = this.stack.length;
    if (n <= this.fence) throw this.underflow();
    return this.stack[n - 1] as Value;
  }

  underflow(): Error {
    return unpicklingError(this.marks.length > 0 ? 'unexpected MARK found' : 'unpickling stack underflow') as unknown as Error;
  }

  mark(): void {
    if (this.marks.length >= this.markSlots) this.markSlots = this.marks.length * 2 + 20;
    this.fence = this.stack.length;
    this.marks.push(this.fence);
  }

  /** Takes the topmost mark away and gives its place. */
  popMark(): number {
    const at = this.marks.pop();
    if (at === undefined) throw unpicklingError('could not find MARK');
    this.fence = this.marks[this.marks.length - 1] ?? 0;
    return at;
  }

  /** Takes the values from `at` on, whose counts pass to the caller. */
  takeFrom(at: number): Value[] {
    if (at < this.fence) throw this.underflow();
    return at === 0 ? this.stack.splice(0) : this.stack.splice(at);
  }

  dropFrom(at: number): void {
    releaseAll(this.stack.splice(at));
  }

  /** Replaces the topmost value. */
  replaceTop(v: Value): void {
    const at = this.stack.length - 1;
    const old = this.stack[at];
    this.stack[at] = own(v);
    release(old);
  }
}

function shownKey(op: number): string {
  const plain = op >= 0x20 && op <= 0x7e && op !== 0x27 && op !== 0x5c;
  return plain ? String.fromCharCode(op) : `\\x${op.toString(16).padStart(2, '0')}`;
}

export function noPersistentLoad(): never {
  throw unpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.');
}
