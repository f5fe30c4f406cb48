import { isJson, mergeAttributes, type Json, type RawEntity } from './read-tree.ts';
import type { SchemaProblem } from './schema-error.ts';

/** An entity with what its parents and its extensions' patches give it. */
export interface InheritedEntity {
  readonly key: string;
  readonly raw: RawEntity;
  readonly caption: string;
  readonly extends?: string;
  readonly attributes: Readonly<Record<string, Json>>;
  readonly constraints: Json;
  readonly profiles: readonly string[];
  readonly observable?: number;
  readonly category?: string;
  readonly observables: Json;
}

/** Entities by key, patches merged in and `extends` followed. */
export function inheritAll(raws: readonly RawEntity[], problems: SchemaProblem[]): Map<string, InheritedEntity> {
  const { own, patches } = splitPatches(raws, problems);
  const patched = new Map([...own].map(([key, raw]) => [key, applyPatches(raw, patches.get(key) ?? [])]));
  for (const [key, list] of patches) {
    if (own.has(key)) continue;
    for (const { file } of list)
      problems.push({ file, message: `extends "${key}", which does not exist in the schema` });
  }
  const done = new Map<string, InheritedEntity>();
  for (const key of patched.keys()) inherit({ patched, done, problems }, key, []);
  return done;
}

/** Finds a name as seen from an extension: its own first, then the core schema's. */
export function lookUp<T>(
  known: ReadonlyMap<string, T>,
  name: string,
  extension: string | undefined,
): string | undefined {
  const keys = extension === undefined || name.includes('/') ? [name] : [`${extension}/${name}`, name];
  return keys.find(key => known.has(key));
}

interface PatchedEntity {
  readonly raw: RawEntity;
  readonly attributes: Readonly<Record<string, Json>>;
  readonly constraints?: Json;
  readonly profiles: readonly string[];
}

function splitPatches(raws: readonly RawEntity[], problems: SchemaProblem[]) {
  const own = new Map<string, RawEntity>();
  const patches = new Map<string, RawEntity[]>();
  for (const raw of raws) {
    const { name, extends: parent } = raw.json;
    if (raw.extension && typeof parent === 'string' && (name === undefined || name === parent)) {
      patches.set(parent, [...(patches.get(parent) ?? []), raw]);
      continue;
    }
    if (typeof name !== 'string') {
      problems.push({ file: raw.file, message: 'has neither a name nor an extension\'s "extends"' });
      continue;
    }
    const key = raw.extension ? `${raw.extension.name}/${name}` : name;
    const clash = own.get(key);
    if (clash) problems.push({ file: raw.file, message: `the name "${key}" is taken by ${clash.file}` });
    else own.set(key, raw);
  }
  return { own, patches };
}

function applyPatches(raw: RawEntity, patches: readonly RawEntity[]): PatchedEntity {
  let attributes = raw.attributes;
  let constraints = isJson(raw.json['constraints']) ? raw.json['constraints'] : undefined;
  let profiles = listStrings(raw.json['profiles']);
  for (const patch of patches) {
    attributes = mergePatch(attributes, scopeAttributes(patch));
    if (isJson(patch.json['constraints'])) constraints = patch.json['constraints'];
    profiles = [...profiles, ...listStrings(patch.json['profiles'])];
  }
  return {
    raw,
    attributes: patches.length === 0 ? scopeAttributes(raw) : attributes,
    profiles,
    ...(constraints && { constraints }),
  };
}

/** A patch adds its profiles to those of an attribute; it does not replace them. */
function mergePatch(base: Readonly<Record<string, Json>>, over: Readonly<Record<string, Json>>): Record<string, Json> {
  const merged = mergeAttributes(base, over);
  for (const [name, facts] of Object.entries(over)) {
    const before = listStrings(base[name]?.['profile']);
    const added = listStrings(facts['profile']);
    if (before.length > 0 && added.length > 0)
      merged[name] = { ...merged[name], profile: [...new Set([...before, ...added])] };
  }
  return merged;
}

/** Notes the extension on each attribute, so that its type is looked up from there. */
function scopeAttributes(raw: RawEntity): Readonly<Record<string, Json>> {
  const extension = raw.extension?.name;
  if (extension === undefined) return raw.attributes;
  return Object.fromEntries(Object.entries(raw.attributes).map(([name, facts]) => [name, { ...facts, extension }]));
}

interface InheritContext {
  readonly patched: ReadonlyMap<string, PatchedEntity>;
  readonly done: Map<string, InheritedEntity>;
  readonly problems: SchemaProblem[];
}

function inherit(context: InheritContext, key: string, chain: readonly string[]): InheritedEntity | undefined {
  const { patched, done, problems } = context;
  const known = done.get(key);
  const self = patched.get(key);
  if (known || !self) return known;
  const { raw } = self;
  if (chain.includes(key)) {
    problems.push({ file: raw.file, message: `extends itself: ${[...chain, key].join(' -> ')}` });
    return undefined;
  }
  const parent = inheritParent(context, key, raw, chain);
  const { category = parent?.category, caption = key } = raw.json;
  const observable = raw.json['observable'] ?? parent?.observable;
  const entity: InheritedEntity = {
    key,
    raw,
    caption: String(caption),
    ...(parent && { extends: parent.key }),
    attributes: mergeAttributes(parent?.attributes ?? {}, self.attributes),
    constraints: self.constraints ?? parent?.constraints ?? {},
    profiles: [...new Set([...(parent?.profiles ?? []), ...self.profiles])],
    ...(typeof observable === 'number' && { observable }),
    ...(typeof category === 'string' && { category }),
    observables: isJson(raw.json['observables']) ? raw.json['observables'] : (parent?.observables ?? {}),
  };
  done.set(key, entity);
  return entity;
}

function inheritParent(
  context: InheritContext,
  key: string,
  raw: RawEntity,
  chain: readonly string[],
): InheritedEntity | undefined {
  const name = raw.json['extends'];
  if (typeof name !== 'string') return undefined;
  const parentKey = lookUp(context.patched, name, raw.extension?.name);
  if (parentKey === undefined) {
    context.problems.push({ file: raw.file, message: `extends "${name}", which does not exist in the schema` });
    return undefined;
  }
  return inherit(context, parentKey, [...chain, key]);
}

/** A string or a list of strings as a list; anything else is empty. */
export function listStrings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
