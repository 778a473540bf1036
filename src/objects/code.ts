// The type code. Positions are those of the units of its listing (code/instructions.ts), or of its resume points as if each
// were one instruction of two bytes; `tb_lasti` and `f_lasti` count the same. Counterpart: Objects/codeobject.c.
//
// @differs code-bytes: `co_code` lists what the code does in instructions of CPython, in order, but not its jumps and its stack.

import { config } from '../runtime/config.ts';
import { PyCode } from '../runtime/control/codeObject.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { address } from '../runtime/identity.ts';
import { PyBytes, bytes } from '../runtime/layout/bytes.ts';
import { ListIterator } from '../runtime/layout/iterator.ts';
import { PyList } from '../runtime/layout/list.ts';
import { str, textOf } from '../runtime/layout/str.ts';
import { type PyTuple, tupleOf } from '../runtime/layout/tuple.ts';
import { indexError } from '../runtime/raise.ts';
import { NotImplemented } from '../runtime/singletons.ts';
import { own } from '../runtime/refcount.ts';
import { repr } from '../runtime/text.ts';
import type { Value } from '../runtime/value.ts';
import { warn } from '../runtime/warn.ts';
import { codeFields, fieldValue, newCode, replaceFields } from './code/fields.ts';
import { instructionBytes, unitPositions } from './code/instructions.ts';
import { type Position, decodeLocations } from './code/locations.ts';

const orNone = (n: number | undefined): Value => (n === undefined || n < 0 ? null : n);

function iteratorOver(items: readonly PyTuple[]): ListIterator {
  return new ListIterator(new PyList(items.map(own)));
}

/** What `co_linetable` was given, or where the units of the code are from. */
function positionsOf(code: PyCode, all: boolean): readonly Position[] {
  const table = code.given?.get('co_linetable');
  return table instanceof PyBytes ? decodeLocations(table.data, code.table.firstlineno) : unitPositions(code, all);
}

/** (line, end line, column, end column) of every place. */
function positions(code: PyCode): ListIterator {
  return iteratorOver(
    positionsOf(code, false).map(([line, endLine, ...columns]) => {
      if (config.noDebugRanges) return tupleOf(orNone(line), orNone(line), null, null);
      return tupleOf(orNone(line), orNone(endLine), ...columns.map(orNone));
    }),
  );
}

/** [start, end, line] of each run of places on one line; -1 for none. */
function lineRuns(code: PyCode): (readonly [number, number, number])[] {
  const places = positionsOf(code, true);
  const runs: (readonly [number, number, number])[] = [];
  for (let start = 0; start < places.length; ) {
    const line = (places[start] as Position)[0];
    let end = start + 1;
    while (end < places.length && (places[end] as Position)[0] === line) end++;
    runs.push([start * 2, end * 2, line]);
    start = end;
  }
  return runs;
}

const lines = (code: PyCode): ListIterator => iteratorOver(lineRuns(code).map(([start, end, line]) => tupleOf(start, end, orNone(line))));

/** `co_lnotab`: pairs of a byte delta and a signed line delta, as before 3.10. */
function lineDeltas(code: PyCode): Value {
  warn('DeprecationWarning', 'co_lnotab is deprecated, use co_lines instead.');
  const out: number[] = [];
  let at = 0;
  let before = code.table.firstlineno;
  for (const [start, , line] of lineRuns(code)) {
    if (line < 0 || line === before) continue;
    let bytesLeft = start - at;
    let linesLeft = line - before;
    for (; bytesLeft > 254; bytesLeft -= 254) out.push(254, 0);
    for (; linesLeft > 127 || linesLeft < -128; linesLeft -= linesLeft > 0 ? 127 : -128) {
      out.push(bytesLeft, linesLeft > 0 ? 127 : 128);
      bytesLeft = 0;
    }
    out.push(bytesLeft, linesLeft & 255);
    at = start;
    before = line;
  }
  return bytes(Uint8Array.from(out));
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
    const given = [...(code.given ?? [])].map(([name, v]) => `${name}=${textOf(repr(v))}`);
    text = JSON.stringify([table, inner, given], (key, v) => (key === 'code' ? 0 : v));
    summaries.set(code, text);
  }
  return text;
}

/** Mixes in the fields that a copy was given. */
function givenHash(code: PyCode): number {
  let h = 0;
  if (code.given !== null) for (const c of summary(code)) h = (Math.imul(h, 31) + (c.codePointAt(0) as number)) | 0;
  return h;
}

export const codeType: TypeDecl<PyCode> = defineType<PyCode>({
  name: 'code',
  ctor: PyCode as never,
  final: true,
  hasWeakrefs: true,
  doc: 'Create a code object.  Not for the faint of heart.',
  construct: methods<Value>()({
    'code(cls, *args)': (_cls, args) => newCode(args),
  }),
  methods: methods<PyCode>()({
    '__repr__(self, /)': (self) =>
      str(`<code object ${self.table.name} at ${address(self)}, file "${self.filename}", line ${self.table.firstlineno}>`),
    '__eq__(self, value, /)': (self, value) => (value instanceof PyCode ? equalCode(self, value) : NotImplemented),
    '__ne__(self, value, /)': (self, value) => (value instanceof PyCode ? !equalCode(self, value) : NotImplemented),
    '__hash__(self, /)': (self) => Math.abs((self.table.hash | 0) * 31 + self.table.firstlineno * 7919 + self.table.name.length + givenHash(self)),
    'co_positions(self, /)': positions,
    'co_lines(self, /)': lines,
    'co_branches(self, /)': () => iteratorOver([]),
    'replace(self, /, **changes)': replaceFields,
    '__replace__(self, /, **changes)': replaceFields,
    '_varname_from_oparg(self, /, oparg: cint)': (self, oparg) => {
      const { varnames, cellvars, freevars } = self.table;
      const name = [...varnames, ...cellvars.filter((c) => !varnames.includes(c)), ...freevars][oparg];
      if (name === undefined) throw indexError('tuple index out of range');
      return str(name);
    },
  }),
  getset: {
    ...Object.fromEntries(
      Object.keys(codeFields).map((name) => [name, { get: (code: PyCode) => fieldValue(code, name), member: !/code|vars/.test(name) }]),
    ),
    co_lnotab: { get: lineDeltas },
    _co_code_adaptive: { get: (code) => bytes(instructionBytes(code)) },
  },
});
