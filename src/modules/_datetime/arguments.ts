// Arguments of methods that CPython parses by hand, with its words. Counterpart: Python/getargs.c.

import { isStr, textOf } from '../../runtime/layout/str.ts';
import type { Text } from '../../runtime/strings.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

const shownType = (v: Value): string => (v === null ? 'None' : typeName(v));

/** What `fn` was given at place `n` (from 1) is not what it must be. */
export function wrongArgument(fn: string, n: number, wanted: string, v: Value): Error {
  return typeError(`${fn}() argument ${n} must be ${wanted}, not ${shownType(v)}`) as unknown as Error;
}

export function textArgument(fn: string, n: number, v: Value): Text {
  if (isStr(v)) return v;
  throw wrongArgument(fn, n, 'str', v);
}

/** Throws TypeError unless there are exactly `n` positional arguments. */
export function exactly(fn: string, n: number, args: readonly Value[]): void {
  if (args.length === n) return;
  throw typeError(`${fn}() takes exactly ${n} argument${n === 1 ? '' : 's'} (${args.length} given)`);
}

/** A required argument that only the implementation can see missing. */
export function missingArgument(name: string, n: number): Error {
  return typeError(`function missing required argument '${name}' (pos ${n})`) as unknown as Error;
}

/** The `timespec` of an `isoformat`; undefined for none. */
export function timespecArgument(n: number, v: Value | undefined): string | undefined {
  if (v === undefined) return undefined;
  const text = textOf(textArgument('isoformat', n, v));
  if (text.includes('\0')) throw valueError('embedded null character');
  return text;
}
