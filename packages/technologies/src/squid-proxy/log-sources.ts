import { ECS_WEB, ecsFamily } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { webAliases } from '../taxonomy-aliases.js';

/** Names of the format that Splunk recommends, and after them those of common formats for JSON. */
const ALIASES = webAliases({
  method: ['http_method', 'request_method', 'method'],
  target: ['url', 'request_url', 'uri'],
  host: ['dest_host', 'request_host', 'host', 'sni'],
  status: ['status', 'http_status', 'status_code'],
  userAgent: ['http_user_agent', 'user_agent', 'useragent'],
  referrer: ['http_referrer', 'referer', 'referrer'],
  user: ['user', 'username'],
  client: ['src_ip', 'client_ip', 'client_address', 'remote_addr'],
  server: ['dest_ip', 'server_ip', 'peer_ip'],
  requestBytes: ['bytes_in', 'request_size'],
  responseBytes: ['bytes_out', 'bytes', 'reply_size'],
});

const entriesWith = (aliases: SigmaFieldAliases): readonly SigmaLogSourceEntry[] => [
  { logSource: { product: 'squid', category: 'proxy' }, aliases },
];

/** Squid's access log; its administrators choose the names, so that only known formats show themselves. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('squid-proxy', ['squid.log'], entriesWith(ECS_WEB)),
  {
    technology: 'squid-proxy',
    recognise: [{ field: 'vendor_action' }, { field: 'http_method' }, { field: 'url' }],
    entries: entriesWith(ALIASES),
  },
  { technology: 'squid-proxy', recognise: [], entries: entriesWith(ALIASES) },
];
