// Running a host's zlib stream over Python's buffers. Counterpart: the loops of Modules/zlibmodule.c.

import type { ZlibStream } from '../../contract/host/data.ts';
import { makeModuleException } from '../../objects/exceptions/moduleException.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { str } from '../../runtime/layout/str.ts';
import { newException } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import { exceptions } from '../../runtime/wellKnown.ts';

export const Z_NO_FLUSH = 0;
export const Z_SYNC_FLUSH = 2;
export const Z_FINISH = 4;
export const Z_OK = 0;
export const Z_STREAM_END = 1;
export const Z_NEED_DICT = 2;
export const Z_STREAM_ERROR = -2;
export const Z_DATA_ERROR = -3;
export const Z_BUF_ERROR = -5;
export const MAX_WBITS = 15;
export const DEF_MEM_LEVEL = 8;
export const DEF_BUF_SIZE = 16384;

let errorType: PyType | undefined;

export function zlibErrorType(): PyType {
  return (errorType ??= makeModuleException('zlib', 'error', exceptions.Exception));
}

const TEXTS: Readonly<Record<number, string>> = {
  [Z_BUF_ERROR]: 'incomplete or truncated stream',
  [Z_STREAM_ERROR]: 'inconsistent stream state',
  [Z_DATA_ERROR]: 'invalid input data',
};

/** zlib.error for a return code; `what` tells what was being done. */
export function zlibError(code: number, what: string, message: string | null = null): PyBaseException {
  const detail = message ?? TEXTS[code];
  return newException(zlibErrorType(), str(`Error ${code} ${what}${detail === undefined ? '' : `: ${detail}`}`));
}

/** Output that grows as it comes. */
class Output {
  private readonly blocks: Uint8Array[] = [];
  private length = 0;
  private nextSize: number;
  private readonly limit: number;

  constructor(firstSize: number, limit: number) {
    this.nextSize = Math.max(firstSize, 1);
    this.limit = limit;
  }

  get full(): boolean {
    return this.length >= this.limit;
  }

  block(): Uint8Array {
    const size = Math.min(this.nextSize, this.limit - this.length);
    this.nextSize = Math.min(this.nextSize * 2, 1 << 24);
    return new Uint8Array(size);
  }

  add(block: Uint8Array, used: number): void {
    if (used === 0) return;
    this.blocks.push(used === block.length ? block : block.subarray(0, used));
    this.length += used;
  }

  take(): Uint8Array {
    const [first] = this.blocks;
    if (this.blocks.length === 1 && first !== undefined) return first.buffer.byteLength > first.length * 2 ? first.slice() : first;
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const block of this.blocks) {
      all.set(block, at);
      at += block.length;
    }
    return all;
  }
}

export interface Outcome {
  readonly code: number;
  readonly output: Uint8Array;
  /** What was not consumed. */
  readonly rest: Uint8Array;
}

/**
 * Runs until the input is used up and the output has room left, the stream ends, `limit` bytes came out, or a failure.
 * `onDictionary` is asked when the stream needs one; false lets the code through.
 */
export function runStream(
  stream: ZlibStream,
  input: Uint8Array,
  flush: number,
  firstSize: number,
  limit = Infinity,
  onDictionary = (): boolean => false,
): Outcome {
  const output = new Output(firstSize, limit);
  let rest = input;
  for (;;) {
    const block = output.block();
    const code = stream.run(rest, block, flush);
    rest = rest.subarray(stream.consumed);
    const { produced } = stream;
    output.add(block, produced);
    if (code === Z_NEED_DICT && onDictionary()) continue;
    const goesOn = (code === Z_OK || code === Z_BUF_ERROR) && produced === block.length && !output.full;
    if (!goesOn) return { code, output: output.take(), rest };
  }
}

export const NO_BYTES = new Uint8Array(0);
