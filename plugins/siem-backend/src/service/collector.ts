import type { LoggerService } from '@backstage/backend-plugin-api';
import { DAY_MS, startOfDay, utcDay } from '@logwright/insights';
import type { SiemPlatform } from '@logwright/plugin-siem-node';
import type { FactsStore } from '../database/facts-store';
import type { PlatformRow } from '../database/rows';
import { describeFailure } from './failure';
import { activityRows, searchRows, volumeRows } from './facts';

/** How collecting behaves. */
export interface CollectorOptions {
  readonly store: FactsStore;
  readonly platforms: readonly SiemPlatform[];
  readonly logger: LoggerService;
  /** @returns ms since 1970-01-01 UTC. */
  readonly now: () => number;
  /** How far back a pass over everything reads, in days. */
  readonly windowDays: number;
  /** How long facts are kept, in days. */
  readonly retainDays: number;
  /** A pass reads only yesterday and today, unless the last pass over everything is older than this. */
  readonly fullEveryMs: number;
}

/** Reads facts from every platform into the database; one platform's failure leaves the others alone. */
export class Collector {
  readonly #options: CollectorOptions;
  #running: Promise<void> | undefined;

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  /**
   * Runs one pass; a call during a pass waits for that one.
   *
   * @param options - `full` reads the whole window whatever the schedule says
   */
  async collect(options: { readonly full?: boolean; readonly signal?: AbortSignal } = {}): Promise<void> {
    this.#running ??= this.#collectAll(options).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #collectAll(options: { readonly full?: boolean; readonly signal?: AbortSignal }): Promise<void> {
    const { platforms, store, now, retainDays } = this.#options;
    await Promise.all(platforms.map(platform => this.#collectGuarded(platform, options)));
    await store.prune(utcDay(now() - retainDays * DAY_MS));
  }

  async #collectGuarded(
    platform: SiemPlatform,
    options: { readonly full?: boolean; readonly signal?: AbortSignal },
  ): Promise<void> {
    const { store, logger, now } = this.#options;
    const startedMs = now();
    try {
      await this.#collectOne(platform, startedMs, options);
      logger.debug(`Collected facts of platform ${platform.id} in ${now() - startedMs} ms`);
    } catch (error) {
      if (options.signal?.aborted) return;
      const failure = describeFailure(error);
      logger.warn(`Platform ${platform.id} could not be collected: ${failure.message}`, { code: failure.code });
      await store.recordFailure(platform.id, startedMs, failure);
    }
  }

  async #collectOne(
    platform: SiemPlatform,
    startedMs: number,
    options: { readonly full?: boolean; readonly signal?: AbortSignal },
  ): Promise<void> {
    const { store, windowDays } = this.#options;
    const before = await store.platform(platform.id);
    const full = options.full === true || (await this.#fullIsDue(before, startedMs));
    const days = full ? windowDays : 1;
    const window = { fromMs: startOfDay(utcDay(startedMs)) - days * DAY_MS, toMs: startedMs };
    const signal = options.signal === undefined ? {} : { signal: options.signal };

    const coverage = await platform.usageReader.coverage(signal);
    const volume = await volumeRows(platform.id, platform.usageReader.volume(window, signal));
    const searches = await searchRows(platform.id, platform.usageReader.searches(window, signal));
    const activity = platform.activity ? await activityRows(platform.id, platform.activity(window, signal)) : [];

    await store.replace(
      {
        platform: platform.id,
        attempted_at_ms: startedMs,
        collected_at_ms: startedMs,
        full_at_ms: full ? startedMs : (before?.full_at_ms ?? null),
        volume_from_ms: coverage.volumeFromMs ?? null,
        searches_from_ms: coverage.searchesFromMs ?? null,
        error_code: null,
        error_message: null,
        error_action: null,
      },
      { volume, activity, searches },
      {
        full,
        volumeDay: utcDay(Math.max(window.fromMs, coverage.volumeFromMs ?? 0)),
        searchesDay: utcDay(Math.max(window.fromMs, coverage.searchesFromMs ?? 0)),
      },
    );
  }

  async #fullIsDue(before: PlatformRow | undefined, nowMs: number): Promise<boolean> {
    if (before?.full_at_ms == null || nowMs - before.full_at_ms >= this.#options.fullEveryMs) return true;
    return this.#options.store.isFilling(before.platform);
  }
}
