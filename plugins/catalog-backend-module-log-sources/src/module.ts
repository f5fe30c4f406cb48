import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readLogSourceProviderConfig } from './config';
import { LogSourceEntityProvider } from './provider';

/** Declared entities are in the catalog by then, also at a first start. */
const FIRST_LOOK_SECONDS = 20;

/** Brings log sources that a platform holds and that nobody declared into the catalog. */
export const catalogModuleLogSources = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'log-sources',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, discovery, logger, scheduler }) {
        const { everySeconds, rules } = readLogSourceProviderConfig(config);
        const provider = new LogSourceEntityProvider({ auth, discovery, logger, rules });
        catalog.addEntityProvider(provider);
        await scheduler.scheduleTask({
          id: 'logwright-log-sources',
          scope: 'local',
          frequency: { seconds: everySeconds },
          timeout: { minutes: 2 },
          initialDelay: { seconds: FIRST_LOOK_SECONDS },
          fn: () => provider.refresh(),
        });
      },
    });
  },
});
