export { createFileSource } from './file-source.js';
export type { FileSource, FileSourceContext, FileSourceCounters } from './file-source.js';
export { createFollowSource, fileSource } from './definitions.js';
export { openContents } from './open-contents.js';
export type { Content, ContentBatch, OpenContentsOptions, PlainFile } from './open-contents.js';
export { fileSourceSchema } from './options.js';
export type { FileSourceOptions } from './options.js';
export { createJournalSource, journalSource } from './journal/journal-source.js';
export type { JournalSourceContext, JournalSourceOptions } from './journal/journal-source.js';
