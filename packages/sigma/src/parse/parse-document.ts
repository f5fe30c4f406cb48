import type {
  Correlation,
  CorrelationType,
  DocumentPlace,
  Filter,
  LogSource,
  Rule,
  RuleLevel,
  RuleStatus,
  SigmaDocument,
} from '../ast/rule.js';
import type { Report } from './diagnostic.js';
import type { ParseLimits } from './limits.js';
import { parseDetection } from './parse-detection.js';
import { parseTuning } from './parse-tuning.js';
import { isMap } from './yaml-documents.js';
import type { YamlMap } from './yaml-documents.js';

const LEVELS: readonly RuleLevel[] = ['informational', 'low', 'medium', 'high', 'critical'];
const STATUSES: readonly RuleStatus[] = ['stable', 'test', 'experimental', 'deprecated', 'unsupported'];
const CORRELATION_TYPES: readonly CorrelationType[] = [
  'event_count',
  'value_count',
  'temporal',
  'temporal_ordered',
  'value_sum',
  'value_avg',
  'value_percentile',
];

/**
 * Turns one YAML document into a rule, a correlation or a filter.
 *
 * @param map - The document.
 * @param place - Its file and number.
 * @param report - Takes every fault.
 * @param limits - See {@link ParseLimits}.
 * @returns The document, or undefined when an error keeps it out.
 */
export function parseDocument(
  map: YamlMap,
  place: DocumentPlace,
  report: Report,
  limits: ParseLimits,
): SigmaDocument | undefined {
  const head = parseHead(map, place, report);
  if ('correlation' in map) return parseCorrelation(map, head, report);
  if ('filter' in map) return parseFilter(map, head, report, limits);
  return parseRule(map, head, report, limits);
}

type Head = ReturnType<typeof parseHead>;

function parseHead(map: YamlMap, place: DocumentPlace, report: Report) {
  const title = text(map, 'title');
  if (title === undefined) {
    report({ code: 'missing-attribute', message: 'There is no title.', mend: 'Add a brief title.', path: [] });
  }
  const id = text(map, 'id');
  const name = text(map, 'name');
  const description = text(map, 'description');
  const level = oneOf(map, 'level', LEVELS, report);
  const status = oneOf(map, 'status', STATUSES, report);
  return {
    title: title ?? '',
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(level === undefined ? {} : { level }),
    ...(status === undefined ? {} : { status }),
    tags: texts(map['tags']),
    place,
  };
}

function parseRule(map: YamlMap, head: Head, report: Report, limits: ParseLimits): Rule | undefined {
  const logSource = parseLogSource(map, report);
  const detection = section(map, 'detection', report);
  const parsed = detection && parseDetection(detection, ['detection'], report, limits);
  if (logSource === undefined || parsed === undefined || head.title === '') return undefined;
  return { kind: 'rule', ...head, logSource, detection: parsed, fields: texts(map['fields']) };
}

function parseFilter(map: YamlMap, head: Head, report: Report, limits: ParseLimits): Filter | undefined {
  const logSource = parseLogSource(map, report);
  const filter = section(map, 'filter', report);
  const parsed = filter && parseDetection(filter, ['filter'], report, limits);
  if (logSource === undefined || filter === undefined || parsed === undefined || head.title === '') return undefined;
  const named = texts(filter['rules']);
  const rules = named.length === 1 && named[0] === 'any' ? 'any' : named;
  if (rules.length === 0) {
    report({
      code: 'missing-attribute',
      message: 'The filter names no rules.',
      mend: 'List ids or names of rules under filter.rules, or write: rules: any.',
      path: ['filter'],
    });
    return undefined;
  }
  return { kind: 'filter', ...head, logSource, rules, detection: parsed, ...parseTuning(map, report) };
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function parseCorrelation(map: YamlMap, head: Head, report: Report): Correlation | undefined {
  const correlation = section(map, 'correlation', report);
  if (correlation === undefined || head.title === '') return undefined;
  const type = oneOf(correlation, 'type', CORRELATION_TYPES, report, ['correlation']);
  const rules = texts(correlation['rules']);
  const span = /^(\d+)([smhd])$/.exec(String(correlation['timespan'] ?? ''));
  if (type === undefined || rules.length === 0 || span === null) {
    report({
      code: 'missing-attribute',
      message: 'A correlation needs type, rules and a timespan such as 5m.',
      mend: 'Add what is missing; the timespan is a number and s, m, h or d.',
      path: ['correlation'],
    });
    return undefined;
  }
  return {
    kind: 'correlation',
    ...head,
    type,
    rules,
    groupBy: texts(correlation['group-by']),
    timespanMs: Number(span[1]) * (UNIT_MS[span[2] ?? ''] ?? 0),
    aliases: isMap(correlation['aliases']) ? (correlation['aliases'] as Correlation['aliases']) : {},
    condition: isMap(correlation['condition']) ? (correlation['condition'] as Correlation['condition']) : {},
  };
}

function parseLogSource(map: YamlMap, report: Report): LogSource | undefined {
  const section_ = section(map, 'logsource', report);
  if (section_ === undefined) return undefined;
  const logSource = {
    ...pick(section_, 'product'),
    ...pick(section_, 'category'),
    ...pick(section_, 'service'),
  };
  if (Object.keys(logSource).length === 0) {
    report({
      code: 'missing-attribute',
      message: 'The logsource has neither product, category nor service.',
      mend: 'Name at least one of them.',
      path: ['logsource'],
    });
  }
  return logSource;
}

function pick(map: YamlMap, key: 'product' | 'category' | 'service'): LogSource {
  const value = text(map, key);
  return value === undefined ? {} : { [key]: value.toLowerCase() };
}

function section(map: YamlMap, key: string, report: Report): YamlMap | undefined {
  const value = map[key];
  if (isMap(value)) return value;
  report({
    code: value === undefined ? 'missing-attribute' : 'invalid-attribute',
    message: `There is no map under ${key}.`,
    mend: `Add ${key} as a map.`,
    path: value === undefined ? [] : [key],
  });
  return undefined;
}

function oneOf<T extends string>(
  map: YamlMap,
  key: string,
  allowed: readonly T[],
  report: Report,
  path: readonly string[] = [],
): T | undefined {
  const value = map[key];
  if (value === undefined) return undefined;
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) {
    report({
      severity: 'warning',
      code: 'unknown-value',
      message: `Unknown ${key} "${String(value)}".`,
      mend: `Use one of: ${allowed.join(', ')}.`,
      path: [...path, key],
    });
  }
  return found;
}

function text(map: YamlMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : [];
}
