import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeadLetter, EventBatch, LogEvent, Logger, SearchRow, Searcher } from '@logwright/connector-kit';
import type { LakeWriterOptions } from '../src/contract.js';

export const NOW = Date.UTC(2026, 5, 15, 12);

/** Keeps what was logged. */
export function recordingLogger(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const log = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  return { lines, debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

/** A folder that the test removes. */
export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'lake-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export function writerOptions(directory: string, extra: Partial<LakeWriterOptions> = {}): LakeWriterOptions {
  return { directory, now: () => NOW, logger: recordingLogger(), maintenanceIntervalMs: 0, ...extra };
}

export function logEvent(id: string, extra: Partial<LogEvent> & { readonly time?: number } = {}): LogEvent {
  const { time = NOW - 1000, ...rest } = extra;
  return {
    id,
    logSource: 'web-1',
    technology: 'nginx-access',
    native: {},
    raw: `raw ${id}`,
    rawBytes: 100,
    receivedAt: NOW,
    event: {
      class_uid: 4002,
      class_name: 'HTTP Activity',
      category_uid: 4,
      activity_id: 3,
      type_uid: 400203,
      severity_id: 1,
      time,
      metadata: { version: '1.8.0', uid: id },
    },
    ...rest,
  };
}

export function deadLetter(id: string, extra: Partial<DeadLetter> = {}): DeadLetter {
  return {
    id,
    logSource: 'web-1',
    technology: 'nginx-access',
    stage: 'parse',
    reason: 'no quote',
    origin: { kind: 'file', uri: '/var/log/nginx/access.log' },
    ordinal: 7,
    raw: 'garbage',
    rawBytes: 8,
    receivedAt: NOW,
    ...extra,
  };
}

export function batchOf(events: readonly LogEvent[], extra: Partial<EventBatch> = {}): EventBatch {
  return { events, deadLetters: [], checkpoints: [], ...extra };
}

/** @returns All rows of a search. */
export async function rowsOf(lake: Searcher, query: string): Promise<SearchRow[]> {
  const rows: SearchRow[] = [];
  for await (const page of lake.search({ query, user: 'user:default/test', kind: 'interactive', timeoutMs: 20_000 }))
    rows.push(...page.rows);
  return rows;
}
