// The module _csv. Counterpart: Modules/_csv.c.

import { getattrOptional } from '../../runtime/attribute.ts';
import { isCallable } from '../../runtime/call.ts';
import { asCSsize } from '../../runtime/convert.ts';
import { type ModuleDecl, defineModule, functions } from '../../runtime/defineType.ts';
import { getIter } from '../../runtime/iterate.ts';
import type { PyDict } from '../../runtime/layout/dict.ts';
import { listFrom } from '../../runtime/layout/list.ts';
import { isInt } from '../../runtime/layout/numbers.ts';
import { isStr } from '../../runtime/layout/str.ts';
import { typeError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { moduleType } from '../moduleType.ts';
import {
  QUOTE_ALL,
  QUOTE_MINIMAL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
  dialectDecl,
  makeDialect,
  setDialectType,
} from './dialect.ts';
import { type PyReader, readerDecl } from './reader.ts';
import { csvError, csvState, dialects, errorType, registeredDialect } from './registry.ts';
import { type PyWriter, specialPattern, writerDecl } from './writer.ts';

let readerType: PyType | undefined;
let writerType: PyType | undefined;

/** `name(first, dialect=…, **parameters)`. */
function checkArguments(name: string, args: readonly Value[]): Value {
  if (args.length < 1) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 2) throw typeError(`${name} expected at most 2 arguments, got ${args.length}`);
  return args[0] as Value;
}

function reader(args: readonly Value[], kwargs: PyDict): Value {
  const source = checkArguments('reader', args);
  const self = (readerType as PyType).allocate() as PyReader;
  self.input = own(getIter(source));
  self.dialect = own(makeDialect(args[1], kwargs));
  return self;
}

function writer(args: readonly Value[], kwargs: PyDict): Value {
  const file = checkArguments('writer', args);
  const dialect = own(makeDialect(args[1], kwargs));
  const write = getattrOptional(file, 'write');
  if (write === undefined || !isCallable(write)) {
    release(dialect);
    throw typeError('argument 1 must have a "write" method');
  }
  const self = (writerType as PyType).allocate() as PyWriter;
  self.write = own(write);
  self.dialect = dialect;
  self.special = specialPattern(dialect);
  return self;
}

function fieldSizeLimit(limit: Value | undefined): number {
  const old = csvState.fieldLimit;
  if (limit !== undefined) {
    if (!isInt(limit) || typeof limit === 'boolean') throw typeError('limit must be an integer');
    csvState.fieldLimit = asCSsize(limit);
  }
  return old;
}

const moduleFunctions = functions({
  'reader(*args, **kwargs)': reader,
  'writer(*args, **kwargs)': writer,
  'list_dialects()': () => listFrom(dialects().keyArray()),
  'register_dialect(*args, **kwargs)': (args, kwargs) => {
    const name = checkArguments('register_dialect', args);
    if (!isStr(name)) throw typeError('dialect name must be a string');
    dialects().set(name, makeDialect(args[1], kwargs));
  },
  'unregister_dialect(name)': (name) => {
    if (dialects().get(name) === undefined) throw csvError('unknown dialect');
    release(own(dialects().take(name)));
  },
  'get_dialect(name)': registeredDialect,
  'field_size_limit(new_limit=?)': fieldSizeLimit,
});

export const csvModule: ModuleDecl = defineModule({
  name: '_csv',
  doc: 'CSV parsing and writing.\n',
  functions: moduleFunctions,
  values: () => {
    readerType ??= moduleType(readerDecl);
    writerType ??= moduleType(writerDecl);
    return {
      QUOTE_ALL,
      QUOTE_MINIMAL,
      QUOTE_NONE,
      QUOTE_NONNUMERIC,
      QUOTE_NOTNULL,
      QUOTE_STRINGS,
      Dialect: setDialectType(moduleType(dialectDecl)),
      Reader: readerType,
      Writer: writerType,
      Error: errorType(),
      _dialects: dialects(),
    };
  },
});
