import type { OcsfEvent, OcsfObject } from '../event.js';
import type { ClassFact } from '../facts.js';
import { activityFrom, completeEvent, slug, withLostActivity } from './activity.js';
import { cimFields } from './cim-fields.js';
import { applyMappings, lostPaths, mappingsFor, readField, reverseMappings, type View } from './mapping.js';

export { cimFields } from './cim-fields.js';

/** A data model of the Common Information Model with the tags that put an event into it. */
export interface CimModel {
  readonly model: string;
  readonly tags: readonly string[];
}

const MODELS: ReadonlyMap<number, CimModel> = new Map([
  [3002, { model: 'Authentication', tags: ['authentication'] }],
  [1007, { model: 'Endpoint.Processes', tags: ['process', 'report'] }],
  [1001, { model: 'Endpoint.Filesystem', tags: ['endpoint', 'filesystem'] }],
  [201001, { model: 'Endpoint.Registry', tags: ['endpoint', 'registry'] }],
  [201002, { model: 'Endpoint.Registry', tags: ['endpoint', 'registry'] }],
  [4001, { model: 'Network_Traffic', tags: ['network', 'communicate'] }],
  [4002, { model: 'Web', tags: ['web'] }],
  [4003, { model: 'Network_Resolution', tags: ['network', 'resolution', 'dns'] }],
  [3001, { model: 'Change', tags: ['change', 'account'] }],
  [3004, { model: 'Change', tags: ['change'] }],
  [3005, { model: 'Change', tags: ['change', 'account'] }],
  [3006, { model: 'Change', tags: ['change', 'account'] }],
  [6003, { model: 'Change', tags: ['change', 'audit'] }],
  [2004, { model: 'Alerts', tags: ['alert'] }],
]);

/** `action` of an activity in data models where it is not an outcome. */
const CHANGE_ACTIONS: readonly (readonly [activity: string, action: string])[] = [
  ['create', 'created'],
  ['delete', 'deleted'],
  ['update', 'modified'],
  ['modify', 'modified'],
  ['rename', 'modified'],
  ['set', 'modified'],
  ['read', 'read'],
];

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
 * The data model of a class.
 *
 * @param classUid - `class_uid`
 * @returns undefined when the Common Information Model has none for it
 */
export function cimModel(classUid: number): CimModel | undefined {
  return MODELS.get(classUid);
}

/**
 * Shows an event under the field names of Splunk's Common Information Model.
 *
 * @param event - the event
 * @param fact - its class
 * @returns the fields, flat, with `tag` and `vendor_product`, and the paths of what has no field
 */
export function toCim(event: OcsfEvent, fact: ClassFact): View {
  const document: Record<string, unknown> = {};
  const mappings = mappingsFor(cimFields, event.class_uid);
  const written = applyMappings(mappings, event, document, true);
  const activity = fact.attributes['activity_id']?.enum?.[event.activity_id];
  const changed = CHANGE_ACTIONS.find(([word]) => activity?.toLowerCase().startsWith(word));
  if (document['action'] === undefined && changed) document['action'] = changed[1];
  if (activity !== undefined) document['change_type'] = slug(activity);
  const { vendor, product } = document;
  if (typeof product === 'string')
    document['vendor_product'] = typeof vendor === 'string' ? `${vendor} ${product}` : product;
  const tags = cimModel(event.class_uid)?.tags;
  if (tags) document['tag'] = tags;
  return {
    document,
    lost: withLostActivity(lostPaths(written, event, DERIVED), event, fact, readActivity(document, fact)),
  };
}

/** The activity that `change_type`, else `action`, tells. */
function readActivity(document: object, fact: ClassFact): number {
  const changed = CHANGE_ACTIONS.find(([, action]) => action === readField(document, 'action'));
  const byAction = Object.entries(fact.attributes['activity_id']?.enum ?? {}).find(
    ([, caption]) => changed && caption.toLowerCase().startsWith(changed[0]),
  );
  return activityFrom(fact, readField(document, 'change_type')) ?? (byAction ? Number(byAction[0]) : 99);
}

/**
 * Makes an event of fields of the Common Information Model. What they do not say stays away: validate the outcome.
 *
 * @param document - flat fields
 * @param fact - class to make: the data model is not enough to tell
 * @returns the event, its numbers filled in
 */
export function fromCim(document: object, fact: ClassFact): OcsfObject {
  const event: Record<string, unknown> = {};
  const mappings = mappingsFor(cimFields, fact.uid).filter(({ ocsf }) => (ocsf.split('.')[0] ?? '') in fact.attributes);
  reverseMappings(mappings, document, event, true);
  return completeEvent(event, fact, readActivity(document, fact));
}
