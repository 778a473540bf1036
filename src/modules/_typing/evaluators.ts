// What type parameters and aliases know lazily: a value, or a function that computes it when it is first asked for.
// Counterpart: constevaluatorobject in Objects/typevarobject.c (PEP 649, PEP 695).

import { call } from '../../runtime/call.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { repr } from '../../runtime/text.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { typeText } from '../../objects/genericAlias/typeText.ts';
import { moduleType } from '../moduleType.ts';

/** Formats that annotation functions take: values, and source text. */
const VALUE = 1;
const STRING = 4;

/** An evaluate function whose answer is known already. */
export class PyConstEvaluator extends PyObject {
  readonly value: Value;

  constructor(value: Value = null) {
    super();
    this.value = own(value);
  }

  override releaseChildren(): void {
    release(this.value);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.value);
  }
}

let made = false;

/** The type, made before the first instance shows. */
export function makeEvaluatorType(): void {
  if (made) return;
  made = true;
  moduleType(
    defineType<PyConstEvaluator>({
      name: '_ConstEvaluator',
      module: '_typing',
      ctor: PyConstEvaluator,
      final: true,
      construct: methods<PyType>()({
        '_ConstEvaluator(cls, *args, **kwargs)': () => {
          throw typeError("cannot create '_typing._ConstEvaluator' instances");
        },
      }),
      methods: methods<PyConstEvaluator>()({
        '__repr__(self, /)': (self) => str(`<constevaluator ${textOf(repr(self.value))}>`),
        '__call__(self, format: cint, /)': (self, format) => (format === STRING ? str(sourceText(self.value)) : self.value),
      }),
    }),
  );
}

function sourceText(v: Value): string {
  if (!(v instanceof PyTuple)) return typeText(v);
  const parts = v.items.map(typeText).join(', ');
  return v.items.length === 1 ? `(${parts},)` : `(${parts})`;
}

/** A lazily evaluated value; part of its owner, which hands on `release` and `traverse`. */
export class Lazy {
  /** Both owned. */
  private value: Value | undefined;
  private evaluate: Value | undefined;

  constructor(value?: Value, evaluate?: Value) {
    this.value = own(value);
    this.evaluate = own(evaluate);
  }

  static of(value: Value): Lazy {
    return new Lazy(value);
  }

  static by(evaluate: Value): Lazy {
    return new Lazy(undefined, evaluate);
  }

  /** Is there anything? */
  get present(): boolean {
    return this.value !== undefined || this.evaluate !== undefined;
  }

  get lazy(): boolean {
    return this.evaluate !== undefined;
  }

  get known(): Value | undefined {
    return this.value;
  }

  /** The value, computed once; borrowed. Undefined where there is none. Throws what the evaluation throws. */
  get(): Value | undefined {
    if (this.value === undefined && this.evaluate !== undefined) {
      const value = own(call(this.evaluate, VALUE));
      release(this.value);
      this.value = value;
    }
    return this.value;
  }

  /** The evaluate function; None where there is nothing. */
  evaluator(): Value {
    if (this.evaluate !== undefined) return this.evaluate;
    return this.value === undefined ? null : new PyConstEvaluator(this.value);
  }

  release(): void {
    release(this.value);
    release(this.evaluate);
  }

  traverse(visit: (child: Value) => void): void {
    if (this.value !== undefined) visit(this.value);
    if (this.evaluate !== undefined) visit(this.evaluate);
  }
}
