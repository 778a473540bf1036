// `compile`, `eval`, `exec`, `globals`, `locals`, `vars`, `dir`, `__import__`, `__build_class__`.
// Counterpart: Python/bltinmodule.c.

import { callMethod, getattrOptional } from '../../runtime/attribute.ts';
import { callObject, then, unwrap } from '../../runtime/call.ts';
import { buildClass } from '../../runtime/classes/build.ts';
import { PyCode } from '../../runtime/control/codeObject.ts';
import { instanceOf, instantiate } from '../../runtime/control/codeInstance.ts';
import { functions } from '../../runtime/defineType.ts';
import { callerNamespaces } from '../../runtime/emitted/callerFrames.ts';
import { toOwnedArray } from '../../runtime/iterate.ts';
import { PyCell } from '../../runtime/layout/cell.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyFunction } from '../../runtime/layout/function.ts';
import { PyList } from '../../runtime/layout/list.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { builtinsModule } from '../../runtime/namespace.ts';
import { runtimeError, typeError, valueError } from '../../runtime/raise.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import { compileFlags, sourceCompiler } from '../../runtime/sourceCompiler.ts';
import { callSpecial } from '../../runtime/special.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import { S, type MethodCode, type Result, type Value, isObject } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';
import { audit } from '../sys/audit.ts';
import { frameHook } from '../sys/frameHook.ts';
import { importName } from './importName.ts';
import { fileName } from './fileName.ts';
import { sortList } from '../../objects/list/sort.ts';
import { isTreeObject } from './treeHook.ts';
import { spreadKeywords } from '../../runtime/kwargs.ts';

interface Namespaces {
  readonly globals: PyDict;
  readonly locals: Value;
}

function caller(): Namespaces {
  const found = callerNamespaces();
  if (found !== null) return found;
  const globals = frameHook.globals();
  if (globals === null) throw runtimeError('no current frame');
  return { globals, locals: globals };
}

/** `CO_NESTED`, which `__future__.nested_scopes` has as its flag: accepted, without a meaning. */
const NESTED_SCOPES = 0x10;

function compileSource(source: Value, filename: Value, mode: string, flags: number, dontInherit: boolean, optimize: number, feature: number): Value {
  if (!['exec', 'eval', 'single'].includes(mode)) {
    if (mode !== 'func_type') throw valueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'");
    if ((flags & compileFlags.onlyAst) === 0) throw valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
  }
  if (optimize < -1 || optimize > 2) throw valueError('compile(): invalid optimize value');
  const known = compileFlags.futureMask | NESTED_SCOPES | 0xff00 | compileFlags.onlyAst | 0x2000 | 0x4000 | 0x8000 | 0x200 | 0x1000;
  if ((flags & ~known) !== 0) throw valueError('compile(): unrecognised flags');
  audit('compile', source, filename);
  const name = fileName(filename);
  let all = flags;
  if (!dontInherit) all |= inheritedFlags();
  const request = { source, filename: name, mode: mode as 'exec', flags: all, optimize, featureVersion: feature };
  if (flags & compileFlags.onlyAst) {
    if (isTreeObject.test(source)) {
      isTreeObject.check(source, mode);
      if ((flags & compileFlags.optimizedAst) !== compileFlags.optimizedAst) return source;
    }
    return sourceCompiler.tree(request);
  }
  return sourceCompiler.compile(request).main;
}

/** Future flags of the code that calls. */
function inheritedFlags(): number {
  const found = callerNamespaces();
  void found;
  return 0;
}

/** Runs code over namespaces; may return S. */
export function runCode(code: PyCode, globals: PyDict, locals: Value, closure: readonly PyCell[] = []): Result {
  if (globals.getStr('__builtins__') === undefined) globals.setStr('__builtins__', builtinsModule.dict);
  own(globals);
  own(locals);
  const r = code.index === 0 ? runUnit(code, globals, locals) : runNested(code, globals, locals, closure);
  return then(r, (v) => {
    if (isObject(v)) v.rc++;
    release(locals);
    release(globals);
    if (isObject(v)) v.rc--;
    return v;
  });
}

function runUnit(code: PyCode, globals: PyDict, locals: Value): Result {
  if (locals === globals && globals.type === types.dict) return instantiate(code, globals).main(0) as Result;
  return (instantiate(code.withSeparateLocals(), globals).main as unknown as MethodCode)(0, locals);
}

/** The code of a function or class body. */
function runNested(code: PyCode, globals: PyDict, locals: Value, closure: readonly PyCell[]): Result {
  const K = instanceOf(code, globals);
  const js = (K.mk as unknown as (...cells: PyCell[]) => MethodCode)(...closure);
  const isClassBody = K.table.slots.some((s) => s.kind === 'ns');
  for (const c of closure) c.rc++;
  const r = isClassBody ? js(0, locals) : js(0);
  return then(r, (v) => {
    for (const c of closure) release(c);
    return v;
  });
}

function namespaces(what: string, globals: Value, locals: Value): Namespaces {
  if (globals === null && locals === null) return caller();
  if (globals !== null && !(globals instanceof PyDict)) {
    throw typeError(
      what === 'exec'
        ? `exec() globals must be a dict, not ${typeName(globals)}`
        : isMapping(globals)
          ? 'globals must be a real dict; try eval(code, {}, mapping)'
          : 'globals must be a dict',
    );
  }
  if (locals !== null && !isMapping(locals))
    throw typeError(what === 'exec' ? `locals must be a mapping or None, not ${typeName(locals)}` : 'locals must be a mapping');
  const g = globals === null ? caller().globals : globals;
  return { globals: g, locals: locals === null ? g : locals };
}

const isMapping = (v: Value): boolean => v instanceof PyDict || typeOf(v).lookup('__getitem__') !== undefined;

function sourceText(source: Value, what: string): Value {
  if (isStr(source) || typeName(source) === 'bytes' || typeName(source) === 'bytearray' || typeName(source) === 'memoryview') return source;
  throw typeError(`${what}() arg 1 must be a string, bytes or code object`);
}

function evaluate(source: Value, globals: Value, locals: Value): Result {
  const ns = namespaces('eval', globals, locals);
  if (source instanceof PyCode) {
    audit('exec', source);
    if (source.table.freevars.length > 0) throw typeError('code object passed to eval() may not contain free variables');
    return runCode(source, ns.globals, ns.locals);
  }
  let text = sourceText(source, 'eval');
  if (isStr(text)) text = str(textOf(text).replace(/^[ \t]+/, ''));
  const separateLocals = ns.locals !== ns.globals;
  const unit = sourceCompiler.compile({
    source: text,
    filename: '<string>',
    mode: 'eval',
    flags: 0,
    optimize: -1,
    featureVersion: -1,
    separateLocals,
  });
  return runCode(unit.main, ns.globals, ns.locals);
}

function execute(source: Value, globals: Value, locals: Value, closure: Value): Result {
  const ns = namespaces('exec', globals, locals);
  const done = (r: Result): Result => then(r, (v) => (v === S ? S : dropToNone(v)));
  if (source instanceof PyCode) {
    audit('exec', source);
    return done(runCode(source, ns.globals, ns.locals, checkClosure(source, closure)));
  }
  if (closure !== null) throw typeError('closure can only be used when source is a code object');
  const separateLocals = ns.locals !== ns.globals;
  const unit = sourceCompiler.compile({
    source: sourceText(source, 'exec'),
    filename: '<string>',
    mode: 'exec',
    flags: 0,
    optimize: -1,
    featureVersion: -1,
    separateLocals,
  });
  return done(runCode(unit.main, ns.globals, ns.locals));
}

function dropToNone(v: Value): null {
  own(v);
  release(v);
  return null;
}

function checkClosure(code: PyCode, closure: Value): readonly PyCell[] {
  const free = code.table.freevars.length;
  if (free === 0) {
    if (closure !== null) throw typeError('cannot use a closure with this code object');
    return [];
  }
  if (closure === null) throw typeError('code object passed to exec() may not contain free variables');
  const cells = closure instanceof PyTuple ? closure.items : [];
  if (!(closure instanceof PyTuple) || cells.length !== free || cells.some((c) => !(c instanceof PyCell))) {
    throw typeError(`code object requires a closure of exactly length ${free}`);
  }
  return cells as PyCell[];
}

function vars(o: Value | undefined): Value {
  if (o === undefined) return caller().locals;
  const d = getattrOptional(o, '__dict__');
  if (d === undefined) throw typeError('vars() argument must have __dict__ attribute');
  return d;
}

function dir(o: Value | undefined): Value {
  const names = o === undefined ? callMethod(caller().locals, 'keys') : callSpecial(o, '__dir__');
  if (names === undefined) throw typeError('object does not provide __dir__');
  own(names);
  const list = own(new PyList(toOwnedArray(names)));
  release(names);
  try {
    unwrap(sortList(list, null, false));
  } catch (thrown) {
    release(list);
    throw thrown;
  }
  return unown(list);
}

function buildClassFunction(func: Value, name: Value, bases: readonly Value[], kwargs: PyDict): Result {
  if (!(func instanceof PyFunction)) throw typeError('__build_class__: func must be a function');
  if (!isStr(name)) throw typeError('__build_class__: name is not a string');
  const { names, values } = spreadKeywords([], kwargs);
  const isBody = func.K.table.slots.some((s) => s.kind === 'ns');
  return buildClass((ns) => (isBody ? func.js(0, ns) : callObject(func, 0, [], [])), textOf(name), bases, values, names);
}

export const codeFunctions = functions({
  'compile(source, filename, mode: str, flags: cint=0, dont_inherit: bool=False, optimize: cint=-1, *, _feature_version: cint=-1)': compileSource,
  'eval(source, /, globals=None, locals=None)': evaluate,
  'exec(source, /, globals=None, locals=None, *, closure=None)': execute,
  'globals()': () => caller().globals,
  'locals()': () => caller().locals,
  'vars(object=?-, /)': vars,
  'dir(object=?-, /)': dir,
  '__import__(name, globals=?None, locals=None, fromlist=?(), level: cint=0)': importName,
  '__build_class__(func, name, /, *bases, **kwds)': buildClassFunction,
});

/** Names whose calls the compiler prints with a view of the caller. */
export const frameNames = ['eval', 'exec', 'globals', 'locals', 'vars', 'dir', '__import__'] as const;
