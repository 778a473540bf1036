/*
 * Turning emitted JavaScript into functions, and looking at the JavaScript stack. Only here does text become code.
 */

import type { TextCoders } from '../../base/utf8.ts';

export interface CompiledScript {
  /** False when `cached` was given and the engine refused it (another version or other flags). */
  readonly cacheAccepted: boolean;
  /** Evaluates the script in the main context: the value of its last expression. */
  run(): unknown;
  /** The engine's compiled form, best asked for after running (then it holds the functions that ran). */
  createCache(): Uint8Array;
}

/** A frame of the JavaScript stack. `line` and `column` count from 1, `offset` is the position in the script's text. */
export interface CallSite {
  readonly file: string | null;
  readonly functionName: string | null;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The memory of the engine's values. */
export interface HostHeap {
  /** Bytes in use, what nobody refers to any more included. Cheap. */
  used(): number;
  /** Bytes that the process can have before the system refuses more or ends it. */
  room(): number;
  /** Gives back at once what nobody refers to. Slow. */
  collect(): void;
}

export interface HostCode {
  /** The engine and version that a cache belongs to: part of the key under which it is kept. */
  readonly cacheTag: string;
  /** Throws the engine's SyntaxError when the text is no script: a defect of the emitter. */
  compile(text: string, filename: string, cached?: Uint8Array): CompiledScript;
  /** The innermost `limit` frames above the caller, innermost first; `accept` (by file name) filters before the limit. */
  callSites(limit: number, accept?: (file: string) => boolean): CallSite[];
  /**
   * Bytes of JavaScript stack that a call chain may use. The engine's own limit may lie beyond what the system gives:
   * nesting deeper than this can end the process.
   */
  readonly stackSize: number;
  readonly heap?: HostHeap;
  /** The engine's own UTF-8 coders, where it has them. */
  readonly text?: TextCoders;
}
