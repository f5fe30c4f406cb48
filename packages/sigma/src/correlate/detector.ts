import type { Correlation, LogSource, Rule, SigmaDocument } from '../ast/rule.js';
import { compileRules, engineParts } from '../match/engine.js';
import type { CompileOptions, Engine, Match, MatchOptions } from '../match/engine.js';
import type { SigmaEvent } from '../process/field-reader.js';
import type { Signal } from './correlator.js';
import type { DetectorCounters } from './counters.js';
import type { CorrelationDetection, DetectionResult, EventReference, RuleDetection } from './detection.js';
import { createEventValues } from './event-values.js';
import { DEFAULT_CORRELATION_LIMITS } from './limits.js';
import type { CorrelationLimits } from './limits.js';
import { keyOf, linkCorrelations } from './link.js';
import type { CorrelationNode, RefusedDocument } from './link.js';
import type { CorrelationState } from './state.js';
import { CorrelationStream } from './stream.js';

/** How to detect. */
export interface DetectorOptions extends CompileOptions {
  /** An engine with the rules of the documents, where there is one already; the options to compile have no effect then. */
  readonly engine?: Engine;
  /**
   * By how much (ms) an event may come after one with a later time. Correlations are decided so much later, by the
   * times of events; those that come later still are counted as late. @defaultValue 60,000
   */
  readonly latenessMs?: number;
  /** How far (ms) the time of an event may be ahead of `now`, where a caller gives it. @defaultValue 300,000 */
  readonly maxAheadMs?: number;
  /** Limits other than {@link DEFAULT_CORRELATION_LIMITS}. */
  readonly limits?: Partial<CorrelationLimits>;
}

/** What is known of an event. */
export interface EventContext extends MatchOptions {
  /** When it happened, in ms since 1970; NaN when that is not known, which keeps it out of correlations. */
  readonly time: number;
  readonly logSources?: readonly LogSource[];
  /** How to find it again. */
  readonly reference?: EventReference;
  /** The present, in ms since 1970: events too far ahead of it do not make others late. */
  readonly now?: number;
}

/** Rules and correlations at work. It remembers what correlations need, within limits. */
export interface Detector {
  /** The engine with all rules. */
  readonly engine: Engine;
  /** Rules and correlations that cannot work, with their faults. */
  readonly refused: readonly RefusedDocument[];
  /** The correlations at work, inner ones before those that build on them. */
  readonly correlations: readonly Correlation[];
  /**
   * Matches one event.
   *
   * @param event - Any event.
   * @param context - See {@link EventContext}.
   * @returns The rules that match it, and the correlations that are known to hold by now.
   */
  detect(event: SigmaEvent, context: EventContext): readonly DetectionResult[];
  /**
   * The same for an event whose matches are known, as a scan of bytes finds them.
   *
   * @param event - The event; it is read only when a correlation asks for its fields.
   * @param matches - What the engine found.
   * @param context - See {@link EventContext}.
   */
  detectMatched(event: SigmaEvent, matches: readonly Match[], context: EventContext): readonly DetectionResult[];
  /**
   * Tells that no event before a time will come any more, such as the present less the lateness when no events come.
   *
   * @param time - In ms since 1970; Infinity ends the stream: all that waits is decided, and another may begin.
   * @returns The correlations that are known to hold by then.
   */
  advance(time: number): readonly DetectionResult[];
  /** What correlations remember; plain data that survives JSON. */
  save(): CorrelationState;
  /**
   * Goes on from what another detector remembered. What belongs to correlations that are not here is dropped and
   * counted.
   *
   * @param state - What `save` gave, also through JSON.
   * @throws CorrelationStateError for anything else; nothing is remembered then.
   */
  restore(state: unknown): void;
  /** What happened since the detector was made. */
  counters(): DetectorCounters;
}

const NO_DETECTIONS: readonly DetectionResult[] = [];

/**
 * Puts rules and correlations to work.
 *
 * @param documents - As `parseRules` returns them. Filters are applied beforehand, by `applyFilters`; those that are
 * here are refused.
 * @param options - See {@link DetectorOptions}.
 * @returns The detector.
 * @throws TypeError for a lateness that is not a number from 0.
 * @example
 * ```ts
 * const detector = createDetector(parseRules(text).documents);
 * const found = detector.detect(event, { time: Date.parse(event.UtcTime) });
 * ```
 */
export function createDetector(documents: readonly SigmaDocument[], options: DetectorOptions = {}): Detector {
  const { latenessMs = 60_000, maxAheadMs = 300_000 } = options;
  if (!(latenessMs >= 0 && latenessMs < Infinity)) throw new TypeError(`Not a lateness: ${latenessMs}`);
  const limits = { ...DEFAULT_CORRELATION_LIMITS, ...options.limits };
  const engine = options.engine ?? compileRules(documents.filter(isRule), options);
  const usable = new Set(engine.rules);
  const { nodes, refused } = linkCorrelations(documents, rule => usable.has(rule), limits);
  const stream = new CorrelationStream(nodes, latenessMs, limits);
  const subscribers = subscribersOf(nodes);
  const silent = silentOf(nodes);
  const valuesOf = createEventValues(engineParts(engine).classOf, limits);
  const toDetection = createDetectionMaker(nodes);
  const uncorrelated = { untimed: 0, ahead: 0 };

  const correlated = (signals: readonly Signal[]): readonly CorrelationDetection[] =>
    signals.filter(({ node }) => !silent.has(node.correlation)).map(toDetection);

  const troubleOf = ({ time, now }: EventContext): keyof typeof uncorrelated | undefined => {
    if (!Number.isFinite(time)) return 'untimed';
    return now !== undefined && time > now + maxAheadMs ? 'ahead' : undefined;
  };
  const detectMatched: Detector['detectMatched'] = (event, matches, context) => {
    const found: readonly DetectionResult[] = matches
      .filter(({ rule }) => !silent.has(rule))
      .map(({ rule }) => ruleDetection(rule, context));
    const trouble = troubleOf(context);
    const matched = stepsOf(matches, subscribers);
    if (trouble !== undefined) {
      if (matched !== undefined) uncorrelated[trouble]++;
      return found;
    }
    if (matched !== undefined) {
      const references = [keptReference(matched.rules, context)];
      stream.push({ time: context.time, references, read: valuesOf(event, context) }, matched.steps);
    }
    const held = correlated(stream.observe(context.time));
    return held.length === 0 ? found : [...found, ...held];
  };

  return {
    engine,
    refused: [...refusedRules(engine), ...refused, ...refusedFilters(documents)],
    correlations: nodes.map(({ correlation }) => correlation),
    detect(event, context) {
      const matches = engine.match(event, context);
      if (matches.length > 0) return detectMatched(event, matches, context);
      if (nodes.length === 0 || troubleOf(context) !== undefined) return NO_DETECTIONS;
      const signals = stream.observe(context.time);
      return signals.length === 0 ? NO_DETECTIONS : correlated(signals);
    },
    detectMatched,
    advance(time) {
      if (Number.isNaN(time)) throw new TypeError('Not a time: NaN');
      return correlated(stream.advance(time));
    },
    save: () => stream.save(),
    restore: state => stream.restore(state),
    counters: () => ({ ...stream.counters(), ...uncorrelated, watermark: stream.watermark }),
  };
}

function isRule(document: SigmaDocument): document is Rule {
  return document.kind === 'rule';
}

function refusedRules(engine: Engine): readonly RefusedDocument[] {
  return engine.refused.map(({ rule, faults }) => ({ document: rule, faults }));
}

function refusedFilters(documents: readonly SigmaDocument[]): readonly RefusedDocument[] {
  return documents
    .filter(document => document.kind === 'filter')
    .map(document => ({
      document,
      faults: [
        {
          code: 'not-a-rule',
          message: 'A filter was given among the rules to detect with, where it has no effect.',
          mend: 'Apply filters first, with applyFilters, and detect with the documents that it returns.',
          path: [],
        },
      ],
    }));
}

/** Which correlations a rule stands in, and as which of their steps. */
type Subscribers = ReadonlyMap<Rule, ReadonlyMap<number, readonly [step: number]>>;

function subscribersOf(nodes: readonly CorrelationNode[]): Subscribers {
  const subscribers = new Map<Rule, Map<number, readonly [number]>>();
  for (const { index, steps } of nodes) {
    for (const [step, each] of steps.entries()) {
      if (each.kind !== 'rule') continue;
      const known = subscribers.get(each.rule);
      if (known === undefined) subscribers.set(each.rule, new Map([[index, [step]]]));
      else known.set(index, [step]);
    }
  }
  return subscribers;
}

function stepsOf(
  matches: readonly Match[],
  subscribers: Subscribers,
): { readonly steps: ReadonlyMap<number, readonly number[]>; readonly rules: readonly Rule[] } | undefined {
  const rules = matches.map(({ rule }) => rule).filter(rule => subscribers.has(rule));
  const [first] = rules;
  if (first === undefined) return undefined;
  if (rules.length === 1) return { steps: subscribers.get(first)!, rules };
  const steps = new Map<number, number[]>();
  for (const rule of rules) {
    for (const [correlation, [step]] of subscribers.get(rule)!) {
      const known = steps.get(correlation);
      if (known === undefined) steps.set(correlation, [step]);
      else known.push(step);
    }
  }
  for (const list of steps.values()) list.sort((left, right) => left - right);
  return { steps, rules };
}

/** Rules and correlations that a correlation names report only through it, unless one that names them generates. */
function silentOf(nodes: readonly CorrelationNode[]): ReadonlySet<SigmaDocument> {
  const named = (generate: boolean): readonly SigmaDocument[] =>
    nodes
      .filter(({ correlation }) => correlation.generate === generate)
      .flatMap(({ steps }) => steps.map(step => (step.kind === 'rule' ? step.rule : step.node.correlation)));
  const loud = new Set(named(true));
  return new Set(named(false).filter(document => !loud.has(document)));
}

function ruleDetection(rule: Rule, { time, reference }: EventContext): RuleDetection {
  return reference === undefined ? { kind: 'rule', rule, time } : { kind: 'rule', rule, time, reference };
}

function keptReference(rules: readonly Rule[], { time, reference }: EventContext) {
  const keys = rules.map(keyOf);
  return reference === undefined ? { time, rules: keys } : { time, rules: keys, reference };
}

function createDetectionMaker(nodes: readonly CorrelationNode[]): (signal: Signal) => CorrelationDetection {
  const rules = new Map<string, Rule>();
  for (const { steps } of nodes) {
    for (const step of steps) if (step.kind === 'rule') rules.set(keyOf(step.rule), step.rule);
  }
  return ({ node: { correlation }, time, group, value, evidence: { from, to, total, references } }) => ({
    kind: 'correlation',
    correlation,
    group: Object.fromEntries(correlation.groupBy.map((name, place) => [name, group[place] ?? ''])),
    time,
    from,
    to,
    value,
    events: references.map(({ rules: keys, ...event }) => ({
      ...event,
      rules: keys.map(key => rules.get(key)).filter(rule => rule !== undefined),
    })),
    total,
  });
}
