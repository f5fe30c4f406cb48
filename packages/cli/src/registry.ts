import type { Registry } from '@logwright/pipeline';
import { TECHNOLOGY_IDS } from './technologies.js';

/** What a configuration file may name. A new connector is registered here. */
export async function loadRegistry(): Promise<Registry> {
  const [{ fileSource, journalSource }, { lakeSink }, { demoSource }] = await Promise.all([
    import('@logwright/connector-file'),
    import('@logwright/connector-lake'),
    import('@logwright/demo-estate'),
  ]);
  return { sources: [fileSource, journalSource, demoSource], sinks: [lakeSink], technologies: TECHNOLOGY_IDS };
}
