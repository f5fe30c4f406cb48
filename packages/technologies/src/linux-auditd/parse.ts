import type { NativeRecord, ParseInput, ParseResult } from '../technology.js';
import { put } from '../values.js';
import { readFields } from './fields.js';
import { typeName } from './record-types.js';

const REJECTED_TEXT = 'No "type=NAME msg=audit(SECONDS.MILLISECONDS:SERIAL):" in the record: not a line of auditd.';

/** How far into a line its audit stamp may begin: behind a syslog header, a kernel clock, `node=`. */
const MAX_PREFIX = 300;

/** How sure it is that the record is one of auditd, in a file, behind syslog, in a journal or Sentinel row. */
export function detect(input: ParseInput): number {
  const json = input.json;
  if (json === undefined) return detectText(input.text);
  if (json['_TRANSPORT'] === 'audit') return 1;
  const message = messageOf(json);
  return message === undefined ? 0 : detectText(message);
}

function detectText(text: string): number {
  const start = text.indexOf('audit(');
  if (start < 0 || start > MAX_PREFIX) return 0;
  return text.startsWith('type=') || text.startsWith('node=') ? 1 : text.includes('type=') ? 0.95 : 0.3;
}

/** The audit line inside a row of a log table or journal. */
function messageOf(json: NativeRecord): string | undefined {
  for (const key of MESSAGE_KEYS) {
    const value = json[key];
    if (typeof value === 'string' && value.length > 20) return value;
  }
  return undefined;
}

const MESSAGE_KEYS = ['SyslogMessage', 'MESSAGE', 'message', 'Message', 'msg', 'log'] as const;

/**
 * Turns an audit record into its fields. Quotes and hex are taken off, the pairs inside `msg='...'` stand beside the
 * others, `_time` and `_serial` are the record's identity, `node` its host.
 */
export function parse(input: ParseInput): ParseResult {
  const json = input.json;
  if (json === undefined) return parseLine(input.text);
  if (json['_TRANSPORT'] === 'audit') return parseJournal(json);
  const message = messageOf(json);
  if (message === undefined) return { kind: 'rejected', reason: REJECTED_TEXT };
  const result = parseLine(message);
  return result.kind === 'parsed' ? { kind: 'parsed', native: withRow(result.native, json, message) } : result;
}

const STAMP = /audit\(([^():]{1,40}(?::\d\d:\d\d[.,]\d{1,9})?):(\d{1,20})\)\s?:?/;

function parseLine(text: string): ParseResult {
  const start = text.indexOf('audit(');
  if (start < 0 || start > MAX_PREFIX) return { kind: 'rejected', reason: REJECTED_TEXT };
  const stamp = STAMP.exec(text.slice(start, start + 100));
  if (stamp === null)
    return {
      kind: 'rejected',
      reason: 'The stamp after "audit(" is not SECONDS.MILLISECONDS:SERIAL: the line is damaged.',
    };
  const native: Record<string, unknown> = {};
  const type = readPrefix(text.slice(0, start), native);
  if (type === undefined) return { kind: 'rejected', reason: REJECTED_TEXT };
  native['_time'] = stamp[1] as string;
  native['_serial'] = stamp[2] as string;
  readFields(text.slice(start + stamp[0].length), native, type);
  return { kind: 'parsed', native };
}

/** Reads `node=` and `type=` before the stamp, and the host of a syslog header. */
function readPrefix(prefix: string, native: Record<string, unknown>): string | undefined {
  const raw = /(?:^|\s)type=([A-Za-z0-9_[\]]{1,64})\s/.exec(prefix)?.[1];
  if (raw === undefined) return undefined;
  const type = typeName(raw);
  native['type'] = type;
  const node = /(?:^|\s)node=(\S{1,255})/.exec(prefix)?.[1] ?? syslogHost(prefix);
  if (node !== undefined) native['node'] = node;
  return type;
}

function syslogHost(prefix: string): string | undefined {
  const header =
    /^(?:<\d{1,3}>)?(?:1 )?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,30}) ([A-Za-z0-9_.:-]{1,255}) /.exec(
      prefix,
    );
  return header?.[1];
}

/** Fields of a journal entry that the audit record itself says. */
const JOURNAL_SAID: ReadonlySet<string> = new Set([
  'MESSAGE',
  '_TRANSPORT',
  '_AUDIT_TYPE_NAME',
  '_AUDIT_TYPE',
  '_AUDIT_ID',
  '_HOSTNAME',
  '_SOURCE_REALTIME_TIMESTAMP',
]);

function parseJournal(json: NativeRecord): ParseResult {
  const message = json['MESSAGE'];
  const name = json['_AUDIT_TYPE_NAME'];
  const number = json['_AUDIT_TYPE'];
  const type = typeof name === 'string' ? name : typeof number === 'string' ? typeName(number) : undefined;
  if (typeof message !== 'string' || type === undefined) {
    return {
      kind: 'rejected',
      reason:
        'A journal entry of the audit transport without MESSAGE or _AUDIT_TYPE: export with `journalctl -o json --all`.',
    };
  }
  const native: Record<string, unknown> = { type };
  if (typeof json['_HOSTNAME'] === 'string') native['node'] = json['_HOSTNAME'];
  const micros = json['_SOURCE_REALTIME_TIMESTAMP'] ?? json['__REALTIME_TIMESTAMP'];
  if (typeof micros === 'string') native['_time'] = micros;
  if (typeof json['_AUDIT_ID'] === 'string') native['_serial'] = json['_AUDIT_ID'];
  const blank = message.indexOf(' ');
  readFields(blank > 0 && message.slice(0, blank) === type ? message.slice(blank + 1) : message, native, type);
  for (const key in json) if (!JOURNAL_SAID.has(key)) put(native, key in native ? `journal.${key}` : key, json[key]);
  return { kind: 'parsed', native };
}

/** Adds the columns of the row that the line was found in, but not those that repeat it. */
function withRow(native: NativeRecord, row: NativeRecord, message: string): NativeRecord {
  const result: Record<string, unknown> = {};
  for (const key in native) put(result, key, native[key]);
  for (const key in row) {
    const value = row[key];
    if (value === message || (typeof value === 'string' && value.length > 40 && message.includes(value))) continue;
    put(result, key in result ? `row.${key}` : key, value);
  }
  const host = row['Computer'] ?? row['HostName'] ?? row['_HOSTNAME'];
  if (result['node'] === undefined && typeof host === 'string') result['node'] = host;
  return result;
}
