/** Builds what is out of date, one line per task. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root, runtimeEnv, UserError } from './workspace.mjs';

/** What turbo says of itself. */
const CHATTER = /^\s*(•|Cached:|Time:|Tasks:|WARNING|turbo )/;
/** A task's line with `--output-logs=hash-only`. */
const TASK = /^(?<name>\S+?):build: cache (?<state>hit|miss|bypass)/;

/**
 * Runs turbo's build.
 *
 * @param filters Turbo filters; all workspaces without any.
 * @throws UserError when a task fails; its output stands above.
 */
export async function build(filters = []) {
  const startedAt = Date.now();
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(0)} s`;
  const args = [
    'run',
    'build',
    '--output-logs=hash-only',
    '--ui=stream',
    '--no-update-notifier',
    ...filters.map(filter => `--filter=${filter}`),
  ];
  const child = spawn('turbo', [...args, '--log-order=stream'], {
    cwd: root,
    env: runtimeEnv({ TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NODE_ENV: 'production' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
  const failed = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const task = TASK.exec(line)?.groups;
    if (task?.state === 'miss') console.log(`  [${seconds()}] building ${task.name}`);
    const names = /^Failed:(?<names>.*)/.exec(line)?.groups?.names;
    if (names) failed.push(...names.split(',').map(name => name.trim()));
    else if (!task && line.trim() && !CHATTER.test(line)) console.log(line);
  }
  if ((await ended) !== 0) {
    failed.forEach(showLog);
    throw new UserError('The build failed: see the lines above.');
  }
}

/** Prints the end of a failed task's log: `docs#build` keeps it in docs/.turbo. */
function showLog(task) {
  const name = task.split('#')[0];
  const folder = ['packages', 'plugins', '.']
    .flatMap(group =>
      readdirSync(path.join(root, group), { withFileTypes: true }).map(entry => path.join(root, group, entry.name)),
    )
    .find(candidate => packageName(candidate) === name);
  const file = folder && path.join(folder, '.turbo', 'turbo-build.log');
  if (!file || !existsSync(file)) return;
  console.error(`\n${task}:`);
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n').slice(-30)) console.error(`  ${line}`);
}

function packageName(folder) {
  const manifest = path.join(folder, 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).name : undefined;
}
