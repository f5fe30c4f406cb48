import { ECS_DNS, ECS_FLOW, ECS_WEB, ecsFamily } from '../ecs-fields.js';
import type { SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { flowAliases, webAliases } from '../taxonomy-aliases.js';
import { toldFamily } from '../told-family.js';

const PALOALTO: SigmaLogSource = { product: 'paloalto' };
const GLOBALPROTECT: SigmaLogSource = { ...PALOALTO, service: 'globalprotect' };

/** The log of the GlobalProtect service on the appliance. */
const APPLIANCE: readonly SigmaLogSourceEntry[] = [{ logSource: { ...GLOBALPROTECT, category: 'appliance' } }];

/** Its records have four fields and none of those that loggers of applications add. */
const OTHER_LOGGERS = [
  'caller',
  'host',
  'hostname',
  'logger',
  'logger_name',
  'msg',
  'name',
  'pid',
  'service',
  'thread',
];

/** Names of Strata Logging Service's JSON. */
const FLOW = flowAliases({
  source: ['SourceAddress'],
  sourcePort: ['SourcePort'],
  destination: ['DestinationAddress'],
  destinationPort: ['DestinationPort'],
  user: ['SourceUser'],
  action: ['Action'],
});
const WEB = webAliases({
  method: ['HTTPMethod'],
  target: ['URL'],
  host: ['URLDomain'],
  userAgent: ['UserAgentString', 'UserAgent'],
  referrer: ['Referer', 'HTTPRefererFQDN'],
  user: ['SourceUser'],
  client: ['SourceAddress'],
  server: ['DestinationAddress'],
});

/** Traffic of PAN-OS in its cloud's JSON and in Elastic's, and the logs of the GlobalProtect service on the appliance. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'paloalto-panos',
    recognise: [
      { field: 'LogType', oneOf: ['threat'] },
      { field: 'Subtype', oneOf: ['url'] },
      { field: 'SourceAddress' },
    ],
    entries: [{ logSource: { ...PALOALTO, category: 'proxy' }, aliases: WEB }],
  },
  {
    technology: 'paloalto-panos',
    recognise: [{ field: 'LogType' }, { field: 'ConfigVersion' }, { field: 'VirtualLocation' }],
    channelField: 'LogType',
    entries: [
      { logSource: PALOALTO },
      { logSource: { ...PALOALTO, category: 'firewall' }, channels: ['traffic'], aliases: FLOW },
      { logSource: GLOBALPROTECT, channels: ['globalprotect'] },
    ],
  },
  ecsFamily(
    'paloalto-panos',
    ['panw.panos'],
    [
      { logSource: PALOALTO, aliases: { ...ECS_FLOW, ...ECS_WEB, ...ECS_DNS } },
      { logSource: { ...PALOALTO, category: 'firewall' } },
      { logSource: { ...PALOALTO, category: 'proxy' } },
    ],
  ),
  // gpsvc.log as its service writes it, and as a collector wraps it.
  {
    technology: 'paloalto-panos',
    recognise: [
      { field: 'task' },
      { field: 'level', oneOf: ['debug', 'info', 'warn', 'warning', 'error', 'fatal'] },
      { field: 'time' },
      { field: 'message' },
      ...OTHER_LOGGERS.map(field => ({ field, not: true })),
    ],
    entries: APPLIANCE,
  },
  {
    technology: 'paloalto-panos',
    recognise: [{ field: 'log.file.path', startsWith: '/var/log/pan/' }],
    entries: APPLIANCE,
  },
  // No log of PAN-OS tells of files that were made: what watches its file system is known by the caller alone.
  toldFamily('paloalto-panos', [
    { logSource: PALOALTO },
    ...APPLIANCE,
    { logSource: { ...GLOBALPROTECT, category: 'file_event' } },
  ]),
];
