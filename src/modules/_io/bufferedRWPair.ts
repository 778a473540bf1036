// `_io.BufferedRWPair`: a reader and a writer as one stream. Counterpart: Modules/_io/bufferedio.c.

import { call, thenValue } from '../../runtime/call.ts';
import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import { runtimeError, valueError } from '../../runtime/raise.ts';
import { own, release } from '../../runtime/refcount.ts';
import type { Result, Value } from '../../runtime/value.ts';
import { PyBufferedIOBase } from './abstractBases.ts';
import { ioTypes } from './environment.ts';
import { laterError } from './errors.ts';
import { checkReadable, checkWritable } from './ioBase.ts';
import { getattr } from '../../runtime/attribute.ts';
import { type Steps, methodS, run } from './steps.ts';

export class PyBufferedRWPair extends PyBufferedIOBase {
  /** Both owned; null before `__init__`. */
  reader: Value = null;
  writer: Value = null;

  override releaseChildren(): void {
    release(this.reader);
    release(this.writer);
    super.releaseChildren();
  }

  override traverse(visit: (child: Value) => void): void {
    visit(this.reader);
    visit(this.writer);
    super.traverse(visit);
  }
}

function initialize(self: PyBufferedRWPair, reader: Value, writer: Value, size: Value): void {
  checkReadable(reader);
  checkWritable(writer);
  const { reader: oldReader, writer: oldWriter } = self;
  self.reader = own(call(ioTypes.BufferedReader, reader, size));
  self.writer = own(call(ioTypes.BufferedWriter, writer, size));
  release(oldReader);
  release(oldWriter);
}

function forwardTo(self: PyBufferedRWPair, which: 'reader' | 'writer', name: string, args: readonly Value[] = []): Result {
  const target = self[which];
  if (target === null) throw valueError('I/O operation on uninitialized object');
  return methodS(target, name, ...args);
}

function* closeSteps(self: PyBufferedRWPair): Steps<Value> {
  let failure: ReturnType<typeof laterError> | null = null;
  let result: Value = null;
  for (const which of ['writer', 'reader'] as const) {
    try {
      result = yield forwardTo(self, which, 'close');
    } catch (thrown) {
      failure = laterError(failure, thrown);
    }
  }
  if (failure !== null) throw failure;
  return result;
}

export const bufferedRWPairType: TypeDecl<PyBufferedRWPair> = defineType<PyBufferedRWPair>({
  name: 'BufferedRWPair',
  module: '_io',
  ctor: PyBufferedRWPair,
  doc: 'A buffered reader and writer object together.',
  methods: methods<PyBufferedRWPair>()({
    'read(self, *args)': (self, args) => forwardTo(self, 'reader', 'read', args),
    'peek(self, *args)': (self, args) => forwardTo(self, 'reader', 'peek', args),
    'read1(self, *args)': (self, args) => forwardTo(self, 'reader', 'read1', args),
    'readinto(self, *args)': (self, args) => forwardTo(self, 'reader', 'readinto', args),
    'readinto1(self, *args)': (self, args) => forwardTo(self, 'reader', 'readinto1', args),
    'write(self, *args)': (self, args) => forwardTo(self, 'writer', 'write', args),
    'flush(self, /)': (self) => forwardTo(self, 'writer', 'flush'),
    'readable(self, /)': (self) => forwardTo(self, 'reader', 'readable'),
    'writable(self, /)': (self) => forwardTo(self, 'writer', 'writable'),
    'close(self, /)': (self) => run(closeSteps(self)),
    'isatty(self, /)': (self) => thenValue(forwardTo(self, 'writer', 'isatty'), (r) => (r !== false ? r : forwardTo(self, 'reader', 'isatty'))),
  }),
  getset: {
    closed: {
      get: (self) => {
        if (self.writer === null) throw runtimeError('the BufferedRWPair object is being garbage-collected');
        return getattr(self.writer, 'closed');
      },
    },
  },
});
export const bufferedRWPairInit = methods<PyBufferedRWPair>()({ 'BufferedRWPair(self, reader, writer, buffer_size=131072, /)': initialize });
