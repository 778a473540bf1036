// What the engine cannot hold is refused with MemoryError before it is tried: V8 ends the process otherwise.

/** Items of a list or tuple: a JavaScript array that grows past two thirds of V8's largest (2^27) dies when it grows. */
export const MAX_ITEMS = 88_000_000;

/** Told when so many items have been put into arrays at once that the memory should be looked at. */
export const largeValues: { seen: () => void } = { seen: () => {} };

/** Arrays below this size are made by steps that look themselves. */
const LARGE = 10_000;
const LOOK_AFTER = 20_000_000;
let items = 0;

/** Natives that make an array of `n` items in one go say so. */
export function noteItems(n: number): void {
  if (n < LARGE) return;
  items += n;
  if (items < LOOK_AFTER) return;
  items = 0;
  largeValues.seen();
}
