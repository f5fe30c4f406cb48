/** Builds what is out of date, one line per task. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root, runtimeEnv, runtimeNode, UserError } from './workspace.mjs';

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
  let summary = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const task = TASK.exec(line)?.groups;
    if (task?.state === 'miss') console.log(`  [${seconds()}] building ${task.name}`);
    else if (line.startsWith(' Tasks:') || line.startsWith('Cached:')) summary += line;
    else if (!task && line.trim() && !/^\s*(•|Cached:|Time:|Tasks:|WARNING|turbo )/.test(line)) console.log(line);
  }
  if ((await ended) !== 0) throw new UserError('The build failed: see the lines above.');
  return { seconds: (Date.now() - startedAt) / 1000, summary, node: runtimeNode() };
}
