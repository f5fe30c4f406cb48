import type { Fault } from '../parse/diagnostic.js';
import type { ResolvedRule } from '../ast/expression.js';
import type { LogSource, Rule } from '../ast/rule.js';
import { createEvaluatorFactory, createState } from '../compile/evaluator.js';
import type { Evaluate } from '../compile/evaluator.js';
import { createMatcherStore } from '../compile/matcher-store.js';
import { Plan } from '../compile/plan.js';
import type { PlanContext } from '../compile/plan.js';
import { createProgram } from '../compile/program.js';
import type { Program } from '../compile/program.js';
import { createRuleFacts } from '../compile/rule-facts.js';
import type { RuleFacts } from '../compile/rule-facts.js';
import { shapeOf } from '../process/field-reader.js';
import type { EventShape, SigmaEvent } from '../process/field-reader.js';
import type { LogSourceCatalogue } from '../process/log-source-catalogue.js';
import { covers, createClassifier } from '../process/log-sources.js';
import type { Classifier, EventClass } from '../process/log-sources.js';
import type { Placeholders } from '../process/resolve-item.js';
import { resolveRule } from '../process/resolve-rule.js';
import { explainMatch } from './explain.js';
import type { Explanation } from './explain.js';

/** How to compile. */
export interface CompileOptions {
  /** Values for the `expand` modifier, by the placeholder's name without `%`. Rules with others are refused. */
  readonly placeholders?: Placeholders;
  /**
   * How events say their log source and name their fields: `sigmaLogSources` of `@logwright/technologies`. Without it
   * every rule is tried on every event that {@link MatchOptions} says nothing of.
   */
  readonly logSources?: LogSourceCatalogue;
  /** False tries every rule on every event, whatever its log source. @defaultValue true */
  readonly route?: boolean;
}

/** How to match one event. */
export interface MatchOptions {
  /** The technology that the event is known to come from, by its id in the catalogue, which says the rest. */
  readonly technology?: string;
  /**
   * The event's log sources, for events that neither say it themselves nor come from a technology of the catalogue. An
   * event of an unknown log source is tried against every rule.
   */
  readonly logSources?: readonly LogSource[];
}

/** A rule that matched an event. */
export interface Match {
  readonly rule: Rule;
}

/** A rule that could not be compiled. */
export interface RefusedRule {
  readonly rule: Rule;
  readonly faults: readonly Fault[];
}

/** Compiled rules. It keeps what it learns about recent values within bounds; events do not depend on each other. */
export interface Engine {
  readonly rules: readonly Rule[];
  readonly refused: readonly RefusedRule[];
  /** The rules that match an event, in no particular order. */
  match(event: SigmaEvent, options?: MatchOptions): readonly Match[];
  /** Why a rule matches an event: the selections, fields, values and where they stand. */
  explain(event: SigmaEvent, rule: Rule, options?: MatchOptions): Explanation;
}

/** What an engine is made of, for stages of this package that feed plans themselves. */
export interface EngineParts {
  /** The log sources of an event: by itself, else by the options. It looks at few keys; equal classes are the same object. */
  classOf(event: SigmaEvent, options?: MatchOptions): EventClass;
  /** What the engine knows of log sources. */
  readonly classifier: Classifier;
  /** The plan for events of a class; all plans of an engine share one state, so one event is matched at a time. */
  planOf(eventClass: EventClass): Plan;
  /** The match of a rule by its number, as plans report it. */
  readonly matches: readonly Match[];
}

const PARTS = new WeakMap<Engine, EngineParts>();

/**
 * Opens an engine of this package.
 *
 * @param engine - What `compileRules` returned.
 * @returns See {@link EngineParts}.
 * @throws TypeError for any other object.
 */
export function engineParts(engine: Engine): EngineParts {
  const parts = PARTS.get(engine);
  if (parts === undefined) throw new TypeError('Not an engine that compileRules made');
  return parts;
}

const NO_MATCHES: readonly Match[] = [];
const MAX_PLANS = 512;

/**
 * Compiles rules into an engine. Rules that cannot be matched are in `refused` with their faults.
 *
 * @param rules - Detection rules, as `parseRules` returns them.
 * @param options - See {@link CompileOptions}.
 * @returns The engine. Plans are built when the first event of a log source comes.
 */
export function compileRules(rules: readonly Rule[], options: CompileOptions = {}): Engine {
  const results = rules.map(rule => resolveRule(rule, options.placeholders));
  const resolved = results.flatMap(result => (result.kind === 'resolved' ? [result.rule] : []));
  const refused = results.flatMap(result => (result.kind === 'refused' ? [result] : []));
  const program = createProgram(resolved);
  const matches: readonly Match[] = resolved.map(({ rule }) => ({ rule }));
  const findPlan = createPlanFinder(program, options.route ?? true);
  const byRule = new Map(resolved.map(entry => [entry.rule, entry]));
  const classifier = createClassifier(options.logSources);
  const classOf = createClassFinder(classifier);
  const out: number[] = [];
  const engine: Engine = {
    rules: resolved.map(({ rule }) => rule),
    refused: refused.map(({ rule, faults }) => ({ rule, faults })),
    match(event, matchOptions) {
      out.length = 0;
      findPlan(classOf(event, matchOptions)).match(event, out);
      return out.length === 0 ? NO_MATCHES : out.map(number => matches[number]!);
    },
    explain(event, rule, matchOptions) {
      return explainMatch(event, resolvedOf(byRule, rule), classOf(event, matchOptions));
    },
  };
  PARTS.set(engine, { classOf, classifier, planOf: findPlan, matches });
  return engine;
}

/** What the caller knows for certain comes first, then what the event says, then what the caller supposes. */
function createClassFinder(classifier: Classifier): EngineParts['classOf'] {
  const givenClass = createGivenClasses();
  return (event, options) => {
    const technology = options?.technology;
    const told = technology === undefined ? undefined : classifier.classifyAs(technology, event);
    return told ?? classifier.classify(event) ?? givenClass(event, options);
  };
}

function resolvedOf(byRule: ReadonlyMap<Rule, ResolvedRule>, rule: Rule): ResolvedRule {
  const found = byRule.get(rule);
  if (found === undefined) throw new TypeError(`Not a rule of this engine: ${rule.title}`);
  return found;
}

const MAX_GIVEN = 1_000;

/** Finds the class of events that do not say their log source: the one of equal lists of log sources is the same object. */
function createGivenClasses(): (event: SigmaEvent, options: MatchOptions | undefined) => EventClass {
  const byList = new WeakMap<readonly LogSource[], Map<EventShape, EventClass>>();
  const byContent = new Map<string, EventClass>();
  const intern = (shape: EventShape, logSources: readonly LogSource[]): EventClass => {
    const key = JSON.stringify([shape, logSources]);
    const found = byContent.get(key) ?? { shape, logSources, aliases: {}, spaced: false };
    if (byContent.size < MAX_GIVEN) byContent.set(key, found);
    return found;
  };
  return (event, options) => {
    const shape = shapeOf(event);
    const logSources = options?.logSources ?? NO_LOG_SOURCES;
    let byShape = byList.get(logSources);
    if (byShape === undefined) byList.set(logSources, (byShape = new Map()));
    let found = byShape.get(shape);
    if (found === undefined) byShape.set(shape, (found = intern(shape, logSources)));
    return found;
  };
}

const NO_LOG_SOURCES: readonly LogSource[] = [];

function createPlanFinder(program: Program, route: boolean): (eventClass: EventClass) => Plan {
  const state = createState(program);
  const context: PlanContext = {
    program,
    store: createMatcherStore(program),
    state,
    factsOf: createFactsFinder(program),
    evaluatorOf: createEvaluators(program, state),
  };
  const byClass = new Map<EventClass, Plan>();
  const byRules = new Map<string, Plan>();
  let last: EventClass | undefined;
  let lastPlan: Plan | undefined;
  const groups = groupByLogSource(program);
  const build = (eventClass: EventClass): Plan => {
    const applying = [...groups.keys()].filter(group => !route || applies(groups[group]!.logSource, eventClass));
    const { shape, aliases, spaced } = eventClass;
    const key = JSON.stringify([shape, aliases, spaced, applying]);
    if (byRules.size >= MAX_PLANS) byRules.clear();
    const rulesOf = (): number[] => applying.flatMap(group => groups[group]!.rules).sort((a, b) => a - b);
    const plan = byRules.get(key) ?? new Plan(context, rulesOf(), eventClass);
    byRules.set(key, plan);
    if (byClass.size >= MAX_PLANS * 8) byClass.clear();
    byClass.set(eventClass, plan);
    return plan;
  };
  return eventClass => {
    if (eventClass === last) return lastPlan!;
    last = eventClass;
    return (lastPlan = byClass.get(eventClass) ?? build(eventClass));
  };
}

interface LogSourceGroup {
  readonly logSource: LogSource;
  /** Numbers of the rules of exactly that log source. */
  readonly rules: readonly number[];
}

/** Thousands of rules share some hundred log sources: an event is held against these. */
function groupByLogSource(program: Program): readonly LogSourceGroup[] {
  const groups = new Map<string, { readonly logSource: LogSource; readonly rules: number[] }>();
  for (const [number, { resolved }] of program.rules.entries()) {
    const { logSource } = resolved;
    const key = JSON.stringify([logSource.product, logSource.category, logSource.service]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { logSource, rules: [number] });
    else group.rules.push(number);
  }
  return [...groups.values()];
}

function applies(logSource: LogSource, eventClass: EventClass): boolean {
  if (eventClass.logSources.length === 0) return true;
  return eventClass.logSources.some(one => covers(logSource, one));
}

/** Facts are found with the first plan: who only reads rules does not wait for them. */
function createFactsFinder(program: Program): (rule: number) => RuleFacts {
  let factsOf: ReturnType<typeof createRuleFacts> | undefined;
  return rule => (factsOf ??= createRuleFacts(program))(rule);
}

function createEvaluators(
  program: Program,
  state: Parameters<typeof createEvaluatorFactory>[1],
): (rule: number) => Evaluate {
  const make = createEvaluatorFactory(program, state);
  const made: (Evaluate | undefined)[] = [];
  return rule => (made[rule] ??= make(program.rules[rule]!.root));
}
