// The C3 linearisation of base classes, with CPython's error texts (Objects/typeobject.c, mro_implementation).

import { typeError } from './raise.ts';
import type { PyType } from './typeObject.ts';

/** The method resolution order of a class with these bases, itself first. Throws TypeError where none exists. */
export function linearize(type: PyType, bases: readonly PyType[]): PyType[] {
  for (const base of bases) if (base.mro.length === 0) throw typeError(`Cannot extend an incomplete type '${base.name}'`);
  checkDuplicates(bases);
  if (bases.length === 1) return [type, ...(bases[0] as PyType).mro];
  const lists = bases.map((b) => [...b.mro]);
  lists.push([...bases]);
  const mro = [type];
  const at = lists.map(() => 0);
  for (;;) {
    const rest = lists.filter((list, i) => (at[i] as number) < list.length);
    if (rest.length === 0) return mro;
    const next = acceptable(lists, at);
    if (next === undefined) throw conflict(lists, at);
    mro.push(next);
    lists.forEach((list, i) => {
      if (list[at[i] as number] === next) at[i] = (at[i] as number) + 1;
    });
  }
}

/** The first head that is in no tail. */
function acceptable(lists: PyType[][], at: number[]): PyType | undefined {
  for (let i = 0; i < lists.length; i++) {
    const head = lists[i]?.[at[i] as number];
    if (head !== undefined && !lists.some((list, k) => list.indexOf(head, (at[k] as number) + 1) >= 0)) return head;
  }
  return undefined;
}

function checkDuplicates(bases: readonly PyType[]): void {
  bases.forEach((base, i) => {
    if (bases.indexOf(base) !== i) throw typeError(`duplicate base class ${base.name}`);
  });
}

function conflict(lists: PyType[][], at: number[]): Error {
  const heads: PyType[] = [];
  lists.forEach((list, i) => {
    const head = list[at[i] as number];
    if (head !== undefined && !heads.includes(head)) heads.push(head);
  });
  const names = heads.map((t) => t.name).join(', ');
  return typeError(`Cannot create a consistent method resolution order (MRO) for bases ${names}`) as unknown as Error;
}
