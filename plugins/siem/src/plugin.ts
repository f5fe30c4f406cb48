import { createComponentExtension, createPlugin, createRoutableExtension } from '@backstage/core-plugin-api';
import { siemApiFactory } from './api/api-factory';
import { logSourcesRouteRef, overviewRouteRef } from './routes';

/** The plugin for apps on the classic frontend system. */
export const siemPlugin = createPlugin({
  id: 'siem',
  apis: [siemApiFactory],
  routes: { overview: overviewRouteRef, logSources: logSourcesRouteRef },
});

/** The page Log sources; mount it at `/log-sources`. */
export const LogSourcesPage = siemPlugin.provide(
  createRoutableExtension({
    name: 'LogSourcesPage',
    component: () => import('./classic/pages').then(module => module.ClassicLogSourcesPage),
    mountPoint: logSourcesRouteRef,
  }),
);

/** The front page; mount it at `/` or where you like. */
export const SiemOverviewPage = siemPlugin.provide(
  createRoutableExtension({
    name: 'SiemOverviewPage',
    component: () => import('./classic/pages').then(module => module.ClassicOverviewPage),
    mountPoint: overviewRouteRef,
  }),
);

/** Content of a tab Logging on the page of a component or resource. */
export const EntityLoggingContent = siemPlugin.provide(
  createComponentExtension({
    name: 'EntityLoggingContent',
    component: { lazy: () => import('./entity/EntityLogging').then(module => module.EntityLoggingContent) },
  }),
);

/** A card with the log sources of an entity. */
export const EntityLoggingCard = siemPlugin.provide(
  createComponentExtension({
    name: 'EntityLoggingCard',
    component: { lazy: () => import('./entity/EntityLogging').then(module => module.EntityLoggingCard) },
  }),
);
