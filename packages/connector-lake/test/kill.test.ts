import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './lake-fixture.js';

const built = existsSync(fileURLToPath(new URL('../dist/index.js', import.meta.url)));

interface Outcome {
  readonly n: number;
  readonly ids: number;
  readonly last: number;
  readonly acknowledged: number;
  readonly reads: number;
  readonly described: number;
}

describe('kill -9 of the writer', () => {
  it.skipIf(!built)(
    `loses and doubles nothing that was acknowledged, under a continuous reader${built ? '' : ' (skipped: the package is not built)'}`,
    async () => {
      const folder = await temporaryFolder();
      const { killRounds } = (await import('./kill-rounds.mjs' as string)) as {
        killRounds: (directory: string, options: object) => Promise<Outcome>;
      };
      const outcome = await killRounds(folder.path, { rounds: 4, readers: 1, maxAliveMs: 600 });
      expect(outcome.n).toBe(outcome.ids);
      expect(outcome.n).toBe(outcome.last + 1);
      expect(outcome.n).toBe(outcome.described);
      expect(outcome.n).toBeGreaterThanOrEqual(outcome.acknowledged);
      expect(outcome.acknowledged).toBeGreaterThan(0);
      expect(outcome.reads).toBeGreaterThan(0);
      await folder.remove();
    },
    120_000,
  );
});
