// `_testlimitedcapi`: of CPython's module of that name the operations of the abstract object protocol that language
// tests reach through it. There is no C API behind it; Piton's library and programs have no use for it.

import { utf8Text } from '../base/utf8.ts';
import { lookupCodec } from '../objects/codecs/registry.ts';
import { callMethod, getattrOptional, hasAttribute } from '../runtime/attribute.ts';
import { call, callVector } from '../runtime/call.ts';
import { asBytes, asIndex } from '../runtime/convert.ts';
import { defineModule, defineType, functions, methods } from '../runtime/defineType.ts';
import { isStr, textOf } from '../runtime/layout/str.ts';
import { getItem, delItem, setItem } from '../runtime/subscript.ts';
import { special } from '../runtime/special.ts';
import { lengthValue } from '../runtime/truth.ts';
import { typeError } from '../runtime/raise.ts';
import { typeName } from '../runtime/typeOf.ts';
import { PyObject, type Value } from '../runtime/value.ts';
import { moduleType } from './moduleType.ts';

/** The index that the sequence protocol hands on: the length is added once to a negative one, which may stay out of range. */
function sequenceIndex(o: Value, index: Value): Value {
  if (special(o, '__getitem__') === undefined) throw typeError(`'${typeName(o)}' object does not support indexing`);
  const i = asIndex(index);
  if (i >= 0) return i;
  const length = callMethod(o, '__len__');
  const at = BigInt(i) + BigInt(lengthValue(length));
  return at >= 0n ? Number(at) : i;
}

/** A name given as bytes or str. */
const nameOf = (v: Value): string => (isStr(v) ? textOf(v) : utf8Text(asBytes(v)));

/** The factory at place `i` of what `codecs.lookup` gives, called with the errors where they are given. */
function incremental(name: 'incrementalencoder' | 'incrementaldecoder'): (encoding: string, errors: Value | undefined) => Value {
  return (encoding, errors) => {
    const factory = getattrOptional(lookupCodec(encoding), name) as Value;
    return errors === undefined ? call(factory) : call(factory, errors);
  };
}

/** A class whose instances say when they are called. */
function vectorcalled(name: string): Value {
  class Vectorcalled extends PyObject {}
  return moduleType(
    defineType<Vectorcalled>({
      name,
      module: '_testlimitedcapi',
      ctor: Vectorcalled,
      vectorcall: true,
      methods: methods<Vectorcalled>()({ '__call__(self, *args, **kwargs)': () => 'vectorcall called' }),
    }),
  );
}

export const testLimitedModule = defineModule({
  name: '_testlimitedcapi',
  functions: functions({
    'sequence_getitem(seq, i, /)': (o, i) => getItem(o, sequenceIndex(o, i)),
    'sequence_setitem(seq, i, val, /)': (o, i, v) => setItem(o, sequenceIndex(o, i), v),
    'sequence_delitem(seq, i, /)': (o, i) => delItem(o, sequenceIndex(o, i)),
    'object_hasattrstring(obj, attr_name, /)': (o, name) => (hasAttribute(o, nameOf(name)) ? 1 : 0),
    'codec_incrementalencoder(encoding: str, errors=?, /)': incremental('incrementalencoder'),
    'codec_incrementaldecoder(encoding: str, errors=?, /)': incremental('incrementaldecoder'),
    'call_vectorcall(callable, /)': (f) => callVector(f, ['foo', 'bar'], ['baz']),
    'call_vectorcall_method(self, /)': (o) => callVector(getattrOptional(o, 'f') as Value, ['foo', 'bar'], ['baz']),
    '_py_getbuiltwithassert()': () => 0,
  }),
  values: () => ({
    LimitedVectorCallClass: vectorcalled('LimitedVectorCallClass'),
    LimitedRelativeVectorCallClass: vectorcalled('LimitedRelativeVectorCallClass'),
  }),
});
