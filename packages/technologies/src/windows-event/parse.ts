import type { NativeRecord, ParseInput, ParseResult } from '../technology.js';
import { isObject, put, toInteger } from '../values.js';
import { flattenNested, parseDataXml } from './shapes.js';

const MAX_TEXT_EVENT_DATA = 4_000_000;

/**
 * How sure it is that the record is a Windows event, in any of the shapes that {@link parse} reads.
 *
 * @returns 0 to 1.
 */
export function detect(input: ParseInput): number {
  const json = input.json;
  if (json === undefined) return 0;
  const eventId = json['EventID'];
  if (eventId !== undefined) {
    if (typeof json['Channel'] === 'string' || typeof json['EventLog'] === 'string') return 1;
    if (json['SourceName'] !== undefined || json['ProviderName'] !== undefined || json['EventData'] !== undefined)
      return 0.9;
    if (toInteger(eventId) === undefined) return 0;
    return json['Computer'] !== undefined || json['Hostname'] !== undefined || json['FilterRTID'] !== undefined
      ? 0.7
      : 0.2;
  }
  return detectOtherShapes(json);
}

function detectOtherShapes(json: NativeRecord): number {
  if (isObject(json['winlog']) || 'winlog.event_id' in json) return 1;
  const event = json['Event'];
  if (isObject(event) && isObject(event['System'])) return 1;
  if (isObject(json['System']) && 'EventID' in json['System']) return 1;
  if (json['EventCode'] !== undefined && (json['LogName'] !== undefined || json['Channel'] !== undefined)) return 0.9;
  if (json['Id'] !== undefined && json['LogName'] !== undefined && json['ProviderName'] !== undefined) return 0.9;
  return isObject(json['event_id']) && typeof json['channel'] === 'string' && isObject(json['provider']) ? 0.95 : 0;
}

/**
 * Turns any exported shape into one flat record with Windows' own names: `EventID`, `Channel`, and the fields of
 * EventData beside them. Flat records are taken as they are.
 */
export function parse(input: ParseInput): ParseResult {
  const json = input.json;
  if (json === undefined) {
    return { kind: 'rejected', reason: 'Not a JSON object: export Windows events as one JSON object a line.' };
  }
  const native = toFlat(json);
  if (toInteger(native['EventID']) === undefined) {
    return { kind: 'rejected', reason: 'No numeric EventID: this JSON object is not a Windows event.' };
  }
  return { kind: 'parsed', native };
}

function toFlat(json: NativeRecord): NativeRecord {
  const eventId = json['EventID'];
  if (eventId === undefined || typeof eventId === 'object') return flattenNested(json);
  const data = json['EventData'];
  if (data !== undefined && data !== '' && data !== null) return withEventData(json, data);
  return isSentinel(json) ? withoutTypeSuffixes(json) : json;
}

/** Sentinel's table exports mark the tables that they come from. */
function isSentinel(json: NativeRecord): boolean {
  return (
    json['SourceSystem'] !== undefined || json['_ResourceId'] !== undefined || json['Protocol_string'] !== undefined
  );
}

function withEventData(json: NativeRecord, data: unknown): NativeRecord {
  const fields = typeof data === 'string' ? eventDataText(data) : isObject(data) ? data : undefined;
  if (fields === undefined) return json;
  const native: Record<string, unknown> = {};
  for (const key in json) if (key !== 'EventData') put(native, key, json[key]);
  // A field of EventData never hides one of the system's: Sysmon's own EventType is the exception that rules need.
  for (const key in fields) {
    if (native[key] === undefined || key === 'EventType') put(native, key, fields[key]);
    else put(native, `EventData.${key}`, fields[key]);
  }
  return native;
}

function eventDataText(data: string): Record<string, unknown> | undefined {
  if (data.length > MAX_TEXT_EVENT_DATA) return undefined;
  const first = data.trimStart().charCodeAt(0);
  if (first === 60) return parseDataXml(data);
  if (first !== 123) return undefined;
  try {
    const parsed: unknown = JSON.parse(data);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    // Not JSON after all: the text stays in the record as it is.
    return undefined;
  }
}

/** Azure Data Explorer writes `ProcessId_string` beside other types of the same column: the name without it is Windows'. */
function withoutTypeSuffixes(json: NativeRecord): NativeRecord {
  const native: Record<string, unknown> = {};
  for (const key in json) {
    const suffix = key.endsWith('_string') ? 7 : key.endsWith('_dynamic') ? 8 : 0;
    const plain = suffix === 0 ? key : key.slice(0, -suffix);
    put(native, plain === '' || (suffix > 0 && json[plain] !== undefined) ? key : plain, json[key]);
  }
  return native;
}
