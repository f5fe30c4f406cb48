import type { NativeRecord, ParseInput, ParseResult } from '../technology.js';
import { isObject, put } from '../values.js';

/**
 * How sure it is that the record is one of CloudTrail: an API call, an insight or a digest, also inside an
 * EventBridge event or a row of `aws cloudtrail lookup-events`.
 */
export function detect(input: ParseInput): number {
  const json = input.json;
  if (json === undefined) return 0;
  if (isCall(json) || typeof json['CloudTrailEvent'] === 'string') return 1;
  const detail = json['detail'];
  if (isObject(detail)) return isCall(detail) ? 1 : 0;
  if (typeof json['digestS3Object'] === 'string' && typeof json['awsAccountId'] === 'string') return 1;
  return isFile(json) ? 0.9 : 0;
}

function isCall(json: NativeRecord): boolean {
  return (
    typeof json['eventName'] === 'string' &&
    typeof json['eventSource'] === 'string' &&
    (json['awsRegion'] !== undefined || json['eventVersion'] !== undefined)
  );
}

/** A whole log file as one record. */
function isFile(json: NativeRecord): boolean {
  const records = json['Records'];
  return Array.isArray(records) && isObject(records[0]) && isCall(records[0]);
}

/** Takes a record as it is, out of its envelope if there is one. */
export function parse(input: ParseInput): ParseResult {
  const json = input.json;
  if (json === undefined) return { kind: 'rejected', reason: 'Not a JSON object: CloudTrail records are JSON.' };
  if (isFile(json)) {
    return {
      kind: 'rejected',
      reason: 'A whole CloudTrail file in one record: give its "Records" one by one (the file connector does).',
    };
  }
  const row = json['CloudTrailEvent'];
  if (typeof row === 'string') return parseRow(row);
  const detail = json['detail'];
  if (json['eventName'] === undefined && isObject(detail))
    return { kind: 'parsed', native: withEnvelope(detail, json) };
  if (json['eventName'] === undefined && json['digestS3Object'] === undefined) {
    return {
      kind: 'rejected',
      reason: 'Neither eventName nor digestS3Object: this JSON object is not a CloudTrail record.',
    };
  }
  return { kind: 'parsed', native: json };
}

function parseRow(row: string): ParseResult {
  try {
    const record: unknown = JSON.parse(row);
    if (isObject(record)) return { kind: 'parsed', native: record };
  } catch {
    // Said below: an expected outcome, not a bug.
  }
  return { kind: 'rejected', reason: 'CloudTrailEvent is not a JSON object in text form.' };
}

function withEnvelope(detail: NativeRecord, envelope: NativeRecord): NativeRecord {
  const native: Record<string, unknown> = {};
  for (const key in detail) put(native, key, detail[key]);
  const rest: Record<string, unknown> = {};
  for (const key in envelope) if (key !== 'detail') put(rest, key, envelope[key]);
  native['eventBridge'] = rest;
  return native;
}
