import { DAY_MS, utcDay } from '@logwright/insights';
import type { FactsStore } from '../database/facts-store';
import type { CatalogLogSources } from './catalog-index';
import type { PlatformInfo } from './collection-state';
import { buildEstate } from './estate';
import type { Estate } from './estate';

/** Days of facts that verdicts look at: 28 days of comparisons, a week before for changes, and today. */
const FACT_DAYS = 38;

/** What {@link EstateReader} reads from. */
export interface EstateReaderOptions {
  readonly store: FactsStore;
  readonly catalog: CatalogLogSources;
  readonly platforms: readonly PlatformInfo[];
  /** @returns ms since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Facts older than this are no evidence of health any more, in ms. */
  readonly staleMs: number;
  /** How long an estate is kept while nothing was collected, in ms. */
  readonly maxAgeMs: number;
}

/** Builds the estate when facts, catalog or clock have moved on, and keeps it in between. */
export class EstateReader {
  readonly #options: EstateReaderOptions;
  #kept: { readonly estate: Estate; readonly version: string; readonly catalog: object } | undefined;

  constructor(options: EstateReaderOptions) {
    this.#options = options;
  }

  /** @returns The estate as of the last collection of each platform. */
  async read(): Promise<Estate> {
    const { store, catalog, platforms, now, staleMs, maxAgeMs } = this.#options;
    const nowMs = now();
    const index = await catalog.read();
    const version = JSON.stringify(await store.platforms());
    const kept = this.#kept;
    if (kept?.version === version && kept.catalog === index && nowMs - kept.estate.nowMs < maxAgeMs) return kept.estate;
    const stored = await store.read(utcDay(nowMs - FACT_DAYS * DAY_MS));
    const estate = buildEstate({ stored, catalog: index, platforms, nowMs, staleMs });
    this.#kept = { estate, version, catalog: index };
    return estate;
  }
}
