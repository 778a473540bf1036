// The `class` statement: `__build_class__`. S-aware throughout: bodies and metaclasses may suspend.
// Counterpart: builtin___build_class__ in Python/bltinmodule.c.

import { getattrOptional } from '../attribute.ts';
import { call, callObject, then } from '../call.ts';
import { PyCell } from '../layout/cell.ts';
import { PyDict } from '../layout/dict.ts';
import { PyStr, str } from '../layout/str.ts';
import { PyTuple, tupleFrom } from '../layout/tuple.ts';
import { convertThrown, raise, typeError } from '../raise.ts';
import { own, release, releaseAll, releaseKeeping, unown } from '../refcount.ts';
import { setNamespace } from '../namespace.ts';
import { typeName, typeOf } from '../typeOf.ts';
import { PyType } from '../typeObject.ts';
import { type Result, S, type Value } from '../value.ts';
import { exceptions, types } from '../wellKnown.ts';
import { newType, winningMetaclass } from './newType.ts';

/** Runs the class body over a namespace; gives the `__class__` cell or None. */
export type ClassBody = (namespace: Value) => Result;

interface ClassStatement {
  readonly name: string;
  readonly bases: readonly Value[];
  readonly original: readonly Value[] | null;
  readonly kwargs: readonly Value[];
  readonly kwnames: readonly string[];
  meta: Value;
}

/** Builds a class; `bases` and `kwargs` are borrowed. */
export function buildClass(body: ClassBody, name: string, bases: readonly Value[], kwargs: readonly Value[], kwnames: readonly string[]): Result {
  let c: ClassStatement;
  try {
    c = prepare(name, bases, kwargs, kwnames);
  } catch (thrown) {
    return convertThrown(thrown);
  }
  own(c.meta);
  const ended = then(namespaceOf(c), (ns) => (ns === S ? S : runBody(c, body, ns)));
  return then(ended, (r) => {
    releaseKeeping(c.meta, r);
    for (const b of c.bases) releaseKeeping(b, r);
    return r;
  });
}

/** The bases of the result are counted. */
function prepare(name: string, bases: readonly Value[], kwargs: readonly Value[], kwnames: readonly string[]): ClassStatement {
  const resolved = resolveBases(bases);
  const at = kwnames.indexOf('metaclass');
  let meta: Value = at >= 0 ? (kwargs[at] as Value) : resolved.length > 0 ? typeOf(resolved[0] as Value) : types.type;
  try {
    if (meta instanceof PyType) meta = winningMetaclass(meta, resolved);
  } catch (thrown) {
    releaseAll(resolved);
    throw thrown;
  }
  return {
    name,
    bases: resolved,
    original: resolved === bases || sameItems(bases, resolved) ? null : bases,
    kwargs: at < 0 ? kwargs : kwargs.filter((_, i) => i !== at),
    kwnames: at < 0 ? kwnames : kwnames.filter((_, i) => i !== at),
    meta,
  };
}

function sameItems(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((v, i) => v === b[i]);
}

/** Replaces bases that are not classes by what their `__mro_entries__` gives; the result is counted. */
function resolveBases(bases: readonly Value[]): readonly Value[] {
  let i = 0;
  while (i < bases.length && bases[i] instanceof PyType) own(bases[i++] as Value);
  if (i === bases.length) return bases;
  while (i > 0) unown(bases[--i] as Value);
  const resolved: Value[] = [];
  try {
    for (const base of bases) {
      const hook = base instanceof PyType ? undefined : getattrOptional(base, '__mro_entries__');
      if (hook === undefined) resolved.push(own(base));
      else for (const entry of entriesOf(hook, bases)) resolved.push(entry);
    }
  } catch (thrown) {
    releaseAll(resolved);
    throw thrown;
  }
  return resolved;
}

/** The bases that stand for one that is not a class, counted. */
function entriesOf(hook: Value, bases: readonly Value[]): Value[] {
  const original = tupleFrom(bases);
  own(hook);
  own(original);
  try {
    const entries = own(call(hook, original));
    if (!(entries instanceof PyTuple)) {
      release(entries);
      throw typeError('__mro_entries__ must return a tuple');
    }
    const items = entries.items.map(own);
    release(entries);
    return items;
  } finally {
    release(original);
    release(hook);
  }
}

/** `metaclass.__prepare__(name, bases, **kwargs)`, or a fresh dict. */
function namespaceOf(c: ClassStatement): Result {
  if (c.meta === types.type) return new PyDict();
  let prepare: Value | undefined;
  try {
    prepare = getattrOptional(c.meta, '__prepare__');
  } catch (thrown) {
    return convertThrown(thrown);
  }
  if (prepare === undefined) return new PyDict();
  const bases = tupleFrom(c.bases);
  own(prepare);
  own(bases);
  return then(callObject(prepare, 0, [str(c.name), bases, ...c.kwargs], c.kwnames), (ns) => {
    releaseKeeping(bases, ns);
    releaseKeeping(prepare, ns);
    if (ns === S || isMapping(ns)) return ns;
    const meta = c.meta instanceof PyType ? c.meta.name : '<metaclass>';
    return raise(exceptions.TypeError, str(`${meta}.__prepare__() must return a mapping, not ${typeName(ns)}`));
  });
}

function isMapping(ns: Value): boolean {
  return ns instanceof PyDict || typeOf(ns).lookup('__getitem__') !== undefined;
}

function runBody(c: ClassStatement, body: ClassBody, ns: Value): Result {
  own(ns);
  const ran = then(body(ns), (cell) => {
    if (cell === S) return S;
    own(cell);
    return then(createClass(c, ns), (cls) => {
      const checked = cls === S ? S : checkCell(c, cell, cls);
      releaseKeeping(cell, checked);
      return checked;
    });
  });
  return then(ran, (r) => {
    releaseKeeping(ns, r);
    return r;
  });
}

/** Names and documentation that `type.__new__` has to look at more closely. */
const UNUSUAL = /[\0\ud800-\udfff]/;

function createClass(c: ClassStatement, ns: Value): Result {
  if (c.original !== null) {
    const original = tupleFrom(c.original);
    const set = setNamespace(ns, '__orig_bases__', original);
    if (set === S) return S;
  }
  if (c.meta === types.type && ns instanceof PyDict && !UNUSUAL.test(c.name) && !(ns.getStr('__doc__') instanceof PyStr)) {
    try {
      return newType(types.type, c.name, c.bases, ns, c.kwargs, c.kwnames);
    } catch (thrown) {
      return convertThrown(thrown);
    }
  }
  const bases = tupleFrom(c.bases);
  own(bases);
  return then(callObject(c.meta, 0, [str(c.name), bases, ns, ...c.kwargs], c.kwnames), (cls) => {
    releaseKeeping(bases, cls);
    return cls;
  });
}

function checkCell(c: ClassStatement, cell: Value, cls: Value): Result {
  if (!(cell instanceof PyCell) || !(cls instanceof PyType)) return cls;
  if (cell.v === undefined) {
    const text = `__class__ not set defining ${reprName(c.name)} as ${cls.name}. Was __classcell__ propagated to type.__new__?`;
    return raise(exceptions.RuntimeError, str(text));
  }
  if (cell.v !== cls) return raise(exceptions.TypeError, str(`__class__ set to ${typeName(cell.v)} defining ${reprName(c.name)} as ${cls.name}`));
  return cls;
}

const reprName = (name: string): string => `'${name}'`;
