/*
 * Node's own modules that are too slow to load at start, loaded when first asked for.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url ?? 'file:///');
const loaded = new Map<string, unknown>();

export function builtin<T>(name: 'node:crypto' | 'node:v8'): T {
  let module = loaded.get(name);
  if (module === undefined) {
    module = require(name);
    loaded.set(name, module);
  }
  return module as T;
}
