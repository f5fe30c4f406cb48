/** `npm run test:browser`: a real Chromium on the running product. Ends with `N passed, N failed`. */
import { runVitest } from './counts.mjs';
import { ensureInstalled, main } from './workspace.mjs';

await main(async () => {
  await ensureInstalled();
  process.exitCode = await runVitest(['--config', 'vitest.browser.config.ts', ...process.argv.slice(2)]);
});
