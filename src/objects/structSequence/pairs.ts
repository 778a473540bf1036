// A dict of names and borrowed values.

import { PyDict } from '../../runtime/layout/dict.ts';
import type { Value } from '../../runtime/value.ts';

export function dictOfPairs(names: readonly string[], values: readonly Value[]): PyDict {
  const d = new PyDict();
  names.forEach((name, i) => {
    d.setStr(name, values[i] as Value);
  });
  return d;
}
