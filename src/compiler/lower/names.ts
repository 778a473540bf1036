// Loading, storing and deleting names. CPython counterpart: codegen_nameop and the name resolution of compile.c.

import { CELL, DEF_GLOBAL, DEF_LOCAL, DEF_NONLOCAL, type Entry, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL } from '../symbols/entry.ts';
import type { FunctionLowering } from './builder.ts';
import { local, type Operand, type Temp } from './ir.ts';
import { cellName, localName, quote } from './jsNames.ts';

export type Place =
  /** A JavaScript variable: local, parameter, or variable of an inlined comprehension. */
  | { readonly kind: 'variable'; readonly js: string; readonly bit: number; readonly copy: boolean }
  | { readonly kind: 'cell'; readonly js: string; readonly free: boolean }
  | { readonly kind: 'global'; readonly js: string }
  /** Namespace object first, then a cell or the global. */
  | { readonly kind: 'namespace'; readonly ns: string; readonly cell: string | null; readonly global: string }
  /** Annotation scopes in a class: the class namespace first, by the `__classdict__` cell. */
  | { readonly kind: 'classdict'; readonly dict: string; readonly cell: string | null; readonly global: string };

/** Where a mangled name lives, as seen from the current place. */
export function resolve(f: FunctionLowering, name: string): Place {
  let outside = false;
  for (let i = f.comprehensions.length - 1; i >= 0; i--) {
    const scope = f.comprehensions[i] as (typeof f.comprehensions)[number];
    const temp = scope.vars.get(name);
    if (temp) return comprehensionPlace(temp);
    const kind = scope.entry.scope(name);
    if (kind === FREE) outside = true;
    if (kind === FREE || kind === LOCAL || kind === CELL) continue;
    if (kind === GLOBAL_EXPLICIT || kind === GLOBAL_IMPLICIT) return outsideComprehension(f, name, kind);
  }
  // A comprehension does not see the variables of its class, but those of the function around it.
  if (outside && f.kind === 'class' && f.entry.scope(name) !== CELL) return { kind: 'cell', js: freeCellName(f.entry, name), free: true };
  return ownPlace(f, name);
}

function comprehensionPlace(temp: Temp): Place {
  return temp.isCell ? { kind: 'cell', js: temp.js, free: false } : { kind: 'variable', js: temp.js, bit: -1, copy: false };
}

/** A name that the comprehension resolved to a global: class variables are not seen. */
function outsideComprehension(f: FunctionLowering, name: string, kind: number): Place {
  if (kind === GLOBAL_IMPLICIT && f.kind === 'module') return ownPlace(f, name);
  return { kind: 'global', js: f.unit.global(name) };
}

function ownPlace(f: FunctionLowering, name: string): Place {
  const entry = f.entry;
  const scope = entry.scope(name);
  const inClassBody = f.kind === 'class' && f.comprehensions.length === 0;
  switch (scope) {
    case CELL:
      return { kind: 'cell', js: cellName(name), free: false };
    case FREE:
      if (inClassBody) return { kind: 'namespace', ns: 'ns', cell: freeCellName(entry, name), global: '' };
      if (entry.canSeeClassScope) {
        return { kind: 'classdict', dict: cellName('__classdict__'), cell: cellName(name), global: '' };
      }
      return { kind: 'cell', js: cellName(name), free: true };
    case LOCAL:
      if (entry.functionLike) return variablePlace(f, name);
      break;
    case GLOBAL_EXPLICIT:
      return { kind: 'global', js: f.unit.global(name) };
  }
  const global = f.unit.global(name);
  if (f.namespaced && !entry.functionLike) return { kind: 'namespace', ns: 'ns', cell: null, global };
  if (scope === GLOBAL_IMPLICIT && entry.functionLike && entry.canSeeClassScope) {
    return { kind: 'classdict', dict: cellName('__classdict__'), cell: null, global };
  }
  return { kind: 'global', js: global };
}

function variablePlace(f: FunctionLowering, name: string): Place {
  f.seeLocal(name);
  const index = f.entry.varnames.indexOf(name);
  const bit = index >= 0 && !f.ownsParameters ? index : -1;
  return { kind: 'variable', js: localName(name), bit, copy: f.entry.walrusNames.has(name) };
}

/** Load of a name as written. */
export function loadName(f: FunctionLowering, written: string): Operand {
  return loadMangled(f, f.mangled(written));
}

export function loadMangled(f: FunctionLowering, name: string): Operand {
  if (name === '__debug__') return f.constant({ type: 'bool', value: (f.unit.options.optimize ?? 0) === 0 });
  const place = resolve(f, name);
  switch (place.kind) {
    case 'variable': {
      f.listing?.variable('LOAD_FAST', name, f.range);
      if (!f.assigned.has(place.js)) {
        f.act(`(${place.js}===undefined?unbound(${quote(name)}):null)`, [], { fail: true });
        f.assigned.add(place.js);
      }
      return place.copy ? f.ins('#0', [local(place.js)]) : local(place.js);
    }
    case 'cell':
      f.listing?.variable('LOAD_DEREF', name, f.range);
      return f.ins(`((q=${place.js}.v)!==undefined?q:${place.free ? 'unboundfree' : 'unbound'}(${quote(name)}))`, [], { fail: true });
    case 'global':
      return loadGlobal(f, place.js, name);
    case 'namespace':
      if (place.cell !== null) return f.ins(`ldderef(${place.ns},${quote(name)},${place.cell})`, [], { run: true });
      f.seeName(name, 'loadName');
      return f.ins(`ldname(${place.ns},${quote(name)},${place.global})`, [], { run: true });
    case 'classdict':
      if (place.cell !== null) return f.ins(`ldderef(${place.dict}.v,${quote(name)},${place.cell})`, [], { run: true });
      f.seeName(name, 'loadName');
      return f.ins(`ldname(${place.dict}.v,${quote(name)},${place.global})`, [], { run: true });
  }
}

/** Functions of the builtins module that hot code calls: their cell is tested in place too. */
const hotBuiltins = new Set([
  'len',
  'range',
  'isinstance',
  'int',
  'str',
  'list',
  'tuple',
  'dict',
  'set',
  'type',
  'print',
  'min',
  'max',
  'abs',
  'ord',
  'chr',
  'zip',
  'enumerate',
  'sorted',
  'sum',
  'getattr',
  'hasattr',
  'float',
  'bool',
  'any',
  'all',
  'iter',
  'next',
  'map',
  'filter',
  'repr',
  'id',
  'super',
  'object',
  'bytes',
  'issubclass',
  'callable',
  'reversed',
  'round',
  'divmod',
  'pow',
  'complex',
  'frozenset',
  'bytearray',
  'memoryview',
  'slice',
  'hash',
  'format',
  'hex',
  'bin',
  'oct',
  'setattr',
  'delattr',
  'ascii',
  'NotImplemented',
  'Ellipsis',
  'Exception',
  'BaseException',
  'StopIteration',
  'StopAsyncIteration',
  'GeneratorExit',
  'KeyboardInterrupt',
]);
/** Classes of exceptions are named like this; one that is not built in costs a test. */
const looksBuiltin = (name: string): boolean => hotBuiltins.has(name) || /^[A-Z][A-Za-z]*Error$/.test(name);

function loadGlobal(f: FunctionLowering, js: string, name: string): Operand {
  f.seeName(name, 'loadGlobal');
  const builtin = f.kind === 'function' && looksBuiltin(name);
  const text = builtin ? `((q=${js}.v)!==undefined||(q=${js}.b.v)!==undefined?q:ldglobal(${js}))` : `((q=${js}.v)!==undefined?q:ldglobal(${js}))`;
  return f.ins(text, [], { fail: true });
}

/** Store to a name as written; consumes the value. */
export function storeName(f: FunctionLowering, written: string, value: Operand): void {
  storeMangled(f, f.mangled(written), value);
}

export function storeMangled(f: FunctionLowering, name: string, value: Operand): void {
  const place = storePlace(f, name);
  switch (place.kind) {
    case 'variable':
      f.listing?.variable('STORE_FAST', name, f.range);
      consumeForStore(f, value);
      f.push({ op: 'store', js: place.js, value, bit: place.bit });
      f.stored.add(place.js);
      f.assigned.add(place.js);
      return;
    case 'cell':
      f.listing?.variable('STORE_DEREF', name, f.range);
      consumeForStore(f, value);
      f.push({ op: 'put', text: `stcell(${place.js},#0,`, value });
      return;
    case 'global':
      f.seeName(name, 'storeGlobal');
      consumeForStore(f, value);
      f.push({ op: 'put', text: `stglobal(${place.js},#0,`, value });
      return;
    default:
      f.seeName(name, 'storeName');
      f.act(`stname(ns,${quote(name)},#0,${value.kind === 'temp' && !value.temp.raw})`, [value], { run: true, move: 'all' });
  }
}

/** Stores go past the class-namespace detours of loads: a free variable is stored to its cell. */
function storePlace(f: FunctionLowering, name: string): Place {
  const place = resolve(f, name);
  if ((place.kind === 'namespace' || place.kind === 'classdict') && place.cell !== null) {
    return { kind: 'cell', js: place.cell, free: true };
  }
  return place;
}

/** The old value's death may run code: everything else that is live must be counted. */
function consumeForStore(f: FunctionLowering, value: Operand): void {
  f.consume(value);
  f.holdLive();
}

export function deleteName(f: FunctionLowering, written: string): void {
  const name = f.mangled(written);
  const place = storePlace(f, name);
  switch (place.kind) {
    case 'variable':
      f.listing?.variable('DELETE_FAST', name, f.range);
      if (!f.assigned.has(place.js)) f.act(`(${place.js}===undefined?unbound(${quote(name)}):null)`, [], { fail: true });
      unbindVariable(f, place);
      return;
    case 'cell':
      f.listing?.variable('DELETE_DEREF', name, f.range);
      f.holdLive();
      f.act(`delcell(${place.js},${quote(name)},${place.free})`, [], { fail: true });
      return;
    case 'global':
      f.seeName(name, 'deleteGlobal');
      f.holdLive();
      f.act(`delglobal(${place.js})`, [], { fail: true });
      return;
    default:
      f.seeName(name, 'deleteName');
      f.act(`delname(ns,${quote(name)})`, [], { run: true });
  }
}

function unbindVariable(f: FunctionLowering, place: Extract<Place, { kind: 'variable' }>): void {
  f.holdLive();
  f.push({ op: 'unbind', js: place.js, bit: place.bit });
  f.stored.add(place.js);
  f.assigned.delete(place.js);
}

/** End of `except … as name`: no complaint when the name is gone already. */
export function deleteQuietly(f: FunctionLowering, written: string): void {
  const name = f.mangled(written);
  const place = storePlace(f, name);
  f.holdLive();
  if (place.kind === 'variable') unbindVariable(f, place);
  else if (place.kind === 'cell') f.plain(`delcellq(${place.js});`);
  else if (place.kind === 'global') f.plain(`delglobalq(${place.js});`);
  else f.act(`delnameq(ns,${quote(name)})`, [], { run: true });
}

/**
 * The JavaScript name of a free variable's cell. The body of a class whose methods use `__class__` may mean the
 * `__class__` of an enclosing class by it: both cells are there, and closures capture the class's own.
 */
export function freeCellName(entry: Entry, name: string): string {
  return cellName(name === '__class__' && entry.needsClassClosure ? '.__class__' : name);
}

/** The cell that a closure of `name` captures, as JavaScript. */
export function cellForClosure(f: FunctionLowering, name: string): string {
  for (let i = f.comprehensions.length - 1; i >= 0; i--) {
    const temp = f.comprehensions[i]?.vars.get(name);
    if (temp) return temp.js;
  }
  return cellName(name);
}

/** Variables that belong to a comprehension's own block, as against names it passes through. */
export function isComprehensionVariable(flags: number): boolean {
  return (flags & DEF_LOCAL) !== 0 && (flags & (DEF_NONLOCAL | DEF_GLOBAL)) === 0;
}
