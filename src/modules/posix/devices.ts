// Device numbers. Counterpart: os_major_impl, os_minor_impl, os_makedev_impl in Modules/posixmodule.c.

import { type AnyTable, functions } from '../../runtime/defineType.ts';
import { int } from '../../runtime/layout/numbers.ts';
import type { Value } from '../../runtime/value.ts';
import { asDevice, asDevicePart } from './numbers.ts';

const NO_DEVICE = 0xffffffffffffffffn;
const NO_PART = 0xffffffffn;

const deviceOf = (v: Value): bigint => BigInt.asUintN(64, BigInt(asDevice(v)));
const part = (n: bigint, all: bigint): Value => (all === NO_DEVICE && n === NO_PART ? -1 : Number(n));

/** glibc's layout: the low parts of both numbers, then the rest of the minor, then of the major one. */
export const deviceFunctions: AnyTable = functions({
  'major(device, /)': (v) => {
    const d = deviceOf(v);
    return part(((d >> 8n) & 0xfffn) | ((d >> 32n) & 0xfffff000n), d);
  },
  'minor(device, /)': (v) => {
    const d = deviceOf(v);
    return part((d & 0xffn) | ((d >> 12n) & 0xffffff00n), d);
  },
  'makedev(major, minor, /)': (majorV, minorV) => {
    const major = BigInt.asUintN(32, BigInt(asDevicePart(majorV)));
    const minor = BigInt.asUintN(32, BigInt(asDevicePart(minorV)));
    const d = (minor & 0xffn) | ((major & 0xfffn) << 8n) | ((minor & 0xffffff00n) << 12n) | ((major & 0xfffff000n) << 32n);
    return int(d);
  },
});
