// Development mode checks names of encodings and error handlers also where nothing needs them.
// Counterpart: unicode_check_encoding_errors.

import { config } from '../../runtime/config.ts';
import { lookupError } from './errorRegistry.ts';
import { lookupCodec } from './registry.ts';

const KNOWN_ENCODINGS = new Set(['utf-8', 'utf8', 'ascii']);
const KNOWN_ERRORS = new Set(['strict', 'ignore', 'replace', 'surrogateescape', 'surrogatepass']);

/** Throws LookupError for unknown names in development mode. */
export function checkNames(encoding: string, errors: string): void {
  if (!config.devMode) return;
  if (!KNOWN_ENCODINGS.has(encoding)) lookupCodec(encoding);
  if (!KNOWN_ERRORS.has(errors)) lookupError(errors);
}
