// What a code does as a row of CPython's instructions, for `dis`, `co_code` and `co_positions`: made beside the lowering when
// somebody asks for it, never otherwise. It tells which operations come in which order, on what, and where in the source;
// jumps tell no target, and what CPython does with its stack alone is left out. Nothing runs it.
//
// Each resume point belongs to one instruction. Counterpart: Python/codegen.c.

import type { CodeListing, ConstantRecord, NameUse, SourceRange } from '../../contract/code.ts';
import { type Opcode, opcodes } from '../../contract/opcodes.ts';
import type { ConstantValue } from '../../syntax/tree.ts';
import { constantRecord } from './constants.ts';
import type { Handler } from './ir.ts';
import { noRange } from './ranges.ts';

/** Numbers of an instruction: opcode, argument, line, end line, column, end column. */
const SIZE = 6;

const binaryOperators = [
  'add',
  'band',
  'floordiv',
  'shl',
  'matmul',
  'mul',
  'mod',
  'bor',
  'pow',
  'shr',
  'sub',
  'truediv',
  'bxor',
  'iadd',
  'iband',
  'ifloordiv',
  'ishl',
  'imatmul',
  'imul',
  'imod',
  'ibor',
  'ipow',
  'ishr',
  'isub',
  'itruediv',
  'ibxor',
  'getitem',
];
/** Argument of COMPARE_OP; 16 is added where only the truth is wanted. */
const comparisons: readonly (readonly [string, number])[] = [
  ['lt', 2],
  ['le', 42],
  ['eq', 72],
  ['ne', 103],
  ['gt', 132],
  ['ge', 172],
];

type Operation = readonly [Opcode, number];
/** Helpers of the runtime that do what one instruction does. An argument of -1: the number of operands. */
const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ...binaryOperators.map((name, i): [string, Operation] => [name, ['BINARY_OP', i]]),
  ...comparisons.flatMap(([name, arg]): [string, Operation][] => [
    [name, ['COMPARE_OP', arg]],
    [`${name}b`, ['COMPARE_OP', arg + 16]],
  ]),
  ['contains', ['CONTAINS_OP', 0]],
  ['notcontains', ['CONTAINS_OP', 1]],
  ['is', ['IS_OP', 0]],
  ['truth', ['TO_BOOL', 0]],
  ['neg', ['UNARY_NEGATIVE', 0]],
  ['pos', ['CALL_INTRINSIC_1', 5]],
  ['invert', ['UNARY_INVERT', 0]],
  ['callkw', ['CALL_KW', -1]],
  ['methkw', ['CALL_KW', -1]],
  ['callex', ['CALL_FUNCTION_EX', 0]],
  ['callfr', ['CALL', -1]],
  ['calltype', ['CALL', 3]],
  ['mksuper', ['CALL', 0]],
  ['mktuple', ['BUILD_TUPLE', -1]],
  ['mklist', ['BUILD_LIST', -1]],
  ['mkset', ['BUILD_SET', -1]],
  ['mkdict', ['BUILD_MAP', -1]],
  ['mkslice', ['BUILD_SLICE', 3]],
  ['listtotuple', ['CALL_INTRINSIC_1', 6]],
  ['lextend', ['LIST_EXTEND', 1]],
  ['supdate', ['SET_UPDATE', 1]],
  ['dupdate', ['DICT_UPDATE', 1]],
  ['dmerge', ['DICT_MERGE', 1]],
  ['dset', ['MAP_ADD', 1]],
  ['sadd', ['SET_ADD', 1]],
  ['getslice', ['BINARY_SLICE', 0]],
  ['setslice', ['STORE_SLICE', 0]],
  ['setitem', ['STORE_SUBSCR', 0]],
  ['delitem', ['DELETE_SUBSCR', 0]],
  ['unpack', ['UNPACK_SEQUENCE', 1]],
  ['unpackex', ['UNPACK_EX', 1]],
  ['getiter', ['GET_ITER', 0]],
  ['getaiter', ['GET_AITER', 0]],
  ['getanext', ['GET_ANEXT', 0]],
  ['yfiter', ['GET_YIELD_FROM_ITER', 0]],
  ['getawait', ['GET_AWAITABLE', 0]],
  ['mkfn', ['MAKE_FUNCTION', 0]],
  ['mkclass', ['CALL', -1]],
  ['mkclassex', ['CALL_FUNCTION_EX', 0]],
  ['importstar', ['CALL_INTRINSIC_1', 2]],
  ['display', ['CALL_INTRINSIC_1', 1]],
  ['match', ['CHECK_EXC_MATCH', 0]],
  ['egmatch', ['CHECK_EG_MATCH', 0]],
  ['raise', ['RAISE_VARARGS', -1]],
  ['assertfail', ['RAISE_VARARGS', 1]],
  ['matchseq', ['MATCH_SEQUENCE', 0]],
  ['matchmap', ['MATCH_MAPPING', 0]],
  ['matchclass', ['MATCH_CLASS', 0]],
  ['matchkeys', ['MATCH_KEYS', 0]],
  ['getlen', ['GET_LEN', 0]],
  ['fmt', ['FORMAT_SIMPLE', 0]],
  ['fmts', ['FORMAT_WITH_SPEC', 0]],
  ['mkinterp', ['BUILD_INTERPOLATION', 0]],
  ['withenter', ['CALL', 0]],
  ['awithenter', ['CALL', 0]],
]);

/** The operation that an instruction's text stands for; null where it is none, or is noted where its name was seen. */
function operationOf(text: string, operands: number, range: SourceRange): Operation | null {
  if (text === '#0.nx()') return ['FOR_ITER', 0];
  if (text === '#0.step(#1)') return ['SEND', 0];
  if (text === '!#0') return ['UNARY_NOT', 0];
  if (text === '(#0===#1)' || text === '(#0!==#1)') return ['IS_OP', text === '(#0===#1)' ? 0 : 1];
  if (text === '!is(#0,#1)') return ['IS_OP', 1];
  if (text === 'reraise()') return range.col_offset < 0 ? ['RERAISE', 0] : ['RAISE_VARARGS', 0];
  if (text.startsWith('(#0!==null&&#0.argc===')) return ['CALL', operands - 1];
  if (text.startsWith('(typeof #0==="function"&&#0.argc')) return ['CALL', operands - 2];
  if (text.includes('?q:method(')) return ['CALL', operands - 1];
  if (text.startsWith('(#0 instanceof PyTuple')) return ['UNPACK_SEQUENCE', 1];
  if (text.startsWith('(typeof #0==="string"?#0:fmt')) return ['FORMAT_SIMPLE', 0];
  if (text.startsWith('ldspecial(')) return ['LOAD_SPECIAL', text.includes('__aexit__') ? 3 : 1];
  if (text.startsWith('withexit(')) return text.includes('true') ? ['WITH_EXCEPT_START', 0] : ['CALL', 3];
  if (/^K\d+\.mk\(/.test(text)) return ['CALL', 0];
  const found = operations.get(/^[a-z]+(?=\()/.exec(text)?.[0] ?? '');
  return found === undefined || found[1] >= 0 ? (found ?? null) : [found[0], operands];
}

const nameInstructions: Readonly<Record<NameUse, readonly [Opcode, number]>> = {
  deleteAttribute: ['DELETE_ATTR', 1],
  deleteGlobal: ['DELETE_GLOBAL', 1],
  deleteName: ['DELETE_NAME', 1],
  importFrom: ['IMPORT_FROM', 1],
  importName: ['IMPORT_NAME', 1],
  loadAttribute: ['LOAD_ATTR', 2],
  loadGlobal: ['LOAD_GLOBAL', 2],
  loadName: ['LOAD_NAME', 1],
  loadSuperAttribute: ['LOAD_SUPER_ATTR', 4],
  storeAttribute: ['STORE_ATTR', 1],
  storeGlobal: ['STORE_GLOBAL', 1],
  storeName: ['STORE_NAME', 1],
};

const namesOfModules: Partial<Record<NameUse, NameUse>> = { loadGlobal: 'loadName', storeGlobal: 'storeName', deleteGlobal: 'deleteName' };

export class Listing {
  private readonly instructions: number[] = [];
  private readonly places: number[] = [];
  private readonly lookups: Record<number, number> = {};
  /** Variables: instruction, name. */
  private readonly variables: [number, string][] = [];
  private readonly constants: [number, string][] = [];
  private lastAttribute = -1;
  /** Handlers of instructions, and the instructions that labels stand before. */
  private readonly guarded: (Handler | undefined)[] = [];
  private readonly labels = new Map<string, number>();

  note(op: Opcode, arg: number, range: SourceRange): void {
    this.instructions.push(opcodes[op], arg, range.lineno, range.end_lineno, range.col_offset, range.end_col_offset);
  }

  /** Modules have no variables but their names. */
  name(use: NameUse, index: number, range: SourceRange, ofModule: boolean): void {
    const [op, factor] = nameInstructions[ofModule ? (namesOfModules[use] ?? use) : use];
    if (use === 'loadAttribute') this.lastAttribute = this.length;
    this.note(op, index * factor, range);
  }

  /** A load of a constant; without a range where the instruction before stands. */
  constant(value: ConstantValue, range: SourceRange | null): void {
    this.constants.push([this.length, JSON.stringify(constantRecord(value))]);
    if (range === null) this.follow('LOAD_CONST', 0);
    else this.note('LOAD_CONST', 0, range);
  }

  variable(op: Opcode, name: string, range: SourceRange): void {
    this.variables.push([this.length, name]);
    this.note(op, 0, range);
  }

  instruction(text: string, operands: number, range: SourceRange): void {
    const found = operationOf(text, operands, range);
    if (found !== null) this.note(...found, range);
  }

  /** Notes an instruction that stands where the one before does, as CPython places what has no source of its own. */
  follow(op: Opcode, arg: number): void {
    this.instructions.push(opcodes[op], arg, ...this.lastRange());
  }

  /** Of the last instruction that stands anywhere. */
  private lastRange(): number[] {
    for (let at = this.instructions.length - 4; at > 0; at -= SIZE) {
      if ((this.instructions[at] as number) >= 0) return this.instructions.slice(at, at + 4);
    }
    return [-1, -1, -1, -1];
  }

  /** The resume point belongs to the last instruction, or to one that does nothing where that stands elsewhere. */
  point(pc: number, range: SourceRange, lookup: boolean, handler: Handler | null): void {
    const at = [range.lineno, range.end_lineno, range.col_offset, range.end_col_offset];
    const last = this.instructions.slice(-4);
    if (last.length === 0 || at.some((n, i) => n !== last[i])) this.note(range === noRange ? 'RERAISE' : 'NOP', 0, range);
    this.places[pc] = this.length - 1;
    if (handler !== null) this.guarded[this.length - 1] = handler;
    if (lookup && this.lastAttribute >= 0) this.lookups[pc] = this.lastAttribute;
  }

  /** The next instruction is what handlers of this label go on at. */
  label(label: string): void {
    this.labels.set(label, this.length);
  }

  private handlers(): CodeListing['handlers'] {
    const found: { from: number; to: number; target: number; depth: number }[] = [];
    let last: Handler | undefined;
    this.guarded.forEach((handler, at) => {
      const target = handler && this.labels.get(handler.label);
      if (handler === undefined || target === undefined) return;
      const before = found[found.length - 1];
      if (before !== undefined && last === handler && before.to >= at) before.to = at + 1;
      else found.push({ from: at, to: at + 1, target: Math.min(target, this.length - 1), depth: handler.keep });
      last = handler;
    });
    return found;
  }

  get length(): number {
    return this.instructions.length / SIZE;
  }

  /** Forgets what was noted since the listing had this length. */
  truncate(length: number, points: number): void {
    this.instructions.length = length * SIZE;
    this.places.length = points;
    this.guarded.length = Math.min(this.guarded.length, length);
    for (const list of [this.variables, this.constants]) while ((list[list.length - 1]?.[0] ?? -1) >= length) list.pop();
    for (const pc of Object.keys(this.lookups)) if (Number(pc) >= points) delete this.lookups[Number(pc)];
  }

  /** Variables and constants in the order in which instructions number them. */
  finish(slots: readonly string[], records: readonly ConstantRecord[]): CodeListing {
    const constants = records.map((record) => JSON.stringify(record));
    for (const [at, name] of this.variables) this.instructions[at * SIZE + 1] = Math.max(0, slots.indexOf(name));
    for (const [at, key] of this.constants) this.instructions[at * SIZE + 1] = Math.max(0, constants.indexOf(key));
    return { instructions: this.instructions, places: this.places, lookups: this.lookups, handlers: this.handlers() };
  }
}
