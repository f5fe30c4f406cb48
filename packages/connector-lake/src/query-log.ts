import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SearchKind } from '@logwright/connector-kit';
import { z } from 'zod';

const entrySchema = z.object({
  atMs: z.number(),
  user: z.string(),
  kind: z.enum([
    'interactive',
    'scheduled',
    'dashboard',
    'detection',
    'api',
    'internal',
  ]) satisfies z.ZodType<SearchKind>,
  query: z.string(),
  outcome: z.enum(['completed', 'failed', 'cancelled', 'limit_exceeded']),
  /** How far before its start the search looked, in ms; null without a bound. */
  lookBackMs: z.number().nullable(),
  durationMs: z.number(),
  rows: z.number(),
  touched: z.array(
    z.object({
      logSource: z.string(),
      share: z.number(),
      grade: z.enum(['observed', 'static', 'wildcard', 'inferred']),
    }),
  ),
});

/** One search as the lake remembers it. */
export type QueryLogEntry = z.output<typeof entrySchema>;

/** Queries are kept up to this many characters. */
const MAX_QUERY_LENGTH = 20_000;
const NAME = /^(\d{4}-\d{2}-\d{2})-[\w-]+\.jsonl$/;

/** Appends the searches of this process to the lake's query log, one file a process and day. */
export class QueryLogWriter {
  readonly #directory: string;
  readonly #process = `${process.pid}-${randomUUID().slice(0, 8)}`;
  #tail: Promise<void> = Promise.resolve();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Appends one entry, after the ones before it. */
  append(entry: QueryLogEntry): Promise<void> {
    const day = new Date(entry.atMs).toISOString().slice(0, 10);
    const line = `${JSON.stringify({ ...entry, query: entry.query.slice(0, MAX_QUERY_LENGTH) })}\n`;
    const done = this.#tail.then(async () => {
      const path = join(this.#directory, `${day}-${this.#process}.jsonl`);
      await appendFile(path, line).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        await mkdir(this.#directory, { recursive: true });
        await appendFile(path, line);
      });
    });
    this.#tail = done.catch(() => undefined);
    return done;
  }
}

/** A file of the log with the day it is of. */
interface LogFile {
  readonly path: string;
  readonly day: string;
}

async function logFiles(directory: string): Promise<LogFile[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap(name => {
      const day = NAME.exec(name)?.[1];
      return day === undefined ? [] : [{ path: join(directory, name), day }];
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** @returns The entries of a window, oldest first; a torn last line of a running process is left for next time. */
export async function readQueryLog(directory: string, fromMs: number, toMs: number): Promise<QueryLogEntry[]> {
  const entries: QueryLogEntry[] = [];
  const fromDay = isoDay(fromMs);
  const toDay = isoDay(toMs);
  for (const { path, day } of await logFiles(directory)) {
    if (day < fromDay || day > toDay) continue;
    const source = createReadStream(path);
    for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
      const entry = parseLine(line);
      if (entry !== undefined && entry.atMs >= fromMs && entry.atMs < toMs) entries.push(entry);
    }
  }
  return entries.sort((a, b) => a.atMs - b.atMs);
}

/** @returns The first day that the log holds, as ms since 1970, or undefined when it is empty. */
export async function firstLoggedDayMs(directory: string): Promise<number | undefined> {
  const days = (await logFiles(directory)).map(file => file.day).sort();
  return days[0] === undefined ? undefined : Date.parse(days[0]);
}

/** Removes files of days before a time. @returns How many. */
export async function trimQueryLog(directory: string, beforeMs: number): Promise<number> {
  const before = isoDay(beforeMs);
  const old = (await logFiles(directory)).filter(file => file.day < before);
  for (const { path } of old) await rm(path, { force: true });
  return old.length;
}

/** Clamped to what a Date can say, so that an open window works. */
function isoDay(timeMs: number): string {
  const clamped = Math.min(Math.max(timeMs, Date.UTC(1970, 0, 1)), Date.UTC(9999, 11, 31));
  return new Date(clamped).toISOString().slice(0, 10);
}

function parseLine(line: string): QueryLogEntry | undefined {
  if (line === '') return undefined;
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
