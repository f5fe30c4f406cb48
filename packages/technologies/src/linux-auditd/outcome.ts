import { STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { keep } from '../values.js';
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

const SUCCESS_WORDS: ReadonlySet<string> = new Set(['yes', 'success', '1']);
const FAILURE_WORDS: ReadonlySet<string> = new Set(['no', 'failed', '0']);

/** `success=`, `res=` or `result=`, in all their spellings. */
export function setOutcome(event: EventDraft, reading: Reading): void {
  for (const key of OUTCOME_KEYS) {
    const word = value(reading, key)?.toLowerCase();
    if (word === undefined) continue;
    const status = SUCCESS_WORDS.has(word) ? STATUS.success : FAILURE_WORDS.has(word) ? STATUS.failure : undefined;
    if (status === undefined || (event['status_id'] ?? status) !== status) keep(reading, key);
    else event['status_id'] = status;
  }
}

/** Fields that {@link setOutcome} represents. */
export const OUTCOME_KEYS = ['success', 'res', 'result'] as const;
