// The read-only records of `sys`: flags, float_info, int_info, hash_info, thread_info.
// Counterpart: Python/sysmodule.c, Objects/floatobject.c, Objects/longobject.c.

import { makeStructSequence } from '../../objects/structSequence.ts';
import { config } from '../../runtime/config.ts';
import { float } from '../../runtime/layout/numbers.ts';
import { settings } from '../../runtime/state.ts';
import type { Value } from '../../runtime/value.ts';

type Fields = readonly (readonly [name: string, value: Value])[];

function record(name: string, doc: string, fields: Fields, visible?: number): Value {
  const type = makeStructSequence({
    name,
    module: 'sys',
    closed: true,
    doc,
    fields: fields.map(([field]) => [field, ''] as const),
    ...(visible === undefined ? {} : { visible }),
  });
  return type.make(fields.map(([, value]) => value));
}

/** What the host's thread library calls itself; the host's side installs it. */
export const threadLibrary: { version: () => string | null } = { version: () => null };

export function flagsRecord(): Value {
  const c = config;
  return record(
    'flags',
    'sys.flags\n\nFlags provided through command line arguments or environment vars.',
    [
      ['debug', c.debug],
      ['inspect', c.inspect],
      ['interactive', c.interactive],
      ['optimize', c.optimize],
      ['dont_write_bytecode', c.dontWriteBytecode],
      ['no_user_site', c.noUserSite],
      ['no_site', c.noSite],
      ['ignore_environment', c.ignoreEnvironment],
      ['verbose', c.verbose],
      ['bytes_warning', c.bytesWarning],
      ['quiet', c.quiet],
      ['hash_randomization', c.hashRandomization],
      ['isolated', c.isolated],
      ['dev_mode', c.devMode],
      ['utf8_mode', c.utf8Mode],
      ['warn_default_encoding', c.warnDefaultEncoding],
      ['safe_path', c.safePath],
      ['int_max_str_digits', settings.intMaxStrDigits],
      ['gil', 1],
      ['thread_inherit_context', c.threadInheritContext],
      ['context_aware_warnings', c.contextAwareWarnings],
    ],
    18,
  );
}

export function infoRecords(): Record<string, Value> {
  return {
    float_info: record('float_info', 'sys.float_info\n\nA named tuple holding information about the float type.', [
      ['max', float(Number.MAX_VALUE)],
      ['max_exp', 1024],
      ['max_10_exp', 308],
      ['min', float(2.2250738585072014e-308)],
      ['min_exp', -1021],
      ['min_10_exp', -307],
      ['dig', 15],
      ['mant_dig', 53],
      ['epsilon', float(Number.EPSILON)],
      ['radix', 2],
      ['rounds', 1],
    ]),
    int_info: record('int_info', "sys.int_info\n\nA named tuple that holds information about Python's\ninternal representation of integers.", [
      ['bits_per_digit', 30],
      ['sizeof_digit', 4],
      ['default_max_str_digits', 4300],
      ['str_digits_check_threshold', 640],
    ]),
    hash_info: record('hash_info', 'hash_info\n\nA named tuple providing parameters used for computing hashes.', [
      ['width', 64],
      ['modulus', 2305843009213693951n],
      ['inf', 314159],
      ['nan', 0],
      ['imag', 1000003],
      ['algorithm', 'siphash13'],
      ['hash_bits', 64],
      ['seed_bits', 128],
      ['cutoff', 0],
    ]),
    thread_info: record('thread_info', 'sys.thread_info\n\nA named tuple holding information about the thread implementation.', [
      ['name', 'pthread'],
      ['lock', 'semaphore'],
      ['version', threadLibrary.version()],
    ]),
    flags: flagsRecord(),
  };
}
