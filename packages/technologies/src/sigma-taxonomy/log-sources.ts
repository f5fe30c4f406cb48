import type { SigmaFieldAliases, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { webAliases } from '../taxonomy-aliases.js';

/** W3C's extended format has headers in brackets, and parts of the target under names that Sigma changed for proxies. */
const WEB: SigmaFieldAliases = webAliases({
  method: ['cs-method'],
  target: ['c-uri', 'cs-uri'],
  path: ['cs-uri-stem', 'c-uri-stem', 'cs-uri-path'],
  query: ['cs-uri-query', 'c-uri-query'],
  extension: ['cs-uri-extension'],
  host: ['cs-host', 'r-dns'],
  userAgent: ['cs(User-Agent)', 'cs-user-agent', 'c-useragent'],
  referrer: ['cs(Referer)', 'cs-referer', 'cs-referrer'],
  cookie: ['cs(Cookie)'],
  client: ['c-ip', 'src_ip'],
  server: ['s-ip', 'dst_ip'],
});

const PROXY: SigmaLogSourceEntry = { logSource: { category: 'proxy' }, aliases: WEB };
const WEBSERVER: SigmaLogSourceEntry = { logSource: { category: 'webserver' }, aliases: WEB };

/** Fields that show what a record is, and what it then stands for: the first that fits. */
const MARKS: readonly { readonly fields: readonly string[]; readonly entries: readonly SigmaLogSourceEntry[] }[] = [
  { fields: ['c-uri'], entries: [PROXY] },
  { fields: ['c-useragent'], entries: [PROXY] },
  { fields: ['r-dns', 'cs-method'], entries: [PROXY] },
  { fields: ['cs-user-agent', 'cs-method'], entries: [WEBSERVER] },
  // A proxy and a web server may both write these.
  ...['cs-uri-stem', 'cs-uri-query', 'cs-uri', 'cs-host'].map(field => ({
    fields: ['cs-method', field],
    entries: [PROXY, WEBSERVER],
  })),
  { fields: ['query', 'record_type'], entries: [{ logSource: { category: 'dns' } }] },
  { fields: ['query', 'answer'], entries: [{ logSource: { category: 'dns' } }] },
  ...['action', 'blocked'].map(field => ({
    fields: ['src_ip', 'dst_ip', 'dst_port', field],
    entries: [{ logSource: { category: 'firewall' } }],
  })),
  { fields: ['Signature', 'Filename'], entries: [{ logSource: { category: 'antivirus' } }] },
];

/** Records of any product that have the names of Sigma's taxonomy themselves. */
export const logSources: readonly SigmaLogSourceFamily[] = MARKS.map(({ fields, entries }) => ({
  technology: 'sigma-taxonomy',
  recognise: fields.map(field => ({ field })),
  entries,
}));
