// The type traceback. Counterpart: Python/traceback.c.

import { offsetOf, placeAt } from './code/instructions.ts';
import { PyFrame } from '../runtime/control/frame.ts';
import { PyTraceback } from '../runtime/control/traceback.ts';
import { type TypeDecl, defineType, methods } from '../runtime/defineType.ts';
import { PyList } from '../runtime/layout/list.ts';
import { typeError, valueError } from '../runtime/raise.ts';
import { own, release } from '../runtime/refcount.ts';
import { typeName } from '../runtime/typeOf.ts';
import type { Value } from '../runtime/value.ts';

function setNext(self: PyTraceback, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete tb_next attribute");
  if (value !== null && !(value instanceof PyTraceback)) throw typeError(`expected traceback object, got '${typeName(value)}'`);
  for (let tb: PyTraceback | null = value; tb !== null; tb = tb.next) if (tb === self) throw valueError('traceback loop detected');
  const old = self.next;
  self.next = own(value);
  release(old);
}

export const tracebackType: TypeDecl<PyTraceback> = defineType<PyTraceback>({
  name: 'traceback',
  ctor: PyTraceback as never,
  final: true,
  doc: 'Create a new traceback object.',
  construct: methods<Value>()({
    'traceback(cls, tb_next, tb_frame, tb_lasti: cint, tb_lineno: cint)': (_cls, next, frame, lasti, line) => {
      if (next !== null && !(next instanceof PyTraceback)) throw typeError(`expected traceback object or None, got '${typeName(next)}'`);
      if (!(frame instanceof PyFrame)) throw typeError(`traceback() argument 'tb_frame' must be frame, not ${typeName(frame)}`);
      return new PyTraceback(own(next), frame.K, frame, placeAt(frame.K.code, lasti), line);
    },
  }),
  methods: methods<PyTraceback>()({
    '__dir__(self, /)': () => new PyList(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno']),
  }),
  getset: {
    tb_frame: { get: (self) => self.frame, member: true },
    tb_lasti: { get: (self) => offsetOf(self.K.code, self.place), member: true },
    tb_lineno: { get: (self) => (self.line < 0 ? null : self.line) },
    tb_next: { get: (self) => self.seenNext(), set: setNext },
  },
});

/** Where an exception passed, outermost first: (file, line, function), for messages made without Python. */
export function entriesOf(traceback: PyTraceback | null): readonly { file: string; line: number; name: string }[] {
  const entries = [];
  for (let tb = traceback; tb !== null; tb = tb.next) {
    const { code, table } = tb.K;
    entries.push({ file: code.filename, line: tb.line, name: table.name });
  }
  return entries;
}
