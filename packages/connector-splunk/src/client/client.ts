import type { IncomingMessage } from 'node:http';
import { ConnectorError } from '@logwright/connector-kit';
import { cancelled, refusal } from '../errors.js';
import { createTransport, readText, type Transport } from '../http/transport.js';
import type { HttpRequest } from '../http/send.js';
import type { SplunkOptions } from '../options.js';
import { loadSdk } from '../sdk/load-sdk.js';
import { createSdkHttp, currentCall, refuseRedirect, type CallOptions } from '../sdk/sdk-http.js';
import type { SdkParams, SdkResponse, SdkService, SplunkSdk } from '../sdk/sdk-types.js';

/** Options of one call. */
export interface SplunkCallOptions {
  readonly signal?: AbortSignal;
  /** @defaultValue The platform's `requestTimeoutMs` */
  readonly timeoutMs?: number;
}

/** What a client needs besides its configuration. */
export interface SplunkClientDependencies {
  /** Resolved certificate authorities as PEM; wins over `options.tls.ca`. */
  readonly ca?: string;
  /** @returns Milliseconds. @defaultValue Date.now */
  readonly now?: () => number;
  /** @returns Random numbers in [0, 1) for jitter. @defaultValue Math.random */
  readonly random?: () => number;
}

/** A signed-in connection to one Splunk management port. Owns connections and the session. */
export class SplunkClient {
  readonly #sdk: SplunkSdk;
  readonly #service: SdkService;
  readonly #transport: Transport;
  readonly #timeoutMs: number;
  readonly #signsIn: boolean;
  #ready: Promise<void> | undefined;

  constructor(options: SplunkOptions, dependencies: SplunkClientDependencies = {}) {
    const ca = dependencies.ca ?? options.tls.ca;
    this.#timeoutMs = options.requestTimeoutMs;
    this.#signsIn = options.credentials.kind === 'password';
    this.#transport = createTransport(
      {
        ...(ca === undefined ? {} : { ca }),
        ...(options.tls.pinSha256 === undefined ? {} : { pinSha256: options.tls.pinSha256 }),
      },
      {
        maxAttempts: options.maxAttempts,
        baseMs: options.retryBaseMs,
        budgetMs: options.retryBudgetMs,
        now: dependencies.now ?? Date.now,
        random: dependencies.random ?? Math.random,
      },
    );
    this.#sdk = loadSdk();
    this.#service = createService(this.#sdk, options, this.#transport);
  }

  /**
   * The server's version, for instance `10.6.0`; asks for it when it is not known yet.
   *
   * @throws ConnectorError as {@link SplunkClient.get}.
   */
  async version(call: SplunkCallOptions = {}): Promise<string> {
    await this.#ensureReady(call.signal);
    return this.#service.version;
  }

  /**
   * GET of a management endpoint, JSON.
   *
   * @param path - For instance `/services/server/info`.
   * @param query - Parameters.
   * @returns The parsed answer.
   * @throws ConnectorError by the answer's status, `unavailable`, `config_invalid` for an untrusted server, `cancelled`.
   */
  async get(path: string, query: SdkParams = {}, call: SplunkCallOptions = {}): Promise<unknown> {
    return this.#call(() => this.#service.get(path, { ...query }), path, call);
  }

  /**
   * POST of a form to a management endpoint, JSON.
   *
   * @param path - For instance `/services/search/v2/jobs`.
   * @param form - Fields.
   * @returns The parsed answer.
   * @throws ConnectorError as {@link SplunkClient.get}.
   */
  async post(path: string, form: SdkParams = {}, call: SplunkCallOptions = {}): Promise<unknown> {
    return this.#call(() => this.#service.post(path, { ...form }), path, call);
  }

  /**
   * POST of a form whose answer is streamed: the SDK itself would hold it in memory as a whole.
   *
   * @param path - For instance `/services/search/v2/jobs/export`.
   * @param form - Fields.
   * @returns The body; destroying it ends the connection.
   * @throws ConnectorError as {@link SplunkClient.get}.
   */
  async stream(path: string, form: SdkParams, call: SplunkCallOptions = {}): Promise<IncomingMessage> {
    await this.#ensureReady(call.signal);
    const usedKey = this.#service.sessionKey;
    const first = await this.#openStream(path, form, call);
    if (first.statusCode !== 401 || !this.#signsIn) return this.#acceptStream(first, path, call);
    first.resume();
    await this.#signInAgain(usedKey, call.signal);
    return this.#acceptStream(await this.#openStream(path, form, call), path, call);
  }

  /** Closes the connections. Idempotent. */
  close(): void {
    this.#transport.close();
  }

  async #call(send: () => Promise<SdkResponse>, path: string, call: SplunkCallOptions): Promise<unknown> {
    await this.#ensureReady(call.signal);
    const usedKey = this.#service.sessionKey;
    const options = this.#callOptions(call);
    try {
      return (await currentCall.run(options, send)).data;
    } catch (error) {
      if (!this.#signsIn || statusOf(error) !== 401) throw toConnectorError(error, path);
    }
    await this.#signInAgain(usedKey, call.signal);
    try {
      return (await currentCall.run(options, send)).data;
    } catch (error) {
      throw toConnectorError(error, path);
    }
  }

  #callOptions(call: SplunkCallOptions): CallOptions {
    return {
      timeoutMs: call.timeoutMs ?? this.#timeoutMs,
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    };
  }

  /** One sign-in (or version probe) for all callers; a caller that is aborted does not end it for the others. */
  async #ensureReady(signal: AbortSignal | undefined): Promise<void> {
    this.#ready ??= currentCall
      .run({ timeoutMs: this.#timeoutMs }, () => this.#signIn())
      .catch((error: unknown) => {
        this.#ready = undefined;
        throw toConnectorError(error, 'sign-in');
      });
    await untilAborted(this.#ready, signal);
  }

  async #signIn(): Promise<void> {
    // login() asks for the version too; with a token the version must be known before v2 endpoints are chosen.
    await (this.#signsIn ? this.#service.login() : this.#service.getInfo());
  }

  async #signInAgain(usedKey: string, signal: AbortSignal | undefined): Promise<void> {
    if (this.#service.sessionKey === usedKey) {
      this.#service.sessionKey = '';
      this.#ready = undefined;
    }
    await this.#ensureReady(signal);
  }

  async #openStream(path: string, form: SdkParams, call: SplunkCallOptions): Promise<IncomingMessage> {
    return this.#transport.open(this.#streamRequest(path, form, call));
  }

  #streamRequest(path: string, form: SdkParams, call: SplunkCallOptions): HttpRequest {
    const cookies = this.#service.http._getCookieString();
    const headers = this.#service._headers({ 'Content-Type': 'application/x-www-form-urlencoded' });
    return {
      ...this.#callOptions(call),
      method: 'POST',
      url: this.#service.urlify(path),
      headers: cookies === '' ? headers : { ...headers, Cookie: cookies },
      body: this.#sdk.Http.encode({ ...form }),
    };
  }

  async #acceptStream(answer: IncomingMessage, path: string, call: SplunkCallOptions): Promise<IncomingMessage> {
    const status = answer.statusCode ?? 0;
    if (status < 300) return answer;
    const request = this.#streamRequest(path, {}, call);
    const text = await readText(answer, request);
    refuseRedirect(status, request.url);
    throw refusal(status, parseOrText(text), { path });
  }
}

function createService(sdk: SplunkSdk, options: SplunkOptions, transport: Transport): SdkService {
  const { hostname, port } = new URL(options.url);
  const { credentials } = options;
  return new sdk.Service(createSdkHttp(sdk, transport, options.requestTimeoutMs), {
    scheme: 'https',
    host: hostname,
    port: port === '' ? '443' : port,
    autologin: false,
    ...(credentials.kind === 'password'
      ? { username: credentials.username, password: credentials.password }
      : { sessionKey: credentials.token, authorization: 'Bearer' as const }),
  });
}

async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return promise;
  if (signal.aborted) throw cancelled(signal.reason);
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(cancelled(signal.reason));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || error instanceof Error) return undefined;
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

/** The SDK rejects with plain objects, strings and our own errors. */
function toConnectorError(error: unknown, path: string): ConnectorError {
  if (error instanceof ConnectorError) return error;
  const status = statusOf(error);
  if (status !== undefined) return refusal(status, (error as SdkResponse).data, { path });
  const said = error instanceof Error ? error.message : String(error);
  return new ConnectorError('protocol', `this does not answer like Splunk: ${said}`, {
    cause: error,
    context: { path },
  });
}

function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's HTML page or Splunk's XML: the status has to speak for itself.
    return text;
  }
}
