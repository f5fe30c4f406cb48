import { buildEvent, extractObservables, severity } from '@logwright/ocsf';
import type { OcsfEvent, OcsfObject } from '@logwright/ocsf';
import { detectionFindingActivity, detectionFindingClass } from '@logwright/ocsf/classes/detection-finding';
import type { Correlation, Rule, RuleLevel, RuleStatus } from '../ast/rule.js';
import type { Explanation } from '../match/explain.js';
import { artefactsOf } from './artefacts.js';
import { attacksOf } from './attacks.js';
import { clip } from './clip.js';
import { evidenceValue, evidenceValues } from './evidence-values.js';
import { fingerprint } from './finding-uid.js';

/** An event that led to a finding: what is kept of it to find it again. */
export interface FindingEvent {
  /** Identity of the event, the same when it is delivered again. */
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Name of the log source. */
  readonly logSource: string;
  /** `type_uid` of the OCSF event. */
  readonly typeUid?: number;
}

/** What a detector found, with the events it was found in, the oldest first. */
export type FindingCause =
  | {
      readonly kind: 'rule';
      readonly rule: Rule;
      readonly event: FindingEvent;
      /** The event itself, for who and where. */
      readonly ocsf?: OcsfEvent;
      readonly explanation?: Explanation;
    }
  | {
      readonly kind: 'correlation';
      readonly correlation: Correlation;
      readonly events: readonly FindingEvent[];
      /** How many events there were, when more than are listed. */
      readonly eventCount?: number;
      /** The values that the events have in common, by field. */
      readonly group: Readonly<Record<string, unknown>>;
      /** The count, sum or other figure that passed the threshold. */
      readonly value?: number;
      /** The rules it correlates, as far as they are known. */
      readonly rules?: readonly (Rule | Correlation)[];
    };

/** What a finding says besides its cause. */
export interface FindingContext {
  /** Time of the making, in ms since 1970. */
  readonly now: number;
  /** Version of Logwright. */
  readonly version: string;
  /** False for a rule that is only tried out. @defaultValue true */
  readonly alert?: boolean;
  /** Who answers for the rule. */
  readonly owner?: string;
}

const MAX_EVENTS = 100;
const MAX_OBSERVABLES = 50;
const MAX_TEXT = 4_096;

const SEVERITY_OF_LEVEL: Readonly<Record<RuleLevel, number>> = {
  informational: severity.informational,
  low: severity.low,
  medium: severity.medium,
  high: severity.high,
  critical: severity.critical,
};

/** How sure a finding of a rule of that maturity is: OCSF's confidence ids with their captions. */
const CONFIDENCE: Readonly<Record<RuleStatus, readonly [id: number, caption: string]>> = {
  stable: [3, 'High'],
  test: [2, 'Medium'],
  experimental: [1, 'Low'],
  deprecated: [1, 'Low'],
  unsupported: [1, 'Low'],
};

/**
 * Turns what a detector found into an OCSF Detection Finding (class 2004).
 *
 * The same cause gives the same `finding_info.uid`, so that a finding of events that are delivered again can be told
 * from a new one. Values are copied without secrets and within bounds.
 *
 * @param cause - The rule or correlation with its events.
 * @param context - Time, version, names and who answers for the rule.
 * @returns An event that passes the strict validator of `@logwright/ocsf`; its time is that of the last event.
 */
export function toFinding(cause: FindingCause, context: FindingContext): OcsfEvent {
  const head = cause.kind === 'rule' ? cause.rule : cause.correlation;
  const events = cause.kind === 'rule' ? [cause.event] : cause.events;
  const uid = findingUid(cause, events);
  const first = events.reduce((time, event) => Math.min(time, event.time), events[0]?.time ?? context.now);
  const last = events.reduce((time, event) => Math.max(time, event.time), first);
  const evidences = evidencesOf(cause);
  const [confidenceId, confidence] = (head.status && CONFIDENCE[head.status]) ?? [0, 'Unknown'];
  const finding = buildEvent(detectionFindingClass.uid, detectionFindingActivity.create, {
    time: last,
    start_time: first,
    end_time: last,
    activity_name: 'Create',
    type_name: 'Detection Finding: Create',
    severity_id: head.level === undefined ? severity.unknown : SEVERITY_OF_LEVEL[head.level],
    confidence_id: confidenceId,
    confidence,
    status_id: 1,
    status: 'New',
    is_alert: context.alert ?? true,
    count: cause.kind === 'rule' ? 1 : (cause.eventCount ?? events.length),
    message: clip(head.title, MAX_TEXT),
    finding_info: findingInfo({ cause, events, uid, first, last }, context),
    evidences,
    metadata: {
      uid,
      logged_time: context.now,
      product: {
        name: 'Logwright',
        vendor_name: 'Logwright',
        feature: { name: 'Detection' },
        version: context.version,
      },
    },
  });
  const observables = extractObservables(detectionFindingClass, { evidences }, { maxObservables: MAX_OBSERVABLES });
  const valued = observables.filter(observable => observable.value !== undefined);
  return valued.length === 0 ? finding : { ...finding, observables: valued };
}

interface Facts {
  readonly cause: FindingCause;
  readonly events: readonly FindingEvent[];
  readonly uid: string;
  readonly first: number;
  readonly last: number;
}

function findingInfo({ cause, events, uid, first, last }: Facts, context: FindingContext): OcsfObject {
  const head = cause.kind === 'rule' ? cause.rule : cause.correlation;
  const attacks = attacksOf(head.tags);
  const related = cause.kind === 'correlation' ? (cause.rules ?? []) : [];
  const tags = context.owner === undefined ? [] : [{ name: 'owner', value: context.owner }];
  return {
    uid,
    title: clip(head.title, MAX_TEXT),
    ...(head.description === undefined ? {} : { desc: clip(head.description, MAX_TEXT) }),
    analytic: { ...analytic(head), ...analyticState(context.alert ?? true) },
    ...(related.length === 0 ? {} : { related_analytics: related.slice(0, MAX_EVENTS).map(analytic) }),
    ...(attacks.length === 0 ? {} : { attacks }),
    data_sources: [...new Set(events.map(event => event.logSource))],
    created_time: context.now,
    first_seen_time: first,
    last_seen_time: last,
    related_events: events.slice(0, MAX_EVENTS).map(relatedEvent),
    related_events_count: cause.kind === 'rule' ? 1 : (cause.eventCount ?? events.length),
    ...(tags.length === 0 ? {} : { tags }),
  };
}

/** A rule without an id is known by its name or title. */
function ruleUid(head: Rule | Correlation): string {
  return head.id ?? head.name ?? head.title;
}

function analytic(head: Rule | Correlation): OcsfObject {
  const isRule = head.kind === 'rule';
  return {
    uid: ruleUid(head),
    name: clip(head.title, MAX_TEXT),
    type_id: 1,
    type: 'Rule',
    category: isRule ? 'Sigma rule' : 'Sigma correlation',
  };
}

function analyticState(alert: boolean): OcsfObject {
  return alert ? { state_id: 1, state: 'Active' } : { state_id: 3, state: 'Experimental' };
}

function relatedEvent({ uid, time, typeUid, logSource }: FindingEvent): OcsfObject {
  return {
    uid,
    first_seen_time: time,
    ...(typeUid === undefined ? {} : { type_uid: typeUid }),
    tags: [{ name: 'log_source', value: logSource }],
  };
}

function findingUid(cause: FindingCause, events: readonly FindingEvent[]): string {
  if (cause.kind === 'rule') return fingerprint([ruleUid(cause.rule), cause.event.uid]);
  const group = Object.entries(cause.group).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return fingerprint([ruleUid(cause.correlation), ...group.sort(), ...events.map(event => event.uid)]);
}

function evidencesOf(cause: FindingCause): readonly OcsfObject[] {
  if (cause.kind === 'rule') {
    const fields = evidenceValues(cause.explanation?.evidence ?? []);
    const artefacts = cause.ocsf === undefined ? {} : artefactsOf(cause.ocsf);
    return [{ uid: cause.event.uid, ...artefacts, data: { log_source: cause.event.logSource, fields } }];
  }
  const group = Object.entries(cause.group).map(([field, value]) => ({ field, value: evidenceValue(field, value) }));
  const { type, timespanMs } = cause.correlation;
  return [
    {
      data: {
        correlation: type,
        timespan_ms: timespanMs,
        group,
        ...(cause.value === undefined ? {} : { value: cause.value }),
      },
    },
  ];
}
