import { SchemaError, type SchemaProblem } from './schema-error.ts';

/** A parsed JSON object of the schema tree. */
export type Json = Readonly<Record<string, unknown>>;

/** Files of a schema tree: path inside the tree (with `/`) to text. */
export type SchemaFiles = ReadonlyMap<string, string>;

/** An extension of the schema. */
interface RawExtension {
  readonly name: string;
  readonly uid: number;
  readonly caption: string;
  /** Folder inside the tree, ending in `/`. */
  readonly folder: string;
}

/** A class, object or profile as its file has it, with `$include` replaced by what it includes. */
export interface RawEntity {
  readonly file: string;
  readonly extension?: RawExtension;
  readonly json: Json;
  readonly attributes: Readonly<Record<string, Json>>;
}

/** A schema tree as read: nothing inherited yet. */
export interface RawTree {
  readonly version: string;
  readonly categories: Json;
  readonly dictionaries: readonly RawEntity[];
  readonly types: Readonly<Record<string, Json>>;
  readonly extensions: readonly RawExtension[];
  readonly profiles: readonly RawEntity[];
  readonly classes: readonly RawEntity[];
  readonly objects: readonly RawEntity[];
}

/** True for a JSON object. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Merges JSON objects in depth; what `over` has wins. */
export function mergeJson(base: Json, over: Json): Json {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isJson(below) && isJson(value) ? mergeJson(below, value) : value;
  }
  return merged;
}

/**
 * Reads a schema tree from its files.
 *
 * @param files - texts by path
 * @returns the tree with every `$include` resolved
 * @throws SchemaError with every fault found: bad JSON, a missing or circular include
 */
export function readTree(files: SchemaFiles): RawTree {
  const problems: SchemaProblem[] = [];
  const reader = createReader(files, problems);
  const extensions = reader.extensions();
  const folders: readonly { prefix: string; extension?: RawExtension }[] = [
    { prefix: '' },
    ...extensions.map(extension => ({ prefix: extension.folder, extension })),
  ];
  const entities = (folder: string): RawEntity[] =>
    folders.flatMap(({ prefix, extension }) => reader.under(`${prefix}${folder}/`, extension));
  const dictionaries = folders.flatMap(({ prefix, extension }) =>
    reader.optional(`${prefix}dictionary.json`, extension),
  );
  const tree: RawTree = {
    version: String(reader.json('version.json')['version'] ?? ''),
    categories: reader.json('categories.json'),
    dictionaries,
    types: collectTypes(dictionaries),
    extensions,
    profiles: entities('profiles'),
    classes: entities('events'),
    objects: entities('objects'),
  };
  if (problems.length > 0) throw new SchemaError(problems);
  return tree;
}

function collectTypes(dictionaries: readonly RawEntity[]): Record<string, Json> {
  const types: Record<string, Json> = {};
  for (const { json } of dictionaries) {
    const own = isJson(json['types']) ? json['types']['attributes'] : undefined;
    if (isJson(own)) Object.assign(types, own);
  }
  return types;
}

interface Reader {
  json(file: string): Json;
  optional(file: string, extension: RawExtension | undefined): RawEntity[];
  under(prefix: string, extension: RawExtension | undefined): RawEntity[];
  extensions(): RawExtension[];
}

function createReader(files: SchemaFiles, problems: SchemaProblem[]): Reader {
  const parsed = new Map<string, Json>();
  const json = (file: string): Json => {
    const known = parsed.get(file);
    if (known) return known;
    const value = parseFile(files, file, problems);
    parsed.set(file, value);
    return value;
  };
  const entity = (file: string, extension: RawExtension | undefined): RawEntity => ({
    file,
    ...(extension && { extension }),
    json: json(file),
    attributes: includeAttributes({ files, json, problems, extension }, file, []),
  });
  const paths = [...files.keys()].sort();
  return {
    json,
    optional: (file, extension) => (files.has(file) ? [entity(file, extension)] : []),
    under: (prefix, extension) =>
      paths.filter(path => path.startsWith(prefix) && path.endsWith('.json')).map(path => entity(path, extension)),
    extensions: () =>
      paths
        .filter(path => /^extensions\/[^/]+\/extension\.json$/.test(path))
        .map(path => {
          const { name, uid, caption } = json(path);
          return {
            name: String(name),
            uid: Number(uid),
            caption: String(caption),
            folder: path.slice(0, -'extension.json'.length),
          };
        }),
  };
}

function parseFile(files: SchemaFiles, file: string, problems: SchemaProblem[]): Json {
  const text = files.get(file);
  if (text === undefined) {
    problems.push({ file, message: 'the file is missing' });
    return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isJson(value)) return value;
    problems.push({ file, message: 'expected a JSON object' });
  } catch (error) {
    problems.push({ file, message: `not JSON: ${error instanceof Error ? error.message : String(error)}` });
  }
  return {};
}

interface IncludeContext {
  readonly files: SchemaFiles;
  readonly json: (file: string) => Json;
  readonly problems: SchemaProblem[];
  readonly extension: RawExtension | undefined;
}

/** Attributes of a file with those that it includes; a profile's come marked with its name. */
function includeAttributes(context: IncludeContext, file: string, chain: readonly string[]): Record<string, Json> {
  const { json, problems } = context;
  if (chain.includes(file)) {
    problems.push({
      file: chain[0] ?? file,
      attribute: '$include',
      message: `cycle: ${[...chain, file].join(' -> ')}`,
    });
    return {};
  }
  const own = json(file)['attributes'];
  if (!isJson(own)) return {};
  let attributes: Record<string, Json> = {};
  for (const include of listIncludes(own['$include'])) {
    const target = findInclude(context, include);
    if (target === undefined) {
      problems.push({ file, attribute: '$include', message: `"${include}" does not exist in the schema` });
      continue;
    }
    attributes = mergeAttributes(
      attributes,
      markProfile(context, target, includeAttributes(context, target, [...chain, file])),
    );
  }
  return mergeAttributes(attributes, ownAttributes(own, file, problems));
}

function ownAttributes(own: Json, file: string, problems: SchemaProblem[]): Record<string, Json> {
  const attributes: Record<string, Json> = {};
  for (const [name, value] of Object.entries(own)) {
    if (name === '$include') continue;
    if (isJson(value)) attributes[name] = value;
    else problems.push({ file, attribute: name, message: 'expected an object of facts' });
  }
  return attributes;
}

/** Merges attribute tables in depth; what `over` has wins. */
export function mergeAttributes(
  base: Readonly<Record<string, Json>>,
  over: Readonly<Record<string, Json>>,
): Record<string, Json> {
  const merged: Record<string, Json> = { ...base };
  for (const [name, facts] of Object.entries(over)) merged[name] = mergeJson(merged[name] ?? {}, facts);
  return merged;
}

function listIncludes(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map(String) : [];
}

function findInclude({ files, extension }: IncludeContext, include: string): string | undefined {
  return [`${extension?.folder ?? ''}${include}`, include].find(path => files.has(path));
}

function markProfile(
  { json, extension }: IncludeContext,
  file: string,
  attributes: Record<string, Json>,
): Record<string, Json> {
  const source = json(file);
  if (source['meta'] !== 'profile') return attributes;
  const scoped = extension !== undefined && file.startsWith(extension.folder);
  const profile = `${scoped ? `${extension.name}/` : ''}${String(source['name'])}`;
  const annotations = isJson(source['annotations']) ? source['annotations'] : {};
  return Object.fromEntries(
    Object.entries(attributes).map(([name, facts]) => [
      name,
      { ...annotations, ...facts, profile: facts['profile'] ?? profile },
    ]),
  );
}
