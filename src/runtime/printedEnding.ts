// The death of instances of one class, printed for it: `die` asks its questions at places that see all classes, where each
// look at a field is slow for V8. Printed when a class is warm, and again when it learns another attribute name.
// Counterpart: subtype_dealloc in Objects/typeobject.c.

import { printedFunction } from '../base/printedFunction.ts';
import { forgetYoungest } from './gc/nursery.ts';
import { die } from './refcount.ts';
import type { PyType } from './typeObject.ts';
import { DEAD } from './value.ts';

/** Instances with more attributes are released by name. */
const MAX_KEYS = 20;

type Ending = PyType['ending'];

/**
 * Prints for a class: `fields` of the layout and the attributes in the order in which the class learned them, then `rest`, which
 * may use what `environment` names. What has weak references or a `__dict__` that was asked for is left to `die`.
 */
export function printEndingOf(type: PyType, fields: readonly string[], rest: string, environment: Readonly<Record<string, unknown>>): Ending {
  const keys = [...fields, ...type.instanceKeys];
  if (keys.length > MAX_KEYS) return null;
  const releases = keys.map((key) => `v=e[${JSON.stringify(key)}];typeof v==='object'&&v!==null&&--v.rc===0&&die(v);`).join('');
  const print = printedFunction(
    'DEAD',
    'die',
    'forgetYoungest',
    ...Object.keys(environment),
    `return function(e){if(e.weak!==undefined||e.dict!==undefined)return false;let v;e.rc=DEAD;forgetYoungest(e);${releases}${rest}return true}`,
  ) as (...values: unknown[]) => Ending;
  return print(DEAD, die, forgetYoungest, ...Object.values(environment));
}

/** For classes whose instances own their attributes and nothing else. */
export function printEnding(type: PyType): Ending {
  return printEndingOf(type, [], '', {});
}
