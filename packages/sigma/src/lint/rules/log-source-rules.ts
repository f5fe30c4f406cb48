import { isMap } from '../../parse/yaml-documents.js';
import { covers } from '../../process/log-sources.js';
import { rewriteScalar } from '../edits.js';
import { documentRule } from '../lint-rule.js';
import { FURTHER_LOG_SOURCES, SYSMON_FIELDS, SYSMON_FIELD_CATEGORIES, TAXONOMY_LOG_SOURCES } from '../taxonomy.data.js';

const KEYS = ['product', 'category', 'service'] as const;

/** Checks of log sources and of the fields that they have. */
export const LOG_SOURCE_RULES = [
  documentRule({
    code: 'log-source-key',
    area: 'log source',
    summary: 'logsource has a key beside category, product, service and definition',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      const { logsource } = map;
      if (!isMap(logsource)) return;
      for (const key of Object.keys(logsource)) {
        if (key === 'definition' || KEYS.some(known => known === key)) continue;
        report({
          path: ['logsource', key],
          message: `No tool reads ${key} under logsource.`,
          mend: 'Write category, product or service; what is for readers belongs under definition.',
        });
      }
    },
  }),
  documentRule({
    code: 'log-source-case',
    area: 'log source',
    summary: 'A category, product or service has capitals or blanks',
    severity: 'warning',
    fixable: true,
    check({ map, file, find }, report) {
      const { logsource } = map;
      for (const key of isMap(logsource) ? KEYS : []) {
        const value = isMap(logsource) ? logsource[key] : undefined;
        if (typeof value !== 'string' || !/[A-Z\s]/.test(value)) continue;
        const node = find(['logsource', key])?.value;
        const mendable = node !== undefined && !/\s/.test(value);
        report({
          path: ['logsource', key],
          message: `The ${key} "${value}" has capitals or blanks.`,
          mend: 'Write it in lower case, with _ in place of blanks.',
          fix: mendable ? rewriteScalar(file.text, node, value.toLowerCase()) : undefined,
        });
      }
    },
  }),
  documentRule({
    code: 'log-source-unknown',
    area: 'log source',
    summary: 'The taxonomy does not have the log source',
    severity: 'warning',
    fixable: false,
    check({ document, options, map }, report) {
      if (document === undefined || document.kind === 'correlation' || !usesTaxonomy(map['taxonomy'])) return;
      const { product = '', category = '', service = '' } = document.logSource;
      if (knownLogSources().has(`${product}|${category}|${service}`)) return;
      // A filter's log source may be wider than that of any rule.
      if (document.kind === 'filter' && isWider(product, category, service)) return;
      const given = options.logSources?.some(known => covers(document.logSource, known)) ?? false;
      if (given) return;
      report({
        path: ['logsource'],
        message: `The taxonomy has no log source ${describe({ product, category, service })}.`,
        mend: 'Correct it, or name it as known to the linter if it is your own.',
      });
    },
  }),
  documentRule({
    code: 'field-case',
    area: 'log source',
    summary: 'A field differs from one of the taxonomy only in capitals',
    severity: 'warning',
    fixable: false,
    check({ document, items, map }, report) {
      if (document === undefined || document.kind === 'correlation' || !usesTaxonomy(map['taxonomy'])) return;
      const { category } = document.logSource;
      if (category === undefined || !SYSMON_FIELD_CATEGORIES.split(/\s+/).includes(category)) return;
      for (const { item } of items) {
        const meant = item.field === null ? undefined : sysmonFields().get(item.field.toLowerCase());
        if (meant === undefined || meant === item.field) continue;
        report({
          path: item.path,
          message: `There is no field ${item.field ?? ''} in this log source.`,
          mend: `Write ${meant}: names of fields are compared with their case.`,
        });
      }
    },
  }),
];

let fields: ReadonlyMap<string, string> | undefined;

function sysmonFields(): ReadonlyMap<string, string> {
  return (fields ??= new Map(
    SYSMON_FIELDS.trim()
      .split(/\s+/)
      .map(name => [name.toLowerCase(), name]),
  ));
}

let known: ReadonlySet<string> | undefined;

function knownLogSources(): ReadonlySet<string> {
  return (known ??= new Set(`${TAXONOMY_LOG_SOURCES}${FURTHER_LOG_SOURCES}`.trim().split(/\s+/)));
}

function isWider(...wanted: readonly string[]): boolean {
  return [...knownLogSources()].some(line => {
    const parts = line.split('|');
    return wanted.every((part, index) => part === '' || part === parts[index]);
  });
}

function usesTaxonomy(taxonomy: unknown): boolean {
  return taxonomy === undefined || taxonomy === 'sigma';
}

function describe(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}
