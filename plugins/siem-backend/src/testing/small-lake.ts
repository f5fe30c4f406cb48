import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeadLetter, LogEvent, Logger } from '@logwright/connector-kit';
import { openLake, openLakeWriter } from '@logwright/connector-lake';

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** Says nothing. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** A real lake in a folder that the test removes. */
export interface SmallLake {
  readonly directory: string;
  remove(): Promise<void>;
}

function logEvent(logSource: string, technology: string, timeMs: number): LogEvent {
  const id = `${logSource}-${timeMs}`;
  return {
    id,
    logSource,
    technology,
    native: {},
    raw: `127.0.0.1 - - "GET /?n=${timeMs} HTTP/1.1" 200`,
    // Less than the others on any day, at whatever time of day a test runs.
    rawBytes: logSource === 'db' ? 90 : 100,
    receivedAt: timeMs + 2000,
    event: {
      class_uid: 4002,
      class_name: 'HTTP Activity',
      category_uid: 4,
      activity_id: 3,
      activity_name: 'Get',
      type_uid: 400203,
      severity_id: 1,
      severity: 'Informational',
      time: timeMs,
      metadata: { version: '1.8.0', uid: id },
    },
  };
}

interface Detected {
  readonly id: string;
  readonly rule: string;
  readonly on: readonly string[];
  readonly timeMs: number;
  readonly severityId: number;
}

function finding({ id, rule, on, timeMs, severityId }: Detected): LogEvent {
  const finding_info = {
    uid: id,
    title: `Rule ${rule}`,
    desc: `What ${rule} means.`,
    analytic: { uid: rule, type_id: 1 },
    attacks: [{ technique: { uid: 'T1110' }, sub_technique: { uid: 'T1110.001' } }],
    data_sources: on,
  };
  return {
    ...logEvent('detection-findings', 'logwright-detection', timeMs),
    id,
    event: {
      class_uid: 2004,
      category_uid: 2,
      activity_id: 1,
      type_uid: 200401,
      severity_id: severityId,
      time: timeMs,
      metadata: { version: '1.8.0', uid: id },
      finding_info,
      evidences: [
        {
          src_endpoint: { ip: '203.0.113.7' },
          data: { log_source: on[0] ?? '', fields: [{ selection: 'guess', field: 'user', value: 'root' }] },
        },
      ],
    },
  };
}

function findings(nowMs: number): LogEvent[] {
  const hour = 3_600_000;
  return [
    { id: 'f-1', rule: 'guess', on: ['web'], timeMs: nowMs - 2 * hour, severityId: 4 },
    { id: 'f-2', rule: 'guess', on: ['web', 'db'], timeMs: nowMs - 3 * DAY_MS, severityId: 4 },
    { id: 'f-3', rule: 'odd-agent', on: ['web'], timeMs: nowMs - hour, severityId: 2 },
    { id: 'f-4', rule: 'web', on: ['db'], timeMs: nowMs - hour, severityId: 5 },
  ].map(finding);
}

function deadLetter(ordinal: number, nowMs: number): DeadLetter {
  return {
    id: `dead-${ordinal}`,
    logSource: 'web',
    technology: 'nginx-access',
    stage: 'parse',
    reason: 'No status after the request; the line is cut.',
    origin: { kind: 'file', uri: '/var/log/nginx/access.log' },
    ordinal,
    raw: '127.0.0.1 - - "GET /',
    rawBytes: 20,
    receivedAt: nowMs - 60_000,
  };
}

/**
 * Makes a lake with 20 days of three log sources: `web` is well and has 3 dead letters, `db` stopped 5 h ago, and
 * `misc` is of no known technology, as is the newest record of `web`; Ada searched `web` yesterday's events just now.
 * Rule `guess` found something on `web` twice, once on `db` too; `odd-agent` once on `web`, a rule named `web` on `db`.
 */
export async function smallLake(nowMs: number): Promise<SmallLake> {
  const directory = await mkdtemp(join(tmpdir(), 'siem-lake-'));
  const events: LogEvent[] = [];
  for (let timeMs = nowMs - 20 * DAY_MS; timeMs <= nowMs - 60_000; timeMs += QUARTER_MS) {
    events.push(logEvent('web', 'nginx-access', timeMs));
    if (timeMs < nowMs - 5 * 3_600_000) events.push(logEvent('db', 'linux-auditd', timeMs));
    if (timeMs > nowMs - DAY_MS) events.push(logEvent('misc', 'unknown', timeMs));
    if (timeMs > nowMs - 30 * 60_000) events.push(logEvent('web', 'unknown', timeMs + 1));
  }
  events.push(...findings(nowMs));
  const writer = await openLakeWriter({ directory, now: () => nowMs, logger: silentLogger, maintenanceIntervalMs: 0 });
  const result = await writer.write({ events, deadLetters: [1, 2, 3].map(n => deadLetter(n, nowMs)), checkpoints: [] });
  if (result.kind !== 'delivered') throw new Error(`The lake answered ${result.kind}`);
  await writer.close();
  await searchAsAda(directory, nowMs);
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

async function searchAsAda(directory: string, nowMs: number): Promise<void> {
  const lake = await openLake({ directory, now: Date.now, logger: silentLogger });
  const request = {
    query: "select count(*) from events where log_source = 'web'",
    window: { fromMs: nowMs - DAY_MS, toMs: nowMs },
    user: 'user:default/ada',
    kind: 'interactive',
  } as const;
  for await (const page of lake.search(request)) void page;
  await lake.close();
}
