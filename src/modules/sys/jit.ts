// `sys._jit`: tells about CPython's own JIT, which Piton does not have. Counterpart: Python/sysmodule.c.

import { defineModule, functions } from '../../runtime/defineType.ts';
import type { Value } from '../../runtime/value.ts';
import { createModule } from '../createModule.ts';

const jit = defineModule({
  name: 'sys._jit',
  functions: functions({ 'is_available()': () => false, 'is_enabled()': () => false, 'is_active()': () => false }),
});

export const jitModule = (): Value => createModule(jit);
