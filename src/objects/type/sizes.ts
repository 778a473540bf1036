// Sizes of instances as CPython's builds for 64 bits have them: `__basicsize__`, `__itemsize__`, and what
// `object.__sizeof__` answers. Piton's own layout has nothing to do with them; programs print and compare them.
// Types that are not listed have the sizes of their base. Counterpart: tp_basicsize and tp_itemsize.

import { bestBase } from '../../runtime/classes/layout.ts';
import type { PyType } from '../../runtime/typeObject.ts';

/** `basic item`, then the types of these sizes. */
const TABLE: readonly (readonly [basic: number, item: number, names: string])[] = [
  [
    24,
    0,
    'FrameLocalsProxy PicklerMemoProxy SimpleNamespace UnpicklerMemoProxy async_generator_wrapped_value cell coroutine_wrapper dict_items dict_keys dict_values ' +
      'float generic_alias_iterator instancemethod mappingproxy',
  ],
  [24, 4, 'int'],
  [
    32,
    0,
    'anext_awaitable bytearray_iterator bytes_iterator callable_iterator classmethod complex filter iterator list_iterator ' +
      'list_reverseiterator date method-wrapper reversed timezone staticmethod str_ascii_iterator str_iterator tuple_iterator',
  ],
  [32, 8, 'tuple'],
  [33, 1, 'bytes'],
  [40, 0, 'async_generator_asend async_generator_athrow list longrange_iterator map range_iterator slice super time timedelta traceback'],
  [48, 0, 'Context Token datetime dict getset_descriptor member_descriptor memory_iterator method range set_iterator zip'],
  [
    56,
    0,
    'builtin_function_or_method bytearray classmethod_descriptor dict_itemiterator dict_keyiterator dict_reverseitemiterator ' +
      'dict_reversekeyiterator dict_reversevalueiterator dict_valueiterator enumerate method_descriptor module ' +
      'wrapper_descriptor',
  ],
  [64, 0, 'CallableProxyType ContextVar GenericAlias ProxyType ReferenceType builtin_method line_iterator odict_iterator property ' + 'str'],
  [72, 0, 'BaseException'],
  [80, 0, 'NameError StopIteration SystemExit positions_iterator'],
  [88, 0, 'AttributeError'],
  [96, 0, 'BaseExceptionGroup'],
  [104, 0, 'ImportError PickleBuffer'],
  [112, 0, 'OSError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError managedbuffer'],
  [144, 0, 'SyntaxError'],
  [144, 8, 'memoryview'],
  [152, 0, 'Pickler function'],
  [152, 8, 'async_generator coroutine frame generator'],
  [200, 0, 'frozenset set'],
  [208, 2, 'code'],
  [296, 0, 'Unpickler'],
  [936, 40, 'type'],
];

const SIZES = new Map(TABLE.flatMap(([basic, item, names]) => names.split(' ').map((name) => [name, { basic, item }] as const)));

export interface InstanceSize {
  readonly basic: number;
  readonly item: number;
}

export function instanceSize(type: PyType): InstanceSize {
  const own = type.heap ? undefined : SIZES.get(type.name);
  if (own !== undefined) return own;
  if (type.bases.length === 0) return { basic: 16, item: 0 };
  const base = instanceSize(bestBase(type.bases));
  const slots = type.heap ? (type.slotNames?.length ?? 0) : 0;
  return slots === 0 ? base : { basic: base.basic + 8 * slots, item: base.item };
}
