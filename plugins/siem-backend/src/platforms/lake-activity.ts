import type { SearchRow, TimeWindow } from '@logwright/connector-kit';
import type { Lake } from '@logwright/connector-lake';
import { ACTIVITY_SLOT_MS } from '@logwright/plugin-siem-node';
import type { ActivityFact } from '@logwright/plugin-siem-node';

/** Far more than 35 days of 96 slots for a thousand log sources that a laptop-sized lake holds. */
const MAX_ROWS = 5_000_000;

/**
 * Reads arrivals of a lake by slot and log source.
 *
 * @param lake - the lake
 * @param window - by time of receipt
 * @param options - `signal` cancels the search
 * @returns Slots with at least one event.
 */
export async function* readLakeActivity(
  lake: Lake,
  window: TimeWindow,
  options: { readonly signal?: AbortSignal } = {},
): AsyncIterable<ActivityFact> {
  const query = `
    SELECT log_source, epoch_ms(received_at) // ${ACTIVITY_SLOT_MS} * ${ACTIVITY_SLOT_MS} AS slot_ms, count(*) AS events
    FROM events
    WHERE received_at >= epoch_ms(${Math.trunc(window.fromMs)}) AND received_at < epoch_ms(${Math.trunc(window.toMs)})
    GROUP BY ALL`;
  const pages = lake.search(
    { query, user: 'logwright', kind: 'internal', maxRows: MAX_ROWS, timeoutMs: 120_000 },
    options,
  );
  for await (const page of pages) for (const row of page.rows) yield activityFact(row);
}

function activityFact(row: SearchRow): ActivityFact {
  return { container: String(row['log_source']), slotMs: Number(row['slot_ms']), events: Number(row['events']) };
}
