import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { applyFilters, compileRules, parseRules } from '../src/index.js';
import type { Rule, SigmaDocument } from '../src/index.js';
import { createGenerator, createRandom } from './random.js';
import { referenceEvent, referenceRule } from './reference.js';

const RULES = 40;
const FILTERS = 25;
const EVENTS = 120;

interface Made {
  readonly document: Record<string, unknown>;
  readonly parsed: SigmaDocument;
}

describe('rules with filters folded in', () => {
  it.each([4, 9, 16, 25])('match where the rule and every filter hold, on random ones, seed %i', seed => {
    const generator = createGenerator(seed);
    const random = createRandom(seed + 1_000);
    const rules = Array.from({ length: RULES }, (_, number) => parse(generator.rule(number)));
    const filters = Array.from({ length: FILTERS }, (_, number) => {
      const { detection } = generator.rule(number);
      // Those for all rules are made to leave most events in.
      const forAny = random() < 0.1 ? { condition: 'not all of sel_*' } : {};
      const named = 'condition' in forAny ? 'any' : rules.map(({ parsed }) => parsed.id).filter(() => random() < 0.08);
      const filter = { rules: named.length === 0 ? ['rule-1'] : named, ...(detection as object), ...forAny };
      return parse({ title: `Filter ${number % 5}`, logsource: { category: 'random' }, filter });
    });

    const documents = [...filters, ...rules].map(({ parsed }) => parsed);
    const folded = applyFilters(documents, { now: 0 });
    expect([folded.diagnostics, folded.expired, folded.applied.length]).toEqual([[], [], FILTERS]);
    const engine = compileRules(folded.documents as readonly Rule[], { route: false });
    expect(engine.refused).toEqual([]);

    const tests = rules.map(({ document, parsed }) => ({ id: parsed.id, test: referenceRule(document) }));
    const conditions = filters.map(({ document, parsed }) => ({
      named: parsed.kind === 'filter' ? parsed.rules : [],
      test: referenceRule({ detection: withoutRules(document['filter']) }),
    }));
    let [matches, narrowed] = [0, 0];
    for (let number = 0; number < EVENTS; number++) {
      const event = generator.event();
      const reference = referenceEvent(event);
      const held = tests.filter(({ test }) => test(reference));
      const expected = held.filter(({ id }) =>
        conditions.every(({ named, test }) => (named !== 'any' && !named.includes(id ?? '')) || test(reference)),
      );
      const actual = engine.match(event).map(({ rule }) => rule.id);
      expect(actual.toSorted(), JSON.stringify(event)).toEqual(expected.map(({ id }) => id).sort());
      matches += actual.length;
      narrowed += held.length - expected.length;
    }
    expect(matches).toBeGreaterThan(20);
    expect(narrowed).toBeGreaterThan(20);

    const shuffled = documents.toSorted(() => random() - 0.5);
    const again = applyFilters(shuffled, { now: 0 }).documents;
    expect(again.toSorted(byId)).toEqual(folded.documents.toSorted(byId));
  });
});

function parse(document: Record<string, unknown>): Made {
  const { documents, diagnostics } = parseRules(dump(document));
  const [parsed] = documents;
  if (parsed === undefined) throw new Error(JSON.stringify(diagnostics));
  return { document, parsed };
}

function withoutRules(filter: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter as object).filter(([name]) => name !== 'rules'));
}

function byId(a: SigmaDocument, b: SigmaDocument): number {
  return String(a.id) < String(b.id) ? -1 : 1;
}
