import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { DeferredEntity, EntityProvider, EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { demoCatalogEntities, isDemoRemoved } from '@logwright/demo-estate';

const LOCATION = 'generated:logwright-demo';

/** What {@link DemoEntityProvider} looks at. */
export interface DemoEntityProviderOptions {
  /** Folder with the marker of a removed demo; undefined when there is to be no demo. */
  readonly directory: string | undefined;
  /** Platform that the demo's log sources are collected into. */
  readonly platform: string;
  readonly logger: LoggerService;
}

/** Keeps the demo company's entities in the catalog until the demo is removed. */
export class DemoEntityProvider implements EntityProvider {
  readonly #options: DemoEntityProviderOptions;
  #connection: EntityProviderConnection | undefined;
  #shown: boolean | undefined;

  constructor(options: DemoEntityProviderOptions) {
    this.#options = options;
  }

  /** @returns The provider's stable name. */
  getProviderName(): string {
    return 'logwright-demo';
  }

  /** @param connection - to the catalog */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Brings the entities, or takes them away, when that has changed since the last time. */
  async refresh(): Promise<void> {
    const { directory, platform, logger } = this.#options;
    const show = directory !== undefined && !isDemoRemoved(directory);
    if (this.#connection === undefined || show === this.#shown) return;
    const entities = show ? demoCatalogEntities(platform).map(entity => located(entity as unknown as Entity)) : [];
    await this.#connection.applyMutation({ type: 'full', entities });
    this.#shown = show;
    logger.info(show ? `The demo brought ${entities.length} entities` : 'No demo entities');
  }
}

function located(entity: Entity): DeferredEntity {
  const annotations = {
    ...entity.metadata.annotations,
    'backstage.io/managed-by-location': LOCATION,
    'backstage.io/managed-by-origin-location': LOCATION,
  };
  return { locationKey: LOCATION, entity: { ...entity, metadata: { ...entity.metadata, annotations } } };
}
