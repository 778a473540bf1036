// Compiled units as bytes: what `marshal` writes for code, and so what lies in `__pycache__`.
//
// A JSON head (tables, source text or tree, request) and, behind it, the JavaScript text and V8's code cache of it. The cache
// is used only by the engine that made it. Functions are printed again from the source text that goes along.

import { utf8Bytes, utf8Text } from '../base/utf8.ts';
import type { CompiledUnit } from '../contract/code.ts';
import type { Host } from '../contract/host.ts';
import { codeFormat } from '../modules/marshal/codeFormat.ts';
import { COMPILER_ID, PITON_VERSION } from '../modules/sys/version.ts';
import { SCRIPT_PREFIX } from '../runtime/control/codeInstance.ts';
import type { PyCode, CodeUnit } from '../runtime/control/codeObject.ts';
import { valueError } from '../runtime/raise.ts';
import { treeOfText, treeText } from '../syntax/treeText.ts';
import { adoptUnit, type Origin, originOf, textOrigin } from './compilePython.ts';

const MAGIC = `piton ${PITON_VERSION} ${COMPILER_ID} `;

/** Code caches of units that came from a store: the engine compiles their text faster with it. */
const caches = new WeakMap<CompiledUnit, Uint8Array>();
const byText = new Map<string, StoredCache>();

/** The engine gives a script from a cache the name that it had when the cache was made. */
export interface StoredCache {
  readonly data: Uint8Array;
  readonly script: string;
}

/** Names of scripts from caches that run in this process: each may be there once. */
const usedNames = new Set<string>();

/** The code cache for a script text, once: the engine keeps what it has compiled. */
export function takeCache(text: string): StoredCache | undefined {
  const cache = byText.get(text);
  if (cache === undefined) return undefined;
  byText.delete(text);
  if (usedNames.has(cache.script)) return undefined;
  usedNames.add(cache.script);
  return cache;
}

/** A name for the cached script of a unit, the same for the same text. */
function cachedName(text: string, filename: string): string {
  return `${SCRIPT_PREFIX}${fnv64(text)}:${filename}`;
}

function fnv64(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b + a, 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

interface Head {
  readonly engine: string;
  readonly unit: Omit<CompiledUnit, 'text'>;
  readonly source: string | null;
  /** What the unit was compiled from where there was no source text. */
  readonly tree?: string;
  readonly request: Origin['request'];
  /** Name that the cache's script has. */
  readonly script?: string;
  readonly sizes: readonly [text: number, cache: number];
}

export function installCodeStore(host: Host): void {
  codeFormat.dump = (code) => dump(host, code);
  codeFormat.load = (data, index) => load(host, data, index);
}

const dumped = new WeakMap<CodeUnit, Uint8Array>();

function dump(host: Host, code: PyCode): Uint8Array {
  const known = dumped.get(code.unit);
  if (known !== undefined) return known;
  const { compiled } = code.unit;
  const origin = originOf(compiled);
  const { text, ...unit } = compiled;
  const script = utf8Bytes(text);
  const name = cachedName(text, compiled.filename);
  const cache = caches.get(compiled) ?? host.code.compile(text, name).createCache();
  const head: Head = {
    engine: host.code.cacheTag,
    unit: { ...unit, filename: code.filename },
    source: origin.text,
    ...(origin.text === null ? { tree: treeText(origin.tree()) } : {}),
    request: origin.request,
    script: name,
    sizes: [script.length, cache.length],
  };
  const headBytes = utf8Bytes(MAGIC + JSON.stringify(head));
  const all = new Uint8Array(4 + headBytes.length + script.length + cache.length);
  new DataView(all.buffer).setUint32(0, headBytes.length, true);
  all.set(headBytes, 4);
  all.set(script, 4 + headBytes.length);
  all.set(cache, 4 + headBytes.length + script.length);
  dumped.set(code.unit, all);
  return all;
}

function load(host: Host, data: Uint8Array, index: number): PyCode {
  const size = data.length < 4 ? 0 : new DataView(data.buffer, data.byteOffset, data.length).getUint32(0, true);
  const headText = utf8Text(data.subarray(4, 4 + size));
  if (!headText.startsWith(MAGIC)) throw valueError('bad marshal data (code of another version)');
  const head = JSON.parse(headText.slice(MAGIC.length)) as Head;
  const [textSize, cacheSize] = head.sizes;
  const textAt = 4 + size;
  const text = utf8Text(data.subarray(textAt, textAt + textSize));
  const compiled: CompiledUnit = { ...head.unit, text };
  if (head.engine === host.code.cacheTag && cacheSize > 0 && head.script !== undefined) {
    const cache = data.slice(textAt + textSize, textAt + textSize + cacheSize);
    caches.set(compiled, cache);
    byText.set(text, { data: cache, script: head.script });
  }
  const unit = adoptUnit(compiled, storedOrigin(head));
  const found = unit.codes[index];
  if (found === undefined) throw valueError('bad marshal data (no such code)');
  return found;
}

function storedOrigin({ source, tree, request }: Head): Origin {
  if (source !== null) return textOrigin(source, request);
  return { text: null, tree: () => treeOfText(tree as string), request };
}
