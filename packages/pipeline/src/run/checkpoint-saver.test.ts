import { createMemoryCheckpointStore } from '@logwright/connector-kit';
import { expect, it } from 'vitest';
import { createCheckpointSaver } from './checkpoint-saver.js';

const at = (key: string, step: number) => ({ key, position: { step }, complete: false });

it('keeps the checkpoint that was made last, whichever is acknowledged last', async () => {
  const store = createMemoryCheckpointStore();
  const saver = createCheckpointSaver(store);
  const first = [at('a', 1), at('state', 1)];
  const second = [at('b', 1), at('state', 2)];
  saver.expect(first);
  saver.expect(second);
  await saver.save(second);
  await saver.save(first);
  expect(await store.load('state')).toEqual(at('state', 2));
  expect(await store.load('a')).toEqual(at('a', 1));
  expect(await store.load('b')).toEqual(at('b', 1));
});
