/** `npm run dev`: the portal's development servers with reload (app on 3000, API on 7007) and the pipeline. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { ensureInstalled, main, root, runtimeEnv, runtimeNode } from './workspace.mjs';

await main(async () => {
  await ensureInstalled();
  await build(['./packages/*', '!app', '!backend']);
  const dataDirectory = path.join(root, 'data');
  for (const directory of ['logs', 'portal']) mkdirSync(path.join(dataDirectory, directory), { recursive: true });
  const env = runtimeEnv({
    LOGWRIGHT_PORT: '7007',
    LOGWRIGHT_BASE_URL: 'http://localhost:7007',
    LOGWRIGHT_DATA: dataDirectory,
    LOGWRIGHT_LAKE: path.join(dataDirectory, 'lake'),
  });
  const parts = [
    spawn(runtimeNode(), ['packages/cli/bin/logwright.js', 'run', '-c', 'logwright.yaml'], {
      cwd: root,
      env,
      stdio: 'inherit',
    }),
    spawn(
      'backstage-cli',
      [
        'repo',
        'start',
        '--config',
        'app-config.yaml',
        '--config',
        'app-config.demo.yaml',
        '--config',
        'app-config.development.yaml',
      ],
      { cwd: root, env, stdio: 'inherit' },
    ),
    spawn('docusaurus', ['start', '--no-open', '--port', '3001'], {
      cwd: path.join(root, 'docs'),
      env,
      stdio: 'inherit',
    }),
  ];
  const stop = () => parts.forEach(part => part.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  await Promise.race(parts.map(part => new Promise(resolve => part.once('exit', resolve))));
  stop();
});
