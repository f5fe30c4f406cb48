import { ECS_WEB, ecsFamily } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { webAliases } from '../taxonomy-aliases.js';
import { toldFamily } from '../told-family.js';

/** Names that the feeds' formats for SIEMs give to the fields of web logs, below `event`. */
const ALIASES = webAliases({
  method: ['event.requestmethod', 'event.reqmethod'],
  target: ['event.url', 'event.eurl'],
  host: ['event.hostname', 'event.host'],
  status: ['event.status', 'event.respcode', 'event.responsecode'],
  userAgent: ['event.useragent', 'event.ua'],
  referrer: ['event.refererURL', 'event.ereferer', 'event.referer'],
  user: ['event.user', 'event.login'],
  client: ['event.ClientIP', 'event.cip'],
  server: ['event.serverip', 'event.sip'],
  requestBytes: ['event.requestsize', 'event.reqsize'],
  responseBytes: ['event.responsesize', 'event.respsize'],
});

const entriesWith = (aliases: SigmaFieldAliases): readonly SigmaLogSourceEntry[] => [
  { logSource: { product: 'zscaler', category: 'proxy' }, aliases },
];

/** Web logs of Zscaler Internet Access from Nanolog Streaming Service. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('zscaler-zia', ['zscaler_zia.web'], entriesWith(ECS_WEB)),
  {
    technology: 'zscaler-zia',
    recognise: [{ field: 'sourcetype', oneOf: ['zscalernss-web'] }],
    entries: entriesWith(ALIASES),
  },
  toldFamily('zscaler-zia', entriesWith(ALIASES)),
];
