// From Python source to code objects: parser and compiler joined, their problems turned into Python exceptions.
//
// A unit remembers what it was compiled from, because the resumable printing of a function is made from source when a
// frame of it is first captured.

import { compileTree, listUnit, printResumable } from '../compiler/compile.ts';
import { CompileProblem } from '../compiler/problem.ts';
import type { Entry } from '../compiler/symbols/entry.ts';
import { buildSymbolTable } from '../compiler/symbols/table.ts';
import { type CodeListing, type CompileOptions, type CompiledUnit, type ResumableText, type SyntaxNotice, codeFlags } from '../contract/code.ts';
import { decodeDeclared } from '../modules/sourceDecoder.ts';
import { type ErrorPlace, PySyntaxError } from '../syntax/errors.ts';
import { parseModule } from '../syntax/parse.ts';
import { decodeSource } from '../syntax/source.ts';
import type { ModNode } from '../syntax/tree.ts';
import { settings } from '../runtime/state.ts';
import { config } from '../runtime/config.ts';
import { asBytes } from '../runtime/convert.ts';
import { CodeUnit } from '../runtime/control/codeObject.ts';
import type { PyBaseException } from '../runtime/layout/exception.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { newException, recursionError, typeError } from '../runtime/raise.ts';
import { own } from '../runtime/refcount.ts';
import { compileFlags, sourceCompiler, type CompileRequest } from '../runtime/sourceCompiler.ts';
import { typeName } from '../runtime/typeOf.ts';
import { warnSyntax } from './syntaxWarnings.ts';
import { type ExceptionName, exceptions } from '../runtime/wellKnown.ts';
import { treeConversion } from '../modules/_ast/hook.ts';
import { lineOfFile } from '../modules/_warnings/explicit.ts';
import { syntaxHooks } from '../modules/syntaxHooks.ts';
import { lookupCharacter } from '../modules/unicodeNames.ts';
import type { Value } from '../runtime/value.ts';

/** What a unit was compiled from; `text` is null where a tree was given. */
export interface Origin {
  readonly text: string | null;
  readonly tree: () => ModNode;
  readonly request: Omit<CompileRequest, 'source'>;
}

const origins = new WeakMap<CompiledUnit, Origin>();

function optionsOf(request: Omit<CompileRequest, 'source'>): CompileOptions {
  return {
    filename: request.filename,
    mode: request.mode === 'func_type' ? 'exec' : request.mode,
    optimize: request.optimize < 0 ? config.optimize : request.optimize,
    topLevelAwait: (request.flags & compileFlags.allowTopLevelAwait) !== 0,
    futureAnnotations: (request.flags & compileFlags.futureAnnotations) !== 0,
    futureBarry: (request.flags & codeFlags.futureBarryAsBdfl) !== 0,
    separateLocals: request.separateLocals === true,
    force: testSwitches.force,
  };
}

/** Switches of the test harnesses. */
export const testSwitches = { force: false };

/** The text of a source given as str or bytes. */
function sourceText(source: Value, filename: string, fromFile = false): string {
  if (isStr(source)) {
    const text = textOf(source);
    if (text.includes('\0')) throw syntaxError(new PySyntaxError('SyntaxError', 'source code string cannot contain null bytes', null), filename);
    return text;
  }
  try {
    return decodeSource(asBytes(source), { decoder: decodeDeclared, ...(fromFile ? { fileName: filename } : {}) }).text;
  } catch (thrown) {
    throw thrown instanceof PySyntaxError ? syntaxError(thrown, filename) : thrown;
  }
}

/** Parses, with syntax warnings reported. Throws Python's SyntaxError. */
export function parse(text: string, request: Omit<CompileRequest, 'source'>, warn = true): ModNode {
  try {
    return parseModule(text, {
      mode: request.mode,
      typeComments: (request.flags & compileFlags.typeComments) !== 0,
      dontImplyDedent: (request.flags & compileFlags.dontImplyDedent) !== 0,
      allowIncompleteInput: (request.flags & compileFlags.allowIncomplete) !== 0,
      barry: (request.flags & codeFlags.futureBarryAsBdfl) !== 0,
      maxIntegerDigits: settings.intMaxStrDigits,
      characterName: lookupCharacter,
      ...(request.featureVersion < 0 ? {} : { featureVersion: request.featureVersion }),
      ...(warn
        ? {
            warn: (category: 'SyntaxWarning' | 'DeprecationWarning', message: string, lineno: number) =>
              warnSyntax(category, message, request.filename, lineno),
          }
        : {}),
    });
  } catch (thrown) {
    throw thrown instanceof PySyntaxError ? syntaxError(thrown, request.filename) : thrown;
  }
}

function treeOf(request: CompileRequest): { text: string | null; tree: ModNode } {
  const { source } = request;
  const given = treeConversion.fromPython(source, request.mode);
  if (given !== undefined) return { text: null, tree: given };
  if (!isStr(source) && !isBytesLike(source)) throw typeError('compile() arg 1 must be a string, bytes or AST object');
  const text = sourceText(source, request.filename, request.fromFile);
  return { text, tree: parse(text, request) };
}

const isBytesLike = (v: Value): boolean => ['bytes', 'bytearray', 'memoryview'].includes(typeName(v));

/** Compiles a tree; text, where there is one, gives error messages their source line. */
function compileParsed(text: string | null, tree: ModNode, request: Omit<CompileRequest, 'source'>): CompiledUnit {
  try {
    const options = optionsOf(request);
    const unit = compileTree(tree, options);
    // The level itself is kept, not "the interpreter's": a cached unit may be printed again under another -O.
    const { optimize = 0 } = options;
    const { filename, mode, flags, featureVersion, separateLocals = false } = request;
    const kept = { filename, mode, flags, optimize, featureVersion, separateLocals };
    origins.set(unit, text === null ? { text, tree: () => tree, request: kept } : textOrigin(text, kept));
    for (const notice of unit.warnings) reportNotice(notice, request.filename);
    return unit;
  } catch (thrown) {
    throw thrown instanceof CompileProblem ? problemError(thrown, request.filename) : thrown;
  }
}

function reportNotice(notice: SyntaxNotice, filename: string): void {
  if (!warnSyntax('SyntaxWarning', notice.message, filename, notice.lineno)) return;
  throw problemError(new CompileProblem(notice.message, notice), filename);
}

function unitOf(text: string | null, tree: ModNode, request: Omit<CompileRequest, 'source'>): CodeUnit {
  const compiled = compileParsed(text, tree, request);
  return new CodeUnit(compiled, () => {
    const again = text === null ? tree : parse(text, request, false);
    return compileParsed(text, again, { ...request, separateLocals: true });
  });
}

/** A text is parsed again where the tree is wanted: rarely. */
export const textOrigin = (text: string, request: Origin['request']): Origin => ({ text, tree: () => parse(text, request, false), request });

/** A unit read from a cache. */
export function adoptUnit(compiled: CompiledUnit, origin: Origin): CodeUnit {
  origins.set(compiled, origin);
  const { text, tree, request } = origin;
  return new CodeUnit(compiled, () => compileParsed(text, tree(), { ...request, separateLocals: true }));
}

/** The same unit under another file name. */
export function renamed(unit: CodeUnit, filename: string): CodeUnit {
  const origin = originOf(unit.compiled);
  return adoptUnit({ ...unit.compiled, filename }, { ...origin, request: { ...origin.request, filename } });
}

export function originOf(compiled: CompiledUnit): Origin {
  const origin = origins.get(compiled);
  if (origin === undefined) throw new Error(`the source of ${compiled.filename} is not known`);
  return origin;
}

/** The resumable printing of one code of a unit. */
export function resumable(compiled: CompiledUnit, code: number): ResumableText {
  const origin = originOf(compiled);
  return printResumable(origin.tree(), optionsOf(origin.request), code);
}

/** The listings of the codes of a unit; null where its source is not known. */
export function listings(compiled: CompiledUnit): readonly CodeListing[] | null {
  const origin = origins.get(compiled);
  return origin === undefined ? null : listUnit(origin.tree(), optionsOf(origin.request));
}

/** Columns are bytes here, and the line is that of the file of this name, whatever the source was: as in CPython's compiler. */
function problemError(problem: CompileProblem, filename: string): PyBaseException {
  if (problem.kind === 'RecursionError') return recursionError(problem.message);
  if (problem.kind !== 'SyntaxError') return newException(exceptions[problem.kind], str(problem.message));
  const r = problem.range;
  if (r === null) return newException(exceptions.SyntaxError, str(problem.message));
  const line = lineOfFile(filename, r.lineno);
  const details = tupleOf(
    str(filename),
    r.lineno,
    r.col_offset + 1,
    line === undefined ? null : str(`${line}\n`),
    r.end_lineno,
    r.end_col_offset + 1,
  );
  return newException(exceptions.SyntaxError, str(problem.message), details);
}

function syntaxError(problem: PySyntaxError, filename: string): PyBaseException {
  const type = exceptions[problem.kind as ExceptionName];
  if (problem.kind === 'MemoryError') return newException(type, str(problem.message));
  const p: ErrorPlace | null = problem.place;
  if (p === null) return newException(type, str(problem.message));
  const start = [str(filename), p.lineno, p.offset, p.text === null ? null : str(p.text)] as const;
  const details = p.endOffset === null ? tupleOf(...start) : tupleOf(...start, p.endLineno, p.endOffset);
  const e = newException(type, str(problem.message), details);
  if (problem.metadata !== null) {
    const [line, column, source] = problem.metadata;
    (e as unknown as { _metadata: Value })._metadata = own(tupleOf(line, column, str(source)));
  }
  return e;
}

/** The blocks of a source, for `_symtable`. */
function symbolTable(source: Value, filename: string, mode: 'exec' | 'eval' | 'single'): Entry {
  const text = sourceText(source, filename);
  const tree = parse(text, { filename, mode, flags: 0, optimize: -1, featureVersion: -1 });
  try {
    return buildSymbolTable(tree, {}).top;
  } catch (thrown) {
    throw thrown instanceof CompileProblem ? problemError(thrown, filename) : thrown;
  }
}

/** Installs the compiler for `compile`, `exec`, `eval` and import. */
export function installCompiler(): void {
  sourceCompiler.compile = (request) => {
    const { text, tree } = treeOf(request);
    return unitOf(text, tree, request);
  };
  sourceCompiler.tree = (request) => {
    const { tree } = treeOf(request);
    if ((request.flags & compileFlags.optimizedAst) === compileFlags.optimizedAst) {
      treeConversion.preprocess(tree, request.optimize < 0 ? config.optimize : request.optimize);
    }
    return treeConversion.toPython(tree);
  };
  syntaxHooks.syntaxError = syntaxError;
  syntaxHooks.symbolTable = symbolTable;
}
