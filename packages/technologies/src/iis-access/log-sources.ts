import { ECS_WEB, ecsFamily } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { webAliases } from '../taxonomy-aliases.js';

/**
 * IIS writes Sigma's own names, but for headers, which W3C's format has in brackets, and for the query: rules look for
 * paths in it, as other servers have them there.
 */
const ALIASES: SigmaFieldAliases = {
  ...webAliases({
    userAgent: ['cs(User-Agent)'],
    referrer: ['cs(Referer)'],
    cookie: ['cs(Cookie)'],
    host: ['cs-host', 'cs(Host)'],
    client: ['c-ip'],
    server: ['s-ip'],
  }),
  'cs-uri-query': ['before:cs-uri'],
};

const entriesWith = (aliases: SigmaFieldAliases): readonly SigmaLogSourceEntry[] => [
  { logSource: { product: 'iis', category: 'webserver' }, aliases },
];

/** Internet Information Services' logs in W3C's extended format: only servers name their site, port or Windows' status. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('iis-access', ['iis.access'], entriesWith(ECS_WEB)),
  ...['s-sitename', 's-port', 'sc-win32-status'].map(field => ({
    technology: 'iis-access',
    recognise: [{ field: 'cs-uri-stem' }, { field }, { field: 's-action', not: true }],
    entries: entriesWith(ALIASES),
  })),
  { technology: 'iis-access', recognise: [], entries: entriesWith(ALIASES) },
];
