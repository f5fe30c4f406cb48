import type { Checkpoint, CheckpointStore } from '@logwright/connector-kit';

/** Saves checkpoints so that of each key the one that was made last stays, whatever the order of acknowledgement. */
export interface CheckpointSaver {
  /** Notes the order in which checkpoints were made. */
  expect(checkpoints: readonly Checkpoint[]): void;
  /** Saves those that no later one of their key was saved before. */
  save(checkpoints: readonly Checkpoint[]): Promise<void>;
}

/**
 * Makes a saver. Batches of one source are acknowledged in order; a stage's checkpoints travel with those of several
 * sources, which may overtake each other.
 *
 * @param store - Where they are kept; nothing is saved without it.
 */
export function createCheckpointSaver(store: CheckpointStore | undefined): CheckpointSaver {
  const order = new WeakMap<Checkpoint, number>();
  const saved = new Map<string, number>();
  let made = 0;
  return {
    expect(checkpoints) {
      for (const checkpoint of checkpoints) order.set(checkpoint, ++made);
    },
    async save(checkpoints) {
      const newest = checkpoints.filter(checkpoint => {
        const number = order.get(checkpoint) ?? ++made;
        if (number < (saved.get(checkpoint.key) ?? 0)) return false;
        if (checkpoint.complete) saved.delete(checkpoint.key);
        else saved.set(checkpoint.key, number);
        return true;
      });
      await store?.save(newest);
    },
  };
}
