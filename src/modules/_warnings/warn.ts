// `warnings.warn`: the place from the stack, then as `warn_explicit`. Counterpart: do_warn, setup_context in Python/_warnings.c.

import { type SeenFrame, currentFrames } from '../../runtime/control/runningFrames.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import { typeName, typeOf } from '../../runtime/typeOf.ts';
import { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { warnHook } from '../../runtime/warn.ts';
import { exceptions } from '../../runtime/wellKnown.ts';
import { sysDict } from '../sys/dict.ts';
import { type Place, isWarning, issueAt } from './explicit.ts';

const isInternal = (f: SeenFrame): boolean => f.K.code.filename.includes('importlib') && f.K.code.filename.includes('_bootstrap');

/** The frame that the warning is about; undefined beyond the outermost. */
function frameAt(frames: readonly SeenFrame[], level: number, prefixes: readonly string[]): SeenFrame | undefined {
  const first = frames[0];
  if (first === undefined) return undefined;
  if (level <= 0 || isInternal(first)) return frames[Math.max(level - 1, 0)];
  let at = 0;
  for (let left = level - 1; left > 0 && at < frames.length; left--) {
    do at++;
    while (at < frames.length && skipped(frames[at] as SeenFrame, prefixes));
  }
  return frames[at];
}

function skipped(f: SeenFrame, prefixes: readonly string[]): boolean {
  return isInternal(f) || prefixes.some((p) => f.K.code.filename.startsWith(p));
}

/** Frames beyond the wanted one that are looked at before the whole stack is. */
const MARGIN = 8;

function placeOf(level: number, prefixes: readonly string[]): Place {
  const limit = Math.max(level, 1) + MARGIN;
  let frames = currentFrames(limit);
  let frame = frameAt(frames, level, prefixes);
  if (frame === undefined && frames.length >= limit) {
    frames = currentFrames();
    frame = frameAt(frames, level, prefixes);
  }
  const globals = frame === undefined ? sysDict() : frame.K.globals;
  const name = globals.getStr('__name__');
  const module = name !== undefined && name !== null ? name : '<string>';
  return { filename: frame === undefined ? '<sys>' : str(frame.K.code.filename), lineno: frame?.line ?? 0, module, registry: registryOf(globals) };
}

function registryOf(globals: PyDict): PyDict | null {
  const known = globals.getStr('__warningregistry__');
  if (known instanceof PyDict) return known;
  if (known === null) return null;
  if (known !== undefined) throw typeError("'registry' must be a dict or None");
  const fresh = new PyDict();
  globals.setStr('__warningregistry__', fresh);
  return fresh;
}

/** The category of a warning: that of a Warning object, the one given, UserWarning. Throws TypeError. */
export function categoryOf(message: Value, category: Value): PyType {
  if (isWarning(message)) return typeOf(message);
  if (category === null) return exceptions.UserWarning;
  if (category instanceof PyType && category.isSubtype(exceptions.Warning)) return category;
  throw typeError(`category must be a Warning subclass, not '${typeName(category)}'`);
}

/** The Python function; `prefixes` are those of files to skip. */
export function warnFrom(message: Value, category: Value, level: number, source: Value, prefixes: readonly Value[]): void {
  const kind = categoryOf(message, category);
  const texts = prefixes.map((p) => {
    if (!isStr(p)) throw typeError(`Found non-str '${typeName(p)}' in skip_file_prefixes.`);
    return textOf(p);
  });
  issue(kind, message, texts.length > 0 ? Math.max(level, 2) : level, source, texts);
}

function issue(category: PyType, message: Value, level: number, source: Value, prefixes: readonly string[]): void {
  const place = placeOf(level, prefixes);
  own(place.registry);
  try {
    issueAt(category, message, place, source);
  } finally {
    release(place.registry);
  }
}

warnHook.issue = (category, message, stackLevel, source = null) => issue(category, message, stackLevel, source, []);
