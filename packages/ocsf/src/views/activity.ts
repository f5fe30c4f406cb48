import type { OcsfObject } from '../event.js';
import type { ClassFact } from '../facts.js';

/** A caption in lower case with hyphens: `Service Ticket Request` gives `service-ticket-request`. */
export function slug(caption: string): string {
  return caption
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The activity of a class whose caption has this slug. */
export function activityFrom(fact: ClassFact, action: unknown): number | undefined {
  if (typeof action !== 'string') return undefined;
  const wanted = slug(action.slice(0, 200));
  const found = Object.entries(fact.attributes['activity_id']?.enum ?? {}).find(
    ([, caption]) => slug(caption) === wanted,
  );
  return found && Number(found[0]);
}

/** Fills in class, category, activity, type, severity and version of an event that was read from another schema. */
export function completeEvent(event: OcsfObject, fact: ClassFact, activityId: number): OcsfObject {
  const metadata = (event['metadata'] ?? {}) as OcsfObject;
  const caption = (attribute: string, value: unknown): string | undefined =>
    typeof value === 'number' ? fact.attributes[attribute]?.enum?.[value] : undefined;
  const captions = {
    category_name: caption('category_uid', fact.categoryUid),
    class_name: fact.caption,
    activity_name: caption('activity_id', activityId),
    type_name: caption('type_uid', fact.uid * 100 + activityId),
    severity: caption('severity_id', event['severity_id'] ?? 0),
    status: caption('status_id', event['status_id']),
  };
  return {
    severity_id: 0,
    ...Object.fromEntries(Object.entries(captions).filter(([, text]) => text !== undefined)),
    ...event,
    class_uid: fact.uid,
    category_uid: fact.categoryUid,
    activity_id: activityId,
    type_uid: fact.uid * 100 + activityId,
    metadata: { ...metadata, version: fact.version },
  };
}

/** Adds the activity to what is lost when it, or a name of its own, is not read back as it was. */
export function withLostActivity(
  lost: readonly string[],
  event: OcsfObject,
  fact: ClassFact,
  readBack: number,
): readonly string[] {
  const activity = readBack === event['activity_id'] ? [] : ['activity_id', 'type_uid'];
  const name = event['activity_name'];
  const isOwnName = name !== undefined && name !== fact.attributes['activity_id']?.enum?.[readBack];
  return [...lost, ...activity, ...(isOwnName ? ['activity_name'] : [])].sort();
}
