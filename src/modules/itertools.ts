// The module itertools. Counterpart: Modules/itertoolsmodule.c.

import { type TypeDecl, defineModule, functions } from '../runtime/defineType.ts';
import type { PyType } from '../runtime/typeObject.ts';
import type { Value } from '../runtime/value.ts';
import { combinationsDecl, permutationsDecl, productDecl, withReplacementDecl, zipLongestDecl } from './itertools/combining.ts';
import { groupByDecl, grouperDecl } from './itertools/groupby.ts';
import { batchedDecl, pairwiseDecl } from './itertools/grouping.ts';
import { countDecl, cycleDecl, repeatDecl } from './itertools/infinite.ts';
import { accumulateDecl, starMapDecl } from './itertools/applying.ts';
import { chainDecl } from './itertools/chain.ts';
import { isliceDecl } from './itertools/islice.ts';
import { compressDecl, dropWhileDecl, filterFalseDecl, takeWhileDecl } from './itertools/predicates.ts';
import { tee, teeDecl } from './itertools/tee.ts';
import { moduleType } from './moduleType.ts';

const declarations: readonly (() => TypeDecl<never>)[] = [
  accumulateDecl,
  batchedDecl,
  chainDecl,
  combinationsDecl,
  withReplacementDecl,
  compressDecl,
  countDecl,
  cycleDecl,
  dropWhileDecl,
  filterFalseDecl,
  groupByDecl,
  grouperDecl,
  isliceDecl,
  pairwiseDecl,
  permutationsDecl,
  productDecl,
  repeatDecl,
  starMapDecl,
  takeWhileDecl,
  teeDecl,
  zipLongestDecl,
] as never;

let made: Map<string, PyType> | undefined;

/** The types, made once however often the module is. */
function allTypes(): Map<string, PyType> {
  if (made === undefined) {
    made = new Map();
    for (const decl of declarations) {
      const type = moduleType(decl());
      made.set(type.name, type);
    }
  }
  return made;
}

export const itertoolsModule = defineModule({
  name: 'itertools',
  doc: 'Functional tools for creating and using iterators.\n\nInfinite iterators:\ncount(start=0, step=1) --> start, start+step, start+2*step, ...\ncycle(p) --> p0, p1, ... plast, p0, p1, ...\nrepeat(elem [,n]) --> elem, elem, elem, ... endlessly or up to n times\n',
  functions: functions({ 'tee(iterable, n: ssize=2, /)': tee }),
  values: () => Object.fromEntries(allTypes()) as Record<string, Value>,
});
