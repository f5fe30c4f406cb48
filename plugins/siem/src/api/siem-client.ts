import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  DeadLetterList,
  EventSampleList,
  FindingDetail,
  FindingList,
  LogSourceDetail,
  LogSourceList,
  LogSourceQuery,
  Overview,
} from '@logwright/plugin-siem-common';
import type { EntityKey, ExportFile, LogSourceKey, SiemApi, SiemCallOptions } from './siem-api';

/** Calls the siem backend over HTTP with the signed-in user's token. */
export class SiemClient implements SiemApi {
  readonly #discovery: DiscoveryApi;
  readonly #fetch: FetchApi;

  /**
   * Makes a client.
   * @param deps - how the backend is found and called
   */
  constructor(deps: { readonly discoveryApi: DiscoveryApi; readonly fetchApi: FetchApi }) {
    this.#discovery = deps.discoveryApi;
    this.#fetch = deps.fetchApi;
  }

  getOverview(options?: SiemCallOptions): Promise<Overview> {
    return this.#getJson('/overview', options);
  }

  listLogSources(query: LogSourceQuery, options?: SiemCallOptions): Promise<LogSourceList> {
    return this.#getJson(`/log-sources${toSearch(query)}`, options);
  }

  getLogSource(key: LogSourceKey, options?: SiemCallOptions): Promise<LogSourceDetail> {
    return this.#getJson(logSourcePath(key), options);
  }

  listDeadLetters(key: LogSourceKey, options?: SiemCallOptions): Promise<DeadLetterList> {
    return this.#getJson(`${logSourcePath(key)}/dead-letters`, options);
  }

  listSamples(key: LogSourceKey, options?: SiemCallOptions): Promise<EventSampleList> {
    return this.#getJson(`${logSourcePath(key)}/samples`, options);
  }

  listFindings(key: LogSourceKey, options?: SiemCallOptions): Promise<FindingList> {
    return this.#getJson(`${logSourcePath(key)}/findings`, options);
  }

  getFinding(key: LogSourceKey, id: string, options?: SiemCallOptions): Promise<FindingDetail> {
    return this.#getJson(`${logSourcePath(key)}/findings/${encodeURIComponent(id)}`, options);
  }

  listEntityLogSources(key: EntityKey, options?: SiemCallOptions): Promise<LogSourceList> {
    const parts = [key.kind, key.namespace, key.name].map(encodeURIComponent).join('/');
    return this.#getJson(`/entities/${parts}/log-sources`, options);
  }

  async exportLogSources(
    query: LogSourceQuery,
    format: 'csv' | 'json',
    options?: SiemCallOptions,
  ): Promise<ExportFile> {
    const response = await this.#call('GET', `/export${toSearch(query, { format })}`, options);
    return { fileName: `log-sources.${format}`, content: await response.blob() };
  }

  async collect(options?: SiemCallOptions): Promise<void> {
    await this.#call('POST', '/collect', options);
  }

  async #getJson<T>(path: string, options?: SiemCallOptions): Promise<T> {
    const response = await this.#call('GET', path, options);
    return (await response.json()) as T;
  }

  async #call(method: 'GET' | 'POST', path: string, options?: SiemCallOptions): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl('siem');
    const response = await this.#fetch.fetch(`${baseUrl}${path}`, { method, signal: options?.signal });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

function logSourcePath({ platform, name }: LogSourceKey): string {
  return `/log-sources/${encodeURIComponent(platform)}/${encodeURIComponent(name)}`;
}

/**
 * Writes a query as the part of an address after the path; lists repeat their key.
 * @param query - filters, sort and page
 * @param extra - further parameters
 * @returns an empty string, or a string that begins with a question mark
 */
export function toSearch(query: LogSourceQuery, extra: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, ...extra })) {
    if (value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, String(one));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
