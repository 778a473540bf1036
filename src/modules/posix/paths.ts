// Arguments that name files: str, bytes, a path object, or an open descriptor where the function takes one.
//
// A path goes to the host as text, or as bytes where text cannot say it (surrogateescape). Errors show the object that
// `__fspath__` gave. Counterpart: path_converter and dir_fd_converter in Modules/posixmodule.c.

import type { Path } from '../../contract/host.ts';
import { decodeFileName, encodeFileName, isUtf8FileSystem } from '../../objects/codecs/fileNames.ts';
import { asIndex, isIndexable } from '../../runtime/convert.ts';
import { PyBytes } from '../../runtime/layout/bytes.ts';
import { type PyStr, isStr, textOf } from '../../runtime/layout/str.ts';
import { overflowError, typeError, valueError } from '../../runtime/raise.ts';
import { special, invokeFound } from '../../runtime/special.ts';
import { typeName } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';
import { warn } from '../../runtime/warn.ts';

export interface PathArgument {
  /** What the host gets; meaningless where `isFd`. */
  readonly path: Path;
  readonly fd: number;
  /** Is it an open descriptor instead of a name? */
  readonly isFd: boolean;
  /** As errors show it: str, bytes, an int, or None when no path was given. Borrowed or floating. */
  readonly shown: Value;
  /** Names that come back are bytes, as the argument was. */
  readonly asBytes: boolean;
}

export interface PathOptions {
  /** The parameter's name, `path` by default. */
  readonly name?: string;
  /** An open descriptor will do. */
  readonly fd?: boolean;
  /** None means the current folder. */
  readonly none?: boolean;
  /** NUL is allowed: the path does not go to the system. */
  readonly nul?: boolean;
  /** Nor need it be in the encoding of the file system. */
  readonly wide?: boolean;
}

const CURRENT: PathArgument = { path: '.', fd: -1, isFd: false, shown: null, asBytes: false };

function allowed(options: PathOptions): string {
  if (options.fd) return options.none ? 'string, bytes, os.PathLike, integer or None' : 'string, bytes, os.PathLike or integer';
  return options.none ? 'string, bytes, os.PathLike or None' : 'string, bytes or os.PathLike';
}

/** A path argument of function `fn`. Throws. */
export function pathArgument(v: Value, fn: string, options: PathOptions = {}): PathArgument {
  if (typeof v === 'string') return textPath(v, fn, options);
  if (v === null && options.none) return CURRENT;
  const plain = plainPath(v, fn, options);
  if (plain !== undefined) return plain;
  if (options.fd && isIndexable(v)) return { path: '', fd: descriptorOf(v), isFd: true, shown: v, asBytes: false };
  const m = special(v, '__fspath__');
  if (m === undefined || m === null) {
    throw typeError(`${fn}: ${options.name ?? 'path'} should be ${allowed(options)}, not ${typeName(v)}`);
  }
  const named = invokeFound(m, v);
  const path = plainPath(named, fn, options);
  if (path === undefined) throw typeError(`expected ${typeName(v)}.__fspath__() to return str or bytes, not ${typeName(named)}`);
  return path;
}

function plainPath(v: Value, fn: string, options: PathOptions): PathArgument | undefined {
  if (isStr(v)) return textPath(v, fn, options);
  if (!(v instanceof PyBytes)) return undefined;
  if (!options.nul && v.data.includes(0)) throw valueError(`${fn}: embedded null character in ${options.name ?? 'path'}`);
  return { path: v.data, fd: -1, isFd: false, shown: v, asBytes: true };
}

function textPath(v: string | PyStr, fn: string, options: PathOptions): PathArgument {
  const path = options.wide ? textOf(v) : encodedName(v);
  if (!options.nul && (typeof path === 'string' ? path.includes('\0') : path.includes(0))) {
    throw valueError(`${fn}: embedded null character in ${options.name ?? 'path'}`);
  }
  return { path, fd: -1, isFd: false, shown: v, asBytes: false };
}

/** Text for the host: as it is, or the bytes of the file system encoding. */
export function encodedName(v: string | PyStr): Path {
  if (!isUtf8FileSystem()) return encodeFileName(v);
  if (typeof v === 'string') return v;
  return v.points === null ? v.text : encodeFileName(v);
}

/** `os.fspath(v)`: str or bytes. Throws. */
export function fspath(v: Value): Value {
  if (isStr(v) || v instanceof PyBytes) return v;
  const m = special(v, '__fspath__');
  if (m === undefined || m === null) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(v)}`);
  const path = invokeFound(m, v);
  if (isStr(path) || path instanceof PyBytes) return path;
  throw typeError(`expected ${typeName(v)}.__fspath__() to return str or bytes, not ${typeName(path)}`);
}

/** A name that PyUnicode_FSConverter takes: str, bytes or a path object, without NUL. */
export function fsName(v: Value): Path {
  const named = fspath(v);
  const name = named instanceof PyBytes ? named.data : encodedName(named as string | PyStr);
  if (typeof name === 'string' ? name.includes('\0') : name.includes(0)) throw valueError('embedded null byte');
  return name;
}

/** The str of a name that the system gave. */
export function nameText(name: Uint8Array): string | PyStr {
  return decodeFileName(name);
}

/** A name as str, or as bytes where the argument was bytes. */
export function nameLike(name: Uint8Array, asBytes: boolean): Value {
  return asBytes ? new PyBytes(name) : nameText(name);
}

function descriptorOf(v: Value): number {
  if (typeof v === 'boolean') warn('RuntimeWarning', 'bool is used as a file descriptor');
  const n = asIndex(v);
  if (n > 2147483647) throw overflowError('fd is greater than maximum');
  if (n < -2147483648) throw overflowError('fd is less than minimum');
  return Number(n);
}

/** A `dir_fd` argument: undefined for None. */
export function folderDescriptor(v: Value): number | undefined {
  if (v === null) return undefined;
  if (!isIndexable(v)) throw typeError(`argument should be integer or None, not ${typeName(v)}`);
  return descriptorOf(v);
}
