import type { LineGenerator } from '@logwright/technologies';
import type { DemoLogSource } from './estate/log-sources.js';

/** Line generators by technology. */
export type LineGenerators = Readonly<Partial<Record<DemoLogSource['technology'], LineGenerator>>>;

/** The line generators of the technology packs. */
export const LINE_GENERATORS: LineGenerators = {};
