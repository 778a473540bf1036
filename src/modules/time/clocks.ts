// Clocks and sleeping. Counterpart: Modules/timemodule.c up to time_sleep, Python/pytime.c.

import type { Host } from '../../contract/host.ts';
import type { ClockTime } from '../../contract/host/clock.ts';
import { callVector } from '../../runtime/call.ts';
import { asIndex } from '../../runtime/convert.ts';
import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { asNanoseconds } from '../../runtime/duration.ts';
import { float, int } from '../../runtime/layout/numbers.ts';
import { checkResult, checkStatus } from '../../runtime/osError.ts';
import { typeError, valueError } from '../../runtime/raise.ts';
import { isAlone, monotonicNow, sleepUntil } from '../../runtime/scheduler/blocking.ts';
import { outside } from '../../runtime/scheduler/loop.ts';
import { switching } from '../../runtime/scheduler/switching.ts';
import { retry } from '../../runtime/scheduler/systemCalls.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { audit } from '../sys/audit.ts';

const BILLION = 1_000_000_000n;

/** Sleeps `ns` nanoseconds; may suspend. */
export function sleep(host: Host, ns: number | bigint): Result {
  if (!isAlone() || switching.deterministic || outside.wait === null) return sleepUntil(monotonicNow() + Number(ns));
  const { CLOCK_MONOTONIC = 1 } = host.constants;
  const until = BigInt(host.clock.monotonicNs()) + BigInt(ns);
  const moment = { seconds: int(until / BILLION), ns: Number(until % BILLION) };
  checkStatus(
    host,
    retry(() => host.clock.nanosleep(CLOCK_MONOTONIC, moment, true)),
  );
  return null;
}

const seconds = (t: ClockTime): Value => float(Number(t.seconds) + t.ns / 1e9);
const nanoseconds = (t: ClockTime): Value => int(BigInt(t.seconds) * BILLION + BigInt(t.ns));

function clockTime(ns: number | bigint): ClockTime {
  const n = BigInt(ns);
  const rest = ((n % BILLION) + BILLION) % BILLION;
  return { seconds: int((n - rest) / BILLION), ns: Number(rest) };
}

/** Python's names for clocks. */
const CLOCKS: readonly (readonly [name: string, constant: string, monotonic: boolean, adjustable: boolean])[] = [
  ['time', 'CLOCK_REALTIME', false, true],
  ['monotonic', 'CLOCK_MONOTONIC', true, false],
  ['perf_counter', 'CLOCK_MONOTONIC', true, false],
  ['process_time', 'CLOCK_PROCESS_CPUTIME_ID', true, false],
  ['thread_time', 'CLOCK_THREAD_CPUTIME_ID', true, false],
];

function clockInfo(host: Host, name: string): Value {
  const found = CLOCKS.find(([n]) => n === name);
  if (found === undefined) throw valueError('unknown clock');
  const [, constant, monotonic, adjustable] = found;
  const resolution = seconds(checkResult(host, host.clock.getres(host.constants[constant] as number)));
  return callVector(
    types.SimpleNamespace,
    [`clock_gettime(${constant})`, monotonic, adjustable, resolution],
    ['implementation', 'monotonic', 'adjustable', 'resolution'],
  );
}

export function clockFunctions(host: Host): AnyTable {
  const { clock, constants } = host;
  const { CLOCK_REALTIME = 0, CLOCK_PROCESS_CPUTIME_ID = 2, CLOCK_THREAD_CPUTIME_ID = 3 } = constants;
  const get = (id: number): ClockTime => checkResult(host, clock.gettime(id));
  const monotonic = (): Value => float(monotonicOf(host) / 1e9);
  const monotonicNs = (): Value => (switching.deterministic ? monotonicNow() : clock.monotonicNs());
  return functions({
    'time()': () => seconds(get(CLOCK_REALTIME)),
    'time_ns()': () => nanoseconds(get(CLOCK_REALTIME)),
    'monotonic()': monotonic,
    'monotonic_ns()': monotonicNs,
    'perf_counter()': monotonic,
    'perf_counter_ns()': monotonicNs,
    'process_time()': () => seconds(get(CLOCK_PROCESS_CPUTIME_ID)),
    'process_time_ns()': () => nanoseconds(get(CLOCK_PROCESS_CPUTIME_ID)),
    'thread_time()': () => seconds(get(CLOCK_THREAD_CPUTIME_ID)),
    'thread_time_ns()': () => nanoseconds(get(CLOCK_THREAD_CPUTIME_ID)),
    'clock_gettime(clk_id: cint, /)': (id) => seconds(get(id)),
    'clock_gettime_ns(clk_id: cint, /)': (id) => nanoseconds(get(id)),
    'clock_getres(clk_id: cint, /)': (id) => seconds(checkResult(host, clock.getres(id))),
    'clock_settime(clk_id: cint, time, /)': (id, v) => {
      checkStatus(host, clock.settime(id, clockTime(asNanoseconds(v, 'floor'))));
    },
    'clock_settime_ns(clk_id: cint, time, /)': (id, v) => {
      if (intValue(v) === undefined) throw typeError(`'${typeName(v)}' object cannot be interpreted as an integer`);
      checkStatus(host, clock.settime(id, clockTime(asIndex(v))));
    },
    'sleep(seconds, /)': (v) => {
      audit('time.sleep', v);
      const ns = asNanoseconds(v, 'up');
      if (ns < 0) throw valueError('sleep length must be non-negative');
      return sleep(host, ns);
    },
    'get_clock_info(name: str, /)': (name) => clockInfo(host, name),
  });
}

function monotonicOf(host: Host): number {
  return switching.deterministic ? monotonicNow() : Number(host.clock.monotonicNs());
}
