// Argument vectors and environments of programs to be started. Counterpart: parse_arglist, parse_envlist in
// Modules/posixmodule.c.

import { utf8Bytes } from '../../base/utf8.ts';
import type { Path } from '../../contract/host.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { withItems } from '../../runtime/iterate.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { hasSpecial } from '../../runtime/special.ts';
import type { Value } from '../../runtime/value.ts';
import { fsName } from './paths.ts';

/** `argv` of exec and spawn functions; `fn` begins the error texts (`execv()` or `posix_spawn:`). */
export function argumentList(v: Value, fn: string): Path[] {
  const [kind, empty, first] = fn.endsWith(':')
    ? [`${fn} argv must be a tuple or list`, `${fn} argv must not be empty`, `${fn} argv first element cannot be empty`]
    : [`${fn} arg 2 must be a tuple or list`, `${fn} arg 2 must not be empty`, `${fn} arg 2 first element cannot be empty`];
  if (!(v instanceof PyTuple || v instanceof PyList)) throw typeError(kind);
  if (v.items.length === 0) throw valueError(empty);
  const argv = [...v.items].map(fsName);
  if ((argv[0] as Path).length === 0) throw valueError(first);
  return argv;
}

const EQUALS = 61;

/** `NAME=value`. */
export function joinEntry(name: Path, value: Path): Path {
  if (typeof name === 'string' && typeof value === 'string') return `${name}=${value}`;
  const a = asBytes(name);
  const b = asBytes(value);
  const entry = new Uint8Array(a.length + 1 + b.length);
  entry.set(a);
  entry[a.length] = EQUALS;
  entry.set(b, a.length + 1);
  return entry;
}

export const asBytes = (p: Path): Uint8Array => (typeof p === 'string' ? utf8Bytes(p) : p);

/** `NAME=value` entries of a mapping; `wanted` ends the error text for other values. */
export function environmentList(v: Value, fn: string, wanted = 'a mapping object'): Path[] {
  if (!hasSpecial(v, '__getitem__') || !hasSpecial(v, 'keys')) throw typeError(`${fn}: environment must be ${wanted}`);
  return withItems(callMethod(v, 'keys'), (keys) =>
    withItems(callMethod(v, 'values'), (values) => {
      if (keys.length !== values.length) throw valueError(`${fn}: environment changed size during iteration`);
      return keys.map((key, i) => environmentEntry(key, values[i] as Value));
    }),
  ) as unknown as Path[];
}

function environmentEntry(key: Value, value: Value): Path {
  const name = fsName(key);
  const text = fsName(value);
  const at = typeof name === 'string' ? name.indexOf('=', 1) : name.indexOf(EQUALS, 1);
  if (name.length === 0 || at >= 0) throw valueError('illegal environment variable name');
  return joinEntry(name, text);
}
