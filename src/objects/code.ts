// The type code. Positions are those of resume points: `co_positions` numbers them as if each were one instruction of
// two bytes, which is what `tb_lasti` and `f_lasti` count. Counterpart: Objects/codeobject.c.
//
// @differs code-bytes: `co_code` tells places and names alone, `co_linetable` and `co_exceptiontable` are empty.

import { type CodeTable, nameUse } from '../contract/code.ts';
import { config } from '../runtime/config.ts';
import { PyCode } from '../runtime/control/codeObject.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { address } from '../runtime/identity.ts';
import { intValue } from '../runtime/layout/numbers.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { ListIterator } from '../runtime/layout/iterator.ts';
import { PyList } from '../runtime/layout/list.ts';
import type { PyDict } from '../runtime/layout/dict.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { PyTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { indexError, notImplementedError, typeError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { same } from '../runtime/compare.ts';
import { own } from '../runtime/refcount.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';

const texts = (names: readonly string[]): PyTuple => new PyTuple(names.map(str));
const orNone = (n: number | undefined): Value => (n === undefined || n < 0 ? null : n);
const NOP = 27;
const EXTENDED_ARG = 69;
/** What the index of the name is multiplied by, where flags share the argument. */
const FLAG_BITS: Readonly<Record<number, number>> = { [nameUse.loadAttribute]: 2, [nameUse.loadGlobal]: 2, [nameUse.loadSuperAttribute]: 4 };
/** Cache entries that follow an instruction. */
const INLINE_CACHES: Readonly<Record<number, number>> = {
  [nameUse.loadAttribute]: 9, [nameUse.loadGlobal]: 4, [nameUse.loadSuperAttribute]: 1, [nameUse.storeAttribute]: 4,
};

function iteratorOver(items: readonly PyTuple[]): ListIterator {
  return new ListIterator(new PyList(items.map(own)));
}

/** (line, end line, column, end column) of every place. */
function positions(code: PyCode): ListIterator {
  const items: PyTuple[] = [];
  for (let place = 0; place < code.places; place++) {
    const [line, endLine, ...columns] = code.positionOf(place);
    if (config.noDebugRanges) items.push(tupleOf(orNone(line), orNone(line), null, null));
    else items.push(tupleOf(orNone(line), orNone(endLine), ...columns.map(orNone)));
  }
  return iteratorOver(items);
}

/** (start, end, line) of each run of places on one line. */
function lines(code: PyCode): ListIterator {
  const items: PyTuple[] = [];
  const n = code.places;
  for (let start = 0; start < n; ) {
    const line = code.lineOf(start);
    let end = start + 1;
    while (end < n && code.lineOf(end) === line) end++;
    items.push(tupleOf(start * 2, end * 2, orNone(line)));
    start = end;
  }
  return iteratorOver(items);
}

/** Fields that `replace` can change. The others follow from the source text. */
const REPLACEABLE: Readonly<Record<string, (v: Value) => Partial<CodeTable>>> = {
  co_name: (v) => ({ name: textField('co_name', v) }),
  co_qualname: (v) => ({ qualname: textField('co_qualname', v) }),
  co_firstlineno: (v) => ({ firstlineno: intField(v) }),
  co_flags: (v) => ({ flags: intField(v) }),
};
const FIXED: Readonly<Record<string, (code: PyCode) => Value>> = {
  co_argcount: (c) => c.table.argcount,
  co_posonlyargcount: (c) => c.table.posonlyargcount,
  co_kwonlyargcount: (c) => c.table.kwonlyargcount,
  co_nlocals: (c) => c.table.varnames.length,
  co_stacksize: stackSize,
  co_code: (c) => instructionBytes(c),
  co_consts: (c) => c.consts,
  co_names: (c) => texts(c.table.names),
  co_varnames: (c) => texts(c.table.varnames),
  co_freevars: (c) => texts(c.table.freevars),
  co_cellvars: (c) => texts(c.table.cellvars),
  co_linetable: () => bytes(new Uint8Array(0)),
  co_exceptiontable: () => bytes(new Uint8Array(0)),
};

function stackSize(code: PyCode): number {
  return 1 + code.table.temps.reduce((most, kinds) => Math.max(most, kinds.length), 0);
}

/**
 * For readers of bytecode (`inspect.getclosurevars`, tools that look for the globals a function needs): a NOP for each
 * place, then what the code does with names, each once, as instructions of CPython.
 */
function instructionBytes(code: PyCode): Value {
  const data: number[] = [];
  for (let i = 0; i < code.places; i++) data.push(NOP, 0);
  const uses = code.table.nameUses;
  for (let i = 0; i < uses.length; i += 2) {
    const op = uses[i] as number;
    const arg = (uses[i + 1] as number) * (FLAG_BITS[op] ?? 1);
    for (let shift = 24; shift > 0; shift -= 8) if (arg >>> shift > 0) data.push(EXTENDED_ARG, (arg >>> shift) & 255);
    data.push(op, arg & 255);
    for (let n = INLINE_CACHES[op] ?? 0; n > 0; n--) data.push(0, 0);
  }
  return bytes(Uint8Array.from(data));
}

function textField(name: string, v: Value): string {
  if (isStr(v)) return textOf(v);
  throw typeError(`replace() argument '${name}' must be str, not ${typeName(v)}`);
}

function intField(v: Value): number {
  const n = intValue(v);
  if (typeof n === 'number') return n;
  throw typeError(`'${typeName(v)}' object cannot be interpreted as an integer`);
}

function replace(code: PyCode, changes: PyDict): PyCode {
  let table = code.table;
  let { filename } = code;
  for (const { key, v } of changes.entries()) {
    const name = key as string;
    const value = v as Value;
    const change = REPLACEABLE[name];
    const fixed = FIXED[name];
    if (name === 'co_filename') filename = textField(name, value);
    else if (change !== undefined) table = { ...table, ...change(value) };
    else if (fixed === undefined) throw typeError(`replace() got an unexpected keyword argument '${name}'`);
    else if (!same(fixed(code), value)) throw notImplementedError(`code.replace() cannot change ${name}: there is no bytecode`);
  }
  return new PyCode(code.unit, code.index, table, filename);
}

/** Equal code: the same names, counts, places and constants, whatever file it came from. */
function equalCode(a: PyCode, b: PyCode): boolean {
  if (a === b) return true;
  return summary(a) === summary(b);
}

const summaries = new WeakMap<PyCode, string>();
function summary(code: PyCode): string {
  let text = summaries.get(code);
  if (text === undefined) {
    const { kids, lookups, tempNames, slots, jsArgc, usesF, docstring, ...table } = code.table;
    const inner = kids.map((k) => summary(code.unit.codes[k] as PyCode));
    text = JSON.stringify([table, inner], (key, v) => (key === 'code' ? 0 : v));
    summaries.set(code, text);
  }
  return text;
}

const member = (get: (code: PyCode) => Value): { get: (code: PyCode) => Value; member: true } => ({ get, member: true });

export const codeType: TypeDecl<PyCode> = defineType<PyCode>({
  name: 'code',
  ctor: PyCode as never,
  final: true,
  hasWeakrefs: true,
  doc: 'Create a code object.  Not for the faint of heart.',
  construct: methods<Value>()({
    'code(cls, *args)': (_cls, args) => {
      if (args.length < 16) throw typeError(`code expected at least 16 arguments, got ${args.length}`);
      throw notImplementedError('code objects cannot be made from bytecode');
    },
  }),
  methods: methods<PyCode>()({
    '__repr__(self, /)': (self) =>
      str(`<code object ${self.table.name} at ${address(self)}, file "${self.filename}", line ${self.table.firstlineno}>`),
    '__eq__(self, value, /)': (self, value) => (value instanceof PyCode ? equalCode(self, value) : NotImplemented),
    '__ne__(self, value, /)': (self, value) => (value instanceof PyCode ? !equalCode(self, value) : NotImplemented),
    '__hash__(self, /)': (self) => Math.abs((self.table.hash | 0) * 31 + self.table.firstlineno * 7919 + self.table.name.length),
    'co_positions(self, /)': positions,
    'co_lines(self, /)': lines,
    'co_branches(self, /)': () => iteratorOver([]),
    'replace(self, /, **changes)': replace,
    '__replace__(self, /, **changes)': replace,
    '_varname_from_oparg(self, /, oparg: cint)': (self, oparg) => {
      const { varnames, cellvars, freevars } = self.table;
      const name = [...varnames, ...cellvars.filter((c) => !varnames.includes(c)), ...freevars][oparg];
      if (name === undefined) throw indexError('tuple index out of range');
      return str(name);
    },
  }),
  getset: {
    co_name: member((c) => str(c.table.name)),
    co_qualname: member((c) => str(c.table.qualname)),
    co_filename: member((c) => str(c.filename)),
    co_firstlineno: member((c) => c.table.firstlineno),
    co_flags: member((c) => c.table.flags & 0xffffff | (c.table.flags & 0xff000000)),
    ...Object.fromEntries(Object.entries(FIXED).map(([name, get]) => [name, { get, member: !/code|vars/.test(name) }])),
    co_lnotab: { get: () => bytes(new Uint8Array(0)) },
    _co_code_adaptive: { get: instructionBytes },
  },
});
