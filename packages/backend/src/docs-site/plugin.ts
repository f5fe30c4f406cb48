import { resolve } from 'node:path';
import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { createDocsHandler } from './handler';

const MOUNT_PATH = '/docs';

/** Serves the built docs site beside the portal, on the same port, without a sign-in. */
export const docsSitePlugin = createBackendPlugin({
  pluginId: 'docs-site',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        rootHttpRouter: coreServices.rootHttpRouter,
      },
      async init({ config, logger, rootHttpRouter }) {
        const directory = resolve(config.getOptionalString('docsSite.directory') ?? '../../docs/build');
        rootHttpRouter.use(MOUNT_PATH, createDocsHandler({ directory, mountPath: MOUNT_PATH }));
        logger.info(`Serving the docs site from ${directory} at ${MOUNT_PATH}/`);
      },
    });
  },
});

export default docsSitePlugin;
