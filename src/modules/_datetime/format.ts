// Text of dates, times and offsets from UTC. Counterpart: format_ctime, format_utcoffset, append_keyword_tzinfo.

import { weekday } from '../../base/gregorian.ts';
import { concatAll } from '../../runtime/strings.ts';
import type { Text } from '../../runtime/strings.ts';
import { valueError } from '../../runtime/raise.ts';
import { repr } from '../../runtime/text.ts';
import { negated } from './delta.ts';
import type { Clock, PyDate, PyTimeDelta } from './layout.ts';

export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const three = (n: number): string => String(n).padStart(3, '0');
export const four = (n: number): string => (n > 999 ? `${n}` : String(n).padStart(4, '0'));
export const six = (n: number): string => (n > 99999 ? `${n}` : String(n).padStart(6, '0'));

export const dateText = (d: PyDate): string => `${four(d.year)}-${two(d.month)}-${two(d.day)}`;

/** `timespec` undefined stands for `auto`. Throws ValueError for one that there is not. */
export function clockText({ hour, minute, second, microsecond }: Clock, timespec: string | undefined): string {
  const seconds = (): string => `${two(hour)}:${two(minute)}:${two(second)}`;
  switch (timespec) {
    case undefined:
    case 'auto':
      return microsecond === 0 ? seconds() : `${seconds()}.${six(microsecond)}`;
    case 'hours':
      return two(hour);
    case 'minutes':
      return `${two(hour)}:${two(minute)}`;
    case 'seconds':
      return seconds();
    case 'milliseconds':
      return `${seconds()}.${three(Math.floor(microsecond / 1000))}`;
    case 'microseconds':
      return `${seconds()}.${six(microsecond)}`;
    default:
      throw valueError('Unknown timespec value');
  }
}

/** `+HH:MM`, with seconds and microseconds where there are any. */
export function offsetText(offset: PyTimeDelta, separator: string): string {
  const negative = offset.days < 0;
  const { seconds, microseconds } = negative ? negated(offset) : offset;
  const minutes = Math.floor(seconds / 60);
  let text = `${negative ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
  if (seconds % 60 !== 0 || microseconds !== 0) text += separator + two(seconds % 60);
  return microseconds === 0 ? text : `${text}.${six(microseconds)}`;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function ctimeText({ year, month, day }: PyDate, hour: number, minute: number, second: number): string {
  const name = DAYS[weekday(year, month, day)];
  return `${name} ${MONTHS[month]} ${String(day).padStart(2)} ${two(hour)}:${two(minute)}:${two(second)} ${four(year)}`;
}

/** The repr of an object with these fields; `foldFirst` puts the fold before the time zone. */
export function clockRepr(name: string, fields: readonly number[], { tzinfo, fold }: Clock, foldFirst: boolean): Text {
  const head = `${name}(${fields.join(', ')}`;
  const zone = tzinfo === null ? '' : concatAll([', tzinfo=', repr(tzinfo)]);
  const folded = fold === 0 ? '' : `, fold=${fold}`;
  return concatAll(foldFirst ? [head, folded, zone, ')'] : [head, zone, folded, ')']);
}
