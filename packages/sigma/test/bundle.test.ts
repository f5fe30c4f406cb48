import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { sigmaLogSources } from '@logwright/technologies';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { DATA, hasCorpus, readEventFiles, readRuleFiles } from '../bench/corpus.mjs';
import { compileRules, loadBundle, parseRules, serializeRules } from '../src/index.js';
import type { Engine, Rule, SigmaEvent } from '../src/index.js';
import { createGenerator } from './random.js';

const CASES = new URL('sigma-regression/', DATA);
const present = hasCorpus() && existsSync(CASES);
const skipped = present ? '' : ' (skipped: no rules and events under ../shared/data)';
const SHARED_EVENTS = 2_000;

/** The engines of the same rules, from YAML and from a bundle of them. */
function engines(rules: readonly Rule[], route: boolean): readonly [Engine, Engine] {
  const bundled = loadBundle(serializeRules(rules)).filter(document => document.kind === 'rule');
  const options = { logSources: sigmaLogSources, route };
  return [compileRules(rules, options), compileRules(bundled, options)];
}

/** Compares matches and explanations; returns the number of matches. */
function compare([yaml, bundle]: readonly [Engine, Engine], events: readonly SigmaEvent[]): number {
  let matches = 0;
  const numbers = new Map(bundle.rules.map((rule, number) => [rule, number]));
  for (const event of events) {
    const expected = yaml.match(event).map(({ rule }) => yaml.rules.indexOf(rule));
    const actual = bundle.match(event).map(({ rule }) => numbers.get(rule)!);
    expect(actual.sort()).toEqual(expected.sort());
    for (const number of actual) {
      expect(bundle.explain(event, bundle.rules[number]!)).toEqual(yaml.explain(event, yaml.rules[number]!));
    }
    matches += actual.length;
  }
  return matches;
}

describe('an engine from a bundle and one from YAML agree', () => {
  it.each([4, 44, 444])('on random rules and random events, seed %i', seed => {
    const generator = createGenerator(seed);
    const texts = Array.from({ length: 80 }, (_, number) => dump(generator.rule(number)));
    const rules = texts.flatMap(text => parseRules(text).documents).filter(document => document.kind === 'rule');
    const events = Array.from({ length: 120 }, () => generator.event());
    expect(compare(engines(rules, false), events)).toBeGreaterThan(events.length);
  });

  it.skipIf(!present)(
    `on all of SigmaHQ, its regression events and shared events${skipped}`,
    { timeout: 120_000 },
    () => {
      const rules = readRuleFiles()
        .flatMap(({ file, text }) => parseRules(text, { file }).documents)
        .filter(document => document.kind === 'rule');
      const both = engines(rules, true);
      expect(both[1].rules).toEqual(both[0].rules);
      expect(both[1].refused).toEqual(both[0].refused);
      expect(compare(both, regressionEvents())).toBeGreaterThan(90);
      compare(both, sharedEvents());
    },
  );
});

function regressionEvents(): readonly SigmaEvent[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.json'))
    .flatMap(file =>
      readFileSync(new URL(encodeURI(file), CASES), 'utf8')
        .trim()
        .split(/\n(?=\{)/),
    )
    .map(text => JSON.parse(text) as SigmaEvent);
}

function sharedEvents(): readonly SigmaEvent[] {
  const lines = [...readEventFiles(20e6)].flatMap(({ bytes }) => bytes.toString('utf8').split('\n'));
  const stride = Math.max(1, Math.floor(lines.length / SHARED_EVENTS));
  return lines
    .filter((line, index) => index % stride === 0 && line.startsWith('{'))
    .map(line => JSON.parse(line) as SigmaEvent);
}
