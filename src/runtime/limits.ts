// What the engine cannot hold is refused with MemoryError before it is tried: V8 ends the process otherwise.

/** Items of a list or tuple: a JavaScript array that grows past two thirds of V8's largest (2^27) dies when it grows. */
export const MAX_ITEMS = 88_000_000;
