// `hash()` of str and bytes: SipHash-1-3 under one key per process. Counterpart: Python/pyhash.c.

import { type SipKey, hashBytes, hashCodePoints, hashString, seededKey } from '../../base/siphash.ts';
import type { Text } from '../../runtime/strings.ts';

/** The key; the command sets it from PYTHONHASHSEED or at random before the first hash is asked for. */
export const textHash: { key: SipKey } = { key: seededKey(0) };

export function hashText(s: Text): number | bigint {
  if (typeof s === 'string') return hashString(s, textHash.key);
  return s.points === null ? hashString(s.text, textHash.key) : hashCodePoints(s.points, textHash.key);
}

export function hashData(data: Uint8Array): number | bigint {
  return hashBytes(data, textHash.key);
}
