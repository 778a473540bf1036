// `warn_explicit` for natives; filled in by the module `_warnings`.

import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';

export const explicitWarning: {
  issue: (category: PyType, message: string, filename: string, lineno: number, module: Value) => void;
} = { issue: () => {} };
