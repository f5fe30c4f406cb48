import { afterEach, describe, expect, it } from 'vitest';
import { ConnectorError } from '../errors.js';
import type { Sink } from '../sink.js';
import { sampleBatch, sampleDeadLetter, sampleEvent } from './sample-batch.js';

/** What {@link describeSinkContract} needs to know about a sink. */
export interface SinkHarness {
  /** Opens the sink. It is closed before it is opened again, on the same store. */
  create(): Promise<Sink>;
  /** @returns The ids of all events that the platform holds, in the order in which they were written. */
  readBackIds(): Promise<readonly string[]>;
  /** Makes a sink whose platform does not answer. */
  createFailing?(): Promise<Sink>;
  /** Called after each test. */
  dispose?(): Promise<void>;
}

/**
 * Declares the tests that every sink passes, for vitest.
 *
 * @param name Name of the sink.
 * @param prepare Called before each test; the platform is empty.
 */
export function describeSinkContract(name: string, prepare: () => Promise<SinkHarness>): void {
  describe(`${name} keeps the contract of a sink`, () => {
    let open: { readonly harness: SinkHarness; readonly sink: Sink } | undefined;
    const setUp = async (): Promise<{ readonly harness: SinkHarness; readonly sink: Sink }> => {
      const harness = await prepare();
      open = { harness, sink: await harness.create() };
      return open;
    };
    afterEach(async () => {
      await open?.sink.close();
      await open?.harness.dispose?.();
      open = undefined;
    });

    it('holds what it has acknowledged, after it was closed', async () => {
      const { harness, sink } = await setUp();
      expect(await sink.write(sampleBatch(0, 3))).toEqual({ kind: 'delivered' });
      await sink.close();
      expect(await harness.readBackIds()).toEqual(['test-0', 'test-1', 'test-2']);
    });

    it('makes acknowledged events readable by a flush', async () => {
      const { harness, sink } = await setUp();
      await sink.write(sampleBatch(0, 2));
      await sink.flush();
      expect(await harness.readBackIds()).toEqual(['test-0', 'test-1']);
    });

    it('keeps the order of writes that are under way at once', async () => {
      const { harness, sink } = await setUp();
      const outcomes = await Promise.all([0, 1, 2, 3, 4].map(part => sink.write(sampleBatch(part * 10, 10))));
      expect(outcomes.every(outcome => outcome.kind === 'delivered')).toBe(true);
      await sink.close();
      expect(await harness.readBackIds()).toEqual(sampleBatch(0, 50).events.map(event => event.id));
    });

    it('acknowledges an empty batch and one that has only dead letters', async () => {
      const { harness, sink } = await setUp();
      expect(await sink.write(sampleBatch(0, 0))).toEqual({ kind: 'delivered' });
      expect(await sink.write({ events: [], deadLetters: [sampleDeadLetter(1)], checkpoints: [] })).toEqual({
        kind: 'delivered',
      });
      await sink.close();
      expect(await harness.readBackIds()).toEqual([]);
    });

    it('keeps hostile text and field names as they are', async () => {
      const { harness, sink } = await setUp();
      const event = {
        ...sampleEvent(7),
        raw: "'; drop table events; -- \u0000 \ud83d\ude00 \u2028",
        native: JSON.parse('{"__proto__":{"polluted":true}}'),
      };
      expect(await sink.write({ events: [event], deadLetters: [], checkpoints: [] })).toEqual({ kind: 'delivered' });
      await sink.close();
      expect(await harness.readBackIds()).toEqual(['test-7']);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });

    it('stores the checkpoints of a batch with its events, when it stores checkpoints at all', async ({ skip }) => {
      const { harness, sink } = await setUp();
      if (sink.checkpoints === undefined) return skip('the sink stores no checkpoints');
      const checkpoint = { key: 'file:abc', position: { records: 2 }, complete: true };
      await sink.write(sampleBatch(0, 2, [{ ...checkpoint, complete: false }]));
      await sink.write(sampleBatch(2, 2, [checkpoint]));
      await sink.close();
      const reopened = await harness.create();
      expect(await reopened.checkpoints?.load('file:abc')).toEqual(checkpoint);
      expect(await reopened.checkpoints?.load('file:other')).toBeUndefined();
      await reopened.close();
    });

    it('never acknowledges a write that was cancelled before it began', async () => {
      const { harness, sink } = await setUp();
      const outcome = await sink
        .write(sampleBatch(0, 1), { signal: AbortSignal.abort() })
        .catch((error: unknown) => error);
      const held = await sink.close().then(() => harness.readBackIds());
      if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'ConnectorError', code: 'cancelled' });
      else if (held.length === 0) expect(outcome).toMatchObject({ kind: 'retryable' });
    });

    it('can be closed twice', async () => {
      const { sink } = await setUp();
      await sink.close();
      await sink.close();
    });

    it('says so when the platform does not take the events', async ({ skip }) => {
      const { harness } = await setUp();
      if (harness.createFailing === undefined) return skip('the harness has no sink that fails');
      const sink = await harness.createFailing();
      const outcome = await sink.write(sampleBatch(0, 1)).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ConnectorError);
      else expect(outcome).toMatchObject({ kind: 'retryable' });
      await sink.close().catch(() => undefined);
    });
  });
}
