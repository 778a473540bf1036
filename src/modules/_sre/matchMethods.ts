// Methods of `re.Match`. Counterpart: match_* in Modules/_sre/sre.c.

import { callMethod } from '../../runtime/attribute.ts';
import { asIndex } from '../../runtime/convert.ts';
import { noInstances } from '../../objects/noInstances.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { intValue } from '../../runtime/layout/numbers.ts';
import { str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { indexError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { callSpecial } from '../../runtime/special.ts';
import { repr } from '../../runtime/text.ts';
import type { Value } from '../../runtime/value.ts';
import { PyMatch, PyTemplate } from './objects.ts';
import { expandTemplate } from './expand.ts';

/** A group by number or name. Throws IndexError. */
function groupNumber(m: PyMatch, key: Value): number {
  let n: number | bigint | undefined = intValue(key);
  if (n === undefined) {
    if (callSpecial(key, '__index__') !== undefined) n = asIndex(key);
    else {
      const found = m.pattern.groupIndex?.get(key);
      if (found !== undefined) n = found as number;
    }
  }
  if (n === undefined || n < 0 || n > m.pattern.groups) throw indexError('no such group');
  return Number(n);
}

function textOfGroup(m: PyMatch, i: number, missing: Value): Value {
  const [from, to] = m.span(i);
  return from < 0 ? missing : m.subject.slice(from, to);
}

function group(m: PyMatch, keys: readonly Value[]): Value {
  if (keys.length === 0) return textOfGroup(m, 0, null);
  if (keys.length === 1) return textOfGroup(m, groupNumber(m, keys[0] as Value), null);
  return new PyTuple(keys.map((k) => own(textOfGroup(m, groupNumber(m, k), null))));
}

function groupdict(m: PyMatch, missing: Value): Value {
  const d = new PyDict();
  for (const e of m.pattern.groupIndex?.entries() ?? []) d.set(e.key, textOfGroup(m, e.v as number, missing));
  return d;
}

function expand(m: PyMatch, template: Value): Value {
  const compiled = callMethod(importHook.module('re'), '_compile_template', m.pattern, template);
  if (!(compiled instanceof PyTemplate)) return compiled;
  own(compiled);
  try {
    return expandTemplate(compiled, m.subject, (i) => m.span(i));
  } finally {
    release(compiled);
  }
}

function lastGroup(m: PyMatch): Value {
  const i = m.found.lastIndex;
  return i === 0 ? null : (m.pattern.indexGroup?.items[i] ?? null);
}

const spanOf = (m: PyMatch, key: Value): readonly [number, number] => m.span(groupNumber(m, key));

export const matchType = defineType<PyMatch>({
  name: 'Match',
  module: 're',
  ctor: PyMatch as never,
  construct: noInstances('re.Match'),
  final: true,
  doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
  classMethods: classGetItem,
  methods: methods<PyMatch>()({
    'group(self, /, *args)': group,
    'groups(self, /, default=None)': (m, missing) =>
      new PyTuple(Array.from({ length: m.pattern.groups }, (_, i) => own(textOfGroup(m, i + 1, missing)))),
    'groupdict(self, /, default=None)': groupdict,
    'start(self, group=0, /)': (m, key) => spanOf(m, key)[0],
    'end(self, group=0, /)': (m, key) => spanOf(m, key)[1],
    'span(self, group=0, /)': (m, key) => tupleOf(...spanOf(m, key)),
    'expand(self, /, template)': expand,
    '__getitem__(self, key, /)': (m, key) => textOfGroup(m, groupNumber(m, key), null),
    '__copy__(self, /)': (m) => m,
    '__deepcopy__(self, memo, /)': (m) => m,
    '__repr__(self, /)': (m) => str(`<re.Match object; span=(${m.found.start}, ${m.found.end}), match=${textOf(repr(textOfGroup(m, 0, null)))}>`),
  }),
  getset: {
    string: { get: (m) => m.subject.value, member: true },
    re: { get: (m) => m.pattern, member: true },
    pos: { get: (m) => m.pos, member: true },
    endpos: { get: (m) => m.endpos, member: true },
    lastindex: { get: (m) => m.found.lastIndex || null },
    lastgroup: { get: lastGroup },
    regs: { get: (m) => new PyTuple(Array.from({ length: m.pattern.groups + 1 }, (_, i) => own(tupleOf(...m.span(i))))) },
  },
});
