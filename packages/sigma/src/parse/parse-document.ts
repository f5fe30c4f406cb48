import type { DocumentPlace, Filter, LogSource, Rule, RuleLevel, RuleStatus, SigmaDocument } from '../ast/rule.js';
import { oneOf, section, text, texts } from './attributes.js';
import type { Report } from './diagnostic.js';
import type { ParseLimits } from './limits.js';
import { parseCorrelation } from './parse-correlation.js';
import { parseDetection } from './parse-detection.js';
import { parseTuning } from './parse-tuning.js';
import type { YamlMap } from './yaml-documents.js';

const LEVELS: readonly RuleLevel[] = ['informational', 'low', 'medium', 'high', 'critical'];
const STATUSES: readonly RuleStatus[] = ['stable', 'test', 'experimental', 'deprecated', 'unsupported'];

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
  if ('correlation' in map) return parseCorrelation(map, head, report, limits);
  if ('filter' in map) return parseFilter(map, head, report, limits);
  return parseRule(map, head, report, limits);
}

type Head = ReturnType<typeof parseHead>;

function parseHead(map: YamlMap, place: DocumentPlace, report: Report) {
  const title = text(map, 'title')?.trim();
  if (title === undefined || title === '') {
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
