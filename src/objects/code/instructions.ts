// `co_code`, for readers of bytecode (`inspect.getclosurevars`, tools that look for the globals a function needs): a NOP
// for each place, then what the code does with names, each once, as instructions of CPython.

import { nameUse } from '../../contract/code.ts';
import type { PyCode } from '../../runtime/control/codeObject.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import type { Value } from '../../runtime/value.ts';

const NOP = 27;
const EXTENDED_ARG = 69;
/** What the index of the name is multiplied by, where flags share the argument. */
const FLAG_BITS: Readonly<Record<number, number>> = { [nameUse.loadAttribute]: 2, [nameUse.loadGlobal]: 2, [nameUse.loadSuperAttribute]: 4 };
/** Cache entries that follow an instruction. */
const INLINE_CACHES: Readonly<Record<number, number>> = {
  [nameUse.loadAttribute]: 9,
  [nameUse.loadGlobal]: 4,
  [nameUse.loadSuperAttribute]: 1,
  [nameUse.storeAttribute]: 4,
};

export function instructionBytes(code: PyCode): Value {
  const data: number[] = [];
  for (let i = 0; i < code.places; i++) data.push(NOP, 0);
  const uses = code.table.nameUses;
  for (let i = 0; i < uses.length; i += 2) {
    const op = uses[i] as number;
    const arg = (uses[i + 1] as number) * (FLAG_BITS[op] ?? 1);
    for (let shift = 24; shift > 0; shift -= 8) if (arg >>> shift > 0) data.push(EXTENDED_ARG, (arg >>> shift) & 255);
    data.push(op, arg & 255);
    for (let n = INLINE_CACHES[op] ?? 0; n > 0; n--) data.push(0, 0);
  }
  return bytes(Uint8Array.from(data));
}
