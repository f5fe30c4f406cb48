import type { SigmaLogSource, SigmaLogSourceFamily } from '../sigma.js';
import { dnsAliases, flowAliases, webAliases } from '../taxonomy-aliases.js';
import { toldFamily } from '../told-family.js';

const SURICATA: SigmaLogSource = { product: 'suricata' };

/** Types of events that are a service of their own, and the category that they serve. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  alert: [],
  dns: ['dns'],
  flow: ['firewall'],
  http: ['proxy', 'webserver'],
  tls: [],
};

const ALIASES = {
  ...flowAliases({
    source: ['src_ip'],
    sourcePort: ['src_port'],
    destination: ['dest_ip'],
    destinationPort: ['dest_port'],
  }),
  ...webAliases({
    method: ['http.http_method'],
    target: ['http.url'],
    host: ['http.hostname'],
    status: ['http.status'],
    userAgent: ['http.http_user_agent'],
    referrer: ['http.http_refer'],
    version: ['http.protocol'],
    client: ['src_ip'],
    server: ['dest_ip'],
    responseBytes: ['http.length'],
  }),
  // Version 3 of the records of DNS has the questions in a list.
  ...dnsAliases({
    query: ['dns.rrname', 'dns.queries.rrname'],
    type: ['dns.rrtype', 'dns.queries.rrtype'],
    answers: ['dns.answers.rdata', 'dns.rdata'],
  }),
};

/** Events of Suricata's EVE log say their type. https://docs.suricata.io/en/latest/output/eve/eve-json-format.html */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'suricata-eve',
    recognise: [{ field: 'event_type' }, { field: 'flow_id' }, { field: 'dest_ip' }],
    channelField: 'event_type',
    entries: [
      { logSource: SURICATA, aliases: ALIASES },
      ...Object.entries(TYPES).flatMap(([service, categories]) => [
        { logSource: { ...SURICATA, service }, channels: [service] },
        ...categories.map(category => ({ logSource: { ...SURICATA, service, category }, channels: [service] })),
      ]),
    ],
  },
  toldFamily('suricata-eve', [{ logSource: SURICATA, aliases: ALIASES }]),
];
