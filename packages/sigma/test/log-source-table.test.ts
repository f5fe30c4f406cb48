import { sigmaLogSources } from '@logwright/technologies';
import { expect, it } from 'vitest';
import { hasCorpus, readRuleFiles } from '../bench/corpus.mjs';
import { parseRules } from '../src/index.js';
import type { LogSource } from '../src/index.js';
import { covers } from '../src/process/log-sources.js';

const skipped = hasCorpus() ? '' : ' (skipped: no rules under ../shared/data)';

/** What nothing is known of yet, by product or by all of it; who adds a family of log sources takes its line away. */
const UNKNOWN = new Set([
  'apache',
  'cisco',
  'django',
  'fortigate',
  'fortios',
  'huawei',
  'juniper',
  'jvm',
  'macos',
  'nodejs',
  'paloalto',
  'python',
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

it.skipIf(!hasCorpus())(`every log source of SigmaHQ is known, but for those named here${skipped}`, () => {
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
  expect(missing.filter(path => !UNKNOWN.has(path) && !UNKNOWN.has(path.split(' ')[0]!))).toEqual([]);
  const named = [...UNKNOWN].filter(name => !missing.some(path => path === name || path.split(' ')[0] === name));
  expect(named, 'known by now').toEqual([]);
  const resolved = table.filter(({ technologies }) => technologies !== '');
  expect(resolved.reduce((sum, { rules }) => sum + rules, 0)).toBeGreaterThan(3_200);
});
