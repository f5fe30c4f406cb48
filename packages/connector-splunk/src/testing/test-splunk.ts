import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { envelope, messages, type TestEntry } from './envelopes.js';
import type { TestCertificate } from './test-certificates.js';

/** One search as the test server received it. */
export interface TestSearch {
  readonly sid: string;
  /** SPL as sent. */
  readonly search: string;
  readonly form: ReadonlyMap<string, string>;
  /** Fires when the job is cancelled or the connection is gone. */
  readonly signal: AbortSignal;
}

/** What a scripted search does: rows (also over time), or a refusal. */
export type TestAnswer =
  | { readonly rows: Iterable<object> | AsyncIterable<object> }
  /** A refusal before any row, such as `Unknown search command 'x'.` */
  | { readonly refused: string }
  /** Rows, then a failure reported within the stream. */
  | { readonly rows: Iterable<object>; readonly failed: string; readonly type?: 'FATAL' | 'ERROR' }
  /** Rows, then the connection ends without the last row. */
  | { readonly rows: Iterable<object>; readonly torn: true };

/** What the next matching request gets instead of its answer. */
export interface TestFault {
  /** Matches the request's path. */
  readonly path: RegExp;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Options of {@link startTestSplunk}. */
export interface TestSplunkOptions {
  readonly certificate: TestCertificate;
  /** @defaultValue 10.6.0 */
  readonly version?: string;
  /** Passwords by login. */
  readonly users?: Readonly<Record<string, string>>;
  /** Bearer tokens that are taken. */
  readonly tokens?: readonly string[];
  readonly search?: (search: TestSearch) => TestAnswer;
  /** Entries by list, for instance `/services/data/indexes`. */
  readonly lists?: Readonly<Record<string, readonly TestEntry[]>>;
}

/** A request that the test server has seen. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: ReadonlyMap<string, string>;
  readonly authorization: string | undefined;
}

/** A running test server. */
export interface TestSplunk {
  /** For instance `https://localhost:40123`. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Ids of jobs that were cancelled through `control`. */
  readonly cancelled: ReadonlySet<string>;
  /** Ids of jobs whose connection the client closed before the end. */
  readonly disconnected: ReadonlySet<string>;
  /** Connections that clients have opened so far. */
  connections(): number;
  /** Makes the next matching request fail. */
  failNext(fault: TestFault): void;
  /** Closes the connection of the next request without an answer. */
  dropNext(): void;
  /** Forgets every session, as after a restart or a time-out. */
  expireSessions(): void;
  close(): Promise<void>;
}

/** What the handlers share. */
interface State {
  readonly options: TestSplunkOptions;
  readonly version: string;
  readonly requests: SeenRequest[];
  readonly faults: TestFault[];
  drops: number;
  readonly sessions: Set<string>;
  readonly jobs: Map<string, AbortController>;
  readonly cancelled: Set<string>;
  readonly disconnected: Set<string>;
}

/**
 * Starts a server on the loopback that speaks the slice of Splunk's management protocol that this connector uses.
 *
 * @param options - Its certificate, accounts, searches and lists.
 */
export async function startTestSplunk(options: TestSplunkOptions): Promise<TestSplunk> {
  const state: State = {
    options,
    version: options.version ?? '10.6.0',
    requests: [],
    faults: [],
    drops: 0,
    sessions: new Set(),
    jobs: new Map(),
    cancelled: new Set(),
    disconnected: new Set(),
  };
  const { cert, key } = options.certificate;
  const server = createServer({ cert, key }, (request, response) => {
    handle(state, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  let connections = 0;
  server.on('secureConnection', () => void (connections += 1));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    requests: state.requests,
    cancelled: state.cancelled,
    disconnected: state.disconnected,
    connections: () => connections,
    dropNext: () => void (state.drops += 1),
    failNext: fault => void state.faults.push(fault),
    expireSessions: () => state.sessions.clear(),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://localhost');
  const path = url.pathname.replace(/\/+$/, '');
  const form = new Map(new URLSearchParams(await readBody(request)));
  const { authorization } = request.headers;
  const seen = { method: request.method ?? 'GET', path, query: url.searchParams, form, authorization };
  state.requests.push(seen);
  if (state.drops > 0) {
    state.drops -= 1;
    request.socket.destroy();
    return;
  }
  const fault = state.faults.findIndex(candidate => candidate.path.test(path));
  const [due] = fault < 0 ? [] : state.faults.splice(fault, 1);
  if (due !== undefined) return sendJson(response, due.status, messages('ERROR', due.text), due.headers);
  if (path === '/services/auth/login') return login(state, seen, response);
  if (!isSignedIn(state, authorization))
    return sendJson(response, 401, messages('WARN', 'call not properly authenticated'));
  return answer(state, seen, response);
}

async function answer(state: State, seen: SeenRequest, response: ServerResponse): Promise<void> {
  const { path, method } = seen;
  if (path === '/services/server/info') return serverInfo(state, response);
  if (path === '/services/search/v2/jobs/export' && method === 'POST') return exportSearch(state, seen, response);
  const control = /^\/services\/search\/(?:v2\/)?jobs\/([^/]+)\/control$/.exec(path);
  if (control !== null && method === 'POST')
    return controlJob(state, decodeURIComponent(control[1] ?? ''), seen, response);
  const entries = state.options.lists?.[path];
  if (entries !== undefined) return sendList(state, entries, seen, response);
  return sendJson(response, 404, messages('ERROR', 'Not Found'));
}

function login(state: State, { form }: SeenRequest, response: ServerResponse): void {
  const user = form.get('username') ?? '';
  const known = state.options.users ?? {};
  if (!Object.hasOwn(known, user) || known[user] !== form.get('password')) {
    return sendJson(response, 401, messages('WARN', 'Login failed'));
  }
  const sessionKey = randomUUID();
  state.sessions.add(sessionKey);
  sendJson(
    response,
    200,
    { sessionKey, message: '', code: '' },
    { 'Set-Cookie': 'splunkd_8089=abc; Path=/; Secure; HttpOnly' },
  );
}

function isSignedIn(state: State, authorization: string | undefined): boolean {
  const [scheme, key = ''] = (authorization ?? '').split(' ');
  if (scheme === 'Splunk') return state.sessions.has(key);
  return scheme === 'Bearer' && (state.options.tokens ?? []).includes(key);
}

function serverInfo(state: State, response: ServerResponse): void {
  const content = {
    activeLicenseGroup: 'Enterprise',
    build: 'd8bb32809498',
    product_type: 'enterprise',
    serverName: 'test-splunk',
    server_roles: ['indexer', 'license_manager', 'search_head'],
    shutting_down: '0',
    version: state.version,
  };
  const paging = { total: 1, perPage: 30, offset: 0 };
  sendJson(response, 200, envelope('/services/server/info', state.version, [{ name: 'server-info', content }], paging));
}

function sendList(
  state: State,
  entries: readonly TestEntry[],
  { path, query }: SeenRequest,
  response: ServerResponse,
): void {
  const perPage = Number(query.get('count') ?? 30);
  const offset = Number(query.get('offset') ?? 0);
  const page = perPage === 0 ? entries.slice(offset) : entries.slice(offset, offset + perPage);
  sendJson(response, 200, envelope(path, state.version, page, { total: entries.length, perPage, offset }));
}

function controlJob(state: State, sid: string, { form }: SeenRequest, response: ServerResponse): void {
  const job = state.jobs.get(sid);
  if (job === undefined) return sendJson(response, 404, messages('FATAL', 'Unknown sid.'));
  if (form.get('action') === 'cancel') {
    state.cancelled.add(sid);
    job.abort();
  }
  sendJson(response, 200, { messages: [{ type: 'INFO', text: 'Search job cancelled.' }] });
}

async function exportSearch(state: State, { form }: SeenRequest, response: ServerResponse): Promise<void> {
  const sid = form.get('id') ?? randomUUID();
  const job = new AbortController();
  state.jobs.set(sid, job);
  let ended = false;
  response.once('close', () => {
    if (!ended) state.disconnected.add(sid);
    job.abort();
  });
  const search = form.get('search') ?? '';
  const result = state.options.search?.({ sid, search, form, signal: job.signal }) ?? { rows: [] };
  if ('refused' in result) {
    ended = true;
    return sendJson(response, 400, messages('FATAL', result.refused));
  }
  response.writeHead(200, { 'Content-Type': 'application/json; charset=UTF-8' });
  response.flushHeaders();
  let offset = 0;
  for await (const row of result.rows) {
    if (job.signal.aborted) break;
    if (offset === 0) response.write(`${JSON.stringify({ preview: true, offset: 0, result: row })}\n\n`);
    const drained = response.write(`${JSON.stringify({ preview: false, offset, result: row })}\n`);
    if (!drained) await once(response, 'drain', { signal: job.signal }).catch(() => undefined);
    offset += 1;
  }
  ended = true;
  if ('failed' in result)
    response.write(`${JSON.stringify({ preview: false, ...messages(result.type ?? 'FATAL', result.failed) })}\n`);
  else if (!('torn' in result)) response.write(`${JSON.stringify({ preview: false, lastrow: true })}\n`);
  response.end();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8', ...headers });
  response.end(JSON.stringify(body));
}
