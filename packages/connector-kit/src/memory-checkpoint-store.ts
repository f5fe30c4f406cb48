import type { Checkpoint, CheckpointStore } from './checkpoint.js';

/**
 * Makes a checkpoint store that forgets everything when the process ends.
 *
 * @param initial Checkpoints that it knows from the start; the last one of a key wins.
 */
export function createMemoryCheckpointStore(initial: readonly Checkpoint[] = []): CheckpointStore {
  const newest = new Map(initial.map(checkpoint => [checkpoint.key, checkpoint]));
  return {
    load: key => Promise.resolve(newest.get(key)),
    save(checkpoints) {
      for (const checkpoint of checkpoints) newest.set(checkpoint.key, checkpoint);
      return Promise.resolve();
    },
  };
}
