import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConnectorError } from '@logwright/connector-kit';
import { cancelled } from '../errors.js';
import { STALE_CONNECTION, type HttpRequest } from './send.js';

/** How often and how long to try. */
export interface RetryPolicy {
  readonly maxAttempts: number;
  /** First pause, in ms; doubled each time. */
  readonly baseMs: number;
  /** Longest time for all tries together, in ms. */
  readonly budgetMs: number;
  /** @returns Milliseconds; only differences are used. */
  readonly now: () => number;
  /** @returns Random numbers in [0, 1). */
  readonly random: () => number;
}

const LONGEST_PAUSE_MS = 30_000;

/**
 * Sends a request again while Splunk is busy (429, 503: any verb; other 5xx: only GET) or cannot be reached.
 *
 * @param message - The request; its signal ends the waiting too.
 * @param attempt - Sends it once.
 * @param policy - How often and how long.
 * @returns The last answer, be it an error.
 * @throws ConnectorError as `attempt` does, after the last try.
 */
export async function sendWithRetry(
  message: HttpRequest,
  attempt: (message: HttpRequest) => Promise<IncomingMessage>,
  policy: RetryPolicy,
): Promise<IncomingMessage> {
  const startedMs = policy.now();
  for (let tries = 1; ; tries += 1) {
    const outcome = await attempt(message).catch((error: unknown) => error);
    const pauseMs = pauseAfter(outcome, message.method, tries, policy);
    const leftMs = policy.budgetMs - (policy.now() - startedMs);
    if (pauseMs === undefined || tries >= policy.maxAttempts || pauseMs > leftMs) return settle(outcome);
    if (!(outcome instanceof Error)) (outcome as IncomingMessage).resume();
    await sleep(pauseMs, undefined, message.signal ? { signal: message.signal } : {}).catch(error => {
      throw cancelled(error);
    });
  }
}

function settle(outcome: unknown): IncomingMessage {
  if (outcome instanceof Error) throw outcome;
  return outcome as IncomingMessage;
}

/** @returns The pause before the next try in ms, or undefined when another try is of no use. */
function pauseAfter(outcome: unknown, method: string, tries: number, policy: RetryPolicy): number | undefined {
  const backoffMs = Math.min(LONGEST_PAUSE_MS, policy.baseMs * 2 ** (tries - 1)) * (0.5 + policy.random() / 2);
  if (outcome instanceof ConnectorError) {
    if (outcome.code !== 'unavailable') return undefined;
    return method === 'GET' || neverSent(outcome) ? backoffMs : undefined;
  }
  if (outcome instanceof Error) return undefined;
  const { statusCode = 0, headers } = outcome as IncomingMessage;
  const busy = statusCode === 429 || statusCode === 503;
  if (!busy && !(statusCode >= 500 && method === 'GET')) return undefined;
  return retryAfterMs(headers['retry-after']) ?? backoffMs;
}

/** Failures to reach the server at all, or on a connection that it had closed already: any verb may be sent again. */
const NEVER_SENT: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', STALE_CONNECTION];

function neverSent(error: ConnectorError): boolean {
  return NEVER_SENT.includes(error.context['code']);
}

/** A `Retry-After` header in seconds (RFC 9110, 10.2.3) as ms; undefined for a missing header or a date. */
function retryAfterMs(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value.trim()) ? Number(value) * 1_000 : undefined;
}
