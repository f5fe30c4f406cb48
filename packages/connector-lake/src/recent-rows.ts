import { join } from 'node:path';
import type { DeadLetter, JsonObject, RecordOrigin, SearchRow } from '@logwright/connector-kit';
import { deadLettersQuery, eventsQuery } from './columns.js';
import { isVanishedFile, searchError } from './search-errors.js';
import type { SearchSite } from './search.js';
import { loadSnapshot } from './snapshot.js';
import type { Snapshot } from './snapshot.js';
import { literal } from './sql.js';
import { resultColumns, toJson } from './values.js';

const MAX_ATTEMPTS = 5;

/** Reads the newest dead letters; not a search of a person, so it is not in the query log. */
export async function readDeadLetters(
  site: SearchSite,
  logSource: string | undefined,
  limit: number,
): Promise<DeadLetter[]> {
  const rows = await read(site, snapshot => {
    const files = filesOf(site, snapshot, 'dead-letter', logSource);
    const condition = logSource === undefined ? '' : `where log_source = ${literal(logSource)}`;
    return `select * from (${deadLettersQuery(files)}) ${condition} order by received_at desc, ingest_order desc limit ${rowLimit(limit)}`;
  });
  return rows.map(toDeadLetter);
}

/** Reads the newest events of a log source. */
export async function readSamples(site: SearchSite, logSource: string, limit: number): Promise<SearchRow[]> {
  return read(site, snapshot => {
    const files = filesOf(site, snapshot, 'event', logSource);
    const condition = `where log_source = ${literal(logSource)}`;
    return `select * from (${eventsQuery(files)}) ${condition} order by time desc, ingest_order desc limit ${rowLimit(limit)}`;
  });
}

async function read(site: SearchSite, queryOf: (snapshot: Snapshot) => string): Promise<SearchRow[]> {
  const connection = await site.instance.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await connection.run(queryOf(await loadSnapshot(site.paths)));
        const columns = resultColumns(result);
        return (await result.getRows()).map(row =>
          Object.fromEntries(row.map((value, index) => [columns[index]?.name ?? '', toJson(value)])),
        );
      } catch (error) {
        if (!isVanishedFile(error) || attempt === MAX_ATTEMPTS) throw searchError(error, '');
      }
    }
  } finally {
    connection.closeSync();
  }
}

function filesOf(site: SearchSite, snapshot: Snapshot, kind: 'event' | 'dead-letter', logSource: string | undefined) {
  const parquet = snapshot.manifest.files.filter(
    file => file.kind === kind && (logSource === undefined || file.logSource === logSource),
  );
  return {
    parquet: parquet.map(file => join(site.paths.root, file.path)),
    segments: snapshot.segments.map(segment => segment.path),
  };
}

function rowLimit(limit: number): number {
  return Math.max(0, Math.min(10_000, Math.floor(limit) || 0));
}

function toDeadLetter(row: SearchRow): DeadLetter {
  return {
    id: String(row['record_id']),
    logSource: String(row['log_source']),
    technology: String(row['technology']),
    stage: String(row['stage']) as DeadLetter['stage'],
    reason: String(row['reason']),
    origin: toOrigin(JSON.parse(String(row['origin'])) as JsonObject),
    ordinal: Number(row['ordinal']),
    raw: String(row['raw_data']),
    rawBytes: Number(row['raw_bytes']),
    receivedAt: Date.parse(String(row['received_at'])),
  };
}

function toOrigin(stored: JsonObject): RecordOrigin {
  const { kind, uri, host } = stored;
  return {
    kind: String(kind) as RecordOrigin['kind'],
    uri: String(uri),
    ...(typeof host === 'string' ? { host } : {}),
  };
}
