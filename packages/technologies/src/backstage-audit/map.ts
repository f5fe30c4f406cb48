import type { OcsfEvent } from '@logwright/ocsf';
import { classify, draftEvent, finish, HOST_PROFILE, SCHEMA_VERSION, SEVERITY, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { MapContext, NativeRecord } from '../technology.js';
import { parseStamp } from '../time.js';
import { isIp, isObject, keep, leftovers, plain, read } from '../values.js';
import type { Reading } from '../values.js';
import { part } from './parse.js';

type Fields = Record<string, unknown>;

const CONSUMED: ReadonlySet<string> = new Set([
  'eventId',
  'plugin',
  'severityLevel',
  'actor',
  'request',
  'status',
  'message',
  'level',
  'isAuditEvent',
  'service',
]);

const SEVERITIES: ReadonlyMap<string, number> = new Map([
  ['low', SEVERITY.low],
  ['medium', SEVERITY.medium],
  ['high', SEVERITY.high],
  ['critical', SEVERITY.critical],
]);

/**
 * Turns a line of Backstage's auditor into an API Activity event.
 *
 * @param native - The record as parse returns it.
 * @param context - Time of receipt (JSON lines of the auditor carry no time of their own) and the portal's host.
 */
export function map(native: NativeRecord, context: MapContext): OcsfEvent {
  const reading = read(native);
  const plugin = textOf(native['plugin']) ?? 'unknown';
  const eventId = textOf(native['eventId']) ?? 'unknown';
  const metadata: Fields = {
    version: SCHEMA_VERSION,
    product: { name: 'Backstage', vendor_name: 'Backstage', feature: { name: plugin } },
    profiles: HOST_PROFILE,
    event_code: eventId,
  };
  const severity = SEVERITIES.get(plain(native['severityLevel']));
  if (severity === undefined) keep(reading, 'severityLevel');
  const event = draftEvent(eventTime(reading, metadata, context), severity ?? SEVERITY.unknown, metadata);
  if (textOf(native['level']) !== undefined) metadata['log_level'] = native['level'];
  const activity = activityOf(native, eventId);
  classify(event, 6003, activity, activity === 99 ? eventId : undefined);
  event['api'] = { operation: `${plugin}.${eventId}`, service: { name: plugin } };
  if (context.host !== undefined) event['device'] = { hostname: context.host, type_id: 1 };
  setActor(event, reading, plugin);
  setRequest(event, reading);
  setStatus(event, reading, `${plugin}.${eventId}`);
  const rest = leftovers(reading, CONSUMED);
  if (rest !== undefined) event['unmapped'] = rest;
  return finish(event);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function eventTime(reading: Reading, metadata: Fields, context: MapContext): number {
  for (const key of ['timestamp', '@timestamp', 'time'] as const) {
    const time = parseStamp(reading.native[key]);
    if (Number.isNaN(time)) continue;
    reading.timeKey = key;
    metadata['original_time'] = String(reading.native[key]);
    return time;
  }
  return context.receivedAt;
}

/** Words of event ids and of meta.actionType, by what they do. */
const WORDS: readonly (readonly [activityId: number, words: ReadonlySet<string>])[] = [
  [4, new Set(['delete', 'remove', 'unregister', 'cancel'])],
  [1, new Set(['create', 'register', 'add', 'issue', 'run'])],
  [3, new Set(['update', 'mutate', 'refresh', 'modify', 'set', 'retry', 'put', 'patch', 'edit'])],
  [2, new Set(['fetch', 'get', 'list', 'read', 'query', 'search', 'validate', 'check', 'view', 'analyze'])],
];
const METHODS: ReadonlyMap<string, number> = new Map([
  ['GET', 2],
  ['HEAD', 2],
  ['PUT', 3],
  ['PATCH', 3],
  ['DELETE', 4],
]);

/** What was done: by the action that the plugin names, by the id of the event, by the method of the request. */
function activityOf(native: NativeRecord, eventId: string): number {
  const action = textOf(part(native, 'meta')['actionType']);
  const named = action === undefined ? undefined : wordActivity(action);
  if (named !== undefined) return named;
  const method = METHODS.get(plain(part(native, 'request')['method']));
  const word = wordActivity(eventId);
  // `entity-mutate` is any change: the method knows which.
  if (word === 3 && method === 4) return 4;
  return word ?? method ?? 99;
}

function wordActivity(text: string): number | undefined {
  const words = text
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z]+/);
  return WORDS.find(([, known]) => words.some(word => known.has(word)))?.[0];
}

const ACTOR_KEYS: ReadonlySet<string> = new Set(['actorId', 'ip', 'hostname', 'userAgent']);

function setActor(event: EventDraft, reading: Reading, plugin: string): void {
  const raw = part(reading.native, 'actor');
  const actorId = textOf(raw['actorId']);
  // Without an id the plugin acted for itself.
  event['actor'] = actorId === undefined ? { app_name: plugin } : { user: userOf(actorId) };
  const address = textOf(raw['ip']);
  const service = textOf(reading.native['service']);
  event['src_endpoint'] = address !== undefined && isIp(address) ? { ip: address } : { svc_name: service ?? plugin };
  const known = Object.keys(raw).every(key => ACTOR_KEYS.has(key)) && (address === undefined || isIp(address));
  if (!known || (raw !== reading.native['actor'] && reading.native['actor'] !== undefined)) keep(reading, 'actor');
  if (service !== undefined) event.metadata['log_provider'] = service;
  else if (reading.native['service'] !== undefined) keep(reading, 'service');
  const host = textOf(raw['hostname']);
  if (host !== undefined) event['dst_endpoint'] = { hostname: host };
}

/** `user:default/jane`, `plugin:scaffolder` or `external:ci` as a user. */
function userOf(actorId: string): Fields {
  const match = /^user:([^/]{1,128})\/(.{1,256})$/.exec(actorId);
  if (match !== null) return { name: match[2], domain: match[1], uid: actorId, type_id: 1 };
  return { name: actorId, uid: actorId, type_id: 4 };
}

function setRequest(event: EventDraft, reading: Reading): void {
  const raw = part(reading.native, 'request');
  const request: Fields = {};
  const method = textOf(raw['method']);
  if (method !== undefined && HTTP_METHODS.has(method)) request['http_method'] = method;
  else if (method !== undefined) keep(reading, 'request');
  const url = textOf(raw['url']);
  if (url !== undefined) request['url'] = urlOf(url);
  const agent = textOf(part(reading.native, 'actor')['userAgent']);
  if (agent !== undefined) request['user_agent'] = agent;
  if (Object.keys(request).length > 0) event['http_request'] = request;
  const complete =
    isObject(reading.native['request']) && Object.keys(raw).every(key => key === 'url' || key === 'method');
  if (reading.native['request'] !== undefined && !complete) keep(reading, 'request');
}

const HTTP_METHODS: ReadonlySet<string> = new Set([
  'CONNECT',
  'DELETE',
  'GET',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'POST',
  'PUT',
  'TRACE',
]);

function urlOf(url: string): Fields {
  const question = url.indexOf('?');
  if (question <= 0) return question === 0 ? { url_string: url } : { path: url };
  return { path: url.slice(0, question), query_string: url.slice(question + 1) };
}

function setStatus(event: EventDraft, reading: Reading, operation: string): void {
  const status = textOf(reading.native['status']);
  if (status === 'succeeded') event['status_id'] = STATUS.success;
  else if (status === 'failed') event['status_id'] = STATUS.failure;
  else if (status !== undefined) event['status_id'] = STATUS.other;
  if (status !== undefined) event['status'] = status;
  const message = textOf(reading.native['message']);
  if (message === undefined) return;
  event['message'] = message;
  // winston appends the error's message to the line's own.
  const detail = message.startsWith(`${operation} `) ? message.slice(operation.length + 1) : undefined;
  if (detail !== undefined) event['status_detail'] = detail;
}
