// The JSON encoder: the type make_encoder gives. Counterpart: PyEncoderObject in Modules/_json.c.
//
// Output is one text that grows; pieces with characters of two units are kept apart and joined at the end.
// `default` and foreign encoders run under nosuspend.

import { floatRepr } from '../../base/floatText.ts';
import { intText } from '../../objects/intText.ts';
import { call } from '../../runtime/call.ts';
import { callMethod } from '../../runtime/attribute.ts';
import { asCSsize } from '../../runtime/convert.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { floatValue, intValue } from '../../runtime/layout/numbers.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../../runtime/layout/tuple.ts';
import { noted, recursionError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release, releaseAll } from '../../runtime/refcount.ts';
import { type Text, concatAll, plainOf, repeatText } from '../../runtime/strings.ts';
import { repr } from '../../runtime/text.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { PyObject, type Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { encodeAscii, encodePlain } from './encodeString.ts';
import { MAX_DEPTH } from './scanner.ts';

const FIELDS = ['markers', 'default', 'encoder', 'indent', 'key_separator', 'item_separator'] as const;
type Field = (typeof FIELDS)[number];

/** How strings are encoded without calling Python; null for a foreign encoder. */
type Quick = ((s: Text) => Text) | null;

/** The module's own two functions, known once it is made. */
export const nativeEncoders: { ascii: Value | undefined; plain: Value | undefined } = { ascii: undefined, plain: undefined };

export class PyEncoder extends PyObject {
  markers: Value = null;
  default: Value = null;
  encoder: Value = null;
  indent: Value = null;
  key_separator: Value = '';
  item_separator: Value = '';
  sortKeys = false;
  skipKeys = false;
  allowNan = true;

  override releaseChildren(): void {
    for (const name of FIELDS) release(this[name]);
  }

  override traverse(visit: (child: Value) => void): void {
    for (const name of FIELDS) visit(this[name]);
  }
}

/** One run of an encoder. */
class Encoding {
  private readonly self: PyEncoder;
  private readonly quick: Quick;
  private readonly seen: Set<Value> | null;
  private readonly newlines: Text[] = [];
  private readonly parts: Text[] = [];
  private text = '';
  private depth = 0;
  private readonly key: Text;
  private readonly item: Text;

  constructor(self: PyEncoder) {
    this.self = self;
    this.seen = self.markers === null ? null : new Set();
    this.quick = self.encoder === nativeEncoders.ascii ? encodeAscii : self.encoder === nativeEncoders.plain ? encodePlain : null;
    this.key = self.key_separator as Text;
    this.item = self.item_separator as Text;
  }

  result(): Text {
    if (this.parts.length === 0) return this.text;
    this.parts.push(this.text);
    return concatAll(this.parts);
  }

  private put(piece: Text): void {
    const plain = plainOf(piece);
    if (plain !== undefined) {
      this.text += plain;
      return;
    }
    this.parts.push(this.text, piece);
    this.text = '';
  }

  private string(s: Text): void {
    if (this.quick !== null) {
      this.put(this.quick(s));
      return;
    }
    const r = call(this.self.encoder, s);
    if (!isStr(r)) throw typeError(`encoder() must return a string, not ${typeName(r)}`);
    this.put(r);
  }

  /** A line break with the indentation of a level. */
  private newline(level: number): Text {
    return (this.newlines[level] ??= concatAll(['\n', repeatText(this.self.indent as Text, level)]));
  }

  private float(x: number, v: Value): string {
    if (Number.isFinite(x)) return floatRepr(x);
    if (!this.self.allowNan) throw valueError(`Out of range float values are not JSON compliant: ${textOf(repr(v))}`);
    return Number.isNaN(x) ? 'NaN' : x > 0 ? 'Infinity' : '-Infinity';
  }

  /** The text of a constant or a number; undefined for anything else. */
  private atom(v: Value): string | undefined {
    if (v === null) return 'null';
    if (typeof v === 'boolean') return v ? 'true' : 'false';
    const n = intValue(v);
    if (n !== undefined) return typeof n === 'number' ? String(n) : intText(n);
    const x = floatValue(v);
    return x === undefined ? undefined : this.float(x, v);
  }

  value(v: Value, level: number): void {
    if (isStr(v)) {
      this.string(v);
      return;
    }
    const atom = this.atom(v);
    if (atom !== undefined) {
      this.text += atom;
      return;
    }
    if (v instanceof PyList || v instanceof PyTuple) this.guarded(() => this.list(v, level));
    else if (v instanceof PyDict) this.guarded(() => this.dict(v, level));
    else this.other(v, level);
  }

  private guarded(f: () => void): void {
    if (this.depth >= MAX_DEPTH) throw recursionError('maximum recursion depth exceeded while encoding a JSON object');
    this.depth++;
    f();
    this.depth--;
  }

  private enter(v: Value): void {
    if (this.seen === null) return;
    if (this.seen.has(v)) throw valueError('Circular reference detected');
    this.seen.add(v);
  }

  private other(v: Value, level: number): void {
    this.enter(v);
    const replacement = own(call(this.self.default, v));
    try {
      this.guarded(() => this.value(replacement, level));
    } catch (thrown) {
      throw noted(thrown, () => `when serializing ${typeName(v)} object`);
    } finally {
      release(replacement);
    }
    this.seen?.delete(v);
  }

  private list(v: PyList | PyTuple, level: number): void {
    if (v.items.length === 0) {
      this.text += '[]';
      return;
    }
    this.enter(v);
    this.text += '[';
    const indented = this.self.indent !== null;
    const separator = indented ? concatAll([this.item, this.newline(level + 1)]) : this.item;
    if (indented) this.put(this.newline(level + 1));
    // Python code may change the list meanwhile.
    for (let i = 0; i < v.items.length; i++) {
      if (i > 0) this.put(separator);
      const item = own(v.items[i] as Value);
      try {
        this.value(item, level + 1);
      } catch (thrown) {
        throw noted(thrown, () => `when serializing ${typeName(v)} item ${i}`);
      } finally {
        release(item);
      }
    }
    if (indented) this.put(this.newline(level));
    this.text += ']';
    this.seen?.delete(v);
  }

  private dict(v: PyDict, level: number): void {
    if (v.size === 0) {
      this.text += '{}';
      return;
    }
    this.enter(v);
    this.text += '{';
    const indented = this.self.indent !== null;
    const separator = indented ? concatAll([this.item, this.newline(level + 1)]) : this.item;
    const items = this.items(v);
    let first = true;
    try {
      for (let i = 0; i < items.length; i += 2) {
        const key = this.keyText(items[i] as Value);
        if (key === undefined) continue;
        this.put(first ? (indented ? this.newline(level + 1) : '') : separator);
        first = false;
        this.string(key);
        this.put(this.key);
        this.member(v, items[i] as Value, items[i + 1] as Value, level);
      }
    } finally {
      releaseAll(items);
    }
    if (indented && !first) this.put(this.newline(level));
    this.text += '}';
    this.seen?.delete(v);
  }

  private member(dict: PyDict, key: Value, value: Value, level: number): void {
    try {
      this.value(value, level + 1);
    } catch (thrown) {
      throw noted(thrown, () => `when serializing ${typeName(dict)} item ${textOf(repr(key))}`);
    }
  }

  /** Keys and values by turns, owned. */
  private items(v: PyDict): Value[] {
    const exact = v.constructor === PyDict;
    if (exact && !this.self.sortKeys) {
      const flat: Value[] = [];
      v.forEach((key, value) => flat.push(own(key), own(value)));
      return flat;
    }
    const list = own(call(types.list, callMethod(v, 'items'))) as PyList;
    try {
      if (this.self.sortKeys) callMethod(list, 'sort');
      const flat: Value[] = [];
      for (const pair of list.items) {
        if (!(pair instanceof PyTuple) || pair.items.length !== 2) throw valueError('items must return 2-tuples');
        flat.push(own(pair.items[0] as Value), own(pair.items[1] as Value));
      }
      return flat;
    } finally {
      release(list);
    }
  }

  /** A key as text; undefined where it is to be left out. */
  private keyText(key: Value): Text | undefined {
    if (isStr(key)) return key;
    const atom = this.atom(key);
    if (atom !== undefined) return atom;
    if (this.self.skipKeys) return undefined;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeName(key)}`);
  }
}

function encode(self: PyEncoder, obj: Value, level: Value): Value {
  const start = Math.max(0, asCSsize(level));
  const encoding = new Encoding(self);
  encoding.value(obj, start);
  return tupleOf(encoding.result());
}

const member = (name: Field): { get: (self: PyEncoder) => Value; member: true } => ({ get: (self) => self[name], member: true });

export const encoderDecl: TypeDecl<PyEncoder> = defineType<PyEncoder>({
  name: 'Encoder',
  module: '_json',
  ctor: PyEncoder,
  doc: 'Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)',
  construct: methods<PyType>()({
    'make_encoder(cls, markers, default, encoder, indent, key_separator: text, item_separator: text, sort_keys: bool, skipkeys: bool, allow_nan: bool)':
      (cls, markers, fallback, encoder, indent, keySeparator, itemSeparator, sortKeys, skipKeys, allowNan) => {
        if (markers !== null && !(markers instanceof PyDict)) {
          throw typeError(`make_encoder() argument 1 must be dict or None, not ${typeName(markers)}`);
        }
        if (indent !== null && !isStr(indent)) throw typeError(`make_encoder() argument 4 must be str or None, not ${typeName(indent)}`);
        const self = cls.allocate() as PyEncoder;
        Object.assign(self, {
          markers,
          default: fallback,
          encoder,
          indent,
          key_separator: keySeparator,
          item_separator: itemSeparator,
          sortKeys,
          skipKeys,
          allowNan,
        });
        for (const name of FIELDS) own(self[name]);
        return self;
      },
  }),
  methods: methods<PyEncoder>()({ '__call__(self, /, obj, _current_indent_level)': encode }),
  getset: {
    markers: member('markers'),
    default: member('default'),
    encoder: member('encoder'),
    indent: member('indent'),
    key_separator: member('key_separator'),
    item_separator: member('item_separator'),
    sort_keys: { get: (self) => self.sortKeys, member: true },
    skipkeys: { get: (self) => self.skipKeys, member: true },
  },
});
