import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

/** Sigma knows accounts of commands as Cisco's. */
const ENTRIES: readonly SigmaLogSourceEntry[] = [{ logSource: { product: 'cisco', service: 'aaa' } }];

/** Accounting records of TACACS+ (RFC 8907) under the names of its attributes, and those of Cisco ISE. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  { technology: 'tacacs-accounting', recognise: [{ field: 'cmd' }, { field: 'priv-lvl' }], entries: ENTRIES },
  { technology: 'tacacs-accounting', recognise: [{ field: 'CmdSet' }], entries: ENTRIES },
  toldFamily('tacacs-accounting', ENTRIES),
];
