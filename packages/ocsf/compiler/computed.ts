import type { Attribute, Entity, EnumMember, EventClass, Schema } from './model.ts';

/**
 * Adds what the schema's files leave to be computed: `class_uid`, `category_uid` and `type_uid` enums, the
 * `*_dt` twins of time stamps under the `datetime` profile, the `observable.type_id` enum, and on every class
 * and object the profiles of the objects that it holds.
 */
export function addComputed(schema: Schema): Schema {
  const observableTypes = collectObservables(schema);
  const byKey = new Map(schema.objects.map(object => [object.key, object]));
  const complete = <T extends Entity>(entity: T): T =>
    addTwins({ ...entity, profiles: reachableProfiles(entity, byKey) });
  const objects = schema.objects.map(complete);
  const withObservables = (object: Entity) =>
    object.key === 'observable' ? replaceEnum(object, 'type_id', observableTypes) : object;
  return { ...schema, objects: objects.map(withObservables), classes: schema.classes.map(complete).map(computeIds) };
}

function addTwins<T extends Entity>(entity: T): T {
  const names = new Set(entity.attributes.map(({ name }) => name));
  const twins = entity.attributes
    .filter(({ name, type }) => type === 'timestamp_t' && !names.has(`${name}_dt`))
    .map(({ name, caption, isArray }): Attribute => {
      return {
        name: `${name}_dt`,
        caption,
        type: 'datetime_t',
        isArray,
        requirement: 'optional',
        profiles: ['datetime'],
      };
    });
  if (twins.length === 0) return entity;
  return {
    ...entity,
    attributes: [...entity.attributes, ...twins],
    profiles: [...new Set([...entity.profiles, 'datetime'])].sort(),
  };
}

function computeIds(event: EventClass): EventClass {
  const activities = event.attributes.find(({ name }) => name === 'activity_id')?.enum ?? [];
  const typeUids = activities.map(({ value, caption, deprecated }): EnumMember => {
    return {
      value: String(event.uid * 100 + Number(value)),
      caption: `${event.caption}: ${caption}`,
      ...(deprecated && { deprecated }),
    };
  });
  const withClass = replaceEnum(event, 'class_uid', [{ value: String(event.uid), caption: event.caption }]);
  const withCategory = replaceEnum(withClass, 'category_uid', [
    { value: String(event.categoryUid), caption: event.categoryCaption },
  ]);
  return replaceEnum(withCategory, 'type_uid', typeUids);
}

function replaceEnum<T extends Entity>(entity: T, attribute: string, members: readonly EnumMember[]): T {
  const replace = (facts: Attribute): Attribute =>
    facts.name === attribute ? { ...facts, enum: members, enumIsShared: false } : facts;
  return { ...entity, attributes: entity.attributes.map(replace) };
}

/** Observable types come from data types, dictionary attributes, objects, and attributes of objects and classes. */
function collectObservables({ types, objects, classes, dictionary }: Schema): EnumMember[] {
  const found = new Map<number, string>([
    [0, 'Unknown'],
    [99, 'Other'],
  ]);
  const add = (uid: number | undefined, caption: string) => {
    if (uid !== undefined && !found.has(uid)) found.set(uid, caption);
  };
  for (const { observable, caption } of types) add(observable, caption);
  for (const { observable, caption } of dictionary) add(observable, caption);
  for (const { observable, caption } of objects) add(observable, caption);
  for (const entity of [...objects, ...classes]) {
    const kind = objects.includes(entity) ? 'Object' : 'Class';
    for (const { observable, name } of entity.attributes) add(observable, `${entity.caption} ${kind}: ${name}`);
  }
  return [...found].sort(([a], [b]) => a - b).map(([uid, caption]) => ({ value: String(uid), caption }));
}

function reachableProfiles(entity: Entity, objects: ReadonlyMap<string, Entity>): readonly string[] {
  const profiles = new Set(entity.profiles);
  const seen = new Set<string>();
  const queue = [entity];
  for (const { attributes } of queue) {
    for (const { object } of attributes) {
      const next = object === undefined || seen.has(object) ? undefined : objects.get(object);
      if (!next) continue;
      seen.add(next.key);
      next.profiles.forEach(profile => profiles.add(profile));
      queue.push(next);
    }
  }
  return [...profiles].sort();
}
