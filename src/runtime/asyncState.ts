// What `sys` sets for coroutines and asynchronous generators of the running thread.

import type { Value } from './value.ts';

export const asyncState: { firstiter: Value; finalizer: Value; originDepth: number } = { firstiter: null, finalizer: null, originDepth: 0 };
