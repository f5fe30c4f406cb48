import type { Correlation, Rule, SigmaDocument } from '../ast/rule.js';
import type { Fault } from '../parse/diagnostic.js';
import { alternativesOf, isRising, MAX_ALTERNATIVES, neededCount } from './condition.js';
import { hashText } from './hash.js';
import type { CorrelationLimits } from './limits.js';
import { orderCorrelations } from './order.js';
import { createReferences } from './references.js';
import type { References } from './references.js';

/** One of the rules that a correlation names. */
export type Step =
  | { readonly kind: 'rule'; readonly name: string; readonly rule: Rule }
  | { readonly kind: 'correlation'; readonly name: string; readonly node: CorrelationNode };

/** A correlation with everything that it refers to. */
export interface CorrelationNode {
  /** Its place among all nodes; inner correlations come before outer ones. */
  readonly index: number;
  readonly correlation: Correlation;
  readonly steps: readonly Step[];
  /** How many correlations are on the longest way to rules, itself counted. */
  readonly depth: number;
  /** The correlations that refer to it, and as which of their steps. */
  readonly outer: { readonly node: CorrelationNode; readonly step: number }[];
  /** Fields that outer correlations ask for and that are not in its own `group-by`. */
  readonly carried: string[];
  /** The same for the same correlation, whatever other rules there are; kept state belongs to it. */
  readonly fingerprint: string;
}

/** A document that cannot work, and why. */
export interface RefusedDocument {
  readonly document: SigmaDocument;
  readonly faults: readonly Fault[];
}

/** Correlations whose references are resolved. */
export interface LinkedCorrelations {
  /** Inner ones first. */
  readonly nodes: readonly CorrelationNode[];
  readonly refused: readonly RefusedDocument[];
}

/**
 * Resolves what correlations refer to and refuses those that refer to nothing, to themselves or to too much.
 *
 * @param documents - Rules and correlations, as `parseRules` returns them.
 * @param isUsable - Whether a rule could be compiled.
 * @param limits - See {@link CorrelationLimits}.
 * @returns The sound correlations, and the others with their faults.
 */
export function linkCorrelations(
  documents: readonly SigmaDocument[],
  isUsable: (rule: Rule) => boolean,
  limits: CorrelationLimits,
): LinkedCorrelations {
  const references = createReferences(documents);
  const order = orderCorrelations(documents, references);
  const refused: RefusedDocument[] = [...order.refused];
  const nodes = new Map<Correlation, CorrelationNode>();
  const taken = new Map<string, number>();
  for (const correlation of order.sorted) {
    const faults: Fault[] = [];
    const report = (fault: Fault): void => void faults.push(fault);
    const steps = linkSteps(correlation, references, nodes, isUsable, report);
    checkAliases(correlation, references, report);
    checkLimits(correlation, limits, report);
    const depth = steps.reduce((most, step) => Math.max(most, step.kind === 'rule' ? 1 : step.node.depth + 1), 1);
    if (depth > limits.maxDepth) report(tooDeep(limits.maxDepth));
    if (faults.length === 0 && !askInner(correlation, steps)) report(tooMuchCarried());
    if (faults.length > 0) {
      refused.push({ document: correlation, faults });
      continue;
    }
    const fingerprint = fingerprintOf(correlation, steps, taken);
    const node = { index: nodes.size, correlation, steps, depth, outer: [], carried: [], fingerprint };
    nodes.set(correlation, node);
    for (const [step, inner] of steps.entries())
      if (inner.kind === 'correlation') inner.node.outer.push({ node, step });
  }
  return { nodes: [...nodes.values()], refused };
}

function linkSteps(
  correlation: Correlation,
  references: References,
  nodes: ReadonlyMap<Correlation, CorrelationNode>,
  isUsable: (rule: Rule) => boolean,
  report: (fault: Fault) => void,
): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set<SigmaDocument>();
  for (const [index, name] of correlation.rules.entries()) {
    const path = ['correlation', 'rules', index];
    const found = references.find(name, correlation);
    if (found.kind === 'fault') {
      report({ ...found.fault, path });
      continue;
    }
    const { document } = found;
    const node = document.kind === 'correlation' ? nodes.get(document) : undefined;
    if (seen.has(document)) report({ ...namedTwice(name), path });
    else if (document.kind === 'rule' && isUsable(document)) steps.push({ kind: 'rule', name, rule: document });
    else if (node !== undefined) steps.push({ kind: 'correlation', name, node });
    else report({ ...isRefused(name), path });
    seen.add(document);
  }
  return steps;
}

function namedTwice(name: string): Omit<Fault, 'path'> {
  return {
    code: 'invalid-value',
    message: `"${name}" is a rule that is already named, by its other name.`,
    mend: 'Name each rule once, by id or by name.',
  };
}

function isRefused(name: string): Omit<Fault, 'path'> {
  return {
    code: 'unknown-rule',
    message: `"${name}" is refused itself, so nothing can be built on it.`,
    mend: 'Mend that document first.',
  };
}

function tooDeep(maxDepth: number): Fault {
  return {
    code: 'limit-exceeded',
    message: `More than ${maxDepth} correlations stand one on the other.`,
    mend: 'Flatten the chain, or raise maxDepth.',
    path: ['correlation', 'rules'],
  };
}

const MAX_CARRIED = 64;

function tooMuchCarried(): Fault {
  return {
    code: 'limit-exceeded',
    message: `Outer correlations ask an inner one for more than ${MAX_CARRIED} fields.`,
    mend: 'Group by fields that the inner correlation groups by, too.',
    path: ['correlation', 'group-by'],
  };
}

function checkAliases(correlation: Correlation, references: References, report: (fault: Fault) => void): void {
  const named = correlation.rules.map(name => references.find(name, correlation));
  const documents = named.flatMap(found => (found.kind === 'found' ? [found.document] : []));
  if (documents.length < named.length) return;
  const known = new Set([...correlation.rules, ...documents.flatMap(({ id, name }) => [id, name])]);
  for (const [alias, fields] of Object.entries(correlation.aliases)) {
    for (const rule of Object.keys(fields)) {
      if (known.has(rule)) continue;
      report({
        code: 'unknown-rule',
        message: `The alias "${alias}" has a field for "${rule}", which is not a rule of this correlation.`,
        mend: `Use one of: ${correlation.rules.slice(0, 10).join(', ')}.`,
        path: ['correlation', 'aliases', alias, rule],
      });
    }
  }
}

function checkLimits(correlation: Correlation, limits: CorrelationLimits, report: (fault: Fault) => void): void {
  const { type, condition, rules } = correlation;
  const path = ['correlation', 'condition'];
  const kept = type === 'event_count' || type === 'value_count';
  const needed = kept && isRising(correlation) ? neededCount(correlation) : 0;
  if (needed > limits.maxEventsPerGroup) {
    const message = `The condition needs ${needed} events or values of a group; ${limits.maxEventsPerGroup} are kept.`;
    report({ code: 'limit-exceeded', message, mend: 'Lower the condition, or raise maxEventsPerGroup.', path });
  }
  if (type !== 'temporal_ordered') return;
  if (rules.length > MAX_ORDERED) {
    const message = `${rules.length} rules in order; at most ${MAX_ORDERED} can be followed.`;
    report({ code: 'limit-exceeded', message, mend: 'Chain several correlations.', path: ['correlation', 'rules'] });
  } else if (condition.kind === 'expression' && alternativesOf(condition.expression, rules) === undefined) {
    const message = `The condition can be fulfilled in more than ${MAX_ALTERNATIVES} ways.`;
    report({ code: 'limit-exceeded', message, mend: 'Chain several correlations.', path });
  }
}

const MAX_ORDERED = 32;

/**
 * The field of a step's events that a name of the correlation stands for.
 *
 * @param correlation - The correlation whose aliases hold.
 * @param step - One of its steps.
 * @param name - A name of its `group-by`, its `field`, or of an outer correlation.
 * @returns The field, or the name itself where no alias says more.
 */
export function fieldOf(correlation: Correlation, step: Step, name: string): string {
  if (!Object.hasOwn(correlation.aliases, name)) return name;
  const fields = correlation.aliases[name] ?? {};
  const { id, name: ruleName } = step.kind === 'rule' ? step.rule : step.node.correlation;
  const key = [step.name, ruleName, id].find(candidate => candidate !== undefined && Object.hasOwn(fields, candidate));
  return key === undefined ? name : (fields[key] ?? name);
}

/** Asks inner correlations for the fields that this one groups by or counts; false when that is too much for one. */
function askInner(correlation: Correlation, steps: readonly Step[]): boolean {
  const { condition, groupBy } = correlation;
  const names = [...groupBy, ...(condition.kind === 'thresholds' ? condition.fields : [])];
  return steps.every(step => names.every(name => ask(step, fieldOf(correlation, step, name))));
}

function ask(step: Step, name: string): boolean {
  if (step.kind === 'rule') return true;
  const { correlation, carried, steps } = step.node;
  if (correlation.groupBy.includes(name) || carried.includes(name)) return true;
  if (carried.length >= MAX_CARRIED) return false;
  carried.push(name);
  return steps.every(inner => ask(inner, fieldOf(correlation, inner, name)));
}

function fingerprintOf(correlation: Correlation, steps: readonly Step[], taken: Map<string, number>): string {
  const { id, name, title, type, groupBy, timespanMs, aliases, condition } = correlation;
  const inner = steps.map(step => (step.kind === 'rule' ? keyOf(step.rule) : step.node.fingerprint));
  const hash = hashText(
    JSON.stringify([id ?? name ?? title, type, groupBy, timespanMs, aliases, condition, correlation.rules, inner]),
  );
  const count = (taken.get(hash) ?? 0) + 1;
  taken.set(hash, count);
  return count === 1 ? hash : `${hash}#${count}`;
}

/**
 * What a rule is called in kept state.
 *
 * @param document - A rule or correlation.
 * @returns Its id, else its name, else its title.
 */
export function keyOf(document: Rule | Correlation): string {
  return document.id ?? document.name ?? document.title;
}
