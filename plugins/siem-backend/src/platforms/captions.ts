import { classes, severityCaption } from '@logwright/ocsf';
import { classFacts } from '@logwright/ocsf/all';

/**
 * A class's name for people.
 *
 * @param classUid - `class_uid`
 * @returns The caption that OCSF gives, for instance `Process Activity`, or the number of a class of another schema.
 */
export function classCaption(classUid: number): string {
  return classes[classUid]?.caption ?? `Class ${classUid}`;
}

/**
 * What happened, for people.
 *
 * @param classUid - `class_uid`
 * @param activityId - `activity_id`
 * @returns The caption that OCSF gives, for instance `Launch`, or undefined when it gives none.
 */
export function activityCaption(classUid: number, activityId: unknown): string | undefined {
  if (typeof activityId !== 'number') return undefined;
  return classFacts.get(classUid)?.attributes['activity_id']?.enum?.[activityId];
}

/**
 * How bad it is, for people.
 *
 * @param severityId - `severity_id`
 * @returns The caption that OCSF gives, for instance `High`, or undefined without a severity.
 */
export function severityWord(severityId: unknown): string | undefined {
  return typeof severityId === 'number' ? severityCaption(severityId) : undefined;
}
