import type { Technology } from '../technology.js';
import { descriptor } from './descriptor.js';
import { map } from './map.js';
import { detect, parse } from './parse.js';

/** AWS CloudTrail: API calls, sign-ins, insights and digests. */
export const awsCloudTrail: Technology = { descriptor, detect, parse, map };
export { generateLines } from './generate.js';
export { samples } from './samples.js';
