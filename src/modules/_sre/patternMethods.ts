// Methods of `re.Pattern`. Counterpart: pattern_* in Modules/_sre/sre.c.

import { call, isCallable } from '../../runtime/call.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { closeBuffer } from '../../runtime/buffer.ts';
import { asBytes } from '../../runtime/convert.ts';
import { noInstances } from '../../objects/noInstances.ts';
import { defineType, methods } from '../../runtime/defineType.ts';
import { classGetItem } from '../../runtime/genericAlias.ts';
import { hash } from '../../runtime/hashing.ts';
import { importHook } from '../../runtime/importHook.ts';
import { bytes } from '../../runtime/layout/bytes.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { newMappingProxy } from '../../objects/mappingProxy.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { NotImplemented } from '../../runtime/singletons.ts';
import { type Text, concatAll } from '../../runtime/strings.ts';
import { same } from '../../runtime/compare.ts';
import { repr } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import type { Engine, Found, Mode } from './engine.ts';
import { PyMatch, PyPattern, PyScanner, PyTemplate } from './objects.ts';
import { type Subject, holdSubject, subjectOf } from './subject.ts';
import { expandTemplate } from './expand.ts';
import { joinBytes } from '../../base/bytes.ts';

const clip = (i: number, length: number): number => Math.max(0, Math.min(i, length));

function matcher(mode: Mode) {
  return (self: PyPattern, string: Value, pos: number, endpos: number): Value => {
    const subject = subjectOf(string, self.isBytes);
    const end = clip(endpos, subject.input.length);
    const start = clip(pos, subject.input.length);
    const found = (self.engine as Engine).find(subject, mode, start, end);
    return found === null ? null : new PyMatch(self, subject, found, start, end);
  };
}

/** Every match, as `finditer`, `sub` and `split` see them. */
function* matches(self: PyPattern, subject: Subject, start = 0, end = subject.input.length): Generator<Found> {
  const engine = self.engine as Engine;
  let noEmptyAt = -1;
  for (let at = start; at <= end; ) {
    const found = engine.find(subject, 'search', at, end, noEmptyAt);
    if (found === null) return;
    yield found;
    at = found.end;
    noEmptyAt = found.end === found.start ? found.end : -1;
  }
}

const groupText = (subject: Subject, [from, to]: readonly [number, number], missing: Value): Value => (from < 0 ? missing : subject.slice(from, to));

function findall(self: PyPattern, string: Value, pos: number, endpos: number): Value {
  const subject = subjectOf(string, self.isBytes);
  const length = subject.input.length;
  const empty = subject.slice(0, 0);
  const items: Value[] = [];
  for (const found of matches(self, subject, clip(pos, length), clip(endpos, length))) {
    let item: Value;
    if (self.groups === 0) item = subject.slice(found.start, found.end);
    else if (self.groups === 1) item = groupText(subject, found.span(1), empty);
    else item = new PyTuple(Array.from({ length: self.groups }, (_, i) => own(groupText(subject, found.span(i + 1), empty))));
    items.push(own(item));
  }
  return new PyList(items);
}

function split(self: PyPattern, string: Value, maxsplit: number): Value {
  const subject = subjectOf(string, self.isBytes);
  const items: Value[] = [];
  let last = 0;
  let n = 0;
  for (const found of matches(self, subject)) {
    if (maxsplit !== 0 && n >= maxsplit) break;
    items.push(own(subject.slice(last, found.start)));
    for (let i = 1; i <= self.groups; i++) items.push(own(groupText(subject, found.span(i), null)));
    last = found.end;
    n++;
    if (maxsplit !== 0 && n >= maxsplit) break;
  }
  items.push(own(subject.slice(last, subject.input.length)));
  return new PyList(items);
}

/** What replaces a match: literal text, an expansion, or a call. */
interface Replacer {
  (found: Found): Value;
  /** What the expansion reads; owned. */
  readonly template?: PyTemplate;
}

function replacer(self: PyPattern, subject: Subject, repl: Value): Replacer {
  if (isCallable(repl)) {
    return (found) => {
      const m = own(new PyMatch(self, subject, found, 0, subject.input.length));
      try {
        return call(repl, m);
      } finally {
        release(m);
      }
    };
  }
  const literal = isStr(repl) ? !textOf(repl).includes('\\') : !asBytes(repl).includes(92);
  if (literal) return () => repl;
  const template = callMethod(importHook.module('re'), '_compile_template', self, repl);
  if (!(template instanceof PyTemplate)) return () => template;
  if (template.parts.length <= 1) return () => template.parts[0] ?? '';
  return Object.assign((found: Found) => expandTemplate(template, subject, (i) => (i === 0 ? [found.start, found.end] : found.span(i))), {
    template: own(template),
  });
}

function subn(self: PyPattern, repl: Value, string: Value, count: number): { text: Value; n: number } {
  const subject = subjectOf(string, self.isBytes);
  const replace = replacer(self, subject, repl);
  const held = holdSubject(subject);
  const parts: Value[] = [];
  try {
    const n = replaceAll(self, subject, replace, count, parts);
    return { text: n === 0 ? string : join(subject, parts), n };
  } finally {
    for (const p of parts) release(p);
    release(replace.template);
    if (held !== null) closeBuffer(held);
  }
}

/** Puts what is between the matches and what replaces them into `parts`, owned; gives the number of matches. */
function replaceAll(self: PyPattern, subject: Subject, replace: Replacer, count: number, parts: Value[]): number {
  let last = 0;
  let n = 0;
  for (const found of matches(self, subject)) {
    if (last < found.start) parts.push(own(subject.slice(last, found.start)));
    const item = replace(found);
    if (item !== null) parts.push(own(item));
    last = found.end;
    n++;
    if (count !== 0 && n >= count) break;
  }
  if (n > 0 && last < subject.input.length) parts.push(own(subject.slice(last, subject.input.length)));
  return n;
}

function join(subject: Subject, parts: readonly Value[]): Value {
  if (!subject.isBytes) {
    for (const p of parts) if (!isStr(p)) throw typeError(`sequence item ${parts.indexOf(p)}: expected str instance, ${typeName(p)} found`);
    return concatAll(parts as readonly Text[]);
  }
  return bytes(joinBytes(parts.map(asBytes)));
}

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [2, 're.IGNORECASE'],
  [8, 're.MULTILINE'],
  [16, 're.DOTALL'],
  [64, 're.VERBOSE'],
  [128, 're.DEBUG'],
  [256, 're.ASCII'],
  [4, 're.LOCALE'],
];

function patternRepr(self: PyPattern): Value {
  let flags = self.flags;
  if (self.isBytes === false && (flags & (4 | 32 | 256)) === 32) flags &= ~32;
  const names: string[] = [];
  for (const [bit, name] of FLAG_NAMES) {
    if ((flags & bit) === 0) continue;
    names.push(name);
    flags &= ~bit;
  }
  if (flags !== 0) names.push(`0x${flags.toString(16)}`);
  const source = textOf(repr(self.pattern)).slice(0, 200);
  return str(`re.compile(${source}${names.length > 0 ? `, ${names.join('|')}` : ''})`);
}

function equalPatterns(a: PyPattern, b: Value): Value {
  if (!(b instanceof PyPattern)) return NotImplemented;
  if (a === b) return true;
  return (
    a.flags === b.flags &&
    a.isBytes === b.isBytes &&
    a.code.length === b.code.length &&
    a.code.every((c, i) => c === b.code[i]) &&
    same(a.pattern, b.pattern)
  );
}

function newScanner(self: PyPattern, string: Value, pos: number, endpos: number): PyScanner {
  const subject = subjectOf(string, self.isBytes);
  return new PyScanner(self, subject, clip(pos, subject.input.length), clip(endpos, subject.input.length));
}

export const patternType = defineType<PyPattern>({
  name: 'Pattern',
  module: 're',
  ctor: PyPattern,
  construct: noInstances('re.Pattern'),
  final: true,
  hasWeakrefs: true,
  doc: 'Compiled regular expression object.',
  classMethods: classGetItem,
  methods: {
    ...methods<PyPattern>()({
      'match(self, /, string, pos: ssize=0, endpos: ssize=sys.maxsize)': matcher('match'),
      'fullmatch(self, /, string, pos: ssize=0, endpos: ssize=sys.maxsize)': matcher('fullmatch'),
      'search(self, /, string, pos: ssize=0, endpos: ssize=sys.maxsize)': matcher('search'),
      'findall(self, /, string, pos: ssize=0, endpos: ssize=sys.maxsize)': findall,
      'finditer(self, /, string, pos: ssize=0, endpos: ssize=sys.maxsize)': newScanner,
      'scanner(self, /, string, pos: ssize=0, endpos: ssize=sys.maxsize)': newScanner,
      'split(self, /, string, maxsplit: ssize=0)': split,
      'sub(self, /, repl, string, count: ssize=0)': (self, repl, string, count) => subn(self, repl, string, count).text,
      'subn(self, /, repl, string, count: ssize=0)': (self, repl, string, count) => {
        const { text, n } = subn(self, repl, string, count);
        return tupleOf(text, n);
      },
      '__copy__(self, /)': (self) => self,
      '__deepcopy__(self, memo, /)': (self) => self,
      '__repr__(self, /)': patternRepr,
      '__eq__(self, value, /)': equalPatterns,
      '__hash__(self, /)': (self) => hash(tupleOf(self.flags, self.pattern, self.groups)),
    }),
  },
  getset: {
    pattern: { get: (self) => self.pattern, member: true },
    flags: { get: (self) => self.flags, member: true },
    groups: { get: (self) => self.groups, member: true },
    groupindex: { get: (self) => newMappingProxy(self.groupIndex ?? new PyDict()) },
  },
});
