import type { OcsfEvent } from '@logwright/ocsf';
import { classify, draftEvent, finish, HOST_PROFILE, SCHEMA_VERSION, SEVERITY } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { MapContext, NativeRecord } from '../technology.js';
import { parseStamp } from '../time.js';
import { leftovers, read } from '../values.js';
import type { Reading } from '../values.js';
import { MAPPERS } from './mappers.js';
import type { RecordMapper } from './outcome.js';
import { actorFrom, LINUX_PROFILES, processFrom, SUBJECT_KEYS, value } from './subject.js';

const AUDITD = { name: 'auditd', vendor_name: 'Linux' } as const;
const LINUX_OS = { name: 'Linux', type_id: 200 } as const;
const HEADER_KEYS: readonly string[] = ['type', '_time', '_serial', 'node'];

const CONSUMED: ReadonlyMap<RecordMapper, ReadonlySet<string>> = new Map(
  Object.values(MAPPERS).map(mapper => [mapper, new Set([...HEADER_KEYS, ...mapper.keys])]),
);
const GENERIC_KEYS: ReadonlySet<string> = new Set([...HEADER_KEYS, ...SUBJECT_KEYS]);

/**
 * Turns an audit record into an OCSF event. The records of one audit event are joined by
 * `metadata.correlation_uid`, the serial number that they share.
 *
 * @param native - The record as parse returns it.
 * @param context - Time of receipt and sender.
 */
export function map(native: NativeRecord, context: MapContext): OcsfEvent {
  const type = typeof native['type'] === 'string' ? native['type'] : '';
  const mapper = Object.hasOwn(MAPPERS, type) ? MAPPERS[type] : undefined;
  const reading = read(native);
  const event = draft(reading, context, type);
  if (mapper === undefined) return generic(event, reading);
  if (mapper.fill(event, reading)) return complete(event, reading, CONSUMED.get(mapper) ?? GENERIC_KEYS);
  const fresh = read(native);
  return generic(draft(fresh, context, type), fresh);
}

function draft(reading: Reading, context: MapContext, type: string): EventDraft {
  const metadata: Record<string, unknown> = {
    version: SCHEMA_VERSION,
    product: AUDITD,
    profiles: HOST_PROFILE,
    log_provider: 'auditd',
  };
  const stamp = value(reading, '_time');
  const time = stamp === undefined ? Number.NaN : auditTime(stamp);
  if (stamp !== undefined) metadata['original_time'] = stamp;
  if (type !== '') metadata['event_code'] = type;
  const serial = value(reading, '_serial');
  if (serial !== undefined) metadata['correlation_uid'] = serial;
  const event = draftEvent(Number.isNaN(time) ? context.receivedAt : time, SEVERITY.informational, metadata);
  const host = value(reading, 'node') ?? context.host;
  event['device'] =
    host === undefined ? { name: 'unknown', type_id: 0, os: LINUX_OS } : { hostname: host, type_id: 0, os: LINUX_OS };
  return event;
}

const INTERPRETED = /^(\d\d)\/(\d\d)\/(\d{2}|\d{4}) (\d\d):(\d\d):(\d\d)[.,](\d{1,3})$/;

/** Seconds with a fraction, microseconds of the journal, or `mm/dd/yyyy hh:mm:ss.ms` of `ausearch -i`, read as UTC. */
function auditTime(stamp: string): number {
  const time = parseStamp(stamp);
  if (!Number.isNaN(time)) return time;
  const match = INTERPRETED.exec(stamp);
  if (match === null) return Number.NaN;
  const [month, day, year, hour, minute, second, fraction] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  return Date.UTC(year < 100 ? 2000 + year : year, month - 1, day, hour, minute, second, fraction);
}

function generic(event: EventDraft, reading: Reading): OcsfEvent {
  classify(event, 0, 0);
  const actor = actorFrom(reading, processFrom(reading));
  if (actor !== undefined) {
    event['actor'] = actor;
    event.metadata['profiles'] = LINUX_PROFILES;
  }
  return complete(event, reading, actor === undefined ? new Set(HEADER_KEYS) : GENERIC_KEYS);
}

function complete(event: EventDraft, reading: Reading, consumed: ReadonlySet<string>): OcsfEvent {
  const rest = leftovers(reading, consumed);
  if (rest !== undefined) event['unmapped'] = rest;
  return finish(event);
}
