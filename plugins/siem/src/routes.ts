import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** Route of the front page. */
export const overviewRouteRef = createRouteRef({ id: 'siem:overview' });

/** Route of the page Log sources. */
export const logSourcesRouteRef = createRouteRef({ id: 'siem:log-sources' });

/** Route of one log source. */
export const logSourceRouteRef = createSubRouteRef({
  id: 'siem:log-source',
  parent: logSourcesRouteRef,
  path: '/:platform/:name',
});
