export { main } from './main.js';
export { createProcessHost } from './host.js';
export type { Host } from './host.js';
export { createOutput } from './output/output.js';
export type { Output } from './output/output.js';
