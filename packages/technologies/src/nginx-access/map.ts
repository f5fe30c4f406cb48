import type { OcsfEvent } from '@logwright/ocsf';
import { classify, draftEvent, finish, HOST_PROFILE, SCHEMA_VERSION, SEVERITY, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { MapContext, NativeRecord } from '../technology.js';
import { parseClf, parseStamp } from '../time.js';
import { ip, isIp, keep, leftovers, plain, read, text, toInteger } from '../values.js';
import type { Reading } from '../values.js';

type Fields = Record<string, unknown>;

const NGINX = { name: 'nginx', vendor_name: 'F5' } as const;

const METHODS: ReadonlyMap<string, number> = new Map([
  ['CONNECT', 1],
  ['DELETE', 2],
  ['GET', 3],
  ['HEAD', 4],
  ['OPTIONS', 5],
  ['POST', 6],
  ['PUT', 7],
  ['TRACE', 8],
  ['PATCH', 9],
]);

const CONSUMED: ReadonlySet<string> = new Set([
  'remote_addr',
  'remote_ip',
  'client_ip',
  'remote_user',
  'request',
  'request_method',
  'request_uri',
  'uri',
  'args',
  'server_protocol',
  'status',
  'body_bytes_sent',
  'http_referer',
  'http_user_agent',
  'host',
  'http_host',
  'server_name',
  'scheme',
  'request_time',
  'request_length',
  'http_x_forwarded_for',
  'remote_port',
  'request_id',
]);

/**
 * Turns a request into an HTTP Activity event. A request line that is no HTTP stays in `unmapped.request`.
 *
 * @param native - The record as parse returns it.
 * @param context - Time of receipt and the server's host.
 */
export function map(native: NativeRecord, context: MapContext): OcsfEvent {
  const reading = read(native);
  const metadata: Fields = { version: SCHEMA_VERSION, product: NGINX };
  const event = draftEvent(eventTime(reading, metadata, context), SEVERITY.informational, metadata);
  setMethod(event, reading);
  const source = sourceOf(reading);
  if (source !== undefined) event['src_endpoint'] = source;
  setServer(event, reading, context);
  setRequest(event, reading);
  setResponse(event, reading);
  const rest = leftovers(reading, CONSUMED);
  if (rest !== undefined) event['unmapped'] = rest;
  return finish(event);
}

const TIME_KEYS = ['time_local', 'time_iso8601', 'msec', '@timestamp', 'timestamp', 'time'] as const;

function eventTime(reading: Reading, metadata: Fields, context: MapContext): number {
  for (const key of TIME_KEYS) {
    const value = reading.native[key];
    if (value === undefined) continue;
    const clf = typeof value === 'string' ? parseClf(value) : Number.NaN;
    const time = Number.isNaN(clf) ? parseStamp(value) : clf;
    if (Number.isNaN(time)) continue;
    reading.timeKey = key;
    metadata['original_time'] = String(value);
    return time;
  }
  return context.receivedAt;
}

function setMethod(event: EventDraft, reading: Reading): void {
  const method = text(reading, 'request_method');
  const activity = method === undefined ? 0 : METHODS.get(method);
  if (activity === undefined) classify(event, 4002, 99, method);
  else classify(event, 4002, activity);
}

function sourceOf(reading: Reading): Fields | undefined {
  const key = ['remote_addr', 'remote_ip', 'client_ip'].find(name => reading.native[name] !== undefined);
  for (const other of ['remote_addr', 'remote_ip', 'client_ip']) if (other !== key) keep(reading, other);
  if (key === undefined) return undefined;
  const address = ip(reading, key);
  const endpoint: Fields = {};
  if (address !== undefined) endpoint['ip'] = address;
  const port = toInteger(reading.native['remote_port']);
  if (address !== undefined && port !== undefined && port >= 0 && port <= 65_535) endpoint['port'] = port;
  else keep(reading, 'remote_port');
  return address === undefined ? undefined : endpoint;
}

function setServer(event: EventDraft, reading: Reading, context: MapContext): void {
  const user = text(reading, 'remote_user');
  if (context.host !== undefined || user !== undefined) event.metadata['profiles'] = HOST_PROFILE;
  if (context.host !== undefined) event['device'] = { hostname: context.host, type_id: 1 };
  if (user !== undefined) event['actor'] = { user: { name: user } };
  const host = hostOf(reading);
  if (host !== undefined) event['dst_endpoint'] = serverEndpoint(host);
}

/** `shop.example` or `shop.example:443`. */
function serverEndpoint(host: string): Fields {
  const colon = host.lastIndexOf(':');
  const port =
    colon > 0 && !host.endsWith(']') && host.indexOf(':') === colon ? toInteger(host.slice(colon + 1)) : undefined;
  return port === undefined || port < 0 || port > 65_535
    ? { hostname: host }
    : { hostname: host.slice(0, colon), port };
}

/** The virtual host, from the first of the usual variables. */
function hostOf(reading: Reading): string | undefined {
  const keys = ['host', 'http_host', 'server_name'] as const;
  const key = keys.find(name => text(reading, name) !== undefined);
  for (const other of keys)
    if (other !== key && reading.native[other] !== (key === undefined ? undefined : reading.native[key]))
      keep(reading, other);
  return key === undefined ? undefined : text(reading, key);
}

function setRequest(event: EventDraft, reading: Reading): void {
  const request: Fields = {};
  const method = text(reading, 'request_method');
  if (method !== undefined && METHODS.has(method)) request['http_method'] = method;
  const url = urlOf(reading);
  if (url === undefined) keep(reading, 'request');
  else request['url'] = url;
  setText(request, 'user_agent', reading, 'http_user_agent');
  setText(request, 'referrer', reading, 'http_referer');
  setText(request, 'uid', reading, 'request_id');
  const protocol = text(reading, 'server_protocol');
  if (protocol !== undefined) request['version'] = protocol.startsWith('HTTP/') ? protocol.slice(5) : protocol;
  const length = toInteger(reading.native['request_length']);
  if (length !== undefined) request['length'] = length;
  setForwarded(request, reading);
  if (Object.keys(request).length > 0) event['http_request'] = request;
}

function setText(target: Fields, name: string, reading: Reading, key: string): void {
  const value = text(reading, key);
  if (value !== undefined) target[name] = value;
}

function urlOf(reading: Reading): Fields | undefined {
  const uri = text(reading, 'request_uri') ?? text(reading, 'uri');
  if (uri === undefined) return undefined;
  if (reading.native['request_uri'] !== undefined && reading.native['uri'] !== undefined) keep(reading, 'uri');
  const question = uri.indexOf('?');
  const url: Fields = { path: question < 0 ? uri : uri.slice(0, question) };
  if (url['path'] === '') url['url_string'] = uri;
  const query = question < 0 ? text(reading, 'args') : uri.slice(question + 1);
  if (query !== undefined && query !== '') url['query_string'] = query;
  if (question >= 0 && reading.native['args'] !== query) keep(reading, 'args');
  const scheme = text(reading, 'scheme');
  if (scheme !== undefined) url['scheme'] = scheme;
  return url;
}

function setForwarded(request: Fields, reading: Reading): void {
  const header = text(reading, 'http_x_forwarded_for');
  if (header === undefined) return;
  const addresses = header.split(',', 50).map(address => address.trim());
  if (addresses.every(isIp)) request['x_forwarded_for'] = addresses;
  else keep(reading, 'http_x_forwarded_for');
}

function setResponse(event: EventDraft, reading: Reading): void {
  const code = toInteger(reading.native['status']);
  if (code === undefined) {
    keep(reading, 'status');
    for (const key of ['body_bytes_sent', 'request_time'] as const) keep(reading, key);
    if (event['http_request'] === undefined) event['http_request'] = {};
    return;
  }
  const response: Fields = { code };
  const bytes = toInteger(reading.native['body_bytes_sent']);
  if (bytes !== undefined) response['body_length'] = bytes;
  const seconds = Number.parseFloat(plain(reading.native['request_time']));
  if (seconds >= 0 && seconds < 1e9) response['latency'] = Math.round(seconds * 1000);
  else keep(reading, 'request_time');
  event['http_response'] = response;
  event['status_id'] = code < 400 ? STATUS.success : STATUS.failure;
  event['status_code'] = String(code);
}
