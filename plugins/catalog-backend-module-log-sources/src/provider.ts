import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EntityProvider, EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { ruleFor } from './config';
import type { OwnerRule } from './config';
import { DISCOVERED_LOCATION, foundLogSourceEntity } from './found-log-source';
import { undeclaredLogSources } from './siem-client';
import type { SiemClientOptions } from './siem-client';

/** Keeps log sources that nobody declared in the catalog, for as long as a platform holds them. */
export class LogSourceEntityProvider implements EntityProvider {
  readonly #siem: SiemClientOptions;
  readonly #logger: LoggerService;
  readonly #rules: readonly OwnerRule[];
  #connection: EntityProviderConnection | undefined;
  #applied: string | undefined;

  constructor(options: SiemClientOptions & { readonly logger: LoggerService; readonly rules: readonly OwnerRule[] }) {
    this.#siem = options;
    this.#logger = options.logger;
    this.#rules = options.rules;
  }

  /** @returns The provider's stable name. */
  getProviderName(): string {
    return 'logwright-log-sources';
  }

  /** @param connection - to the catalog */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Looks for undeclared log sources and tells the catalog when they have changed; a failure leaves it as it is. */
  async refresh(): Promise<void> {
    if (this.#connection === undefined) return;
    const found = await undeclaredLogSources(this.#siem);
    if (found === undefined) return;
    const entities = found.map(each => ({
      entity: foundLogSourceEntity(each, ruleFor(this.#rules, each.name)),
      locationKey: DISCOVERED_LOCATION,
    }));
    const fingerprint = JSON.stringify(entities);
    if (fingerprint === this.#applied) return;
    await this.#connection.applyMutation({ type: 'full', entities });
    this.#applied = fingerprint;
    this.#logger.info(`${entities.length} log sources are not declared in the catalog`);
  }
}
