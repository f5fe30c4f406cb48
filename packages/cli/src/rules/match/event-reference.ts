import type { EventReference } from '@logwright/sigma';
import type { FindingEvent } from '@logwright/sigma/finding';
import type { EventMatch } from './match-events.js';

/**
 * What findings say of an event. Its place finds it again, the digest tells it from what stands there another day.
 *
 * @param match - With its origin.
 * @param nowMs - Now, in ms since 1970: the time of an event that says none.
 */
export function findingEvent({ file, line, timeMs, origin }: EventMatch, nowMs: number): FindingEvent {
  const { digest = '', logSource = '', ocsf } = origin ?? {};
  const typeUid = ocsf === undefined ? {} : { typeUid: ocsf.type_uid };
  return { uid: `${file}:${line}:${digest}`, time: timeMs ?? nowMs, logSource, ...typeUid };
}

/**
 * What correlations keep of an event to find it again.
 *
 * @param match - Of a rule that a correlation names.
 */
export function referenceTo(match: EventMatch): EventReference {
  const { file, line, origin } = match;
  if (origin === undefined) return { file, line };
  const { uid, logSource, typeUid } = findingEvent(match, 0);
  return { file, line, uid, logSource, ...(typeUid === undefined ? {} : { typeUid }) };
}

/**
 * What findings say of an event that a correlation kept.
 *
 * @param reference - From {@link referenceTo}.
 * @param time - Of the event, in ms since 1970.
 */
export function readReference(reference: EventReference | undefined, time: number): FindingEvent {
  const { uid, logSource, typeUid } = typeof reference === 'object' ? reference : {};
  const type = typeof typeUid === 'number' ? { typeUid } : {};
  return { uid: String(uid), time, logSource: String(logSource), ...type };
}
