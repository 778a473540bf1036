// `sys.getrefcount`: the count that is kept, and what CPython counts besides: a class is held by its instances, the descriptors that
// were made with it, and once more by each subclass; the frame of a suspended generator by its generator. These are found when somebody asks.

import { baseOf } from '../../objects/type/attributes.ts';
import { isSuspendedBody } from '../../runtime/control/frameLocals.ts';
import { PyFrame } from '../../runtime/control/frame.ts';
import { allLiving } from '../../runtime/gc/collector.ts';
import { PyGetSet } from '../../runtime/native.ts';
import { PySlot } from '../../runtime/classes/slots.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';
import { PyType } from '../../runtime/typeObject.ts';
import { type Value, isObject } from '../../runtime/value.ts';

const IMMORTAL_REPORTED = 3221225472;

/** An argument that is a temporary is handed over and counted, a local is borrowed, as in CPython 3.14. */
export function getrefcount(v: Value): number {
  if (!isObject(v) || v.rc >= IMMORTAL / 2) return IMMORTAL_REPORTED;
  if (v instanceof PyType) return v.rc + heldByInstances(v) + heldByDescriptors(v) + heldBySubclasses(v);
  return v instanceof PyFrame && isSuspendedBody(v) ? v.rc + 1 : v.rc;
}

function heldByInstances(type: PyType): number {
  let n = 0;
  for (const o of allLiving()) if (o.type === type) n++;
  return n;
}

function heldByDescriptors(type: PyType): number {
  let n = 0;
  for (const v of type.attrs.values()) if ((v instanceof PyGetSet || v instanceof PySlot) && v.owner === type) n++;
  return n;
}

/** By their MRO, and as the base of their layout; as one of their bases it is counted. */
function heldBySubclasses(type: PyType, seen = new Set<PyType>([type])): number {
  let n = 0;
  const visit = (t: PyType): void => {
    for (const sub of t.liveSubclasses()) {
      if (seen.has(sub)) continue;
      seen.add(sub);
      n += (sub.mro.includes(type) ? 1 : 0) + (baseOf(sub) === type ? 1 : 0);
      visit(sub);
    }
  };
  visit(type);
  return n;
}
