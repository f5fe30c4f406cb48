import type { Technology } from '../technology.js';
import { descriptor } from './descriptor.js';
import { map } from './map.js';
import { detect, parse } from './parse.js';

/** Windows event logs: Security, System, PowerShell, Sysmon and any other channel. */
export const windowsEvent: Technology = { descriptor, detect, parse, map };
export { generateLines } from './generate.js';
export { samples } from './samples.js';
