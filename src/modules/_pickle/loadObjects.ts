// Loading globals and instances: names, calls, state, persistent ids. Counterpart: load_reduce, load_newobj, load_build,
// load_inst, load_extension, load_persid in Modules/_pickle.c.

import { callMethod, getattr, getattrOptional, setattr } from '../../runtime/attribute.ts';
import { call, callVector } from '../../runtime/call.ts';
import { objectNew } from '../../runtime/classes/instantiate.ts';
import { decodeAscii } from '../../objects/codecs/singleByte.ts';
import { decodeUtf8 } from '../../objects/codecs/utf8.ts';
import { setInstance } from '../../runtime/instance.ts';
import { spreadKeywords } from '../../runtime/kwargs.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, textOf } from '../../runtime/layout/str.ts';
import { PyTuple, tupleFrom } from '../../runtime/layout/tuple.ts';
import { PyGetSet } from '../../runtime/native.ts';
import { forget, isThrown, typeError, valueError } from '../../runtime/raise.ts';
import { discard, own, release, releaseAll } from '../../runtime/refcount.ts';
import { setItem } from '../../runtime/subscript.ts';
import { errorName, typeName } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { truncated, unpicklingError } from './errors.ts';
import { readInt32 } from './loadNumbers.ts';
import { copyreg } from './registries.ts';
import type { Unpickling } from './unpickling.ts';

/** A line that must not be empty, without its end. */
function nameLine(u: Unpickling): Uint8Array {
  const line = u.input.line();
  if (line.length < 2) throw truncated();
  return line.subarray(0, line.length - 1);
}

export function loadGlobal(u: Unpickling): void {
  const module = decodeUtf8(nameLine(u), 'strict', true).text;
  u.push(u.hooks.findClass(module, decodeUtf8(nameLine(u), 'strict', true).text));
}

export function loadStackGlobal(u: Unpickling): void {
  const name = u.pop();
  const module = u.pop();
  try {
    if (!isStr(name) || !isStr(module) || (isObject(name) && name.type.heap) || (isObject(module) && module.type.heap)) {
      throw unpicklingError('STACK_GLOBAL requires str');
    }
    u.push(u.hooks.findClass(module, name));
  } finally {
    release(name);
    release(module);
  }
}

/** An object by its code in copyreg's registry. */
export function loadExtension(u: Unpickling, width: 1 | 2 | 4): void {
  const code = readCode(u, width);
  if (code <= 0) throw unpicklingError('EXT specifies code <= 0');
  const { cache, inverted } = copyreg();
  const known = cache.get(code);
  if (known !== undefined) {
    u.push(known);
    return;
  }
  const pair = inverted.get(code);
  if (pair === undefined) throw valueError(`unregistered extension code ${code}`);
  const [module = null, name = null] = pair instanceof PyTuple ? pair.items : [];
  if (!(pair instanceof PyTuple) || pair.items.length !== 2 || !isStr(module) || !isStr(name)) {
    throw valueError(`_inverted_registry[${code}] isn't a 2-tuple of strings`);
  }
  const v = u.hooks.findClass(module, name);
  u.push(v);
  cache.set(code, v);
}

function readCode(u: Unpickling, width: 1 | 2 | 4): number {
  if (width === 4) return readInt32(u);
  const { input } = u;
  const at = input.take(width);
  const low = input.data[at] as number;
  return width === 1 ? low : low | ((input.data[at + 1] as number) << 8);
}

export function loadPersistentText(u: Unpickling): void {
  const line = u.input.line();
  let id: Value;
  try {
    id = decodeAscii(line.subarray(0, line.length - 1), 'strict').text;
  } catch (thrown) {
    if (!isThrown(thrown, exceptions.UnicodeDecodeError)) throw thrown;
    forget(thrown);
    throw unpicklingError('persistent IDs in protocol 0 must be ASCII strings');
  }
  u.push(u.hooks.persistentLoad(id));
}

export function loadPersistent(u: Unpickling): void {
  const id = u.pop();
  try {
    u.push(u.hooks.persistentLoad(id));
  } finally {
    release(id);
  }
}

/** The result of calling `f` with the items of a tuple. */
export function loadReduce(u: Unpickling): void {
  const args = u.pop();
  let f: Value = null;
  try {
    f = u.pop();
    if (!(args instanceof PyTuple)) throw typeError('argument list must be a tuple');
    u.push(call(f, ...args.items));
  } finally {
    release(f);
    release(args);
  }
}

export function loadNewObject(u: Unpickling): void {
  const args = u.pop();
  let cls: Value = null;
  try {
    cls = u.pop();
    const type = checkedClass(cls, 'NEWOBJ');
    u.push(newInstance(type, checkedArguments(args, 'NEWOBJ'), undefined));
  } finally {
    release(args);
    release(cls);
  }
}

export function loadNewObjectEx(u: Unpickling): void {
  const parts: Value[] = [];
  try {
    for (let i = 0; i < 3; i++) parts.push(u.pop());
    const [kwargs = null, args = null, cls = null] = parts;
    const type = checkedClass(cls, 'NEWOBJ_EX');
    const given = checkedArguments(args, 'NEWOBJ_EX');
    if (!(kwargs instanceof PyDict)) throw unpicklingError(`NEWOBJ_EX kwargs argument must be a dict, not ${typeName(kwargs)}`);
    u.push(newInstance(type, given, kwargs));
  } finally {
    releaseAll(parts);
  }
}

function checkedClass(cls: Value, opcode: string): PyType {
  if (!(cls instanceof PyType)) throw unpicklingError(`${opcode} class argument must be a type, not ${typeName(cls)}`);
  if (cls.lookup('__new__') === undefined) throw unpicklingError(`${opcode} class argument '${errorName(cls)}' doesn't have __new__`);
  return cls;
}

function checkedArguments(args: Value, opcode: string): PyTuple {
  if (!(args instanceof PyTuple)) throw unpicklingError(`${opcode} args argument must be a tuple, not ${typeName(args)}`);
  return args;
}

/** `cls.__new__(cls, *args, **kwargs)`; a plain instance is made directly. */
function newInstance(cls: PyType, args: PyTuple, kwargs: PyDict | undefined): Value {
  if (
    args.items.length === 0 &&
    (kwargs === undefined || kwargs.size === 0) &&
    cls.heap &&
    !cls.isAbstract &&
    cls.lookup('__new__') === objectNew.value
  ) {
    return cls.allocate();
  }
  const make = own(getattr(cls, '__new__'));
  try {
    if (kwargs === undefined) return call(make, cls, ...args.items);
    const { names, values } = spreadKeywords([cls, ...args.items], kwargs);
    return callVector(make, values, names);
  } finally {
    release(make);
  }
}

export function loadObject(u: Unpickling): void {
  const at = u.popMark();
  if (u.stack.length - at < 1) throw u.underflow();
  const args = u.takeFrom(at + 1);
  const cls = u.pop();
  instantiate(u, cls, args);
}

export function loadInst(u: Unpickling): void {
  const at = u.popMark();
  const module = decodeAscii(nameLine(u), 'strict').text;
  const cls = own(u.hooks.findClass(module, decodeAscii(nameLine(u), 'strict').text));
  instantiate(u, cls, u.takeFrom(at));
}

/** As classes of Python 2 were made; takes the counts of class and arguments. */
function instantiate(u: Unpickling, cls: Value, args: Value[]): void {
  try {
    const bare = args.length === 0 && cls instanceof PyType && getattrOptional(cls, '__getinitargs__') === undefined;
    u.push(bare ? callMethod(cls, '__new__', cls) : call(cls, ...args));
  } finally {
    releaseAll(args);
    release(cls);
  }
}

export function loadBuild(u: Unpickling): void {
  if (u.stack.length - 2 < u.fence) throw u.underflow();
  const state = u.pop();
  try {
    const instance = u.stack[u.stack.length - 1] as Value;
    const set = own(getattrOptional(instance, '__setstate__'));
    if (set === undefined) setState(instance, state);
    else {
      try {
        discard(call(set, state));
      } finally {
        release(set);
      }
    }
  } finally {
    release(state);
  }
}

/** The state is a dict for `__dict__`, or a pair of that (or None) and a dict for attributes. */
function setState(instance: Value, state: Value): void {
  const pair = state instanceof PyTuple && state.items.length === 2;
  const attributes = pair ? (state.items[0] as Value) : state;
  const slots = pair ? (state.items[1] as Value) : null;
  if (attributes !== null) {
    if (!(attributes instanceof PyDict)) throw unpicklingError('state is not a dictionary');
    setAttributes(instance, attributes);
  }
  if (!pair) return;
  if (!(slots instanceof PyDict)) throw unpicklingError('slot state is not a dictionary');
  const items = own(tupleFrom(slots.keyArray()));
  try {
    for (const key of items.items) {
      const v = slots.get(key);
      if (v === undefined) continue;
      if (!isStr(key)) throw typeError(`attribute name must be string, not '${typeName(key)}'`);
      setattr(instance, textOf(key), v);
    }
  } finally {
    release(items);
  }
}

function setAttributes(instance: Value, attributes: PyDict): void {
  const plain = isObject(instance) && hasPlainDict(instance.type);
  let dict: Value | undefined;
  try {
    attributes.forEach((key, v) => {
      if (plain && typeof key === 'string') setInstance(instance, instance.type, key, v);
      else {
        dict ??= own(getattr(instance, '__dict__'));
        setItem(dict, key, v);
      }
    });
    if (!plain && dict === undefined) discard(getattr(instance, '__dict__'));
  } finally {
    release(dict);
  }
}

/** Is `__dict__` that of any class made in Python? */
function hasPlainDict(type: PyType): boolean {
  if (!type.heap || !type.hasDict || type.hidden) return false;
  const found = type.lookup('__dict__');
  return found instanceof PyGetSet && found.owner.heap;
}
