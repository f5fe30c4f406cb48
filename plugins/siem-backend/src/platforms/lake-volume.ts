import type { TimeWindow, VolumeFact } from '@logwright/connector-kit';
import type { Lake } from '@logwright/connector-lake';
import { DAY_MS, startOfDay, utcDay } from '@logwright/insights';

interface ReadOptions {
  readonly signal?: AbortSignal;
}

/** What one technology brought to a log source on one day. */
interface TechnologyDay {
  readonly container: string;
  readonly technology: string;
  readonly day: string;
  readonly events: number;
  readonly bytes: number;
}

/**
 * Reads volume of a lake by log source, technology and day. The lake's own facts name one technology for each day; log
 * sources that hold several (a mixed syslog, records that no pack knows) are split by a look at their events, so that
 * unknown records are counted where they are.
 *
 * @param lake - the lake
 * @param window - by time of receipt
 * @param options - `signal` cancels the reading
 * @returns Facts whose sums are those of the lake; dead letters and lag are with the technology of most events.
 */
export async function* readLakeVolume(
  lake: Lake,
  window: TimeWindow,
  options: ReadOptions = {},
): AsyncIterable<VolumeFact> {
  const { logSources } = await lake.describe();
  const mixed = logSources.filter(each => each.technologies.length > 1).map(each => each.logSource);
  const days = mixed.length === 0 ? [] : await readTechnologyDays(lake, mixed, window, options);
  for await (const fact of lake.volume(window, options)) {
    const parts = days.filter(part => part.container === fact.container && part.day === fact.day);
    yield* parts.length < 2 ? [fact] : split(fact, parts);
  }
}

function split(fact: VolumeFact, parts: readonly TechnologyDay[]): readonly VolumeFact[] {
  const main = parts.find(part => part.technology === fact.technology) ?? parts[0]!;
  const others = parts.filter(part => part !== main);
  const rest = (total: number | undefined, part: (day: TechnologyDay) => number) =>
    total === undefined
      ? {}
      : {
          value: Math.max(
            0,
            others.reduce((left, day) => left - part(day), total),
          ),
        };
  const events = rest(fact.events, day => day.events).value;
  const bytes = rest(fact.bytes, day => day.bytes).value;
  return [
    {
      ...fact,
      technology: main.technology,
      ...(events === undefined ? {} : { events }),
      ...(bytes === undefined ? {} : { bytes }),
    },
    ...others.map(({ container, technology, day, events: count, bytes: size }) => ({
      container,
      technology,
      day,
      events: count,
      bytes: size,
      evidence: fact.evidence,
    })),
  ];
}

async function readTechnologyDays(
  lake: Lake,
  containers: readonly string[],
  window: TimeWindow,
  options: ReadOptions,
): Promise<readonly TechnologyDay[]> {
  // Facts are of whole days: a part of a day would be taken off a whole one.
  const fromMs = startOfDay(utcDay(window.fromMs));
  const toMs = startOfDay(utcDay(window.toMs)) + DAY_MS;
  const query = `
    SELECT log_source, technology, strftime(received_at, '%Y-%m-%d') AS day, count(*) AS events, sum(raw_bytes) AS bytes
    FROM events
    WHERE log_source IN (${containers.map(sqlText).join(', ')})
      AND received_at >= epoch_ms(${fromMs}) AND received_at < epoch_ms(${toMs})
    GROUP BY ALL`;
  const request = { query, user: 'logwright', kind: 'internal', maxRows: 1_000_000, timeoutMs: 120_000 } as const;
  const days: TechnologyDay[] = [];
  for await (const page of lake.search(request, options)) {
    for (const row of page.rows) {
      days.push({
        container: String(row['log_source']),
        technology: String(row['technology']),
        day: String(row['day']),
        events: Number(row['events']),
        bytes: Number(row['bytes']),
      });
    }
  }
  return days;
}

/**
 * Writes text as a literal of SQL.
 *
 * @param value - any text
 * @returns The text in quotes, quotes inside doubled.
 */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
