import { describeCondition, describeCorrelation, resolveRule } from '@logwright/sigma';
import type { Correlation, Expression, Rule } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { referTo } from '../match/match-report.js';
import type { RuleReference } from '../match/match-report.js';
import { describeTests } from './describe-tests.js';

/** What a rule says, for people and for `--json`. */
export interface RuleFacts {
  readonly kind: 'rule' | 'correlation';
  readonly rule: RuleReference;
  readonly status: string | null;
  readonly description: string | null;
  readonly file: string | null;
  readonly tags: readonly string[];
  readonly logSource: Rule['logSource'] | null;
  /** Technologies whose events the rule is tried on; empty where none is known to bring them. */
  readonly technologies: readonly string[];
  readonly selections: readonly SelectionFacts[];
  /** The condition with the names of the selections; several are joined with or. */
  readonly condition: string;
  /** Fields that the rule tests. */
  readonly fields: readonly string[];
  /** Why the rule cannot be compiled. */
  readonly faults: readonly string[];
}

/** A search identifier of a rule in words. */
export interface SelectionFacts {
  readonly name: string;
  /** The global filter that brought it. */
  readonly filter?: string;
  readonly tests: readonly string[];
}

/**
 * Says what a detection rule means.
 *
 * @param rule - The rule.
 * @param all - Whether to name every value of long lists.
 */
export function factsOfRule(rule: Rule, all: boolean): RuleFacts {
  const resolved = resolveRule(rule);
  const selections = resolved.kind === 'resolved' ? [...resolved.rule.selections] : [];
  return {
    ...headOf(rule),
    kind: 'rule',
    logSource: rule.logSource,
    technologies: technologiesOf(rule.logSource),
    selections: selections.map(([name, expression]) => {
      const filter = rule.filters?.find(folded => Object.hasOwn(folded.selections, name));
      return { name, ...(filter === undefined ? {} : { filter: filter.title }), tests: describeTests(expression, all) };
    }),
    condition: rule.detection.conditions.map(describeCondition).join(' or '),
    fields: [...new Set(selections.flatMap(([, expression]) => fieldsOf(expression)))].sort(),
    faults: resolved.kind === 'refused' ? resolved.faults.map(({ message, mend }) => `${message} ${mend}`) : [],
  };
}

/**
 * Says what a correlation means.
 *
 * @param correlation - The correlation.
 */
export function factsOfCorrelation(correlation: Correlation): RuleFacts {
  return {
    ...headOf(correlation),
    kind: 'correlation',
    logSource: null,
    technologies: [],
    selections: [],
    condition: describeCorrelation(correlation),
    fields: [...correlation.groupBy],
    faults: [],
  };
}

function headOf(document: Rule | Correlation): Pick<RuleFacts, 'rule' | 'status' | 'description' | 'file' | 'tags'> {
  const { status, description, place, tags } = document;
  return {
    rule: referTo(document),
    status: status ?? null,
    description: description ?? null,
    file: place.file ?? null,
    tags,
  };
}

function technologiesOf(logSource: Rule['logSource']): readonly string[] {
  const { product, category, service } = logSource;
  const known = sigmaLogSources.families.filter(({ entries }) =>
    entries.some(
      ({ logSource: found }) =>
        (product === undefined || product === found.product) &&
        (category === undefined || category === found.category) &&
        (service === undefined || service === found.service),
    ),
  );
  return [...new Set(known.map(({ technology }) => technology))];
}

/**
 * The fields that an expression tests.
 *
 * @param expression - A resolved selection.
 * @returns Names as the rule has them, some perhaps twice; none for keywords.
 */
export function fieldsOf(expression: Expression): readonly string[] {
  if (expression.kind === 'not') return fieldsOf(expression.operand);
  if (expression.kind !== 'predicate') return expression.operands.flatMap(fieldsOf);
  const { predicate } = expression;
  if (predicate.kind === 'fieldref') return [predicate.field, predicate.other];
  return predicate.field === null ? [] : [predicate.field];
}
