// `_suggestions`: "did you mean" for the traceback module. Counterpart: Modules/_suggestions.c.

import { defineModule, functions } from '../runtime/defineType.ts';
import { PyList } from '../runtime/layout/list.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { typeError } from '../runtime/raise.ts';
import { suggest } from '../runtime/suggest.ts';

export const suggestionsModule = defineModule({
  name: '_suggestions',
  functions: functions({
    '_generate_suggestions(candidates, item: str, /)': (candidates, item) => {
      if (!(candidates instanceof PyList)) throw typeError('candidates must be a list');
      const names = candidates.items.map((name) => {
        if (!isStr(name)) throw typeError("all elements in 'candidates' must be strings");
        return textOf(name);
      });
      const found = suggest(item, names);
      return found === undefined ? null : str(found);
    },
  }),
  docs: { _generate_suggestions: "Returns the candidate in candidates that's closest to item" },
});
