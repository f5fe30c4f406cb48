import type { IncomingMessage } from 'node:http';
import { ConnectorError } from '@logwright/connector-kit';
import { sendWithRetry, type RetryPolicy } from './retry.js';
import { connectionError, send, type HttpRequest } from './send.js';
import { createTrustingAgent, type Trust } from './trust.js';

/** An answer that has been read to its end. */
interface TextAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Sends requests over kept, verified connections. */
export interface Transport {
  /** Sends a request and leaves the answer's body to the caller, who reads or destroys it. */
  open(message: HttpRequest): Promise<IncomingMessage>;
  /** Sends a request and reads the answer, at most 64 MiB. */
  fetchText(message: HttpRequest): Promise<TextAnswer>;
  /** Closes idle connections. Idempotent. */
  close(): void;
}

const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/**
 * Makes a transport.
 *
 * @param trust - Whom to trust.
 * @param policy - How often to try.
 */
export function createTransport(trust: Trust, policy: RetryPolicy): Transport {
  const agent = createTrustingAgent(trust);
  const open = (message: HttpRequest) => sendWithRetry(message, once => send(agent, once), policy);
  return {
    open,
    async fetchText(message) {
      const answer = await open(message);
      return { status: answer.statusCode ?? 0, headers: answer.headers, text: await readText(answer, message) };
    },
    close: () => agent.destroy(),
  };
}

/**
 * Reads an answer's body as UTF-8.
 *
 * @param answer - The answer.
 * @param message - The request it belongs to, for errors.
 * @throws ConnectorError `limit_exceeded` past 64 MiB, `unavailable` when the connection breaks, `cancelled`.
 */
export async function readText(answer: IncomingMessage, message: HttpRequest): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(
    () => answer.destroy(new Error(`no complete answer within ${message.timeoutMs} ms`)),
    message.timeoutMs,
  );
  const onAbort = () => answer.destroy(new Error('aborted'));
  message.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > MAX_TEXT_BYTES) throw tooLarge(size);
      parts.push(part);
    }
  } catch (error) {
    throw connectionError(error as NodeJS.ErrnoException, message);
  } finally {
    clearTimeout(timer);
    message.signal?.removeEventListener('abort', onAbort);
  }
  return Buffer.concat(parts).toString('utf8');
}

function tooLarge(actual: number): ConnectorError {
  return new ConnectorError('limit_exceeded', `Splunk's answer is larger than ${MAX_TEXT_BYTES} bytes`, {
    context: { limit: MAX_TEXT_BYTES, actual },
  });
}
