import { inheritAll, lookUp, listStrings, type InheritedEntity } from './inherit.ts';
import type {
  Attribute,
  Constraints,
  DataType,
  Deprecation,
  DictionaryEntry,
  Entity,
  EnumMember,
  EventClass,
  Profile,
  Requirement,
  Schema,
} from './model.ts';
import { addComputed } from './computed.ts';
import { isJson, mergeJson, readTree, type Json, type RawTree, type SchemaFiles } from './read-tree.ts';
import { SchemaError, type SchemaProblem } from './schema-error.ts';

/**
 * Compiles the files of an OCSF schema tree.
 *
 * @param files - texts by path
 * @returns the resolved schema: facts only, no descriptions
 * @throws SchemaError that lists every fault with file and attribute
 */
export function compileSchema(files: SchemaFiles): Schema {
  const tree = readTree(files);
  const problems: SchemaProblem[] = [];
  const types = compileTypes(tree, problems);
  const context: CompileContext = {
    types: new Map(types.map(type => [type.name, type])),
    dictionary: mergeDictionaries(tree, problems),
    objects: inheritAll(tree.objects, problems),
    profiles: new Set(
      tree.profiles.map(({ extension, json }) => `${extension ? `${extension.name}/` : ''}${String(json['name'])}`),
    ),
    problems,
    warnings: [],
  };
  const classes = inheritAll(tree.classes, problems);
  const schema: Schema = {
    version: tree.version,
    types,
    dictionary: compileDictionary(context),
    categories: compileCategories(tree),
    extensions: tree.extensions.map(({ name, uid, caption }) => ({ name, uid, caption })),
    profiles: compileProfiles(tree),
    classes: [...classes.values()].filter(isConcrete).map(entity => compileClass(context, tree, entity)),
    objects: [...context.objects.values()]
      .filter(({ key }) => !key.startsWith('_'))
      .map(entity => compileEntity(context, entity)),
    warnings: context.warnings,
  };
  checkUids(schema.classes, problems);
  if (problems.length > 0) throw new SchemaError(problems);
  return addComputed(schema);
}

function checkUids(classes: readonly EventClass[], problems: SchemaProblem[]): void {
  const taken = new Map<number, string>();
  for (const { uid, file } of classes) {
    const other = taken.get(uid);
    if (other !== undefined) problems.push({ file, message: `its class_uid ${uid} is taken by ${other}` });
    else taken.set(uid, file);
  }
}

interface CompileContext {
  readonly types: ReadonlyMap<string, DataType>;
  readonly dictionary: ReadonlyMap<string, Json>;
  readonly objects: ReadonlyMap<string, InheritedEntity>;
  readonly profiles: ReadonlySet<string>;
  readonly problems: SchemaProblem[];
  readonly warnings: SchemaProblem[];
}

function isConcrete({ key, raw }: InheritedEntity): boolean {
  return key === 'base_event' || raw.json['uid'] !== undefined;
}

function compileTypes(tree: RawTree, problems: SchemaProblem[]): DataType[] {
  return Object.entries(tree.types).map(([name, facts]) => {
    const base = typeof facts['type'] === 'string' ? facts['type'] : name;
    if (!(base in tree.types))
      problems.push({ file: 'dictionary.json', attribute: name, message: `its base type "${base}" is unknown` });
    const [low, high] = Array.isArray(facts['range']) ? facts['range'].map(Number) : [];
    return {
      name,
      caption: String(facts['caption'] ?? name),
      base,
      ...(typeof facts['regex'] === 'string' && { regex: facts['regex'] }),
      ...(typeof facts['max_len'] === 'number' && { maxLength: facts['max_len'] }),
      ...(low !== undefined && high !== undefined && { range: [low, high] as const }),
      ...(typeof facts['observable'] === 'number' && { observable: facts['observable'] }),
    };
  });
}

function mergeDictionaries(tree: RawTree, problems: SchemaProblem[]): Map<string, Json> {
  const merged = new Map<string, Json>();
  const origin = new Map<string, string>();
  for (const { attributes, extension, file } of tree.dictionaries) {
    for (const [name, facts] of Object.entries(attributes)) {
      const clash = origin.get(name);
      if (clash !== undefined) {
        problems.push({ file, attribute: name, message: `is already defined in ${clash}` });
        continue;
      }
      origin.set(name, file);
      merged.set(name, extension ? { ...facts, extension: extension.name } : facts);
    }
  }
  return merged;
}

function compileDictionary({ dictionary, types }: CompileContext): DictionaryEntry[] {
  return [...dictionary].map(([name, facts]) => {
    const members = compileEnum(facts['enum']);
    return {
      name,
      caption: String(facts['caption'] ?? name),
      ...(members && { enum: members, base: types.get(String(facts['type']))?.base ?? 'integer_t' }),
      ...(typeof facts['observable'] === 'number' && { observable: facts['observable'] }),
    };
  });
}

function compileCategories(tree: RawTree) {
  const listed = isJson(tree.categories['attributes']) ? Object.entries(tree.categories['attributes']) : [];
  const categories = listed.flatMap(([name, facts]) =>
    isJson(facts) ? [{ name, uid: Number(facts['uid']), caption: String(facts['caption']) }] : [],
  );
  return [{ name: 'other', uid: 0, caption: 'Uncategorized' }, ...categories].sort((a, b) => a.uid - b.uid);
}

function compileProfiles(tree: RawTree): Profile[] {
  return tree.profiles.map(({ extension, json, attributes }) => ({
    key: `${extension ? `${extension.name}/` : ''}${String(json['name'])}`,
    caption: String(json['caption']),
    attributes: Object.keys(attributes).sort(),
  }));
}

function compileClass(context: CompileContext, tree: RawTree, entity: InheritedEntity): EventClass {
  const { raw, category: name = 'other' } = entity;
  const category = compileCategories(tree).find(candidate => candidate.name === name);
  if (!category) context.problems.push({ file: raw.file, message: `its category "${name}" is not in categories.json` });
  const { uid: categoryUid, caption: categoryCaption } = category ?? { uid: 0, caption: name };
  const extensionUid = raw.extension?.uid ?? 0;
  return {
    ...compileEntity(context, entity),
    uid: extensionUid * 100_000 + categoryUid * 1000 + Number(raw.json['uid'] ?? 0),
    category: name,
    categoryUid,
    categoryCaption,
  };
}

function compileEntity(context: CompileContext, entity: InheritedEntity): Entity {
  const { key, raw, caption, extends: parent, profiles, observable, attributes } = entity;
  const deprecated = compileDeprecation(raw.json['@deprecated']);
  const constraints = compileConstraints(context, entity);
  for (const profile of profiles) {
    if (!context.profiles.has(profile))
      context.problems.push({ file: raw.file, message: `its profile "${profile}" does not exist` });
  }
  return {
    key,
    file: raw.file,
    caption,
    ...(parent !== undefined && { extends: parent }),
    ...(raw.extension && { extension: raw.extension.name }),
    attributes: Object.entries(attributes).flatMap(
      ([name, facts]) => compileAttribute(context, entity, name, facts) ?? [],
    ),
    constraints,
    profiles,
    ...(observable !== undefined && { observable }),
    ...(deprecated && { deprecated }),
  };
}

/** A constraint may name a path (`device.os.version`). 1.8.0 itself names an attribute that its class lacks: a warning. */
function compileConstraints(
  { warnings }: CompileContext,
  { raw, constraints, attributes }: InheritedEntity,
): Constraints {
  const { at_least_one: atLeastOne, just_one: justOne } = constraints;
  for (const path of [...listStrings(atLeastOne), ...listStrings(justOne)]) {
    const [name = path] = path.split('.');
    if (!(name in attributes))
      warnings.push({ file: raw.file, attribute: path, message: 'is in a constraint but not among the attributes' });
  }
  return {
    ...(atLeastOne !== undefined && { atLeastOne: listStrings(atLeastOne) }),
    ...(justOne !== undefined && { justOne: listStrings(justOne) }),
  };
}

function compileAttribute(
  context: CompileContext,
  entity: InheritedEntity,
  name: string,
  own: Json,
): Attribute | undefined {
  const { dictionary, problems } = context;
  const { file } = entity.raw;
  const entry = dictionary.get(name);
  if (!entry && own['type'] === undefined) {
    problems.push({ file, attribute: name, message: 'is not in the dictionary' });
    return undefined;
  }
  const facts = mergeJson(entry ?? {}, own);
  const type = resolveType(context, entity, name, facts, entry);
  if (!type) return undefined;
  const members = compileEnum(facts['enum']);
  const deprecated = compileDeprecation(facts['@deprecated'], name);
  return {
    name,
    caption: String(facts['caption'] ?? name),
    ...type,
    isArray: facts['is_array'] === true,
    requirement: compileRequirement(problems, file, name, facts['requirement']),
    profiles: listStrings(facts['profile']),
    ...(members && { enum: members, enumIsShared: own['enum'] === undefined }),
    ...(typeof facts['sibling'] === 'string' && { sibling: facts['sibling'] }),
    ...(typeof facts['observable'] === 'number' && { observable: facts['observable'] }),
    ...(deprecated && { deprecated }),
  };
}

function resolveType(
  context: CompileContext,
  entity: InheritedEntity,
  name: string,
  facts: Json,
  entry: Json | undefined,
) {
  const type = String(facts['type']);
  if (context.types.has(type)) return { type };
  const scope = [facts['extension'], entry?.['extension'], entity.raw.extension?.name].find(
    scoped => typeof scoped === 'string',
  );
  const object = lookUp(context.objects, type, scope as string | undefined);
  if (object !== undefined && !object.startsWith('_')) return { type: 'object_t', object };
  context.problems.push({
    file: entity.raw.file,
    attribute: name,
    message: `its type "${type}" is neither a data type nor an object`,
  });
  return undefined;
}

function compileRequirement(problems: SchemaProblem[], file: string, attribute: string, value: unknown): Requirement {
  if (value === 'required' || value === 'recommended' || value === 'optional') return value;
  if (value !== undefined) problems.push({ file, attribute, message: `unknown requirement "${String(value)}"` });
  return 'optional';
}

function compileEnum(value: unknown): readonly EnumMember[] | undefined {
  if (!isJson(value)) return undefined;
  const members = Object.entries(value).map(([member, facts]) => {
    const deprecated = isJson(facts) ? compileDeprecation(facts['@deprecated']) : undefined;
    const caption = isJson(facts) && typeof facts['caption'] === 'string' ? facts['caption'] : member;
    return { value: member, caption, ...(deprecated && { deprecated }) };
  });
  return members.sort((a, b) => compareValues(a.value, b.value));
}

function compareValues(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? a.localeCompare(b, 'en') : difference;
}

/** The names in `<code>` of a deprecation's message are what replaces it: the message itself is not kept. */
function compileDeprecation(value: unknown, own?: string): Deprecation | undefined {
  if (!isJson(value)) return undefined;
  const message = String(value['message'] ?? '');
  const quoted = [...message.matchAll(/<code>([^<]+)<\/code>/g)].flatMap(match =>
    (/'([^']+)'/.exec(match[1] ?? '')?.[1] ?? match[1] ?? '').split(/,| or /),
  );
  const names = quoted
    .map(name => name.replaceAll(/^[\s']+|[\s'.]+$/g, ''))
    .filter(name => name !== '' && name !== own && !name.endsWith('_t'));
  return { since: String(value['since'] ?? ''), replacedBy: [...new Set(names)] };
}
