// Expanding a replacement template. Counterpart: expand_template in Modules/_sre/sre.c.

import { asBytes } from '../../runtime/convert.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import type { Value } from '../../runtime/value.ts';
import type { PyTemplate } from './objects.ts';
import type { Subject } from './subject.ts';
import { joinBytes } from '../../base/bytes.ts';

/** Literals and groups joined; a group that took no part gives nothing. */
export function expandTemplate(template: PyTemplate, subject: Subject, span: (i: number) => readonly [number, number]): Value {
  const parts: Value[] = [];
  template.parts.forEach((part, i) => {
    if (i % 2 === 0) {
      parts.push(part);
      return;
    }
    const [from, to] = span(part as number);
    if (from >= 0) parts.push(subject.slice(from, to));
  });
  if (!subject.isBytes) return concatAll(parts as readonly Text[]);
  return bytes(joinBytes(parts.map(asBytes)));
}
