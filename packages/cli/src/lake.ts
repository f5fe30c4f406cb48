import type { Lake, LakeWriter, LakeWriterOptions } from '@logwright/connector-lake';
import { findLakeDirectory } from './lake-directory.js';
import { sessionLogger } from './session.js';
import type { CommonArguments, Session } from './session.js';

/**
 * Opens the lake of a command for reading. The lake's code is loaded here and not before: commands without a lake
 * start without it.
 *
 * @param args - `--lake`.
 * @param session - Host and logger.
 */
export async function openSessionLake(args: CommonArguments, session: Session): Promise<Lake> {
  const { openLake } = await import('@logwright/connector-lake');
  const { host } = session;
  return openLake({
    directory: findLakeDirectory(args.lake, host),
    now: host.now,
    logger: sessionLogger(session, args),
  });
}

/**
 * Opens the lake of a command for writing.
 *
 * @param args - `--lake`.
 * @param session - Host and logger.
 * @param options - More for the writer.
 * @throws ConnectorError `locked` when another process writes it.
 */
export async function openSessionWriter(
  args: CommonArguments,
  session: Session,
  options: Partial<LakeWriterOptions> = {},
): Promise<LakeWriter> {
  const { openLakeWriter } = await import('@logwright/connector-lake');
  const { host } = session;
  const directory = findLakeDirectory(args.lake, host);
  return openLakeWriter({ directory, now: host.now, logger: sessionLogger(session, args), ...options });
}
