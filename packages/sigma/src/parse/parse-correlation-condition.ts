import type { Condition } from '../ast/condition.js';
import type { CorrelationCondition, CorrelationType, DocumentPath, Threshold, ThresholdOperator } from '../ast/rule.js';
import type { Report } from './diagnostic.js';
import type { ParseLimits } from './limits.js';
import { parseCondition } from './parse-condition.js';
import { isMap } from './yaml-documents.js';
import type { YamlMap } from './yaml-documents.js';

/** The rules of a correlation and when it holds. */
export interface RulesAndCondition {
  readonly rules: readonly string[];
  readonly condition: CorrelationCondition;
}

/** So many fields a correlation may group by, and as many make up a value. */
export const MAX_FIELDS = 32;
/** So many rules a boolean condition may join. */
const MAX_JOINED = 256;

/**
 * Reports a list of fields that is too long.
 *
 * @param actual - How many there are.
 * @param path - Where they stand.
 * @param report - Takes the fault.
 * @returns Undefined.
 */
export function tooManyFields(actual: number, path: DocumentPath, report: Report): undefined {
  report({
    code: 'limit-exceeded',
    message: `${actual} fields; a correlation takes at most ${MAX_FIELDS}.`,
    mend: 'Leave out fields that say nothing new.',
    path,
  });
}

const OPERATORS: readonly ThresholdOperator[] = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'];
const PATH = ['correlation', 'condition'];
const THRESHOLD_MEND = 'Write one limit or a range, such as gte: 10, with gt, gte, lt, lte, eq or neq.';

/**
 * Parses the `condition` of a correlation.
 *
 * @param correlation - The map under `correlation`.
 * @param type - The correlation's type.
 * @param rules - The rules that it lists; empty when only a boolean condition names them.
 * @param report - Takes every fault.
 * @param limits - See {@link ParseLimits}.
 * @returns Rules and condition, or undefined when an error keeps the correlation out.
 */
export function parseCorrelationCondition(
  correlation: YamlMap,
  type: CorrelationType,
  rules: readonly string[],
  report: Report,
  limits: ParseLimits,
): RulesAndCondition | undefined {
  const written = correlation['condition'];
  const temporal = type === 'temporal' || type === 'temporal_ordered';
  if (temporal && typeof written === 'string') return parseExpression(written, rules, report, limits);
  if (temporal && written === undefined) {
    const all: Threshold = { operator: 'gte', value: rules.length };
    return { rules, condition: { kind: 'thresholds', thresholds: [all], fields: [] } };
  }
  if (!isMap(written)) {
    report({
      code: written === undefined ? 'missing-attribute' : 'invalid-attribute',
      message: `A correlation of type ${type} needs a condition that is a map.`,
      mend: THRESHOLD_MEND,
      path: written === undefined ? ['correlation'] : PATH,
    });
    return undefined;
  }
  const condition = parseThresholds(written, type, rules.length, report);
  return condition === undefined ? undefined : { rules, condition };
}

function parseExpression(
  written: string,
  listed: readonly string[],
  report: Report,
  limits: ParseLimits,
): RulesAndCondition | undefined {
  const rules = listed.length === 0 && written.length <= limits.maxConditionChars ? namesIn(written) : listed;
  if (rules.length > MAX_JOINED) {
    const message = `The condition joins ${rules.length} rules; at most ${MAX_JOINED} are allowed.`;
    report({ code: 'limit-exceeded', message, mend: 'Chain several correlations.', path: PATH });
    return undefined;
  }
  const result = parseCondition(written, rules, limits);
  if (result.kind === 'refused') {
    report({ ...result.fault, path: PATH });
    return undefined;
  }
  const used = new Set(referencesOf(result.condition));
  const unused = rules.filter(rule => !used.has(rule));
  if (unused.length > 0) {
    report({
      code: 'invalid-condition',
      message: `The condition does not say what is to become of ${unused.join(', ')}.`,
      mend: 'Name every rule of the correlation in its condition, or take the rule out of the list.',
      path: PATH,
    });
    return undefined;
  }
  if (wantedNames(result.condition).size === 0) {
    report({
      code: 'invalid-condition',
      message: 'The condition has rules under not alone, so that no event could make it hold.',
      mend: 'Name a rule that is to match beside those that are not.',
      path: PATH,
    });
    return undefined;
  }
  return { rules, condition: { kind: 'expression', expression: result.condition } };
}

/**
 * The names in a condition that are not only under `not`.
 *
 * @param condition - A boolean condition.
 * @returns The names whose matches can make it hold.
 */
export function wantedNames(condition: Condition): ReadonlySet<string> {
  const wanted = new Set<string>();
  const walk = (part: Condition, positive: boolean): void => {
    if (part.kind === 'not') walk(part.operand, !positive);
    else if (part.kind === 'and' || part.kind === 'or') for (const each of part.operands) walk(each, positive);
    else if (positive) for (const name of referencesOf(part)) wanted.add(name);
  };
  walk(condition, true);
  return wanted;
}

function namesIn(condition: string): readonly string[] {
  const words = condition.match(/[^\s()|]+/g) ?? [];
  const names = words.filter(
    (word, index) => !/^(and|or|not|of)$/i.test(word) && !/^of$/i.test(words[index + 1] ?? '') && !word.includes('*'),
  );
  return [...new Set(names)];
}

function referencesOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'reference':
      return [condition.name];
    case 'selector':
      return condition.names;
    case 'not':
      return referencesOf(condition.operand);
    case 'and':
    case 'or':
      return condition.operands.flatMap(referencesOf);
  }
  condition satisfies never;
}

function parseThresholds(
  map: YamlMap,
  type: CorrelationType,
  ruleCount: number,
  report: Report,
): CorrelationCondition | undefined {
  let sound = true;
  const fault: Report = found => {
    sound = false;
    report(found);
  };
  const thresholds = readThresholds(map, type, fault);
  const fields = readFields(map, type, fault, report);
  const percentile = readPercentile(map, type, fault);
  if (sound && thresholds.length === 0) {
    fault({ code: 'missing-attribute', message: 'The condition has no limit.', mend: THRESHOLD_MEND, path: PATH });
  }
  if (sound) checkReach(thresholds, type, ruleCount, percentile, fault);
  if (!sound) return undefined;
  return { kind: 'thresholds', thresholds, fields, ...(percentile === undefined ? {} : { percentile }) };
}

function readThresholds(map: YamlMap, type: CorrelationType, report: Report): readonly Threshold[] {
  const thresholds: Threshold[] = [];
  for (const [key, value] of Object.entries(map)) {
    if (key === 'field' || key === 'percentile') continue;
    const operator = OPERATORS.find(candidate => candidate === key);
    if (operator === undefined) {
      report({
        code: 'unknown-value',
        message: `A correlation's condition has no "${key}".`,
        mend: THRESHOLD_MEND,
        path: [...PATH, key],
      });
    } else if (typeof value === 'number' && Number.isFinite(value) && (!counts(type) || Number.isInteger(value))) {
      thresholds.push({ operator, value });
    } else {
      report({
        code: 'invalid-value',
        message: `${key} is not a ${counts(type) ? 'whole ' : ''}number.`,
        mend: 'Write a number without quotes.',
        path: [...PATH, key],
      });
    }
  }
  return thresholds;
}

/** Whether a type compares a number of events, values or rules. */
function counts(type: CorrelationType): boolean {
  return type === 'event_count' || type === 'value_count' || type === 'temporal' || type === 'temporal_ordered';
}

function readFields(map: YamlMap, type: CorrelationType, fault: Report, report: Report): readonly string[] {
  const written = map['field'];
  const path = [...PATH, 'field'];
  if (!type.startsWith('value_')) {
    if (written !== undefined) {
      const message = `A correlation of type ${type} looks at no field.`;
      report({
        severity: 'warning',
        code: 'invalid-attribute',
        message,
        mend: 'Take it out or use value_count.',
        path,
      });
    }
    return [];
  }
  if (written === undefined) {
    const message = `A correlation of type ${type} needs a field.`;
    fault({ code: 'missing-attribute', message, mend: 'Add field: with the name of the field.', path: PATH });
    return [];
  }
  const list: readonly unknown[] = Array.isArray(written) ? written : [written];
  const names = list.filter(name => typeof name === 'string' && name !== '').map(String);
  if (names.length > MAX_FIELDS) {
    tooManyFields(names.length, path, fault);
    return [];
  }
  if (names.length === list.length && names.length > 0 && (names.length === 1 || type === 'value_count')) {
    return [...new Set(names)];
  }
  fault({
    code: 'invalid-attribute',
    message: type === 'value_count' ? 'field is not a list of field names.' : 'field is not one field name.',
    mend: 'Write field: with the name of the field; only value_count takes several.',
    path,
  });
  return [];
}

function readPercentile(map: YamlMap, type: CorrelationType, report: Report): number | undefined {
  const written = map['percentile'];
  if (written === undefined) return undefined;
  if (type === 'value_percentile' && typeof written === 'number' && written >= 0 && written <= 100) return written;
  const message =
    type === 'value_percentile'
      ? `The percentile ${JSON.stringify(written)} is not a number from 0 to 100.`
      : `A correlation of type ${type} has no percentile.`;
  const mend = 'Use value_percentile with a percentile from 0 to 100; 50 is the median.';
  report({ code: 'invalid-value', message, mend, path: [...PATH, 'percentile'] });
  return undefined;
}

/** A condition that nothing can fulfil is a mistake. */
function checkReach(
  thresholds: readonly Threshold[],
  type: CorrelationType,
  ruleCount: number,
  percentile: number | undefined,
  report: Report,
): void {
  const step = counts(type) ? 1 : 1e-6;
  const temporal = type === 'temporal' || type === 'temporal_ordered';
  const share = type === 'value_percentile' && percentile === undefined;
  const [lowest, highest] = temporal
    ? [1, ruleCount]
    : counts(type)
      ? [1, 1e15]
      : share
        ? [0, 100]
        : [-Number.MAX_VALUE, Number.MAX_VALUE];
  const candidates = [lowest, highest, ...thresholds.flatMap(({ value }) => [value - step, value, value + step])];
  const reachable = candidates.some(value => value >= lowest && value <= highest && meetsThresholds(value, thresholds));
  if (reachable) return;
  const range = temporal ? ` of 1 to ${ruleCount} rules` : share ? ' from 0 to 100 percent' : '';
  report({
    code: 'invalid-value',
    message: `No number${range} meets this condition.`,
    mend: 'Correct the limits so that they leave a range.',
    path: PATH,
  });
}

/**
 * Compares a measured number with the limits of a condition.
 *
 * @param value - The number.
 * @param thresholds - The limits.
 * @returns Whether it meets all of them.
 */
export function meetsThresholds(value: number, thresholds: readonly Threshold[]): boolean {
  return thresholds.every(threshold => meets(value, threshold));
}

function meets(value: number, threshold: Threshold): boolean {
  switch (threshold.operator) {
    case 'gt':
      return value > threshold.value;
    case 'gte':
      return value >= threshold.value;
    case 'lt':
      return value < threshold.value;
    case 'lte':
      return value <= threshold.value;
    case 'eq':
      return value === threshold.value;
    case 'neq':
      return value !== threshold.value;
  }
  threshold.operator satisfies never;
}
