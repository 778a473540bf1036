// Code tied to globals: the `K` objects of emitted code, and instantiation of units.
//
// An instance of a unit is its script evaluated once under a script name of its own, so that a JavaScript call site
// (script, line) leads to exactly one code and one globals dict. The resumable printing of a function is asked for when
// a frame of it is first captured. Instances are held by the functions and frames made from them.

import type {
  Abi,
  CodeInstance as CodeInstanceNames,
  EmittedFunction,
  Globals,
  InstantiateResumable,
  InstantiateUnit,
  ResumableFunction,
} from '../../contract/abi.ts';
import { type CodeListing, type CodeTable, type CompiledUnit, type LineTable, type ResumableText, codeFlags } from '../../contract/code.ts';
import type { CallPlan } from '../bindPlan.ts';
import type { PyDict } from '../layout/dict.ts';
import { hasSurrogates, surrogates } from '../layout/str.ts';
import type { PyObject } from '../value.ts';
import type { FunctionCode } from '../layout/function.ts';
import type { CodeUnit, PyCode } from './codeObject.ts';

/** What the control flow needs of the compiler and the host; installed at start. */
export const codeHost: {
  /** The ABI object `R`. */
  abi: () => Abi;
  /** Turns a script text into its value. */
  evaluate: (text: string, scriptName: string) => unknown;
  /** The resumable printing of one code. */
  printResumable: (unit: CompiledUnit, code: number) => ResumableText;
  /** What the codes of a unit do, as instructions; null where the source is not known. */
  listings: (unit: CompiledUnit) => readonly CodeListing[] | null;
  /** JavaScript call sites above the caller, innermost first; `accept` filters by script name before `limit` counts. */
  callSites: (limit: number, accept: (file: string) => boolean) => readonly { readonly file: string | null; readonly line: number }[];
} = { abi: absent, evaluate: absent, printResumable: absent, listings: () => null, callSites: () => [] };

function absent(): never {
  throw new Error('the code host is not installed');
}

const GENERATOR_KINDS = codeFlags.generator | codeFlags.coroutine | codeFlags.asyncGenerator;

export class CodeInstance implements CodeInstanceNames, FunctionCode {
  readonly code: PyCode;
  readonly table: CodeTable;
  readonly unit: UnitInstance;
  mk: CodeInstanceNames['mk'] = null;
  B: ResumableFunction | null = null;
  /** Number of slots in front of a record. */
  readonly slotCount: number;
  /** Slots that callers may own: index, then the bit of the mask (0: never owned by the frame). */
  readonly borrowed: readonly number[];
  /** Slot 0 is the mask. */
  readonly masked: boolean;
  readonly isGenerator: boolean;
  /** More than 30 parameters: there is no mask and every argument arrives counted. */
  readonly argumentsCounted: boolean;
  /** The JavaScript class of the generators of this code; made at first use. */
  generatorClass: unknown = null;
  /** Makes one over a fresh record whose counts it takes over; printed with the class. */
  makeBody: ((slots: unknown[]) => PyObject) | null = null;
  /** Of its generators, until the class is made. */
  resumptions = 0;
  readonly plans: CallPlan[] = [];

  constructor(code: PyCode, unit: UnitInstance) {
    this.code = code;
    this.table = code.table;
    this.unit = unit;
    this.slotCount = this.table.slots.length;
    this.isGenerator = (this.table.flags & GENERATOR_KINDS) !== 0;
    this.masked = this.table.slots[0]?.kind === 'h';
    this.argumentsCounted = this.table.slots.filter((s) => s.kind === 'p' || (s.kind === 'oc' && s.bit !== undefined)).length > 30;
    this.borrowed = this.isGenerator ? [] : borrowedSlots(this.table, this.argumentsCounted);
  }

  get globals(): PyDict {
    return this.unit.globals;
  }

  /** The resumable function, printed when first wanted. */
  body(): ResumableFunction {
    return this.B ?? (this.B = this.unit.printBody(this.code.index, this.table));
  }
}

function borrowedSlots(table: CodeTable, counted: boolean): number[] {
  const result: number[] = [];
  table.slots.forEach((slot, i) => {
    if (slot.kind === 'p' && !counted) result.push(i, 1 << (slot.bit as number));
    else if (slot.kind === 'fc' || slot.kind === 'ns') result.push(i, 0);
  });
  return result;
}

export class UnitInstance {
  readonly unit: CodeUnit;
  readonly globals: PyDict;
  readonly codes: readonly CodeInstance[];
  readonly scriptName: string;
  /** The function of code 0. */
  readonly main: EmittedFunction;

  constructor(unit: CodeUnit, globals: PyDict, replaced?: PyCode) {
    this.unit = unit;
    this.globals = globals;
    this.scriptName = nextScriptName(unit.compiled.filename);
    this.codes = unit.codes.map((code) => new CodeInstance(code.index === replaced?.index ? replaced : code, this));
    registerScript(this.scriptName, this, unit.compiled.lines);
    if (!surrogates.seen) surrogates.seen = hasSurrogates(unit.compiled.text);
    const make = codeHost.evaluate(unit.compiled.text, this.scriptName) as InstantiateUnit;
    this.main = make(codeHost.abi(), this.codes as CodeInstance[], globals as unknown as Globals, unit.constants as never);
  }

  printBody(index: number, table: CodeTable): ResumableFunction {
    const printed = codeHost.printResumable(this.unit.compiled, index);
    if (printed.hash !== table.hash) throw new Error(`the printings of ${table.qualname} in ${this.unit.compiled.filename} disagree`);
    const name = `${this.scriptName}#${index}`;
    registerScript(name, this, printed.lines);
    const make = codeHost.evaluate(printed.text, name) as InstantiateResumable;
    return make(codeHost.abi(), this.codes as CodeInstance[], this.globals as unknown as Globals, this.unit.constants as never);
  }
}

let scriptCount = 0;
export const SCRIPT_PREFIX = 'python:';
function nextScriptName(filename: string): string {
  return `${SCRIPT_PREFIX}${++scriptCount}:${filename}`;
}

interface Script {
  readonly instance: WeakRef<UnitInstance>;
  readonly lines: LineTable;
}
const scripts = new Map<string, Script>();
const forgotten = new FinalizationRegistry<string>((name) => scripts.delete(name));

function registerScript(name: string, instance: UnitInstance, lines: LineTable): void {
  scripts.set(name, { instance: new WeakRef(instance), lines });
  forgotten.register(instance, name);
}

/** The engine may call the script by this name instead: that of the code cache it came from. */
export function aliasScript(alias: string, name: string): void {
  const script = scripts.get(name);
  if (script !== undefined) scripts.set(alias, script);
}

/** Is this the name of a script of emitted code? */
export const isScriptName = (file: string): boolean => file.startsWith(SCRIPT_PREFIX);

/** Which code and resume point a line of a script belongs to; pc is -1 where the line has none. */
export function locate(file: string, line: number): { K: CodeInstance; pc: number } | undefined {
  const script = scripts.get(file);
  const instance = script?.instance.deref();
  if (script === undefined || instance === undefined) return undefined;
  const { spans, pcs } = script.lines;
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle] as readonly [number, number])[0] <= line) low = middle;
    else high = middle - 1;
  }
  const span = spans[low];
  if (span === undefined || span[0] > line) return undefined;
  const K = instance.codes[span[1]];
  return K === undefined ? undefined : { K, pc: pcs[line - 1] ?? -1 };
}

/**
 * The last instance of each unit, by its main code or by the changed copy of a code that it has: running the same code again with
 * the same globals needs no new script.
 */
const latest = new WeakMap<PyCode, WeakRef<UnitInstance>>();

/** The unit of a code object over these globals; where the code was changed by `replace`, an instance that has it so. */
export function instantiate(code: PyCode, globals: PyDict): UnitInstance {
  code.mustRun();
  const original = code.unit.codes[code.index] === code;
  const key = original ? code.unit.main : code;
  const known = latest.get(key)?.deref();
  if (known !== undefined && known.globals === globals) return known;
  const fresh = original ? new UnitInstance(code.unit, globals) : new UnitInstance(code.unit, globals, code);
  latest.set(key, new WeakRef(fresh));
  return fresh;
}

/** A code object over these globals: for `types.FunctionType` and `f.__code__ = …`. */
export function instanceOf(code: PyCode, globals: PyDict): CodeInstance {
  return instantiate(code, globals).codes[code.index] as CodeInstance;
}
