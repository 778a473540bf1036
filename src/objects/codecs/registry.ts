// The codec registry: search functions, the cache of codecs, coding through them.
// Counterpart: _PyCodec_Lookup, _PyCodec_EncodeInternal in Python/codecs.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import { call, isCallable } from '../../runtime/call.ts';
import { holdRoot } from '../../runtime/gc/roots.ts';
import { importHook } from '../../runtime/importHook.ts';
import { PyBaseException } from '../../runtime/layout/exception.ts';
import { PyTuple } from '../../runtime/layout/tuple.ts';
import { addNote, exceptionOf, typeError } from '../../runtime/raise.ts';
import { own, release, releaseKeeping } from '../../runtime/refcount.ts';
import { truth } from '../../runtime/truth.ts';
import type { Value } from '../../runtime/value.ts';

/** Search functions in order of registration; owned. */
const searches: Value[] = [];
/** Codecs found, by normalised name; owned. */
const cache = new Map<string, PyTuple>();
holdRoot((visit) => [...searches, ...cache.values()].forEach(visit));

/** Has the package `encodings`, which registers its search function, been imported? */
let loaded = false;

function ready(): void {
  if (loaded) return;
  loaded = true;
  try {
    importHook.module('encodings');
  } catch (thrown) {
    loaded = false;
    throw thrown;
  }
}

export function registerSearch(f: Value): void {
  if (!isCallable(f)) throw typeError('argument must be callable');
  searches.push(own(f));
}

export function unregisterSearch(f: Value): void {
  const at = searches.indexOf(f);
  if (at < 0) return;
  const codecs = [...cache.values()];
  cache.clear();
  for (const c of codecs) release(c);
  release(searches.splice(at, 1)[0]);
}

/** Lower case with single underscores for everything else than letters, digits and dots, as names of encodings are compared. */
export function normalizeEncoding(name: string): string {
  let out = '';
  let gap = false;
  for (const c of name) {
    if (/[a-zA-Z0-9.]/.test(c)) {
      if (gap && out !== '') out += '_';
      gap = false;
      out += c.toLowerCase();
    } else gap = true;
  }
  return out;
}

/** The CodecInfo of an encoding, borrowed. Throws LookupError. */
export function lookupCodec(encoding: string): PyTuple {
  ready();
  const name = encoding.replace(/ /g, '-').toLowerCase();
  const key = normalizeEncoding(name);
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  for (const search of [...searches]) {
    const r = call(search, key);
    if (r === null) continue;
    if (!(r instanceof PyTuple) || r.items.length !== 4) throw typeError('codec search functions must return 4-tuples');
    cache.set(key, own(r));
    return r;
  }
  throw exceptionOf('LookupError', `unknown encoding: ${encoding}`);
}

/** As `lookupCodec`, refusing codecs that are not between str and bytes. */
export function lookupTextCodec(encoding: string, alternative: string): PyTuple {
  const codec = lookupCodec(encoding);
  if (codec.constructor !== PyTuple) {
    const flag = getattrOptional(codec, '_is_text_encoding');
    if (flag !== undefined && !truth(flag)) {
      throw exceptionOf('LookupError', `'${encoding}' is not a text encoding; use ${alternative} to handle arbitrary codecs`);
    }
  }
  return codec;
}

/** Calls the encoder (0) or decoder (1) of a codec; gives the first item of its result, floating or owned elsewhere. */
export function runCodec(codec: PyTuple, which: 0 | 1, object: Value, errors: string | undefined, encoding: string): Value {
  const f = codec.items[which] as Value;
  own(codec);
  try {
    const r = errors === undefined ? call(f, object) : call(f, object, errors);
    const message = which === 0 ? 'encoder must return a tuple (object, integer)' : 'decoder must return a tuple (object,integer)';
    if (!(r instanceof PyTuple) || r.items.length !== 2) throw typeError(message);
    const value = r.items[0] as Value;
    own(r);
    releaseKeeping(r, value);
    return value;
  } catch (thrown) {
    if (thrown instanceof PyBaseException) addNote(thrown, `${which === 0 ? 'encoding' : 'decoding'} with '${encoding}' codec failed`);
    throw thrown;
  } finally {
    release(codec);
  }
}
