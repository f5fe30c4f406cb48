import type { OcsfEvent, OcsfObject } from '../event.js';
import type { ClassFact } from '../facts.js';
import { activityFrom, completeEvent, slug, withLostActivity } from './activity.js';
import { ECS_VERSION, type EcsDocument } from '../generated/ecs/document.js';
import { ecsFields } from './ecs-fields.js';
import {
  applyMappings,
  lostPaths,
  mappingsFor,
  readField,
  readPath,
  reverseMappings,
  writePath,
  type View,
} from './mapping.js';

export { ECS_VERSION, type EcsDocument } from '../generated/ecs/document.js';
export { ecsFields } from './ecs-fields.js';

/** `event.category` of each class that has one; the first class of a category is the one it is read back as. */
const CATEGORIES: readonly (readonly [classUid: number, category: string])[] = [
  [3002, 'authentication'],
  [3003, 'session'],
  [1007, 'process'],
  [1001, 'file'],
  [1005, 'library'],
  [1002, 'driver'],
  [201001, 'registry'],
  [201002, 'registry'],
  [4001, 'network'],
  [4003, 'network'],
  [4004, 'network'],
  [4007, 'network'],
  [4005, 'network'],
  [4006, 'network'],
  [4002, 'web'],
  [4009, 'email'],
  [3001, 'iam'],
  [3004, 'iam'],
  [3005, 'iam'],
  [3006, 'iam'],
  [6003, 'api'],
  [6005, 'database'],
  [2004, 'intrusion_detection'],
  [2002, 'vulnerability'],
  [5001, 'configuration'],
  [5002, 'configuration'],
];

/** `event.type` of an activity's caption; the first word that the caption begins with counts. */
const TYPES: readonly (readonly [caption: string, type: string])[] = [
  ['logon', 'start'],
  ['logoff', 'end'],
  ['launch', 'start'],
  ['terminate', 'end'],
  ['open', 'start'],
  ['close', 'end'],
  ['create', 'creation'],
  ['delete', 'deletion'],
  ['update', 'change'],
  ['modify', 'change'],
  ['rename', 'change'],
  ['set', 'change'],
  ['read', 'access'],
  ['refuse', 'denied'],
  ['deny', 'denied'],
  ['fail', 'error'],
];

/** Values that follow from others: they are not lost when they are left out. */
const DERIVED = new Set([
  'class_uid',
  'class_name',
  'category_uid',
  'category_name',
  'activity_id',
  'activity_name',
  'type_uid',
  'type_name',
  'severity',
  'status',
  'metadata.version',
]);

/**
 * Shows an event as a document of the Elastic Common Schema.
 *
 * @param event - the event
 * @param fact - its class
 * @returns the document, nested, as `Ecs` of `@elastic/ecs` types it when the event is valid, and the paths of what has
 *   no place in ECS
 */
export function toEcs(event: OcsfEvent, fact: ClassFact): View<EcsDocument> {
  const document: Record<string, unknown> = {};
  const mappings = mappingsFor(ecsFields, event.class_uid);
  const written = applyMappings(mappings, event, document, false);
  const activity = fact.attributes['activity_id']?.enum?.[event.activity_id];
  const category = CATEGORIES.find(([classUid]) => classUid === event.class_uid)?.[1];
  writePath(document, 'event.kind', fact.category === 'findings' ? 'alert' : 'event');
  if (category !== undefined) writePath(document, 'event.category', [category]);
  if (activity !== undefined) {
    writePath(document, 'event.type', [
      TYPES.find(([caption]) => activity.toLowerCase().startsWith(caption))?.[1] ?? 'info',
    ]);
    writePath(document, 'event.action', slug(activity));
  }
  const address = readPath(document, 'source.ip') ?? readPath(document, 'source.domain');
  if (address !== undefined) writePath(document, 'source.address', address);
  const target = readPath(document, 'destination.ip') ?? readPath(document, 'destination.domain');
  if (target !== undefined) writePath(document, 'destination.address', target);
  writePath(document, 'ecs.version', ECS_VERSION);
  return {
    // Built field by field from the table that the type is generated from.
    document: document as EcsDocument,
    lost: withLostActivity(lostPaths(written, event, DERIVED), event, fact, readActivity(document, fact)),
  };
}

/** The activity that a document's `event.action`, else its `event.type`, tells. */
function readActivity(document: object, fact: ClassFact): number {
  const named = activityFrom(fact, readField(document, 'event.action'));
  if (named !== undefined) return named;
  const type = readField(document, 'event.type');
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  const byType = Object.entries(fact.attributes['activity_id']?.enum ?? {}).find(([, caption]) =>
    TYPES.some(([word, name]) => caption.toLowerCase().startsWith(word) && types.includes(name)),
  );
  return byType ? Number(byType[0]) : 99;
}

/**
 * Guesses the class of an ECS document from `event.category`.
 *
 * @param document - nested or with dotted names
 * @returns a `class_uid`; 0 (Base Event) when the category says nothing
 */
export function ecsClassUid(document: object): number {
  const value = readField(document, 'event.category');
  const categories: readonly unknown[] = Array.isArray(value) ? value : [value];
  return CATEGORIES.find(([, category]) => categories.includes(category))?.[0] ?? 0;
}

/**
 * Makes an event of an ECS document. What ECS does not say stays away: validate the outcome.
 *
 * @param document - nested or with dotted names
 * @param fact - class to make, for instance that of {@link ecsClassUid}
 * @returns the event, its numbers and captions filled in
 */
export function fromEcs(document: object, fact: ClassFact): OcsfObject {
  const event: Record<string, unknown> = {};
  const action = readField(document, 'event.action');
  const isOperation = 'api' in fact.attributes && activityFrom(fact, action) === undefined;
  const mappings = mappingsFor(ecsFields, fact.uid).filter(({ ocsf }) => ocsf !== 'api.operation' || isOperation);
  reverseMappings(
    mappings.filter(({ ocsf }) => (ocsf.split('.')[0] ?? '') in fact.attributes),
    document,
    event,
    false,
  );
  return completeEvent(event, fact, readActivity(document, fact));
}
