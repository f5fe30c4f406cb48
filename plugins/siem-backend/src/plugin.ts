import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { siemPermissions } from '@logwright/plugin-siem-common';
import { siemPlatformsExtensionPoint } from '@logwright/plugin-siem-node';
import type { SiemPlatform } from '@logwright/plugin-siem-node';
import { FactsStore } from './database/facts-store';
import { openDatabase } from './database/migrate';
import { createRouter } from './router';
import { createSiem } from './service/create-siem';

const deps = {
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
};

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
      deps,
      async init({ auditor, auth, catalog, config, database, httpAuth, permissions, logger, ...services }) {
        const store = new FactsStore(await openDatabase(database));
        const siem = createSiem({ auth, catalog, config, logger, store, added, now: Date.now });
        services.permissionsRegistry.addPermissions([...siemPermissions]);
        services.httpRouter.use(createRouter({ service: siem.service, httpAuth, permissions, auditor }));
        await services.scheduler.scheduleTask({
          id: 'siem-collect-facts',
          scope: 'global',
          frequency: { seconds: siem.everySeconds },
          timeout: { minutes: 10 },
          fn: signal => siem.collector.collect({ signal }),
        });
        services.lifecycle.addShutdownHook(async () => {
          await Promise.all(siem.platforms.map(platform => platform.close?.()));
        });
      },
    });
  },
});
