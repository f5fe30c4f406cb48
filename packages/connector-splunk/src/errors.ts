import { ConnectorError, type ConnectorErrorCode, type JsonObject } from '@logwright/connector-kit';
import { z } from 'zod';

const messagesSchema = z.object({
  messages: z.array(z.object({ type: z.string().nullish(), text: z.string().nullish() })),
});

/**
 * The error for a refusal by Splunk.
 *
 * @param status - HTTP status, 400 or above.
 * @param body - The parsed answer, or its text.
 * @param context - Where it happened; never secrets.
 */
export function refusal(status: number, body: unknown, context: JsonObject = {}): ConnectorError {
  const text = messageText(body);
  return new ConnectorError(
    codeOf(status),
    `Splunk answered ${status}${text === undefined ? '' : `: ${text}`}${hint(status)}`,
    {
      context: { status, ...context },
    },
  );
}

function codeOf(status: number): ConnectorErrorCode {
  if (status === 400) return 'query_invalid';
  if (status === 401) return 'unauthenticated';
  if (status === 402 || status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  return status === 429 || status >= 500 ? 'unavailable' : 'protocol';
}

function hint(status: number): string {
  if (status === 401) return ' (check the credentials of this platform)';
  if (status === 403) return ' (the role of this account lacks a capability or an index)';
  return '';
}

/**
 * The words of a Splunk answer `{"messages":[{"type","text"}]}`.
 *
 * @param body - A parsed answer.
 * @returns All texts, or undefined when there are none.
 */
export function messageText(body: unknown): string | undefined {
  const parsed = messagesSchema.safeParse(body);
  const texts = parsed.success ? parsed.data.messages.flatMap(({ text }) => text ?? []) : [];
  return texts.length === 0 ? undefined : texts.join(' ').slice(0, 1_000);
}

/**
 * The error for an aborted call.
 *
 * @param cause - The signal's reason.
 */
export function cancelled(cause: unknown): ConnectorError {
  return new ConnectorError('cancelled', 'the call was cancelled', { cause });
}
