/**
 * Writes `src/generated/ecs/document.ts`: the type of the documents that the ECS view makes, from the field facts of
 * `@elastic/ecs`. It is written out, so that users of the view need no package for its types.
 * usage: node compiler/ecs-document.ts [--check]; needs dist/ built.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EcsFlat, EcsVersion } from '@elastic/ecs';
import * as prettier from 'prettier';
import { computedEcsFields, ecsFields } from '../dist/views/ecs-fields.js';
import { propertyKey } from './names.ts';

const target = resolve(import.meta.dirname, '../src/generated/ecs/document.ts');

/** TypeScript of the types that Elasticsearch fields have. */
const TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  constant_keyword: 'string',
  date: 'string',
  float: 'number',
  ip: 'string',
  keyword: 'string',
  long: 'number',
  match_only_text: 'string',
  scaled_float: 'number',
  wildcard: 'string',
};

/** Fields whose parts the facts do not name. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  'ecs.version': `'${EcsVersion}'`,
  'dns.answers': '{ data?: string; type?: string; class?: string; ttl?: number }[]',
};

/** Fields without which there is no ECS document. */
const REQUIRED = new Set(['@timestamp', 'ecs', 'ecs.version']);

interface FlatField {
  readonly type: string;
  readonly normalize: readonly string[];
}

type Tree = Map<string, Tree | string>;

function typeOf(field: string): string {
  const fact = (EcsFlat as Readonly<Record<string, FlatField>>)[field];
  // A geo point is one field with two parts.
  if (fact === undefined && /\.location\.(lat|lon)$/.test(field)) return 'number';
  const type = fact && (OWN_TYPES[field] ?? TYPES[fact.type]);
  if (fact === undefined || type === undefined) throw new Error(`@elastic/ecs has no field ${field} of a known type`);
  return fact.normalize.includes('array') && !(field in OWN_TYPES) ? `${type}[]` : type;
}

function insert(tree: Tree, field: string): void {
  const parts = field.split('.');
  let at = tree;
  for (const part of parts.slice(0, -1)) {
    const next = at.get(part) ?? new Map();
    if (typeof next === 'string') throw new Error(`${field} is below a field that has a value`);
    at.set(part, next);
    at = next;
  }
  at.set(parts.at(-1) ?? '', typeOf(field));
}

function emit(tree: Tree, path: string): string {
  const lines = [...tree]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const full = path === '' ? name : `${path}.${name}`;
      // The two parts of a point come together.
      const mark = REQUIRED.has(full) || /\.location\./.test(full) ? '' : '?';
      return `${propertyKey(name)}${mark}: ${typeof value === 'string' ? value : emit(value, full)};`;
    });
  return `{\n${lines.join('\n')}\n}`;
}

const tree: Tree = new Map();
for (const field of new Set([...ecsFields.map(row => row.field), ...computedEcsFields])) insert(tree, field);
const text = `// Generated from the field facts of @elastic/ecs ${EcsVersion} by \`npm run generate:ecs -w packages/ocsf\`: do not edit.

/** Version of the Elastic Common Schema that documents have. */
export const ECS_VERSION = '${EcsVersion}';

/**
 * A document of the Elastic Common Schema as the view makes it of a valid event: all fields that it can write. It can
 * be given where \`Ecs\` of \`@elastic/ecs\` is wanted.
 */
export type EcsDocument = ${emit(tree, '')};
`;
const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(target)), parser: 'typescript' });
if (!process.argv.includes('--check')) writeFileSync(target, formatted);
else if (readFileSync(target, 'utf8') !== formatted) {
  process.stdout.write(
    'src/generated/ecs/document.ts differs from @elastic/ecs: npm run generate:ecs -w packages/ocsf\n',
  );
  process.exitCode = 1;
} else process.stdout.write(`src/generated/ecs/document.ts is as generated from @elastic/ecs ${EcsVersion}\n`);
