// The text that a JSON scanner reads, one unit for each character, and JSONDecodeError.
//
// Characters beyond U+FFFF and lone surrogates stand as U+FFFF in `units`: JSON's own syntax is ASCII, so scanning is
// the same, and positions are Python's. Contents are taken from the code points then.

import { call } from '../../runtime/call.ts';
import { getattr } from '../../runtime/attribute.ts';
import { importHook } from '../../runtime/importHook.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { type PyStr, strOfPoints, textOf } from '../../runtime/layout/str.ts';
import { raised } from '../../runtime/raise.ts';
import type { Text } from '../../runtime/strings.ts';

export class Source {
  /** What Python gave, for errors; borrowed. */
  readonly given: Text;
  readonly units: string;
  readonly points: Uint32Array | null;

  constructor(given: Text) {
    this.given = given;
    this.points = typeof given === 'string' ? null : given.points;
    this.units = this.points === null ? textOf(given) : shadow(this.points);
  }

  /** The characters from `start` to `end`. */
  slice(start: number, end: number): string | PyStr {
    return this.points === null ? this.units.slice(start, end) : strOfPoints(this.points.subarray(start, end));
  }

  /** A JSONDecodeError, to be thrown. */
  error(message: string, at: number): PyBaseException {
    const type = getattr(importHook.module('json.decoder'), 'JSONDecodeError');
    return raised(call(type, message, this.given, at) as PyBaseException);
  }
}

function shadow(points: Uint32Array): string {
  const units = new Uint16Array(points.length);
  for (let i = 0; i < points.length; i++) {
    const c = points[i] as number;
    units[i] = c > 0xffff || (c >= 0xd800 && c <= 0xdfff) ? 0xffff : c;
  }
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[]);
  return text;
}
