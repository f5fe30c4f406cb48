import type { SigmaLogSourceFamily } from '../sigma.js';
import { webAliases } from '../taxonomy-aliases.js';

/** Caddy's access log. https://caddyserver.com/docs/logging */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'caddy-access',
    recognise: [{ field: 'logger', startsWith: 'http.log.access' }, { field: 'request.uri' }, { field: 'status' }],
    entries: [
      {
        logSource: { product: 'caddy', category: 'webserver' },
        aliases: webAliases({
          method: ['request.method'],
          target: ['request.uri'],
          host: ['request.host'],
          status: ['status'],
          userAgent: ['request.headers.User-Agent'],
          referrer: ['request.headers.Referer'],
          cookie: ['request.headers.Cookie'],
          version: ['request.proto'],
          user: ['user_id'],
          client: ['request.client_ip', 'request.remote_ip'],
          requestBytes: ['bytes_read'],
          responseBytes: ['size'],
        }),
      },
    ],
  },
];
