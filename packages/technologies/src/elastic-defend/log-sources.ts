import { ECS_PROCESS } from '../ecs-fields.js';
import type { SigmaFieldAliases, SigmaLogSourceFamily } from '../sigma.js';

const FILE: SigmaFieldAliases = { TargetFilename: ['file.path'], Image: ['process.executable'], User: ['user.name'] };

/** Data sets of Elastic Defend with the category of their events, and the actions that make them such. */
const DATASETS: Readonly<
  Record<
    string,
    { readonly category: string; readonly actions: readonly string[]; readonly aliases: SigmaFieldAliases }
  >
> = {
  'endpoint.events.process': { category: 'process_creation', actions: ['exec', 'start'], aliases: ECS_PROCESS },
  'endpoint.events.file': { category: 'file_event', actions: ['creation', 'overwrite', 'rename'], aliases: FILE },
};

/** Events of Elastic Defend, on each operating system. */
export const logSources: readonly SigmaLogSourceFamily[] = ['macos', 'linux', 'windows'].flatMap(product =>
  Object.entries(DATASETS).map(([dataset, { category, actions, aliases }]) => ({
    technology: 'elastic-defend',
    recognise: [
      { field: 'event.dataset', oneOf: [dataset] },
      { field: 'host.os.type', oneOf: [product] },
    ],
    channelField: 'event.action',
    entries: [{ logSource: { product } }, { logSource: { product, category }, channels: actions, aliases }],
  })),
);
