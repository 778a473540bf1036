// Source files in encodings beyond UTF-8, Latin-1 and ASCII go through the codec registry (PEP 263).

import { textOf } from '../runtime/layout/str.ts';
import { forget, isThrown } from '../runtime/raise.ts';
import { str_ } from '../runtime/text.ts';
import { exceptions } from '../runtime/wellKnown.ts';
import { PySyntaxError } from '../syntax/errors.ts';
import { unplaced } from '../syntax/source.ts';
import { decodeBytes } from '../objects/codecs/decode.ts';

/** The text, or null when there is no such encoding. Throws PySyntaxError when it cannot decode the bytes to text. */
export function decodeDeclared(bytes: Uint8Array, encoding: string): string | null {
  try {
    return textOf(decodeBytes(bytes, encoding, 'strict'));
  } catch (thrown) {
    if (thrown instanceof PySyntaxError) throw thrown;
    if (!isThrown(thrown, exceptions.LookupError) && !isThrown(thrown, exceptions.UnicodeDecodeError)) throw thrown;
    const reason = textOf(str_(thrown));
    forget(thrown);
    if (reason.startsWith('unknown encoding')) return null;
    throw unplaced(reason.replace(/;.*$/, ''));
  }
}
