import type {
  SigmaFieldAliases,
  SigmaFieldCondition,
  SigmaLogSource,
  SigmaLogSourceEntry,
  SigmaLogSourceFamily,
} from './sigma.js';

/**
 * The forms in which one record of Azure comes: in the stream of a diagnostic setting (event hub, storage account) with
 * the record under `properties`, as a row of a Log Analytics table with columns in capitals, and as the API has it.
 */
export type AzureForm = 'stream' | 'table' | 'api';

/** Paths in the API's record by the name that rules use. */
export type AzureFields = Readonly<Record<string, readonly string[]>>;

/** A log of Azure and how each form of it says that it is it. */
export interface AzureLog {
  /** Id of the technology. */
  readonly technology: string;
  /** The product's log source in Sigma. */
  readonly logSource: SigmaLogSource;
  /** Values of `category` in a stream. */
  readonly categories: readonly string[];
  /** Values of `Type` in a workspace. */
  readonly tables: readonly string[];
  /** Columns that rows of these tables alone have, for exports without `Type`. */
  readonly columns: readonly (readonly string[])[];
  /** Fields that the API's records have. */
  readonly api: readonly string[];
  readonly fields: AzureFields;
  /** What all its records would have in fields that they leave out. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Names that are nowhere else than in one form: tried before those of `fields`. */
  readonly own?: Readonly<Partial<Record<AzureForm, SigmaFieldAliases>>>;
  /** A field of the API's record whose values stand for further log sources. */
  readonly kinds?: { readonly field: string; readonly logSource: SigmaLogSource; readonly values: readonly string[] };
}

/** Fields that every record of a diagnostic setting has. */
export const STREAM_FIELDS: readonly SigmaFieldCondition[] = [
  { field: 'resourceId' },
  { field: 'operationName' },
  { field: 'time' },
];

/**
 * The families of a log, one for each form.
 *
 * @param log - See {@link AzureLog}.
 * @returns Those of the stream first.
 */
export function azureFamilies(log: AzureLog): readonly SigmaLogSourceFamily[] {
  const make = (form: AzureForm, recognise: readonly SigmaFieldCondition[]): SigmaLogSourceFamily => ({
    technology: log.technology,
    recognise,
    ...(log.kinds === undefined ? {} : { channelField: pathIn(form, log.kinds.field) }),
    entries: entriesOf(log, form),
  });
  return [
    make('stream', [{ field: 'category', oneOf: log.categories }, ...STREAM_FIELDS]),
    make('table', [{ field: 'Type', oneOf: log.tables }, { field: 'TimeGenerated' }]),
    ...log.columns.map(columns => make('table', present(['TimeGenerated', ...columns]))),
    ...(log.api.length === 0 ? [] : [make('api', present(log.api))]),
  ];
}

function present(fields: readonly string[]): readonly SigmaFieldCondition[] {
  return fields.map(field => ({ field }));
}

function entriesOf(log: AzureLog, form: AzureForm): readonly SigmaLogSourceEntry[] {
  const { logSource, fields, constants = {}, own, kinds } = log;
  const texts = Object.entries(constants).map(([name, text]) => [name, [`text:${text}`]] as const);
  const entry = { logSource, aliases: { ...aliasesIn(form, fields, own?.[form] ?? {}), ...Object.fromEntries(texts) } };
  return kinds === undefined ? [entry] : [entry, { logSource: kinds.logSource, channels: kinds.values }];
}

function aliasesIn(form: AzureForm, fields: AzureFields, own: SigmaFieldAliases): SigmaFieldAliases {
  const names = [...new Set([...Object.keys(own), ...Object.keys(fields)])];
  const aliases = names.map(name => {
    const all = [...(own[name] ?? []), ...(fields[name] ?? []).map(path => pathIn(form, path))];
    return [name, [...new Set(all)].filter(path => path !== name)] as const;
  });
  return Object.fromEntries(aliases.filter(([, paths]) => paths.length > 0));
}

function pathIn(form: AzureForm, path: string): string {
  if (form === 'stream') return `properties.${path}`;
  return form === 'table' ? path.charAt(0).toUpperCase() + path.slice(1) : path;
}
