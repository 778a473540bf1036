// How types are shown inside `list[…]` and `int | …`. Counterpart: _Py_typing_type_repr in Objects/typevarobject.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { Ellipsis } from '../../runtime/singletons.ts';
import { repr, str_ } from '../../runtime/text.ts';
import type { Value } from '../../runtime/value.ts';
import { types } from '../../runtime/wellKnown.ts';

/** The text of a type: its qualified name where it has one, else its repr. Throws. */
export function typeText(v: Value): string {
  if (v === Ellipsis) return '...';
  if (v === types.NoneType) return 'None';
  if (getattrOptional(v, '__origin__') === undefined || getattrOptional(v, '__args__') === undefined) {
    const qualname = getattrOptional(v, '__qualname__');
    const module = qualname === undefined ? undefined : getattrOptional(v, '__module__');
    if (qualname !== undefined && module !== undefined && module !== null) {
      const name = textOf(str_(qualname));
      return module === 'builtins' ? name : `${textOf(str_(module))}.${name}`;
    }
  }
  return textOf(repr(v));
}
