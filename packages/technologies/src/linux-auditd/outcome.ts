import { STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { Reading } from '../values.js';
import { actorFrom, LINUX_PROFILES, processFrom, value } from './subject.js';

/** Maps one type of record; false when a required part is missing. */
export interface RecordMapper {
  readonly keys: readonly string[];
  readonly fill: (event: EventDraft, reading: Reading) => boolean;
}

/** Process and person of the record. */
export function setSubject(event: EventDraft, reading: Reading): boolean {
  const actor = actorFrom(reading, processFrom(reading));
  if (actor === undefined) return false;
  event['actor'] = actor;
  event.metadata['profiles'] = LINUX_PROFILES;
  return true;
}

/** `success=`, `res=` or `result=`, in all their spellings. */
export function setOutcome(event: EventDraft, reading: Reading): void {
  const result = (value(reading, 'success') ?? value(reading, 'res') ?? value(reading, 'result'))?.toLowerCase();
  if (result === undefined) return;
  if (result === 'yes' || result === 'success' || result === '1') event['status_id'] = STATUS.success;
  else if (result === 'no' || result === 'failed' || result === '0') event['status_id'] = STATUS.failure;
}

/** Fields that {@link setOutcome} represents. */
export const OUTCOME_KEYS = ['success', 'res', 'result'] as const;
