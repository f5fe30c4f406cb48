import type {
  Checkpoint,
  CheckpointStore,
  DeliveryResult,
  EventBatch,
  RecordBatch,
  Sink,
  Source,
} from '@logwright/connector-kit';
import type { OcsfEvent } from '@logwright/ocsf';
import type { MapContext, NativeRecord, Technology } from '@logwright/technologies';

/** A pack that takes objects with a given field, for tests of the machinery around packs. */
export function fieldTechnology(id: string, field: string, score = 1): Technology {
  return {
    descriptor: {
      id,
      title: id,
      vendor: 'Test',
      product: id,
      category: 'application',
      summary: id,
      formats: ['JSON lines'],
      classUids: [3002],
      sigma: [],
      collection: '',
      limits: [],
      links: [],
    },
    detect: input => (input.json !== undefined && Object.hasOwn(input.json, field) ? score : 0),
    parse: input =>
      input.json && typeof input.json[field] === 'string'
        ? { kind: 'parsed', native: input.json }
        : { kind: 'rejected', reason: `"${field}" is not text. Mend: quote it.` },
    map: (native, context) => baseEvent(context, { class_uid: 3002, unmapped: native }),
  };
}

/** Keeps a record of no known technology. */
export function mapUnknown(text: string, json: NativeRecord | undefined, context: MapContext): OcsfEvent {
  const unmapped: NativeRecord = json ?? { message: text };
  return baseEvent(context, { class_uid: 0, unmapped });
}

function baseEvent(context: MapContext, more: { class_uid: number; unmapped: NativeRecord }): OcsfEvent {
  return {
    category_uid: 0,
    activity_id: 0,
    type_uid: more.class_uid * 100,
    severity_id: 1,
    time: context.receivedAt,
    metadata: { version: '1.8.0' },
    ...more,
  };
}

/** A batch of text records. */
export function textBatch(lines: readonly string[], more: Partial<RecordBatch> = {}, firstOrdinal = 1): RecordBatch {
  return {
    origin: { kind: 'file', uri: '/logs/app.log' },
    records: lines.map((data, index) => ({ data, bytes: data.length + 1, ordinal: firstOrdinal + index })),
    unreadable: [],
    receivedAt: 1_700_000_000_000,
    checkpoint: { key: 'app', position: { record: firstOrdinal + lines.length - 1 }, complete: false },
    ...more,
  };
}

/** A source over batches that are made on demand; remembers what was acknowledged and whether it was closed. */
export interface ListSource extends Source {
  readonly acknowledged: Checkpoint[];
  readonly closed: () => boolean;
  readonly pulled: () => number;
}

export function listSource(id: string, batches: readonly (RecordBatch | Error)[], endless = false): ListSource {
  const acknowledged: Checkpoint[] = [];
  let closed = false;
  let pulled = 0;
  return {
    id,
    acknowledged,
    closed: () => closed,
    pulled: () => pulled,
    async *read(options = {}) {
      const first = batches.find(batch => !(batch instanceof Error));
      const stored = first && (await options.checkpoints?.load((first as RecordBatch).checkpoint.key));
      const done = Number(stored?.position['record'] ?? 0);
      for (const batch of batches) {
        if (options.signal?.aborted) return;
        if (batch instanceof Error) throw batch;
        if (Number(batch.checkpoint.position['record']) <= done) continue;
        pulled += 1;
        yield batch;
      }
      if (endless) await new Promise<void>(resolve => options.signal?.addEventListener('abort', () => resolve()));
    },
    async acknowledge(checkpoint) {
      acknowledged.push(checkpoint);
    },
    async close() {
      closed = true;
    },
  };
}

/** A sink in memory; `answer` decides about each write. */
export interface MemorySink extends Sink {
  readonly written: EventBatch[];
  readonly attempts: () => number;
  readonly mostInFlight: () => number;
  readonly isClosed: () => boolean;
  readonly stored: Map<string, Checkpoint>;
}

export function memorySink(
  answer: (batch: EventBatch, attempt: number) => DeliveryResult | Promise<DeliveryResult> = () => ({
    kind: 'delivered',
  }),
  options: { readonly id?: string; readonly keepsCheckpoints?: boolean } = {},
): MemorySink {
  const written: EventBatch[] = [];
  const stored = new Map<string, Checkpoint>();
  let attempts = 0;
  let inFlight = 0;
  let mostInFlight = 0;
  let failing = 0;
  let closed = false;
  return {
    id: options.id ?? 'memory',
    written,
    stored,
    attempts: () => attempts,
    mostInFlight: () => mostInFlight,
    isClosed: () => closed,
    ...(options.keepsCheckpoints ? { checkpoints: { load: async (key: string) => stored.get(key) } } : {}),
    async write(batch) {
      attempts += 1;
      inFlight += 1;
      mostInFlight = Math.max(mostInFlight, inFlight);
      // As the contract says: what was called after a write that failed does not become durable before it.
      const behind = failing > 0;
      const answered = behind ? undefined : answer(batch, attempts);
      const fails = behind || (answered !== undefined && 'kind' in answered && answered.kind === 'retryable');
      if (fails) failing += 1;
      const result: DeliveryResult = (await answered) ?? { kind: 'retryable', reason: 'an earlier write failed' };
      await new Promise(resolve => setTimeout(resolve, 1));
      if (fails) failing -= 1;
      inFlight -= 1;
      if (result.kind !== 'retryable') {
        written.push(batch);
        for (const checkpoint of batch.checkpoints) stored.set(checkpoint.key, checkpoint);
      }
      return result;
    },
    async flush() {},
    async close() {
      closed = true;
    },
  };
}

/** Checkpoints in memory. */
export function memoryCheckpoints(): CheckpointStore & { readonly saved: Checkpoint[] } {
  const saved: Checkpoint[] = [];
  return {
    saved,
    load: async key => saved.findLast(checkpoint => checkpoint.key === key),
    save: async checkpoints => void saved.push(...checkpoints),
  };
}
