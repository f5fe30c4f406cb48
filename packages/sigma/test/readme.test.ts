import { readFileSync } from 'node:fs';
import { sigmaLogSources } from '@logwright/technologies';
import { expect, it } from 'vitest';
import * as sigma from '../src/index.js';

it('the README shows an example that runs and finds what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const body = code.replace(/^import .*$/gm, '');
  const run = new Function(
    'compileRules',
    'parseRules',
    'sigmaLogSources',
    `${body}\nreturn { diagnostics, engine, why };`,
  );
  const { diagnostics, engine, why } = run(sigma.compileRules, sigma.parseRules, sigmaLogSources) as {
    diagnostics: readonly unknown[];
    engine: sigma.Engine;
    why: sigma.Explanation;
  };
  expect(diagnostics).toEqual([]);
  expect(engine.rules).toHaveLength(1);
  expect(why.evidence).toMatchObject([{ selection: 'selection', field: 'Image', path: ['NewProcessName'] }]);
});
