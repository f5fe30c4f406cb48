import type { NativeRecord, ParseInput, ParseResult } from '../technology.js';
import { put } from '../values.js';

/** How far into a line its stamp may begin: behind the address, `-` and the user. */
const MAX_HEAD = 600;

/** How sure it is that the record is a line of an access log, combined or JSON. */
export function detect(input: ParseInput): number {
  const json = input.json;
  if (json !== undefined) return detectJson(json);
  const text = input.text;
  const bracket = stampStart(text);
  if (bracket < 0) return 0;
  const close = text.indexOf(']', bracket);
  return close > 0 && close - bracket < 40 && text.charCodeAt(close + 2) === 34 ? 0.95 : 0;
}

function detectJson(json: NativeRecord): number {
  if (json['status'] === undefined || json['isAuditEvent'] !== undefined) return 0;
  const client =
    json['remote_addr'] !== undefined || json['remote_ip'] !== undefined || json['client_ip'] !== undefined;
  const request =
    typeof json['request'] === 'string' ||
    json['request_uri'] !== undefined ||
    json['uri'] !== undefined ||
    json['request_method'] !== undefined;
  return client && request ? 0.9 : 0;
}

/** Index of `[dd/Mmm/yyyy:`, or -1. */
function stampStart(text: string): number {
  const head = Math.min(text.length - 20, MAX_HEAD);
  for (let at = text.indexOf('['); at >= 0 && at < head; at = text.indexOf('[', at + 1)) {
    if (text.charCodeAt(at + 3) === 47 && text.charCodeAt(at + 7) === 47 && text.charCodeAt(at + 12) === 58) return at;
  }
  return -1;
}

/**
 * Splits a line of the combined or common format into nginx' variables. What stands behind the user agent is kept
 * in `extra`; a JSON line is taken as it is, its `request` split.
 */
export function parse(input: ParseInput): ParseResult {
  if (input.json !== undefined) return { kind: 'parsed', native: withRequest(input.json) };
  const text = input.text;
  const bracket = stampStart(text);
  const close = bracket < 0 ? -1 : text.indexOf(']', bracket);
  if (close < 0)
    return {
      kind: 'rejected',
      reason:
        'No [dd/Mmm/yyyy:hh:mm:ss zone] in the first 600 characters: not a line of an access log in combined or common format.',
    };
  const native: Record<string, unknown> = {};
  readHead(text.slice(0, bracket), native);
  native['time_local'] = text.slice(bracket + 1, close);
  const request = quoted(text, close + 2);
  if (request === undefined)
    return { kind: 'rejected', reason: 'The request line in quotes is missing or has no end: the line is cut short.' };
  addRequest(native, request.value);
  return readTail(text, request.end, native);
}

/** `[vhost] remote_addr - remote_user `. */
function readHead(head: string, native: Record<string, unknown>): void {
  const words = head.trimEnd().split(' ');
  // A user name may hold blanks: the second word is always `-` or an ident.
  const first = words[0] ?? '';
  const vhost = words.length > 3 && words[2] === '-' && words[1] !== '-';
  const start = vhost ? 1 : 0;
  if (vhost) native['host'] = first;
  native['remote_addr'] = words[start] ?? '';
  const user = words.slice(start + 2).join(' ');
  if (user !== '' && user !== '-') native['remote_user'] = user;
}

interface Quoted {
  readonly value: string;
  readonly end: number;
}

/** A quoted value at `from`; `\"` inside does not end it. */
function quoted(text: string, from: number): Quoted | undefined {
  if (text.charCodeAt(from) !== 34) return undefined;
  for (let at = text.indexOf('"', from + 1); at > 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return { value: text.slice(from + 1, at), end: at + 1 };
  }
  return undefined;
}

function readTail(text: string, from: number, native: Record<string, unknown>): ParseResult {
  const status = word(text, from + 1);
  const bytes = word(text, status.end + 1);
  if (!/^\d{3}$/.test(status.value))
    return {
      kind: 'rejected',
      reason:
        'No status of three digits behind the request: the log_format is not combined; write the log as JSON (escape=json).',
    };
  native['status'] = Number(status.value);
  if (/^\d{1,15}$/.test(bytes.value)) native['body_bytes_sent'] = Number(bytes.value);
  let end = bytes.end;
  const referer = quoted(text, end + 1);
  if (referer !== undefined) {
    native['http_referer'] = referer.value;
    end = referer.end;
    const agent = quoted(text, end + 1);
    if (agent !== undefined) {
      native['http_user_agent'] = agent.value;
      end = agent.end;
    }
  }
  const extra = text.slice(end).trim();
  if (extra !== '') native['extra'] = extra;
  return { kind: 'parsed', native };
}

function word(text: string, from: number): Quoted {
  const blank = text.indexOf(' ', from);
  const end = blank < 0 ? text.length : blank;
  return { value: text.slice(from, end), end };
}

/** Splits `METHOD URI PROTOCOL`; a request line that is none of it (TLS on a plain port, scanners) stays whole. */
function addRequest(native: Record<string, unknown>, request: string): void {
  native['request'] = request;
  const methodEnd = request.indexOf(' ');
  const protocolStart = request.lastIndexOf(' ');
  if (methodEnd <= 0 || methodEnd > 32 || !/^[A-Za-z_-]{1,32}$/.test(request.slice(0, methodEnd))) return;
  const protocol = request.slice(protocolStart + 1);
  const versioned = protocolStart > methodEnd && protocol.startsWith('HTTP/');
  const uri = request.slice(methodEnd + 1, versioned ? protocolStart : request.length);
  if (uri === '') return;
  native['request_method'] = request.slice(0, methodEnd);
  native['request_uri'] = uri;
  if (versioned) native['server_protocol'] = protocol;
}

function withRequest(json: NativeRecord): NativeRecord {
  if (typeof json['request'] !== 'string' || json['request_method'] !== undefined) return json;
  const native: Record<string, unknown> = {};
  for (const key in json) put(native, key, json[key]);
  addRequest(native, json['request']);
  return native;
}
