import type { OcsfEvent, OcsfObject } from './event.js';
import { classes, OCSF_VERSION } from './generated/v1_8_0/class-index.js';
import { severityCaption } from './severity.js';

/**
 * Number of an event type.
 *
 * @param classUid - `class_uid`
 * @param activityId - `activity_id`
 * @returns `type_uid`
 */
export function typeUid(classUid: number, activityId: number): number {
  return classUid * 100 + activityId;
}

/** What only the mapping knows of an event; any further attribute of its class may stand beside it. */
export interface EventFields extends OcsfObject {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** Left out: 1, informational. */
  readonly severity_id?: number;
  /** Left out, `version` is that of this package. */
  readonly metadata: OcsfObject;
}

/**
 * Builds an event: class, category, type and severity with their captions are filled in.
 *
 * @param classUid - `class_uid` of a class of OCSF 1.8
 * @param activityId - `activity_id` of that class
 * @param fields - the rest of the event; what it has wins over what is filled in
 * @returns the event
 * @throws RangeError when there is no class of that number
 */
export function buildEvent(classUid: number, activityId: number, fields: EventFields): OcsfEvent {
  const summary = classes[classUid];
  if (!summary) throw new RangeError(`OCSF ${OCSF_VERSION} has no class ${classUid}`);
  const { severity_id: severityId = 1, metadata } = fields;
  return {
    category_name: summary.categoryCaption,
    class_name: summary.caption,
    severity: severityCaption(severityId),
    ...fields,
    class_uid: classUid,
    category_uid: summary.categoryUid,
    activity_id: activityId,
    type_uid: typeUid(classUid, activityId),
    severity_id: severityId,
    metadata: metadata['version'] === undefined ? { ...metadata, version: OCSF_VERSION } : metadata,
  };
}

/**
 * Builds a Base Event: the class of records that no other class fits.
 *
 * @param fields - the rest of the event, usually with the record in `unmapped`
 * @returns an event of class 0, activity 99 (other) unless `fields` has an `activity_id`
 */
export function baseEvent(fields: EventFields & { readonly activity_id?: number }): OcsfEvent {
  return buildEvent(0, fields.activity_id ?? 99, fields);
}
