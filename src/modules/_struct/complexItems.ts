// Complex numbers as struct packs them: two floats.

import { type ItemKind, NATIVE_ITEMS } from '../../objects/nativeItems.ts';
import { PyComplex } from '../../runtime/layout/numbers.ts';

function complexItem(code: 'F' | 'D'): ItemKind {
  const half = code === 'F' ? 4 : 8;
  const get = (view: DataView, at: number, little: boolean): number => (half === 4 ? view.getFloat32(at, little) : view.getFloat64(at, little));
  return {
    code,
    class: 'float',
    size: half * 2,
    min: 0,
    max: 0,
    read: (view, at, little) => new PyComplex(get(view, at, little), get(view, at + half, little)),
    writeInt: () => {},
    writeFloat: (view, at, x, little) => (NATIVE_ITEMS.get(half === 4 ? 'f' : 'd') as ItemKind).writeFloat(view, at, x, little),
  };
}

export const COMPLEX_ITEMS: ReadonlyMap<string, ItemKind> = new Map([
  ['F', complexItem('F')],
  ['D', complexItem('D')],
]);
