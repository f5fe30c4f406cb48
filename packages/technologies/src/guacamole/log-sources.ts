import type { SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

/** Guacamole's own log, that of `guacd`; what of it goes to syslog is recognised there. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  toldFamily('guacamole', [{ logSource: { product: 'linux', service: 'guacamole' } }]),
];
