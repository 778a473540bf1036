/*
 * Local time without asking the C library each time: it is asked for both ends of a quarter of an hour; where they agree
 * in offset and name, what lies between is computed. Whatever makes the library read the time zone anew must `forget`.
 */
import { daysBeforeMonth, fromOrdinal, EPOCH_ORDINAL } from '../../base/gregorian.ts';
import type { BrokenDownTime } from '../../contract/host/clock.ts';

const BLOCK = 900;
const DAY = 86400;
/** Blocks remembered at most. */
const MOST = 256;
/** Beyond, years are none that dates have. */
const RANGE = 60_000_000_000;

/** Set where variables are: TZ may be among them. */
export const environment = { changed: false };

/** What is the same throughout a block; null where it must be asked for. */
type Block = Pick<Required<BrokenDownTime>, 'gmtoff' | 'zone' | 'isdst'> | null;

export class LocalBlocks {
  private readonly ask: (seconds: number) => BrokenDownTime | number;
  private readonly known = new Map<number, Block>();

  constructor(ask: (seconds: number) => BrokenDownTime | number) {
    this.ask = ask;
  }

  /** The library reads the time zone anew: of a call that does so in passing only a changed environment matters. */
  forget(inPassing = false): void {
    if (inPassing && !environment.changed) return;
    environment.changed = false;
    this.known.clear();
  }

  /** The local time, undefined where the library must be asked. */
  at(seconds: number): BrokenDownTime | undefined {
    if (!Number.isInteger(seconds) || seconds > RANGE || seconds < -RANGE) return undefined;
    const number = Math.floor(seconds / BLOCK);
    let block = this.known.get(number);
    if (block === undefined) {
      if (this.known.size >= MOST) this.known.clear();
      block = this.blockFrom(number * BLOCK);
      this.known.set(number, block);
    }
    return block === null ? undefined : computed(seconds, block);
  }

  private blockFrom(start: number): Block {
    const first = this.ask(start);
    const last = this.ask(start + BLOCK - 1);
    if (typeof first === 'number' || typeof last === 'number') return null;
    const { gmtoff, zone, isdst } = first;
    if (gmtoff === undefined || zone === undefined || gmtoff !== last.gmtoff || zone !== last.zone || isdst !== last.isdst) return null;
    const block = { gmtoff, zone, isdst };
    // Zones with leap seconds do not follow the calendar.
    return agrees(first, computed(start, block)) && agrees(last, computed(start + BLOCK - 1, block)) ? block : null;
  }
}

function agrees(a: BrokenDownTime, b: BrokenDownTime): boolean {
  return a.sec === b.sec && a.min === b.min && a.hour === b.hour && a.mday === b.mday && a.mon === b.mon && a.year === b.year;
}

function computed(seconds: number, { gmtoff, zone, isdst }: NonNullable<Block>): BrokenDownTime {
  const wall = seconds + gmtoff;
  const days = Math.floor(wall / DAY);
  const { year, month, day } = fromOrdinal(days + EPOCH_ORDINAL);
  const rest = wall - days * DAY;
  const minutes = Math.floor(rest / 60);
  return {
    sec: rest - minutes * 60,
    min: minutes % 60,
    hour: Math.floor(minutes / 60),
    mday: day,
    mon: month - 1,
    year: year - 1900,
    // 1 January 1970 was a Thursday.
    wday: (((days + 4) % 7) + 7) % 7,
    yday: daysBeforeMonth(year, month) + day - 1,
    isdst,
    gmtoff,
    zone,
  };
}
