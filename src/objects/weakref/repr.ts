// The repr of references and proxies. Counterpart: weakref_repr and proxy_repr in Objects/weakrefobject.c.

import { bindDescriptor } from '../../runtime/descriptor.ts';
import { address } from '../../runtime/identity.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import { PyWeakProxy, type PyWeakReference } from '../../runtime/layout/weakref.ts';
import { fullName } from '../../runtime/typeNames.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import type { Value } from '../../runtime/value.ts';

export function referenceRepr(ref: PyWeakReference): Value {
  const o = ref.target;
  if (ref instanceof PyWeakProxy) {
    return str(`<weakproxy at ${address(ref)}; ${o === null ? 'dead' : `to '${fullName(typeOf(o))}' at ${address(o)}`}>`);
  }
  const head = `<weakref at ${address(ref)};`;
  if (o === null) return str(`${head} dead>`);
  // The name is that of functions and classes: it is asked of the type, never of the instance.
  const found = typeOf(o).lookup('__name__');
  const name = found === undefined ? null : bindDescriptor(found, o, typeOf(o));
  const suffix = isStr(name) ? ` (${textOf(name)})` : '';
  return str(`${head} to '${fullName(typeOf(o))}' at ${address(o)}${suffix}>`);
}
