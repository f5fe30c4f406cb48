import { randomUUID } from 'node:crypto';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';

const SAFE_ID = /^[\w.-]{1,100}$/;

/** Backstage's HTTP server, with an id on every answer that error pages show and logs can be searched for. */
export const httpServerFactory = rootHttpRouterServiceFactory({
  configure({ app, applyDefaults }) {
    app.disable('x-powered-by');
    app.use((request, response, next) => {
      const given = request.get('x-request-id');
      response.setHeader('x-request-id', given !== undefined && SAFE_ID.test(given) ? given : randomUUID());
      next();
    });
    applyDefaults();
  },
});
