// `_testmultiphase`: of CPython's module of that name what its main module shows to Python. The tests of import ask for
// it before anything else, to see whether modules can be built in. Its variants in one shared library have no
// counterpart, since there are no extension modules.

import { add } from '../runtime/operators.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { unwrap } from '../runtime/call.ts';

export const testMultiphaseModule = defineModule({
  name: '_testmultiphase',
  doc: 'Test module main',
  functions: functions({
    'foo(i: int, j: int, /)': (i, j) => unwrap(add(i, j)),
  }),
  values: () => ({ int_const: 1969, str_const: 'something different' }),
});
