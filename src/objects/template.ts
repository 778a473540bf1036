// `string.templatelib.Template` and `Interpolation`: what t-strings make (PEP 750).
// Counterpart: Objects/templateobject.c, Objects/interpolationobject.c.

import { classGetItem } from '../runtime/genericAlias.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { PyIterator, iteratorMethods } from '../runtime/iterate.ts';
import { isStr, str, strLength, textOf } from '../runtime/layout/str.ts';
import { PyTuple, tupleFrom, tupleOf } from '../runtime/layout/tuple.ts';
import { typeError, valueError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { importHook } from '../runtime/importHook.ts';
import { getattr } from '../runtime/attribute.ts';
import { concat } from '../runtime/strings.ts';
import { repr } from '../runtime/text.ts';
import { typeName, typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import { END, PyObject, type Value } from '../runtime/value.ts';

export class PyInterpolation extends PyObject {
  /** All owned. */
  value: Value = null;
  expression: Value = '';
  conversion: Value = null;
  formatSpec: Value = '';

  override releaseChildren(): void {
    for (const v of [this.value, this.expression, this.conversion, this.formatSpec]) release(v);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const v of [this.value, this.expression, this.conversion, this.formatSpec]) visit(v);
  }
}

export class PyTemplate extends PyObject {
  /** One more string than interpolations; both owned. */
  strings: PyTuple = new PyTuple(['']);
  interpolations: PyTuple = new PyTuple([]);

  constructor() {
    super();
    this.strings.rc++;
    this.interpolations.rc++;
  }

  override releaseChildren(): void {
    release(this.strings);
    release(this.interpolations);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.strings);
    visit(this.interpolations);
  }
}

/** Takes its values. `conversion`: 's', 'r', 'a' or None. */
export function mkinterp(value: Value, text: Value, conversion: Value, spec: Value): PyInterpolation {
  const i = new PyInterpolation();
  i.value = value;
  i.expression = text;
  i.conversion = conversion;
  i.formatSpec = spec;
  return i;
}

/** `strings` borrowed, `interpolations` taken. */
export function mktemplate(strings: Value[], interpolations: Value[]): PyTemplate {
  return templateOf(tupleFrom(strings), new PyTuple(interpolations));
}

function templateOf(strings: PyTuple, interpolations: PyTuple): PyTemplate {
  const t = new PyTemplate();
  release(t.strings);
  release(t.interpolations);
  t.strings = own(strings);
  t.interpolations = own(interpolations);
  return t;
}

/** Neighbouring strings join, and interpolations without a string between them get an empty one. */
function construct(_cls: PyType, args: readonly Value[]): PyTemplate {
  const strings: Value[] = [];
  const interpolations: Value[] = [];
  let lastWasString = false;
  for (const arg of args) {
    if (isStr(arg)) {
      if (lastWasString) strings.push(concat(strings.pop() as string, arg));
      else strings.push(arg);
      lastWasString = true;
    } else if (arg instanceof PyInterpolation) {
      if (!lastWasString) strings.push('');
      interpolations.push(arg);
      lastWasString = false;
    } else throw typeError(`Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${typeName(arg)}`);
  }
  if (!lastWasString) strings.push('');
  return templateOf(tupleFrom(strings), tupleFrom(interpolations));
}

/** Strings that are not empty, and interpolations, in order. */
class TemplateIterator extends PyIterator {
  private template: PyTemplate | null;
  private at = 0;

  constructor(template: PyTemplate | null = null) {
    super();
    this.rc = 0;
    this.template = own(template) as PyTemplate | null;
  }

  override nx(): Value | typeof END {
    const t = this.template;
    while (t !== null && this.at < t.strings.items.length * 2 - 1) {
      const i = this.at++;
      if (i % 2 === 1) return t.interpolations.items[i >> 1] as Value;
      const s = t.strings.items[i >> 1] as string;
      if (strLength(s) > 0) return s;
    }
    this.template = null;
    release(t);
    return END;
  }

  override releaseChildren(): void {
    release(this.template);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.template);
  }
}

function add(a: PyTemplate, b: Value): Value {
  if (!(b instanceof PyTemplate))
    throw typeError(`can only concatenate string.templatelib.Template (not "${typeName(b)}") to string.templatelib.Template`);
  const left = a.strings.items;
  const right = b.strings.items;
  const joined = concat(left[left.length - 1] as string, right[0] as string);
  return templateOf(tupleFrom([...left.slice(0, -1), joined, ...right.slice(1)]), tupleFrom([...a.interpolations.items, ...b.interpolations.items]));
}

export const templateType: TypeDecl<PyTemplate> = defineType<PyTemplate>({
  name: 'Template',
  module: 'string.templatelib',
  ctor: PyTemplate,
  final: true,
  classMethods: classGetItem,
  doc: 'Template object',
  construct: methods<PyType>()({ 'Template(cls, *args)': construct }),
  methods: methods<PyTemplate>()({
    '__repr__(self, /)': (self) => str(`Template(strings=${textOf(repr(self.strings))}, interpolations=${textOf(repr(self.interpolations))})`),
    '__iter__(self, /)': (self) => new TemplateIterator(self),
    '__add__(self, value, /)': add,
    '__reduce__(self, /)': (self) =>
      tupleOf(getattr(importHook.module('string.templatelib'), '_template_unpickle'), tupleOf(self.strings, self.interpolations)),
  }),
  getset: {
    strings: { get: (self) => self.strings, member: true, doc: 'Strings' },
    interpolations: { get: (self) => self.interpolations, member: true, doc: 'Interpolations' },
    values: { get: (self) => tupleFrom(self.interpolations.items.map((i) => (i as PyInterpolation).value)), doc: 'Values of interpolations' },
  },
});

export const templateIteratorType: TypeDecl<TemplateIterator> = defineType<TemplateIterator>({
  name: 'TemplateIter',
  module: 'string.templatelib',
  ctor: TemplateIterator,
  final: true,
  construct: {},
  methods: iteratorMethods,
});

function newInterpolation(_cls: PyType, value: Value, expression: string, conversion: Value, spec: string): PyInterpolation {
  if (conversion !== null) {
    if (!isStr(conversion)) throw typeError(`Interpolation() argument 'conversion' must be str, not ${typeName(conversion)}`);
    if (!['s', 'r', 'a'].includes(textOf(conversion))) throw valueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
  }
  return mkinterp(own(value), str(expression), conversion, str(spec));
}

export const interpolationType: TypeDecl<PyInterpolation> = defineType<PyInterpolation>({
  name: 'Interpolation',
  module: 'string.templatelib',
  ctor: PyInterpolation,
  final: true,
  classMethods: classGetItem,
  doc: 'Interpolation object',
  construct: methods<PyType>()({ "Interpolation(cls, value, expression: str='', conversion=None, format_spec: str='')": newInterpolation }),
  attributes: { __match_args__: tupleOf('value', 'expression', 'conversion', 'format_spec') },
  methods: methods<PyInterpolation>()({
    '__repr__(self, /)': (self) => {
      const parts = [self.value, self.expression, self.conversion, self.formatSpec].map((v) => textOf(repr(v)));
      return str(`Interpolation(${parts.join(', ')})`);
    },
    '__reduce__(self, /)': (self) => tupleOf(typeOf(self), tupleOf(self.value, self.expression, self.conversion, self.formatSpec)),
  }),
  getset: {
    value: { get: (self) => self.value, member: true, doc: 'Value' },
    expression: { get: (self) => self.expression, member: true, doc: 'Expression' },
    conversion: { get: (self) => self.conversion, member: true, doc: 'Conversion' },
    format_spec: { get: (self) => self.formatSpec, member: true, doc: 'Format specification' },
  },
});
