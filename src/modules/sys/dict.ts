// The namespace of `sys`, for natives that read `sys.stdout`, `sys.modules` and the like.

import type { PyDict } from '../../runtime/layout/dict.ts';

const holder: { dict: PyDict | null } = { dict: null };

export function setSysDict(dict: PyDict): void {
  holder.dict = dict;
}

export function sysDict(): PyDict {
  if (holder.dict === null) throw new Error('sys is not initialised');
  return holder.dict;
}

/** False until start-up has made `sys`. */
export const sysReady = (): boolean => holder.dict !== null;

/** `sys.modules`. */
export function sysModules(): PyDict {
  return sysDict().getStr('modules') as PyDict;
}
