import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ConnectorError, type Searcher } from '@logwright/connector-kit';
import { z } from 'zod';
import { demoSearches, type DemoSearch } from './demo-searches.js';

/** A searcher that is closed after use, such as an opened lake. */
export type ClosableSearcher = Searcher & { close(): Promise<void> };

/** Options of {@link runDemoSearches}. */
export interface RunDemoSearchesOptions {
  /** The estate's seed. */
  readonly seed: number;
  /** The moment that the 30 days of searches end at, in ms since 1970 UTC; a resumed run keeps its first one. */
  readonly anchorMs: number;
  /** Folder for the marker that remembers what has run; created when missing. */
  readonly stateDirectory: string;
  /**
   * Opens the platform with a clock that tells the time of the past search, so that its own query log records
   * the search where it belongs.
   */
  readonly openSearcher: (now: () => number) => Promise<ClosableSearcher>;
  readonly signal?: AbortSignal;
}

/** What {@link runDemoSearches} did. */
export interface DemoSearchesResult {
  /** Searches that ran now; 0 when all had run before. */
  readonly ran: number;
  /** Searches that failed at the platform; they are not tried again. */
  readonly failed: number;
  /** Why the first of them failed. */
  readonly firstFailure?: string;
}

const markerSchema = z.object({ anchorMs: z.number(), done: z.number() });

type Marker = z.output<typeof markerSchema>;

/**
 * Runs the demo estate's searches for real, once for each seed. An interrupted run is taken up where it stopped.
 *
 * @param options - What to run and where.
 * @throws ConnectorError `cancelled` when the signal fires, `corrupt` when the marker is not one of ours.
 */
export async function runDemoSearches(options: RunDemoSearchesOptions): Promise<DemoSearchesResult> {
  const markerPath = join(options.stateDirectory, `demo-searches-${options.seed}.json`);
  const marker = (await readMarker(markerPath)) ?? { anchorMs: options.anchorMs, done: 0 };
  const left = demoSearches(options.seed, marker.anchorMs).slice(marker.done);
  if (left.length === 0) return { ran: 0, failed: 0 };
  const clock = createMovableClock();
  const searcher = await options.openSearcher(clock.now);
  const failures: string[] = [];
  try {
    for (const [index, search] of left.entries()) {
      clock.moveTo(search.at);
      const failure = await runOne(searcher, search, options.signal);
      if (failure !== undefined) failures.push(failure);
      await writeMarker(markerPath, { anchorMs: marker.anchorMs, done: marker.done + index + 1 });
    }
  } finally {
    await searcher.close();
  }
  return {
    ran: left.length,
    failed: failures.length,
    ...(failures[0] === undefined ? {} : { firstFailure: failures[0] }),
  };
}

/** A clock that can be set, and goes on from there. */
function createMovableClock(): { readonly now: () => number; readonly moveTo: (timeMs: number) => void } {
  let offsetMs = Date.now() - performance.now();
  return {
    now: () => Math.round(offsetMs + performance.now()),
    moveTo: timeMs => {
      offsetMs = timeMs - performance.now();
    },
  };
}

async function runOne(
  searcher: Searcher,
  search: DemoSearch,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const { query, window, user, kind } = search;
  try {
    const pages = searcher.search({ query, window, user, kind, maxRows: 200 }, signal ? { signal } : {});
    for await (const page of pages) void page;
    return undefined;
  } catch (error) {
    if (error instanceof ConnectorError && error.code !== 'cancelled' && error.code !== 'unavailable')
      return error.message;
    throw error;
  }
}

async function readMarker(path: string): Promise<Marker | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return markerSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ConnectorError(
      'corrupt',
      `${path} does not say which demo searches have run: delete it to run them again`,
      {
        cause: error,
      },
    );
  }
}

async function writeMarker(path: string, marker: Marker): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(marker));
  await rename(`${path}.new`, path);
}
