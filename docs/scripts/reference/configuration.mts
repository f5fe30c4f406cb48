import { logwright } from './logwright.mts';
import { cell, page, table } from './markdown.mts';

/** The parts of JSON Schema that the pipeline's configuration uses. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The configuration reference, from the JSON Schema that editors use. */
export function configurationPage(): string {
  const schema = JSON.parse(logwright('config', 'schema')) as Schema;
  const sections = Object.entries(schema.properties ?? {}).map(([name, part]) => section(schema, name, part));
  return page(
    { title: 'Configuration', description: 'Every option of logwright.yaml.', sidebar_position: 2 },
    [
      'The configuration of `logwright run` is one YAML file. Unknown keys are errors; `npx logwright config check` names each mistake with its line and column.',
      'Editors complete and check it with the JSON Schema that `npx logwright config schema` prints:',
      '```yaml\n# yaml-language-server: $schema=./logwright.schema.json\n```',
      ...sections,
    ].join('\n\n'),
  );
}

const resolve = (root: Schema, schema: Schema): Schema =>
  schema.$ref?.startsWith('#/$defs/') ? (root.$defs?.[schema.$ref.slice('#/$defs/'.length)] ?? schema) : schema;

/** The kinds a part of the configuration can have: a tagged union, directly, in a list or in a map. */
function kindsOf(root: Schema, schema: Schema): readonly Schema[] {
  const resolved = resolve(root, schema);
  const union = resolved.oneOf ?? resolved.anyOf;
  if (union) return union.map(kind => resolve(root, kind));
  if (resolved.items) return kindsOf(root, resolved.items);
  if (typeof resolved.additionalProperties === 'object') return kindsOf(root, resolved.additionalProperties);
  return resolved.properties ? [resolved] : [];
}

function section(root: Schema, name: string, part: Schema): string {
  const kinds = kindsOf(root, part);
  const intro = resolve(root, part).description ?? '';
  if (kinds.length === 0) return `## ${name}\n\n${cell(intro)}`;
  return [`## ${name}`, cell(intro), ...kinds.map(kind => kindSection(root, kind))].join('\n\n');
}

function kindSection(root: Schema, kind: Schema): string {
  const tag = kind.properties?.type?.const;
  const rows = Object.entries(kind.properties ?? {})
    .filter(([option]) => option !== 'type')
    .map(([option, schema]) => {
      const resolved = resolve(root, schema);
      const needed = kind.required?.includes(option) && resolved.default === undefined;
      const fallback =
        resolved.default === undefined
          ? needed
            ? '**required**'
            : ''
          : `\`${cell(JSON.stringify(resolved.default))}\``;
      return [`\`${option}\``, typeName(root, resolved), fallback, cell(resolved.description ?? '')];
    });
  const head = tag === undefined ? '' : `### type: ${String(tag)}\n\n${cell(kind.description ?? '')}\n\n`;
  return `${head}${rows.length > 0 ? table(['Option', 'Type', 'Default', 'Meaning'], rows) : 'No options.'}`;
}

function typeName(root: Schema, schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map(value => `\`${String(value)}\``).join(', ');
  if (schema.items) return `list of ${typeName(root, resolve(root, schema.items))}`;
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return union.map(kind => typeName(root, resolve(root, kind))).join(' or ');
  return Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'value');
}
