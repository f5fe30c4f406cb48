import { ConnectorError } from '@logwright/connector-kit';
import type { SearchRow, TimeWindow } from '@logwright/connector-kit';
import type { Lake } from '@logwright/connector-lake';
import { classUids } from '@logwright/ocsf';
import type {
  InspectOptions,
  InspectedFinding,
  InspectedFindingRule,
  InspectedFindings,
} from '@logwright/plugin-siem-node';
import { sqlText } from './lake-volume';

/** Rules by day of a log source: more than any estate's rules times 30 days. */
const MAX_ROWS = 50_000;
const TIMEOUT_MS = 30_000;

const TITLE = "coalesce(event->>'$.finding_info.title', 'Untitled finding')";
const RULE = "event->>'$.finding_info.analytic.uid'";

/**
 * Reads what rules found on a log source of a lake: Detection Findings that name it among their data sources.
 *
 * @param lake - the lake
 * @param container - name of the log source
 * @param window - by event time
 * @param limit - how many of the newest findings
 * @param options - who looks, and a signal
 * @returns Rules, newest findings and counts.
 */
export async function readLakeFindings(
  lake: Lake,
  container: string,
  window: TimeWindow,
  limit: number,
  options: InspectOptions,
): Promise<InspectedFindings> {
  const ask = (query: string, maxRows: number) => collect(lake, query, window, maxRows, options);
  const on = `WHERE ${isFindingOn(container)}`;
  const [days, newest, all] = [
    await ask(
      `SELECT ${RULE} AS rule_uid, ${TITLE} AS title, strftime(time, '%Y-%m-%d') AS day, count(*) AS findings,
         epoch_ms(min(time)) AS first_ms, epoch_ms(max(time)) AS last_ms,
         arg_max(severity_id, time) AS severity_id,
         arg_max(event->'$.finding_info.attacks[*].technique.uid', time) AS techniques,
         arg_max(event->'$.finding_info.attacks[*].sub_technique.uid', time) AS sub_techniques
       FROM events ${on} GROUP BY ALL`,
      MAX_ROWS,
    ),
    await ask(
      `SELECT event_id, epoch_ms(time) AS time_ms, ${TITLE} AS title, ${RULE} AS rule_uid, severity_id
       FROM events ${on} ORDER BY time DESC, event_id LIMIT ${Math.trunc(limit)}`,
      limit,
    ),
    await ask(`SELECT count(*) AS findings FROM events WHERE class_uid = ${classUids.detectionFinding}`, 1),
  ];
  const rules = mergeDays(days);
  return {
    rules,
    items: newest.map(newestFinding),
    totalItems: rules.reduce((sum, rule) => sum + rule.findings, 0),
    platformItems: Number(all[0]?.['findings'] ?? 0),
  };
}

/**
 * Reads one finding on a log source of a lake.
 *
 * @param lake - the lake
 * @param container - name of the log source
 * @param window - by event time
 * @param id - the finding's `event_id`
 * @param options - who looks, and a signal
 * @returns The row of the lake, or undefined when there is none.
 */
export async function readLakeFinding(
  lake: Lake,
  container: string,
  window: TimeWindow,
  id: string,
  options: InspectOptions,
): Promise<SearchRow | undefined> {
  const query = `SELECT * FROM events WHERE ${isFindingOn(container)} AND event_id = ${sqlText(id)} LIMIT 1`;
  const [row] = await collect(lake, query, window, 1, options);
  return row;
}

function isFindingOn(container: string): string {
  const sources = "from_json(event->'$.finding_info.data_sources', '[\"VARCHAR\"]')";
  return `class_uid = ${classUids.detectionFinding} AND list_contains(${sources}, ${sqlText(container)})`;
}

async function collect(
  lake: Lake,
  query: string,
  window: TimeWindow,
  maxRows: number,
  { user, signal }: InspectOptions,
): Promise<readonly SearchRow[]> {
  const request = { query, window, user, kind: 'internal', maxRows, timeoutMs: TIMEOUT_MS } as const;
  const rows: SearchRow[] = [];
  for await (const page of lake.search(request, signal === undefined ? {} : { signal })) rows.push(...page.rows);
  return rows;
}

function newestFinding(row: SearchRow): InspectedFinding {
  const ruleId = textOf(row['rule_uid']);
  return {
    id: String(row['event_id']),
    timeMs: Number(row['time_ms']),
    title: String(row['title']),
    ...(ruleId === undefined ? {} : { ruleId }),
    severityId: Number(row['severity_id'] ?? 0),
  };
}

/** One row a rule and day becomes one entry a rule; the newest day tells severity and techniques. */
function mergeDays(rows: readonly SearchRow[]): readonly InspectedFindingRule[] {
  const byRule = new Map<string, InspectedFindingRule>();
  const oldestFirst = [...rows].sort((a, b) => Number(a['last_ms']) - Number(b['last_ms']));
  for (const row of oldestFirst) {
    const id = textOf(row['rule_uid']);
    const key = JSON.stringify([id, id === undefined ? row['title'] : undefined]);
    const before = byRule.get(key);
    const findings = Number(row['findings']);
    const day = String(row['day']);
    byRule.set(key, {
      ...(id === undefined ? {} : { id }),
      title: String(row['title']),
      severityId: Number(row['severity_id'] ?? 0),
      techniques: [...new Set([...textsOf(row['techniques']), ...textsOf(row['sub_techniques'])])].sort(),
      findings: (before?.findings ?? 0) + findings,
      firstMs: Math.min(before?.firstMs ?? Infinity, Number(row['first_ms'])),
      lastMs: Number(row['last_ms']),
      byDay: { ...before?.byDay, [day]: (before?.byDay[day] ?? 0) + findings },
    });
  }
  return [...byRule.values()];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Wildcards of a JSON path answer a list of JSON values. */
function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap(entry => {
    const text: unknown = typeof entry === 'string' && entry.startsWith('"') ? parse(entry) : entry;
    return typeof text === 'string' ? [text] : [];
  });
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ConnectorError('protocol', `The lake answered a list entry that is not JSON: ${json.slice(0, 80)}`, {
      cause,
    });
  }
}
