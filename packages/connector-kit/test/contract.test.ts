import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFileDeadLetterSink } from '../src/file-dead-letter-sink.js';
import { createMemoryCheckpointStore } from '../src/memory-checkpoint-store.js';
import { createRetryingSink } from '../src/retrying-sink.js';
import { ConnectorError } from '../src/errors.js';
import type { RecordBatch } from '../src/record.js';
import type { Searcher, TimeWindow } from '../src/searcher.js';
import type { UsageReader } from '../src/usage.js';
import type { Sink } from '../src/sink.js';
import type { ReadOptions, Source } from '../src/source.js';
import {
  describeSearcherContract,
  describeSinkContract,
  describeSourceContract,
  describeUsageReaderContract,
  sampleDeadLetter,
} from '../src/testing/index.js';

/** The smallest source that keeps the contract: what the suite asks for is shown here. */
class CountingSource implements Source {
  readonly id = 'counting';

  async *read({ signal, checkpoints }: ReadOptions = {}): AsyncGenerator<RecordBatch> {
    const stored = (await checkpoints?.load('counting'))?.position['records'];
    for (let first = typeof stored === 'number' ? stored : 0; first < 30 && signal?.aborted !== true; first += 10) {
      yield {
        origin: { kind: 'generated', uri: 'counting' },
        records: Array.from({ length: 10 }, (_, index) => ({ data: 'x', bytes: 2, ordinal: first + index + 1 })),
        unreadable: [],
        receivedAt: 1,
        checkpoint: { key: 'counting', position: { records: first + 10 }, complete: first === 20 },
      };
    }
  }

  acknowledge = (): Promise<void> => Promise.resolve();
  close = (): Promise<void> => Promise.resolve();
}

describeSourceContract('a counting source', () =>
  Promise.resolve({ items: 30, create: () => Promise.resolve(new CountingSource()) }),
);

describeSinkContract('a retrying sink over memory', () => {
  const ids: string[] = [];
  const checkpoints = createMemoryCheckpointStore();
  const memory = (failing: boolean): Sink => ({
    id: 'memory',
    checkpoints,
    async write(batch) {
      if (failing) return { kind: 'retryable', reason: 'the platform does not answer' };
      ids.push(...batch.events.map(event => event.id));
      await checkpoints.save(batch.checkpoints);
      return { kind: 'delivered' };
    },
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
  return Promise.resolve({
    create: () => Promise.resolve(createRetryingSink(memory(false))),
    createFailing: () => Promise.resolve(createRetryingSink(memory(true), { maxElapsedMs: 20, initialDelayMs: 1 })),
    readBackIds: () => Promise.resolve(ids),
  });
});

describeSearcherContract('a searcher over an array', () => {
  const searcher: Searcher = {
    async *search({ query, maxRows = 10_000 }, options) {
      if (options?.signal?.aborted === true) throw new ConnectorError('cancelled', 'cancelled');
      const total = Number(query);
      if (Number.isNaN(total)) throw new ConnectorError('query_invalid', 'not a number');
      const rows = Math.min(total, maxRows);
      const columns = [{ name: 'n', type: 'INTEGER' }];
      for (let row = 0; row < rows; row += 2)
        yield { columns, rows: [{ n: row }, { n: row + 1 }].slice(0, rows - row) };
      yield { columns, rows: [], summary: { rows, truncated: total > rows, durationMs: 0 } };
    },
  };
  return Promise.resolve({ searcher, many: { query: '9', rows: 9 }, nothing: '0', invalid: 'select' });
});

describeUsageReaderContract('a usage reader over arrays', () => {
  const window: TimeWindow = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 0, 3) };
  const evidence = { grade: 'observed', origin: 'a list', window } as const;
  const volume = ['2026-01-01', '2026-01-02'].map(day => ({ container: 'main', day, events: 5, evidence }));
  const searches = [1, 2, 3].map(hour => ({
    atMs: window.fromMs + hour * 3_600_000,
    user: 'ada',
    kind: 'interactive' as const,
    touched: [{ container: 'main', share: 0.5, evidence }],
  }));
  const reader = (failure?: ConnectorError): UsageReader => ({
    platform: 'list',
    coverage: () => Promise.resolve({ volumeFromMs: window.fromMs }),
    async *volume({ toMs }, { signal } = {}) {
      if (failure !== undefined || signal?.aborted === true)
        throw failure ?? new ConnectorError('cancelled', 'cancelled');
      yield* volume.filter(fact => Date.parse(fact.day) < toMs);
    },
    async *searches({ toMs }, { signal } = {}) {
      if (failure !== undefined || signal?.aborted === true)
        throw failure ?? new ConnectorError('cancelled', 'cancelled');
      yield* searches.filter(search => search.atMs < toMs);
    },
  });
  return Promise.resolve({
    reader: reader(),
    window,
    quietWindow: { fromMs: 0, toMs: 1 },
    facts: { volume: 2, searches: 3 },
    createFailing: () => Promise.resolve(reader(new ConnectorError('unavailable', 'no answer'))),
  });
});

describe('createFileDeadLetterSink', () => {
  it('appends dead letters as JSON lines, batch after batch', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'logwright-dead-'));
    const path = join(folder, 'made', 'dead.jsonl');
    const sink = createFileDeadLetterSink({ id: 'dead', path });
    const batch = (index: number) => ({ events: [], deadLetters: [sampleDeadLetter(index)], checkpoints: [] });
    await Promise.all([sink.write(batch(1)), sink.write(batch(2))]);
    await sink.close();
    await sink.write(batch(3));
    await sink.close();
    const letters = (await readFile(path, 'utf8'))
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown);
    expect(letters).toEqual([1, 2, 3].map(sampleDeadLetter));
    await rm(folder, { recursive: true });
  });

  it('throws when its file cannot be opened', async () => {
    const sink = createFileDeadLetterSink({ id: 'dead', path: join(fileURLToPath(import.meta.url), 'dead.jsonl') });
    const write = sink.write({ events: [], deadLetters: [sampleDeadLetter(1)], checkpoints: [] });
    await expect(write).rejects.toMatchObject({ code: 'forbidden' });
  });
});
