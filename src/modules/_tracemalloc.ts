// The module _tracemalloc: which lines allocated the memory in use. Counterpart: Modules/_tracemalloc.c.
//
// Memory is the engine's, and it tells no one where it was asked for: tracing can be asked about (it is never on, as
// warnings about unclosed files and coroutines never awaited ask) but not started.

import { defineModule, functions } from '../runtime/defineType.ts';
import { PyList } from '../runtime/layout/list.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { notImplementedError, valueError } from '../runtime/raise.ts';

/** As in CPython: what 16 bits count. */
const MAX_FRAMES = 65535;

export const tracemallocModule = defineModule({
  name: '_tracemalloc',
  doc: 'Asks about the tracing of memory allocations, which Piton does not do.',
  functions: functions({
    'is_tracing()': () => false,
    'start(nframe: cint=1, /)': (nframe) => {
      if (nframe < 1 || nframe > MAX_FRAMES) throw valueError(`the number of frames must be in range [1; ${MAX_FRAMES}]`);
      throw notImplementedError('tracemalloc.start() is not supported by Piton: allocations are made by the JavaScript engine and are not traced');
    },
    'stop()': () => null,
    'clear_traces()': () => null,
    'reset_peak()': () => null,
    'get_traceback_limit()': () => 1,
    'get_traced_memory()': () => tupleOf(0, 0),
    'get_tracemalloc_memory()': () => 0,
    '_get_traces()': () => new PyList(),
    '_get_object_traceback(obj, /)': () => null,
  }),
});
