import { daysUntil, USE_WINDOW_DAYS, utcDay } from '@logwright/insights';
import type { FindingDetail, FindingList, FindingRule } from '@logwright/plugin-siem-common';
import type { InspectedEvent, InspectedFindingRule, InspectedFindings } from '@logwright/plugin-siem-node';
import { severityWord } from '../platforms/captions';

/** OCSF's `other` says nothing of how bad it is: it stands below what is known. */
const OTHER_SEVERITY = 99;

/**
 * Puts the findings of a log source into the form of the API.
 *
 * @param found - what the platform says
 * @param nowMs - ms since 1970-01-01 UTC
 * @returns Rules worst first with a value a day, and the newest findings.
 */
export function findingList(found: InspectedFindings, nowMs: number): FindingList {
  const days = daysUntil(utcDay(nowMs), USE_WINDOW_DAYS);
  const rules = [...found.rules].sort(
    (a, b) =>
      rank(b.severityId) - rank(a.severityId) || b.findings - a.findings || a.title.localeCompare(b.title, 'en'),
  );
  return {
    rules: rules.map(rule => findingRule(rule, days)),
    items: found.items.map(({ id, timeMs, title, ruleId, severityId }) => ({
      id,
      time: new Date(timeMs).toISOString(),
      title,
      ...(ruleId === undefined ? {} : { ruleId }),
      severityId,
      severity: severityOf(severityId),
    })),
    totalItems: found.totalItems,
    detecting: found.platformItems > 0,
  };
}

function findingRule(rule: InspectedFindingRule, days: readonly string[]): FindingRule {
  return {
    ...(rule.id === undefined ? {} : { id: rule.id }),
    title: rule.title,
    severityId: rule.severityId,
    severity: severityOf(rule.severityId),
    techniques: rule.techniques,
    findings: rule.findings,
    firstAt: new Date(rule.firstMs).toISOString(),
    lastAt: new Date(rule.lastMs).toISOString(),
    byDay: days.map(day => rule.byDay[day] ?? 0),
  };
}

function rank(severityId: number): number {
  return severityId === OTHER_SEVERITY ? 0 : severityId;
}

function severityOf(severityId: number): string {
  return severityWord(severityId) ?? 'Unknown';
}

/**
 * Puts one finding into the form of the API.
 *
 * @param inspected - an OCSF Detection Finding of any producer: parts may be missing
 * @returns Title, rule, techniques and evidence.
 */
export function findingDetail({ id, timeMs, event }: InspectedEvent): FindingDetail {
  const info = objectOf(event['finding_info']);
  const ruleId = textOf(objectOf(info['analytic'])['uid']);
  const description = textOf(info['desc']);
  const severityId = Number(event['severity_id'] ?? 0);
  return {
    id,
    time: new Date(timeMs).toISOString(),
    title: textOf(info['title']) ?? 'Untitled finding',
    ...(ruleId === undefined ? {} : { ruleId }),
    severityId,
    severity: severityOf(severityId),
    ...(description === undefined ? {} : { description }),
    techniques: techniquesOf(info['attacks']),
    evidence: listOf(event['evidences']).flatMap(evidenceOf),
    event,
  };
}

function techniquesOf(attacks: unknown): readonly string[] {
  const ids = listOf(attacks).flatMap(attack =>
    ['technique', 'sub_technique'].flatMap(key => textOf(objectOf(objectOf(attack)[key])['uid']) ?? []),
  );
  return [...new Set(ids)].sort();
}

/** Objects of an evidence that say who and where, with the word for each. */
const ARTEFACTS = { user: 'user', src_endpoint: 'source', dst_endpoint: 'destination', device: 'device' } as const;
/** Attributes that name one, the best first. */
const NAMES = ['name', 'hostname', 'ip', 'email_addr', 'uid'] as const;

/**
 * Logwright's findings list fields in `data.fields` and a correlation's group in `data.group`; the `data` of other
 * producers is free: fields of an object one by one, anything else as a whole.
 */
function evidenceOf(evidence: unknown): FindingDetail['evidence'] {
  const { data, name, ...objects } = objectOf(evidence);
  const { fields, group, ...rest } = objectOf(data);
  const values = [...listOf(fields), ...listOf(group)].map(entry => {
    const { field, value } = objectOf(entry);
    return { name: textOf(field) ?? 'anywhere', value: show(value) };
  });
  const free = Object.entries(rest).map(([field, value]) => ({ name: field, value: show(value) }));
  const isFree = data !== undefined && (typeof data !== 'object' || Array.isArray(data));
  const whole = isFree ? [{ name: textOf(name) ?? 'data', value: show(data) }] : [];
  return [...values, ...artefactsOf(objects), ...free, ...whole];
}

function artefactsOf(objects: Readonly<Record<string, unknown>>): FindingDetail['evidence'] {
  return Object.entries(ARTEFACTS).flatMap(([key, word]) => {
    const object = objectOf(objects[key]);
    const named = NAMES.map(name => textOf(object[name])).find(value => value !== undefined);
    return named === undefined ? [] : [{ name: word, value: named }];
  });
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'absent';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
