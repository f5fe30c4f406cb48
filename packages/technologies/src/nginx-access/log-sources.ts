import { ECS_WEB, ecsFamily } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSource, SigmaLogSourceFamily } from '../sigma.js';

/** nginx' variables for the names of W3C extended logs that Sigma's web server rules use. */
const ALIASES: SigmaFieldAliases = {
  'c-ip': ['remote_addr'],
  'cs-bytes': ['request_length'],
  'cs-cookie': ['http_cookie'],
  'cs-host': ['host'],
  'cs-method': ['request_method'],
  'cs-referer': ['http_referer'],
  // SigmaHQ's rules look for paths here, too: the whole target of the request.
  'cs-uri-query': ['request_uri'],
  'cs-uri-stem': ['uri', 'request_uri'],
  'cs-user-agent': ['http_user_agent'],
  'cs-username': ['remote_user'],
  'cs-version': ['server_protocol'],
  'sc-bytes': ['body_bytes_sent'],
  'sc-status': ['status'],
};

const NGINX: SigmaLogSource = { product: 'nginx', category: 'webserver', service: 'nginx' };

/** Access logs of nginx: one category of web servers, whatever the product. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('nginx-access', ['nginx.access', 'nginx.ingress_controller'], [{ logSource: NGINX, aliases: ECS_WEB }]),
  {
    technology: 'nginx-access',
    recognise: [{ field: 'remote_addr' }, { field: 'request_uri' }, { field: 'status' }],
    entries: [{ logSource: NGINX, aliases: ALIASES }],
  },
];
