import { createMemoryCheckpointStore } from '@logwright/connector-kit';
import type { Detector } from '@logwright/sigma';
import { describe, expect, it } from 'vitest';
import { StateKeeper } from './state-keeper.js';

/** A detector that remembers a text. */
function remembering(text: string): Detector & { text: string } {
  const detector = {
    text,
    save: () => ({ text: detector.text }),
    restore: (state: { text: string }) => void (detector.text = state.text),
  };
  return detector as unknown as Detector & { text: string };
}

describe('the keeper of state', () => {
  it('gives what changed, once, and gives it back to the next detector', async () => {
    const keeper = new StateKeeper('detect', () => 0);
    const detector = remembering('a');
    const checkpoint = keeper.take(detector, 'next');
    expect(checkpoint).toEqual({ key: 'detect', position: { text: 'a' }, complete: false });
    expect(keeper.take(detector, 'next')).toBeUndefined();
    const store = createMemoryCheckpointStore();
    await store.save([checkpoint!]);
    const next = remembering('');
    const after = new StateKeeper('detect', () => 0);
    await after.restore(store, next);
    expect(next.text).toBe('a');
    expect(after.take(next, 'last')).toBeUndefined();
  });

  it('begins anew after a run that is over', async () => {
    const keeper = new StateKeeper('detect', () => 0);
    keeper.take(remembering('a'), 'next');
    const store = createMemoryCheckpointStore();
    await store.save([keeper.take(remembering('a'), 'over')!]);
    const next = remembering('new');
    await new StateKeeper('detect', () => 0).restore(store, next);
    expect(next.text).toBe('new');
  });

  it('gives a large state now and then only, and one that is too large not at all', () => {
    let now = 0;
    const keeper = new StateKeeper('detect', () => now);
    const large = (letter: string): Detector => remembering(letter.repeat(300_000));
    expect(keeper.take(large('a'), 'next')).toBeDefined();
    expect(keeper.take(large('b'), 'next')).toBeUndefined();
    now += 10_000;
    expect(keeper.take(large('c'), 'next')).toBeDefined();
    expect(keeper.take(large('d'), 'last')).toBeDefined();
    now += 10_000;
    expect(keeper.take(remembering('e'.repeat(3_000_000)), 'next')).toBeUndefined();
  });
});
