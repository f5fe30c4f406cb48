import { afterEach, describe, expect, it } from 'vitest';
import { ConnectorError } from '../errors.js';
import { createMemoryCheckpointStore } from '../memory-checkpoint-store.js';
import type { RecordBatch } from '../record.js';
import type { Source } from '../source.js';

/** What {@link describeSourceContract} needs to know about a source. */
export interface SourceHarness {
  /** Makes a new source over the same records each time: two batches of them at least. */
  create(): Promise<Source>;
  /** How many records there are, unreadable ones included. */
  readonly items: number;
  /** Makes a source whose platform refuses everything. */
  createFailing?(): Promise<Source>;
  /** Called after each test. */
  dispose?(): Promise<void>;
}

/**
 * Declares the tests that every source passes, for vitest.
 *
 * @param name Name of the source.
 * @param prepare Called before each test.
 */
export function describeSourceContract(name: string, prepare: () => Promise<SourceHarness>): void {
  describe(`${name} keeps the contract of a source`, () => {
    let open: { readonly harness: SourceHarness; readonly sources: Source[] } | undefined;
    const setUp = async (): Promise<{ readonly harness: SourceHarness; create(): Promise<Source> }> => {
      const harness = await prepare();
      const sources: Source[] = [];
      open = { harness, sources };
      return {
        harness,
        async create() {
          const source = await harness.create();
          sources.push(source);
          return source;
        },
      };
    };
    afterEach(async () => {
      for (const source of open?.sources ?? []) await source.close();
      await open?.harness.dispose?.();
      open = undefined;
    });

    it('reads every record, past the first batch', async () => {
      const { harness, create } = await setUp();
      const batches = await readAll(await create());
      expect(countItems(batches)).toBe(harness.items);
      expect(batches.filter(batch => countItems([batch]) > 0).length).toBeGreaterThan(1);
    });

    it('numbers the records of each origin from 1 without gaps', async () => {
      const { create } = await setUp();
      for (const ordinals of ordinalsByOrigin(await readAll(await create())).values()) {
        expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
      }
    });

    it('counts the bytes of every record and says when it was received', async () => {
      const { create } = await setUp();
      for (const batch of await readAll(await create())) {
        expect(batch.receivedAt).toBeGreaterThan(0);
        for (const record of batch.records) expect(record.bytes).toBeGreaterThan(0);
      }
    });

    it('frees everything when the reader leaves after one batch', async () => {
      const { harness, create } = await setUp();
      const source = await create();
      for await (const batch of source.read()) {
        expect(countItems([batch])).toBeGreaterThan(0);
        break;
      }
      await source.close();
      expect(countItems(await readAll(await create()))).toBe(harness.items);
    });

    it('ends without an error when it is cancelled', async () => {
      const { harness, create } = await setUp();
      const cancel = new AbortController();
      const batches: RecordBatch[] = [];
      for await (const batch of (await create()).read({ signal: cancel.signal })) {
        batches.push(batch);
        cancel.abort();
      }
      expect(countItems(batches)).toBeLessThanOrEqual(harness.items);
      expect(batches.length).toBeGreaterThan(0);
    });

    it('reads nothing when it was cancelled before', async () => {
      const { create } = await setUp();
      expect(countItems(await readAll(await create(), { signal: AbortSignal.abort() }))).toBe(0);
    });

    it('goes on after every checkpoint without a gap', async () => {
      const { harness, create } = await setUp();
      const batches = await readAll(await create());
      for (let stored = 1; stored <= batches.length; stored++) {
        const delivered = batches.slice(0, stored);
        const checkpoints = createMemoryCheckpointStore(delivered.map(batch => batch.checkpoint));
        const seen = new Set([...delivered, ...(await readAll(await create(), { checkpoints }))].flatMap(itemNames));
        expect(seen.size).toBe(harness.items);
      }
    });

    it('delivers again what was read but never acknowledged', async () => {
      const { create } = await setUp();
      const first = await readAll(await create(), { checkpoints: createMemoryCheckpointStore() });
      const second = await readAll(await create(), { checkpoints: createMemoryCheckpointStore() });
      expect(second.flatMap(itemNames)).toEqual(first.flatMap(itemNames));
    });

    it('takes an acknowledgement and a close twice', async () => {
      const { create } = await setUp();
      const source = await create();
      const last = (await readAll(source)).at(-1);
      if (last !== undefined) {
        await source.acknowledge(last.checkpoint);
        await source.acknowledge(last.checkpoint);
      }
      await source.close();
      await source.close();
    });

    it('throws when nothing can be read, instead of reading nothing', async ({ skip }) => {
      const { harness } = await setUp();
      if (harness.createFailing === undefined) return skip('the harness has no source that fails');
      const source = await harness.createFailing();
      await expect(readAll(source)).rejects.toBeInstanceOf(ConnectorError);
      await source.close();
    });
  });
}

async function readAll(source: Source, options?: Parameters<Source['read']>[0]): Promise<readonly RecordBatch[]> {
  const batches: RecordBatch[] = [];
  for await (const batch of source.read(options)) batches.push(batch);
  return batches;
}

function countItems(batches: readonly RecordBatch[]): number {
  return batches.reduce((sum, batch) => sum + batch.records.length + batch.unreadable.length, 0);
}

function itemNames(batch: RecordBatch): readonly string[] {
  return [...batch.records, ...batch.unreadable].map(item => `${batch.origin.uri}#${item.ordinal}`);
}

function ordinalsByOrigin(batches: readonly RecordBatch[]): ReadonlyMap<string, readonly number[]> {
  const origins = new Map<string, number[]>();
  for (const batch of batches) {
    const ordinals = origins.get(batch.origin.uri) ?? [];
    origins.set(batch.origin.uri, ordinals);
    ordinals.push(...[...batch.records, ...batch.unreadable].map(item => item.ordinal).sort((a, b) => a - b));
  }
  return origins;
}
