// `strftime`: what the C library does not know is put into the format before it sees it: %f, %z, %:z, %Z, and years of
// four digits. Counterpart: wrap_strftime in Modules/_datetimemodule.c.

import { intOf } from '../../objects/int/construct.ts';
import { callMethod, getattr } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { asIndex } from '../../runtime/convert.ts';
import { importHook } from '../../runtime/importHook.ts';
import { isStr, strLength } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import { discard } from '../../runtime/refcount.ts';
import { type Text, concatAll, pointsOf, sliceText } from '../../runtime/strings.ts';
import { getItem } from '../../runtime/subscript.ts';
import type { Value } from '../../runtime/value.ts';
import { four, offsetText, six } from './format.ts';
import { type PyDate, PyDateTime, PyTime } from './layout.ts';
import { utcOffset, zoneName } from './zoneMethods.ts';

const PERCENT = 0x25;

/** One format of one object: replacements are asked for once, and only when they are used. */
class Formatting {
  private readonly object: PyDate | PyTime;
  private readonly timetuple: Value;
  private readonly strftime: Value;
  /** What the methods of the time zone are given. */
  private readonly about: Value;
  private readonly known = new Map<string, Text>();

  constructor(object: PyDate | PyTime, timetuple: Value, strftime: Value, about: Value) {
    this.object = object;
    this.timetuple = timetuple;
    this.strftime = strftime;
    this.about = about;
  }

  /** The text for a code after `%`; undefined for those of the C library. */
  replacement(code: string): Text | undefined {
    switch (code) {
      case 'z':
      case ':z':
      case 'Z':
      case 'f': {
        const known = this.known.get(code);
        if (known !== undefined) return known;
        const made = this.make(code);
        this.known.set(code, made);
        return made;
      }
      case 'Y':
      case 'G':
      case 'F':
      case 'C':
        return this.paddedYear(code);
      default:
        return undefined;
    }
  }

  private make(code: string): Text {
    const { object } = this;
    const clock = object instanceof PyDateTime || object instanceof PyTime ? object : undefined;
    if (code === 'f') return six(clock?.microsecond ?? 0);
    if (clock === undefined || clock.tzinfo === null) return '';
    if (code === 'Z') return this.zone(clock.tzinfo);
    const offset = utcOffset(clock.tzinfo, this.about);
    if (offset === null) return '';
    const text = offsetText(offset, code === 'z' ? '' : ':');
    discard(offset);
    return text;
  }

  /** The name must not be taken for a format itself. */
  private zone(zone: Value): Text {
    const name = zoneName(zone, this.about);
    if (name === null) return '';
    const escaped = callMethod(name, 'replace', '%', '%%');
    if (!isStr(escaped)) throw typeError('tzname.replace() did not return a string');
    return escaped;
  }

  /** The C library does not fill years up to four digits. */
  private paddedYear(code: string): Text | undefined {
    const year = asIndex(getItem(this.timetuple, 0));
    if (year >= 1000) return undefined;
    const n = Number(code === 'G' ? intOf(call(this.strftime, '%G', this.timetuple)) : year);
    const text = n < 0 ? `-${String(-n).padStart(3, '0')}` : four(n);
    return code === 'C' ? text.slice(0, -2) : code === 'F' ? `${text}-%m-%d` : text;
  }
}

/** `object.strftime(format)`; `about` is what the time zone is asked about. */
export function formatted(object: PyDate | PyTime, format: Text, timetuple: Value, about: Value): Value {
  const strftime = getattr(importHook.module('time'), 'strftime');
  return call(strftime, expanded(format, new Formatting(object, timetuple, strftime, about)), timetuple);
}

function expanded(format: Text, formatting: Formatting): Text {
  const points = typeof format === 'string' ? undefined : pointsOf(format);
  const at = (i: number): number => (points === undefined ? (format as string).charCodeAt(i) : (points[i] as number));
  const n = strLength(format);
  const parts: Text[] = [];
  let start = 0;
  for (let i = 0; i + 1 < n; i++) {
    if (at(i) !== PERCENT) continue;
    const first = String.fromCharCode(at(i + 1));
    const code = first === ':' && i + 2 < n ? `:${String.fromCharCode(at(i + 2))}` : first;
    const text = formatting.replacement(code);
    if (text === undefined) {
      i++;
      continue;
    }
    parts.push(sliceText(format, start, i), text);
    i += code.length;
    start = i + 1;
  }
  if (start === 0) return format;
  parts.push(sliceText(format, start, n));
  return concatAll(parts);
}
