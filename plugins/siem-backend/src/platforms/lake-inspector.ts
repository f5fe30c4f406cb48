import type { JsonObject, SearchRow, TimeWindow } from '@logwright/connector-kit';
import type { Lake } from '@logwright/connector-lake';
import type { InspectedEvent, InspectOptions, PlatformInspector } from '@logwright/plugin-siem-node';
import { activityCaption, classCaption, severityWord } from './captions';
import { readLakeFinding, readLakeFindings } from './lake-findings';
import { sqlText } from './lake-volume';

/**
 * Looks into the log sources of a lake.
 *
 * @param open - opens the lake, or returns the open one
 * @returns The inspector.
 */
export function createLakeInspector(open: () => Promise<Lake>): PlatformInspector {
  return {
    async samples(container, _window, limit) {
      const rows = await (await open()).samples(container, limit);
      return rows.map(inspectedEvent);
    },
    async deadLetters(container, window, limit) {
      const lake = await open();
      const items = await lake.deadLetters({ logSource: container, limit });
      return {
        items: items.map(letter => ({
          id: letter.id,
          receivedMs: letter.receivedAt,
          stage: letter.stage,
          reason: letter.reason,
          origin: `${letter.origin.uri}, record ${letter.ordinal.toLocaleString('en')}`,
          raw: letter.raw,
        })),
        totalItems: await countDeadLetters(lake, container, window),
      };
    },
    classes: async (container, window, options) => readClasses(await open(), container, window, options),
    findings: async (container, window, limit, options) =>
      readLakeFindings(await open(), container, window, limit, options),
    async finding(container, window, id, options) {
      const row = await readLakeFinding(await open(), container, window, id, options);
      return row === undefined ? undefined : inspectedEvent(row);
    },
  };
}

async function countDeadLetters(lake: Lake, container: string, window: TimeWindow): Promise<number> {
  let total = 0;
  for await (const fact of lake.volume(window)) if (fact.container === container) total += fact.deadLetters ?? 0;
  return total;
}

async function readClasses(lake: Lake, container: string, window: TimeWindow, options: InspectOptions) {
  const query = `
    SELECT class_uid, count(*) AS events
    FROM events
    WHERE log_source = ${sqlText(container)}
    GROUP BY class_uid ORDER BY events DESC`;
  const rows: SearchRow[] = [];
  const pages = lake.search(
    { query, window, user: options.user, kind: 'internal', maxRows: 200, timeoutMs: 30_000 },
    options.signal === undefined ? {} : { signal: options.signal },
  );
  for await (const page of pages) rows.push(...page.rows);
  return rows.map(row => ({
    classUid: Number(row['class_uid']),
    className: classCaption(Number(row['class_uid'])),
    events: Number(row['events']),
  }));
}

function inspectedEvent(row: SearchRow): InspectedEvent {
  const event = jsonOf(row['event']);
  const classUid = Number(row['class_uid']);
  const activity = textOf(event['activity_name']) ?? activityCaption(classUid, event['activity_id']);
  const severity = textOf(event['severity']) ?? severityWord(event['severity_id']);
  return {
    id: String(row['event_id']),
    timeMs: timeOf(row['time']),
    className: textOf(event['class_name']) ?? classCaption(classUid),
    ...(activity === undefined ? {} : { activity }),
    ...(severity === undefined ? {} : { severity }),
    raw: String(row['raw_data'] ?? ''),
    event,
  };
}

function jsonOf(value: unknown): JsonObject {
  if (typeof value === 'string') return JSON.parse(value) as JsonObject;
  return (value ?? {}) as JsonObject;
}

function timeOf(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = String(value);
  if (/^\d+$/.test(text)) return Number(text);
  const zoned = /(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(text) ? text : `${text}Z`;
  return Date.parse(zoned.replace(' ', 'T'));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
