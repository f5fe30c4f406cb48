export { createFileSource } from './file-source.js';
export type { FileSource, FileSourceContext, FileSourceCounters } from './file-source.js';
export { fileSourceSchema } from './options.js';
export type { FileSourceOptions } from './options.js';
