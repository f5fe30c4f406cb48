/** `npm run test:integration`: tests that start processes or fill disks. Ends with `N passed, N failed`. */
import { build } from './build.mjs';
import { runVitest } from './counts.mjs';
import { ensureInstalled, main } from './workspace.mjs';

await main(async () => {
  await ensureInstalled();
  await build(['./packages/*', '!app', '!backend']);
  process.exitCode = await runVitest(['--config', 'vitest.integration.config.ts', ...process.argv.slice(2)]);
});
