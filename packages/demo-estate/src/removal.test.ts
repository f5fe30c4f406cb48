import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isDemoRemoved, markDemoRemoved, unmarkDemoRemoved } from './removal.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demo-estate-'));
});
afterEach(() => rm(directory, { recursive: true }));

it('remembers a removal in a folder that need not exist, until it is brought back', async () => {
  const state = join(directory, 'not', 'there');
  expect(isDemoRemoved(state)).toBe(false);
  await markDemoRemoved(state);
  expect(isDemoRemoved(state)).toBe(true);
  await unmarkDemoRemoved(state);
  expect(isDemoRemoved(state)).toBe(false);
});
