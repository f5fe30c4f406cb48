import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { RELATION_OWNED_BY, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DEMO_ANNOTATION,
  DISCOVERED_ANNOTATION,
  LOG_SOURCE_ANNOTATION,
  PLATFORM_ANNOTATION,
  TECHNOLOGY_ANNOTATION,
  UNOWNED_GROUP,
} from '@logwright/plugin-siem-common';

/** What the catalog says of one log source. */
export interface CatalogLogSource {
  readonly platform: string;
  readonly name: string;
  readonly entityRef: string;
  readonly title?: string;
  readonly description?: string;
  readonly owner?: string;
  readonly technology?: string;
  readonly demo: boolean;
  /** Found at a platform and not declared by anybody: it is shown only while the platform holds it. */
  readonly discovered: boolean;
  readonly retentionDays?: number;
  readonly dependencyOf: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/** Log sources of the catalog by id (`platform/name`), and people by name. */
export interface CatalogIndex {
  readonly logSources: ReadonlyMap<string, CatalogLogSource>;
  /** Lower-case name of a person to its entity ref. */
  readonly people: ReadonlyMap<string, string>;
}

const RETENTION_ANNOTATION = 'logwright.io/retention-days';
const LOG_SOURCE_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.annotations',
  'metadata.links',
  'spec',
  'relations',
];

/** An empty catalog is about to be filled: at a first start nobody should wait for the owners. */
const EMPTY_MAX_AGE_MS = 5_000;

/** Reads log sources from the catalog, at most once in a while. */
export class CatalogLogSources {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #maxAgeMs: number;
  readonly #defaultPlatform: string;
  #index: CatalogIndex = { logSources: new Map(), people: new Map() };
  #readAtMs = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(options: {
    readonly catalog: CatalogService;
    readonly auth: AuthService;
    readonly logger: LoggerService;
    readonly now: () => number;
    readonly maxAgeMs: number;
    /** Platform of entities that name none. */
    readonly defaultPlatform: string;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#logger = options.logger;
    this.#now = options.now;
    this.#maxAgeMs = options.maxAgeMs;
    this.#defaultPlatform = options.defaultPlatform;
  }

  /**
   * The catalog's log sources. While the catalog cannot be read the last answer stays: owners do not vanish.
   *
   * @returns The index, at most `maxAgeMs` old while the catalog answers.
   */
  async read(): Promise<CatalogIndex> {
    const maxAgeMs = this.#index.logSources.size === 0 ? Math.min(EMPTY_MAX_AGE_MS, this.#maxAgeMs) : this.#maxAgeMs;
    if (this.#now() - this.#readAtMs >= maxAgeMs) {
      this.#reading ??= this.#refresh().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
    return this.#index;
  }

  async #refresh(): Promise<void> {
    try {
      const credentials = await this.#auth.getOwnServiceCredentials();
      const logSources = await this.#catalog.getEntities(
        {
          filter: { [`metadata.annotations.${LOG_SOURCE_ANNOTATION}`]: CATALOG_FILTER_EXISTS },
          fields: LOG_SOURCE_FIELDS,
        },
        { credentials },
      );
      const people = await this.#catalog.getEntities(
        { filter: { kind: 'User' }, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
        { credentials },
      );
      this.#index = {
        logSources: indexLogSources(logSources.items, this.#defaultPlatform),
        people: new Map(people.items.map(user => [user.metadata.name.toLowerCase(), stringifyEntityRef(user)])),
      };
      this.#readAtMs = this.#now();
    } catch (error) {
      this.#logger.warn(`The catalog could not be read; owners and titles are as of the last time: ${String(error)}`);
    }
  }
}

function indexLogSources(entities: readonly Entity[], defaultPlatform: string): ReadonlyMap<string, CatalogLogSource> {
  const index = new Map<string, CatalogLogSource>();
  for (const entity of entities) {
    const found = catalogLogSource(entity, defaultPlatform);
    if (found === undefined) continue;
    const id = `${found.platform}/${found.name}`;
    if (!found.discovered || !index.has(id)) index.set(id, found);
  }
  return index;
}

/**
 * Reads what an entity says of a log source.
 *
 * @param entity - any entity
 * @param defaultPlatform - platform of entities that name none
 * @returns The log source, or undefined when the entity is none.
 */
export function catalogLogSource(entity: Entity, defaultPlatform: string): CatalogLogSource | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const name = annotations[LOG_SOURCE_ANNOTATION];
  if (name === undefined || name === '') return undefined;
  const owner = entity.relations?.find(relation => relation.type === RELATION_OWNED_BY)?.targetRef;
  const retentionDays = Number(annotations[RETENTION_ANNOTATION]);
  const technology = annotations[TECHNOLOGY_ANNOTATION];
  const { title, description, links } = entity.metadata;
  return {
    platform: annotations[PLATFORM_ANNOTATION] ?? defaultPlatform,
    name,
    entityRef: stringifyEntityRef(entity),
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(owner === undefined || owner === UNOWNED_GROUP ? {} : { owner }),
    ...(technology === undefined ? {} : { technology }),
    demo: annotations[DEMO_ANNOTATION] === 'true',
    discovered: annotations[DISCOVERED_ANNOTATION] === 'true',
    ...(Number.isFinite(retentionDays) && retentionDays > 0 ? { retentionDays } : {}),
    dependencyOf: (entity.relations ?? [])
      .filter(relation => relation.type === 'dependencyOf')
      .map(relation => relation.targetRef),
    links: (links ?? []).map(link => ({ title: link.title ?? link.url, url: link.url })),
  };
}
