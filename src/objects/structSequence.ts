// Struct sequences: tuples with named fields, such as `os.stat_result` and `sys.version_info`.
//
// Fields beyond `visible` are attributes only. Counterpart: Objects/structseq.c.

import { type AnyTable, type GetSet, makeType, methods } from '../runtime/defineType.ts';
import { dictOfPairs } from './structSequence/pairs.ts';
import { noInstances } from './noInstances.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { PyTuple, tupleFrom, tupleOf } from '../runtime/layout/tuple.ts';
import { toOwnedArray } from '../runtime/iterate.ts';
import { typeError, dealtWith } from '../runtime/raise.ts';
import { releaseAll } from '../runtime/refcount.ts';
import { repr } from '../runtime/text.ts';
import { typeOf } from '../runtime/typeOf.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Constructor } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { exceptions, types } from '../runtime/wellKnown.ts';

export class PyStructSequence extends PyTuple {
  /** The attributes beyond the visible items; owned. */
  hiddenFields: readonly Value[];

  constructor(items: readonly Value[] = [], hiddenFields: readonly Value[] = []) {
    super(items);
    this.hiddenFields = hiddenFields;
  }

  override releaseChildren(): void {
    super.releaseChildren();
    releaseAll(this.hiddenFields);
  }

  override traverse(visit: (child: Value) => void): void {
    super.traverse(visit);
    for (const v of this.hiddenFields) visit(v);
  }
}

export interface StructSequenceSpec {
  readonly name: string;
  readonly module: string;
  /** `[name, doc]` in order; a name of '' is an unnamed field. */
  readonly fields: readonly (readonly [name: string, doc: string])[];
  /** How many are items of the tuple; all by default. */
  readonly visible?: number;
  readonly doc: string;
  /** `sys.flags` and the like cannot be made by users. */
  readonly closed?: boolean;
  /** Fills in values that the user of the type left out; all fields are there, borrowed. */
  readonly complete?: (values: Value[]) => void;
  /** A `__new__` that takes the fields one by one; pickling then does the same. */
  readonly construct?: (make: Make) => AnyTable;
}

export interface StructSequenceType {
  readonly type: PyType;
  /** An instance of borrowed values, one for each field. */
  make(values: readonly Value[]): PyStructSequence;
}

function fieldOf(self: PyStructSequence, i: number): Value {
  const visible = self.items.length;
  return (i < visible ? self.items[i] : self.hiddenFields[i - visible]) as Value;
}

export function makeStructSequence(spec: StructSequenceSpec): StructSequenceType {
  const visible = spec.visible ?? spec.fields.length;
  const names = spec.fields.map(([name]) => name);
  const shownNames = names.filter((name) => name !== '');
  const ctor = class extends PyStructSequence {} as unknown as Constructor;
  const make = (values: readonly Value[]): PyStructSequence => {
    for (const v of values) if (typeof v === 'object' && v !== null) v.rc++;
    return new (ctor as unknown as new (a: readonly Value[], b: readonly Value[]) => PyStructSequence)(
      values.slice(0, visible),
      values.slice(visible),
    );
  };
  const getset: Record<string, GetSet<PyStructSequence>> = {};
  names.forEach((name, i) => {
    if (name !== '') getset[name] = { get: (self) => fieldOf(self, i), member: true, doc: spec.fields[i]?.[1] ?? '' };
  });
  const type = makeType<PyStructSequence>({
    name: spec.name,
    module: spec.module,
    ctor,
    bases: [types.tuple],
    final: true,
    open: spec.module !== 'sys',
    doc: spec.doc,
    getset,
    construct:
      spec.construct?.(make) ??
      (spec.closed === true ? noInstances(`${spec.module}.${spec.name}`) : undefined) ??
      methods<PyType>()({ 'structseq(cls, sequence, dict=?)': (_cls, sequence, dict) => construct(spec, names, visible, make, sequence, dict) }),
    methods: methods<PyStructSequence>()({
      '__repr__(self, /)': (self) =>
        str(`${spec.module}.${spec.name}(${self.items.map((v, i) => `${shownNames[i]}=${textOf(repr(v))}`).join(', ')})`),
      '__reduce__(self, /)': (self) =>
        spec.construct !== undefined
          ? tupleOf(typeOf(self), tupleFrom([...self.items]))
          : tupleOf(typeOf(self), tupleOf(tupleFrom([...self.items]), dictOfPairs(names.slice(visible), self.hiddenFields))),
      '__replace__(self, **changes)': (self, changes) => replaced(spec, names, make, self, changes),
    }),
    classMethods: {},
  });
  type.setAttr('n_sequence_fields', visible);
  type.setAttr('n_fields', names.length);
  type.setAttr('n_unnamed_fields', names.filter((n) => n === '').length);
  type.setAttr('__match_args__', tupleFrom(names.slice(0, visible).filter((n) => n !== '')));
  return { type, make };
}

type Make = (values: readonly Value[]) => PyStructSequence;

function construct(spec: StructSequenceSpec, names: readonly string[], visible: number, make: Make, sequence: Value, dict: Value | undefined): Value {
  const full = `${spec.module}.${spec.name}`;
  if (!(dict instanceof PyDict) && dict !== undefined) throw typeError(`${full}() takes a dict as second arg, if any`);
  const items = itemsOf(sequence);
  try {
    if (items.length < visible)
      throw typeError(`${full}() takes ${names.length === visible ? 'a' : 'an at least'} ${visible}-sequence (${items.length}-sequence given)`);
    if (items.length > names.length)
      throw typeError(`${full}() takes ${names.length === visible ? 'a' : 'an at most'} ${names.length}-sequence (${items.length}-sequence given)`);
    const values = [...items];
    for (let i = items.length; i < names.length; i++) values.push(dict instanceof PyDict ? (dict.getStr(names[i] as string) ?? null) : null);
    if (dict instanceof PyDict) checkNames(full, names, items.length, dict);
    spec.complete?.(values);
    return make(values);
  } finally {
    releaseAll(items);
  }
}

function itemsOf(sequence: Value): Value[] {
  try {
    return toOwnedArray(sequence);
  } catch (thrown) {
    if (!dealtWith(thrown, exceptions.TypeError)) throw thrown;
    throw typeError('constructor requires a sequence');
  }
}

function checkNames(full: string, names: readonly string[], given: number, dict: PyDict): void {
  for (const e of dict.entries()) {
    if (e.v === undefined) continue;
    const at = names.indexOf(e.key as string);
    if (at < given) throw typeError(`${full}() got duplicate or unexpected field name(s)`);
  }
}

function replaced(spec: StructSequenceSpec, names: readonly string[], make: Make, self: PyStructSequence, changes: PyDict): Value {
  if (names.includes('')) throw typeError(`__replace__() is not supported for ${spec.module}.${spec.name} because it has unnamed field(s)`);
  const unknown: string[] = [];
  for (const e of changes.entries()) if (!names.includes(e.key as string)) unknown.push(textOf(repr(e.key)));
  if (unknown.length > 0) throw typeError(`Got unexpected field name(s): [${unknown.join(', ')}]`);
  return make(
    names.map((name, i) => {
      const changed = changes.getStr(name);
      return changed !== undefined ? changed : fieldOf(self, i);
    }),
  );
}
