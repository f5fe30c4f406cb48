import { defineConfig } from 'vitest/config';

/** React plugins render in jsdom; everything else runs in Node. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'plugins/{siem-common,siem-node,siem-backend,catalog-backend-module-log-sources}/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'docs/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.integration.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser-dom',
          include: ['packages/app/src/**/*.test.tsx', 'plugins/{siem,siem-react}/src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          globals: true,
          setupFiles: ['./vitest.setup.ts'],
          testTimeout: 30_000,
          server: {
            deps: { inline: [/material-ui-popup-state/, /@mui\//, /@backstage\//, /@material-ui\//, /react-use/] },
          },
        },
      },
    ],
  },
});
