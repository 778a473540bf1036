// What the functions of one unit share: options, symbol table, constants, name lists, globals, finished code.

import { type CompileOptions, type ConstantRecord, type SourceRange, type SyntaxNotice, codeFlags } from '../../contract/code.ts';
import type { ConstantValue, ImportFrom } from '../../syntax/tree.ts';
import { NestingGuard } from '../problem.ts';
import type { SymbolTable } from '../symbols/table.ts';
import { constantKey, constantRecord } from './constants.ts';
import { globalName, quote } from './jsNames.ts';
import type { Listing } from './listing.ts';
import type { FunctionLowering } from './builder.ts';

export class UnitLowering {
  readonly options: CompileOptions;
  readonly symbols: SymbolTable;
  /** `CO_FUTURE_…` of what `from __future__` has switched on. */
  readonly futureFlags: number;
  /** `from __future__` statements that stand where they may. */
  readonly futureStatements: ReadonlySet<ImportFrom>;
  readonly codes: FunctionLowering[] = [];
  readonly constants: ConstantRecord[] = [];
  private readonly constantIndex = new Map<string, number>();
  /** Constant arrays of strings (keyword names): `n0`, `n1`, … as JavaScript text. */
  readonly nameLists: string[] = [];
  private readonly nameListIndex = new Map<string, number>();
  readonly warnings: SyntaxNotice[] = [];
  private earlyWarnings = 0;
  readonly guard = new NestingGuard();
  /** Makes the listing of a code; null when nobody asked for any. */
  newListing: (() => Listing) | null = null;
  private labels = 0;

  constructor(options: CompileOptions, symbols: SymbolTable, futureFlags: number, futureStatements: ReadonlySet<ImportFrom>) {
    this.options = options;
    this.symbols = symbols;
    this.futureFlags = futureFlags;
    this.futureStatements = futureStatements;
  }

  get futureAnnotations(): boolean {
    return (this.futureFlags & codeFlags.futureAnnotations) !== 0;
  }

  label(prefix: string): string {
    return prefix + this.labels++;
  }
  /** Labels of a function count from 0, so that a function printed alone has the same ones. */
  resetLabels(to: number): number {
    const before = this.labels;
    this.labels = to;
    return before;
  }

  /** JavaScript name of a constant of the unit's table. */
  constant(value: ConstantValue): string {
    const key = constantKey(value);
    let index = this.constantIndex.get(key);
    if (index === undefined) {
      index = this.constants.length;
      this.constants.push(constantRecord(value));
      this.constantIndex.set(key, index);
    }
    return `k${index}`;
  }

  nameList(names: readonly string[]): string {
    const text = `[${names.map(quote).join(',')}]`;
    let index = this.nameListIndex.get(text);
    if (index === undefined) {
      index = this.nameLists.length;
      this.nameLists.push(text);
      this.nameListIndex.set(text, index);
    }
    return `n${index}`;
  }

  private readonly globals = new Map<string, string>();
  /** JavaScript name of a global cell. */
  global(name: string): string {
    const js = globalName(name);
    this.globals.set(js, name);
    return js;
  }
  /** Python name behind a global cell's JavaScript name. */
  globalOf(js: string): string | undefined {
    return this.globals.get(js);
  }

  /** `early`: CPython sees it in a pass before code generation, whose warnings come after. */
  warn(message: string, range: SourceRange, early = false): void {
    const { lineno, col_offset, end_lineno, end_col_offset } = range;
    const at = early ? this.earlyWarnings++ : this.warnings.length;
    this.warnings.splice(at, 0, { message, lineno, col_offset, end_lineno, end_col_offset });
  }
}
