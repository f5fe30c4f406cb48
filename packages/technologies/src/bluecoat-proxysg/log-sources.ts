import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { webAliases } from '../taxonomy-aliases.js';
import { toldFamily } from '../told-family.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [
  {
    logSource: { product: 'bluecoat', category: 'proxy' },
    aliases: webAliases({
      method: ['cs-method'],
      target: ['cs-uri', 'c-uri'],
      path: ['cs-uri-path', 'cs-uri-stem'],
      query: ['cs-uri-query'],
      extension: ['cs-uri-extension'],
      host: ['cs-host', 'r-dns', 'cs-uri-host'],
      userAgent: ['cs(User-Agent)'],
      referrer: ['cs(Referer)'],
      cookie: ['cs(Cookie)'],
      user: ['cs-username'],
      client: ['c-ip'],
      server: ['r-ip', 's-ip'],
    }),
  },
];

/** Logs of ProxySG in W3C's extended format: `s-action` says what the proxy did. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'bluecoat-proxysg',
    recognise: [{ field: 's-action' }, { field: 'cs-method' }, { field: 'cs-host' }],
    entries: ENTRIES,
  },
  toldFamily('bluecoat-proxysg', ENTRIES),
];
