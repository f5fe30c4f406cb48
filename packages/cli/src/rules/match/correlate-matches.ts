import { createDetector } from '@logwright/sigma';
import type {
  Correlation,
  CorrelationDetection,
  Detector,
  DetectorCounters,
  EventReference,
  RefusedDocument,
  Rule,
  SigmaEvent,
} from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import { formatCount } from '../../output/format.js';
import type { RuleSet } from '../rule-set.js';
import { referenceTo } from './event-reference.js';
import type { EventMatch } from './match-events.js';

/** An event that a correlation may count. */
interface KeptEvent {
  readonly time: number;
  readonly event: SigmaEvent;
  readonly rules: readonly Rule[];
  readonly reference: EventReference;
  readonly technology: string | undefined;
}

/** Judges the correlations of a rule set on the matches of all inputs. */
export interface MatchCorrelator {
  /** Rules, by number, whose events it wants. */
  readonly wanted: readonly number[];
  /** Whether it looks into their OCSF events, under `ocsf`. */
  readonly wantsOcsf: boolean;
  /** Correlations that cannot work. */
  readonly refused: readonly RefusedDocument[];
  add(match: EventMatch): readonly CorrelationDetection[];
  end(): readonly CorrelationDetection[];
  /** What correlations could not use of the matched events, a sentence each. */
  leftOut(): readonly string[];
}

/** Events that are kept to be put in order; past them, what is kept is judged. */
const MAX_KEPT = 500_000;

/**
 * Makes the correlator of a rule set. Files come one after the other, so events are put in the order of their own times
 * before they are judged.
 *
 * @param set - The rules; the correlator has an engine with those that correlations need.
 */
export function createMatchCorrelator({ rules, correlations }: RuleSet): MatchCorrelator {
  const names = new Set(correlations.flatMap(correlation => correlation.rules));
  const needed = rules.filter(({ id, name }) => names.has(id ?? '') || names.has(name ?? ''));
  const isNeeded = new Set(needed);
  const detector = createDetector([...needed, ...correlations], { logSources: sigmaLogSources });
  let kept: KeptEvent[] = [];
  const judge = (): readonly CorrelationDetection[] => {
    const events = kept.sort((a, b) => a.time - b.time);
    kept = [];
    return events.flatMap(event => feed(detector, event));
  };
  return {
    wanted: [...rules.keys()].filter(number => isNeeded.has(rules[number]!)),
    wantsOcsf: correlations.some(looksIntoOcsf),
    refused: detector.refused.filter(({ document }) => document.kind === 'correlation'),
    add(match) {
      const { event, rules: numbers, timeMs, technology } = match;
      if (event === undefined) return [];
      const found = numbers.map(number => rules[number]!).filter(rule => isNeeded.has(rule));
      kept.push({ time: timeMs ?? NaN, event, rules: found, reference: referenceTo(match), technology });
      return kept.length >= MAX_KEPT ? judge() : [];
    },
    end: () => [...judge(), ...detector.advance(Infinity).filter(isCorrelation)],
    leftOut: () => describeLeftOut(detector.counters()),
  };
}

function describeLeftOut({ late, untimed, correlations }: DetectorCounters): readonly string[] {
  const unseen = late + untimed;
  return [
    ...(unseen > 0 ? [`${formatCount(unseen)} matched events have no time that correlations could use.`] : []),
    ...correlations.flatMap(({ correlation, ungrouped, unvalued, evictedGroups, evictedEvents, cutShort }) => {
      const of = `of the correlation "${correlation.title}"`;
      const { condition, groupBy } = correlation;
      const fields = condition.kind === 'thresholds' ? condition.fields : [];
      const tooMany = evictedGroups + evictedEvents + cutShort;
      return [
        ...(ungrouped > 0
          ? [`${formatCount(ungrouped)} matched events ${of} have no value for group-by: ${groupBy.join(', ')}.`]
          : []),
        ...(unvalued > 0
          ? [`${formatCount(unvalued)} matched events ${of} have no value that it could use: ${fields.join(', ')}.`]
          : []),
        ...(tooMany > 0 ? [`${formatCount(tooMany)} groups or events ${of} are over its limits.`] : []),
      ];
    }),
  ];
}

function feed(detector: Detector, kept: KeptEvent): readonly CorrelationDetection[] {
  const { time, event, rules, reference, technology } = kept;
  const matches = rules.map(rule => ({ rule }));
  const context = { time, reference, ...(technology === undefined ? {} : { technology }) };
  return detector.detectMatched(event, matches, context).filter(isCorrelation);
}

function looksIntoOcsf({ groupBy, aliases, condition }: Correlation): boolean {
  const counted = condition.kind === 'thresholds' ? condition.fields : [];
  const meant = Object.values(aliases).flatMap(fields => Object.values(fields));
  return [...groupBy, ...counted, ...meant].some(field => field.startsWith('ocsf.'));
}

function isCorrelation(found: { readonly kind: string }): found is CorrelationDetection {
  return found.kind === 'correlation';
}
