// `sys.stdin`, `sys.stdout`, `sys.stderr`. Counterpart: create_stdio in Python/pylifecycle.c.

import type { Host } from '../../contract/host.ts';
import { unwrap } from '../../runtime/call.ts';
import { callMethod, getattr, setattr } from '../../runtime/attribute.ts';
import { config } from '../../runtime/config.ts';
import { textOf } from '../../runtime/layout/str.ts';
import { own, release, unown } from '../../runtime/refcount.ts';
import { str_ } from '../../runtime/text.ts';
import type { Value } from '../../runtime/value.ts';
import { lookupCodec } from '../../objects/codecs/registry.ts';
import { PyBuffered } from './buffered.ts';
import { ioTypes } from './environment.ts';
import { makeIoTypes } from './module.ts';
import { openFile } from './open.ts';
import { initializeText, localeEncoding } from './textSetup.ts';
import type { PyTextIOWrapper } from './textState.ts';

export interface StandardStreams {
  readonly stdin: Value;
  readonly stdout: Value;
  readonly stderr: Value;
}

interface Coding {
  readonly encoding: string;
  readonly errors: string;
}

/** Locales in which text that cannot be decoded must pass through unharmed. */
const TOLERANT_LOCALES = new Set(['C', 'POSIX', 'C.UTF-8', 'C.utf8', 'UTF-8']);
/** Names of encodings for which no codec need be looked up to know how they call themselves. */
const CANONICAL: Readonly<Record<string, string>> = { 'utf-8': 'utf-8', 'UTF-8': 'utf-8', 'ANSI_X3.4-1968': 'ascii' };

function localeErrors(host: Host): string {
  if (config.utf8Mode) return 'surrogateescape';
  const name = host.locale.setlocale(host.constants.LC_CTYPE ?? 0, null);
  return name === null || TOLERANT_LOCALES.has(String.fromCharCode(...name)) ? 'surrogateescape' : 'strict';
}

/** The name that the codec gives itself; throws LookupError. */
function canonicalName(encoding: string): string {
  return CANONICAL[encoding] ?? textOf(str_(getattr(lookupCodec(encoding), 'name')));
}

/** `PYTHONIOENCODING` is `encoding:errors`, either may be missing. */
function coding(host: Host, setting: string): Coding {
  const [encoding = '', errors = ''] = setting.split(':');
  const given = encoding !== '' ? 'strict' : localeErrors(host);
  return { encoding: canonicalName(encoding !== '' ? encoding : localeEncoding()), errors: errors !== '' ? errors : given };
}

function makeStream(host: Host, fd: number, name: string, coded: Coding): Value {
  if (typeof host.files.fstat(fd) === 'number') return null;
  const writing = fd > 0;
  const unbuffered = config.unbuffered;
  const buffer = own(
    unwrap(
      openFile(fd, {
        mode: writing ? 'wb' : 'rb',
        buffering: unbuffered && writing ? 0 : -1,
        encoding: null,
        errors: null,
        newline: null,
        closefd: false,
        opener: null,
      }),
    ),
  );
  try {
    const raw = buffer instanceof PyBuffered ? buffer.raw : buffer;
    setattr(raw, 'name', `<${name}>`);
    const terminal = callMethod(raw, 'isatty') === true;
    const text = own(ioTypes.TextIOWrapper.allocate() as PyTextIOWrapper);
    initializeText(text, buffer, {
      encoding: coded.encoding,
      errors: coded.errors,
      newline: '\n',
      lineBuffering: !unbuffered && (terminal || name === 'stderr'),
      writeThrough: unbuffered,
    });
    setattr(text, 'mode', writing ? 'w' : 'r');
    return unown(text);
  } finally {
    release(buffer);
  }
}

/** Makes the three streams; null where the descriptor is not open. */
export function makeStandardStreams(host: Host): StandardStreams {
  makeIoTypes(host);
  const coded = coding(host, config.ioEncoding);
  return {
    stdin: makeStream(host, 0, 'stdin', coded),
    stdout: makeStream(host, 1, 'stdout', coded),
    stderr: makeStream(host, 2, 'stderr', { encoding: coded.encoding, errors: 'backslashreplace' }),
  };
}
