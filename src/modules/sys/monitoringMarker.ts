// `sys.monitoring.DISABLE` and `MISSING`: plain objects that are only compared by identity.

import { PyObject } from '../../runtime/value.ts';

export class PyInstanceMarker extends PyObject {}
