// Sets of signals as arguments. Counterpart: _Py_Sigset_Converter in Modules/posixmodule.c.

import type { Host } from '../contract/host.ts';
import { asIndex } from '../runtime/convert.ts';
import { iterate } from '../runtime/iterate.ts';
import { valueError } from '../runtime/raise.ts';
import type { Value } from '../runtime/value.ts';

/** The signal numbers of an iterable, checked against the host's range; None is the empty set. */
export function signalNumbers(host: Host, v: Value): number[] {
  const numbers: number[] = [];
  if (v === null) return numbers;
  const { signals } = host;
  const last = (signals?.count ?? 65) - 1;
  iterate(v, (item) => {
    const n = asIndex(item);
    if (n < 1 || n > last) throw valueError(`signal number ${n} out of range [1; ${last}]`);
    if (signals === undefined || signals.isValid(Number(n))) numbers.push(Number(n));
  });
  return numbers;
}
