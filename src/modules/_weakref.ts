// `_weakref`. Counterpart: Modules/_weakref.c.

import { defineModule, functions, makeType } from '../runtime/defineType.ts';
import { callableProxyType, weakProxyType } from '../objects/weakref/proxy.ts';
import { proxyOf, weakReferenceType } from '../objects/weakref.ts';
import { PyDict } from '../runtime/layout/dict.ts';
import { PyList } from '../runtime/layout/list.ts';
import type { PyWeakReference } from '../runtime/layout/weakref.ts';
import { own, release } from '../runtime/refcount.ts';
import { isObject, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';

const referencesTo = (v: Value): PyWeakReference[] => (isObject(v) ? ((v.weak as PyWeakReference[] | undefined) ?? []) : []);

/** Deletes a key whose weak value is dead; used by WeakValueDictionary's callbacks. */
function removeDead(dct: Value, key: Value): void {
  if (!(dct instanceof PyDict)) return;
  const ref = dct.get(key) as PyWeakReference | undefined;
  if (ref === undefined || ref.target !== null) return;
  const old = dct.take(key);
  own(old);
  release(old);
}

export const weakrefModule = defineModule({
  name: '_weakref',
  doc: 'Weak-reference support module.',
  functions: functions({
    'getweakrefcount(object, /)': (v) => referencesTo(v).length,
    'getweakrefs(object, /)': (v) => new PyList(referencesTo(v).map(own)),
    'proxy(object, callback=None, /)': (v, callback) => proxyOf(v, callback),
    '_remove_dead_weakref(dct, key, /)': removeDead,
  }),
  values: () => {
    const bases = [types.object];
    const reference = makeType({ ...weakReferenceType, bases });
    const proxies = [makeType({ ...weakProxyType, bases }), makeType({ ...callableProxyType, bases })] as const;
    for (const t of proxies) t.hide();
    return { ref: reference, ReferenceType: reference, ProxyType: proxies[0], CallableProxyType: proxies[1] };
  },
});
