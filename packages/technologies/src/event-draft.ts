import type { OcsfEvent } from '@logwright/ocsf';

/** Version of the schema that the packs write. */
export const SCHEMA_VERSION = '1.8.0';

/** An OCSF event while a mapper fills it. */
export interface EventDraft {
  time: number;
  class_uid: number;
  category_uid: number;
  activity_id: number;
  type_uid: number;
  severity_id: number;
  metadata: Record<string, unknown>;
  [attribute: string]: unknown;
}

/** Severity ids of the schema. */
export const SEVERITY = { unknown: 0, informational: 1, low: 2, medium: 3, high: 4, critical: 5, fatal: 6 } as const;

/** Status ids of the schema. */
export const STATUS = { unknown: 0, success: 1, failure: 2, other: 99 } as const;

/** Profile lists, shared by all events: never changed. */
export const HOST_PROFILE: readonly string[] = ['host'];

/**
 * Starts a Base Event; {@link classify} makes it an event of a class.
 *
 * @param time - Milliseconds since 1970 UTC.
 * @param severityId - Severity of the schema.
 * @param metadata - The metadata object, product and version included.
 */
export function draftEvent(time: number, severityId: number, metadata: Record<string, unknown>): EventDraft {
  return { time, class_uid: 0, category_uid: 0, activity_id: 0, type_uid: 0, severity_id: severityId, metadata };
}

/**
 * Sets class, category, activity and type.
 *
 * @param event - The draft.
 * @param classUid - Class of the schema, extension part included (201001).
 * @param activityId - Activity of that class.
 * @param activityName - The product's own word, needed when `activityId` is 99.
 */
export function classify(event: EventDraft, classUid: number, activityId: number, activityName?: string): void {
  event.class_uid = classUid;
  event.category_uid = Math.floor(classUid / 1000) % 100;
  event.activity_id = activityId;
  event.type_uid = classUid * 100 + activityId;
  if (activityName !== undefined) event['activity_name'] = activityName;
}

/** The finished event. */
export function finish(event: EventDraft): OcsfEvent {
  return event;
}
