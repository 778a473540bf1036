// What `join` of str and bytes is given: any iterable, which may be suspended while it is iterated.

import { then } from '../runtime/call.ts';
import { collectS, iterS } from '../runtime/iterate.ts';
import { clearInFlight, convertThrown, inFlightIs, raise } from '../runtime/raise.ts';
import { own, releaseAll, releaseKeeping, unown } from '../runtime/refcount.ts';
import { type Result, S, type Value } from '../runtime/value.ts';
import { exceptions } from '../runtime/wellKnown.ts';

/** Gives the items (held meanwhile) to `join`, which may throw. */
export function joinS(iterable: Value, join: (items: readonly Value[]) => Value): Result {
  return then(iterS(iterable), (it) => {
    if (it === S) {
      if (!inFlightIs(exceptions.TypeError)) return S;
      clearInFlight();
      return raise(exceptions.TypeError, 'can only join an iterable');
    }
    own(it);
    return then(
      collectS(it, (items) => joined(items, join)),
      (r) => {
        releaseKeeping(it, r);
        return r;
      },
    );
  });
}

function joined(items: Value[], join: (items: readonly Value[]) => Value): Result {
  let r: Value;
  try {
    r = join(items);
  } catch (thrown) {
    releaseAll(items);
    return convertThrown(thrown);
  }
  own(r);
  releaseAll(items);
  return unown(r);
}
