// Which Python this is. The library shipped with it and `sys.version_info` tell the same story.
// Counterpart: Include/patchlevel.h, Python/sysmodule.c.

import { makeStructSequence } from '../../objects/structSequence.ts';
import { config } from '../../runtime/config.ts';
import { namespaceOf } from '../../objects/simpleNamespace.ts';
import type { Value } from '../../runtime/value.ts';
import { tupleOf } from '../../runtime/layout/tuple.ts';

export const VERSION = { major: 3, minor: 14, micro: 10 } as const;
export const PITON_VERSION = '0.1.0';
declare const __PITON_COMPILER__: string | undefined;
/** Names the compiler of this build; cached code of another one is not loaded. */
export const COMPILER_ID = typeof __PITON_COMPILER__ === 'string' ? __PITON_COMPILER__ : '000000000000';
/** The first four bytes of a pyc file as a little-endian number: two of the compiler, then CR LF. */
export const PYC_MAGIC = 0x0a0d_0000 | Number.parseInt(COMPILER_ID.slice(0, 4), 16);
export const HEX_VERSION = (VERSION.major << 24) | (VERSION.minor << 16) | (VERSION.micro << 8) | 0xf0;
export const CACHE_TAG = 'piton-314';

/** `sys.version`. */
export function versionText(engine: string): string {
  return `${VERSION.major}.${VERSION.minor}.${VERSION.micro} (Piton ${PITON_VERSION}) [${engine}]`;
}

const versionInfo = (): ReturnType<typeof makeStructSequence> =>
  makeStructSequence({
    name: 'version_info',
    module: 'sys',
    closed: true,
    doc: 'sys.version_info\n\nVersion information as a named tuple.',
    fields: [
      ['major', 'Major release number'],
      ['minor', 'Minor release number'],
      ['micro', 'Patch release number'],
      ['releaselevel', "'alpha', 'beta', 'candidate', or 'final'"],
      ['serial', 'Serial release number'],
    ],
  });

/** `sys.version_info` and `sys.implementation`. */
export function versionValues(engine: string): Record<string, Value> {
  const info = versionInfo().make([VERSION.major, VERSION.minor, VERSION.micro, 'final', 0]);
  return {
    version: versionText(engine),
    version_info: info,
    hexversion: HEX_VERSION,
    api_version: 1013,
    copyright: 'Piton: Python 3.14 in TypeScript.\nThe standard library is Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.',
    implementation: namespaceOf({
      name: config.implementation,
      cache_tag: CACHE_TAG,
      version: info,
      hexversion: HEX_VERSION,
      _multiarch: 'x86_64-linux-gnu',
      supports_isolated_interpreters: false,
    }),
    _git: tupleOf('Piton', '', ''),
  };
}
