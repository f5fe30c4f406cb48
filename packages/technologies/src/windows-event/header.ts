import { draftEvent, HOST_PROFILE, SCHEMA_VERSION, SEVERITY } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { MapContext, NativeRecord } from '../technology.js';
import { hasZone, parseIso, parseStamp } from '../time.js';
import { isObject, keep, plain, text, toInteger } from '../values.js';
import type { Reading } from '../values.js';

/** Fields of the event's envelope that {@link header} represents in every event. */
export const HEADER_KEYS: readonly string[] = [
  'EventID',
  'Channel',
  'EventLog',
  'Provider_Name',
  'SourceName',
  'EventSourceName',
  'ProviderName',
  'Provider',
  'Source',
  'Computer',
  'Hostname',
  'RecordNumber',
  'EventRecordID',
  'EventRecordId',
  'Version',
  'Severity',
  'SeverityValue',
  'Message',
  'ActivityID',
  'TenantId',
  'tags',
  'EventLevelName',
  'RenderedDescription',
];

const WINDOWS = { name: 'Windows', vendor_name: 'Microsoft' } as const;
const WINDOWS_OS = { name: 'Windows', type_id: 100 } as const;

/** The envelope of an event, read once. */
export interface Header {
  readonly eventId: number;
  /** In lower case: exporters disagree about `Security` and `security`. */
  readonly channel: string;
  readonly provider: string | undefined;
  readonly computer: string | undefined;
}

/** The provider's name under whichever name the exporter uses. */
export function providerOf(native: NativeRecord): string | undefined {
  const value =
    native['Provider_Name'] ??
    native['SourceName'] ??
    native['EventSourceName'] ??
    native['ProviderName'] ??
    native['Provider'] ??
    native['Source'];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Reads the envelope. */
export function header(native: NativeRecord): Header {
  const channel = native['Channel'] ?? native['EventLog'];
  const computer = native['Computer'] ?? native['Hostname'] ?? native['ComputerName'] ?? native['host'];
  return {
    eventId: toInteger(native['EventID']) ?? 0,
    channel: typeof channel === 'string' ? lowerChannel(channel) : '',
    provider: providerOf(native),
    computer: typeof computer === 'string' && computer !== '' ? computer : undefined,
  };
}

function lowerChannel(channel: string): string {
  return channel === 'Microsoft-Windows-Sysmon/Operational'
    ? 'microsoft-windows-sysmon/operational'
    : channel.toLowerCase();
}

/** Starts the event with everything that the envelope says. */
export function draftFromHeader(reading: Reading, head: Header, context: MapContext): EventDraft {
  const native = reading.native;
  const metadata: Record<string, unknown> = { version: SCHEMA_VERSION, product: WINDOWS, profiles: HOST_PROFILE };
  const stamp = eventTime(reading);
  const event = draftEvent(
    Number.isNaN(stamp.time) ? context.receivedAt : stamp.time,
    severity(native, head.channel),
    metadata,
  );
  if (stamp.original !== undefined) metadata['original_time'] = stamp.original;
  if (stamp.offsetMinutes !== undefined) event['timezone_offset'] = stamp.offsetMinutes;
  metadata['event_code'] = String(head.eventId);
  fillMetadata(metadata, reading, head);
  keepDoubles(reading, head);
  const host = head.computer ?? context.host;
  event['device'] =
    host === undefined
      ? { name: 'unknown', type_id: 0, os: WINDOWS_OS }
      : { hostname: host, type_id: 0, os: WINDOWS_OS };
  const message = native['Message'] ?? native['RenderedDescription'];
  if (typeof message === 'string' && message !== '') event['message'] = message;
  return event;
}

function fillMetadata(metadata: Record<string, unknown>, reading: Reading, head: Header): void {
  const native = reading.native;
  const channel = native['Channel'] ?? native['EventLog'];
  if (typeof channel === 'string') metadata['log_name'] = channel;
  if (head.provider !== undefined) metadata['log_provider'] = head.provider;
  const record = native['RecordNumber'] ?? native['EventRecordID'] ?? native['EventRecordId'];
  const sequence = toInteger(record);
  if (sequence !== undefined) metadata['sequence'] = sequence;
  const level = native['Severity'] ?? native['EventLevelName'];
  if (typeof level === 'string') metadata['log_level'] = level;
  const version = text(reading, 'Version');
  if (version !== undefined) metadata['log_version'] = version;
  const activity = text(reading, 'ActivityID');
  if (activity !== undefined) metadata['correlation_uid'] = activity;
  const tenant = text(reading, 'TenantId');
  if (tenant !== undefined) metadata['tenant_uid'] = tenant;
  const tags = native['tags'];
  if (tags === undefined) return;
  if (Array.isArray(tags) && tags.every(tag => typeof tag === 'string')) metadata['labels'] = tags;
  else keep(reading, 'tags');
}

/** Envelope fields that say something else than the one that was taken. */
function keepDoubles(reading: Reading, head: Header): void {
  const native = reading.native;
  for (const key of PROVIDER_DOUBLES)
    if (native[key] !== undefined && native[key] !== head.provider) keep(reading, key);
  if (native['Hostname'] !== undefined && native['Hostname'] !== head.computer) keep(reading, 'Hostname');
  if (native['RenderedDescription'] !== undefined && native['Message'] !== undefined)
    keep(reading, 'RenderedDescription');
}

const PROVIDER_DOUBLES = ['EventSourceName', 'ProviderName', 'Source', 'SourceName'] as const;

/** Level of System events, or nxlog's severity; the Security channel has none of its own. */
function severity(native: NativeRecord, channel: string): number {
  if (channel === 'security') return SEVERITY.informational;
  const value = native['SeverityValue'];
  if (typeof value === 'number')
    return value === 5
      ? SEVERITY.critical
      : value === 4
        ? SEVERITY.high
        : value === 3
          ? SEVERITY.medium
          : SEVERITY.informational;
  const level = native['Level'] ?? native['EventLevel'] ?? native['EventLevelName'] ?? native['LevelDisplayName'];
  return level === undefined
    ? SEVERITY.informational
    : (LEVELS.get(plain(level).toLowerCase()) ?? SEVERITY.informational);
}

const LEVELS: ReadonlyMap<string, number> = new Map([
  ['1', SEVERITY.critical],
  ['critical', SEVERITY.critical],
  ['2', SEVERITY.high],
  ['error', SEVERITY.high],
  ['3', SEVERITY.medium],
  ['warning', SEVERITY.medium],
]);

interface Stamp {
  readonly time: number;
  readonly original: string | undefined;
  readonly offsetMinutes?: number;
}

const NO_STAMP: Stamp = { time: Number.NaN, original: undefined };

/** Where a UTC time may stand, most trusted first; nxlog's zoneless EventTime is tried after the first two. */
const TIME_KEYS = ['TimeGenerated', 'timestamp', '@timestamp', 'TimeCollected', '_time'] as const;

/** The time of the event, by the clock of the host that saw it. */
function eventTime(reading: Reading): Stamp {
  return createdTime(reading) ?? sysmonTime(reading) ?? nxlogTime(reading) ?? otherTime(reading) ?? NO_STAMP;
}

function createdTime(reading: Reading): Stamp | undefined {
  const created = reading.native['TimeCreated'];
  if (created === undefined) return undefined;
  const stamp = stampOf(isObject(created) ? (created['SystemTime'] ?? created['DateTime']) : created);
  if (stamp !== undefined) reading.timeKey = 'TimeCreated';
  return stamp;
}

function sysmonTime(reading: Reading): Stamp | undefined {
  const utc = reading.native['UtcTime'];
  if (typeof utc !== 'string') return undefined;
  const time = parseIso(utc);
  if (Number.isNaN(time)) return undefined;
  reading.timeKey = 'UtcTime';
  return { time, original: utc };
}

function nxlogTime(reading: Reading): Stamp | undefined {
  const local = reading.native['EventTime'];
  if (local === undefined) return undefined;
  const stamp = typeof local === 'string' && !hasZone(local) ? localTime(reading.native, local) : stampOf(local);
  if (stamp !== undefined) reading.timeKey = 'EventTime';
  return stamp;
}

function otherTime(reading: Reading): Stamp | undefined {
  for (const key of TIME_KEYS) {
    const stamp = stampOf(reading.native[key]);
    if (stamp === undefined) continue;
    reading.timeKey = key;
    return stamp;
  }
  return undefined;
}

function stampOf(value: unknown): Stamp | undefined {
  if (value === undefined) return undefined;
  const time =
    typeof value === 'string' && value.startsWith('/Date(')
      ? parseStamp(value.slice(6, value.length - 2))
      : parseStamp(value);
  return Number.isNaN(time) ? undefined : { time, original: plain(value) };
}

const QUARTER_MS = 900_000;
const MAX_OFFSET_MS = 14 * 3_600_000;

/**
 * nxlog writes EventTime in the sender's own zone without naming it. The same agent's EventReceivedTime against the
 * collector's UTC `@timestamp` gives the zone, in quarters of an hour.
 */
function localTime(native: NativeRecord, local: string): Stamp | undefined {
  const time = parseIso(local);
  if (Number.isNaN(time)) return undefined;
  const received = native['EventReceivedTime'];
  const collected = native['@timestamp'];
  if (typeof collected !== 'string') return { time, original: local };
  const utc = parseIso(collected);
  const reference = typeof received === 'string' && !hasZone(received) ? parseIso(received) : time;
  const offset = Math.round((reference - utc) / QUARTER_MS) * QUARTER_MS;
  if (Number.isNaN(offset) || Math.abs(offset) > MAX_OFFSET_MS) return { time, original: local };
  return { time: time - offset, original: local, offsetMinutes: offset / 60_000 };
}
