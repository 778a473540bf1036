// Code of library modules that importlib itself is made of: read from the library folder, or from its cache.

import type { Host } from '../contract/host.ts';
import { config } from '../runtime/config.ts';
import type { CodeUnit } from '../runtime/control/codeObject.ts';
import { sourceCompiler } from '../runtime/sourceCompiler.ts';
import { bytes } from '../runtime/layout/bytes.ts';

/** Reads a whole file; undefined when it cannot be read. */
export function readFile(host: Host, path: string): Uint8Array | undefined {
  const fd = host.files.open(path, host.constants.O_RDONLY ?? 0, 0);
  if (fd < 0) return undefined;
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = new Uint8Array(65536);
    const n = host.files.read(fd, part);
    if (n <= 0) break;
    parts.push(part.subarray(0, n));
  }
  host.files.close(fd);
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const p of parts) {
    all.set(p, at);
    at += p.length;
  }
  return all;
}

export function libraryCode(host: Host, path: string): CodeUnit {
  const source = readFile(host, `${config.libraryPath}/${path}.py`);
  if (source === undefined) throw new Error(`the standard library is incomplete: ${config.libraryPath}/${path}.py cannot be read`);
  return sourceCompiler.compile({
    source: bytes(source), filename: `<frozen ${path.replace(/\//g, '.')}>`, mode: 'exec', flags: 0, optimize: -1, featureVersion: -1,
  });
}
