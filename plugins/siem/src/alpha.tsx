import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { ApiBlueprint, BreadcrumbEntry, createFrontendPlugin, PageBlueprint } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint, EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiDashboardLine, RiStackLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { Route, Routes, useLocation, useParams } from 'react-router-dom';
import { siemApiFactory } from './api/api-factory';
import { logSourcesRouteRef, overviewRouteRef } from './routes';

const loggingFilter = { kind: { $in: ['component', 'resource', 'api', 'system'] } };

const siemApi = ApiBlueprint.make({ params: defineParams => defineParams(siemApiFactory) });

const overviewPage = PageBlueprint.make({
  name: 'overview',
  params: {
    path: '/',
    title: 'Overview',
    icon: <RiDashboardLine />,
    routeRef: convertLegacyRouteRef(overviewRouteRef),
    loader: () => import('./overview/OverviewContent').then(({ OverviewContent }) => <OverviewContent />),
  },
});

const logSourcesPage = PageBlueprint.make({
  name: 'log-sources',
  params: {
    path: '/log-sources',
    title: 'Log sources',
    icon: <RiStackLine />,
    routeRef: convertLegacyRouteRef(logSourcesRouteRef),
    loader: async () => {
      const [{ LogSourcesContent }, { LogSourceRoute }] = await Promise.all([
        import('./log-sources/LogSourcesContent'),
        import('./log-source/LogSourceRoute'),
      ]);
      return (
        <Routes>
          <Route index element={<LogSourcesContent />} />
          <Route
            path=":platform/:name"
            element={
              <LogSourceCrumb>
                <LogSourceRoute />
              </LogSourceCrumb>
            }
          />
        </Routes>
      );
    },
  },
});

function LogSourceCrumb({ children }: { readonly children: ReactNode }) {
  const { name = '' } = useParams();
  const { pathname } = useLocation();
  return <BreadcrumbEntry entry={{ label: name, href: pathname }}>{children}</BreadcrumbEntry>;
}

const loggingContent = EntityContentBlueprint.make({
  name: 'logging',
  params: {
    path: '/logging',
    title: 'Logging',
    group: 'observability',
    filter: loggingFilter,
    loader: () => import('./entity/EntityLogging').then(({ EntityLoggingContent }) => <EntityLoggingContent />),
  },
});

const loggingCard = EntityCardBlueprint.make({
  name: 'logging',
  params: {
    type: 'info',
    filter: loggingFilter,
    loader: () => import('./entity/EntityLogging').then(({ EntityLoggingCard }) => <EntityLoggingCard />),
  },
});

/** The plugin for apps on the new frontend system: pages, the entity tab Logging, a card and the API client. */
export default createFrontendPlugin({
  pluginId: 'siem',
  title: 'Logwright',
  icon: <RiStackLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    overview: convertLegacyRouteRef(overviewRouteRef),
    logSources: convertLegacyRouteRef(logSourcesRouteRef),
  },
  extensions: [siemApi, overviewPage, logSourcesPage, loggingContent, loggingCard],
});
