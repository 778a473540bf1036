// Packing and unpacking by compiled formats. Counterpart: s_pack_internal, s_unpack_internal.

import type { ItemKind } from '../../objects/nativeItems.ts';
import { asDouble, asIndex } from '../../runtime/convert.ts';
import { PyByteArray, PyBytes } from '../../runtime/layout/bytes.ts';
import { PyComplex, intValue } from '../../runtime/layout/numbers.ts';
import { overflowError, dealtWith } from '../../runtime/raise.ts';
import { hasSpecial } from '../../runtime/special.ts';
import { truth } from '../../runtime/truth.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { COMPLEX_ITEMS } from './complexItems.ts';
import type { CompiledStruct, Step } from './compile.ts';

export type Fail = (message: string) => Error;

/** Small structs are worked on here: a view of its own for each would cost more than the packing. */
const SCRATCH_SIZE = 256;
const scratch = new Uint8Array(SCRATCH_SIZE);
const scratchView = new DataView(scratch.buffer);

/** The values at `at`, appended to a fresh array that owns one count of each. */
export function unpackValues(s: CompiledStruct, data: Uint8Array, at: number): Value[] {
  if (s.size > SCRATCH_SIZE) return readValues(s, data, new DataView(data.buffer, data.byteOffset, data.byteLength), at);
  for (let i = 0; i < s.size; i++) scratch[i] = data[at + i] as number;
  return readValues(s, scratch, scratchView, 0);
}

function readValues(s: CompiledStruct, data: Uint8Array, view: DataView, at: number): Value[] {
  const out: Value[] = [];
  for (const step of s.steps) {
    const { kind } = step;
    let from = at + step.offset;
    if (kind === 's') out.push(new PyBytes(data.slice(from, from + step.count)));
    else if (kind === 'p') {
      const n = step.count === 0 ? 0 : Math.min(data[from] as number, step.count - 1);
      out.push(new PyBytes(data.slice(from + 1, from + 1 + n)));
    } else {
      for (let i = 0; i < step.count; i++, from += kind.size) out.push(kind.read(view, from, s.little));
    }
  }
  for (const v of out) if (isObject(v)) v.rc++;
  return out;
}

let scratchBusy = false;

/** The packed bytes of `values`, fresh. */
export function packBytes(s: CompiledStruct, values: readonly Value[], first: number, fail: Fail): Uint8Array {
  if (s.size > SCRATCH_SIZE || scratchBusy) {
    const data = new Uint8Array(s.size);
    packValues(s, values, first, data, new DataView(data.buffer), 0, fail);
    return data;
  }
  // Packing may run Python code that packs: the scratch is taken meanwhile.
  const mine = new Uint8Array(s.size);
  scratchBusy = true;
  try {
    packValues(s, values, first, packScratch, packView, 0, fail);
    for (let i = 0; i < mine.length; i++) mine[i] = packScratch[i] as number;
  } finally {
    scratchBusy = false;
  }
  return mine;
}

const packScratch = new Uint8Array(SCRATCH_SIZE);
const packView = new DataView(packScratch.buffer);

/** Writes `values` at `at`; the bytes there are zeroed first. */
export function packValues(
  s: CompiledStruct,
  values: readonly Value[],
  first: number,
  data: Uint8Array,
  view: DataView,
  at: number,
  fail: Fail,
): void {
  data.fill(0, at, at + s.size);
  let next = first;
  for (const step of s.steps) {
    const { kind } = step;
    let to = at + step.offset;
    if (kind === 's' || kind === 'p') packString(step, values[next++] as Value, data, to, fail);
    else for (let i = 0; i < step.count; i++, to += kind.size) packItem(kind, values[next++] as Value, view, to, s.little, fail);
  }
}

function packString(step: Step, v: Value, data: Uint8Array, at: number, fail: Fail): void {
  if (!(v instanceof PyBytes || v instanceof PyByteArray)) throw fail(`argument for '${step.kind as string}' must be a bytes object`);
  const source = v.data;
  if (step.kind === 's') {
    data.set(source.subarray(0, step.count), at);
    return;
  }
  if (step.count === 0) return;
  const n = Math.min(source.length, step.count - 1);
  data[at] = Math.min(n, 255);
  data.set(source.subarray(0, n), at + 1);
}

function packItem(kind: ItemKind, v: Value, view: DataView, at: number, little: boolean, fail: Fail): void {
  switch (kind.class) {
    case 'int':
      kind.writeInt(view, at, inRange(kind, v, fail), little);
      return;
    case 'float':
      packFloat(kind, v, view, at, little, fail);
      return;
    case 'bool':
      view.setUint8(at, truth(v) ? 1 : 0);
      return;
    case 'char':
      if (!(v instanceof PyBytes) || v.data.length !== 1) throw fail('char format requires a bytes object of length 1');
      view.setUint8(at, v.data[0] as number);
      return;
    default:
      packPointer(v, view, at, little, fail);
  }
}

function integer(v: Value, fail: Fail): number | bigint {
  const direct = intValue(v);
  if (direct !== undefined) return direct;
  if (!hasSpecial(v, '__index__')) throw fail('required argument is not an integer');
  return asIndex(v);
}

function inRange(kind: ItemKind, v: Value, fail: Fail): number | bigint {
  const n = integer(v, fail);
  if (n < kind.min || n > kind.max) throw fail(`'${kind.code}' format requires ${kind.min} <= number <= ${kind.max}`);
  return n;
}

function packFloat(kind: ItemKind, v: Value, view: DataView, at: number, little: boolean, fail: Fail): void {
  const tooLarge = (): Error => overflowError(`float too large to pack with ${kind.code} format`) as unknown as Error;
  if (COMPLEX_ITEMS.has(kind.code)) {
    const z = v instanceof PyComplex ? v : new PyComplex(double(v, 'required argument is not a complex', fail), 0);
    if (!kind.writeFloat(view, at, z.real, little) || !kind.writeFloat(view, at + kind.size / 2, z.imag, little)) throw tooLarge();
    return;
  }
  if (!kind.writeFloat(view, at, double(v, 'required argument is not a float', fail), little)) throw tooLarge();
}

function double(v: Value, message: string, fail: Fail): number {
  try {
    return asDouble(v);
  } catch (thrown) {
    if (dealtWith(thrown, exceptions.TypeError)) throw fail(message);
    throw thrown;
  }
}

function packPointer(v: Value, view: DataView, at: number, little: boolean, fail: Fail): void {
  const n = BigInt(integer(v, fail));
  if (n >= 2n ** 64n || n < -(2n ** 63n)) throw fail('int too large to convert');
  view.setBigUint64(at, BigInt.asUintN(64, n), little);
}
