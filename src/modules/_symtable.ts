// The module _symtable. Counterpart: Modules/symtablemodule.c, Python/symtable.c.

import * as S from '../compiler/symbols/entry.ts';
import { type Entry, blockTypes } from '../compiler/symbols/entry.ts';
import { defineModule, defineType, functions, methods } from '../runtime/defineType.ts';
import { idOf } from '../runtime/identity.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { PyList } from '../runtime/layout/list.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { typeError, valueError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { typeName } from '../runtime/typeOf.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { fileName } from './builtins/fileName.ts';
import { moduleType } from './moduleType.ts';
import { syntaxHooks } from './syntaxHooks.ts';

/** A block of the symbol table. */
class PySymbolBlock extends PyObject {
  readonly name: string;
  readonly kind: number;
  readonly nested: boolean;
  readonly lineno: number;
  /** All owned. */
  readonly symbols: PyDict;
  readonly varnames: PyList;
  readonly children: PyList;

  constructor(entry: Entry | null = null) {
    super();
    this.name = entry?.name ?? '';
    this.kind = entry === null ? 0 : blockTypes[entry.type];
    this.nested = entry?.nested ?? false;
    this.lineno = entry?.range.lineno ?? 0;
    this.symbols = own(new PyDict());
    for (const [name, flags] of entry?.symbols ?? []) this.symbols.setStr(name, flags);
    this.varnames = own(new PyList((entry?.varnames ?? []).map((n) => str(n))));
    this.children = own(new PyList((entry?.children ?? []).map((child) => own(new PySymbolBlock(child)))));
  }

  override releaseChildren(): void {
    release(this.symbols);
    release(this.varnames);
    release(this.children);
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.symbols);
    visit(this.varnames);
    visit(this.children);
  }
}

let made = false;
function makeBlockType(): void {
  if (made) return;
  made = true;
  moduleType(
    defineType<PySymbolBlock>({
      name: 'symtable entry',
      ctor: PySymbolBlock as never,
      final: true,
      methods: methods<PySymbolBlock>()({
        '__repr__(self, /)': (self) => str(`<symtable entry ${self.name}(${idOf(self)}), line ${self.lineno}>`),
      }),
      getset: {
        id: { get: (self) => idOf(self), member: true },
        name: { get: (self) => str(self.name), member: true },
        symbols: { get: (self) => self.symbols, member: true },
        varnames: { get: (self) => self.varnames, member: true },
        children: { get: (self) => self.children, member: true },
        nested: { get: (self) => Number(self.nested), member: true },
        type: { get: (self) => self.kind, member: true },
        lineno: { get: (self) => self.lineno, member: true },
      },
    }),
  );
}

const MODES: ReadonlySet<string> = new Set(['exec', 'eval', 'single']);

function symtable(source: Value, filename: Value, mode: string): PySymbolBlock {
  makeBlockType();
  if (!isStr(source) && !['bytes', 'bytearray', 'memoryview'].includes(typeName(source)))
    throw typeError('symtable() arg 1 must be a string or bytes object');
  const name = fileName(filename);
  if (!MODES.has(mode)) throw valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
  return new PySymbolBlock(syntaxHooks.symbolTable(isStr(source) ? str(textOf(source)) : source, name, mode as 'exec'));
}

export const symtableModule = defineModule({
  name: '_symtable',
  functions: functions({ 'symtable(source, filename, startstr: str, /)': symtable }),
  values: () => ({
    USE: S.USE,
    DEF_GLOBAL: S.DEF_GLOBAL,
    DEF_NONLOCAL: S.DEF_NONLOCAL,
    DEF_LOCAL: S.DEF_LOCAL,
    DEF_PARAM: S.DEF_PARAM,
    DEF_TYPE_PARAM: S.DEF_TYPE_PARAM,
    DEF_FREE_CLASS: S.DEF_FREE_CLASS,
    DEF_IMPORT: S.DEF_IMPORT,
    DEF_BOUND: 134,
    DEF_ANNOT: S.DEF_ANNOT,
    DEF_COMP_ITER: S.DEF_COMP_ITER,
    DEF_COMP_CELL: S.DEF_COMP_CELL,
    TYPE_FUNCTION: blockTypes.function,
    TYPE_CLASS: blockTypes.class,
    TYPE_MODULE: blockTypes.module,
    TYPE_ANNOTATION: blockTypes.annotation,
    TYPE_TYPE_ALIAS: blockTypes.typeAlias,
    TYPE_TYPE_PARAMETERS: blockTypes.typeParameters,
    TYPE_TYPE_VARIABLE: blockTypes.typeVariable,
    LOCAL: S.LOCAL,
    GLOBAL_EXPLICIT: S.GLOBAL_EXPLICIT,
    GLOBAL_IMPLICIT: S.GLOBAL_IMPLICIT,
    FREE: S.FREE,
    CELL: S.CELL,
    SCOPE_OFF: S.SCOPE_OFFSET,
    SCOPE_MASK: S.SCOPE_MASK,
  }),
});
