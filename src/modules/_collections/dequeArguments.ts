// The arguments of `deque([iterable[, maxlen]])`, with the texts of its parser.

import { asSsize } from '../../runtime/convert.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import type { Value } from '../../runtime/value.ts';

export function bindDeque(args: readonly Value[], kwargs: PyDict): { iterable: Value | undefined; maxlen: number } {
  const given = args.length + kwargs.size;
  if (given > 2) throw typeError(`deque() takes at most 2 arguments (${given} given)`);
  let [iterable, maxlen] = args;
  kwargs.forEach((key, v) => {
    const name = isStr(key) ? textOf(key) : '';
    if (name === 'iterable' && iterable === undefined) iterable = v;
    else if (name === 'maxlen' && maxlen === undefined) maxlen = v;
    else if (name !== 'iterable' && name !== 'maxlen') throw typeError(`deque() got an unexpected keyword argument '${name}'`);
    else throw typeError(`argument for deque() given by name ('${name}') and position (${name === 'iterable' ? 1 : 2})`);
  });
  if (maxlen === undefined || maxlen === null) return { iterable, maxlen: -1 };
  if (intValue(maxlen) === undefined) throw typeError('an integer is required');
  const n = asSsize(maxlen);
  if (n < 0) throw valueError('maxlen must be non-negative');
  return { iterable, maxlen: n };
}
