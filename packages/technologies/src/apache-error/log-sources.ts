import { ecsFamily } from '../ecs-fields.js';
import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { programFamilies } from '../syslog-programs.js';
import { toldFamily } from '../told-family.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [
  { logSource: { product: 'apache', service: 'apache' } },
  { logSource: { product: 'apache', service: 'error' } },
];

/** The error log of Apache's web server, which has a name of its own only in syslog and with Elastic. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('apache-error', ['apache.error'], ENTRIES),
  ...programFamilies('apache-error', [{ oneOf: ['apache', 'apache2', 'httpd'] }], ENTRIES),
  toldFamily('apache-error', ENTRIES),
];
