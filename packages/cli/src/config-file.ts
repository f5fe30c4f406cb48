import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { formatDiagnostic, loadConfig } from '@logwright/pipeline';
import type { Diagnostic, PipelineConfig } from '@logwright/pipeline';
import { EXIT } from './exit-codes.js';
import { CommandFailure } from './failure.js';
import type { Host } from './host.js';
import { loadRegistry } from './registry.js';

/** The configuration's name when none is given. */
export const DEFAULT_CONFIG = 'logwright.yaml';

/** A configuration file that was read. */
export interface ConfigFile {
  readonly path: string;
  /** Folder that relative paths in it are resolved against. */
  readonly directory: string;
  readonly config?: PipelineConfig;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads and checks a configuration file.
 *
 * @param file - As the user wrote it.
 * @param host - Working directory and the variables for `${NAME}`.
 * @throws CommandFailure when the file cannot be read.
 */
export async function readConfigFile(file: string, host: Host): Promise<ConfigFile> {
  const path = resolve(host.cwd, file);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? 'does not exist' : `cannot be read (${cause.message})`;
    throw new CommandFailure(EXIT.usage, `The configuration ${path} ${reason}. Give another with -c FILE.`, { cause });
  });
  const loaded = loadConfig(text, { file, registry: await loadRegistry(), environment: host.env });
  const place = { path, directory: dirname(path) };
  return loaded.kind === 'valid'
    ? { ...place, config: loaded.config, diagnostics: [] }
    : { ...place, diagnostics: loaded.diagnostics };
}

/** All mistakes, one a line, and how many there are. */
export function describeMistakes(diagnostics: readonly Diagnostic[]): string {
  const count = diagnostics.length === 1 ? '1 mistake' : `${diagnostics.length} mistakes`;
  return [...diagnostics.map(formatDiagnostic), `${count} in the configuration.`].join('\n');
}
