// `_testinternalcapi`: of CPython's module of that name only what tests of the language import. Nothing else uses it.

import { PyCode } from '../runtime/control/codeObject.ts';
import { defineModule, functions } from '../runtime/defineType.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { typeError } from '../runtime/raise.ts';
import { flagsOf } from '../objects/type/flags.ts';
import type { WithDict } from '../runtime/instance.ts';
import { InstanceDict } from '../runtime/instanceDict.ts';
import { Z } from '../runtime/state.ts';
import { type Value, isObject } from '../runtime/value.ts';
import { returnsOnlyNone, variableCounts, verifyStateless } from './_testinternalcapi/code.ts';
import { kindsOf } from './_testinternalcapi/localKinds.ts';
import { hamtDecl, hamtIteratorDecl } from './_testinternalcapi/hamt.ts';
import { moduleType } from './moduleType.ts';

/** What each local variable of a code object is, by name. */
function localKinds(code: Value): PyDict {
  if (!(code instanceof PyCode)) throw typeError('argument must be a code object');
  const kinds = new PyDict();
  for (const [name, k] of kindsOf(code)) kinds.setStr(name, k);
  return kinds;
}

/** Are the attributes of an object kept in itself? A dict that shows them changes nothing. */
function hasInlineValues(o: Value): boolean {
  if (!isObject(o) || (flagsOf(o.type) & INLINE_VALUES) === 0) return false;
  const { dict } = o as WithDict;
  return dict === undefined || (dict instanceof InstanceDict && dict.views(o));
}
const INLINE_VALUES = 4;

export const testInternalModule = defineModule({
  name: '_testinternalcapi',
  values: () => {
    moduleType(hamtIteratorDecl());
    return { SPECIALIZATION_THRESHOLD: 2, hamt: moduleType(hamtDecl()) };
  },
  functions: functions({
    'has_inline_values(obj, /)': hasInlineValues,
    'has_split_table(dict, /)': () => false,
    'get_co_localskinds(code, /)': localKinds,
    'pymem_getallocatorsname()': () => 'javascript',
    'get_code_var_counts(code, globalnames=None, attrnames=None, globalsns=None, builtinsns=None)': (
      code,
      _globalnames,
      _attrnames,
      globals,
      builtins,
    ) => variableCounts(code, globals, builtins),
    'code_returns_only_none(code, /)': returnsOnlyNone,
    'verify_stateless_code(code, globalnames=None, globalsns=None, builtinsns=None)': verifyStateless,
    'get_recursion_depth()': () => Z.d,
    'get_c_recursion_remaining()': () => 1000,
  }),
});
