import { sigmaLogSources } from '@logwright/technologies';
import { expect, it } from 'vitest';
import { hasCorpus, readRuleFiles } from '../bench/corpus.mjs';
import { parseRules } from '../src/index.js';
import type { LogSource } from '../src/index.js';
import { covers } from '../src/process/log-sources.js';

const skipped = hasCorpus() ? '' : ' (skipped: no rules under ../shared/data)';

/** Products that have no technology pack yet; a new pack takes its line away. */
const NO_PACK = new Set([
  'apache',
  'azure',
  'bitbucket',
  'cisco',
  'django',
  'fortigate',
  'fortios',
  'gcp',
  'github',
  'huawei',
  'juniper',
  'jvm',
  'kubernetes',
  'm365',
  'macos',
  'nodejs',
  'okta',
  'onelogin',
  'opencanary',
  'paloalto',
  'python',
  'rpc_firewall',
  'ruby_on_rails',
  'spring',
  'sql',
  'velocity',
  'zeek',
  // Without a product, by category.
  'antivirus',
  'database',
  'dns',
  'firewall',
  'proxy',
  // Of Linux, in syslog's general log.
  'linux clamav',
  'linux guacamole',
]);

const pathOf = ({ product, service, category }: LogSource): string =>
  [product, service, category].filter(part => part !== undefined).join(' ');

it.skipIf(!hasCorpus())(`every log source of SigmaHQ has a technology pack, but for those named here${skipped}`, () => {
  const counts = new Map<string, { readonly logSource: LogSource; rules: number }>();
  for (const { file, text } of readRuleFiles()) {
    for (const document of parseRules(text, { file }).documents) {
      if (document.kind !== 'rule') continue;
      const key = pathOf(document.logSource);
      const row = counts.get(key) ?? { logSource: document.logSource, rules: 0 };
      counts.set(key, row);
      row.rules++;
    }
  }
  const entries = sigmaLogSources.families.flatMap(family =>
    family.entries.map(({ logSource }) => ({ technology: family.technology, logSource })),
  );
  const table = [...counts].map(([path, { logSource, rules }]) => {
    const known = entries.filter(entry => covers(logSource, entry.logSource)).map(({ technology }) => technology);
    return { path, rules, technologies: [...new Set(known)].join(' ') };
  });
  table.sort((a, b) => a.technologies.localeCompare(b.technologies) || a.path.localeCompare(b.path));
  if (process.env['SIGMA_LOG_SOURCES'] !== undefined) console.table(table);
  const missing = table.filter(({ technologies }) => technologies === '').map(({ path }) => path);
  expect(missing.filter(path => !NO_PACK.has(path) && !NO_PACK.has(path.split(' ')[0]!))).toEqual([]);
  const resolved = table.filter(({ technologies }) => technologies !== '');
  expect(resolved.reduce((sum, { rules }) => sum + rules, 0)).toBeGreaterThan(3_200);
});
