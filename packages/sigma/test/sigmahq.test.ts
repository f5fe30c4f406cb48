import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sigmaLogSources } from '@logwright/technologies';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { hasCorpus, readEventFiles } from '../bench/corpus.mjs';
import { compileRules, parseRules } from '../src/index.js';
import type { Engine, Rule, SigmaEvent } from '../src/index.js';
import { referenceEvent, referenceRule } from './reference.js';

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname;
const RULES = join(DATA, 'sigma');
const CASES = join(DATA, 'sigma-regression');
const present = existsSync(RULES) && existsSync(CASES);
const skipped = present ? '' : ` (skipped: no rules and cases under ${DATA})`;

/** SigmaHQ's rules with a placeholder that nobody can know. */
const NEED_PLACEHOLDERS = 2;
const EVERY = 5;
/** How many of the shared events the reference sees; SIGMA_DIFFERENTIAL_EVENTS asks for more. */
const SHARED_EVENTS = Number(process.env['SIGMA_DIFFERENTIAL_EVENTS'] ?? 40);
const SHARED_BYTES = SHARED_EVENTS > 40 ? Infinity : 20e6;

function ruleFiles(): readonly string[] {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter(file => file.startsWith('rules') && file.endsWith('.yml'))
    .sort();
}

function loadRules(): readonly Rule[] {
  return ruleFiles().flatMap(file => {
    const { documents, diagnostics } = parseRules(readFileSync(join(RULES, file), 'utf8'), { file });
    expect(diagnostics).toEqual([]);
    return documents.filter(document => document.kind === 'rule');
  });
}

/** Each file holds one event or several, pretty-printed one after the other. */
function readEvents(file: string): readonly SigmaEvent[] {
  const text = readFileSync(file, 'utf8').trim();
  return text.split(/\n(?=\{)/).map(part => JSON.parse(part) as SigmaEvent);
}

interface Case {
  readonly ruleId: string;
  readonly file: string;
}

function regressionCases(): readonly Case[] {
  const files = readdirSync(CASES, { recursive: true, encoding: 'utf8' });
  return files
    .filter(file => file.endsWith('info.yml'))
    .flatMap(info => {
      const folder = join(CASES, info, '..');
      const { rule_metadata: rules } = load(readFileSync(join(CASES, info), 'utf8')) as {
        readonly rule_metadata: readonly { readonly id: string }[];
      };
      const events = readdirSync(folder).filter(name => /\.json(cls)?$/.test(name));
      return rules.flatMap(({ id }) => events.map(name => ({ ruleId: id, file: join(folder, name) })));
    });
}

describe.skipIf(!present)(`all rules of SigmaHQ${skipped}`, () => {
  let shared: Engine | undefined;
  const engine = (): Engine => (shared ??= compileRules(loadRules(), { logSources: sigmaLogSources }));

  it('parse without a diagnostic and compile, but for those that need placeholders', () => {
    expect(engine().rules.length).toBeGreaterThan(3_700);
    expect(engine().refused.map(({ faults }) => faults.map(fault => fault.code))).toEqual(
      Array(NEED_PLACEHOLDERS).fill(['placeholder']),
    );
  });

  it('compile completely when the placeholders are given', () => {
    expect(compileRules(loadRules(), { placeholders: { known_cdcs: ['dc1'] } }).refused).toEqual([]);
  });

  it('fire on each of their regression cases, and explain it by a value of the event', () => {
    const cases = regressionCases();
    expect(cases.length).toBeGreaterThanOrEqual(92);
    for (const { ruleId, file } of cases) {
      const hits = readEvents(file).flatMap(event => {
        const match = engine()
          .match(event)
          .find(({ rule }) => rule.id === ruleId);
        return match === undefined ? [] : [engine().explain(event, match.rule)];
      });
      expect(hits.length, file).toBeGreaterThan(0);
      expect(hits[0]).toMatchObject({ matched: true });
      expect(hits[0]?.evidence.some(({ path }) => path !== undefined)).toBe(true);
    }
  });

  it('match the same events as the slow reference, with and without log sources', { timeout: 600_000 }, () => {
    const documents = ruleFiles().map(file => load(readFileSync(join(RULES, file), 'utf8')) as Record<string, unknown>);
    const compiled = new Set(engine().rules.map(rule => rule.id));
    const tests = documents
      .filter(document => compiled.has(String(document['id'])))
      .map(document => ({ id: String(document['id']), test: referenceRule(document) }));
    const all = compileRules(engine().rules, { logSources: sigmaLogSources, route: false });
    const cases = regressionCases().flatMap(({ file }) => readEvents(file));
    const events = [...cases.filter((_, index) => index % EVERY === 0), ...sharedEvents()];
    let matches = 0;
    for (const event of events) {
      const reference = referenceEvent(event);
      const expected = tests.filter(({ test }) => test(reference)).map(({ id }) => id);
      const actual = all.match(event).map(({ rule }) => rule.id ?? '');
      expect([...actual].sort()).toEqual(expected.sort());
      const routed = engine()
        .match(event)
        .map(({ rule }) => rule.id ?? '');
      expect(routed.filter(id => !actual.includes(id))).toEqual([]);
      matches += actual.length;
    }
    expect(matches).toBeGreaterThan(20);
  });
});

/** Events of the shared archives, evenly spread. */
function sharedEvents(): readonly SigmaEvent[] {
  if (!hasCorpus()) return [];
  const lines = [...readEventFiles(SHARED_BYTES)].flatMap(({ bytes }) => bytes.toString('utf8').split('\n'));
  const stride = Math.max(1, Math.floor(lines.length / SHARED_EVENTS));
  return lines
    .filter((line, index) => index % stride === 0 && line.startsWith('{'))
    .map(line => JSON.parse(line) as SigmaEvent);
}
