// What the whole of _socket shares: the host, the default time-out, and the errors of look-ups.
// Counterpart: socket_state in Modules/socketmodule.c.

import type { Host } from '../../contract/host.ts';
import type { HostSockets, LookupFailure } from '../../contract/host/sockets.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { str } from '../../runtime/layout/str.ts';
import { asNanoseconds } from '../../runtime/duration.ts';
import { osError } from '../../runtime/osError.ts';
import { newException, overflowError, valueError } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { makeModuleException } from '../../objects/exceptions/moduleException.ts';

const EAI_SYSTEM = -11;

/** Set once, when the module is made. `defaultTimeout` is in nanoseconds, -1 for none. */
export const network = {} as { host: Host; sockets: HostSockets; defaultTimeout: number };

let gai: PyType | undefined;
let host: PyType | undefined;

export const gaierrorType = (): PyType => (gai ??= makeModuleException('socket', 'gaierror', exceptions.OSError));
export const herrorType = (): PyType => (host ??= makeModuleException('socket', 'herror', exceptions.OSError));

/** The exception for a failed name look-up. */
export function lookupError(failure: LookupFailure, type: PyType = gaierrorType()): PyBaseException {
  if (type === gai && failure.code === EAI_SYSTEM) return osError(network.host, failure.errno);
  return newException(type, failure.code, str(failure.message));
}

/** An OSError that carries a text alone. */
export const plainError = (message: string): PyBaseException => newException(exceptions.OSError, str(message));

export function failed(answer: unknown): answer is LookupFailure {
  return typeof answer === 'object' && answer !== null && 'code' in answer;
}

/** A time-out argument in nanoseconds; -1 for None. Throws. */
export function timeoutArgument(v: Value): number {
  if (v === null) return -1;
  const ns = asNanoseconds(v, 'up');
  if (ns < 0) throw valueError('Timeout value out of range');
  if (Number(ns) / 1e6 > 2147483647000) throw overflowError("timeout doesn't fit into C timeval");
  return Number(ns);
}

export const shownTimeout = (ns: number): Value => (ns < 0 ? null : float(ns / 1e9));
