import type { LogSourceSummary } from '@logwright/plugin-siem-common';

const COLUMNS: readonly (readonly [
  heading: string,
  read: (source: LogSourceSummary) => string | number | boolean | undefined,
])[] = [
  ['name', source => source.name],
  ['title', source => source.title],
  ['owner', source => source.owner],
  ['technology', source => source.technology],
  ['platform', source => source.platform],
  ['demo', source => source.demo],
  ['health', source => source.health.status],
  ['health_reason', source => source.health.reason],
  ['bytes_per_day', source => source.bytesPerDay],
  ['events_per_second', source => source.eventsPerSecond],
  ['quota_share', source => source.quotaShare],
  ['last_event_at', source => source.lastEventAt],
  ['last_received_at', source => source.lastReceivedAt],
  ['lag_ms', source => source.lagMs],
  ['parse_rate', source => source.parseRate],
  ['searches_30d', source => source.searches30d],
  ['people_30d', source => source.people30d],
  ['entity_ref', source => source.entityRef],
];

/**
 * Writes log sources as CSV (RFC 4180) that a spreadsheet opens without running anything in it.
 *
 * @param sources - rows, in their order
 * @returns Text with a heading line; figures in full, unknown ones empty.
 */
export function logSourcesCsv(sources: readonly LogSourceSummary[]): string {
  const lines = [COLUMNS.map(([heading]) => heading).join(',')];
  for (const source of sources) lines.push(COLUMNS.map(([, read]) => csvField(read(source))).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function csvField(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
