/*
 * Node's own modules that are too slow to load at start, loaded when first asked for (Node 20.16 and later).
 */
export function builtin<T>(name: 'node:crypto' | 'node:module' | 'node:v8'): T {
  return process.getBuiltinModule(name) as T;
}
