/*
 * Calendar time: the C library's own time zones, mktime and strftime, so that results are those of CPython here.
 * struct tm: nine ints, `gmtoff` (long) at 40, `zone` (pointer) at 48.
 */
import type { Int64 } from '../../contract/host.ts';
import type { BrokenDownTime, HostClock, TimeZone } from '../../contract/host/clock.ts';
import { LocalBlocks } from './localBlocks.ts';
import { addressOf, copyFrom, cString, int64, latin1, pathBytes, pointerAt, setInt64, uint64 } from './memoryLayout.ts';
import { declare, failure, symbolAddress } from './native.ts';

const EOVERFLOW = 75;
const TM_SIZE = 56;

const c = declare({
  tzset: 'void ()',
  localtime_r: 'uint64_t (void *, void *)',
  gmtime_r: 'uint64_t (void *, void *)',
  mktime: 'int64_t (void *)',
  strftime: 'size_t (void *, size_t, void *, void *)',
});

const tm = new Uint8Array(TM_SIZE);
const view = new DataView(tm.buffer);
const seconds = new Uint8Array(8);
const secondsView = new DataView(seconds.buffer);

function takeTime(): BrokenDownTime {
  const field = (index: number): number => view.getInt32(index * 4, true);
  return {
    sec: field(0),
    min: field(1),
    hour: field(2),
    mday: field(3),
    mon: field(4),
    year: field(5),
    wday: field(6),
    yday: field(7),
    isdst: field(8),
    gmtoff: Number(int64(view, 40)),
    zone: latin1(cString(uint64(view, 48) as number)),
  };
}

/** The zone's text that `tm` points to: kept from the collector until the next call. */
let zoneInUse: Uint8Array | null = null;

function fill(time: BrokenDownTime): void {
  const fields = [time.sec, time.min, time.hour, time.mday, time.mon, time.year, time.wday, time.yday, time.isdst];
  fields.forEach((value, index) => view.setInt32(index * 4, value, true));
  setInt64(view, 40, time.gmtoff ?? 0);
  zoneInUse = time.zone === undefined ? null : pathBytes(`${time.zone}\0`);
  setInt64(view, 48, zoneInUse === null ? 0 : addressOf(zoneInUse));
}

function broken(call: (seconds: Uint8Array, tm: Uint8Array) => number, moment: Int64): BrokenDownTime | number {
  const wide = BigInt(moment);
  if (wide !== BigInt.asIntN(64, wide)) return -EOVERFLOW;
  setInt64(secondsView, 0, wide);
  return call(seconds, tm) === 0 ? failure() : takeTime();
}

const localBlocks = new LocalBlocks((moment) => broken(c.localtime_r, moment));

function localtime(moment: Int64): BrokenDownTime | number {
  return (typeof moment === 'number' ? localBlocks.at(moment) : undefined) ?? broken(c.localtime_r, moment);
}

function tzset(): TimeZone {
  localBlocks.forget();
  c.tzset();
  const names = symbolAddress('tzname');
  return {
    timezone: Number(int64(new DataView(copyFrom(symbolAddress('timezone'), 8).buffer), 0)),
    daylight: new Int32Array(copyFrom(symbolAddress('daylight'), 4).buffer)[0] !== 0,
    names: [cString(pointerAt(names)), cString(pointerAt(names + 8))],
  };
}

/** mktime and strftime set the zone as tzset does. mktime answers -1 both for a failure and for the second before 1970; only success sets `wday`. */
function mktime(time: BrokenDownTime): Int64 | null {
  localBlocks.forget(true);
  fill({ ...time, wday: -1 });
  const result = c.mktime(tm) as Int64;
  return result === -1 && view.getInt32(24, true) === -1 ? null : result;
}

/** strftime answers 0 for "too small" and for an empty result: as CPython, gives up at 256 times the format. */
function strftime(format: Uint8Array, time: BrokenDownTime): Uint8Array {
  localBlocks.forget(true);
  const text = new Uint8Array(format.length + 1);
  text.set(format);
  fill(time);
  for (let size = 1024; ; size *= 2) {
    const buffer = new Uint8Array(size);
    const length = c.strftime(buffer, size, text, tm);
    if (length > 0 || size >= 256 * format.length) return buffer.slice(0, length);
  }
}

export const calendar: Pick<HostClock, 'tzset' | 'localtime' | 'gmtime' | 'mktime' | 'strftime'> = {
  tzset,
  localtime,
  gmtime: (moment) => broken(c.gmtime_r, moment),
  mktime,
  strftime,
};
