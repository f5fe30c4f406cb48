import { defineConfig } from 'vitest/config';

/** Tests that start processes, fill disks or need minutes. Run after `npm run build`. */
export default defineConfig({
  test: {
    include: [
      'packages/*/{src,test}/**/*.integration.test.ts',
      'plugins/*/src/**/*.integration.test.ts',
      'test/**/*.integration.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    environment: 'node',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
