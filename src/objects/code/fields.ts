// The fields of code objects: what each shows, and the copies that `replace` and the constructor make.
//
// There is no bytecode. A copy keeps what it was given for every field; it runs as its original does unless a field
// was changed that says what the code computes or how it binds names: then running it is not supported.
// Counterpart: code_replace_impl, code_new_impl and _PyCode_Validate in Objects/codeobject.c.

import type { CodeTable } from '../../contract/code.ts';
import { CodeUnit, PyCode, movedLines } from '../../runtime/control/codeObject.ts';
import { PyBytes, bytes } from '../../runtime/layout/bytes.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { asCInt } from '../../runtime/convert.ts';
import { same } from '../../runtime/compare.ts';
import { systemError, typeError, valueError } from '../../runtime/raise.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { instructionBytes, layoutOf, offsetOf, unitPositions } from './instructions.ts';
import { type Position, decodeLocations, encodeLocations } from './locations.ts';

const texts = (names: readonly string[]): PyTuple => new PyTuple(names.map(str));

type Kind = 'int' | 'bytes' | 'names' | 'tuple' | 'text';
interface Field {
  readonly kind: Kind;
  readonly get: (code: PyCode) => Value;
  /** The original runs whatever this field says. */
  readonly shownOnly?: boolean;
}

/** In the order of the constructor's arguments. */
export const codeFields: Readonly<Record<string, Field>> = {
  co_argcount: { kind: 'int', get: (c) => c.table.argcount },
  co_posonlyargcount: { kind: 'int', get: (c) => c.table.posonlyargcount },
  co_kwonlyargcount: { kind: 'int', get: (c) => c.table.kwonlyargcount },
  co_nlocals: { kind: 'int', get: (c) => c.table.varnames.length, shownOnly: true },
  co_stacksize: { kind: 'int', get: stackSize, shownOnly: true },
  co_flags: { kind: 'int', get: (c) => c.table.flags },
  co_code: { kind: 'bytes', get: (c) => bytes(instructionBytes(c)) },
  co_consts: { kind: 'tuple', get: (c) => c.consts },
  co_names: { kind: 'names', get: (c) => texts(c.table.names) },
  co_varnames: { kind: 'names', get: (c) => texts(c.table.varnames) },
  co_filename: { kind: 'text', get: (c) => str(c.filename) },
  co_name: { kind: 'text', get: (c) => str(c.table.name) },
  co_qualname: { kind: 'text', get: (c) => str(c.table.qualname) },
  co_firstlineno: { kind: 'int', get: (c) => c.table.firstlineno },
  co_linetable: { kind: 'bytes', get: (c) => bytes(encodeLocations(unitPositions(c, true), c.table.firstlineno)), shownOnly: true },
  co_exceptiontable: { kind: 'bytes', get: (c) => bytes(layoutOf(c)?.exceptionTable ?? new Uint8Array(0)), shownOnly: true },
  co_freevars: { kind: 'names', get: (c) => texts(c.table.freevars) },
  co_cellvars: { kind: 'names', get: (c) => texts(c.table.cellvars) },
};
const NO_POSITION: Position = [-1, -1, -1, -1];
const NAMES = Object.keys(codeFields);
/** Fields that the code's table holds, so that a changed copy runs with them. */
const IN_TABLE: Readonly<Record<string, (v: Value, table: CodeTable) => Partial<CodeTable>>> = {
  co_name: (v) => ({ name: textOf(v as string) }),
  co_qualname: (v) => ({ qualname: textOf(v as string) }),
  co_firstlineno: (v, table) => ({ ...movedLines(table, asCInt(v) - table.firstlineno), firstlineno: asCInt(v) }),
  co_flags: (v) => ({ flags: asCInt(v) }),
};

/** What a field shows: what it was given, or what the tables say. */
export function fieldValue(code: PyCode, name: string): Value {
  return code.given?.get(name) ?? (codeFields[name] as Field).get(code);
}

function stackSize(code: PyCode): number {
  return 1 + code.table.temps.reduce((most, kinds) => Math.max(most, kinds.length), 0);
}

function checked(title: string, name: string, v: Value): Value {
  switch ((codeFields[name] as Field).kind) {
    case 'int': {
      const n = asCInt(v);
      if (n < 0) throw valueError(`${name} must be a positive integer`);
      return n;
    }
    case 'bytes':
      if (v instanceof PyBytes) return v;
      throw typeError(`${title} must be bytes, not ${typeName(v)}`);
    case 'text':
      if (isStr(v)) return v;
      throw typeError(`${title} must be str, not ${typeName(v)}`);
    default:
      if (!(v instanceof PyTuple)) throw typeError(`${title} must be tuple, not ${typeName(v)}`);
      if ((codeFields[name] as Field).kind === 'names' && !v.items.every(isStr)) throw systemError('non-string found in code slot');
      return v;
  }
}

function validate(code: PyCode): PyCode {
  const count = (name: string): number => fieldValue(code, name) as number;
  const variables = (fieldValue(code, 'co_varnames') as PyTuple).items.length;
  const flags = count('co_flags');
  const starred = (flags & 4 ? 1 : 0) + (flags & 8 ? 1 : 0);
  if (code.given?.has('co_code') && (fieldValue(code, 'co_code') as PyBytes).data.length % 2 !== 0) throw valueError('code: co_code is malformed');
  if (count('co_argcount') + count('co_kwonlyargcount') + starred > variables) throw valueError('code: co_varnames is too small');
  if (count('co_nlocals') !== variables) throw valueError('code: co_nlocals != len(co_varnames)');
  return code;
}

/** The places of the tables as another line table has them, so that frames and tracebacks follow it. */
function placesFrom(code: PyCode, table: CodeTable, data: PyBytes): Pick<CodeTable, 'positions' | 'lookups'> {
  const found = decodeLocations(data.data, table.firstlineno);
  const at = (place: number): readonly number[] => found[offsetOf(code, place) / 2] ?? NO_POSITION;
  const points = table.positions.length / 4;
  const positions = Array.from({ length: points }, (_, place) => at(place)).flat();
  const lookups = Object.fromEntries(Object.keys(table.lookups).map((pc, i) => [pc, at(points + i)]));
  return { positions, lookups };
}

/** A copy with other fields, of which the values are borrowed. */
function changed(original: PyCode, changes: ReadonlyMap<string, Value>): PyCode {
  let { table, filename, inert } = original;
  const given = new Map(original.given ?? []);
  for (const name of NAMES) {
    const value = changes.get(name);
    if (value === undefined || same(fieldValue(original, name), value)) continue;
    if (name === 'co_filename') filename = textOf(value as string);
    else if (IN_TABLE[name] !== undefined) table = { ...table, ...IN_TABLE[name](value, table) };
    else {
      given.set(name, value);
      if (name === 'co_linetable') table = { ...table, ...placesFrom(original, table, value as PyBytes) };
      if (codeFields[name]?.shownOnly !== true) inert ??= name;
    }
  }
  return validate(new PyCode(original.unit, original.index, table, filename, given.size === 0 ? null : { given, inert }));
}

export function replaceFields(code: PyCode, changes: PyDict): PyCode {
  const wanted = new Map<string, Value>();
  for (const { key, v } of changes.entries()) {
    const name = textOf(key as string);
    if (!Object.hasOwn(codeFields, name)) throw typeError(`replace() got an unexpected keyword argument '${name}'`);
    wanted.set(name, checked(`replace() argument '${name}'`, name, v as Value));
  }
  // As many local variables as there are names, unless the caller says so; both may be given.
  return changed(code, wanted);
}

const EMPTY_TABLE: CodeTable = {
  name: '',
  qualname: '',
  firstlineno: 1,
  flags: 0,
  argcount: 0,
  posonlyargcount: 0,
  kwonlyargcount: 0,
  varnames: [],
  cellvars: [],
  freevars: [],
  names: [],
  nameUses: [],
  consts: [],
  docstring: null,
  kids: [],
  slots: [],
  jsArgc: -1,
  usesF: false,
  positions: [],
  temps: [],
  keep: [],
  lookups: {},
  tempNames: {},
  hash: 0,
};

/** `types.CodeType(…)`: a code object that can be looked at, pickled and compared, but not run. */
export function newCode(args: readonly Value[]): PyCode {
  if (args.length < 16 || args.length > 18) {
    throw typeError(`code expected at ${args.length < 16 ? 'least 16' : 'most 18'} arguments, got ${args.length}`);
  }
  const empty = { filename: '', text: '', codes: [EMPTY_TABLE], constants: [], lines: { pcs: [], spans: [] }, warnings: [] };
  const wanted = new Map<string, Value>();
  args.forEach((v, i) => wanted.set(NAMES[i] as string, checked(`code() argument ${i + 1}`, NAMES[i] as string, v)));
  const base = new CodeUnit(empty).main;
  return changed(new PyCode(base.unit, 0, EMPTY_TABLE, '', { given: new Map([['co_code', bytes(new Uint8Array(0))]]), inert: 'co_code' }), wanted);
}
