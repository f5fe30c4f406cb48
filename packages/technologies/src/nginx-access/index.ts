import type { Technology } from '../technology.js';
import { descriptor } from './descriptor.js';
import { map } from './map.js';
import { detect, parse } from './parse.js';

/** nginx' access log, combined or JSON. */
export const nginxAccess: Technology = { descriptor, detect, parse, map };
export { generateLines } from './generate.js';
export { samples } from './samples.js';
