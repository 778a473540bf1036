import { expect, test } from 'vitest';
import { bundled } from './bundled.ts';

const { counted, cyclic, watched } = await bundled<typeof import('./programs/lifetimeEvents.ts')>('lifetimeEvents.ts');

test('a death by count', () => {
  expect(counted()).toEqual(['allocation list', 'death list count']);
});

test('a death in a cycle', () => {
  expect(cyclic()).toEqual(['allocation list', 'death list cycle', 'collection 1']);
});

test('the counts of one object', () => {
  expect(watched()).toEqual(['count 1 2', 'count 2 1']);
});
