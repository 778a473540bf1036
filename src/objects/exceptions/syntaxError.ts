// SyntaxError. Counterpart: SyntaxError_init in Objects/exceptions.c.

import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { toOwnedArray } from '../../runtime/iterate.ts';
import { isStr, str, textOf } from '../../runtime/layout/str.ts';
import type { PyTuple } from '../../runtime/layout/tuple.ts';
import { typeError } from '../../runtime/raise.ts';
import { releaseAll } from '../../runtime/refcount.ts';
import { str_ } from '../../runtime/text.ts';
import type { Value } from '../../runtime/value.ts';
import { baseInit, field, setField } from './base.ts';
import { ExceptionWithFields } from './fields.ts';

const DETAILS = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', '_metadata'] as const;

export class PySyntaxError extends ExceptionWithFields {
  msg: Value | undefined = undefined;
  filename: Value | undefined = undefined;
  lineno: Value | undefined = undefined;
  offset: Value | undefined = undefined;
  text: Value | undefined = undefined;
  end_lineno: Value | undefined = undefined;
  end_offset: Value | undefined = undefined;
  print_file_and_line: Value | undefined = undefined;
  _metadata: Value | undefined = undefined;

  override get fieldNames(): readonly string[] {
    return ['msg', ...DETAILS, 'print_file_and_line'];
  }

  override initialize(args: PyTuple): void {
    super.initialize(args);
    const [msg, details] = args.items;
    if (msg !== undefined) setField(this, 'msg', msg);
    if (args.items.length === 2) this.setDetails(details as Value);
  }

  private setDetails(details: Value): void {
    const items = toOwnedArray(details);
    try {
      const n = items.length;
      if (n < 4 || n > 7) throw typeError(`function takes at ${n < 4 ? 'least 4' : 'most 7'} arguments (${n} given)`);
      DETAILS.forEach((name, i) => setField(this, name, items[i]));
      if (n === 5) throw typeError('end_offset must be provided when end_lineno is provided');
    } finally {
      releaseAll(items);
    }
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function textOfSyntaxError(e: PySyntaxError): Value {
  const message = str_(e.msg ?? null);
  const file = isStr(e.filename) ? baseName(textOf(e.filename)) : undefined;
  const line = typeof e.lineno === 'number' && Number.isInteger(e.lineno) ? e.lineno : undefined;
  if (file === undefined && line === undefined) return message;
  const where = [file, line === undefined ? undefined : `line ${line}`].filter((part) => part !== undefined).join(', ');
  return str(`${textOf(message)} (${where})`);
}

export const syntaxErrorDecl: TypeDecl<PySyntaxError> = defineType<PySyntaxError>({
  name: 'SyntaxError',
  ctor: PySyntaxError,
  doc: 'Invalid syntax.',
  methods: { ...baseInit, ...methods<PySyntaxError>()({ '__str__(self, /)': textOfSyntaxError }) },
  getset: {
    msg: field('msg', 'exception msg'),
    filename: field('filename', 'exception filename'),
    lineno: field('lineno', 'exception lineno'),
    offset: field('offset', 'exception offset'),
    text: field('text', 'exception text'),
    end_lineno: field('end_lineno', 'exception end lineno'),
    end_offset: field('end_offset', 'exception end offset'),
    print_file_and_line: field('print_file_and_line', 'exception print_file_and_line'),
    _metadata: field('_metadata', 'exception private metadata'),
  },
});

/** For errors found by the compiler: fields set directly. `values` are borrowed. */
export function fillSyntaxError(e: PySyntaxError, values: Readonly<Partial<Record<(typeof DETAILS)[number] | 'msg', Value>>>): void {
  for (const [name, v] of Object.entries(values)) setField(e, name as 'msg', v);
}
