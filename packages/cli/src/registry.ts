import { createFileSource, fileSourceSchema } from '@logwright/connector-file';
import { defineSource } from '@logwright/connector-kit';
import type { Registry } from '@logwright/pipeline';
import { TECHNOLOGY_IDS } from './technologies.js';

const fileSource = defineSource({
  kind: 'source',
  type: 'file',
  summary: 'Reads files, folders and archives.',
  options: fileSourceSchema,
  create: async (options, context) => createFileSource(options, context),
});

/** What a configuration file may name. A new connector is registered here. */
export const REGISTRY: Registry = {
  sources: [fileSource],
  sinks: [],
  technologies: TECHNOLOGY_IDS,
};
