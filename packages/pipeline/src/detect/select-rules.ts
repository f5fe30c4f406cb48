import type { Correlation, Rule, RuleLevel, RuleStatus, SigmaDocument } from '@logwright/sigma';
import type { StoredRule } from './rule-store.js';

/** Which rules of a store are run. */
export interface RuleSelection {
  /** The lowest level whose findings are wanted; rules without a level count as `informational`. @defaultValue all */
  readonly minLevel?: RuleLevel;
  /** The maturities that are wanted; rules without a status are always taken. @defaultValue all but `unsupported` */
  readonly statuses?: readonly RuleStatus[];
}

/** Levels from the least to the worst. */
export const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'] as const satisfies readonly RuleLevel[];

/** Statuses of Sigma. */
export const STATUSES = [
  'stable',
  'test',
  'experimental',
  'deprecated',
  'unsupported',
] as const satisfies readonly RuleStatus[];

const DEFAULT_STATUSES: readonly RuleStatus[] = ['stable', 'test', 'experimental', 'deprecated'];

/** A rule or correlation that is run. */
export interface SelectedRule {
  readonly stored: StoredRule;
  /** False for a rule that runs only because a correlation counts its matches. */
  readonly raises: boolean;
}

/**
 * Chooses what is run: rules and correlations that are not disabled and that the selection wants, the rules that those
 * correlations name, and all filters.
 *
 * @param rules - The rules of a store.
 * @param selection - See {@link RuleSelection}.
 * @returns In the order of the store.
 */
export function selectRules(rules: readonly StoredRule[], selection: RuleSelection): readonly SelectedRule[] {
  const running = rules.filter(rule => rule.state !== 'disabled');
  const wanted = new Set(running.filter(({ document }) => isWanted(document, selection)));
  const needed = neededBy([...wanted], running);
  return running
    .filter(rule => wanted.has(rule) || needed.has(rule))
    .map(stored => ({ stored, raises: wanted.has(stored) }));
}

function isWanted(document: SigmaDocument, { minLevel, statuses = DEFAULT_STATUSES }: RuleSelection): boolean {
  if (document.kind === 'filter') return true;
  const { level = 'informational', status } = document;
  if (status !== undefined && !statuses.includes(status)) return false;
  return minLevel === undefined || LEVELS.indexOf(level) >= LEVELS.indexOf(minLevel);
}

/** The rules that correlations name, also through other correlations. */
function neededBy(wanted: readonly StoredRule[], running: readonly StoredRule[]): ReadonlySet<StoredRule> {
  const byName = new Map<string, StoredRule>();
  for (const rule of running) for (const name of namesOf(rule.document)) byName.set(name, rule);
  const needed = new Set<StoredRule>();
  const queue = [...wanted];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.document.kind !== 'correlation') continue;
    for (const rule of findNamed(next.document, byName)) {
      if (needed.has(rule)) continue;
      needed.add(rule);
      queue.push(rule);
    }
  }
  return needed;
}

function findNamed(correlation: Correlation, byName: ReadonlyMap<string, StoredRule>): readonly StoredRule[] {
  return correlation.rules.map(name => byName.get(name)).filter(rule => rule !== undefined);
}

/**
 * The names by which a correlation or filter may mean a document.
 *
 * @param document - A rule or correlation.
 */
export function namesOf(document: SigmaDocument | Rule): readonly string[] {
  return [document.id, document.name].filter(name => name !== undefined);
}
