import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef, Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError, NotImplementedError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { DAY_MS, USE_WINDOW_DAYS } from '@logwright/insights';
import type {
  CollectionResult,
  DeadLetterList,
  EntityLogSource,
  EntityLogSources,
  EventSampleList,
  FindingDetail,
  FindingList,
  LogSourceDetail,
  LogSourceList,
  LogSourceQuery,
  LogSourceSummary,
  Overview,
} from '@logwright/plugin-siem-common';
import type { PlatformInspector, SiemPlatform } from '@logwright/plugin-siem-node';
import type { CatalogLogSources } from './catalog-index';
import type { Collector } from './collector';
import type { EstateLogSource } from './estate';
import type { EstateReader } from './estate-reader';
import { logSourceDetail } from './log-source-detail';
import type { LiveFacts } from './log-source-detail';
import { findingDetail, findingList } from './findings';
import { listLogSources, selectLogSources } from './log-source-list';
import { overviewOf } from './overview';

/** What {@link SiemService} works with. */
export interface SiemServiceOptions {
  readonly estates: EstateReader;
  readonly collector: Collector;
  readonly platforms: readonly SiemPlatform[];
  readonly catalogIndex: CatalogLogSources;
  readonly catalog: CatalogService;
  /** @returns ms since 1970-01-01 UTC. */
  readonly now: () => number;
}

/** Answers the plugin's API. */
export class SiemService {
  readonly #options: SiemServiceOptions;

  constructor(options: SiemServiceOptions) {
    this.#options = options;
  }

  /** @returns The front page's answer. */
  async overview(): Promise<Overview> {
    return overviewOf(await this.#options.estates.read());
  }

  /** @returns A page of log sources with facets. */
  async list(query: LogSourceQuery): Promise<LogSourceList> {
    return listLogSources(await this.#options.estates.read(), query);
  }

  /** @returns All log sources that match, for an export. */
  async select(query: LogSourceQuery): Promise<readonly LogSourceSummary[]> {
    const estate = await this.#options.estates.read();
    return selectLogSources(
      [...estate.logSources.values()].map(source => source.summary),
      query,
    );
  }

  /**
   * @param id - `platform/name`
   * @param user - who asks, as an entity ref
   * @returns The detail page; without what only the platform knows while the platform does not answer.
   * @throws NotFoundError when there is no such log source.
   */
  async detail(id: string, user: string): Promise<LogSourceDetail> {
    const estate = await this.#options.estates.read();
    const source = found(estate.logSources.get(id), id);
    const people = await this.#options.catalogIndex.read();
    return logSourceDetail(estate, source, people, await this.#liveFacts(source, user));
  }

  /**
   * @param ref - any entity
   * @param credentials - of whoever asks: entities that they may not see have no log sources
   * @returns Log sources that the entity is, emits or owns.
   * @throws NotFoundError when there is no such entity, or none that may be seen.
   */
  async entityLogSources(ref: CompoundEntityRef, credentials: BackstageCredentials): Promise<EntityLogSources> {
    const entity = await this.#options.catalog.getEntityByRef(ref, { credentials });
    if (entity === undefined) {
      throw new NotFoundError(`There is no entity ${stringifyEntityRef(ref)} in the catalog, or you may not see it.`);
    }
    const estate = await this.#options.estates.read();
    const items = [...estate.logSources.values()].flatMap((source): readonly EntityLogSource[] => {
      const relation = relationTo(entity, source);
      return relation === undefined ? [] : [{ ...source.summary, relation }];
    });
    return { items: items.sort((a, b) => a.title.localeCompare(b.title, 'en')), collection: estate.collection };
  }

  /** @returns The newest events of a log source. */
  async samples(id: string, limit: number, user: string): Promise<EventSampleList> {
    const { name, inspector } = await this.#inspect(id);
    const items = await inspector.samples(name, this.#window(), limit, { user });
    return {
      items: items.map(({ timeMs, ...event }) => ({ ...event, time: new Date(timeMs).toISOString() })),
    };
  }

  /** @returns The newest dead letters of a log source. */
  async deadLetters(id: string, limit: number, user: string): Promise<DeadLetterList> {
    const { name, inspector } = await this.#inspect(id);
    const { items, totalItems } = await inspector.deadLetters(name, this.#window(), limit, { user });
    return {
      items: items.map(({ receivedMs, ...letter }) => ({ ...letter, receivedAt: new Date(receivedMs).toISOString() })),
      totalItems,
    };
  }

  /** @returns What rules found on a log source in 30 days. */
  async findings(id: string, limit: number, user: string): Promise<FindingList> {
    const { name, inspector } = await this.#inspectFindings(id);
    return findingList(await inspector.findings(name, this.#window(), limit, { user }), this.#options.now());
  }

  /**
   * @param id - `platform/name`
   * @param findingId - id of a finding on that log source
   * @param user - who asks, as an entity ref
   * @returns The finding with its evidence.
   * @throws NotFoundError when the last 30 days have no such finding.
   */
  async finding(id: string, findingId: string, user: string): Promise<FindingDetail> {
    const { name, inspector } = await this.#inspectFindings(id);
    const event = await inspector.finding(name, this.#window(), findingId, { user });
    if (event !== undefined) return findingDetail(event);
    throw new NotFoundError(`There is no finding ${findingId} on ${id} in the last ${USE_WINDOW_DAYS} days.`);
  }

  /** Collects the whole window now. @returns The state afterwards. */
  async collect(): Promise<CollectionResult> {
    const startedAt = new Date(this.#options.now()).toISOString();
    await this.#options.collector.collect({ full: true });
    return { startedAt, collection: (await this.#options.estates.read()).collection };
  }

  async #liveFacts(source: EstateLogSource, user: string): Promise<LiveFacts> {
    const { summary } = source;
    const inspector = this.#platform(summary.platform)?.inspector;
    if (inspector === undefined || source.volume.length === 0) return { classes: [] };
    try {
      const retentionDays = await inspector.retentionDays?.(summary.name);
      const classes = await inspector.classes(summary.name, this.#window(), { user });
      return { classes, ...(retentionDays === undefined ? {} : { retentionDays }) };
    } catch (error) {
      if (source.platform?.error_message != null) return { classes: [] };
      throw error;
    }
  }

  async #inspect(id: string): Promise<{ readonly name: string; readonly inspector: PlatformInspector }> {
    const estate = await this.#options.estates.read();
    const { summary } = found(estate.logSources.get(id), id);
    const inspector = this.#platform(summary.platform)?.inspector;
    if (inspector === undefined) {
      throw new NotImplementedError(
        `Records of platform ${summary.platform} cannot be shown here: look at them there.`,
      );
    }
    return { name: summary.name, inspector };
  }

  async #inspectFindings(id: string) {
    const { name, inspector } = await this.#inspect(id);
    if (inspector.findings === undefined || inspector.finding === undefined) {
      throw new NotImplementedError('Findings of this platform cannot be shown here yet: look at them there.');
    }
    return {
      name,
      inspector: inspector as PlatformInspector & Required<Pick<PlatformInspector, 'findings' | 'finding'>>,
    };
  }

  #platform(id: string): SiemPlatform | undefined {
    return this.#options.platforms.find(platform => platform.id === id);
  }

  #window() {
    const toMs = this.#options.now();
    return { fromMs: toMs - USE_WINDOW_DAYS * DAY_MS, toMs };
  }
}

function found(source: EstateLogSource | undefined, id: string): EstateLogSource {
  if (source !== undefined) return source;
  throw new NotFoundError(`There is no log source ${id}. It may have been renamed, or its last event was removed.`);
}

function relationTo(entity: Entity, source: EstateLogSource): EntityLogSource['relation'] | undefined {
  const ref = stringifyEntityRef(entity);
  if (source.summary.entityRef === ref) return 'is';
  if (source.catalog?.dependencyOf.includes(ref)) return 'emits';
  return source.summary.owner === ref ? 'owns' : undefined;
}
