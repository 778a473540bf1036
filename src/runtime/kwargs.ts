// The dict that collects `**kwargs` of a native.

import { PyDict } from './layout/dict.ts';

export function newKwargs(): PyDict {
  return new PyDict();
}
