import { describe, expect, it } from 'vitest';
import type { EventBatch } from './event.js';
import { createRetryingSink } from './retrying-sink.js';
import type { RetryOptions } from './retrying-sink.js';
import type { DeliveryResult, Sink } from './sink.js';

const BATCH: EventBatch = { events: [], deadLetters: [], checkpoints: [] };
const retryable = (retryAfterMs?: number): DeliveryResult => ({ kind: 'retryable', reason: 'busy', retryAfterMs });
const DELIVERED: DeliveryResult = { kind: 'delivered' };

/** A sink that answers from a list, and a clock that moves only while it sleeps. */
function bench(answers: readonly (DeliveryResult | Error)[], options: RetryOptions = {}) {
  const clock = { ms: 0 };
  const waits: number[] = [];
  const batches: EventBatch[] = [];
  const inner: Sink = {
    id: 'inner',
    write(batch) {
      const answer = answers[Math.min(batches.push(batch) - 1, answers.length - 1)];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as DeliveryResult);
    },
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const sink = createRetryingSink(inner, {
    now: () => clock.ms,
    random: () => 0.5,
    sleep: delayMs => {
      waits.push(delayMs);
      clock.ms += delayMs;
      return Promise.resolve();
    },
    ...options,
  });
  return { sink, waits, batches, clock };
}

describe('createRetryingSink', () => {
  it('tries again with waits that double up to the cap', async () => {
    const { sink, waits } = bench([retryable(), retryable(), retryable(), retryable(), DELIVERED], {
      initialDelayMs: 100,
      maxDelayMs: 300,
    });
    expect(await sink.write(BATCH)).toEqual(DELIVERED);
    expect(waits).toEqual([75, 150, 225, 225]);
  });

  it('draws each wait from the upper half of the delay', async () => {
    for (const [random, wait] of [
      [0, 50],
      [0.999, 99.95],
    ] as const) {
      const { sink, waits } = bench([retryable(), DELIVERED], { initialDelayMs: 100, random: () => random });
      await sink.write(BATCH);
      expect(waits[0]).toBeCloseTo(wait, 1);
    }
  });

  it('waits as long as the platform asks, even past the cap', async () => {
    const { sink, waits } = bench([retryable(5000), DELIVERED], { maxDelayMs: 300 });
    await sink.write(BATCH);
    expect(waits).toEqual([5000]);
  });

  it('keeps its own wait when the platform asks for none', async () => {
    const { sink, waits } = bench([retryable(0), retryable(-1), DELIVERED], { initialDelayMs: 100 });
    await sink.write(BATCH);
    expect(waits).toEqual([75, 150]);
  });

  it('gives the outcome back when the budget does not allow another attempt', async () => {
    const { sink, clock, batches } = bench([retryable()], { maxElapsedMs: 1000, initialDelayMs: 100 });
    expect(await sink.write(BATCH)).toMatchObject({ kind: 'retryable' });
    expect(clock.ms).toBeLessThan(1000);
    expect(batches.length).toBe(4);
  });

  it('counts what is left of the budget again after a wait that took too long', async () => {
    const { sink, clock, batches } = bench([retryable(), DELIVERED], {
      maxElapsedMs: 1000,
      sleep: () => {
        clock.ms += 3_600_000;
        return Promise.resolve();
      },
    });
    expect(await sink.write(BATCH)).toMatchObject({ kind: 'retryable' });
    expect(batches.length).toBe(1);
  });

  it('hands on rejections and exceptions untried', async () => {
    const rejected: DeliveryResult = { kind: 'rejected', rejected: [{ index: 0, reason: 'no' }] };
    expect(await bench([rejected]).sink.write(BATCH)).toEqual(rejected);
    const broken = bench([new Error('a bug')]);
    await expect(broken.sink.write(BATCH)).rejects.toThrow('a bug');
    expect(broken.waits).toEqual([]);
  });

  it('throws cancelled while it waits, and then takes the next batch', async () => {
    const cancel = new AbortController();
    const { sink } = bench([retryable(), DELIVERED], { sleep: undefined, initialDelayMs: 60_000 });
    const writing = sink.write(BATCH, { signal: cancel.signal });
    setTimeout(() => cancel.abort(), 10);
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(await sink.write(BATCH)).toEqual(DELIVERED);
  });

  it('keeps the order of batches while one is tried again', async () => {
    const { sink, batches } = bench([retryable(), DELIVERED]);
    const first = { ...BATCH };
    const second = { ...BATCH };
    await Promise.all([sink.write(first), sink.write(second)]);
    expect(batches.map(batch => (batch === first ? 1 : 2))).toEqual([1, 1, 2]);
  });
});
