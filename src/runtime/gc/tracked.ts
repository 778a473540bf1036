// The base of native classes whose instances can refer to themselves with no list, dict or class instance in between:
// those with attributes of their own, and holders of what they are given. Counterpart: Py_TPFLAGS_HAVE_GC.

import { PyObject } from '../value.ts';
import { track, tracks } from './nursery.ts';

export class TrackedObject extends PyObject {
  constructor() {
    super();
    track(this);
  }
}
tracks(TrackedObject);
