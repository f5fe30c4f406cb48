import type { Correlation, Rule, RuleLevel } from '@logwright/sigma';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';

/** Levels from the least to the worst. */
export const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'] as const satisfies readonly RuleLevel[];

/** Which rules a user wants. */
export interface RuleChoice {
  /** The lowest level; rules without a level count as informational. @defaultValue all */
  readonly minLevel?: RuleLevel | undefined;
  /** Ids, names or parts of titles. @defaultValue all */
  readonly names?: readonly string[] | undefined;
}

/** Rules and correlations that run. */
export interface ChosenRules {
  readonly rules: readonly Rule[];
  readonly correlations: readonly Correlation[];
  /** Rules that run only because a correlation needs them. */
  readonly silent: ReadonlySet<Rule>;
  /** What was asked for; the others run because of correlations. */
  readonly wanted: ReadonlySet<Rule | Correlation>;
}

/**
 * Chooses rules and correlations, and the rules that the chosen correlations need.
 *
 * @param documents - Rules and correlations.
 * @param choice - See {@link RuleChoice}.
 * @throws CommandFailure for a name that no rule has.
 */
export function selectRules(documents: readonly (Rule | Correlation)[], choice: RuleChoice): ChosenRules {
  for (const name of choice.names ?? []) {
    if (!documents.some(document => isNamed(document, name))) {
      throw new CommandFailure(EXIT.usage, `No rule has the id, name or title "${name}".`);
    }
  }
  const wanted = new Set(documents.filter(document => isWanted(document, choice)));
  const needed = neededBy(wanted, documents);
  const running = documents.filter(document => wanted.has(document) || needed.has(document));
  const rules = running.filter(document => document.kind === 'rule');
  const correlations = running.filter(document => document.kind === 'correlation');
  return { rules, correlations, wanted, silent: findSilent(rules, correlations, wanted) };
}

function isWanted(document: Rule | Correlation, { minLevel, names }: RuleChoice): boolean {
  if (names !== undefined && names.length > 0 && !names.some(name => isNamed(document, name))) return false;
  return minLevel === undefined || LEVELS.indexOf(document.level ?? 'informational') >= LEVELS.indexOf(minLevel);
}

function isNamed({ id, name, title }: Rule | Correlation, wanted: string): boolean {
  return id === wanted || name === wanted || title.toLowerCase().includes(wanted.toLowerCase());
}

type Documents = readonly (Rule | Correlation)[];

/** The rules and correlations that correlations name, also through other correlations. */
function neededBy(wanted: ReadonlySet<Rule | Correlation>, documents: Documents): ReadonlySet<Rule | Correlation> {
  const byName = new Map(documents.flatMap(document => namesOf(document).map(name => [name, document] as const)));
  const needed = new Set<Rule | Correlation>();
  const queue = [...wanted];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.kind !== 'correlation') continue;
    for (const name of next.rules) {
      const found = byName.get(name);
      if (found === undefined || needed.has(found)) continue;
      needed.add(found);
      queue.push(found);
    }
  }
  return needed;
}

function namesOf({ id, name }: Rule | Correlation): readonly string[] {
  return [id, name].filter(part => part !== undefined);
}

/**
 * Finds the rules that do not report: a rule that a correlation names reports by itself only where one of its
 * correlations says so, or the user asks.
 *
 * @param rules - Rules that run.
 * @param correlations - Correlations that work.
 * @param wanted - What was asked for.
 */
export function findSilent(
  rules: readonly Rule[],
  correlations: readonly Correlation[],
  wanted: ReadonlySet<Rule | Correlation>,
): ReadonlySet<Rule> {
  const naming = (rule: Rule) =>
    correlations.filter(({ rules: names }) => namesOf(rule).some(id => names.includes(id)));
  return new Set(
    rules.filter(rule => {
      const correlated = naming(rule);
      return !wanted.has(rule) || (correlated.length > 0 && correlated.every(({ generate }) => !generate));
    }),
  );
}
