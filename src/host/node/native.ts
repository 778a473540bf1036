/*
 * The C library, reached through koffi. Functions are declared by C text and bound at their first call.
 * The add-on is loaded by its path: koffi's own loader costs eight times as much at start.
 * Rules: read the errno before any other native call; buffers are passed without copying and may be written to;
 * addresses are numbers (below 2^53); variadic functions are declared with `...` and name the types of those arguments.
 */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type Koffi from 'koffi';
import { builtin } from './builtins.ts';

export type NativeArgument = number | bigint | string | null | ArrayBufferView | { readonly __brand?: string };

/** A bound C function. 64-bit results beyond 2^53 come as bigint: callers that can meet them convert. */
export type NativeFunction = (...args: NativeArgument[]) => number;

export interface NativeLibrary {
  func(definition: string): NativeFunction;
  symbol(name: string): bigint;
}

export const koffi: typeof Koffi = loadKoffi();

/** Everything the process has loaded: libc, libm, and what the node binary exports. */
const everything = koffi.load(null) as unknown as NativeLibrary;

function loadKoffi(): typeof Koffi {
  // The bundle is CommonJS, the sources are modules.
  const here = import.meta.dirname ?? __dirname;
  for (let folder = here; ; folder = dirname(folder)) {
    const file = `${folder}/node_modules/@koromix/koffi-linux-x64/linux_x64/koffi.node`;
    if (existsSync(file)) {
      try {
        const module = { exports: {} };
        process.dlopen(module, file);
        return module.exports as typeof Koffi;
      } catch {
        break;
      }
    }
    if (folder === dirname(folder)) break;
  }
  const { createRequire } = builtin<typeof import('node:module')>('node:module');
  return createRequire(`${here}/`)('koffi') as typeof Koffi;
}

/** A library that need not exist (null: what is loaded already); `isolated` keeps its symbols from binding to those of the node binary. */
export function openLibrary(file: string | null, isolated: boolean): NativeLibrary | null {
  try {
    return koffi.load(file, { deep: isolated }) as unknown as NativeLibrary;
  } catch {
    return null;
  }
}

/** The address of an exported variable or function. */
export function symbolAddress(name: string): number {
  return Number(everything.symbol(name));
}

/**
 * Functions by name, from C texts without the name: `{ close: 'int (int)' }`. Each entry starts as a function that
 * binds the C one, puts it in its own place and calls it. Binding leaves errno 0, as callers that clear it expect.
 */
export function declare<Name extends string>(
  table: Readonly<Record<Name, string>>,
  library: NativeLibrary = everything,
): Readonly<Record<Name, NativeFunction>> {
  const bound = {} as Record<Name, NativeFunction>;
  for (const name in table) {
    bound[name] = (...args) => {
      const text = table[name];
      const open = text.indexOf('(');
      const native = library.func(`${text.slice(0, open)} ${name}${text.slice(open)}`);
      bound[name] = native;
      koffi.errno(0);
      return native(...args);
    };
  }
  return bound;
}

/** The errno of the call just made, negative: the form in which a `Host` reports failures. Never -0. */
export function failure(): number {
  return 0 - koffi.errno();
}

/** The result of a call that answers -1 on failure, as a `Status`. */
export function status(result: number): number {
  return result < 0 ? 0 - koffi.errno() : result;
}

/** Of calls that return the error number itself, as the pthread and posix_ ones do; never -0, which is no Python int. */
export function returned(error: number): number {
  return 0 - error;
}
