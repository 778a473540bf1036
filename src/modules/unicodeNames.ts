// Characters by name, for `\N{…}` in literals.

import { lookupName } from '../base/unicode/names.ts';

/** The character of that name or alias; null when unknown. */
export function lookupCharacter(name: string): string | null {
  return lookupName(name) ?? null;
}
