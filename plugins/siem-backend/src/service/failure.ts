import { ConnectorError } from '@logwright/connector-kit';
import type { ConnectorErrorCode } from '@logwright/connector-kit';

/** A platform's failure in words for the person who can mend it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly action: string;
}

const ACTIONS: Readonly<Record<ConnectorErrorCode, string>> = {
  config_invalid: 'Correct the platform under siem.platforms in the portal configuration.',
  not_found: 'Start the pipeline that writes to it, or correct its address under siem.platforms.',
  locked: 'Stop the other process that holds it.',
  unauthenticated: 'Renew the token under siem.platforms; it may have expired.',
  forbidden: 'Give the token the permissions that the connector guide lists.',
  query_invalid: 'Report this with the request id: the connector sent a search that the platform does not understand.',
  limit_exceeded: 'Raise the limit that the message names, or narrow the window.',
  unavailable: 'See whether the platform is up and reachable from the portal; the next collection tries again.',
  corrupt: 'Run `logwright doctor` on it: it says which file is damaged and what is lost.',
  storage_full: 'Free space on its disk, or shorten its retention.',
  cancelled: 'Nothing: the next collection tries again.',
  protocol: 'See whether its version is one that the connector guide names.',
};

/**
 * Says what failed at a platform and what to do about it.
 *
 * @param error - whatever was thrown
 * @returns Words without secrets: connectors keep them out of their messages.
 */
export function describeFailure(error: unknown): Failure {
  if (isConnectorError(error)) return { code: error.code, message: error.message, action: ACTIONS[error.code] };
  return {
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
    action: 'Look for the platform in the portal log; the next collection tries again.',
  };
}

/**
 * Tells errors of connectors from others, also when two copies of connector-kit are loaded.
 *
 * @param error - whatever was thrown
 * @returns True for a `ConnectorError`.
 */
export function isConnectorError(error: unknown): error is ConnectorError {
  if (error instanceof ConnectorError) return true;
  return (
    error instanceof Error && error.name === 'ConnectorError' && String((error as { code?: unknown }).code) in ACTIONS
  );
}
