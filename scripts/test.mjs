/** `npm test`: unit, contract and component tests, from a bare clone. Ends with `N passed, N failed`. */
import { build } from './build.mjs';
import { runVitest } from './counts.mjs';
import { ensureInstalled, main } from './workspace.mjs';

await main(async () => {
  await ensureInstalled();
  await build(['./packages/*', '!app', '!backend']);
  process.exitCode = await runVitest(process.argv.slice(2));
});
