// The module `_io`. Counterpart: Modules/_io/_iomodule.c.

import type { Host } from '../../contract/host.ts';
import { bindNative } from '../../runtime/bind.ts';
import { newType } from '../../runtime/classes/newType.ts';
import { type AnyTable, type ModuleDecl, type TypeDecl, functions, makeType } from '../../runtime/defineType.ts';
import { PyDict } from '../../runtime/layout/dict.ts';
import { PyMethodDescriptor } from '../../runtime/native.ts';
import { IMMORTAL } from '../../runtime/singletons.ts';
import type { PyType } from '../../runtime/typeObject.ts';
import type { Value } from '../../runtime/value.ts';
import { exceptions, types } from '../../runtime/wellKnown.ts';
import { dictDescriptor } from '../../objects/instanceDescriptors.ts';
import { bufferedIOBaseType, rawIOBaseType, textIOBaseType } from './abstractBases.ts';
import { bufferedRWPairInit, bufferedRWPairType } from './bufferedRWPair.ts';
import {
  bufferedRandomInit,
  bufferedRandomType,
  bufferedReaderInit,
  bufferedReaderType,
  bufferedWriterInit,
  bufferedWriterType,
} from './bufferedTypes.ts';
import { bytesIOBufferType, bytesIOInit, bytesIOType } from './bytesIO.ts';
import { DEFAULT_BUFFER_SIZE, type IoTypeName, environment, ioTypes } from './environment.ts';
import { fileIOInit, fileIOType } from './fileIO.ts';
import { ioBaseType } from './ioBase.ts';
import { newlineDecoderInit, newlineDecoderType } from './newlineDecoder.ts';
import { openCode, openFile, textEncoding } from './open.ts';
import { stringIOInit, stringIOType } from './stringIO.ts';
import { textIOWrapperInit, textIOWrapperType } from './textIOWrapper.ts';

/** Makes a type; `init` is `__init__`, whose errors bear the name of the class. */
function make<Self>(decl: TypeDecl<Self>, base: PyType, init?: AnyTable): PyType {
  const type = makeType({ ...decl, bases: [base] });
  for (const [source, implementation] of Object.entries(init ?? {})) {
    type.setAttr('__init__', new PyMethodDescriptor('__init__', type, bindNative(source, implementation), 'wrapper_descriptor'));
  }
  ioTypes[decl.name as IoTypeName] = type;
  return type;
}

/** The exception is both an OSError and a ValueError. */
function makeUnsupportedOperation(): PyType {
  const namespace = new PyDict();
  namespace.setStr('__module__', 'io');
  const type = newType(types.type, 'UnsupportedOperation', [exceptions.OSError, exceptions.ValueError], namespace, [], []);
  type.rc = IMMORTAL;
  return type;
}

/** Makes the types, once. */
export function makeIoTypes(host: Host): void {
  environment.host = host;
  if (ioTypes._IOBase !== undefined) return;
  ioTypes.UnsupportedOperation = makeUnsupportedOperation();
  const base = make(ioBaseType, types.object);
  base.setAttr('__dict__', dictDescriptor(base));
  const raw = make(rawIOBaseType, base);
  const buffered = make(bufferedIOBaseType, base);
  const text = make(textIOBaseType, base);
  for (const t of [raw, buffered, text]) t.solid = base.solid;
  make(fileIOType, raw, fileIOInit);
  make(bytesIOType, buffered, bytesIOInit);
  make(bytesIOBufferType, types.object);
  make(bufferedReaderType, buffered, bufferedReaderInit);
  make(bufferedWriterType, buffered, bufferedWriterInit);
  make(bufferedRandomType, buffered, bufferedRandomInit);
  make(bufferedRWPairType, buffered, bufferedRWPairInit);
  make(newlineDecoderType, types.object, newlineDecoderInit);
  make(stringIOType, text, stringIOInit);
  make(textIOWrapperType, text, textIOWrapperInit);
}

function values(host: Host): Record<string, Value> {
  makeIoTypes(host);
  return { ...ioTypes, BlockingIOError: exceptions.BlockingIOError, DEFAULT_BUFFER_SIZE };
}

const ioFunctions = functions({
  "open(file, mode: str='r', buffering: cint=-1, encoding: strOrNone=None, errors: strOrNone=None, newline: strOrNone=None, closefd: bool=True, opener=None)":
    (file, mode, buffering, encoding, errors, newline, closefd, opener) =>
      openFile(file, { mode, buffering, encoding, errors, newline, closefd, opener }),
  'open_code(path)': openCode,
  'text_encoding(encoding, stacklevel: cint=2, /)': textEncoding,
});

export function ioModule(host: Host): ModuleDecl {
  return {
    name: '_io',
    doc: 'The io module provides the Python interfaces to stream handling.',
    functions: ioFunctions,
    values: () => values(host),
  };
}
