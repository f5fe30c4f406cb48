import type { LogEvent } from '@logwright/connector-kit';
import type { DetectionResult, EventReference } from '@logwright/sigma';
import type { FindingCause, FindingEvent } from '@logwright/sigma/finding';
import { ruleView } from './ocsf-fields.js';
import type { RuleSet } from './rule-set.js';

/**
 * What correlations keep of an event to find it again: plain JSON.
 *
 * @param event - An event on its way.
 */
export function referenceTo({ id, logSource, event }: LogEvent): EventReference {
  return { uid: id, logSource, time: event.time, typeUid: event.type_uid };
}

/** What {@link findingCause} needs besides the detection. */
export interface CauseContext {
  /** The event that a rule matched. */
  readonly event: LogEvent | undefined;
  readonly set: RuleSet;
}

/**
 * Puts what a detector found into the form that findings are made of.
 *
 * @param detection - From the detector.
 * @param context - The event and the rules.
 * @returns The cause, with the explanation of a rule's match.
 */
export function findingCause(detection: DetectionResult, { event, set }: CauseContext): FindingCause {
  if (detection.kind === 'correlation') {
    const { correlation, group, value, total } = detection;
    const events = detection.events.flatMap(({ reference }) => readReference(reference));
    const rules = [...new Set(detection.events.flatMap(entry => entry.rules))];
    return { kind: 'correlation', correlation, group, value, events, eventCount: total, rules };
  }
  const { rule } = detection;
  if (event === undefined) throw new TypeError(`No event was given for a match of "${rule.title}".`);
  const { technology } = event;
  return {
    kind: 'rule',
    rule,
    event: { uid: event.id, logSource: event.logSource, time: event.event.time, typeUid: event.event.type_uid },
    ocsf: event.event,
    explanation: set.detector.engine.explain(ruleView(event, set.ocsfFields), rule, { technology }),
  };
}

function readReference(reference: unknown): readonly FindingEvent[] {
  const { uid, logSource, time, typeUid } = (reference ?? {}) as Record<string, unknown>;
  if (typeof uid !== 'string' || typeof logSource !== 'string' || typeof time !== 'number') return [];
  return [{ uid, logSource, time, ...(typeof typeUid === 'number' ? { typeUid } : {}) }];
}
