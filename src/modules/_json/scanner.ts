// The JSON scanner: the type make_scanner gives. Counterpart: PyScannerObject in Modules/_json.c.
//
// Hooks run under nosuspend. Containers under construction are kept in `open`, so that an error ends them.

import { getattr } from '../../runtime/attribute.ts';
import { call } from '../../runtime/call.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { asCSsize } from '../../runtime/convert.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { float, int } from '../../runtime/layout/numbers.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { newException, recursionError, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release } from '../../runtime/refcount.ts';
import type { Text } from '../../runtime/strings.ts';
import { truth } from '../../runtime/truth.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { scanString, scanned } from './scanString.ts';
import { Source } from './source.ts';

/** Containers that may lie within each other: bounded by the JavaScript stack. */
export const MAX_DEPTH = 60_000;
/** Digits that a number surely holds exactly. */
const SAFE_DIGITS = 15;
const HOOKS = ['object_hook', 'object_pairs_hook', 'parse_float', 'parse_int', 'parse_constant'] as const;
type Hook = (typeof HOOKS)[number];

export class PyScanner extends PyObject {
  strict = true;
  object_hook: Value = null;
  object_pairs_hook: Value = null;
  parse_float: Value = null;
  parse_int: Value = null;
  parse_constant: Value = null;

  override releaseChildren(): void {
    for (const name of HOOKS) release(this[name]);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const name of HOOKS) visit(this[name]);
  }
}

/** Thrown as StopIteration: no value starts at `at`. */
const noValue = (at: number): Error => newException(exceptions.StopIteration, at) as unknown as Error;

class Scan {
  private readonly hooks: PyScanner;
  private readonly source: Source;
  private readonly text: string;
  private readonly open: PyObject[] = [];
  at: number;

  constructor(hooks: PyScanner, source: Source, at: number) {
    this.hooks = hooks;
    this.source = source;
    this.text = source.units;
    this.at = at;
  }

  /** The value at the start position; `at` is behind it afterwards. Floating or owned elsewhere. */
  run(): Value {
    try {
      return this.value(this.at);
    } catch (thrown) {
      while (this.open.length > 0) discard(this.open.pop() as PyObject);
      throw thrown;
    }
  }

  private skip(from: number): number {
    let i = from;
    for (;;) {
      const c = this.text.charCodeAt(i);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return i;
      i++;
    }
  }

  private value(i: number): Value {
    switch (this.text.charCodeAt(i)) {
      case 34: {
        const v = scanString(this.source, i + 1, this.hooks.strict);
        this.at = scanned.end;
        return v;
      }
      case 123:
        return this.nested(i, 'object');
      case 91:
        return this.nested(i, 'array');
      case 110:
        if (this.text.startsWith('null', i)) return this.word(null, i + 4);
        break;
      case 116:
        if (this.text.startsWith('true', i)) return this.word(true, i + 4);
        break;
      case 102:
        if (this.text.startsWith('false', i)) return this.word(false, i + 5);
        break;
      case 78:
        if (this.text.startsWith('NaN', i)) return this.constant('NaN', i);
        break;
      case 73:
        if (this.text.startsWith('Infinity', i)) return this.constant('Infinity', i);
        break;
      case 45:
        if (this.text.startsWith('-Infinity', i)) return this.constant('-Infinity', i);
        break;
    }
    return this.number(i);
  }

  private word(v: Value, end: number): Value {
    this.at = end;
    return v;
  }

  private constant(name: string, i: number): Value {
    this.at = i + name.length;
    return call(this.hooks.parse_constant, name);
  }

  private nested(i: number, kind: 'object' | 'array'): Value {
    if (this.open.length >= MAX_DEPTH) {
      throw recursionError(`maximum recursion depth exceeded while decoding a JSON ${kind} from a unicode string`);
    }
    return kind === 'array' ? this.array(i + 1) : this.hooks.object_pairs_hook === null ? this.object(i + 1) : this.pairs(i + 1);
  }

  /** A value inside a container: its absence is a JSONDecodeError of the whole. */
  private element(i: number): Value {
    const c = this.text.charCodeAt(i);
    if (c !== c) throw noValue(i);
    return this.value(i);
  }

  private array(start: number): Value {
    const list = new PyList();
    this.open.push(list);
    let i = this.skip(start);
    if (this.text.charCodeAt(i) !== 93) {
      for (;;) {
        list.items.push(own(this.element(i)));
        i = this.skip(this.at);
        const c = this.text.charCodeAt(i);
        if (c === 93) break;
        if (c !== 44) throw this.source.error("Expecting ',' delimiter", i);
        const comma = i;
        i = this.skip(i + 1);
        if (this.text.charCodeAt(i) === 93) throw this.source.error('Illegal trailing comma before end of array', comma);
      }
    }
    this.at = i + 1;
    this.open.pop();
    return list;
  }

  private object(start: number): Value {
    const dict = new PyDict();
    this.open.push(dict);
    this.members(start, (key, value) => dict.set(key, value));
    this.open.pop();
    const { object_hook } = this.hooks;
    return object_hook === null ? dict : call(object_hook, dict);
  }

  private pairs(start: number): Value {
    const list = new PyList();
    this.open.push(list);
    this.members(start, (key, value) => {
      list.items.push(own(tupleOf(key, value)));
    });
    this.open.pop();
    return call(this.hooks.object_pairs_hook, list);
  }

  private members(start: number, add: (key: Text, value: Value) => void): void {
    const { text, source } = this;
    const { strict } = this.hooks;
    let i = this.skip(start);
    if (text.charCodeAt(i) !== 125) {
      for (;;) {
        if (text.charCodeAt(i) !== 34) throw source.error('Expecting property name enclosed in double quotes', i);
        const key = scanString(source, i + 1, strict);
        i = this.skip(scanned.end);
        if (text.charCodeAt(i) !== 58) throw source.error("Expecting ':' delimiter", i);
        i = this.skip(i + 1);
        add(key, this.element(i));
        i = this.skip(this.at);
        const c = text.charCodeAt(i);
        if (c === 125) break;
        if (c !== 44) throw source.error("Expecting ',' delimiter", i);
        const comma = i;
        i = this.skip(i + 1);
        if (text.charCodeAt(i) === 125) throw source.error('Illegal trailing comma before end of object', comma);
      }
    }
    this.at = i + 1;
  }

  private digits(from: number): number {
    let i = from;
    for (;;) {
      const c = this.text.charCodeAt(i);
      if (!(c >= 48 && c <= 57)) return i;
      i++;
    }
  }

  private number(start: number): Value {
    const { text } = this;
    let i = text.charCodeAt(start) === 45 ? start + 1 : start;
    const first = text.charCodeAt(i);
    if (!(first >= 48 && first <= 57)) throw noValue(start);
    i = first === 48 ? i + 1 : this.digits(i + 1);
    let end = i;
    if (text.charCodeAt(i) === 46) {
      const after = this.digits(i + 1);
      if (after > i + 1) end = after;
    }
    const e = text.charCodeAt(end);
    if (e === 101 || e === 69) {
      const sign = text.charCodeAt(end + 1);
      const exponent = sign === 43 || sign === 45 ? end + 2 : end + 1;
      const after = this.digits(exponent);
      if (after > exponent) end = after;
    }
    this.at = end;
    const digits = text.slice(start, end);
    return end === i ? this.integer(digits) : this.real(digits);
  }

  private integer(digits: string): Value {
    const { parse_int } = this.hooks;
    // Adding 0 makes -0 an int.
    if (parse_int === types.int && digits.length <= SAFE_DIGITS) return Number(digits) + 0;
    if (parse_int === types.int && digits.length < 640) return int(BigInt(digits));
    return call(parse_int, digits);
  }

  private real(digits: string): Value {
    const { parse_float } = this.hooks;
    return parse_float === types.float ? float(Number(digits)) : call(parse_float, digits);
  }
}

function scanOnce(self: PyScanner, string: Value, idx: Value): Value {
  if (!isStr(string)) throw typeError(`first argument must be a string, not ${typeName(string)}`);
  const start = asCSsize(idx);
  if (start < 0) throw valueError('idx cannot be negative');
  const source = new Source(string);
  if (start >= source.units.length) throw noValue(start);
  const scan = new Scan(self, source, start);
  const value = scan.run();
  return new PyTuple([own(value), scan.at]);
}

function make(cls: PyType, context: Value): Value {
  const self = cls.allocate() as PyScanner;
  self.strict = truth(getattr(context, 'strict'));
  for (const name of HOOKS) self[name] = own(getattr(context, name));
  return self;
}

const member = (name: Hook): { get: (self: PyScanner) => Value; member: true } => ({ get: (self) => self[name], member: true });

export const scannerDecl: TypeDecl<PyScanner> = defineType<PyScanner>({
  name: 'Scanner',
  module: '_json',
  ctor: PyScanner,
  doc: 'JSON scanner object',
  construct: methods<PyType>()({ 'make_scanner(cls, context)': make }),
  methods: methods<PyScanner>()({ '__call__(self, /, string, idx)': scanOnce }),
  getset: {
    strict: { get: (self) => self.strict, member: true, doc: 'strict' },
    object_hook: member('object_hook'),
    object_pairs_hook: member('object_pairs_hook'),
    parse_float: member('parse_float'),
    parse_int: member('parse_int'),
    parse_constant: member('parse_constant'),
  },
});
