// Hashes, and how keys of dicts and sets are stored. Counterpart: PyObject_Hash, Objects/dictobject.c.
//
// `normalize` maps a key to something that a JavaScript Map compares as Python compares the key: strings, ints
// and floats by value (True -> 1, 2.0 -> 2), None, and objects whose type has object's own `__hash__` and
// `__eq__` by identity. Tuples are compared by structure without Python code where their items allow it
// (`tupleKey`). Anything else is FOREIGN: found through its hash and `==`.

import { hashTuple } from '../base/hashing.ts';
import { config } from './config.ts';
import { PyFloat, PyInt } from './layout/numbers.ts';
import { PyStr, codePointsOf } from './layout/str.ts';
import { PyTuple } from './layout/tuple.ts';
import { overflowWhile, typeError } from './raise.ts';
import { callSpecial } from './special.ts';
import { typeName, typeOf } from './typeOf.ts';
import { unwrap } from './call.ts';
import { vm } from './state.ts';
import { CLASS_ATTRIBUTE, type MethodCode, type PyObject, type Result, S, type Value, isObject } from './value.ts';
import { equal } from './compare.ts';
import { types } from './wellKnown.ts';

/** The key must be found through its Python hash and equality. */
export const FOREIGN: unique symbol = Symbol('FOREIGN');
/** The key has the layout of a tuple, and tuple's own hash and equality. */
export const TUPLE: unique symbol = Symbol('TUPLE');

/** Installed by the number and string types: hash of a JavaScript primitive as Python's `hash()`. */
export const hashHook: { primitive: (v: Value) => number | bigint } = { primitive: () => 0 };

type WithImages = PyObject & { $__hash__?: unknown; $__eq__?: unknown };
let objectHash: unknown;
let objectEq: unknown;

/** How a key is stored; FOREIGN and TUPLE for those that have no such form. Runs no Python code. */
export function normalize(key: Value): unknown {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
    default:
  }
  if (key === null) return null;
  if (key.constructor === PyTuple) return TUPLE;
  const o = key as WithImages;
  if (o.$__hash__ === objectHash && o.$__eq__ === objectEq && objectHash !== undefined) return key;
  return classify(key as PyObject);
}

/** What `classify` found for a type, valid while both images are the ones on its prototype. */
interface KeyKind {
  readonly hash: unknown;
  readonly eq: unknown;
}

function classify(key: PyObject): unknown {
  const known = key.type.keyKind as KeyKind | undefined;
  if (known !== undefined) {
    const o = key as WithImages;
    if (o.$__hash__ === known.hash && o.$__eq__ === known.eq) return FOREIGN;
  }
  if (key.constructor === PyFloat) return normalFloat((key as PyFloat).value);
  if (key.constructor === PyStr) return normalStr(key as PyStr);
  const images = types.object.proto as { $__hash__?: unknown; $__eq__?: unknown };
  objectHash = images.$__hash__;
  objectEq = images.$__eq__;
  const type = typeOf(key);
  const hash = type.lookup('__hash__');
  const eq = type.lookup('__eq__');
  const are = (t: typeof type): boolean => hash === t.lookup('__hash__') && eq === t.lookup('__eq__');
  if (are(types.object)) return key;
  if (key instanceof PyStr) return are(types.str) ? normalStr(key) : FOREIGN;
  if (key instanceof PyInt) return are(types.int) ? key.value : FOREIGN;
  if (key instanceof PyTuple) return are(types.tuple) ? TUPLE : FOREIGN;
  if (key instanceof PyFloat) return are(types.float) ? normalFloat(key.value) : FOREIGN;
  const image = key as WithImages;
  if (!type.hidden && image.$__hash__ !== CLASS_ATTRIBUTE && image.$__eq__ !== CLASS_ATTRIBUTE) {
    type.keyKind = { hash: image.$__hash__, eq: image.$__eq__ } satisfies KeyKind;
  }
  return FOREIGN;
}

/** The int that equals an integral float; a bigint where ints of that size are bigints. */
function normalFloat(x: number): unknown {
  if (Number.isSafeInteger(x)) return x + 0;
  return x === Math.floor(x) && x - x === 0 ? BigInt(x) : x;
}

/** Adjacent surrogates that are two characters must differ from the one character that reads the same in UTF-16. */
function normalStr(s: PyStr): string {
  if (s.points === null || s.points.length === codePointsOf(s.text).length) return s.text;
  return `\ud800\ud800${s.points.join()}`;
}

const serials = new WeakMap<PyObject, number>();
let lastSerial = 0;

function serialOf(o: PyObject): number {
  let n = serials.get(o);
  if (n === undefined) serials.set(o, (n = ++lastSerial));
  return n;
}

const HALF = 33554432;

/**
 * Something that is equal for equal tuples of plain keys and different for others; undefined when an item is
 * FOREIGN. Pairs of small ints give a number.
 */
export function tupleKey(t: PyTuple): number | string | undefined {
  return itemsKey(t.items);
}

/** As `tupleKey`, for a tuple that is not made. */
export function itemsKey(items: readonly Value[]): number | string | undefined {
  if (items.length === 2) {
    const a = numberOf(items[0] as Value);
    const b = numberOf(items[1] as Value);
    if (
      typeof a === 'number' &&
      typeof b === 'number' &&
      Number.isInteger(a) &&
      Number.isInteger(b) &&
      a >= -HALF &&
      a < HALF &&
      b >= -HALF &&
      b < HALF
    )
      return (a + HALF) * (2 * HALF) + (b + HALF);
  }
  let text = '';
  for (let i = 0; i < items.length; i++) {
    const part = itemText(items[i] as Value);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

/** A number that equals the value in every respect that matters to a key, else anything else. */
function numberOf(v: Value): unknown {
  if (typeof v === 'boolean') return v ? 1 : 0;
  return v instanceof PyFloat || v instanceof PyInt ? normalize(v) : v;
}

function itemText(v: Value): string | undefined {
  if (typeof v === 'string') return `s${v.length}:${v}`;
  if (typeof v === 'number') return `${v},`;
  const n = normalize(v);
  switch (typeof n) {
    case 'string':
      return `s${n.length}:${n}`;
    case 'number':
    case 'bigint':
      return `${n},`;
    case 'symbol': {
      if (n === FOREIGN) return undefined;
      const inner = tupleKey(v as PyTuple);
      if (inner === undefined) return undefined;
      return typeof inner === 'number' ? `(p${inner})` : `(${(v as PyTuple).items.length}${inner})`;
    }
    default:
      return n === null ? 'n' : `o${serialOf(n as PyObject)},`;
  }
}

export function keysEqual(a: Value, b: Value): boolean {
  return a === b || equal(a, b);
}

/** `hash(v)`. Throws TypeError for unhashable values. */
export function hash(v: Value): number | bigint {
  if (!isObject(v)) return hashHook.primitive(v);
  if (v.constructor === PyTuple) return hashItems(v as PyTuple);
  const image = (v as WithImages).$__hash__ as MethodCode | undefined;
  if (typeof image === 'function' && image.argc === 1) return checkHash(callHash(image, v));
  const type = typeOf(v);
  const h = type.lookup('__hash__');
  if (h === undefined || h === null) throw typeError(`unhashable type: '${typeName(v)}'`);
  return checkHash(callSpecial(v, '__hash__'));
}

/** The hash of a tuple from the hashes of its items. */
export function hashItems(t: PyTuple): number | bigint {
  try {
    return hashTuple(t.items.map(hash));
  } catch (thrown) {
    throw overflowWhile(thrown, 'while hashing a tuple');
  }
}

function callHash(m: MethodCode, v: PyObject): Value {
  v.rc++;
  vm.nosuspend++;
  let r: Result = S;
  try {
    r = m(0, v);
  } finally {
    vm.nosuspend--;
    v.rc--;
  }
  return unwrap(r);
}

/** What `__hash__` returned, as a hash. */
function checkHash(r: Value | undefined): number | bigint {
  const n = typeof r === 'boolean' ? Number(r) : r instanceof PyInt ? r.value : r;
  if (typeof n === 'bigint') return foldHash(n);
  if (typeof n !== 'number' || !Number.isInteger(n)) throw typeError('__hash__ method should return an integer');
  return n === -1 ? -2 : n;
}

/** A hash outside 64 bits is reduced as CPython reduces an int. */
function foldHash(n: bigint): number | bigint {
  if (BigInt.asIntN(64, n) === n) return n;
  return hashHook.primitive(n);
}

/**
 * The hash of a stored key where CPython's is the same in every run; else undefined. With PYTHONHASHSEED strings and
 * bytes are so too.
 */
export function fixedHash(stored: unknown): number | bigint | undefined {
  switch (typeof stored) {
    case 'number':
      return stored - stored === 0
        ? Number.isInteger(stored)
          ? stored === -1
            ? -2
            : stored
          : hash(stored)
        : stored > 0
          ? 314159
          : stored < 0
            ? -314159
            : undefined;
    case 'bigint':
      return hash(stored);
    case 'string':
      return config.hashSeed !== null ? hash(stored) : undefined;
    default:
  }
  if (stored === null) return hash(null);
  if (!(stored instanceof PyTuple)) return fixedObjectHash(stored as PyObject);
  const hashes: (number | bigint)[] = [];
  for (const item of stored.items) {
    const n = normalize(item);
    const h = fixedHash(n === TUPLE ? item : n);
    if (h === undefined) return undefined;
    hashes.push(h);
  }
  return hashTuple(hashes);
}

function fixedObjectHash(stored: PyObject): number | bigint | undefined {
  if (stored.type === types.bytes) return config.hashSeed !== null ? hash(stored) : undefined;
  if (stored.type !== types.frozenset) return undefined;
  const set = stored as FrozenKeys;
  set.itemsFixed ??= hasFixedItems(set);
  return set.itemsFixed ? hash(stored) : undefined;
}

/** What is asked of a frozenset; `itemsFixed` remembers whether all its items have fixed hashes. */
interface FrozenKeys extends PyObject {
  itemsFixed: boolean | undefined;
  storedKeys(): Iterable<unknown>;
}

function hasFixedItems(set: FrozenKeys): boolean {
  for (const item of set.storedKeys()) if (fixedHash(item) === undefined) return false;
  return true;
}
