import { resolve } from 'node:path';
import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { DemoEntityProvider } from './provider';

/** Brings the demo company into the catalog while `demo.directory` is configured and the demo is not removed. */
export const demoCatalogModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'logwright-demo',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, logger, scheduler }) {
        const directory = config.getOptionalString('demo.directory');
        const provider = new DemoEntityProvider({
          directory: directory === undefined ? undefined : resolve(directory),
          platform: config.getOptionalString('demo.platform') ?? 'lake',
          logger,
        });
        catalog.addEntityProvider(provider);
        await scheduler.scheduleTask({
          id: 'logwright-demo-entities',
          scope: 'local',
          frequency: { seconds: 15 },
          timeout: { minutes: 1 },
          initialDelay: { seconds: 1 },
          fn: () => provider.refresh(),
        });
      },
    });
  },
});

export default demoCatalogModule;
