// Methods of str on JavaScript strings: `"abc".upper()` finds `$upper` on String.prototype without a detour.
// The names begin with `$` and are not enumerable, so they are in nobody's way.

import { types } from '../runtime/wellKnown.ts';

export function strMethodsOnPrimitives(): void {
  for (const name of types.str.attrs.keys()) {
    const key = `$${name}`;
    const image = types.str.proto[key];
    if (typeof image === 'function')
      Object.defineProperty(String.prototype, key, { value: image, configurable: true, writable: true, enumerable: false });
  }
  for (const name of types.object.attrs.keys()) {
    const key = `$${name}`;
    const image = types.object.proto[key];
    if (Object.hasOwn(String.prototype, key) || typeof image !== 'function') continue;
    Object.defineProperty(String.prototype, key, { value: image, configurable: true, writable: true, enumerable: false });
  }
}
