// How code objects are written by `marshal`; installed by whoever knows the compiler (embed/codeStore.ts).

import type { PyCode } from '../../runtime/control/codeObject.ts';
import { valueError } from '../../runtime/raise.ts';
import { withItems } from '../../runtime/iterate.ts';
import type { Value } from '../../runtime/value.ts';

export const codeFormat: {
  /** The whole unit that a code object belongs to. */
  dump: (code: PyCode) => Uint8Array;
  /** The code object of that index; throws ValueError for foreign data. */
  load: (data: Uint8Array, index: number) => PyCode;
  setItems: (set: Value) => readonly Value[];
} = {
  dump: () => {
    throw valueError('unmarshallable object');
  },
  load: () => {
    throw valueError('bad marshal data (code is not supported here)');
  },
  setItems: (set) => withItems(set, (items) => [...items] as never) as unknown as readonly Value[],
};
