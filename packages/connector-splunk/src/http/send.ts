import type { IncomingMessage } from 'node:http';
import { request, type Agent } from 'node:https';
import { ConnectorError } from '@logwright/connector-kit';
import { cancelled } from '../errors.js';
import { PIN_MISMATCH } from './trust.js';

/** One HTTP request. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the request, and the answer's body while it is read. */
  readonly signal?: AbortSignal;
  /** Longest wait for the answer to begin, in ms. */
  readonly timeoutMs: number;
}

/** `context.code` of a request whose kept connection was gone: it may be sent again on a new one. */
export const STALE_CONNECTION = 'LOGWRIGHT_STALE_CONNECTION';

/** Codes by which Node refuses a certificate. */
const UNTRUSTED =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|ERR_TLS_CERT|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERR_SSL|EPROTO|LOGWRIGHT_PIN)/;

/**
 * Sends a request once and waits for the head of the answer.
 *
 * @param agent - Whose connections to use.
 * @param message - What to send.
 * @returns The answer, whatever its status; the caller reads or destroys its body.
 * @throws ConnectorError `cancelled`, `config_invalid` when the server is not trusted, `unavailable`.
 */
export async function send(agent: Agent, message: HttpRequest): Promise<IncomingMessage> {
  if (message.signal?.aborted) throw cancelled(message.signal.reason);
  return new Promise((resolve, reject) => {
    const headers = { ...message.headers, 'Content-Length': String(Buffer.byteLength(message.body ?? '')) };
    const outgoing = request(message.url, { agent, method: message.method, headers });
    const timer = setTimeout(() => outgoing.destroy(timeoutError(message)), message.timeoutMs);
    const onAbort = () => outgoing.destroy(cancelled(message.signal?.reason));
    message.signal?.addEventListener('abort', onAbort, { once: true });
    const release = () => message.signal?.removeEventListener('abort', onAbort);
    outgoing.once('response', answer => {
      clearTimeout(timer);
      answer.once('close', release);
      resolve(answer);
    });
    outgoing.on('error', error => {
      clearTimeout(timer);
      release();
      reject(
        outgoing.reusedSocket && isReset(error) ? staleConnection(error, message) : connectionError(error, message),
      );
    });
    outgoing.end(message.body ?? '');
  });
}

function isReset(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}

/** The server closed a kept connection just as it was used again, which is nobody's fault. */
function staleConnection(cause: Error, { url }: HttpRequest): ConnectorError {
  const context = { reason: 'connection', code: STALE_CONNECTION };
  return new ConnectorError('unavailable', `${hostOf(url)} closed the connection before it answered`, {
    cause,
    context,
  });
}

function timeoutError({ url, timeoutMs }: HttpRequest): ConnectorError {
  return new ConnectorError('unavailable', `${hostOf(url)} did not answer within ${timeoutMs} ms`, {
    context: { timeoutMs, reason: 'timeout' },
  });
}

/**
 * The error for a connection that failed or broke.
 *
 * @param error - What Node says.
 * @param message - The request.
 */
export function connectionError(
  error: NodeJS.ErrnoException,
  message: Pick<HttpRequest, 'url' | 'signal'>,
): ConnectorError {
  if (error instanceof ConnectorError) return error;
  if (message.signal?.aborted) return cancelled(message.signal.reason);
  const code = error.code ?? 'unknown';
  const host = hostOf(message.url);
  if (UNTRUSTED.test(code)) {
    const mend =
      code === PIN_MISMATCH
        ? 'check tls.pinSha256'
        : 'set tls.ca or tls.caFile to the authority that signed it, and use its host name in url';
    return new ConnectorError(
      'config_invalid',
      `the certificate of ${host} is not trusted (${error.message}): ${mend}`,
      {
        cause: error,
        context: { reason: 'untrusted', code },
      },
    );
  }
  return new ConnectorError('unavailable', `no connection to ${host}: ${error.message}`, {
    cause: error,
    context: { reason: 'connection', code },
  });
}

function hostOf(url: string): string {
  return new URL(url).host;
}
