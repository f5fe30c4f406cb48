import { AsyncLocalStorage } from 'node:async_hooks';
import { ConnectorError } from '@logwright/connector-kit';
import type { Transport } from '../http/transport.js';
import type { SdkHttp, SplunkSdk } from './sdk-types.js';

/** What a call through the SDK carries that the SDK has no parameter for. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs: number;
}

/** Options of the call under way, for the transport below the SDK. */
export const currentCall = new AsyncLocalStorage<CallOptions>();

const USER_AGENT = 'logwright-connector-splunk';

/**
 * Puts a verified transport under the SDK, in place of its own that accepts every certificate.
 *
 * @param sdk - The loaded SDK.
 * @param transport - Sends the requests.
 * @param defaultTimeoutMs - Used where {@link currentCall} says nothing, in ms.
 */
export function createSdkHttp(sdk: SplunkSdk, transport: Transport, defaultTimeoutMs: number): SdkHttp {
  const VerifiedHttp = sdk.Http.extend({
    async makeRequest(url, message) {
      const call = currentCall.getStore() ?? { timeoutMs: defaultTimeoutMs };
      const answer = await transport.fetchText({
        ...call,
        url,
        method: message.method,
        headers: { ...message.headers, 'User-Agent': USER_AGENT },
        ...(message.body === undefined ? {} : { body: message.body }),
      });
      refuseRedirect(answer.status, url);
      const headers = { ...answer.headers, 'content-type': answer.headers['content-type'] ?? '' };
      return this._buildResponse(null, { headers, statusCode: answer.status }, answer.text);
    },
    parseJson: text => JSON.parse(text) as unknown,
  });
  return new VerifiedHttp();
}

/**
 * Refuses an answer that leads elsewhere: credentials are never sent to another address.
 *
 * @param status - HTTP status.
 * @param url - The address asked.
 * @throws ConnectorError `protocol`.
 */
export function refuseRedirect(status: number, url: string): void {
  if (status < 300 || status >= 400) return;
  throw new ConnectorError(
    'protocol',
    `${new URL(url).origin} redirects (${status}): give the management address itself`,
    {
      context: { status },
    },
  );
}
