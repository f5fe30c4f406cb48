import type { SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

/** ClamAV's own log, `clamd.log`; what of it goes to syslog is recognised there. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  toldFamily('clamav', [{ logSource: { product: 'linux', service: 'clamav' } }]),
];
