// The module _string: how `string.Formatter` parses format strings. Counterpart: Objects/stringlib/unicode_format.h.

import { type Accessor, accessors, splitFieldName } from '../objects/str/fieldName.ts';
import { MarkupReader } from '../objects/str/markup.ts';
import { once } from './once.ts';
import { noInstances } from '../objects/noInstances.ts';
import { defineModule, defineType, functions, makeType } from '../runtime/defineType.ts';
import { PyIterator, iteratorMethods } from '../runtime/iterate.ts';
import type { Next } from '../runtime/layout/iterator.ts';
import { isStr, str, textOf } from '../runtime/layout/str.ts';
import { tupleOf } from '../runtime/layout/tuple.ts';
import { convertThrown, typeError } from '../runtime/raise.ts';
import { typeName } from '../runtime/typeOf.ts';
import { END, type Value } from '../runtime/value.ts';
import { types } from '../runtime/wellKnown.ts';

class FormatterIterator extends PyIterator {
  private readonly reader: MarkupReader;

  constructor(text = '') {
    super();
    this.rc = 0;
    this.reader = new MarkupReader(text);
  }

  nx(): Next {
    let m: ReturnType<MarkupReader['next']>;
    try {
      m = this.reader.next();
    } catch (thrown) {
      return convertThrown(thrown);
    }
    if (m === undefined) return END;
    if (m.field === undefined) return tupleOf(str(m.literal), null, null, null);
    return tupleOf(str(m.literal), str(m.field), str(m.spec), m.conversion === '' ? null : str(m.conversion));
  }
}

class FieldNameIterator extends PyIterator {
  private readonly steps: Generator<Accessor>;

  constructor(rest = '') {
    super();
    this.rc = 0;
    this.steps = accessors(rest);
  }

  nx(): Next {
    let step: IteratorResult<Accessor>;
    try {
      step = this.steps.next();
    } catch (thrown) {
      return convertThrown(thrown);
    }
    if (step.done) return END;
    const { attribute, key } = step.value;
    return tupleOf(attribute, typeof key === 'string' ? str(key) : key);
  }
}

function textArgument(v: Value): string {
  if (!isStr(v)) throw typeError(`expected str, got ${typeName(v)}`);
  return textOf(v);
}

export const _stringModule = defineModule({
  name: '_string',
  doc: 'What string.Formatter is made of.',
  functions: functions({
    'formatter_parser(object, /)': (v) => new FormatterIterator(textArgument(v)),
    'formatter_field_name_split(object, /)': (v) => {
      const { first, rest } = splitFieldName(textArgument(v));
      return tupleOf(typeof first === 'string' ? str(first) : first, new FieldNameIterator(rest));
    },
  }),
  values: once(() => {
    makeType({
      ...defineType({
        name: 'formatteriterator',
        construct: noInstances('formatteriterator'),
        ctor: FormatterIterator,
        final: true,
        methods: iteratorMethods,
      }),
      bases: [types.object],
    });
    makeType({
      ...defineType({
        name: 'fieldnameiterator',
        construct: noInstances('fieldnameiterator'),
        ctor: FieldNameIterator,
        final: true,
        methods: iteratorMethods,
      }),
      bases: [types.object],
    });
    return {};
  }),
});
