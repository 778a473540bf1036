// What is searched: a str or a bytes-like object, as characters by number. Counterpart: getstring, state_init in sre.c.

import { BUFFER_SIMPLE, type Buffer, isBytesLike, openBuffer, withBuffer } from '../../runtime/buffer.ts';
import { PyBytes, bytes } from '../../runtime/layout/bytes.ts';
import { isStr, strOfPoints, textOf, type PyStr } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import type { Input } from './machine.ts';

class TextInput implements Input {
  readonly length: number;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
  }

  at(i: number): number {
    return this.text.charCodeAt(i);
  }
}

class ArrayInput implements Input {
  readonly length: number;
  private readonly data: Uint32Array | Uint8Array;

  constructor(data: Uint32Array | Uint8Array) {
    this.data = data;
    this.length = data.length;
  }

  at(i: number): number {
    return this.data[i] as number;
  }
}

export interface Subject {
  readonly value: Value;
  readonly isBytes: boolean;
  /** The text itself where JavaScript's indices are Python's. */
  readonly text: string | null;
  readonly input: Input;
  /** Of bytes: what the object holds now, which may have changed since the search. */
  slice(from: number, to: number): Value;
}

/** Keeps the memory of a subject that may change in place; to be closed. Null for the others. */
export function holdSubject(subject: Subject): Buffer | null {
  return subject.isBytes && !(subject.value instanceof PyBytes) ? openBuffer(subject.value, BUFFER_SIMPLE) : null;
}

/** The subject of a search. `wantsBytes`: the pattern's kind, null for either. Throws TypeError. */
export function subjectOf(v: Value, wantsBytes: boolean | null): Subject {
  if (isStr(v)) {
    if (wantsBytes === true) throw typeError('cannot use a bytes pattern on a string-like object');
    return textSubject(v);
  }
  if (!isBytesLike(v)) throw typeError(`expected string or bytes-like object, got '${typeName(v)}'`);
  if (wantsBytes === false) throw typeError('cannot use a string pattern on a bytes-like object');
  const current = (): Uint8Array => (v instanceof PyBytes ? v.data : withBuffer(v, BUFFER_SIMPLE, (data) => data));
  return {
    value: v,
    isBytes: true,
    text: null,
    input: new ArrayInput(current()),
    slice: (from, to) => bytes(current().slice(from, Math.max(from, to))),
  };
}

function textSubject(v: string | PyStr): Subject {
  if (typeof v !== 'string' && v.points !== null) {
    const { points } = v;
    return {
      value: v,
      isBytes: false,
      text: null,
      input: new ArrayInput(points),
      slice: (from, to) => strOfPoints(points.subarray(from, Math.max(from, to))),
    };
  }
  const text = textOf(v);
  return { value: v, isBytes: false, text, input: new TextInput(text), slice: (from, to) => text.slice(from, Math.max(from, to)) };
}
