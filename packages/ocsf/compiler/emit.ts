import {
  activityConstant,
  attributeLine,
  deprecationFacts,
  entityFacts,
  enumDoc,
  enumFacts,
  enumUnion,
  importLines,
  objectType,
  ownEnumTypes,
  sharedEnumType,
  sharedEnumValue,
  type EmitContext,
} from './emit-entity.ts';
import type { Attribute, Entity, EventClass, Schema } from './model.ts';
import { camelCase, kebabPath, pascalCase, propertyKey, quote } from './names.ts';

/** Generated files: path inside the version's folder to text, not yet formatted. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * Writes a schema as TypeScript: one file a class, object and profile, and the indexes.
 *
 * @param schema - the compiled schema
 * @returns texts by path
 */
export function emitSchema(schema: Schema): GeneratedFiles {
  const partial: EmitContext = {
    schema,
    dictionary: new Map(schema.dictionary.map(entry => [entry.name, entry])),
    bases: new Map(schema.types.map(({ name, base }) => [name, base])),
    sharedProfiles: new Map(),
  };
  const context = { ...partial, sharedProfiles: findSharedProfiles(partial) };
  const files = new Map<string, string>();
  for (const object of schema.objects) files.set(`objects/${kebabPath(object.key)}.ts`, emitObject(context, object));
  for (const event of schema.classes) files.set(`classes/${kebabPath(event.key)}.ts`, emitClass(context, event));
  for (const [profile, text] of context.sharedProfiles)
    files.set(`profiles/${kebabPath(profile)}.ts`, emitProfile(context, profile, text));
  files.set('enums.ts', emitEnums(context));
  files.set('data-types.ts', emitDataTypes(schema));
  files.set('captions.ts', emitCaptions(schema));
  files.set('class-index.ts', emitClassIndex(schema));
  files.set('any-event.ts', emitAnyEvent(schema));
  files.set('all.ts', emitAll(schema));
  const header = `// Generated from OCSF ${schema.version} by \`npm run generate -w packages/ocsf\`: do not edit.\n\n`;
  return new Map([...files].map(([path, text]) => [path, header + text]));
}

function depthOf(kind: 'classes' | 'objects' | 'profiles', key: string): number {
  return `${kind}/${key}`.split('/').length - 1;
}

function emitObject(context: EmitContext, object: Entity): string {
  const { key, observable } = object;
  const lines = object.attributes.map(attribute => attributeLine(context, object, attribute));
  const type = `/** OCSF object \`${key}\`. */\nexport type ${pascalCase(key)} = {\n${lines.join('\n')}\n};`;
  return [
    importLines(context, object, depthOf('objects', key)),
    ownEnumTypes(context, object),
    key === 'object' ? '' : type,
    `/** Facts of OCSF object \`${key}\`. */\nexport const ${camelCase(key)}Object: ObjectFact = { kind: 'object', ${
      observable === undefined ? '' : `observable: ${observable}, `
    }${entityFacts(context, object)} };`,
  ].join('\n\n');
}

/** Lines of a class's attributes by profile; those of no profile are under ''. */
function linesByProfile(context: EmitContext, event: EventClass): Map<string, string> {
  const groups = new Map<string, Attribute[]>([['', []]]);
  for (const attribute of event.attributes) {
    for (const profile of attribute.profiles.length === 0 ? [''] : attribute.profiles) {
      groups.set(profile, [...(groups.get(profile) ?? []), attribute]);
    }
  }
  return new Map(
    [...groups]
      .sort()
      .map(([profile, attributes]) => [profile, attributes.map(one => attributeLine(context, event, one)).join('\n')]),
  );
}

/** For each profile the attribute lines that most classes have: written once. */
function findSharedProfiles(context: EmitContext): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const event of context.schema.classes) {
    for (const [profile, text] of linesByProfile(context, event)) {
      const seen = counts.get(profile) ?? new Map<string, number>();
      counts.set(profile, seen.set(text, (seen.get(text) ?? 0) + 1));
    }
  }
  counts.delete('');
  return new Map(
    [...counts].sort().map(([profile, seen]) => [profile, [...seen].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}

function emitProfile(context: EmitContext, profile: string, text: string): string {
  const owner = context.schema.classes.find(event => linesByProfile(context, event).get(profile) === text);
  if (!owner) throw new Error(`no class has profile ${profile}`);
  const attributes = owner.attributes.filter(({ profiles }) => profiles.includes(profile));
  const depth = depthOf('profiles', profile);
  const imports = typeImports(context, attributes, depth);
  return `${imports}\n\n/** Attributes that profile \`${profile}\` adds to most classes. */\nexport type ${pascalCase(profile)}Profile = {\n${text}\n};`;
}

function typeImports(context: EmitContext, attributes: readonly Attribute[], depth: number): string {
  const root = '../'.repeat(depth);
  const enums = attributes.filter(
    ({ name, enum: members, enumIsShared }) => members && enumIsShared && context.dictionary.get(name)?.enum,
  );
  const objects = [...new Set(attributes.flatMap(({ object }) => object ?? []))].sort();
  return [
    ...(enums.length > 0
      ? [`import type { ${enums.map(({ name }) => sharedEnumType(name)).join(', ')} } from '${root}enums.js';`]
      : []),
    ...objects.map(object =>
      object === 'object'
        ? `import type { OcsfObject } from '${root}../../event.js';`
        : `import type { ${objectType(object)} } from '${root}objects/${kebabPath(object)}.js';`,
    ),
  ].join('\n');
}

function emitClass(context: EmitContext, event: EventClass): string {
  const { key, uid, category, categoryUid } = event;
  const type = pascalCase(key);
  const depth = depthOf('classes', key);
  const groups = linesByProfile(context, event);
  const profiles = [...groups].filter(([profile]) => profile !== '');
  const shared = profiles.filter(([profile, text]) => context.sharedProfiles.get(profile) === text);
  const bare = event.profiles.filter(profile => !groups.has(profile));
  const profileType = (profile: string, text: string): string =>
    context.sharedProfiles.get(profile) === text ? `${pascalCase(profile)}Profile` : `{\n${text}\n}`;
  const root = '../'.repeat(depth);
  return [
    importLines(context, event, depth) +
      `\nimport type { WithProfiles } from '${root}../../profiles.js';` +
      shared
        .map(
          ([profile]) =>
            `\nimport type { ${pascalCase(profile)}Profile } from '${root}profiles/${kebabPath(profile)}.js';`,
        )
        .join(''),
    ownEnumTypes(context, event),
    activityConstant(event),
    `/** Attributes of class \`${key}\` without any profile. */\nexport type ${type}Core = {\n${groups.get('') ?? ''}\n};`,
    `/** Attributes that each profile adds to class \`${key}\`. */\nexport type ${type}Profiles = {\n${profiles
      .map(([profile, text]) => `readonly ${propertyKey(profile)}: ${profileType(profile, text)};`)
      .concat(
        bare.map(
          profile => `/** Only inside of its objects. */ readonly ${propertyKey(profile)}: Record<never, never>;`,
        ),
      )
      .join('\n')}\n};`,
    `/** An event of class \`${key}\` (${uid}) with the profiles that are named, to write: without a name it takes none. */\nexport type ${type}<P extends keyof ${type}Profiles = never> = WithProfiles<${type}Core, ${type}Profiles, P>;`,
    `/** An event of class \`${key}\` (${uid}) with any of its profiles, to read. */\nexport type ${type}Event = ${type}Core${profiles
      .map(([profile]) => ` & Partial<${type}Profiles[${quote(profile)}]>`)
      .join('')};`,
    `/** Facts of class \`${key}\`. */\nexport const ${camelCase(key)}Class: ClassFact = { kind: 'class', uid: ${uid}, version: ${quote(
      context.schema.version,
    )}, category: ${quote(category)}, categoryUid: ${categoryUid}, ${entityFacts(context, event)} };`,
  ].join('\n\n');
}

function emitEnums({ schema, bases }: EmitContext): string {
  const used = new Set(
    [...schema.classes, ...schema.objects].flatMap(({ attributes }) =>
      attributes.filter(one => one.enumIsShared).map(({ name }) => name),
    ),
  );
  const blocks = schema.dictionary
    .filter(entry => entry.enum && used.has(entry.name))
    .map(({ name, enum: members = [], base = 'integer_t' }) => {
      const doc = enumDoc(name, members);
      return `${doc}\nexport type ${sharedEnumType(name)} = ${enumUnion(members, bases.get(base) ?? base)};\n\n/** Captions of \`${name}\` by value. */\nexport const ${sharedEnumValue(name)}: EnumFact = ${enumFacts(members)};`;
    });
  return `import type { EnumFact } from '../../facts.js';\n\n${blocks.join('\n\n')}`;
}

function emitDataTypes({ types }: Schema): string {
  const lines = types.map(({ name, caption, base, regex, maxLength, range, observable }) => {
    const parts = [`caption: ${quote(caption)}`, `base: ${quote(base)}`];
    if (regex !== undefined) parts.push(`regex: ${quote(regex)}`);
    if (maxLength !== undefined) parts.push(`maxLength: ${maxLength}`);
    if (range) parts.push(`range: [${range.join(', ')}]`);
    if (observable !== undefined) parts.push(`observable: ${observable}`);
    return `${name}: { ${parts.join(', ')} },`;
  });
  return `import type { DataTypeFact } from '../../facts.js';\n\n/** Data types of the dictionary by name. */\nexport const dataTypes: Readonly<Record<string, DataTypeFact>> = {\n${lines.join('\n')}\n};`;
}

function emitCaptions({ dictionary, profiles, extensions }: Schema): string {
  const record = (entries: readonly (readonly [string, string])[]): string =>
    `{\n${entries.map(([name, caption]) => `${propertyKey(name)}: ${quote(caption)},`).join('\n')}\n}`;
  return [
    `/** Captions of the dictionary's attributes; a \`*_dt\` twin has that of its time stamp. */\nexport const attributeCaptions: Readonly<Record<string, string>> = ${record(dictionary.map(({ name, caption }) => [name, caption]))};`,
    `/** Captions of the profiles. */\nexport const profileCaptions: Readonly<Record<string, string>> = ${record(profiles.map(({ key, caption }) => [key, caption]))};`,
    `/** Captions of the bundled extensions. */\nexport const extensionCaptions: Readonly<Record<string, string>> = ${record(extensions.map(({ name, caption }) => [name, caption]))};`,
  ].join('\n\n');
}

function emitClassIndex({ version, classes, categories }: Schema): string {
  const sorted = [...classes].sort((a, b) => a.uid - b.uid);
  const lines = sorted.map(({ uid, key, caption, categoryUid, category, categoryCaption, deprecated }) => {
    const gone = deprecated ? `, deprecated: ${deprecationFacts(deprecated)}` : '';
    return `${uid}: { uid: ${uid}, name: ${quote(key)}, caption: ${quote(caption)}, categoryUid: ${categoryUid}, category: ${quote(category)}, categoryCaption: ${quote(categoryCaption)}${gone} },`;
  });
  return [
    `import type { ClassSummary } from '../../facts.js';`,
    `/** Version of the schema. */\nexport const OCSF_VERSION = ${quote(version)};`,
    `/** \`class_uid\` by class name. */\nexport const classUids = {\n${sorted.map(({ key, uid }) => `${camelCase(key)}: ${uid},`).join('\n')}\n} as const;`,
    `/** Classes by \`class_uid\`, without their attributes. */\nexport const classes: Readonly<Record<number, ClassSummary>> = {\n${lines.join('\n')}\n};`,
    `/** Captions of the categories by \`category_uid\`. */\nexport const categories: Readonly<Record<number, string>> = {\n${categories.map(({ uid, caption }) => `${uid}: ${quote(caption)},`).join('\n')}\n};`,
  ].join('\n\n');
}

function emitAnyEvent({ classes, version }: Schema): string {
  const imports = classes.map(
    ({ key }) => `import type { ${pascalCase(key)}Event } from './classes/${kebabPath(key)}.js';`,
  );
  return `${imports.join('\n')}\n\n/** An event of any class of OCSF ${version}: narrow it by \`class_uid\`. */\nexport type AnyOcsfEvent = ${classes.map(({ key }) => `${pascalCase(key)}Event`).join(' | ')};`;
}

function emitAll({ classes, objects, version }: Schema): string {
  const imports = [
    ...classes.map(({ key }) => `import { ${camelCase(key)}Class } from './classes/${kebabPath(key)}.js';`),
    ...objects.map(({ key }) => `import { ${camelCase(key)}Object } from './objects/${kebabPath(key)}.js';`),
  ];
  return [
    `import type { ClassFact, ObjectFact } from '../../facts.js';\n${imports.join('\n')}`,
    `/** Facts of every class of OCSF ${version}. */\nexport const allClasses: readonly ClassFact[] = [${classes.map(({ key }) => `${camelCase(key)}Class`).join(', ')}];`,
    `/** Facts of every object of OCSF ${version}. */\nexport const allObjects: readonly ObjectFact[] = [${objects.map(({ key }) => `${camelCase(key)}Object`).join(', ')}];`,
  ].join('\n\n');
}
