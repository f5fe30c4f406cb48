import type { AuthService, LoggerService, RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SiemPlatform } from '@logwright/plugin-siem-node';
import { readSiemConfig } from '../config';
import type { FactsStore } from '../database/facts-store';
import { createPlatforms } from '../platforms/create-platforms';
import { CatalogLogSources } from './catalog-index';
import { Collector } from './collector';
import { EstateReader } from './estate-reader';
import { SiemService } from './siem-service';

const CATALOG_MAX_AGE_MS = 20_000;
const ESTATE_MAX_AGE_MS = 30_000;
const MIN_STALE_MS = 15 * 60_000;
/** Facts are stale after this many collections did not succeed. */
const STALE_COLLECTIONS = 5;

/** What {@link createSiem} works with. */
export interface SiemDependencies {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly config: RootConfigService;
  readonly logger: LoggerService;
  readonly store: FactsStore;
  /** Platforms that modules brought, beside those of the configuration. */
  readonly added: readonly SiemPlatform[];
  /** @returns ms since 1970-01-01 UTC. */
  readonly now: () => number;
}

/** The plugin's parts that have a life of their own. */
export interface Siem {
  readonly service: SiemService;
  readonly collector: Collector;
  readonly platforms: readonly SiemPlatform[];
  readonly everySeconds: number;
}

/**
 * Puts the plugin together.
 *
 * @param dependencies - services, store and clock
 * @returns Its parts; nothing runs yet.
 * @throws InputError when the configuration cannot be used.
 */
export function createSiem(dependencies: SiemDependencies): Siem {
  const { auth, catalog, config, logger, store, added, now } = dependencies;
  const settings = readSiemConfig(config);
  const { everySeconds, fullEverySeconds, windowDays, retainDays } = settings.collection;
  const platforms = [...createPlatforms(settings, { logger, now }), ...added];
  const taken = platforms.find((platform, index) => platforms.findIndex(each => each.id === platform.id) !== index);
  if (taken !== undefined)
    throw new InputError(`siem.platforms: a backend module brings platform ${taken.id} already.`);
  const catalogIndex = new CatalogLogSources({
    catalog,
    auth,
    logger,
    now,
    maxAgeMs: CATALOG_MAX_AGE_MS,
    defaultPlatform: platforms[0]?.id ?? 'lake',
  });
  const fullEveryMs = fullEverySeconds * 1000;
  const collector = new Collector({ store, platforms, logger, now, windowDays, retainDays, fullEveryMs });
  const estates = new EstateReader({
    store,
    catalog: catalogIndex,
    platforms: platforms.map(platformInfo),
    now,
    staleMs: Math.max(MIN_STALE_MS, STALE_COLLECTIONS * everySeconds * 1000),
    maxAgeMs: ESTATE_MAX_AGE_MS,
  });
  const service = new SiemService({ estates, collector, platforms, catalogIndex, catalog, now });
  return { service, collector, platforms, everySeconds };
}

function platformInfo({ id, title, type, quotaBytesPerDay }: SiemPlatform) {
  return { id, title, type, ...(quotaBytesPerDay === undefined ? {} : { quotaBytesPerDay }) };
}
