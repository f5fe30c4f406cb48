import type { Knex } from 'knex';
import { LOG_SOURCE_NUMBERS, presenceRows } from './presence';
import type { VolumePass } from './presence';
import { withNumbers } from './rows';
import type { ActivityDayRow, LastSeenRow, LogSourceRow, PlatformRow, SearchDayRow, VolumeDayRow } from './rows';

/** Rows of one insert: SQLite bounds the number of values of a statement. */
const CHUNK_ROWS = 200;

/** Facts of one platform, read in one pass, that replace what was stored of the same days. */
export interface CollectedFacts {
  readonly volume: readonly VolumeDayRow[];
  readonly activity: readonly ActivityDayRow[];
  readonly searches: readonly SearchDayRow[];
}

/** From which day on stored facts give way to collected ones: before it, the platform itself has forgotten. */
export interface ReplaceFrom {
  /** Whether the whole window was read, and not only yesterday and today. */
  readonly full: boolean;
  /** YYYY-MM-DD */
  readonly volumeDay: string;
  /** YYYY-MM-DD */
  readonly searchesDay: string;
}

/** Stored facts from one day on. */
export interface StoredFacts {
  readonly volume: readonly VolumeDayRow[];
  readonly activity: readonly ActivityDayRow[];
  readonly searches: readonly SearchDayRow[];
  readonly logSources: readonly LogSourceRow[];
  readonly lastSeen: readonly LastSeenRow[];
  readonly platforms: readonly PlatformRow[];
}

/** Keeps daily facts in the plugin's database. Writing the same facts twice changes nothing. */
export class FactsStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Stores one pass over a platform as a whole or not at all.
   *
   * @param state - the platform's new state
   * @param facts - everything that was read
   * @param from - what the pass replaces
   */
  async replace(state: PlatformRow, facts: CollectedFacts, from: ReplaceFrom): Promise<void> {
    await this.#knex.transaction(async tx => {
      const { platform } = state;
      await tx('siem_volume_days').where({ platform }).andWhere('day', '>=', from.volumeDay).delete();
      await tx('siem_activity_days').where({ platform }).andWhere('day', '>=', from.volumeDay).delete();
      await tx('siem_search_days').where({ platform }).andWhere('day', '>=', from.searchesDay).delete();
      await tx.batchInsert('siem_volume_days', since(facts.volume, from.volumeDay), CHUNK_ROWS);
      await tx.batchInsert('siem_activity_days', since(facts.activity, from.volumeDay), CHUNK_ROWS);
      await tx.batchInsert('siem_search_days', since(facts.searches, from.searchesDay), CHUNK_ROWS);
      await savePresence(tx, { platform, full: from.full, collectedAtMs: state.attempted_at_ms, volume: facts.volume });
      await savePlatform(tx, state);
    });
  }

  /** Records a failed pass and keeps every fact of earlier ones. */
  async recordFailure(
    platform: string,
    attemptedAtMs: number,
    error: { readonly code: string; readonly message: string; readonly action: string },
  ): Promise<void> {
    const before = await this.platform(platform);
    await savePlatform(this.#knex, {
      platform,
      attempted_at_ms: attemptedAtMs,
      collected_at_ms: before?.collected_at_ms ?? null,
      full_at_ms: before?.full_at_ms ?? null,
      volume_from_ms: before?.volume_from_ms ?? null,
      searches_from_ms: before?.searches_from_ms ?? null,
      error_code: error.code,
      error_message: error.message,
      error_action: error.action,
    });
  }

  /** @returns The stored state of a platform, or undefined before its first pass. */
  async platform(platform: string): Promise<PlatformRow | undefined> {
    return (await this.platforms()).find(row => row.platform === platform);
  }

  /** @returns Whether the past of some log source of a platform is still being read. */
  async isFilling(platform: string): Promise<boolean> {
    const row = await this.#knex('siem_log_sources')
      .where({ platform })
      .whereNotNull('filling_at_ms')
      .first('log_source');
    return row !== undefined;
  }

  /** @returns The stored state of every platform. */
  async platforms(): Promise<readonly PlatformRow[]> {
    const rows = await this.#knex<PlatformRow>('siem_platforms').select('*');
    return rows.map(row =>
      withNumbers<PlatformRow>(row, [
        'attempted_at_ms',
        'collected_at_ms',
        'full_at_ms',
        'volume_from_ms',
        'searches_from_ms',
      ]),
    );
  }

  /**
   * Reads facts from one day on.
   *
   * @param fromDay - oldest day, YYYY-MM-DD
   * @returns Rows of all platforms, days oldest first.
   */
  async read(fromDay: string): Promise<StoredFacts> {
    const [platforms, logSources, lastSeen, volume, activity, searches] = await Promise.all([
      this.platforms(),
      this.#knex<LogSourceRow>('siem_log_sources').select('*'),
      this.#lastSeen(),
      this.#knex<VolumeDayRow>('siem_volume_days').where('day', '>=', fromDay).orderBy('day'),
      this.#knex<ActivityDayRow>('siem_activity_days').where('day', '>=', fromDay).orderBy('day'),
      this.#knex<SearchDayRow>('siem_search_days').where('day', '>=', fromDay).orderBy('day'),
    ]);
    return {
      platforms,
      logSources: logSources.map(row => withNumbers<LogSourceRow>(row, LOG_SOURCE_NUMBERS)),
      lastSeen: lastSeen.map(row => withNumbers<LastSeenRow>(row, ['last_event_ms', 'last_received_ms'])),
      volume: volume.map(row =>
        withNumbers<VolumeDayRow>(row, [
          'events',
          'bytes',
          'dead_letters',
          'last_event_ms',
          'last_received_ms',
          'lag_ms',
        ]),
      ),
      activity,
      searches: searches.map(row => withNumbers<SearchDayRow>(row, ['searches', 'last_at_ms', 'max_look_back_ms'])),
    };
  }

  async #lastSeen(): Promise<readonly LastSeenRow[]> {
    return this.#knex('siem_volume_days')
      .select('platform', 'log_source')
      .max({ last_event_ms: 'last_event_ms', last_received_ms: 'last_received_ms' })
      .groupBy('platform', 'log_source');
  }

  /**
   * Forgets facts past their retention, and log sources that are gone and have no facts left.
   *
   * @param beforeDay - first day that is kept, YYYY-MM-DD
   * @returns How many facts were removed.
   */
  async prune(beforeDay: string): Promise<number> {
    let removed = 0;
    for (const table of ['siem_volume_days', 'siem_activity_days', 'siem_search_days']) {
      removed += await this.#knex(table).where('day', '<', beforeDay).delete();
    }
    await this.#knex('siem_log_sources')
      .whereNotNull('gone_at_ms')
      .whereNotExists(query =>
        query
          .select(this.#knex.raw('1'))
          .from('siem_volume_days')
          .whereRaw('siem_volume_days.platform = siem_log_sources.platform')
          .whereRaw('siem_volume_days.log_source = siem_log_sources.log_source'),
      )
      .delete();
    return removed;
  }
}

function since<Row extends { readonly day: string }>(rows: readonly Row[], day: string): Row[] {
  return rows.filter(row => row.day >= day);
}

/** Notes which log sources the platform has; a pass over everything also notes which it has no more. */
async function savePresence(tx: Knex, pass: VolumePass): Promise<void> {
  const stored = (await tx<LogSourceRow>('siem_log_sources').where({ platform: pass.platform })).map(row =>
    withNumbers<LogSourceRow>(row, LOG_SOURCE_NUMBERS),
  );
  const rows = presenceRows(stored, pass);
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    await tx('siem_log_sources')
      .insert(rows.slice(start, start + CHUNK_ROWS))
      .onConflict(['platform', 'log_source'])
      .merge();
  }
}

async function savePlatform(knex: Knex, state: PlatformRow): Promise<void> {
  await knex('siem_platforms').insert(state).onConflict(['platform']).merge();
}
