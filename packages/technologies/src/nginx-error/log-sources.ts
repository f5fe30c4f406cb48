import { ecsFamily } from '../ecs-fields.js';
import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { programFamilies } from '../syslog-programs.js';
import { toldFamily } from '../told-family.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [{ logSource: { product: 'nginx', service: 'nginx' } }];

/** The error log of nginx, which has a name of its own only in syslog and with Elastic. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('nginx-error', ['nginx.error'], ENTRIES),
  ...programFamilies('nginx-error', [{ oneOf: ['nginx'] }], ENTRIES),
  toldFamily('nginx-error', ENTRIES),
];
