// Code of library modules that importlib itself is made of: from the library's `__pycache__`, else compiled from source.

import type { Host, Path } from '../contract/host.ts';
import { Reader } from '../modules/marshal/reader.ts';
import { CACHE_TAG } from '../modules/sys/version.ts';
import { config } from '../runtime/config.ts';
import { type CodeUnit, PyCode } from '../runtime/control/codeObject.ts';
import { renamed } from './compilePython.ts';
import { sourceCompiler } from '../runtime/sourceCompiler.ts';
import { bytes } from '../runtime/layout/bytes.ts';
import { PyBaseException } from '../runtime/layout/exception.ts';
import { joinBytes } from '../base/bytes.ts';

/** Reads a whole file; undefined when it cannot be read. */
export function readFile(host: Host, path: Path): Uint8Array | undefined {
  const fd = host.files.open(path, host.constants.O_RDONLY ?? 0, 0);
  if (fd < 0) return undefined;
  const data = readToEnd(host, fd);
  host.files.close(fd);
  return data;
}

/** What a descriptor still has to give. */
export function readToEnd(host: Host, fd: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = new Uint8Array(262_144);
    const n = host.files.read(fd, part);
    if (n <= 0) break;
    parts.push(part.subarray(0, n));
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : joinBytes(parts);
}

const frozenName = (path: string): string => `<frozen ${path.replace(/\/__init__$/, '').replace(/\//g, '.')}>`;

/** A pyc file: magic, flags, modification time, size (four bytes each), code. */
const HEADER = 16;

export function libraryCode(host: Host, path: string): CodeUnit {
  const source = `${config.libraryPath}/${path}.py`;
  const cached = cachedCode(host, path, source);
  return cached === undefined ? compileLibrary(host, path, source) : renamed(cached, frozenName(path));
}

/** The code in `__pycache__` when it was made from this very source. */
function cachedCode(host: Host, path: string, source: string): CodeUnit | undefined {
  const slash = path.lastIndexOf('/');
  const file = `${config.libraryPath}/${path.slice(0, slash + 1)}__pycache__/${path.slice(slash + 1)}.${CACHE_TAG}.pyc`;
  const data = readFile(host, file);
  const st = host.files.stat(source);
  if (data === undefined || data.length < HEADER || typeof st === 'number') return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const mtime = Number(BigInt.asUintN(32, BigInt(st.mtime)));
  if (view.getUint32(8, true) !== mtime || view.getUint32(12, true) !== (Number(st.size) & 0xffffffff) >>> 0) return undefined;
  try {
    const code = new Reader(data.subarray(HEADER), true).read();
    return code instanceof PyCode ? code.unit : undefined;
  } catch (thrown) {
    if (thrown instanceof PyBaseException) return undefined;
    throw thrown;
  }
}

function compileLibrary(host: Host, path: string, file: string): CodeUnit {
  const source = readFile(host, file);
  if (source === undefined) throw new Error(`the standard library is incomplete: ${file} cannot be read`);
  return sourceCompiler.compile({
    source: bytes(source),
    filename: frozenName(path),
    mode: 'exec',
    flags: 0,
    optimize: -1,
    featureVersion: -1,
  });
}
