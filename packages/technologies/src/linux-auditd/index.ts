import type { Technology } from '../technology.js';
import { descriptor } from './descriptor.js';
import { map } from './map.js';
import { detect, parse } from './parse.js';

/** The Linux audit system: auditd, the kernel's audit log, auoms. */
export const linuxAuditd: Technology = { descriptor, detect, parse, map };
export { generateLines } from './generate.js';
export { samples } from './samples.js';
