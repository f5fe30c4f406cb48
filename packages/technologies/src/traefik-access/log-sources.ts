import type { SigmaLogSourceFamily } from '../sigma.js';
import { webAliases } from '../taxonomy-aliases.js';

/** Traefik's access log as JSON. https://doc.traefik.io/traefik/observability/access-logs/ */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'traefik-access',
    recognise: [{ field: 'RequestPath' }, { field: 'RequestMethod' }, { field: 'DownstreamStatus' }],
    entries: [
      {
        logSource: { product: 'traefik', category: 'webserver' },
        aliases: webAliases({
          method: ['RequestMethod'],
          target: ['RequestPath'],
          host: ['RequestHost'],
          status: ['DownstreamStatus'],
          userAgent: ['request_User-Agent'],
          referrer: ['request_Referer'],
          cookie: ['request_Cookie'],
          version: ['RequestProtocol'],
          user: ['ClientUsername'],
          client: ['ClientHost'],
          requestBytes: ['RequestContentSize'],
          responseBytes: ['DownstreamContentSize'],
        }),
      },
    ],
  },
];
