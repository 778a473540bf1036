// Characters by name, for `\N{…}` in literals.

import { lookupName } from '../base/unicode/names.ts';

/** The character of that name or alias; null when unknown. Names of sequences are no names of characters. */
export function lookupCharacter(name: string): string | null {
  const found = lookupName(name);
  return found === undefined || found !== String.fromCodePoint(found.codePointAt(0) as number) ? null : found;
}
