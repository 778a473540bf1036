/*
 * sigset_t: 128 bytes, signal n is bit n-1.
 */
export const SIGNAL_COUNT = 65;

export function signalSet(signals: readonly number[]): Uint8Array {
  const set = new Uint8Array(128);
  for (const signal of signals) {
    const bit = signal - 1;
    set[bit >> 3] = (set[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return set;
}

export function signalsOf(set: Uint8Array): number[] {
  const signals: number[] = [];
  for (let bit = 0; bit < SIGNAL_COUNT - 1; bit++) {
    if (((set[bit >> 3] ?? 0) >> (bit & 7)) & 1) signals.push(bit + 1);
  }
  return signals;
}
