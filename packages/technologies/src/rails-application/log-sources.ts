import { applicationEntries } from '../application-entries.js';
import type { SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

const ENTRIES = applicationEntries(['ruby_on_rails']);

/** What tells the formats for JSON: Lograge's line of a request, and Rails Semantic Logger's records. */
const FORMATS = [
  ['controller', 'action', 'format', 'path', 'duration'],
  ['level_index', 'name', 'thread', 'pid'],
];

/** Logs of applications with Ruby on Rails. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ...FORMATS.map(fields => ({
    technology: 'rails-application',
    recognise: fields.map(field => ({ field })),
    entries: ENTRIES,
  })),
  toldFamily('rails-application', ENTRIES),
];
