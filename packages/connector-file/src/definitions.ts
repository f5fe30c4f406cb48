import { ConnectorError, type Source, type SourceDefinition, defineSource } from '@logwright/connector-kit';
import { type FileSourceContext, createFileSource } from './file-source.js';
import { FollowSource } from './follow/follow-source.js';
import { type FileSourceOptions, fileSourceSchema } from './options.js';

/**
 * Makes a source that follows files: lines that are appended, through rotation by rename or by copy and truncate, until
 * the reader's AbortSignal fires. Positions are kept by content, so that a restart goes on where the last one ended.
 *
 * @throws ConnectorError `config_invalid` for options that cannot be used.
 */
export function createFollowSource(
  options: Omit<FileSourceOptions, 'follow' | 'once'>,
  context: FileSourceContext,
): Source {
  const parsed = fileSourceSchema.safeParse({ ...options, follow: true });
  if (!parsed.success) {
    throw new ConnectorError(
      'config_invalid',
      `the file source "${context.id}" is not configured well: ${parsed.error.message}`,
      { cause: parsed.error },
    );
  }
  return new FollowSource(Object.freeze(parsed.data), context);
}

/** The kind of source that a configuration names `file`. */
export const fileSource: SourceDefinition<typeof fileSourceSchema> = defineSource({
  kind: 'source',
  type: 'file',
  summary: 'Files, folders and archives (zip, tar, gzip, zstd), read once or followed while they grow.',
  options: fileSourceSchema,
  create: (options, context) =>
    Promise.resolve(options.follow ? new FollowSource(options, context) : createFileSource(options, context)),
});
