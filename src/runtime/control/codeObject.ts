// Code objects and the units they come from. The type with its attributes is objects/code.ts.
//
// A unit is one compiled script; its code objects are made with it and live as long as it does. What ties code to
// globals and to JavaScript functions is a CodeInstance (codeInstance.ts); a unit may have several.
// Counterpart: Include/cpython/code.h, Objects/codeobject.c.

import type { CodeTable, CompiledUnit, ConstantRecord } from '../../contract/code.ts';
import { isOpcode } from '../../contract/opcodes.ts';
import { PyBytes, bytes } from '../layout/bytes.ts';
import { PyComplex, PyFloat } from '../layout/numbers.ts';
import { PyFrozenSet } from '../layout/set.ts';
import { strOfPoints } from '../layout/str.ts';
import { PyTuple } from '../layout/tuple.ts';
import { notImplementedError, systemError } from '../raise.ts';
import { own } from '../refcount.ts';
import { Ellipsis, IMMORTAL } from '../singletons.ts';
import { PyObject, type Value } from '../value.ts';

export class PyCode extends PyObject {
  readonly unit: CodeUnit;
  /** Which code of the unit. */
  readonly index: number;
  /** The unit's table, or a changed copy of it (`replace`). */
  readonly table: CodeTable;
  /** `co_filename`; importlib corrects it in code from a cache. */
  filename: string;
  /** Fields that `replace` or the constructor gave and the table does not hold; their values are never released. */
  readonly given: ReadonlyMap<string, Value> | null;
  /** The first of them that says what the code does: nothing can run such code. */
  readonly inert: string | null;
  private constants: PyTuple | null = null;
  private separated: PyCode | null = null;

  constructor(unit: CodeUnit, index: number, table: CodeTable, filename: string, data: Pick<PyCode, 'given' | 'inert'> | null = null) {
    super();
    this.given = data?.given ?? null;
    this.inert = data?.inert ?? null;
    if (this.given !== null) for (const v of this.given.values()) own(v);
    this.rc = IMMORTAL;
    this.unit = unit;
    this.index = index;
    this.table = table;
    this.filename = filename;
  }

  /** Throws when a field was changed that the emitted code cannot follow. */
  mustRun(): void {
    const bytecode = this.given?.get('co_code');
    const first = bytecode instanceof PyBytes ? (bytecode.data[0] ?? 0) : 0;
    if (!isOpcode(first)) throw systemError(`${this.filename}:${this.table.firstlineno}: unknown opcode ${first}`);
    if (this.inert !== null) throw notImplementedError(`code with another ${this.inert} cannot be run: there is no bytecode`);
  }

  /** The code of a whole unit, for execution with separate locals: under the same names. */
  withSeparateLocals(): PyCode {
    this.mustRun();
    const { main } = this.unit.withSeparateLocals();
    const original = this.unit.main.table;
    if (this.table === original && this.filename === main.filename) return main;
    if (this.separated === null) {
      const { name, qualname, firstlineno, flags } = this.table;
      const table = { ...movedLines(main.table, firstlineno - original.firstlineno), name, qualname, firstlineno, flags };
      this.separated = new PyCode(main.unit, main.index, table, this.filename);
    }
    return this.separated;
  }

  /** `co_consts`. */
  get consts(): PyTuple {
    if (this.constants === null) {
      this.constants = new PyTuple(this.table.consts.map((record) => constantOf(record, this.unit)));
      this.constants.rc = IMMORTAL;
    }
    return this.constants;
  }

  /** Number of places that instructions can name: resume points, then method look-ups that share one. */
  get places(): number {
    return this.table.positions.length / 4 + Object.keys(this.table.lookups).length;
  }

  /** Four numbers of a place: line, end line, column, end column; -1 where CPython has None. */
  positionOf(place: number): readonly number[] {
    const { positions, lookups } = this.table;
    const points = positions.length / 4;
    if (place < points) return positions.slice(place * 4, place * 4 + 4);
    const key = Object.keys(lookups)[place - points];
    return key === undefined ? [-1, -1, -1, -1] : (lookups[Number(key)] as readonly number[]);
  }

  /** The place of the method look-up that shares resume point `pc` with its call; `pc` when there is none. */
  lookupPlace(pc: number): number {
    const at = Object.keys(this.table.lookups).indexOf(String(pc));
    return at < 0 ? pc : this.table.positions.length / 4 + at;
  }

  lineOf(place: number): number {
    const { positions } = this.table;
    const line = place * 4 < positions.length ? positions[place * 4] : this.positionOf(place)[0];
    return line === undefined ? -1 : line;
  }
}

/** A table of which the places lie so many lines further down. */
export function movedLines(table: CodeTable, delta: number): CodeTable {
  if (delta === 0) return table;
  const moved = (places: readonly number[]): number[] => places.map((n, i) => (i % 4 < 2 && n >= 0 ? n + delta : n));
  const lookups = Object.fromEntries(Object.entries(table.lookups).map(([pc, place]) => [pc, moved(place)]));
  return { ...table, positions: moved(table.positions), lookups };
}

export class CodeUnit {
  readonly compiled: CompiledUnit;
  readonly codes: readonly PyCode[];
  /** The text as a unit with a namespace beside its globals; made when first executed that way. */
  private separated: CodeUnit | null = null;
  private readonly separate: (() => CompiledUnit) | null;
  private table: Value[] | null = null;

  /** `separate` compiles the same source for execution with separate locals (exec with two mappings). */
  constructor(compiled: CompiledUnit, separate: (() => CompiledUnit) | null = null) {
    this.compiled = compiled;
    this.separate = separate;
    this.codes = compiled.codes.map((table, i) => new PyCode(this, i, table, compiled.filename));
  }

  /** The code of the whole unit. */
  get main(): PyCode {
    return this.codes[0] as PyCode;
  }

  /** The constant table `k` of emitted code. */
  get constants(): Value[] {
    this.table ??= this.compiled.constants.map((record) => constantOf(record, this));
    return this.table;
  }

  /** Gives `code` and its companions of the same file name another one. */
  rename(code: PyCode, filename: string): void {
    const old = code.filename;
    for (const each of [code, ...this.codes]) if (each.filename === old) each.filename = filename;
  }

  withSeparateLocals(): CodeUnit {
    if (this.separated === null) this.separated = this.separate === null ? this : new CodeUnit(this.separate());
    return this.separated;
  }
}

const EMPTY_BYTES = bytes(new Uint8Array(0));

/** A constant record as a value; objects among them are immortal. */
export function constantOf(record: ConstantRecord, unit: CodeUnit): Value {
  const v = makeConstant(record, unit);
  if (typeof v === 'object' && v !== null) v.rc = IMMORTAL;
  return v;
}

function makeConstant(record: ConstantRecord, unit: CodeUnit): Value {
  if (record === null || typeof record !== 'object') return record;
  if ('ellipsis' in record) return Ellipsis;
  if ('int' in record) return BigInt(record.int);
  if ('float' in record) return floatConstant(record.float);
  if ('complex' in record) return new PyComplex(floatOf(record.complex[0]), floatOf(record.complex[1]));
  if ('str' in record) return strOfPoints(record.str);
  if ('bytes' in record) return record.bytes === '' ? EMPTY_BYTES : bytes(Uint8Array.from(record.bytes, (c) => c.charCodeAt(0)));
  if ('tuple' in record) return new PyTuple(record.tuple.map((r) => constantOf(r, unit)));
  if ('frozenset' in record) return frozenset(record.frozenset.map((r) => constantOf(r, unit)));
  return unit.codes[record.code] as PyCode;
}

export function frozenset(items: readonly Value[]): PyFrozenSet {
  const set = new PyFrozenSet();
  for (const item of items) set.add(item);
  return set;
}

function floatOf(text: string): number {
  return text === 'inf' ? Infinity : text === '-inf' ? -Infinity : text === 'nan' ? NaN : Number(text);
}

function floatConstant(text: string): Value {
  const n = floatOf(text);
  return Number.isInteger(n) ? new PyFloat(n) : n;
}
