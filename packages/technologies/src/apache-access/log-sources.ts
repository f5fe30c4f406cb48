import { ECS_WEB, ecsFamily } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { webAliases } from '../taxonomy-aliases.js';

/** Names that the common LogFormats for JSON give to Apache's format strings. */
const ALIASES = webAliases({
  method: ['method', 'requestMethod'],
  target: ['request', 'uri', 'requestPath'],
  path: ['requestPath'],
  query: ['query'],
  host: ['host', 'vhost'],
  status: ['status'],
  userAgent: ['userAgent', 'user_agent'],
  referrer: ['referer'],
  user: ['remoteUser', 'user'],
  client: ['remoteIP', 'remoteHost', 'clientip'],
  responseBytes: ['bytes', 'bytesSent'],
});

const entriesWith = (aliases: SigmaFieldAliases): readonly SigmaLogSourceEntry[] => [
  { logSource: { product: 'apache', category: 'webserver', service: 'access' }, aliases },
];

/** Access logs of Apache's web server. In the combined format they are the same as nginx' lines and recognised as these. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('apache-access', ['apache.access'], entriesWith(ECS_WEB)),
  {
    technology: 'apache-access',
    recognise: [{ field: 'remoteIP' }, { field: 'method' }, { field: 'status' }],
    entries: entriesWith(ALIASES),
  },
  { technology: 'apache-access', recognise: [], entries: entriesWith(ALIASES) },
];
