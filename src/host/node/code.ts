/*
 * Emitted JavaScript becomes functions through vm.Script; the JavaScript stack is read through V8's call sites.
 */
import vm from 'node:vm';
import type { TextCoders } from '../../base/utf8.ts';
import type { CallSite, CompiledScript, HostCode } from '../../contract/host/code.ts';
import { heap } from './heap.ts';
import { usableStack } from './stackLimit.ts';

/** While the build makes code caches: the scripts that ran, whose caches then hold the functions that were called. */
const recorded = (process as { pitonScripts?: { readonly text: string; readonly script: vm.Script }[] }).pitonScripts;

class NodeScript implements CompiledScript {
  readonly #script: vm.Script;
  readonly cacheAccepted: boolean;

  constructor(text: string, filename: string, cached: Uint8Array | undefined) {
    const options: vm.ScriptOptions = { filename };
    if (cached !== undefined) options.cachedData = Buffer.from(cached.buffer, cached.byteOffset, cached.length);
    this.#script = new vm.Script(text, options);
    this.cacheAccepted = cached !== undefined && this.#script.cachedDataRejected === false;
    recorded?.push({ text, script: this.#script });
  }

  run(): unknown {
    return this.#script.runInThisContext();
  }

  createCache(): Uint8Array {
    return this.#script.createCachedData();
  }
}

/** What V8's CallSite has beyond @types/node. */
type V8CallSite = NodeJS.CallSite & { getPosition(): number };

/** Asks V8 when read: lines and columns cost a search in the script's line table, the offset does not. */
class NodeCallSite implements CallSite {
  readonly #site: V8CallSite;
  readonly file: string | null;

  constructor(site: V8CallSite, file: string | null) {
    this.#site = site;
    this.file = file;
  }

  get functionName(): string | null {
    return this.#site.getFunctionName();
  }

  get line(): number {
    return this.#site.getLineNumber() ?? 0;
  }

  get column(): number {
    return this.#site.getColumnNumber() ?? 0;
  }

  get offset(): number {
    return this.#site.getPosition();
  }
}

function rawSites(limit: number): V8CallSite[] {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.stackTraceLimit = limit;
  Error.prepareStackTrace = (_, sites) => sites;
  const holder: { stack?: V8CallSite[] } = {};
  Error.captureStackTrace(holder, callSites);
  const sites = holder.stack ?? [];
  Error.stackTraceLimit = stackTraceLimit;
  Error.prepareStackTrace = prepareStackTrace as NonNullable<typeof prepareStackTrace>;
  return sites;
}

/** With a filter the stack is read in growing pieces, for it can be tens of thousands of frames deep. */
function callSites(limit: number, accept?: (file: string) => boolean): CallSite[] {
  for (let depth = accept === undefined ? limit : limit * 2 + 8; ; depth *= 4) {
    const sites = rawSites(depth);
    const chosen: CallSite[] = [];
    for (const site of sites) {
      const file = site.getFileName() ?? null;
      if (accept !== undefined && (file === null || !accept(file))) continue;
      chosen.push(new NodeCallSite(site, file));
      if (chosen.length === limit) return chosen;
    }
    if (accept === undefined || sites.length < depth) return chosen;
  }
}

const encoder = new TextEncoder();
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

const text: TextCoders = {
  encode: (s) => encoder.encode(s),
  decode: (data) => lenient.decode(data),
  decodeStrict: (data) => {
    try {
      return strict.decode(data);
    } catch {
      return undefined;
    }
  },
};

export const code: HostCode = {
  cacheTag: [process.versions.v8, process.arch, ...process.execArgv].join(' '),
  compile: (text, filename, cached) => new NodeScript(text, filename, cached),
  callSites,
  heap,
  text,
  get stackSize() {
    return usableStack();
  },
};
