// `_sre`: the engine under `re`. Counterpart: Modules/_sre/sre.c.

import { toOwnedArray, iteratorMethods } from '../../runtime/iterate.ts';
import { asIndex } from '../../runtime/convert.ts';
import { noInstances } from '../../objects/noInstances.ts';
import { type ModuleDecl, defineModule, defineType, functions, makeType, methods } from '../../runtime/defineType.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { runtimeError, typeError } from '../../runtime/raise.ts';
import { own, releaseAll } from '../../runtime/refcount.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { asciiLower, unicodeLower, unicodeUpper } from './characters.ts';
import { MAGIC, MAXGROUPS, MAXREPEAT } from './codes.ts';
import { Engine } from './engine.ts';
import { matchType } from './matchMethods.ts';
import { PyPattern, PyScanner, PyTemplate } from './objects.ts';
import { patternType } from './patternMethods.ts';
import { subjectOf } from './subject.ts';
import { InvalidCode, readCode } from './tree.ts';

function compile(pattern: Value, flags: number, code: Value, groups: number, groupIndex: Value, indexGroup: Value): PyPattern {
  const p = new PyPattern();
  if (pattern !== null) p.isBytes = subjectOf(pattern, null).isBytes;
  p.pattern = own(pattern);
  p.flags = flags;
  p.groups = groups;
  if (!(groupIndex instanceof PyDict)) throw typeError(`compile() argument 'groupindex' must be dict, not ${typeName(groupIndex)}`);
  if (!(indexGroup instanceof PyTuple)) throw typeError(`compile() argument 'indexgroup' must be tuple, not ${typeName(indexGroup)}`);
  p.groupIndex = own(groupIndex);
  p.indexGroup = own(indexGroup);
  const words = toOwnedArray(code);
  p.code = words.map((w) => Number(asIndex(w)));
  releaseAll(words);
  try {
    p.engine = new Engine(readCode(p.code), groups);
  } catch (thrown) {
    if (thrown instanceof InvalidCode) throw runtimeError('invalid SRE code');
    throw thrown;
  }
  return p;
}

const isCased = (c: number): boolean => unicodeLower(c) !== c || unicodeUpper(c) !== c;

const scannerType = defineType<PyScanner>({
  name: 'SRE_Scanner',
  module: '_sre',
  ctor: PyScanner as never,
  construct: noInstances('_sre.SRE_Scanner'),
  final: true,
  methods: {
    ...iteratorMethods,
    ...methods<PyScanner>()({
      'match(self, /)': (self) => self.next('match'),
      'search(self, /)': (self) => self.next('search'),
    }),
  },
  getset: { pattern: { get: (self) => self.pattern, member: true } },
});
const templateType = defineType<PyTemplate>({
  name: 'SRE_Template',
  module: '_sre',
  ctor: PyTemplate as never,
  construct: noInstances('_sre.SRE_Template'),
  final: true,
});

let built: { pattern: PyType; match: PyType } | null = null;

/** Types are made when the module is. */
function buildTypes(): void {
  if (built !== null) return;
  const bases = [types.object];
  built = { pattern: makeType({ ...patternType, bases }), match: makeType({ ...matchType, bases }) };
  makeType({ ...scannerType, bases });
  makeType({ ...templateType, bases });
}

export const sreModule: ModuleDecl = defineModule({
  name: '_sre',
  functions: functions({
    'compile(pattern, flags: cint, code, groups: ssize, groupindex, indexgroup)': compile,
    'template(pattern, template, /)': (_pattern, template) => {
      const parts = toOwnedArray(template);
      const t = new PyTemplate(parts);
      releaseAll(parts);
      return t;
    },
    'getcodesize()': () => 4,
    'ascii_iscased(character: cint, /)': (c) => c < 128 && isCased(c),
    'unicode_iscased(character: cint, /)': (c) => isCased(c),
    'ascii_tolower(character: cint, /)': (c) => asciiLower(c),
    'unicode_tolower(character: cint, /)': (c) => unicodeLower(c),
  }),
  values: () => {
    buildTypes();
    return { MAGIC, CODESIZE: 4, MAXREPEAT, MAXGROUPS, copyright: ' SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB ' };
  },
});
