// The module _zoneinfo. It needs the native classes of datetime, as in CPython. Counterpart: Modules/_zoneinfo.c.

import { getattr } from '../../runtime/attribute.ts';
import { type ModuleDecl, defineModule } from '../../runtime/defineType.ts';
import { importHook } from '../../runtime/importHook.ts';
import { own, release } from '../../runtime/refcount.ts';
import { datetimeTypes } from '../_datetime/layout.ts';
import { moduleType } from '../moduleType.ts';
import { newWeakCache, zoneModule } from './cache.ts';
import { zoneInfoDecl } from './zoneInfo.ts';

/** The class is made once for the process; what it takes from the library is looked up at each import. */
function prepare(): void {
  getattr(importHook.module('datetime'), 'datetime_CAPI');
  const m = zoneModule;
  const old = [m.findFile, m.common, m.open];
  m.findFile = own(getattr(importHook.module('zoneinfo._tzpath'), 'find_tzfile'));
  m.open = own(getattr(importHook.module('io'), 'open'));
  m.common = own(importHook.module('zoneinfo._common'));
  for (const v of old) release(v);
  if (m.type !== undefined) return;
  m.weakCache = own(newWeakCache());
  m.type = moduleType(zoneInfoDecl, datetimeTypes.tzinfo);
}

export const zoneinfoModule: ModuleDecl = defineModule({
  name: '_zoneinfo',
  doc: 'Time zones of the IANA database.',
  values: () => {
    prepare();
    return { ZoneInfo: zoneModule.type };
  },
});
