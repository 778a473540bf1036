// Operations that may have to wait: written as generators that yield the results of calls.
//
// A yielded S with an exception is thrown into the generator; a yielded suspension captures the stack, and the
// generator goes on when its value is there. Under nosuspend nothing suspends and `run` simply runs to the end.
// Only the slow ways are generators; what the buffers can answer is plain code.

import { getattrS } from '../../runtime/attribute.ts';
import { callS, then, unwrap } from '../../runtime/call.ts';
import { propertyKey } from '../../runtime/propertyKey.ts';
import { convertThrown, unwindInFlight } from '../../runtime/raise.ts';
import { discard, own, releaseKeeping } from '../../runtime/refcount.ts';
import { type Resumable, vm } from '../../runtime/state.ts';
import { type MethodCode, type Result, S, type Value, isObject } from '../../runtime/value.ts';

export type Steps<T> = Generator<Result, T, Value>;

class SuspendedSteps implements Resumable {
  private readonly steps: Steps<Value>;

  constructor(steps: Steps<Value>) {
    this.steps = steps;
  }

  resume(value: Result): Result {
    return advance(this.steps, value);
  }
}

function advance(steps: Steps<Value>, given: Result): Result {
  try {
    let value = given;
    for (;;) {
      const next = value === S ? steps.throw(unwindInFlight()) : steps.next(value);
      if (next.done === true) return next.value;
      value = next.value;
      if (value === S && vm.exc === null) {
        vm.captured.push(new SuspendedSteps(steps));
        return S;
      }
    }
  } catch (thrown) {
    return convertThrown(thrown);
  }
}

/** Runs an operation; may return S. */
export function run(steps: Steps<Value>): Result {
  return advance(steps, null);
}

/** Runs an operation to its end under nosuspend; throws. */
export function runNow(steps: Steps<Value>): Value {
  vm.nosuspend++;
  let r: Result = S;
  try {
    r = advance(steps, null);
  } finally {
    vm.nosuspend--;
  }
  return unwrap(r);
}

function callNamed(o: Value, name: string, args: readonly Value[]): Result {
  if (isObject(o)) {
    const code = (o as unknown as Record<string, MethodCode | undefined>)[propertyKey(name)];
    if (typeof code === 'function' && code.argc === args.length + 1) return code(0, o, ...args);
  }
  return then(getattrS(o, name), (m) => {
    if (m === S) return S;
    own(m);
    return then(callS(m, ...args), (r) => {
      releaseKeeping(m, r);
      return r;
    });
  });
}

/** `o.name(*args)` with borrowed arguments, which are kept alive meanwhile; may return S. */
export function methodS(o: Value, name: string, ...args: Value[]): Result {
  if (args.length === 0) return callNamed(o, name, args);
  for (const a of args) own(a);
  return then(callNamed(o, name, args), (r) => {
    for (const a of args) releaseKeeping(a, r);
    return r;
  });
}

/** Calls a method whose result does not matter. */
export function* callMethodFor(o: Value, name: string, ...args: Value[]): Steps<void> {
  discard(yield methodS(o, name, ...args));
}
