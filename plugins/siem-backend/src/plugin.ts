import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { siemPermissions } from '@logwright/plugin-siem-common';
import { siemPlatformsExtensionPoint } from '@logwright/plugin-siem-node';
import type { SiemPlatform } from '@logwright/plugin-siem-node';
import { readSiemConfig } from './config';
import { FactsStore } from './database/facts-store';
import { openDatabase } from './database/migrate';
import { createPlatforms } from './platforms/create-platforms';
import { createRouter } from './router';
import { CatalogLogSources } from './service/catalog-index';
import { Collector } from './service/collector';
import { EstateReader } from './service/estate-reader';
import { SiemService } from './service/siem-service';

const CATALOG_MAX_AGE_MS = 60_000;
const ESTATE_MAX_AGE_MS = 30_000;
const MIN_STALE_MS = 15 * 60_000;

/** The SIEM backend: collects daily facts about log sources and answers the plugin's API under `/api/siem`. */
export const siemPlugin = createBackendPlugin({
  pluginId: 'siem',
  register(reg) {
    const added: SiemPlatform[] = [];
    reg.registerExtensionPoint(siemPlatformsExtensionPoint, {
      addPlatform(platform) {
        if (added.some(each => each.id === platform.id)) throw new Error(`There is a platform ${platform.id} already.`);
        added.push(platform);
      },
    });
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init({ auditor, auth, catalog, config, database, httpAuth, httpRouter, lifecycle, logger, ...services }) {
        const settings = readSiemConfig(config);
        const now = Date.now;
        const platforms = [...createPlatforms(settings, { logger, now }), ...added];
        const store = new FactsStore(await openDatabase(database));
        const { everySeconds, fullEverySeconds, windowDays, retainDays } = settings.collection;
        const collector = new Collector({
          store,
          platforms,
          logger,
          now,
          windowDays,
          retainDays,
          fullEveryMs: fullEverySeconds * 1000,
        });
        const catalogIndex = new CatalogLogSources({
          catalog,
          auth,
          logger,
          now,
          maxAgeMs: CATALOG_MAX_AGE_MS,
          defaultPlatform: platforms[0]?.id ?? 'lake',
        });
        const estates = new EstateReader({
          store,
          catalog: catalogIndex,
          platforms: platforms.map(({ id, title, type, quotaBytesPerDay }) => ({
            id,
            title,
            type,
            ...(quotaBytesPerDay === undefined ? {} : { quotaBytesPerDay }),
          })),
          now,
          staleMs: Math.max(MIN_STALE_MS, 5 * everySeconds * 1000),
          maxAgeMs: ESTATE_MAX_AGE_MS,
        });
        const service = new SiemService({ estates, collector, platforms, catalogIndex, catalog, now });

        services.permissionsRegistry.addPermissions([...siemPermissions]);
        httpRouter.use(createRouter({ service, httpAuth, permissions: services.permissions, auditor }));
        await services.scheduler.scheduleTask({
          id: 'siem-collect-facts',
          scope: 'global',
          frequency: { seconds: everySeconds },
          timeout: { minutes: 10 },
          fn: signal => collector.collect({ signal }),
        });
        lifecycle.addShutdownHook(async () => {
          await Promise.all(platforms.map(platform => platform.close?.()));
        });
      },
    });
  },
});
