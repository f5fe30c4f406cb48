import { describe, expect, it } from 'vitest';
import { compileRules } from '../match/engine.js';
import { parseRules } from '../parse/parse-rules.js';
import { applyFilters } from './apply-filters.js';
import type { Rule } from '../ast/rule.js';

const NOW = Date.UTC(2026, 5, 15, 12);

const RULE = `title: Whoami
id: 11111111-1111-4111-8111-111111111111
name: whoami
logsource: { category: process_creation, product: windows }
detection:
    selection: { Image|endswith: whoami.exe }
    condition: selection
`;

function filterText(extra = '', detection = 'selection: { User: backup }, condition: not selection'): string {
  return `title: Not the backup
logsource: { product: windows }
filter: { rules: [whoami], ${detection} }
${extra}`;
}

function apply(...texts: readonly string[]) {
  const { documents, diagnostics } = parseRules(texts.join('\n---\n'));
  expect(diagnostics).toEqual([]);
  return applyFilters(documents, { now: NOW });
}

function fires(rules: readonly unknown[], event: Record<string, string>): boolean {
  return compileRules(rules as readonly Rule[], { route: false }).match(event).length > 0;
}

const EVENT = { Image: 'C:\\whoami.exe' };

describe('a global filter', () => {
  it('narrows the rules that it names and leaves the documents without filters', () => {
    const { documents, applied, expired, diagnostics } = apply(RULE, filterText());
    expect([documents.length, expired, diagnostics]).toEqual([1, [], []]);
    expect(applied).toMatchObject([{ filter: { title: 'Not the backup' }, rules: [{ name: 'whoami' }] }]);
    expect(fires(documents, { ...EVENT, User: 'backup' })).toBe(false);
    expect(fires(documents, { ...EVENT, User: 'mallory' })).toBe(true);
  });

  it('keeps only what it selects where its condition has no not', () => {
    const { documents } = apply(RULE, filterText('', 'selection: { User: backup }, condition: selection'));
    expect(fires(documents, { ...EVENT, User: 'backup' })).toBe(true);
    expect(fires(documents, { ...EVENT, User: 'mallory' })).toBe(false);
  });

  it('joins each condition of a rule with several', () => {
    const rule = RULE.replace('condition: selection', 'other: { Image: x }\n    condition: [selection, other]');
    const { documents } = apply(rule, filterText());
    expect(fires(documents, { Image: 'x', User: 'backup' })).toBe(false);
    expect(fires(documents, { Image: 'x' })).toBe(true);
  });

  it('is not caught by "1 of them" of the rule, and its own selections may have the names of the rule', () => {
    const rule = RULE.replace('condition: selection', 'condition: 1 of them');
    const { documents } = apply(rule, filterText('', 'selection: { User: backup }, condition: not 1 of sel*'));
    expect(fires(documents, { Image: 'x', User: 'backup' })).toBe(false);
    expect(fires(documents, { Image: 'x', User: 'mallory' })).toBe(false);
    expect(fires(documents, EVENT)).toBe(true);
  });

  it('is named where the rule is explained', () => {
    const { documents } = apply(RULE, filterText('owner: soc\nreason: nightly\nexpires: 2026-12-31'));
    const engine = compileRules(documents as readonly Rule[], { route: false });
    const { matched, selections } = engine.explain({ ...EVENT, User: 'backup' }, engine.rules[0]!);
    expect(matched).toBe(false);
    expect(selections).toEqual([
      { name: 'selection', matched: true },
      { name: '_filter_not_the_backup_selection', matched: true, filter: 'Not the backup' },
    ]);
    expect(engine.rules[0]?.filters).toMatchObject([{ owner: 'soc', reason: 'nightly', expires: '2026-12-31' }]);
  });

  it('for any rule narrows all that its log source covers', () => {
    const other = RULE.replace('product: windows', 'product: linux').replace(/id: .*\nname: .*\n/, '');
    const { applied, diagnostics } = apply(RULE, other, filterText().replace('[whoami]', 'any'));
    expect(diagnostics).toEqual([]);
    expect(applied[0]?.rules.map(rule => rule.logSource.product)).toEqual(['windows']);
  });

  it('holds through its last day in UTC, and is then told as expired', () => {
    const texts = parseRules(`${RULE}\n---\n${filterText('expires: 2026-06-15')}`).documents;
    const end = Date.UTC(2026, 5, 16);
    expect(applyFilters(texts, { now: end - 1 })).toMatchObject({ applied: [{}], expired: [], nextExpiryMs: end });
    const after = applyFilters(texts, { now: end });
    expect(after).toMatchObject({ applied: [], expired: [{ title: 'Not the backup' }] });
    expect(after.nextExpiryMs).toBeUndefined();
    expect(fires(after.documents, { ...EVENT, User: 'backup' })).toBe(true);
  });

  it.each(['2026-02-30', '31.12.2026', 'soon', '20261231', 'true'])('with the last day %s is refused', day => {
    const { documents, diagnostics } = parseRules(filterText(`expires: ${day}`));
    expect(documents).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'invalid-attribute', severity: 'error', line: 4, path: ['expires'] }]);
    expect(diagnostics[0]?.mend).toContain('YYYY-MM-DD');
  });
});

describe('filters that cannot be applied', () => {
  it('name rules that are not there', () => {
    const { diagnostics } = apply(RULE, filterText().replace('[whoami]', '[whoami, gone]'));
    expect(diagnostics).toMatchObject([{ code: 'unknown-rule', severity: 'warning', path: ['filter', 'rules', 1] }]);
  });

  it('name rules of another log source, which stay as they are', () => {
    const { documents, diagnostics } = apply(RULE, filterText().replace('product: windows', 'service: security'));
    expect(diagnostics).toMatchObject([{ code: 'log-source-mismatch', severity: 'error' }]);
    expect(fires(documents, { ...EVENT, User: 'backup' })).toBe(true);
  });

  it('name a correlation', () => {
    const correlation = `title: Many
name: many
correlation: { type: event_count, rules: [whoami], group-by: [User], timespan: 5m, condition: { gte: 10 } }`;
    const { diagnostics, documents } = apply(RULE, correlation, filterText().replace('[whoami]', '[many]'));
    expect(diagnostics).toMatchObject([{ code: 'not-a-rule', severity: 'error' }]);
    expect(documents).toHaveLength(2);
  });

  it('have a faulty test, and do not take the rule down with them', () => {
    const faulty = filterText('', "selection: { 'User|re': '(' }, condition: not selection");
    const { documents, diagnostics, applied } = apply(RULE, faulty);
    expect(applied).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'invalid-regex', path: ['filter', 'selection', 'User|re'] }]);
    expect(fires(documents, EVENT)).toBe(true);
  });
});
