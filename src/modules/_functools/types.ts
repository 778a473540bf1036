// The types of the module _functools, made once: `operator.methodcaller` needs `partial` too.

import type { PyType } from '../../runtime/typeObject.ts';
import { moduleType } from '../moduleType.ts';
import { keyWrapperDecl } from './keyWrapper.ts';
import { lruCacheDecl } from './lruCache.ts';
import { makePartialDecl, notePartialType, placeholderDecl } from './partial.ts';

let made: Record<'partial' | '_PlaceholderType' | '_lru_cache_wrapper', PyType> | undefined;

export function functionsTypes(): NonNullable<typeof made> {
  if (made === undefined) {
    moduleType(keyWrapperDecl());
    made = {
      partial: notePartialType(moduleType(makePartialDecl())),
      _PlaceholderType: moduleType(placeholderDecl()),
      _lru_cache_wrapper: moduleType(lruCacheDecl()),
    };
  }
  return made;
}
