// What the files of `_io` share: the host, the types once they are made, and the module's own exception.
// Counterpart: _PyIO_State in Modules/_io/_iomodule.h.

import type { Host } from '../../contract/host.ts';
import { str } from '../../runtime/layout/str.ts';
import type { PyBaseException } from '../../runtime/layout/exception.ts';
import { newException } from '../../runtime/raise.ts';
import type { PyType } from '../../runtime/typeObject.ts';

export const DEFAULT_BUFFER_SIZE = 131072;

export type IoTypeName =
  | '_IOBase'
  | '_RawIOBase'
  | '_BufferedIOBase'
  | '_TextIOBase'
  | 'FileIO'
  | 'BytesIO'
  | '_BytesIOBuffer'
  | 'BufferedReader'
  | 'BufferedWriter'
  | 'BufferedRandom'
  | 'BufferedRWPair'
  | 'StringIO'
  | 'TextIOWrapper'
  | 'IncrementalNewlineDecoder'
  | 'UnsupportedOperation';

/** Filled when the module is made. */
export const ioTypes = {} as Record<IoTypeName, PyType>;

/** The host that the descriptors belong to. */
export const environment = {} as { host: Host };

export function unsupported(message: string): PyBaseException {
  return newException(ioTypes.UnsupportedOperation, str(message));
}
