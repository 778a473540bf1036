// First pass: walks the tree and notes who defines and who uses each name, block by block.
// Finds the errors that need no resolution. CPython counterpart: the visitors of Python/symtable.c.

import type { SourceRange } from '../../contract/code.ts';
import type { AnnAssign, Global, Nonlocal } from '../../syntax/tree.ts';
import { CompileProblem, NestingGuard } from '../problem.ts';
import {
  type BlockType,
  DEF_ANNOT,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  Entry,
  USE,
} from './entry.ts';
import { mangle } from './mangle.ts';

export interface SymbolOptions {
  readonly topLevelAwait?: boolean;
  readonly futureAnnotations?: boolean;
}

/** How error texts call an annotation scope. */
const scopeTexts: Partial<Record<BlockType, string>> = {
  annotation: 'within an annotation',
  typeVariable: 'within a TypeVar bound',
  typeAlias: 'within a type alias',
  typeParameters: 'within the definition of a generic',
};

export class SymbolBuilder {
  readonly options: SymbolOptions;
  readonly stack: Entry[] = [];
  /** Blocks by the tree object that owns them; annotation scopes by the block they annotate. */
  readonly blocks = new Map<object, Entry>();
  readonly guard = new NestingGuard();
  /** Name of the innermost class, for private names. */
  privateName: string | null = null;
  futureAnnotations: boolean;
  top!: Entry;
  cur!: Entry;

  constructor(options: SymbolOptions) {
    this.options = options;
    this.futureAnnotations = options.futureAnnotations ?? false;
  }

  fail(message: string, range: SourceRange): never {
    throw new CompileProblem(message, range);
  }

  /** `detached` blocks are not listed as children: annotations that will be strings resolve nothing. */
  enter(name: string, type: BlockType, owner: object, range: SourceRange, detached = false): Entry {
    const outer: Entry | undefined = this.cur;
    const entry = new Entry(name, type, outer ?? null, range);
    if (outer !== undefined) {
      entry.nested = outer.nested || outer.functionLike;
      entry.compIterExpr = outer.compIterExpr;
      if (type !== 'class') entry.mangledNames = outer.mangledNames;
      if (!detached) outer.children.push(entry);
    }
    this.blocks.set(owner, entry);
    this.push(entry);
    if (type === 'annotation' || type === 'typeVariable' || type === 'typeAlias') {
      this.define('.format', DEF_PARAM, range);
      this.define('.format', USE, range);
    }
    return entry;
  }
  push(entry: Entry): void {
    this.stack.push(entry);
    this.cur = entry;
  }
  leave(): void {
    this.stack.pop();
    const outer = this.stack[this.stack.length - 1];
    if (outer) this.cur = outer;
  }

  mangled(name: string, entry: Entry = this.cur): string {
    if (entry.mangledNames !== null && !entry.mangledNames.has(name)) return name;
    return mangle(this.privateName, name);
  }

  define(name: string, flag: number, range: SourceRange, entry: Entry = this.cur): void {
    const key = this.mangled(name, entry);
    let flags = entry.symbols.get(key) ?? 0;
    if ((flag & DEF_PARAM) !== 0 && (flags & DEF_PARAM) !== 0) {
      this.fail(`duplicate argument '${name}' in function definition`, range);
    }
    if ((flag & DEF_TYPE_PARAM) !== 0 && (flags & DEF_TYPE_PARAM) !== 0) {
      this.fail(`duplicate type parameter '${name}'`, range);
    }
    flags |= flag;
    if (entry.compIterTarget) {
      if ((flags & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, range);
      }
      flags |= DEF_COMP_ITER;
    }
    entry.symbols.set(key, flags);
    if ((flag & DEF_PARAM) !== 0) entry.varnames.push(key);
    else if ((flag & DEF_GLOBAL) !== 0) this.top.symbols.set(key, (this.top.symbols.get(key) ?? 0) | flag);
  }

  /** A name that is being bound or deleted: `__debug__` never is. */
  defineTarget(name: string, flag: number, range: SourceRange): void {
    this.checkName(name, range, false);
    this.define(name, flag, range);
  }
  checkName(name: string, range: SourceRange, deleted: boolean): void {
    if (name === '__debug__') this.fail(`cannot ${deleted ? 'delete' : 'assign to'} __debug__`, range);
  }

  refuseInAnnotation(what: string, range: SourceRange): void {
    const text = this.cur.scopeInfo ? `within ${this.cur.scopeInfo}` : scopeTexts[this.cur.type];
    if (text) this.fail(`${what} cannot be used ${text}`, range);
  }

  declareGlobal(s: Global | Nonlocal): void {
    const kind = s.node === 'Global' ? 'global' : 'nonlocal';
    for (const name of s.names) {
      const flags = this.cur.flags(this.mangled(name));
      if ((flags & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) !== 0) {
        let text = `name '${name}' is assigned to before ${kind} declaration`;
        if ((flags & DEF_PARAM) !== 0) text = `name '${name}' is parameter and ${kind}`;
        else if ((flags & USE) !== 0) text = `name '${name}' is used prior to ${kind} declaration`;
        else if ((flags & DEF_ANNOT) !== 0) text = `annotated name '${name}' can't be ${kind}`;
        this.fail(text, s);
      }
      this.define(name, kind === 'global' ? DEF_GLOBAL : DEF_NONLOCAL, s);
      this.cur.directives.push({ name: this.mangled(name), range: s });
    }
  }

  annotatedTarget(s: AnnAssign): void {
    this.cur.annotationsUsed = true;
    const target = s.target;
    if (target.node !== 'Name') return;
    const flags = this.cur.flags(this.mangled(target.id));
    if (s.simple && (flags & (DEF_GLOBAL | DEF_NONLOCAL)) !== 0 && this.cur !== this.top) {
      const kind = (flags & DEF_GLOBAL) !== 0 ? 'global' : 'nonlocal';
      this.fail(`annotated name '${target.id}' can't be ${kind}`, s);
    }
    this.checkName(target.id, target, false);
    if (s.simple) this.define(target.id, DEF_ANNOT | DEF_LOCAL, target);
    else if (s.value !== null) this.define(target.id, DEF_LOCAL, target);
  }

  importName(name: string, asname: string | null, range: SourceRange): void {
    if (name === '*') {
      if (this.cur.type !== 'module') this.fail('import * only allowed at module level', range);
      return;
    }
    this.defineTarget(asname ?? name.split('.')[0] ?? name, DEF_IMPORT, range);
  }

  /** `:=` inside comprehensions binds in the block around them. */
  extendNamedScope(name: string, target: SourceRange): void {
    const key = this.mangled(name);
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const entry = this.stack[i] as Entry;
      if (entry.comprehension !== null) {
        if ((entry.flags(key) & DEF_COMP_ITER) !== 0 && (entry.flags(key) & DEF_LOCAL) !== 0) {
          this.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, target);
        }
        continue;
      }
      if (entry.type === 'function' || entry.type === 'module') {
        const global = entry.type === 'module' || (entry.flags(key) & DEF_GLOBAL) !== 0;
        this.define(name, global ? DEF_GLOBAL : DEF_NONLOCAL, target);
        this.cur.directives.push({ name: key, range: target });
        this.define(name, entry.type === 'module' ? DEF_GLOBAL : DEF_LOCAL, target, entry);
        entry.walrusNames.add(key);
        return;
      }
      const where: Partial<Record<BlockType, string>> = {
        class: 'a class body',
        typeParameters: 'within the definition of a generic',
        typeAlias: 'a type alias',
        typeVariable: 'a TypeVar bound',
        annotation: 'an annotation',
      };
      const text = where[entry.type] as string;
      this.fail(`assignment expression within a comprehension cannot be used ${text.startsWith('within') ? text : `in ${text}`}`, target);
    }
  }
}
