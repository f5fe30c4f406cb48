import { sigmaLogSources } from '@logwright/technologies';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { compileRules, parseRules } from '../src/index.js';
import type { Rule } from '../src/index.js';
import { createGenerator } from './random.js';
import { referenceEvent, referenceRule } from './reference.js';

const RULES = 120;
const EVENTS = 250;

describe('the engine and the slow reference agree', () => {
  it.each([1, 2, 3, 5, 8, 13, 21, 34])('on random rules and random events, seed %i', seed => {
    const generator = createGenerator(seed);
    const documents = Array.from({ length: RULES }, (_, number) => generator.rule(number));
    const rules = documents.map(document => parseOne(document));
    const engine = compileRules(rules, { logSources: sigmaLogSources, route: false });
    expect(engine.refused).toEqual([]);
    const tests = documents.map(referenceRule);
    let matches = 0;
    for (let number = 0; number < EVENTS; number++) {
      const event = generator.event();
      const reference = referenceEvent(event);
      const expected = documents.filter((_, index) => tests[index]!(reference)).map(document => String(document['id']));
      const actual = engine.match(event).map(match => match.rule.id);
      expect([...actual].sort(), JSON.stringify(event)).toEqual(expected.sort());
      matches += actual.length;
      if (number % 25 === 0) {
        for (const rule of engine.rules) {
          expect(engine.explain(event, rule).matched, rule.id).toBe(actual.includes(rule.id));
        }
      }
    }
    expect(matches).toBeGreaterThan(EVENTS);
  });
});

function parseOne(document: Record<string, unknown>): Rule {
  const text = dump(document);
  const { documents, diagnostics } = parseRules(text);
  expect(diagnostics, text).toEqual([]);
  const [rule] = documents;
  if (rule?.kind !== 'rule') throw new Error(text);
  return rule;
}
