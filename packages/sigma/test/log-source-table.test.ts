import { sigmaLogSources } from '@logwright/technologies';
import { expect, it } from 'vitest';
import { hasCorpus, readRuleFiles } from '../bench/corpus.mjs';
import { parseRules } from '../src/index.js';
import type { LogSource } from '../src/index.js';
import { covers } from '../src/process/log-sources.js';

const skipped = hasCorpus() ? '' : ' (skipped: no rules under ../shared/data)';

/** What no record shows by itself, and why: the caller has to name the technology. */
const TOLD = new Map([
  [
    'paloalto globalprotect file_event',
    'PAN-OS logs no creation of files: what reads the file system of an appliance has no format of its own',
  ],
]);

const pathOf = ({ product, service, category }: LogSource): string =>
  [product, service, category].filter(part => part !== undefined).join(' ');

it.skipIf(!hasCorpus())(
  `every log source of SigmaHQ is known, and but for those named here shown by events${skipped}`,
  () => {
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
    const table = [...counts].map(([path, { logSource, rules }]) => {
      const families = sigmaLogSources.families.filter(({ entries }) =>
        entries.some(entry => covers(logSource, entry.logSource)),
      );
      const technologies = [...new Set(families.map(({ technology }) => technology))].join(' ');
      return { path, rules, technologies, shown: families.some(({ recognise }) => recognise.length > 0) };
    });
    table.sort((a, b) => a.technologies.localeCompare(b.technologies) || a.path.localeCompare(b.path));
    if (process.env['SIGMA_LOG_SOURCES'] !== undefined) console.table(table);
    expect(table.filter(({ technologies }) => technologies === '').map(({ path }) => path)).toEqual([]);
    expect(table.filter(({ shown }) => !shown).map(({ path }) => path)).toEqual([...TOLD.keys()]);
    expect(table.reduce((sum, { rules }) => sum + rules, 0)).toBeGreaterThan(3_200);
  },
);
