import type { Evidence } from '../match/explain.js';
import { clip } from './clip.js';
import { hideSecrets } from './hide-secrets.js';

/** A field of the event that a rule looked for, as a finding shows it. */
export interface EvidenceValue {
  readonly selection: string;
  /** The rule's field name; null for a keyword. */
  readonly field: string | null;
  /** The value without secrets, cut at 1,024 characters; null for a field that had to be absent. */
  readonly value: string | number | boolean | null;
  /** Where in the event the value stands, for instance `Event.EventData.Image`. */
  readonly at?: string;
}

const MAX_VALUES = 40;

/**
 * Turns the evidence of a match into values that may be stored: bounded, and without secrets.
 *
 * @param evidence - Of an explanation.
 * @returns At most 40 values, each field and value once.
 */
export function evidenceValues(evidence: readonly Evidence[]): readonly EvidenceValue[] {
  const values = new Map<string, EvidenceValue>();
  for (const { selection, field, value, path } of evidence) {
    const at = path?.join('.');
    const shown = evidenceValue(field ?? at ?? null, value);
    const key = JSON.stringify([selection, field, shown]);
    if (values.has(key)) continue;
    values.set(key, { selection, field, value: shown, ...(at === undefined || at === field ? {} : { at: clip(at) }) });
    if (values.size >= MAX_VALUES) break;
  }
  return [...values.values()];
}

/**
 * A value of an event as a finding shows it.
 *
 * @param field - The field's name, or null.
 * @param value - Anything.
 */
export function evidenceValue(field: string | null, value: unknown): EvidenceValue['value'] {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === undefined || value === null) return null;
  return clip(hideSecrets(field, typeof value === 'string' ? value : JSON.stringify(value)));
}
