import type { OcsfEvent } from '@logwright/ocsf';
import type { Correlation, CorrelationDetection, Rule } from '@logwright/sigma';
import { toFinding } from '@logwright/sigma/finding';
import type { FindingContext } from '@logwright/sigma/finding';
import { VERSION } from '../../version.js';
import type { RuleSet } from '../rule-set.js';
import { findingEvent, readReference } from './event-reference.js';
import type { EventMatch } from './match-events.js';

/** Turns what was found into OCSF Detection Findings. */
export interface FindingMaker {
  /** @returns A finding for each rule that reports by itself. */
  match(match: EventMatch): readonly OcsfEvent[];
  correlation(found: CorrelationDetection): OcsfEvent;
}

/**
 * Makes the maker of findings, as the detect stage of a pipeline makes them.
 *
 * @param rules - The rules whose numbers are in the matches; their settings say who answers and whether it is an alert.
 * @param nowMs - Now, in ms since 1970; an event without a time gets it.
 */
export function createFindingMaker({ rules, silent, settings }: RuleSet, nowMs: number): FindingMaker {
  const contextOf = (document: Rule | Correlation): FindingContext => {
    const { owner, state } = settings.get(document) ?? {};
    const who = owner === undefined ? {} : { owner };
    return { now: nowMs, version: VERSION, alert: state !== 'staged', ...who };
  };
  return {
    match(match) {
      const event = findingEvent(match, nowMs);
      const ocsf = match.origin?.ocsf;
      return match.rules.flatMap((number, index) => {
        const rule = rules[number]!;
        if (silent.has(rule)) return [];
        const explanation = match.explanations?.[index];
        const known = { ...(ocsf && { ocsf }), ...(explanation && { explanation }) };
        return [toFinding({ kind: 'rule', rule, event, ...known }, contextOf(rule))];
      });
    },
    correlation({ correlation, group, value, total, events: contributing }) {
      const events = contributing.map(({ time, reference }) => readReference(reference, time));
      const named = [...new Set(contributing.flatMap(entry => entry.rules))];
      const cause = { correlation, group, value, events, eventCount: total, rules: named };
      return toFinding({ kind: 'correlation', ...cause }, contextOf(correlation));
    },
  };
}
