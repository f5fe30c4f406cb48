import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectorError } from '@logwright/connector-kit';
import type { Logger } from '@logwright/connector-kit';
import { z } from 'zod';
import type { MaintenanceResult } from './contract.js';
import { writeFileDurably } from './durable.js';
import { lakePaths } from './layout.js';
import { loadSnapshot } from './snapshot.js';
import { openLakeWriter } from './writer.js';

const requestSchema = z.object({
  kind: z.literal('drop'),
  logSources: z.array(z.string()).readonly(),
  atMs: z.number(),
});
const answerSchema = z.object({ filesBefore: z.number(), filesAfter: z.number(), events: z.number() });

const POLL_MS = 100;

/** What another process asks of the writer. */
export interface PendingRequest {
  readonly logSources: readonly string[];
  /** Answers and removes the request. */
  done(result: MaintenanceResult): Promise<void>;
}

/** @returns The requests that wait in a lake's folder; what cannot be read is removed. */
export async function pendingRequests(directory: string): Promise<PendingRequest[]> {
  const names = (await readdir(directory)).filter(name => name.endsWith('.request.json')).sort();
  const requests: PendingRequest[] = [];
  for (const name of names) {
    const path = join(directory, name);
    const parsed = requestSchema.safeParse(parseJson(await readFile(path, 'utf8')));
    if (!parsed.success) {
      await rm(path, { force: true });
      continue;
    }
    requests.push({
      logSources: parsed.data.logSources,
      done: async result => {
        await writeFileDurably(path.replace(/\.request\.json$/, '.answer.json'), JSON.stringify(result));
        await rm(path, { force: true });
      },
    });
  }
  return requests;
}

/** Options of {@link requestDrop}. */
export interface RequestDropOptions {
  /** @returns Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly logger: Logger;
  /** How long to wait for a running writer. @defaultValue 60,000 ms */
  readonly timeoutMs?: number;
}

/**
 * Removes log sources from a lake: through its running writer when there is one, otherwise by being the writer for
 * a moment.
 *
 * @param names - Exact names of log sources; unknown ones are ignored.
 * @returns What was removed.
 * @throws ConnectorError `not_found`, `unavailable` when the running writer does not answer in time.
 */
export async function requestDrop(
  directory: string,
  names: readonly string[],
  options: RequestDropOptions,
): Promise<MaintenanceResult> {
  const paths = lakePaths(directory);
  await loadSnapshot(paths);
  try {
    const writer = await openLakeWriter({
      directory,
      now: options.now,
      logger: options.logger,
      maintenanceIntervalMs: 0,
    });
    try {
      return await writer.dropLogSources(names);
    } finally {
      await writer.close();
    }
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.code !== 'locked') throw error;
  }
  return askWriter(paths.requests, names, options);
}

async function askWriter(
  directory: string,
  names: readonly string[],
  options: RequestDropOptions,
): Promise<MaintenanceResult> {
  const { timeoutMs = 60_000 } = options;
  await mkdir(directory, { recursive: true });
  const id = randomUUID();
  const request = join(directory, `${id}.request.json`);
  const answer = join(directory, `${id}.answer.json`);
  await writeFileDurably(request, JSON.stringify({ kind: 'drop', logSources: names, atMs: options.now() }));
  try {
    const deadline = performance.now() + timeoutMs;
    while (performance.now() < deadline) {
      await sleep(POLL_MS);
      const text = await readFile(answer, 'utf8').catch(() => undefined);
      if (text !== undefined) return answerSchema.parse(JSON.parse(text));
    }
  } finally {
    await rm(request, { force: true });
    await rm(answer, { force: true });
  }
  throw new ConnectorError(
    'unavailable',
    `The lake's writer did not answer within ${timeoutMs} ms. Try again, or stop the writer and try again.`,
    {
      context: { directory, timeoutMs },
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
