import type { OcsfEvent } from '@logwright/ocsf';
import { draftEvent, finish, SCHEMA_VERSION, SEVERITY } from './event-draft.js';
import { parseSyslog } from './syslog.js';
import type { MapContext, NativeRecord } from './technology.js';
import { parseClf, parseIso, parseStamp } from './time.js';
import { bounded, isObject, put } from './values.js';

const UNKNOWN_PRODUCT = { name: 'unknown' } as const;

/** Fields that may tell the time of a JSON record, most exact first. */
const TIME_KEYS = [
  '@timestamp',
  'time',
  'timestamp',
  'TimeGenerated',
  'ts',
  'eventTime',
  'EventTime',
  '_SOURCE_REALTIME_TIMESTAMP',
  '__REALTIME_TIMESTAMP',
  'datetime',
  'CreationTime',
  'created_at',
  '_time',
  'published',
  'requestReceivedTimestamp',
  'eventTimestamp',
  'event_timestamp',
  'createdDateTime',
  'activityDateTime',
  'detectedDateTime',
  'utc_time',
  'eventtime',
  'date',
] as const;

/** Where records keep their time one level deeper, for those that have none above. */
const TIME_PATHS = [
  ['id', 'time'],
  ['timestamp', 'epochSecond'],
  ['data', 'timestamp'],
] as const;

/**
 * Keeps a record of no known technology: a Base Event with the record in `unmapped` and the best guess of its time.
 *
 * @param text - The record as received.
 * @param json - The record as an object, when it is JSON.
 * @param context - Time of receipt, taken when the record tells none, and sender.
 * @returns An event of class 0; plain text stands in `unmapped.message`.
 */
export function mapUnknown(text: string, json: NativeRecord | undefined, context: MapContext): OcsfEvent {
  const metadata: Record<string, unknown> = { version: SCHEMA_VERSION, product: UNKNOWN_PRODUCT };
  const event = draftEvent(context.receivedAt, SEVERITY.unknown, metadata);
  const stamp = json === undefined ? textTime(text, context) : jsonTime(json);
  if (stamp !== undefined) {
    event.time = stamp.time;
    metadata['original_time'] = stamp.original;
  }
  const host = stamp?.host ?? context.host;
  if (host !== undefined) {
    metadata['profiles'] = ['host'];
    event['device'] = { hostname: host, type_id: 0 };
  }
  event['unmapped'] = json === undefined ? { message: text } : copy(json);
  return finish(event);
}

interface Stamp {
  readonly time: number;
  readonly original: string;
  readonly host?: string;
}

function jsonTime(json: NativeRecord): Stamp | undefined {
  const host = json['_HOSTNAME'];
  for (const value of timeValues(json)) {
    const time = parseStamp(value);
    if (Number.isNaN(time)) continue;
    const stamp = { time, original: String(value) };
    return typeof host === 'string' && host !== '' ? { ...stamp, host } : stamp;
  }
  return undefined;
}

function* timeValues(json: NativeRecord): Generator {
  for (const key of TIME_KEYS) {
    const value = key === 'date' ? dayAndTime(json) : json[key];
    if (value !== undefined && !isObject(value)) yield value;
  }
  for (const [key, inner] of TIME_PATHS) {
    const value = json[key];
    if (isObject(value)) yield value[inner];
  }
}

/** Web servers and firewalls split a moment into `date` and `time`. */
function dayAndTime({ date, time }: NativeRecord): unknown {
  return typeof date === 'string' && typeof time === 'string' && /^\d\d:\d\d:\d\d/.test(time)
    ? `${date} ${time}`
    : date;
}

/** A syslog header, or another stamp near the start of the line. */
function textTime(text: string, context: MapContext): Stamp | undefined {
  const syslog = parseSyslog(text, context.receivedAt);
  if (syslog !== undefined) {
    const stamp = { time: syslog.timeMs, original: syslog.stamp };
    return syslog.host === undefined ? stamp : { ...stamp, host: syslog.host };
  }
  return scannedTime(text.slice(0, HEAD_LENGTH));
}

/** How far into a line its stamp is looked for. */
const HEAD_LENGTH = 200;

const ISO_STAMP = /(?<![\d.])\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?!\d)/;
const CLF_STAMP = /(?<!\d)\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?/;
const EPOCH_STAMP = /^\[?(\d{10}(?:\.\d{1,9})?|\d{13})(?=[\s\],;|]|$)/;

/** The first stamp in the head of a line, zoneless ones read as UTC. */
function scannedTime(head: string): Stamp | undefined {
  const iso = ISO_STAMP.exec(head)?.[0];
  if (iso !== undefined) return stampUnlessNaN(parseIso(iso.replaceAll('/', '-')), iso);
  const clf = CLF_STAMP.exec(head)?.[0];
  if (clf !== undefined) return stampUnlessNaN(parseClf(clf), clf);
  const epoch = EPOCH_STAMP.exec(head)?.[1];
  return epoch === undefined ? undefined : stampUnlessNaN(parseStamp(epoch), epoch);
}

function stampUnlessNaN(time: number, original: string): Stamp | undefined {
  return Number.isNaN(time) ? undefined : { time, original };
}

function copy(json: NativeRecord): Record<string, unknown> {
  const unmapped: Record<string, unknown> = {};
  for (const key in json) put(unmapped, key, bounded(json[key]));
  return unmapped;
}
