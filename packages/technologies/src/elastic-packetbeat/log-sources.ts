import { ECS_DNS, ECS_FLOW, ECS_WEB, ecsFamily } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';

const PACKETBEAT: SigmaLogSource = { product: 'packetbeat' };

/** What records stand for by their type, and by their data set. */
const PROTOCOLS: readonly {
  readonly type: string;
  readonly categories: readonly string[];
  readonly aliases: SigmaFieldAliases;
}[] = [
  { type: 'dns', categories: ['dns'], aliases: ECS_DNS },
  { type: 'http', categories: ['proxy', 'webserver'], aliases: ECS_WEB },
  { type: 'flow', categories: ['firewall'], aliases: ECS_FLOW },
];

const DATASETS = PROTOCOLS.map(({ type }) => `network_traffic.${type}`);

const entries = (channelOf: (type: string) => string): readonly SigmaLogSourceEntry[] => [
  { logSource: PACKETBEAT },
  ...PROTOCOLS.flatMap(({ type, categories, aliases }) =>
    categories.map(category => ({
      logSource: { ...PACKETBEAT, category },
      channels: [channelOf(type)],
      aliases,
    })),
  ),
];

/** What Packetbeat, and the integration for network traffic after it, see on the wire. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily(
    'elastic-packetbeat',
    DATASETS,
    entries(type => `network_traffic.${type}`),
  ),
  {
    technology: 'elastic-packetbeat',
    recognise: [{ field: 'agent.type', oneOf: ['packetbeat'] }],
    channelField: 'event.dataset',
    entries: entries(type => type),
  },
];
