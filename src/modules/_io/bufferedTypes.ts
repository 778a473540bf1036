// `_io.BufferedReader`, `_io.BufferedWriter`, `_io.BufferedRandom`. Counterpart: Modules/_io/bufferedio.c.

import { type TypeDecl, defineType, methods } from '../../runtime/defineType.ts';
import type { PyBuffered } from './buffered.ts';
import { PyBufferedRandom, PyBufferedReader, PyBufferedWriter } from './bufferedClasses.ts';
import { commonGetSet, commonMethods, initializer, readerMethods, simpleFlush, writerMethods } from './bufferedMethods.ts';

export const bufferedReaderType: TypeDecl<PyBuffered> = defineType<PyBuffered>({
  name: 'BufferedReader',
  module: '_io',
  ctor: PyBufferedReader,
  doc: 'Create a new buffered reader using the given readable raw IO object.',
  methods: { ...commonMethods, ...simpleFlush, ...readerMethods },
  getset: commonGetSet,
});
export const bufferedReaderInit = methods<PyBuffered>()({ 'BufferedReader(self, raw, buffer_size: ssize=131072)': initializer(true, false) });

export const bufferedWriterType: TypeDecl<PyBuffered> = defineType<PyBuffered>({
  name: 'BufferedWriter',
  module: '_io',
  ctor: PyBufferedWriter,
  doc: 'A buffer for a writeable sequential RawIO object.',
  methods: { ...commonMethods, ...writerMethods },
  getset: commonGetSet,
});
export const bufferedWriterInit = methods<PyBuffered>()({ 'BufferedWriter(self, raw, buffer_size: ssize=131072)': initializer(false, true) });

export const bufferedRandomType: TypeDecl<PyBuffered> = defineType<PyBuffered>({
  name: 'BufferedRandom',
  module: '_io',
  ctor: PyBufferedRandom,
  doc: 'A buffered interface to random access streams.',
  methods: { ...commonMethods, ...readerMethods, ...writerMethods },
  getset: commonGetSet,
});
export const bufferedRandomInit = methods<PyBuffered>()({ 'BufferedRandom(self, raw, buffer_size: ssize=131072)': initializer(true, true) });
