import { ECS_DNS, ECS_FLOW, ECS_WEB } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { dnsAliases, flowAliases, webAliases } from '../taxonomy-aliases.js';
import { toldFamily } from '../told-family.js';

const FORTIGATE: SigmaLogSource = { product: 'fortigate' };

/** Names of FortiOS' key=value lines. */
const ALIASES: SigmaFieldAliases = {
  ...flowAliases({
    source: ['srcip'],
    sourcePort: ['srcport'],
    destination: ['dstip'],
    destinationPort: ['dstport'],
    user: ['user'],
  }),
  ...webAliases({
    method: ['httpmethod', 'reqtype'],
    target: ['url'],
    host: ['hostname'],
    status: ['httpcode'],
    userAgent: ['agent'],
    referrer: ['referralurl'],
    user: ['user'],
    client: ['srcip'],
    server: ['dstip'],
    requestBytes: ['sentbyte'],
    responseBytes: ['rcvdbyte'],
  }),
  ...dnsAliases({ query: ['qname'], type: ['qtype'], answers: ['ipaddr'] }),
  Signature: ['virus'],
  Filename: ['filename'],
  Action: ['action'],
};

/** Elastic's module keeps what its schema has no name for below `fortinet.firewall`. */
const ECS_ALIASES: SigmaFieldAliases = {
  ...ECS_FLOW,
  ...ECS_WEB,
  ...ECS_DNS,
  action: ['fortinet.firewall.action', 'event.action'],
  cfgpath: ['fortinet.firewall.cfgpath'],
  Signature: ['fortinet.firewall.virus'],
  Filename: ['file.name'],
};

/** Logs by their type; `utm` has a subtype for each way of inspection. The event log also tells of changed files. */
const TYPES: Readonly<Record<string, readonly SigmaLogSource[]>> = {
  event: [
    { ...FORTIGATE, service: 'event' },
    { product: 'fortios', service: 'sslvpnd' },
  ],
  traffic: [{ ...FORTIGATE, service: 'traffic', category: 'firewall' }],
};
const INSPECTIONS: Readonly<Record<string, string>> = { dns: 'dns', virus: 'antivirus', webfilter: 'proxy' };

interface Naming {
  /** What stands before the names of fields. */
  readonly prefix: string;
  readonly marks: readonly string[];
  readonly aliases: SigmaFieldAliases;
}

function familiesOf({ prefix, marks, aliases }: Naming): readonly SigmaLogSourceFamily[] {
  const type = `${prefix}type`;
  const subtype = `${prefix}subtype`;
  const recognise = marks.map(field => ({ field: `${prefix}${field}` }));
  const general: SigmaLogSourceEntry = { logSource: FORTIGATE, aliases };
  return [
    {
      technology: 'fortinet-fortigate',
      recognise: [...recognise, { field: type, oneOf: ['utm'] }],
      channelField: subtype,
      entries: [
        { logSource: { ...FORTIGATE, service: 'utm' }, aliases },
        ...Object.entries(INSPECTIONS).map(([channel, category]) => ({
          logSource: { ...FORTIGATE, service: 'utm', category },
          channels: [channel],
        })),
      ],
    },
    {
      technology: 'fortinet-fortigate',
      recognise: [...recognise, { field: type }],
      channelField: type,
      entries: [
        general,
        ...Object.entries(TYPES).flatMap(([channel, logSources]) =>
          logSources.map(logSource => ({ logSource, channels: [channel] })),
        ),
      ],
    },
  ];
}

/** FortiOS' logs say their type; key=value lines as objects, and Elastic's. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ...familiesOf({ prefix: '', marks: ['logid', 'subtype', 'devid'], aliases: ALIASES }),
  ...familiesOf({ prefix: '', marks: ['logid', 'subtype', 'devname'], aliases: ALIASES }),
  ...familiesOf({ prefix: 'fortinet.firewall.', marks: ['subtype'], aliases: ECS_ALIASES }),
  toldFamily('fortinet-fortigate', [
    { logSource: FORTIGATE, aliases: ALIASES },
    { logSource: { product: 'fortios', service: 'sslvpnd' } },
  ]),
];
