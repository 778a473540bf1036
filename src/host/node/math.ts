/*
 * The C library's mathematics, for results that are CPython's to the last bit.
 */
import type { HostMath } from '../../contract/host/locale.ts';
import { type NativeLibrary, openLibrary } from './native.ts';

let libm: NativeLibrary | null = null;
const bound = new Map<string, ((...x: number[]) => number) | undefined>();

function find(name: string, parameters: string): ((...x: number[]) => number) | undefined {
  if (bound.has(name)) return bound.get(name);
  libm ??= openLibrary('libm.so.6', false);
  let found: ((...x: number[]) => number) | undefined;
  try {
    found = libm?.func(`double ${name}(${parameters})`);
  } catch {
    found = undefined;
  }
  bound.set(name, found);
  return found;
}

export const math: HostMath = {
  unary: (name) => find(name, 'double'),
  binary: (name) => find(name, 'double, double'),
  ternary: (name) => find(name, 'double, double, double'),
};
