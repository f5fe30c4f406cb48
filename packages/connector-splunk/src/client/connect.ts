import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConnectorError } from '@logwright/connector-kit';
import type { SplunkOptions } from '../options.js';
import { SplunkClient, type SplunkClientDependencies } from './client.js';

/**
 * Makes a client from a configuration: reads the CA file. Nothing is sent before the first call.
 *
 * @param options - The configuration.
 * @param baseDirectory - Folder that `tls.caFile` is resolved against.
 * @param dependencies - Clock and random numbers, for tests.
 * @throws ConnectorError `config_invalid` when the CA file cannot be read or both `ca` and `caFile` are given.
 */
export async function connectSplunk(
  options: SplunkOptions,
  baseDirectory: string,
  dependencies: Omit<SplunkClientDependencies, 'ca'> = {},
): Promise<SplunkClient> {
  const { ca, caFile } = options.tls;
  if (ca !== undefined && caFile !== undefined) {
    throw new ConnectorError('config_invalid', 'tls.ca and tls.caFile exclude each other: give one');
  }
  if (caFile === undefined) return new SplunkClient(options, dependencies);
  const path = resolve(baseDirectory, caFile);
  const pem = await readFile(path, 'utf8').catch(error => {
    throw new ConnectorError('config_invalid', `tls.caFile ${path} cannot be read`, { cause: error });
  });
  return new SplunkClient(options, { ...dependencies, ca: pem });
}
