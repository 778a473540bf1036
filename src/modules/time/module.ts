// The module time. Counterpart: Modules/timemodule.c.

import type { Host } from '../../contract/host.ts';
import { decodeBytes } from '../../objects/codecs/decode.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import type { PyModule } from '../../runtime/layout/module.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';
import type { Value } from '../../runtime/value.ts';
import { calendarFunctions, structTimeType } from './calendar.ts';
import { clockFunctions } from './clocks.ts';

const CLOCK_NAMES = [
  'CLOCK_REALTIME',
  'CLOCK_MONOTONIC',
  'CLOCK_MONOTONIC_RAW',
  'CLOCK_PROCESS_CPUTIME_ID',
  'CLOCK_THREAD_CPUTIME_ID',
  'CLOCK_BOOTTIME',
  'CLOCK_TAI',
  'CLOCK_HIGHRES',
  'CLOCK_PROF',
  'CLOCK_UPTIME',
  'CLOCK_UPTIME_RAW',
];

function zoneValues(host: Host): Record<string, Value> {
  const zone = host.clock.tzset();
  const [standard, summer] = zone.names.map((name) => decodeBytes(name, 'utf-8', 'surrogateescape')) as [Value, Value];
  return { timezone: zone.timezone, altzone: zone.timezone - 3600, daylight: zone.daylight ? 1 : 0, tzname: tupleOf(standard, summer) };
}

export function timeModule(host: Host): ModuleDecl {
  const clocks: Record<string, Value> = {};
  for (const name of CLOCK_NAMES) {
    const id = host.constants[name];
    if (id !== undefined) clocks[name] = id;
  }
  let module: PyModule | null = null;
  return defineModule({
    name: 'time',
    doc: 'This module provides various functions to manipulate time values.',
    functions: {
      ...clockFunctions(host),
      ...calendarFunctions(host),
      ...functions({
        'tzset()': () => {
          for (const [name, value] of Object.entries(zoneValues(host))) module?.dict.setStr(name, value);
        },
      }),
    },
    values: () => ({ ...clocks, ...zoneValues(host), _STRUCT_TM_ITEMS: 11, struct_time: structTimeType().type }),
    start: (m) => {
      module = m;
    },
  });
}
