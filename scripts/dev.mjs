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
  const configs = ['app-config.yaml', 'app-config.demo.yaml', 'app-config.development.yaml'].flatMap(file => [
    '--config',
    path.join(root, file),
  ]);
  console.log('Portal with reload http://localhost:3000, API http://localhost:7007, docs http://localhost:3001/docs/');
  const parts = [
    spawn(runtimeNode(), ['packages/cli/bin/logwright.js', 'run', '-c', 'logwright.yaml'], {
      cwd: root,
      env,
      stdio: 'inherit',
    }),
    spawn('backstage-cli', ['repo', 'start', ...configs], { cwd: root, env, stdio: 'inherit' }),
    spawn('npm', ['run', 'start', '-w', 'docs', '--', '--no-open', '--port', '3001'], {
      cwd: root,
      env,
      stdio: 'inherit',
    }),
  ];
  const stop = () => parts.forEach(part => part.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  await Promise.race(parts.map(part => new Promise(resolve => part.once('exit', resolve))));
  stop();
});
