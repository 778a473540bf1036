// mmap objects: memory of a file or of nobody, shared or copied. Counterpart: mmap_object in Modules/mmapmodule.c.
//
// `map.bytes` must not be touched after unmap or resize, so every access goes through `open`, and neither happens while
// buffers are exported.

import type { Host } from '../../contract/host.ts';
import type { MemoryMap } from '../../contract/host/memory.ts';
import { type Buffer, type BufferExporter, simpleBuffer } from '../../runtime/buffer.ts';
import { bufferError, typeError, valueError } from '../../runtime/raise.ts';
import { PyObject } from '../../runtime/value.ts';

export const ACCESS_DEFAULT = 0;
export const ACCESS_READ = 1;
export const ACCESS_WRITE = 2;
export const ACCESS_COPY = 3;

const EMPTY = new Uint8Array(0);

export class PyMmap extends PyObject implements BufferExporter {
  host: Host | null = null;
  map: MemoryMap | null = null;
  /** Our own duplicate of the descriptor, -1 for anonymous memory. */
  fd = -1;
  access = ACCESS_DEFAULT;
  writable = true;
  flags = 0;
  offset: number | bigint = 0;
  position = 0;
  exports = 0;
  trackFd = true;

  get bytes(): Uint8Array {
    if (this.map === null) throw valueError('mmap closed or invalid');
    return this.map.bytes;
  }

  get length(): number {
    return this.bytes.length;
  }

  checkWritable(): void {
    if (this.map === null) throw valueError('mmap closed or invalid');
    if (!this.writable) throw typeError("mmap can't modify a readonly memory map.");
  }

  checkResizable(): void {
    if (this.exports > 0) throw bufferError("mmap can't resize with extant buffers exported.");
    if (this.access !== ACCESS_WRITE && this.access !== ACCESS_DEFAULT) throw typeError("mmap can't resize a readonly or copy-on-write memory map.");
    if (!this.trackFd) throw valueError("mmap can't resize with trackfd=False.");
  }

  close(): void {
    if (this.exports > 0) throw bufferError('cannot close exported pointers exist');
    this.map?.unmap();
    this.map = null;
    if (this.fd >= 0) this.host?.files.close(this.fd);
    this.fd = -1;
  }

  /** The next bytes from the position on, at most `count`; copied. */
  take(count: number): Uint8Array {
    const { bytes } = this;
    const from = Math.min(this.position, bytes.length);
    const to = Math.min(bytes.length, from + count);
    this.position = to;
    return from === to ? EMPTY : bytes.slice(from, to);
  }

  getBuffer(flags: number): Buffer {
    const buffer = simpleBuffer(this, this.bytes, !this.writable, flags);
    this.exports++;
    return buffer;
  }

  releaseBuffer(): void {
    this.exports--;
  }

  override releaseChildren(): void {
    this.exports = 0;
    this.close();
  }
}
