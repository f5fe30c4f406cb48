import type { Attribute, Deprecation, DictionaryEntry, Entity, EnumMember, EventClass, Schema } from './model.ts';
import { camelCase, kebabPath, memberName, pascalCase, propertyKey, quote } from './names.ts';

/** What emitters need of the whole schema. */
export interface EmitContext {
  readonly schema: Schema;
  readonly dictionary: ReadonlyMap<string, DictionaryEntry>;
  readonly bases: ReadonlyMap<string, string>;
  /** Profile to the type text that most classes share. */
  readonly sharedProfiles: ReadonlyMap<string, string>;
}

/** Name of a shared enum's type. */
export function sharedEnumType(attribute: string): string {
  return pascalCase(attribute);
}

/** Name of a shared enum's facts. */
export function sharedEnumValue(attribute: string): string {
  return `${camelCase(attribute)}Enum`;
}

/** Type of an enum: a union of its values. */
export function enumUnion(members: readonly EnumMember[], base: string): string {
  return members.map(({ value }) => (base === 'string_t' ? quote(value) : value)).join(' | ');
}

/** Facts of an enum: captions by value. */
export function enumFacts(members: readonly EnumMember[]): string {
  return `{ ${members.map(({ value, caption }) => `${/^\d+$/.test(value) ? value : quote(value)}: ${quote(caption)}`).join(', ')} }`;
}

/** TSDoc that lists an enum's values. */
export function enumDoc(attribute: string, members: readonly EnumMember[]): string {
  const listed = members.map(({ value, caption }) => (value === caption ? value : `${value} ${caption}`)).join(', ');
  return `/** Values of \`${attribute}\`: ${listed.replaceAll('*/', '* /').replaceAll('@', '\\@')}. */`;
}

/** Facts of a deprecation. */
export function deprecationFacts({ since, replacedBy }: Deprecation): string {
  return `{ since: ${quote(since)}, replacedBy: [${replacedBy.map(quote).join(', ')}] }`;
}

/** Type text of an attribute without its profile. */
export function attributeLine(context: EmitContext, owner: Entity, attribute: Attribute): string {
  const { name, requirement, deprecated } = attribute;
  const doc = deprecated ? `/** @deprecated since ${deprecated.since}${useInstead(deprecated)} */ ` : '';
  return `${doc}readonly ${propertyKey(name)}${requirement === 'required' ? '' : '?'}: ${attributeType(context, owner, attribute)};`;
}

function useInstead({ replacedBy }: Deprecation): string {
  return replacedBy.length === 0 ? '' : `: see ${replacedBy.join(', ')}`;
}

function attributeType(context: EmitContext, owner: Entity, attribute: Attribute): string {
  const single = singleType(context, owner, attribute);
  if (!attribute.isArray) return single;
  return single.includes(' | ') ? `readonly (${single})[]` : `readonly ${single}[]`;
}

function singleType(
  context: EmitContext,
  owner: Entity,
  { name, type, object, enum: members, enumIsShared, profiles }: Attribute,
): string {
  if (object !== undefined) return objectType(object);
  const base = context.bases.get(type) ?? type;
  if (members && base !== 'json_t') {
    if (enumIsShared && context.dictionary.get(name)?.enum) return sharedEnumType(name);
    return members.length === 1 || profiles.length > 0
      ? enumUnion(members, base)
      : `${pascalCase(owner.key)}${pascalCase(name)}`;
  }
  switch (base) {
    case 'string_t':
      return 'string';
    case 'boolean_t':
      return 'boolean';
    case 'json_t':
      return 'unknown';
    default:
      return 'number';
  }
}

/** Type name of an object; the object without attributes is the loose one. */
export function objectType(key: string): string {
  return key === 'object' ? 'OcsfObject' : pascalCase(key);
}

/** Types of the enums that only this entity has. */
export function ownEnumTypes(context: EmitContext, owner: Entity): string {
  return owner.attributes
    .filter(attribute => isOwnEnum(context, attribute))
    .map(({ name, type, enum: members = [] }) => {
      const union = enumUnion(members, context.bases.get(type) ?? type);
      return `${enumDoc(name, members)}\nexport type ${pascalCase(owner.key)}${pascalCase(name)} = ${union};`;
    })
    .join('\n\n');
}

/** A profile's enum has no type name: the profile's type stands outside of the class. */
function isOwnEnum(context: EmitContext, { name, type, enum: members, enumIsShared, profiles }: Attribute): boolean {
  if (!members || members.length === 1 || profiles.length > 0 || context.bases.get(type) === 'json_t') return false;
  return !(enumIsShared && context.dictionary.get(name)?.enum);
}

/** The `attributes` of a fact. */
function attributeFacts(context: EmitContext, attributes: readonly Attribute[]): string {
  return `{\n${attributes.map(attribute => `${propertyKey(attribute.name)}: ${attributeFact(context, attribute)},`).join('\n')}\n}`;
}

function attributeFact({ dictionary }: EmitContext, attribute: Attribute): string {
  const {
    name,
    caption,
    type,
    object,
    isArray,
    requirement,
    profiles,
    enum: members,
    enumIsShared,
    sibling,
    observable,
    deprecated,
  } = attribute;
  const parts = [`type: ${quote(type)}`];
  if (object !== undefined) parts.push(`object: () => ${camelCase(object)}Object`);
  if (isArray) parts.push('isArray: true');
  if (requirement !== 'optional') parts.push(`requirement: ${quote(requirement)}`);
  if (profiles.length > 0) parts.push(`profiles: [${profiles.map(quote).join(', ')}]`);
  if (members)
    parts.push(`enum: ${enumIsShared && dictionary.get(name)?.enum ? sharedEnumValue(name) : enumFacts(members)}`);
  if (sibling !== undefined) parts.push(`sibling: ${quote(sibling)}`);
  if (observable !== undefined) parts.push(`observable: ${observable}`);
  if (deprecated) parts.push(`deprecated: ${deprecationFacts(deprecated)}`);
  const values = (members ?? []).flatMap(({ value, deprecated: gone }) =>
    gone ? [`${propertyKey(value)}: ${deprecationFacts(gone)}`] : [],
  );
  if (values.length > 0) parts.push(`deprecatedValues: { ${values.join(', ')} }`);
  const twinOf = name.endsWith('_dt') ? dictionary.get(name.slice(0, -3)) : undefined;
  if (caption !== (dictionary.get(name) ?? twinOf)?.caption) parts.push(`caption: ${quote(caption)}`);
  return `{ ${parts.join(', ')} }`;
}

/** Import lines of an entity's file, `depth` folders below the version's folder. */
export function importLines(context: EmitContext, owner: Entity, depth: number): string {
  const root = '../'.repeat(depth);
  const lines = [`import type { ${'uid' in owner ? 'ClassFact' : 'ObjectFact'} } from '${root}../../facts.js';`];
  const objects = [...new Set(owner.attributes.flatMap(({ object }) => object ?? []))].sort();
  if (objects.includes('object')) lines.push(`import type { OcsfObject } from '${root}../../event.js';`);
  const shared = owner.attributes.filter(
    attribute => attribute.enum && attribute.enumIsShared && context.dictionary.get(attribute.name)?.enum,
  );
  const names = [...new Set(shared.map(({ name }) => name))].sort();
  if (names.length > 0) {
    const imports = names.flatMap(name => [sharedEnumValue(name), `type ${sharedEnumType(name)}`]);
    lines.push(`import { ${imports.join(', ')} } from '${root}enums.js';`);
  }
  for (const object of objects) {
    if (object === owner.key && !('uid' in owner)) continue;
    const type = object === 'object' ? '' : `, type ${pascalCase(object)}`;
    lines.push(`import { ${camelCase(object)}Object${type} } from '${root}objects/${kebabPath(object)}.js';`);
  }
  return lines.join('\n');
}

/** The facts that classes and objects have in common. */
export function entityFacts(context: EmitContext, entity: Entity): string {
  const { key, caption, extends: parent, constraints, profiles, deprecated, attributes } = entity;
  const parts = [`name: ${quote(key)}`, `caption: ${quote(caption)}`];
  if (parent !== undefined && parent !== key) parts.push(`extends: ${quote(parent)}`);
  const limits = [
    constraints.atLeastOne && `atLeastOne: [${constraints.atLeastOne.map(quote).join(', ')}]`,
    constraints.justOne && `justOne: [${constraints.justOne.map(quote).join(', ')}]`,
  ].filter(part => part !== undefined);
  if (limits.length > 0) parts.push(`constraints: { ${limits.join(', ')} }`);
  parts.push(`profiles: [${profiles.map(quote).join(', ')}]`);
  if (deprecated) parts.push(`deprecated: ${deprecationFacts(deprecated)}`);
  parts.push(`attributes: ${attributeFacts(context, attributes)}`);
  return parts.join(', ');
}

/** Constant with a class's activities by name. */
export function activityConstant(event: EventClass): string {
  const members = event.attributes.find(({ name }) => name === 'activity_id')?.enum ?? [];
  const lines = members.map(({ value, caption }) => `${memberName(caption)}: ${value},`);
  return `/** Activities of class \`${event.key}\` by name. */\nexport const ${camelCase(event.key)}Activity = {\n${lines.join('\n')}\n} as const;`;
}
