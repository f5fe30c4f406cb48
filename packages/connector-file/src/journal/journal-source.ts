import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { ConnectorError, defineSource } from '@logwright/connector-kit';
import type {
  CheckpointStore,
  ConnectorContext,
  ReadOptions,
  RecordBatch,
  Source,
  SourceDefinition,
} from '@logwright/connector-kit';
import { z } from 'zod';
import { LineFramer } from '../framing/line-framer.js';
import { type OriginBatch, RecordCollector } from '../framing/record-collector.js';
import { errorCode } from '../read-failure.js';

const journalSchema = z.strictObject({
  follow: z
    .boolean()
    .default(true)
    .describe('Wait for new entries until the pipeline is stopped; otherwise read what is there and end.'),
  startAt: z
    .enum(['beginning', 'end'])
    .default('beginning')
    .describe('Where to start when there is no checkpoint yet.'),
  units: z
    .array(z.string().min(1))
    .default([])
    .describe('Only entries of these systemd units; all of them when empty.'),
  maxRecordBytes: z
    .int()
    .positive()
    .default(8 * 1024 * 1024)
    .describe('Longest entry in bytes: a longer one becomes a dead letter with its beginning.'),
});

/** Options of a journal source. */
export type JournalSourceOptions = z.input<typeof journalSchema>;

/** What the host program gives a journal source besides its configuration. */
export type JournalSourceContext = Pick<ConnectorContext, 'id' | 'logger' | 'now'> & {
  /** The program and its first arguments. Set by the host program only, never by a configuration. @defaultValue `['journalctl']` */
  readonly command?: readonly [string, ...string[]];
};

const CHECKPOINT_KEY = 'journal:local';

/**
 * Makes a source that reads the systemd journal of this machine through `journalctl`, one JSON object an entry.
 *
 * Its checkpoint is the journal's own cursor. Reading throws ConnectorError `not_found` when there is no journalctl,
 * `unavailable` when journalctl fails.
 */
export function createJournalSource(options: JournalSourceOptions, context: JournalSourceContext): Source {
  const parsed = journalSchema.safeParse(options);
  if (!parsed.success)
    throw new ConnectorError(
      'config_invalid',
      `the journal source "${context.id}" is not configured well: ${parsed.error.message}`,
      { cause: parsed.error },
    );
  return new JournalSource(parsed.data, context);
}

/** The kind of source that a configuration names `journal`. */
export const journalSource: SourceDefinition<typeof journalSchema> = defineSource({
  kind: 'source',
  type: 'journal',
  summary: 'The systemd journal of this machine, read through journalctl.',
  options: journalSchema,
  create: (options, context) => Promise.resolve(createJournalSource(options, context)),
});

type Journalctl = ChildProcessByStdio<null, Readable, Readable>;

class JournalSource implements Source {
  readonly id: string;
  readonly #options: z.output<typeof journalSchema>;
  readonly #context: JournalSourceContext;
  readonly #running = new Set<Journalctl>();

  constructor(options: z.output<typeof journalSchema>, context: JournalSourceContext) {
    this.id = context.id;
    this.#options = options;
    this.#context = context;
  }

  async *read(options: ReadOptions = {}): AsyncGenerator<RecordBatch, void, undefined> {
    const isCancelled = (): boolean => options.signal?.aborted === true;
    if (isCancelled()) return;
    const start = await loadStart(options.checkpoints);
    const child = this.#spawn(start.cursor);
    const stop = (): void => void child.kill();
    options.signal?.addEventListener('abort', stop, { once: true });
    const ending = endOf(child);
    try {
      yield* this.#batches(child, start.records);
      const end = await ending;
      if (!isCancelled()) refuseFailure(end);
    } finally {
      options.signal?.removeEventListener('abort', stop);
      this.#running.delete(child);
      child.kill();
    }
  }

  async acknowledge(): Promise<void> {
    // The journal keeps its entries by its own rules.
  }

  async close(): Promise<void> {
    for (const child of this.#running) child.kill();
  }

  #spawn(cursor: string | undefined): Journalctl {
    const [program, ...first] = this.#context.command ?? ['journalctl'];
    const { follow, startAt, units } = this.#options;
    const from =
      cursor === undefined
        ? startAt === 'end'
          ? ['--lines=0']
          : ['--no-tail']
        : [`--after-cursor=${cursor}`, '--no-tail'];
    const args = [
      ...first,
      '--output=json',
      '--quiet',
      '--no-pager',
      ...from,
      ...units.map(unit => `--unit=${unit}`),
      ...(follow ? ['--follow'] : []),
    ];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#running.add(child);
    return child;
  }

  async *#batches(child: Journalctl, before: number): AsyncGenerator<RecordBatch, void, undefined> {
    const counters = { records: 0, unreadable: 0, bytes: 0, invalidUtf8: 0 };
    const limits = { maxBatchBytes: 1024 * 1024, maxBatchRecords: 2048 };
    const collector = new RecordCollector({
      uri: 'journal',
      limits,
      counters,
      skip: { remaining: 0 },
      ordinal: before,
    });
    const framer = new LineFramer(collector, { maxRecordBytes: this.#options.maxRecordBytes });
    let records = before;
    let cursor: string | undefined;
    const send = (batch: OriginBatch): RecordBatch => {
      records += batch.records.length + batch.unreadable.length;
      cursor = cursorOf(batch) ?? cursor;
      const checkpoint = {
        key: CHECKPOINT_KEY,
        position: { records, ...(cursor === undefined ? {} : { cursor }) },
        complete: false,
      };
      return {
        origin: { kind: 'stream', uri: 'journal' },
        records: batch.records,
        unreadable: batch.unreadable,
        receivedAt: this.#context.now(),
        checkpoint,
      };
    };
    for await (const chunk of child.stdout) {
      framer.push(chunk as Buffer);
      for (const batch of collector.takeAll()) yield send(batch);
    }
    framer.end();
    for (const batch of collector.takeAll()) yield send(batch);
  }
}

/** The cursor of the last entry of a batch, which every entry carries. */
function cursorOf(batch: OriginBatch): string | undefined {
  const last = batch.records.at(-1)?.data;
  const found = typeof last === 'string' ? /"__CURSOR"\s*:\s*"([^"\\]*)"/.exec(last) : undefined;
  return found?.[1];
}

async function loadStart(
  checkpoints: Pick<CheckpointStore, 'load'> | undefined,
): Promise<{ readonly cursor?: string; readonly records: number }> {
  const { cursor, records } = (await checkpoints?.load(CHECKPOINT_KEY))?.position ?? {};
  return typeof cursor === 'string' && typeof records === 'number' ? { cursor, records } : { records: 0 };
}

interface ProcessEnd {
  readonly code: number | undefined;
  readonly error: unknown;
  readonly stderr: string;
}

async function endOf(child: Journalctl): Promise<ProcessEnd> {
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (stderr.length < 4096) stderr += chunk.toString('utf8');
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? undefined, error: undefined, stderr };
  } catch (error) {
    return { code: undefined, error, stderr };
  }
}

function refuseFailure({ code, error, stderr }: ProcessEnd): void {
  if (errorCode(error) === 'ENOENT') {
    throw new ConnectorError(
      'not_found',
      'journalctl is not installed here: the journal source needs systemd; read files under /var/log instead',
      { cause: error },
    );
  }
  if (error !== undefined || code !== 0) {
    throw new ConnectorError(
      'unavailable',
      `journalctl ended with code ${code ?? 'none'}: ${stderr.trim().slice(0, 500) || 'it said nothing'}`,
      { cause: error },
    );
  }
}
