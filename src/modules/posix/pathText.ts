// Path computations that posixpath hands to the native module. They look at text alone, never at the file system.
// Counterpart: os__path_normpath_impl, os__path_splitroot_ex_impl; _Py_normpath_and_size in Python/fileutils.c.

import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { type PyStr, str, textOf } from '../../runtime/layout/str.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import type { Value } from '../../runtime/value.ts';
import { pathArgument } from './paths.ts';

/** As `posixpath.normpath`: two leading slashes stay two, more become one. */
export function normalizedPath(path: string): string {
  const root = /^\/\/(?!\/)/.test(path) ? '//' : path.startsWith('/') ? '/' : '';
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (root === '' && (kept.length === 0 || kept[kept.length - 1] === '..'))) kept.push(part);
    else kept.pop();
  }
  return root + kept.join('/') || '.';
}

/** Root and rest of a path. */
export function splitRoot(path: string): readonly [string, string] {
  const root = /^\/\/(?!\/)/.test(path) ? '//' : path.startsWith('/') ? '/' : '';
  return [root, path.slice(root.length)];
}

const latin1 = (data: Uint8Array): string => Array.from(data, (c) => String.fromCharCode(c)).join('');
const bytesOf = (text: string): PyBytes => new PyBytes(Uint8Array.from(text, (c) => c.charCodeAt(0)));

/** Applies `f` to the text of a path, and `back` to make values of its kind. */
function withText(v: Value, fn: string, f: (text: string, back: (text: string) => Value) => Value): Value {
  const { shown, asBytes } = pathArgument(v, fn, { nul: true, wide: true });
  return asBytes ? f(latin1((shown as PyBytes).data), bytesOf) : f(textOf(shown as string | PyStr), str);
}

export const pathTextFunctions: AnyTable = functions({
  '_path_normpath(path)': (v) => withText(v, '_path_normpath', (text, back) => back(normalizedPath(text))),
  '_path_splitroot_ex(p)': (v) =>
    withText(v, '_path_splitroot_ex', (text, back) => {
      const [root, tail] = splitRoot(text);
      return tupleOf(back(''), back(root), back(tail));
    }),
});
