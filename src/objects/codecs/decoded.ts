// What a decoder gives.

import type { Text } from '../../runtime/strings.ts';

export interface Decoded {
  readonly text: Text;
  /** Bytes used; the rest is the beginning of something incomplete. */
  readonly consumed: number;
}
