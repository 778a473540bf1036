// The module _uuid: identifiers of time and node. Counterpart: Modules/_uuidmodule.c over libuuid.
//
// Without libuuid's daemon nothing guarantees uniqueness between processes: -1 says so, and the node is random with the
// multicast bit set, as RFC 9562 asks.

import type { Host } from '../contract/host.ts';
import { type ModuleDecl, defineModule, functions } from '../runtime/defineType.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { checkResult } from '../runtime/osError.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';

/** Hundreds of nanoseconds from 15 October 1582 to 1970. */
const GREGORIAN = 0x01b21dd213814000n;

class Generator {
  private readonly host: Host;
  private readonly tail = new Uint8Array(8);
  private last = 0n;

  constructor(host: Host) {
    this.host = host;
    host.crypto.random(this.tail);
    this.tail[0] = ((this.tail[0] as number) & 0x3f) | 0x80;
    this.tail[2] = (this.tail[2] as number) | 1;
  }

  next(): Uint8Array {
    const now = checkResult(this.host, this.host.clock.gettime(this.host.constants.CLOCK_REALTIME ?? 0));
    const time = BigInt(now.seconds) * 10_000_000n + BigInt(Math.floor(now.ns / 100)) + GREGORIAN;
    this.last = time > this.last ? time : this.last + 1n;
    const id = new Uint8Array(16);
    const view = new DataView(id.buffer);
    view.setUint32(0, Number(this.last & 0xffffffffn));
    view.setUint16(4, Number((this.last >> 32n) & 0xffffn));
    view.setUint16(6, Number((this.last >> 48n) & 0x0fffn) | 0x1000);
    id.set(this.tail, 8);
    return id;
  }
}

export function uuidModule(host: Host): ModuleDecl {
  let generator: Generator | undefined;
  return defineModule({
    name: '_uuid',
    functions: functions({
      'generate_time_safe()': () => tupleOf(bytes((generator ??= new Generator(host)).next()), -1),
    }),
    values: () => ({ has_uuid_generate_time_safe: 1, has_stable_extractable_node: 0 }),
  });
}
