import type { z } from 'zod';
import { suggest } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { lookUp } from './known-keys.js';
import { configJsonSchema, createConfigSchema, SOURCE_KEYS } from './schema.js';
import type { PipelineConfig, Registry, SinkConfig, SourceConfig } from './schema.js';
import { readYaml } from './yaml-source.js';
import type { Environment, YamlSource } from './yaml-source.js';

/** Options of {@link loadConfig}. */
export interface LoadConfigOptions {
  /** Name of the file, for diagnostics. */
  readonly file: string;
  readonly registry: Registry;
  /** Values for `${NAME}`: only what the host program gives. @defaultValue none */
  readonly environment?: Environment;
}

/** A usable configuration, or everything that is wrong with it. */
export type LoadedConfig =
  | { readonly kind: 'valid'; readonly config: PipelineConfig }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a configuration file's text and collects everything that is wrong with it, never only the first.
 *
 * @param text - YAML.
 * @param options - File name, connectors and variables.
 */
export function loadConfig(text: string, options: LoadConfigOptions): LoadedConfig {
  const source = readYaml(text, options.file, options.environment ?? {});
  if (source.value === undefined || source.value === null) {
    const empty = source.diagnose([], 'The file is empty.', 'Start with `sources:` and `sinks:`.');
    return { kind: 'invalid', diagnostics: source.diagnostics.length > 0 ? source.diagnostics : [empty] };
  }
  const checked = check(source, options.registry);
  const diagnostics = [...source.diagnostics, ...checked.diagnostics].sort(byPlace);
  return checked.config && diagnostics.length === 0
    ? { kind: 'valid', config: checked.config }
    : { kind: 'invalid', diagnostics };
}

interface Checked {
  readonly config?: PipelineConfig;
  readonly diagnostics: readonly Diagnostic[];
}

function check(source: YamlSource, registry: Registry): Checked {
  const parsed = createConfigSchema(registry).safeParse(source.value);
  if (!parsed.success) return { diagnostics: explainIssues(parsed.error.issues, source, registry) };
  const { sources, sinks, transforms, detect, checkpoints, maxInFlightBatches } = parsed.data;
  const parts = [
    ...Object.entries(sources).map(([id, entry]) => checkSource(id, entry, registry)),
    ...Object.entries(sinks).map(([id, entry]) => checkSink(id, entry, registry)),
  ];
  const diagnostics = [
    ...parts.flatMap(part => ('issues' in part ? explainIssues(part.issues, source, registry) : [])),
    ...['sources', 'sinks'].flatMap(key => requireSome(key, source)),
    ...checkReferences(transforms, Object.keys(sources), source),
  ];
  return {
    diagnostics,
    config: {
      sources: parts.flatMap(part => ('source' in part ? [part.source] : [])),
      sinks: parts.flatMap(part => ('sink' in part ? [part.sink] : [])),
      transforms,
      ...(detect === undefined ? {} : { detect }),
      checkpointDirectory: checkpoints.directory,
      maxInFlightBatches,
    },
  };
}

type Issues = readonly z.core.$ZodIssue[];
type Entry = Readonly<Record<string, unknown>>;

/** The connector's own schema runs too: it may hold rules over several options. */
function checkSource(id: string, entry: Entry, registry: Registry): { source: SourceConfig } | { issues: Issues } {
  const definition = registry.sources.find(candidate => candidate.type === entry['type']);
  if (!definition) return { issues: [] };
  const own = Object.fromEntries(Object.entries(entry).filter(([key]) => !isSourceKey(key)));
  const parsed = definition.options.safeParse(own);
  if (!parsed.success) return { issues: under(['sources', id], parsed.error.issues) };
  const { logSource, technology } = entry as { logSource?: string; technology?: string };
  return {
    source: {
      id,
      definition,
      options: parsed.data,
      ...(logSource === undefined ? {} : { logSource }),
      ...(technology === undefined || technology === 'auto' ? {} : { technology }),
    },
  };
}

function checkSink(id: string, entry: Entry, registry: Registry): { sink: SinkConfig } | { issues: Issues } {
  const definition = registry.sinks.find(candidate => candidate.type === entry['type']);
  if (!definition) return { issues: [] };
  const parsed = definition.options.safeParse(
    Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'type')),
  );
  return parsed.success
    ? { sink: { id, definition, options: parsed.data } }
    : { issues: under(['sinks', id], parsed.error.issues) };
}

function isSourceKey(key: string): boolean {
  return (SOURCE_KEYS as readonly string[]).includes(key);
}

function under(prefix: readonly string[], issues: Issues): Issues {
  return issues.map(issue => ({ ...issue, path: [...prefix, ...issue.path] }));
}

function requireSome(key: string, source: YamlSource): readonly Diagnostic[] {
  const entries = (source.value as Entry)[key];
  return Object.keys(entries as Entry).length > 0
    ? []
    : [source.diagnose([key], `"${key}" has no entry.`, `Add at least one under "${key}".`, 'key')];
}

function checkReferences(
  transforms: PipelineConfig['transforms'],
  sourceIds: readonly string[],
  source: YamlSource,
): readonly Diagnostic[] {
  return transforms.flatMap((transform, index) =>
    [transform.when.source ?? []]
      .flat()
      .flatMap(name =>
        name.includes('*') || name.includes('?') || sourceIds.includes(name)
          ? []
          : [
              source.diagnose(
                ['transforms', index, 'when', 'source'],
                `There is no source "${name}".`,
                suggest(name, sourceIds),
              ),
            ],
      ),
  );
}

function explainIssues(issues: Issues, source: YamlSource, registry: Registry): readonly Diagnostic[] {
  const schema = configJsonSchema(registry);
  return issues.flatMap(issue => explain(issue, source, schema));
}

function explain(issue: z.core.$ZodIssue, source: YamlSource, schema: unknown): readonly Diagnostic[] {
  const place = lookUp(schema, source.value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key =>
      source.diagnose([...issue.path, key], `Unknown key "${key}".`, suggest(key, place.keys), 'key'),
    );
  }
  const value = valueAt(source.value, issue.path);
  const name = String(issue.path.at(-1) ?? 'the document');
  if (value === undefined) {
    return [source.diagnose(issue.path, `"${name}" is missing.`, place.description ?? suggest('', place.values))];
  }
  if (place.values.length > 0 && typeof value === 'string' && !place.values.includes(value)) {
    return [source.diagnose(issue.path, `Unknown ${name} "${value}".`, suggest(value, place.values))];
  }
  if (issue.code === 'invalid_key') {
    return [
      source.diagnose(issue.path, `"${name}" cannot be an id.`, `${issue.issues[0]?.message ?? issue.message}.`, 'key'),
    ];
  }
  return [source.diagnose(issue.path, `${issue.message}.`, place.description)];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.line - b.line || a.column - b.column;
}
