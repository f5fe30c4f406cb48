import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectorError, defineSource } from '@logwright/connector-kit';
import type { CheckpointStore, ConnectorContext, RecordBatch, Source } from '@logwright/connector-kit';
import { z } from 'zod';
import { DEMO_LOG_SOURCES, type DemoLogSource } from './estate/log-sources.js';
import { LINE_GENERATORS, type LineGenerators } from './line-generators.js';
import { openTimeline, type ReceivedLine, type Timeline } from './timeline/timeline.js';
import { DAY_MS } from './timeline/units.js';

const options = z.strictObject({
  seed: z.int().min(0).default(7).describe('Which demo estate: the same seed always tells the same story.'),
  days: z.int().min(1).max(400).default(30).describe('Full days of history before the first start.'),
  scale: z
    .number()
    .positive()
    .max(100)
    .default(1)
    .describe('Multiplies the volume of every log source; 1 is about 9,000 events a day.'),
  live: z.boolean().default(true).describe('Goes on with new events after the history; false ends there.'),
  tickMs: z.int().min(10).max(60_000).default(2_000).describe('How often new events are looked for, in ms.'),
  removedMarker: z
    .string()
    .optional()
    .describe('Path of the marker file that says the demo estate was removed; while it exists nothing is read.'),
});

type DemoSourceOptions = z.output<typeof options>;

/** How far one demo log source has been delivered. */
const positionSchema = z.object({ anchorMs: z.number(), throughMs: z.number(), records: z.number() });

type Position = z.output<typeof positionSchema>;

/** The pipeline source of the demo estate: history first, then new events as time passes. */
export const demoSource = defineSource({
  kind: 'source',
  type: 'demo-estate',
  summary: 'Raw lines of a made-up company: 12 log sources over 30 days, then live. Plainly labelled demo.',
  options,
  async create(parsed: DemoSourceOptions, context: ConnectorContext): Promise<Source> {
    return createDemoSource(parsed, context);
  },
});

/** One log source on its way. */
interface Feed {
  readonly logSource: DemoLogSource;
  readonly timeline: Timeline;
  readonly checkpointKey: string;
  readonly uri: string;
  records: number;
}

/**
 * Makes the source over given line generators.
 *
 * @param settings - Resolved options.
 * @param context - Clock and folder.
 * @param generators - Who writes the lines.
 */
export function createDemoSource(
  settings: DemoSourceOptions,
  context: ConnectorContext,
  generators: LineGenerators = LINE_GENERATORS,
): Source {
  const stopped = new AbortController();
  const marker = settings.removedMarker && resolve(context.baseDirectory, settings.removedMarker);
  return {
    id: context.id,
    async *read(readOptions = {}) {
      const signal = AbortSignal.any([stopped.signal, ...(readOptions.signal ? [readOptions.signal] : [])]);
      const isOver = () => signal.aborted || (marker !== undefined && existsSync(marker));
      if (isOver()) return;
      const positions = await loadPositions(settings.seed, readOptions.checkpoints ?? context.checkpoints);
      const anchorMs = positions.find(position => position !== undefined)?.anchorMs ?? context.now();
      const startMs = Math.floor(anchorMs / DAY_MS) * DAY_MS - settings.days * DAY_MS;
      const feeds = openFeeds(settings, positions, { anchorMs, startMs, generators });
      let throughMs = Math.min(...positions.map(position => position?.throughMs ?? startMs));
      while (!isOver()) {
        const nowMs = context.now();
        throughMs = Math.max(throughMs, Math.min(nowMs, nextMidnight(throughMs)));
        for (const feed of feeds) {
          const lines = feed.timeline.takeThrough(throughMs);
          if (lines.length > 0) yield toBatch(feed, lines, { anchorMs, throughMs });
          if (isOver()) return;
        }
        if (throughMs < nowMs) continue;
        if (!settings.live) return;
        await sleep(settings.tickMs, undefined, { signal }).catch(() => undefined);
      }
    },
    async acknowledge() {},
    async close() {
      stopped.abort();
    },
  };
}

function openFeeds(
  settings: DemoSourceOptions,
  positions: readonly (Position | undefined)[],
  history: { readonly anchorMs: number; readonly startMs: number; readonly generators: LineGenerators },
): Feed[] {
  const { anchorMs, startMs, generators } = history;
  return DEMO_LOG_SOURCES.map((logSource, index) => ({
    logSource,
    checkpointKey: checkpointKey(settings.seed, logSource),
    uri: `demo-estate:${settings.seed}/${logSource.name}`,
    records: positions[index]?.records ?? 0,
    timeline: openTimeline({
      seed: settings.seed,
      anchorMs,
      logSource,
      generate: generators[logSource.technology],
      scale: settings.scale,
      afterMs: positions[index]?.throughMs ?? startMs,
    }),
  }));
}

async function loadPositions(
  seed: number,
  store: Pick<CheckpointStore, 'load'> | undefined,
): Promise<(Position | undefined)[]> {
  return Promise.all(
    DEMO_LOG_SOURCES.map(async logSource => {
      const checkpoint = await store?.load(checkpointKey(seed, logSource));
      if (checkpoint === undefined) return undefined;
      const position = positionSchema.safeParse(checkpoint.position);
      if (position.success) return position.data;
      throw new ConnectorError('corrupt', `the checkpoint ${checkpoint.key} is not one of the demo estate: delete it`, {
        cause: position.error,
      });
    }),
  );
}

function toBatch(
  feed: Feed,
  lines: readonly ReceivedLine[],
  reached: Pick<Position, 'anchorMs' | 'throughMs'>,
): RecordBatch {
  const first = feed.records + 1;
  feed.records += lines.length;
  return {
    origin: { kind: 'generated', uri: feed.uri },
    logSource: feed.logSource.name,
    technology: feed.logSource.technology,
    receivedAt: lines.at(-1)?.receivedAt ?? reached.throughMs,
    records: lines.map(({ line, receivedAt }, index) => ({
      data: line,
      bytes: Buffer.byteLength(line) + 1,
      ordinal: first + index,
      receivedAt,
    })),
    unreadable: [],
    checkpoint: { key: feed.checkpointKey, position: { ...reached, records: feed.records }, complete: false },
  };
}

function checkpointKey(seed: number, logSource: DemoLogSource): string {
  return `demo-estate/${seed}/${logSource.name}`;
}

function nextMidnight(timeMs: number): number {
  return (Math.floor(timeMs / DAY_MS) + 1) * DAY_MS;
}
