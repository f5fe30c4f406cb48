import type { LogEvent } from '@logwright/connector-kit';
import { toFinding } from '@logwright/sigma/finding';
import type { FindingCause, FindingContext } from '@logwright/sigma/finding';

/** Log source of findings in the lake, unless the host names others. */
export const FINDINGS_LOG_SOURCE = 'detection-findings';

/** Technology of findings: they come from Logwright itself. */
export const FINDINGS_TECHNOLOGY = 'logwright-detection';

/**
 * Wraps a finding for the sinks. Its id is that of the finding, so that the same finding has the same id again; nothing
 * was received for it, so it has no raw text and no bytes.
 *
 * @param cause - What was found in which events.
 * @param context - See {@link FindingContext}.
 * @param place - Log source of the finding, and when the event was received that showed it.
 */
export function findingEvent(
  cause: FindingCause,
  context: FindingContext,
  place: Pick<LogEvent, 'logSource' | 'receivedAt'>,
): LogEvent {
  const event = toFinding(cause, context);
  const uid = String(event.metadata['uid']);
  return {
    id: `${uid}-finding`,
    ...place,
    technology: FINDINGS_TECHNOLOGY,
    event,
    native: {},
    raw: '',
    rawBytes: 0,
  };
}
