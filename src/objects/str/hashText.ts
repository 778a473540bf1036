// `hash()` of str and bytes: SipHash-1-3 under one key per process. Counterpart: Python/pyhash.c, Python/bootstrap_hash.c.

import { type SipKey, hashBytes, hashCodePoints, hashString, keyFromBytes, seededKey } from '../../base/siphash.ts';
import { config } from '../../runtime/config.ts';
import type { Text } from '../../runtime/strings.ts';

let key: SipKey | undefined;

/** The key, chosen when the first hash is asked for: from PYTHONHASHSEED, else at random. */
function hashKeyOfProcess(): SipKey {
  if (key === undefined) {
    const seed = config.hashSeed;
    key = seed === null ? keyFromBytes(Uint8Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))) : seededKey(seed);
  }
  return key;
}

export function hashText(s: Text): number | bigint {
  const k = key ?? hashKeyOfProcess();
  if (typeof s === 'string') return hashString(s, k);
  return s.points === null ? hashString(s.text, k) : hashCodePoints(s.points, k);
}

export function hashData(data: Uint8Array): number | bigint {
  return hashBytes(data, key ?? hashKeyOfProcess());
}
