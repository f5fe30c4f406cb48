import { constants, existsSync } from 'node:fs';
import { access, readdir, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { ConnectorError } from '@logwright/connector-kit';
import { DEFAULT_CONFIG, readConfigFile } from '../config-file.js';
import { openSessionLake, openSessionWriter } from '../lake.js';
import { findLakeDirectory } from '../lake-directory.js';
import { formatBytes, formatCount } from '../output/format.js';
import type { CommonArguments, Session } from '../session.js';

/** What one check found. */
export interface CheckResult {
  readonly name: string;
  readonly status: 'ok' | 'warning' | 'failed';
  readonly message: string;
  /** What to do, when something is to be done. */
  readonly mend?: string;
}

type Finding = Omit<CheckResult, 'name'>;

const ok = (message: string): Finding => ({ status: 'ok', message });
const warning = (message: string, mend: string): Finding => ({ status: 'warning', message, mend });
const failed = (message: string, mend: string): Finding => ({ status: 'failed', message, mend });

const PORTAL_PORT = 7007;
const LOW_SPACE_BYTES = 2_000_000_000;
const NO_SPACE_BYTES = 200_000_000;

/**
 * Runs all checks; one that throws is a failed check, never the end.
 *
 * @param args - `--config` and `--lake`.
 * @param session - Host and logger.
 */
export async function runChecks(
  args: CommonArguments & { readonly config?: string },
  session: Session,
): Promise<readonly CheckResult[]> {
  const { host } = session;
  const directory = findLakeDirectory(args.lake, host);
  const checks: readonly (readonly [string, () => Promise<Finding>])[] = [
    ['node', checkNode],
    ['lake folder', () => checkFolder(directory)],
    ['free space', () => checkSpace(directory)],
    ['lake writer', () => checkWriter(directory, session)],
    ['lake content', () => checkContent(directory, session)],
    ['configuration', () => checkConfig(args.config, session)],
    ['system logs', checkSystemLogs],
    ['journal', checkJournal],
    ['portal port', () => checkPort(Number(host.env['LOGWRIGHT_PORT'] ?? PORTAL_PORT))],
  ];
  const results: CheckResult[] = [];
  for (const [name, check] of checks) results.push({ name, ...(await check().catch(unexpected)) });
  return results;
}

function unexpected(error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error);
  return failed(message, 'Run again with LOGWRIGHT_DEBUG=1 for details.');
}

async function checkNode(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 15)
    ? ok(`Node ${process.versions.node}`)
    : failed(`Node ${process.versions.node} is too old.`, 'Install Node 22.15 or newer.');
}

async function checkFolder(directory: string): Promise<Finding> {
  const existing = nearestExisting(directory);
  if (!(await stat(existing)).isDirectory())
    return failed(`${existing} is not a folder.`, 'Choose another with --lake.');
  try {
    await access(existing, constants.W_OK);
  } catch {
    return failed(
      `${existing} cannot be written.`,
      'Give this user write permission or choose another folder with --lake.',
    );
  }
  return ok(existsSync(directory) ? directory : `${directory} will be made on the first ingest`);
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

async function checkSpace(directory: string): Promise<Finding> {
  const { bavail, bsize, blocks } = await statfs(nearestExisting(directory));
  const free = bavail * bsize;
  const message = `${formatBytes(free)} of ${formatBytes(blocks * bsize)} free`;
  if (free < NO_SPACE_BYTES) return failed(message, 'Free space: the lake stops taking events on a full disk.');
  return free < LOW_SPACE_BYTES ? warning(message, 'Free space or shorten the retention.') : ok(message);
}

async function checkWriter(directory: string, session: Session): Promise<Finding> {
  if (!existsSync(join(directory, 'manifest.json'))) return ok('no lake yet');
  try {
    const writer = await openSessionWriter({ lake: directory }, session, { maintenanceIntervalMs: 0 });
    const { recovery } = writer;
    await writer.close();
    return ok(
      recovery.rows > 0 ? `free; ${formatCount(recovery.rows)} rows of an earlier process were recovered` : 'free',
    );
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'locked') return ok(`in use: ${error.message}`);
    throw error;
  }
}

async function checkContent(directory: string, session: Session): Promise<Finding> {
  if (!existsSync(join(directory, 'manifest.json'))) return ok('no lake yet');
  const lake = await openSessionLake({ lake: directory }, session);
  try {
    const { logSources, files, storedBytes, pendingSegments, corrupt } = await lake.describe();
    const message = `${logSources.length} log sources, ${formatCount(files)} files, ${formatBytes(storedBytes)}, ${pendingSegments} segments waiting`;
    const [first] = corrupt;
    return first === undefined
      ? ok(message)
      : failed(
          `${message}; ${corrupt.length} segment(s) failed their checksum, the first: ${first.file} (${first.reason}).`,
          'Check the disk; ingest those records again.',
        );
  } finally {
    await lake.close();
  }
}

async function checkConfig(file: string | undefined, session: Session): Promise<Finding> {
  const path = file ?? DEFAULT_CONFIG;
  if (file === undefined && !existsSync(resolve(session.host.cwd, path))) return ok(`no ${path} here`);
  const { diagnostics } = await readConfigFile(path, session.host);
  return diagnostics.length === 0
    ? ok(`${path} is valid`)
    : failed(`${diagnostics.length} mistake(s) in ${path}.`, `See them all: logwright config check ${path}`);
}

async function checkSystemLogs(): Promise<Finding> {
  const names = await readdir('/var/log').catch(() => undefined);
  if (names === undefined)
    return warning('/var/log cannot be read.', 'Run as a user of the group adm or systemd-journal.');
  const readable = await Promise.all(names.map(name => canRead(join('/var/log', name))));
  const count = readable.filter(Boolean).length;
  return count === names.length
    ? ok(`all ${count} entries of /var/log can be read`)
    : warning(
        `${count} of ${names.length} entries of /var/log can be read.`,
        'Add this user to the group adm for the rest.',
      );
}

async function checkJournal(): Promise<Finding> {
  const places = ['/var/log/journal', '/run/log/journal'].filter(place => existsSync(place));
  if (places.length === 0) return ok('no systemd journal on this machine');
  const readable = await Promise.all(places.map(canRead));
  return readable.some(Boolean)
    ? ok(`${places.join(', ')} can be read`)
    : warning(`${places.join(', ')} cannot be read.`, 'Add this user to the group systemd-journal.');
}

function canRead(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

function checkPort(port: number): Promise<Finding> {
  return new Promise(done => {
    const server = createServer();
    server.once('error', () => done(ok(`${port} is in use: the portal runs, or set LOGWRIGHT_PORT`)));
    server.listen(port, '127.0.0.1', () => server.close(() => done(ok(`${port} is free`))));
  });
}
