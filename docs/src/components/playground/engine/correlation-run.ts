import { createDetector, describeCorrelation } from '@logwright/sigma';
import type {
  Correlation,
  CorrelationDetection,
  Detector,
  DetectorCounters,
  Engine,
  EventReference,
  Match,
  MatchOptions,
  Rule,
  SigmaEvent,
} from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import type { CorrelatedEvent, CorrelationHit, QuietCorrelation, RuleKey } from '../protocol.ts';
import { measureWords } from '../words.ts';
import type { CorrelationSet, Referable } from './site-rules.ts';

/** A matched event on its way to correlations. */
export interface TimedEvent {
  readonly event: SigmaEvent;
  /** In ms since 1970; NaN where the event says none. */
  readonly time: number;
  /** From 1. */
  readonly number: number;
  readonly line: number;
  readonly matches: readonly Match[];
}

/** The correlations of an owner over the events of a run. */
export interface CorrelationRun {
  readonly correlations: readonly Correlation[];
  /** Whether a rule reports only through correlations. */
  isSilent(rule: Rule): boolean;
  /** Takes all matched events, in the order of their times. */
  judge(events: readonly TimedEvent[], options: MatchOptions): Judged;
}

/** What became of correlations. */
export interface Judged {
  readonly hits: readonly CorrelationHit[];
  /** How often they held; only the first are in `hits`. */
  readonly held: number;
  /** Different correlations that held. */
  readonly holding: number;
  readonly quiet: readonly QuietCorrelation[];
  readonly untimed: number;
}

/** More hits than these are counted, not shown. */
const MAX_HITS = 50;

/**
 * Puts correlations to work for one run.
 *
 * @param owner - Whose they are.
 * @param set - See {@link CorrelationSet}.
 * @param engine - The owner's; where it lacks a rule of the documents, another is made.
 * @returns See {@link CorrelationRun}; undefined where there are no correlations.
 */
export function createCorrelationRun(
  owner: RuleKey['owner'],
  { correlations, documents }: CorrelationSet,
  engine: Engine,
): CorrelationRun | undefined {
  if (correlations.length === 0) return undefined;
  const known = new Set(engine.rules);
  const whole = documents.every(document => document.kind !== 'rule' || known.has(document));
  const detector = createDetector(documents, whole ? { engine } : { logSources: sigmaLogSources });
  return {
    correlations: correlations.filter(correlation => detector.correlations.includes(correlation)),
    isSilent: rule => detector.isSilent(rule),
    judge(events, options) {
      const found = detect(detector, events, options).filter(hit => correlations.includes(hit.correlation));
      const counters = detector.counters();
      return {
        hits: found.slice(0, MAX_HITS).map(detection => viewOf(owner, detection)),
        held: found.length,
        holding: new Set(found.map(({ correlation }) => correlation)).size,
        quiet: owner === 'own' ? findQuiet(documents, counters, events) : [],
        untimed: counters.untimed,
      };
    },
  };
}

function detect(
  detector: Detector,
  events: readonly TimedEvent[],
  options: MatchOptions,
): readonly CorrelationDetection[] {
  const found = events.flatMap(({ event, time, number, line, matches }) =>
    detector.detectMatched(event, matches, { ...options, time, reference: { number, line } }),
  );
  return [...found, ...detector.advance(Infinity)].filter(result => result.kind === 'correlation');
}

function viewOf(owner: RuleKey['owner'], detection: CorrelationDetection): CorrelationHit {
  const { correlation, group, from, to, value, total } = detection;
  const { title, id, level, description, type } = correlation;
  return {
    owner,
    title,
    ...(id === undefined ? {} : { id }),
    ...(level === undefined ? {} : { level }),
    ...(description === undefined ? {} : { description }),
    type,
    measure: measureWords(correlation, value),
    needs: describeCorrelation(correlation),
    group: Object.entries(group),
    from,
    to,
    total,
    events: detection.events.map(({ time, rules, reference }) => ({
      ...placeOf(reference),
      time,
      rules: rules.map(rule => rule.title),
    })),
  };
}

/** What `detect` gave the detector comes back. */
function placeOf(reference: EventReference | undefined): Pick<CorrelatedEvent, 'number' | 'line'> {
  const { number, line } = typeof reference === 'object' ? reference : {};
  return { number: Number(number), line: Number(line) };
}

/** Correlations that never held: what they wait for, and how much of it there was. */
function findQuiet(
  documents: readonly Referable[],
  counters: DetectorCounters,
  events: readonly TimedEvent[],
): readonly QuietCorrelation[] {
  const held = new Map(counters.correlations.map(entry => [entry.correlation, entry.held]));
  const foundOf = (document: Referable): number =>
    document.kind === 'correlation'
      ? (held.get(document) ?? 0)
      : events.filter(({ matches }) => matches.some(({ rule }) => rule === document)).length;
  return counters.correlations
    .filter(entry => entry.held === 0)
    .map(({ correlation, ungrouped, unvalued }) => ({
      title: correlation.title,
      needs: describeCorrelation(correlation),
      steps: documents
        .filter(({ id, name }) => correlation.rules.some(rule => rule === id || rule === name))
        .map(document => ({ title: document.title, found: foundOf(document) })),
      ungrouped,
      unvalued,
      groupBy: correlation.groupBy,
    }));
}
