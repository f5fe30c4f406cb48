import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { byOrigin, fileSourceOf, readBatches } from './support/read-all.js';

const cloudtrail = fileURLToPath(new URL('../../../../shared/data/cloudtrail', import.meta.url));

describe('real exports', () => {
  it.skipIf(!existsSync(cloudtrail))(
    'gives each CloudTrail record once (skipped without the shared corpus)',
    async () => {
      const origins = byOrigin(await readBatches(fileSourceOf({ paths: [cloudtrail] }, '/')), '/');
      let files = 0;
      for (const [uri, { texts, reasons }] of Object.entries(origins)) {
        if (!uri.endsWith('.json')) continue;
        const { Records } = JSON.parse(await readFile(`/${uri.replace(/^\//, '')}`, 'utf8')) as { Records: unknown[] };
        expect(texts.map(text => JSON.parse(text) as unknown)).toEqual(Records);
        expect(reasons).toEqual([]);
        files++;
      }
      expect(files).toBeGreaterThan(20);
    },
  );
});
