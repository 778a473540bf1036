// Saving ints and floats. Counterpart: save_long, save_float in Modules/_pickle.c.

import { floatRepr } from '../../base/floatText.ts';
import { integerToBytes } from '../../base/integerText.ts';
import { bitLength } from '../../base/integers.ts';
import { intText } from '../../objects/intText.ts';
import { overflowError } from '../../runtime/raise.ts';
import { BINFLOAT, BININT, BININT1, BININT2, FLOAT, INT, LONG, LONG1, LONG4 } from './opcodes.ts';
import type { Pickling } from './pickling.ts';

export function saveInteger(p: Pickling, n: number | bigint): void {
  const { out } = p;
  if (typeof n === 'number' && (n | 0) === n) {
    if (p.bin === 0) {
      out.byte(INT);
      out.latin1(`${n}\n`);
    } else if (n < 0 || n > 0xffff) out.byteAnd32(BININT, n);
    else if (n > 0xff) out.byteAnd16(BININT2, n);
    else out.byteAnd8(BININT1, n);
    return;
  }
  if (p.proto < 2) {
    out.byte(LONG);
    out.latin1(`${intText(n)}L\n`);
    return;
  }
  const bytes = twosComplement(n);
  if (bytes.length < 256) out.byteAnd8(LONG1, bytes.length);
  else out.byteAnd32(LONG4, bytes.length);
  out.bytes(bytes);
}

/** The fewest bytes, little endian, whose highest bit is the sign. */
function twosComplement(n: number | bigint): Uint8Array {
  const length = (bitLength(n) >>> 3) + 1;
  if (length > 0x7fffffff) throw overflowError('int too large to pickle');
  const bytes = integerToBytes(n, length, true, true) as Uint8Array;
  const redundant = n < 0 && length > 1 && bytes[length - 1] === 0xff && ((bytes[length - 2] as number) & 0x80) !== 0;
  return redundant ? bytes.subarray(0, length - 1) : bytes;
}

export function saveFloat(p: Pickling, x: number): void {
  if (p.bin !== 0) {
    p.out.byteAndDouble(BINFLOAT, x);
    return;
  }
  p.out.byte(FLOAT);
  p.out.latin1(`${floatRepr(x)}\n`);
}
