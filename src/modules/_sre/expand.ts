// Expanding a replacement template. Counterpart: expand_template in Modules/_sre/sre.c.

import { asBytes } from '../../runtime/convert.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import type { Value } from '../../runtime/value.ts';
import type { PyTemplate } from './objects.ts';
import type { Subject } from './subject.ts';

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
  const chunks = parts.map(asBytes);
  const all = new Uint8Array(chunks.reduce((sum, c) => sum + c.length, 0));
  let at = 0;
  for (const c of chunks) {
    all.set(c, at);
    at += c.length;
  }
  return bytes(all);
}
