/**
 * `npm start`: installs and builds what is missing, then runs the portal with its docs site and feeds the lake.
 * Ctrl-C stops everything it started.
 */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from './build.mjs';
import { ensureInstalled, main, root, runtimeEnv, runtimeNode, UserError } from './workspace.mjs';

const port = Number(process.env.LOGWRIGHT_PORT ?? 7007);
const baseUrl = `http://localhost:${port}`;
const dataDirectory = path.resolve(process.env.LOGWRIGHT_DATA ?? path.join(root, 'data'));
const logDirectory = path.join(dataDirectory, 'logs');
const READY_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 10_000;

const stopping = new AbortController();
const children = new Set();

/** Starts a part of the product; its output goes to a log file, its unasked end stops everything. */
function startPart(name, args, options) {
  const logFile = path.join(logDirectory, `${name}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(runtimeNode(), args, {
    cwd: root,
    env: runtimeEnv(options.env),
    stdio: ['ignore', log, log],
    ...options.spawn,
  });
  closeSync(log);
  children.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      children.delete(child);
      if (stopping.signal.aborted) return resolve();
      reject(
        new UserError(`${name} stopped (${signal ?? `exit code ${code}`}). The end of ${logFile}:\n${tail(logFile)}`),
      );
    });
  });
  ended.catch(() => {});
  return { child, ended };
}

const tail = (file, lines = 15) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');

async function checkPort() {
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer();
    const error = await new Promise(resolve => {
      server.once('error', resolve);
      server.listen(port, host, () => server.close(() => resolve(undefined)));
    });
    if (error?.code === 'EADDRINUSE') {
      throw new UserError(
        `Port ${port} is taken: stop the program that uses it, or choose another: LOGWRIGHT_PORT=${port + 1} npm start`,
      );
    }
  }
}

function makeDirectories() {
  try {
    for (const directory of [logDirectory, path.join(dataDirectory, 'portal')])
      mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new UserError(
      `Cannot write to ${dataDirectory} (${error.code}): set LOGWRIGHT_DATA to a folder that you may write to.`,
    );
  }
}

async function waitUntilReady(ended) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const response = await Promise.race([
      fetch(`${baseUrl}/.backstage/health/v1/readiness`).catch(() => undefined),
      ended,
    ]);
    if (response?.ok || stopping.signal.aborted) return;
    await sleep(200);
  }
  throw new UserError(
    `The portal did not answer within ${READY_TIMEOUT_MS / 1000} s: see ${path.join(logDirectory, 'portal.log')}`,
  );
}

async function stopAll() {
  for (const child of children) child.kill('SIGTERM');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (children.size > 0 && Date.now() < deadline) await sleep(50);
  for (const child of children) child.kill('SIGKILL');
}

function startPortal(env) {
  const configs = ['app-config.yaml', 'app-config.demo.yaml', 'app-config.local.yaml'].filter(file =>
    existsSync(path.join(root, file)),
  );
  return startPart(
    'portal',
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'src/index.ts',
      ...configs.flatMap(file => ['--config', path.join('..', '..', file)]),
    ],
    { env: { ...env, NODE_ENV: 'production' }, spawn: { cwd: path.join(root, 'packages', 'backend') } },
  );
}

await main(async () => {
  const startedAt = Date.now();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
  await checkPort();
  await ensureInstalled();
  console.log('Building what is out of date …');
  await build(['./packages/*', '!backend', 'docs']);
  if (stopping.signal.aborted) return;
  makeDirectories();
  const env = {
    LOGWRIGHT_PORT: String(port),
    LOGWRIGHT_BASE_URL: baseUrl,
    LOGWRIGHT_DATA: dataDirectory,
    LOGWRIGHT_LAKE: path.join(dataDirectory, 'lake'),
  };
  console.log('Starting the portal and the pipeline …');
  const feed = startPart('pipeline', ['packages/cli/bin/logwright.js', 'run', '-c', 'logwright.yaml'], { env });
  const portal = startPortal(env);
  try {
    await Promise.race([waitUntilReady(portal.ended), feed.ended]);
    if (stopping.signal.aborted) return;
    console.log(`\n  Portal  ${baseUrl}\n  Docs    ${baseUrl}/docs/\n`);
    console.log(
      `Ready after ${((Date.now() - startedAt) / 1000).toFixed(0)} s. Logs: ${path.relative(process.cwd(), logDirectory)}. Ctrl-C stops everything.`,
    );
    await Promise.race([
      portal.ended,
      feed.ended,
      new Promise(resolve => stopping.signal.addEventListener('abort', resolve)),
    ]);
  } finally {
    if (stopping.signal.aborted) console.log('\nStopping …');
    stopping.abort();
    await stopAll();
  }
});
