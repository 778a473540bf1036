// `_testinternalcapi`: of CPython's module of that name only what tests of the language import. Nothing else uses it.

import { defineModule, functions } from '../runtime/defineType.ts';
import type { WithDict } from '../runtime/instance.ts';
import { Z } from '../runtime/state.ts';
import { isObject } from '../runtime/value.ts';

export const testInternalModule = defineModule({
  name: '_testinternalcapi',
  values: () => ({ SPECIALIZATION_THRESHOLD: 2 }),
  functions: functions({
    'has_inline_values(obj, /)': (o) => isObject(o) && !o.type.hidden && (o as WithDict).dict === undefined,
    'has_split_table(dict, /)': () => false,
    'get_recursion_depth()': () => Z.d,
    'get_c_recursion_remaining()': () => 1000,
  }),
});
