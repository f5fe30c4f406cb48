import { createMemoryCheckpointStore, silentLogger } from '@logwright/connector-kit';
import type { Checkpoint, RecordBatch } from '@logwright/connector-kit';
import { describeSourceContract } from '@logwright/connector-kit/testing';
import { eventTimes, type LineGenerator } from '@logwright/technologies';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDemoSource, demoSource } from './demo-source.js';
import { DEMO_LOG_SOURCES, type DemoLogSource } from './estate/log-sources.js';
import type { LineGenerators } from './line-generators.js';
import { demoRemovalMarker, markDemoRemoved } from './removal.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 10, 20, 14, 37, 5, 250);

/** Writes the moment and a host: enough to see order, gaps and doubles without any pack. */
const plainLines: LineGenerator = function* (options) {
  for (const timeMs of eventTimes(options)) {
    yield { timeMs, line: `${timeMs} ${options.hosts[0]} ${Math.floor(options.random() * 1e9)}` };
  }
};
const generators: LineGenerators = {
  'aws-cloudtrail': plainLines,
  'backstage-audit': plainLines,
  'linux-auditd': plainLines,
  'linux-auth': plainLines,
  'nginx-access': plainLines,
  'windows-event': plainLines,
};

function sourceAt(now: () => number, options: Record<string, unknown> = {}) {
  const settings = demoSource.options.parse({ seed: 3, days: 2, scale: 0.2, live: false, tickMs: 10, ...options });
  const context = { id: 'demo', baseDirectory: '/nowhere', logger: silentLogger, now };
  return createDemoSource(settings, context, generators);
}

async function readAll(
  source: ReturnType<typeof sourceAt>,
  checkpoints?: ReturnType<typeof createMemoryCheckpointStore>,
) {
  const batches: RecordBatch[] = [];
  for await (const batch of source.read(checkpoints ? { checkpoints } : {})) batches.push(batch);
  return batches;
}

/** Every record as one comparable text, by log source, in order of delivery. */
function told(batches: readonly RecordBatch[]): Record<string, string[]> {
  const lines: Record<string, string[]> = {};
  for (const { logSource = '', records } of batches) {
    (lines[logSource] ??= []).push(
      ...records.map(({ ordinal, data, receivedAt }) => `${ordinal} ${receivedAt} ${String(data)}`),
    );
  }
  return lines;
}

const nameOf = ({ name }: DemoLogSource) => name;

describeSourceContract('demo-estate', async () => {
  const items = (await readAll(sourceAt(() => START))).reduce((sum, { records }) => sum + records.length, 0);
  return { items, create: async () => sourceAt(() => START) };
});

describe('the history', () => {
  it('is the same for the same seed and another for another', async () => {
    const once = told(await readAll(sourceAt(() => START)));
    expect(told(await readAll(sourceAt(() => START)))).toEqual(once);
    expect(told(await readAll(sourceAt(() => START, { seed: 4 })))).not.toEqual(once);
    expect(Object.keys(once).sort()).toEqual(DEMO_LOG_SOURCES.map(nameOf).sort());
  });

  it('lies between the first midnight and now, each record received after its event and in order', async () => {
    const startMs = Math.floor(START / DAY_MS) * DAY_MS - 2 * DAY_MS;
    for (const { records } of await readAll(sourceAt(() => START))) {
      const received = records.map(({ receivedAt = 0 }) => receivedAt);
      expect(received).toEqual(received.toSorted((a, b) => a - b));
      expect(received[0]).toBeGreaterThan(startMs);
      expect(received.at(-1)).toBeLessThanOrEqual(START);
    }
  });

  it('numbers and measures records as the pipeline expects', async () => {
    const [batch] = await readAll(sourceAt(() => START));
    expect(batch?.records[0]).toMatchObject({ ordinal: 1, bytes: String(batch?.records[0]?.data).length + 1 });
    expect(batch?.origin).toEqual({ kind: 'generated', uri: `demo-estate:3/${batch?.logSource}` });
    expect(batch?.technology).toBe(DEMO_LOG_SOURCES.find(({ name }) => name === batch?.logSource)?.technology);
  });
});

describe('going on', () => {
  /** Reads on from what was stored, at moments of a slow clock; stops after some batches each time. */
  async function readInPieces(
    pieces: readonly { readonly afterMs: number; readonly batches: number }[],
    endMs: number,
  ) {
    const checkpoints = createMemoryCheckpointStore();
    const batches: RecordBatch[] = [];
    let nowMs = START;
    for (const piece of [...pieces, { afterMs: endMs - START, batches: Number.POSITIVE_INFINITY }]) {
      nowMs = Math.min(endMs, Math.max(nowMs, START + piece.afterMs));
      const source = sourceAt(() => nowMs);
      let left = piece.batches;
      if (left === 0) continue;
      for await (const batch of source.read({ checkpoints })) {
        batches.push(batch);
        await checkpoints.save([batch.checkpoint]);
        if ((left -= 1) === 0) break;
      }
      await source.close();
    }
    return batches;
  }

  it('after any interruption neither repeats nor leaves out a record', async () => {
    const endMs = START + 3 * DAY_MS;
    const piece = fc.record({
      afterMs: fc.integer({ min: 0, max: 3 * DAY_MS }),
      batches: fc.integer({ min: 0, max: 20 }),
    });
    // The anchor is the moment of the first start, so an uninterrupted estate that began then is the measure.
    const whole = told(await readInPieces([{ afterMs: 0, batches: 1 }], endMs));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 5 }), async pieces => {
        const sorted = pieces.toSorted((a, b) => a.afterMs - b.afterMs);
        expect(told(await readInPieces([{ afterMs: 0, batches: 1 }, ...sorted], endMs))).toEqual(whole);
      }),
      { numRuns: 25, seed: 11 },
    );
  });

  it('fills the gap of days that the machine was off', async () => {
    const checkpoints = createMemoryCheckpointStore();
    for (const { checkpoint } of await readAll(sourceAt(() => START))) await checkpoints.save([checkpoint]);
    const later = await readAll(
      sourceAt(() => START + 2 * DAY_MS),
      checkpoints,
    );
    const received = later
      .filter(({ logSource }) => logSource === 'k8s-nodes')
      .flatMap(({ records }) => records.map(({ receivedAt = 0 }) => receivedAt));
    expect(Math.min(...received)).toBeLessThan(START + 2 * HOUR_MS);
    expect(Math.max(...received)).toBeGreaterThan(START + 2 * DAY_MS - 2 * HOUR_MS);
    const gaps = received.slice(1).map((time, index) => time - (received[index] ?? time));
    expect(Math.max(...gaps)).toBeLessThan(4 * HOUR_MS);
  });

  it('live gives new records as time passes, none from the future', async () => {
    let nowMs = START;
    const source = sourceAt(() => (nowMs += 60_000), { live: true });
    const stop = new AbortController();
    let live = 0;
    for await (const { records, receivedAt } of source.read({ signal: stop.signal })) {
      expect(receivedAt).toBeLessThanOrEqual(nowMs);
      live += records.filter(record => (record.receivedAt ?? 0) > START).length;
      if (live > 200) stop.abort();
    }
    expect(live).toBeGreaterThan(200);
  });

  it('refuses a checkpoint that it did not write', async () => {
    const foreign: Checkpoint = { key: 'demo-estate/3/payments-db', position: { offset: 1 }, complete: false };
    const reading = readAll(
      sourceAt(() => START),
      createMemoryCheckpointStore([foreign]),
    );
    await expect(reading).rejects.toMatchObject({ code: 'corrupt' });
  });
});

describe('a removal', () => {
  it('stops a running source at once and keeps it from starting again', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'demo-source-'));
    const removedMarker = demoRemovalMarker(directory);
    try {
      let batches = 0;
      for await (const batch of sourceAt(() => START, { live: true, removedMarker }).read()) {
        expect(batch.records.length).toBeGreaterThan(0);
        batches += 1;
        await markDemoRemoved(directory);
      }
      expect(batches).toBe(1);
      expect(await readAll(sourceAt(() => START, { removedMarker }))).toEqual([]);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
