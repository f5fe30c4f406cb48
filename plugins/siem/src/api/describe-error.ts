/** A failure in words: what to tell a person, and whether trying again can help. */
export interface ErrorWords {
  readonly kind: 'not-permitted' | 'not-signed-in' | 'not-found' | 'unreachable' | 'failed';
  /** Why, and how to mend it. */
  readonly detail: string;
  readonly requestId?: string;
}

interface ResponseLike {
  readonly statusCode?: number;
  readonly response?: { readonly headers?: { get(name: string): string | null } };
  readonly body?: { readonly error?: { readonly message?: string }; readonly request?: { readonly id?: string } };
}

/**
 * Puts a failed call into words.
 * @param error - what the call rejected with
 * @returns the failure in words
 */
export function describeError(error: unknown): ErrorWords {
  const { statusCode, response, body } = (error ?? {}) as ResponseLike;
  const requestId = response?.headers?.get('x-request-id') ?? body?.request?.id ?? undefined;
  const message = body?.error?.message ?? (error instanceof Error ? error.message : String(error));
  switch (statusCode) {
    case undefined:
      return {
        kind: 'unreachable',
        detail: `The portal's backend did not answer (${message}). Check that it runs and that your network reaches it.`,
      };
    case 401:
      return { kind: 'not-signed-in', detail: 'Your session has ended. Sign in again.', requestId };
    case 403:
      return {
        kind: 'not-permitted',
        detail: message.includes('permission') ? message : `${message}. Ask whoever runs this portal to grant it.`,
        requestId,
      };
    case 404:
      return { kind: 'not-found', detail: message, requestId };
    default:
      return { kind: 'failed', detail: `The backend answered ${statusCode}: ${message}`, requestId };
  }
}
