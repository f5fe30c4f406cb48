import type { NativeRecord, ParseInput, ParseResult } from '../technology.js';
import { isObject, put } from '../values.js';

/** How sure it is that the record is a line of Backstage's auditor, JSON or in the colours of development. */
export function detect(input: ParseInput): number {
  const json = input.json;
  if (json !== undefined) {
    if (typeof json['eventId'] !== 'string') return 0;
    if (json['isAuditEvent'] === true) return 1;
    return typeof json['plugin'] === 'string' && json['severityLevel'] !== undefined && json['actor'] !== undefined
      ? 0.95
      : 0;
  }
  const mark = input.text.indexOf('isAuditEvent');
  return mark > 0 && mark < 2000 && input.text.includes('eventId') ? 1 : 0;
}

/** Takes a JSON line as it is; a line of development is `time plugin level message key=value ...`. */
export function parse(input: ParseInput): ParseResult {
  const json = input.json;
  if (json === undefined) return parseText(input.text);
  if (typeof json['eventId'] === 'string') return { kind: 'parsed', native: json };
  return {
    kind: 'rejected',
    reason: 'No eventId in the JSON object: not a line of the auditor. Log with NODE_ENV=production to get its JSON.',
  };
}

const ESCAPE = String.fromCharCode(27);

/** Takes the colours off, without a regular expression over the whole line. */
function withoutColours(text: string): string {
  if (!text.includes(ESCAPE)) return text;
  let plain = '';
  let from = 0;
  for (let at = text.indexOf(ESCAPE); at >= 0; at = text.indexOf(ESCAPE, from)) {
    plain += text.slice(from, at);
    const end = text.indexOf('m', at);
    if (end < 0 || end - at > 12) return plain + text.slice(at + 1);
    from = end + 1;
  }
  return plain + text.slice(from);
}

const HEAD = /^(\S{1,40}) (\S{1,128}) (\w{1,16}) (.{1,2000}?) isAuditEvent=true(?= |$)/;

function parseText(text: string): ParseResult {
  const plain = withoutColours(text);
  const head = HEAD.exec(plain.slice(0, 2500));
  if (head === null)
    return {
      kind: 'rejected',
      reason: 'Not `time plugin level message isAuditEvent=true ...`: not a line of the auditor.',
    };
  const native: Record<string, unknown> = {
    timestamp: head[1],
    plugin: head[2],
    level: head[3],
    message: head[4],
    isAuditEvent: true,
  };
  readPairs(plain, head[0].length, native);
  if (typeof native['eventId'] === 'string') return { kind: 'parsed', native };
  return { kind: 'rejected', reason: 'No eventId="..." in the line: it is cut short.' };
}

const MAX_PAIRS = 100;

/** Reads ` key=JSON` pairs; each value ends where its JSON does. */
function readPairs(text: string, from: number, native: Record<string, unknown>): void {
  let at = from;
  for (let count = 0; at < text.length && count < MAX_PAIRS; count++) {
    while (text.charCodeAt(at) === 32) at++;
    const equals = text.indexOf('=', at);
    if (equals < 0 || equals - at > 128) return;
    const end = jsonEnd(text, equals + 1);
    const value = jsonValue(text.slice(equals + 1, end));
    put(native, text.slice(at, equals), value);
    at = end;
  }
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // `undefined` and the like: kept as text.
    return text;
  }
}

/** Index of the blank behind the JSON value that starts at `from`. */
function jsonEnd(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 92) at++;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
    else if (code === 32 && depth <= 0) return at;
  }
  return text.length;
}

/** A part of the record that is an object, or an empty one. */
export function part(native: NativeRecord, key: string): Readonly<Record<string, unknown>> {
  const value = native[key];
  return isObject(value) ? value : {};
}
