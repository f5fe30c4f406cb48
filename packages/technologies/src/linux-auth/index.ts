import type { Technology } from '../technology.js';
import { descriptor } from './descriptor.js';
import { map } from './map.js';
import { detect, parse } from './parse.js';

/** Logins, sudo, su, accounts and cron of Linux, from syslog or the journal. */
export const linuxAuth: Technology = { descriptor, detect, parse, map };
export { generateLines } from './generate.js';
export { samples } from './samples.js';
