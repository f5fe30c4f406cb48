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

/** Fills in class, category, type, severity and version of an event that was read from another schema. */
export function completeEvent(event: OcsfObject, fact: ClassFact, activityId: number): OcsfObject {
  const metadata = (event['metadata'] ?? {}) as OcsfObject;
  return {
    severity_id: 0,
    ...event,
    class_uid: fact.uid,
    category_uid: fact.categoryUid,
    activity_id: activityId,
    type_uid: fact.uid * 100 + activityId,
    metadata: { ...metadata, version: fact.version },
  };
}
