import { ConnectorError } from '@logwright/connector-kit';
import type { RecordBatch, Source } from '@logwright/connector-kit';
import { describe, expect, it } from 'vitest';
import {
  fieldTechnology,
  listSource,
  mapUnknown,
  memoryCheckpoints,
  memorySink,
  textBatch,
} from '../../test/doubles.js';
import { createTransformer } from '../transform/transformer.js';
import { runPipeline } from './run-pipeline.js';

const batches = (count: number, key = 'app'): RecordBatch[] =>
  Array.from({ length: count }, (_, index) => ({
    ...textBatch([`{"red":"${index}"}`], {}, index + 1),
    checkpoint: { key, position: { record: index + 1 }, complete: index === count - 1 },
  }));

const piece = (source: Source) => ({
  source,
  transform: createTransformer({ technologies: [fieldTechnology('red', 'red')], mapUnknown }),
});

const retry = { baseDelayMs: 1, maxDelayMs: 2 };
const raws = (sink: ReturnType<typeof memorySink>): string[] =>
  sink.written.flatMap(batch => batch.events.map(e => e.raw));

describe('runPipeline', () => {
  it('writes everything, acknowledges in order and closes all', async () => {
    const source = listSource('a', batches(20));
    const sink = memorySink();
    const result = await runPipeline({ sources: [piece(source)], sinks: [sink] });
    expect(result).toMatchObject({ outcome: 'completed', totals: { records: 20, events: 20, deadLetters: 0 } });
    expect(source.acknowledged.map(checkpoint => checkpoint.position['record'])).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect([source.closed(), sink.isClosed()]).toEqual([true, true]);
  });

  it('stores the checkpoint only after the sinks and before the source is told', async () => {
    const order: string[] = [];
    const checkpoints = memoryCheckpoints();
    const source = listSource('a', batches(1));
    await runPipeline({
      sources: [piece({ ...source, acknowledge: async () => void order.push('source') })],
      sinks: [memorySink(() => (order.push('sink'), { kind: 'delivered' }))],
      checkpoints: { ...checkpoints, save: async () => void order.push('store') },
    });
    expect(order).toEqual(['sink', 'store', 'source']);
  });

  it('leaves checkpoints to a sink that keeps them, and resumes from it', async () => {
    const checkpoints = memoryCheckpoints();
    const sink = memorySink(undefined, { keepsCheckpoints: true });
    await runPipeline({ sources: [piece(listSource('a', batches(3)))], sinks: [sink], checkpoints });
    const again = await runPipeline({ sources: [piece(listSource('a', batches(5)))], sinks: [sink], checkpoints });
    expect(checkpoints.saved).toEqual([]);
    expect(again.totals.records).toBe(2);
  });

  it('never has more batches under way than allowed', async () => {
    const sink = memorySink();
    const sources = ['a', 'b', 'c'].map(id => piece(listSource(id, batches(10, id))));
    await runPipeline({ sources, sinks: [sink], maxInFlightBatches: 2 });
    expect(sink.mostInFlight()).toBe(2);
  });

  it('lets several sources take turns', async () => {
    const sink = memorySink();
    const sources = ['a', 'b'].map(id => piece(listSource(id, batches(20, id))));
    await runPipeline({ sources, sinks: [sink], maxInFlightBatches: 1 });
    const order = sink.written.map(batch => batch.checkpoints[0]?.key).join('');
    expect(order).not.toMatch(/aaa|bbb/);
    expect(order).toHaveLength(40);
  });

  it('does not read ahead of a sink that is stuck', async () => {
    let free = (): void => undefined;
    const stuck = new Promise<void>(resolve => (free = resolve));
    const source = listSource('a', batches(50));
    const running = runPipeline({
      sources: [piece(source)],
      sinks: [memorySink(async () => (await stuck, { kind: 'delivered' }))],
      maxInFlightBatches: 3,
    });
    await new Promise(resolve => setTimeout(resolve, 30));
    expect(source.pulled()).toBeLessThanOrEqual(4);
    free();
    expect((await running).totals.records).toBe(50);
  });

  it('writes again in order after a retryable outcome, and a later batch never overtakes', async () => {
    const sink = memorySink((_, attempt) =>
      attempt >= 3 && attempt <= 6 ? { kind: 'retryable', reason: 'busy' } : { kind: 'delivered' },
    );
    const result = await runPipeline({ sources: [piece(listSource('a', batches(12)))], sinks: [sink], retry });
    expect(result.outcome).toBe('completed');
    expect(raws(sink)).toEqual(batches(12).map(batch => batch.records[0]?.data));
  });

  it('gives up after the last attempt, says why, and acknowledges nothing of it', async () => {
    const cause = new ConnectorError('storage_full', 'No space left.');
    const source = listSource('a', batches(10));
    const sink = memorySink((batch, attempt) =>
      attempt <= 2 ? { kind: 'delivered' } : { kind: 'retryable', reason: 'full', cause },
    );
    const result = await runPipeline({ sources: [piece(source)], sinks: [sink], retry: { ...retry, maxAttempts: 3 } });
    expect(result.outcome).toBe('failed');
    expect(result.deliveryFailure).toMatchObject({ code: 'delivery_failed', cause });
    expect(source.acknowledged).toHaveLength(2);
    expect(result.totals.records).toBe(2);
    expect([source.closed(), sink.isClosed()]).toEqual([true, true]);
  });

  it('turns rejected events into dead letters that are written before the acknowledgement', async () => {
    const source = listSource('a', [textBatch(['{"red":"1"}', '{"red":"2"}'])]);
    const sink = memorySink(batch =>
      batch.events.length > 0
        ? { kind: 'rejected', rejected: [{ index: 1, reason: 'too large' }] }
        : { kind: 'delivered' },
    );
    const result = await runPipeline({ sources: [piece(source)], sinks: [sink] });
    expect(sink.written[1]?.deadLetters).toMatchObject([{ stage: 'write', ordinal: 2, raw: '{"red":"2"}' }]);
    expect(result.totals).toMatchObject({ records: 2, events: 1, deadLetters: 1 });
  });

  it('goes on with the other sources when one fails', async () => {
    const broken = listSource('broken', [...batches(2, 'broken'), new Error('torn')]);
    const sink = memorySink();
    const result = await runPipeline({
      sources: [piece(broken), piece(listSource('ok', batches(5, 'ok')))],
      sinks: [sink],
    });
    expect(result.outcome).toBe('completed');
    expect(result.sourceFailures).toMatchObject([{ sourceId: 'broken', error: { message: 'torn' } }]);
    expect(result.totals.records).toBe(7);
  });

  it('reads a failed source again when it runs continuously, from where it was', async () => {
    const stop = new AbortController();
    const sink = memorySink(undefined, { keepsCheckpoints: true });
    let reads = 0;
    const flaky = listSource('flaky', batches(4));
    const source: Source = {
      ...flaky,
      read: options => {
        reads += 1;
        return reads < 3 ? listSource('x', [...batches(reads), new Error('torn')]).read(options) : flaky.read(options);
      },
    };
    const result = await runPipeline({
      sources: [piece(source)],
      sinks: [sink],
      continuous: true,
      retry,
      signal: stop.signal,
    });
    expect(result.outcome).toBe('completed');
    expect(raws(sink)).toEqual(batches(4).map(batch => batch.records[0]?.data));
  });

  it('drains, flushes and closes when it is stopped', async () => {
    const stop = new AbortController();
    const source = listSource('a', batches(5), true);
    const sink = memorySink();
    const running = runPipeline({ sources: [piece(source)], sinks: [sink], signal: stop.signal, continuous: true });
    await new Promise(resolve => setTimeout(resolve, 50));
    stop.abort();
    expect(await running).toMatchObject({ outcome: 'stopped', totals: { records: 5 } });
    expect(source.acknowledged).toHaveLength(5);
    expect([source.closed(), sink.isClosed()]).toEqual([true, true]);
  });

  it('does not hang on a sink that is down when it is stopped', async () => {
    const stop = new AbortController();
    const running = runPipeline({
      sources: [piece(listSource('a', batches(5), true))],
      sinks: [memorySink(() => ({ kind: 'retryable', reason: 'down' }))],
      signal: stop.signal,
      continuous: true,
      retry: { baseDelayMs: 60_000, maxDelayMs: 60_000 },
    });
    await new Promise(resolve => setTimeout(resolve, 20));
    stop.abort();
    expect(await running).toMatchObject({ outcome: 'failed', totals: { records: 0 } });
  });
});
