import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sigmaLogSources } from '@logwright/technologies';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { DATA, hasCorpus, readEventFiles, readRuleFiles } from '../bench/corpus.mjs';
import { compileRules, parseRules } from '../src/index.js';
import type { Engine, SigmaEvent } from '../src/index.js';
import { engineParts } from '../src/match/engine.js';
import { covers } from '../src/process/log-sources.js';
import { createProjection } from './projection.js';
import { referenceEvent, referenceFields, referenceRule } from './reference.js';
import type { ReferenceEvent } from './reference.js';

/**
 * Rules of fields see all events. Keywords are looked for in every text of an event, which takes the reference a quarter
 * of an hour: they see so many events of each kind, evenly spread, unless SIGMA_DIFFERENTIAL is `full`.
 */
const KEYWORDS_PER_KIND = process.env['SIGMA_DIFFERENTIAL'] === 'full' ? Infinity : 6;
/** Chars of an event in a message. */
const MAX_SHOWN = 300;
const skipped = hasCorpus() ? '' : ` (skipped: no rules and events under ${DATA.pathname})`;

/** Everything that the shared folders hold: the archives of events, CloudTrail and the regression cases. */
function sharedEvents(): readonly SigmaEvent[] {
  const lines = [...readEventFiles()].flatMap(({ bytes }) => bytes.toString('utf8').split('\n'));
  const events = lines.filter(line => line.startsWith('{')).map(line => JSON.parse(line) as SigmaEvent);
  const trail = new URL('cloudtrail/', DATA);
  for (const file of existsSync(trail) ? readdirSync(trail).filter(name => name.endsWith('.json')) : []) {
    const { Records } = JSON.parse(readFileSync(new URL(file, trail), 'utf8')) as { Records?: readonly SigmaEvent[] };
    events.push(...(Records ?? []));
  }
  const cases = new URL('sigma-regression/', DATA);
  const files = existsSync(cases) ? readdirSync(cases, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter(name => /\.json(cls)?$/.test(name))) {
    const parts = readFileSync(new URL(encodeURI(file), cases), 'utf8')
      .trim()
      .split(/\n(?=\{)/);
    events.push(...parts.map(part => JSON.parse(part) as SigmaEvent));
  }
  return events;
}

/** At most so many events of each channel, event id and name, evenly spread. */
function stratify(events: readonly SigmaEvent[], perKind: number): readonly SigmaEvent[] {
  const kinds = new Map<string, SigmaEvent[]>();
  for (const event of events) {
    const kind = JSON.stringify([event['Channel'], event['EventID'], event['eventName']]);
    const there = kinds.get(kind);
    if (there === undefined) kinds.set(kind, [event]);
    else there.push(event);
  }
  return [...kinds.values()].flatMap(list => {
    const stride = Math.max(1, list.length / perKind);
    return list.filter((_, index) => Math.floor(index / stride) !== Math.floor((index - 1) / stride));
  });
}

interface Corpus {
  readonly events: readonly SigmaEvent[];
  readonly reference: readonly ReferenceEvent[];
  /** For each rule the numbers of the events that match. */
  readonly actual: ReadonlyMap<string, ReadonlySet<number>>;
}

function matchAll(engine: Engine, events: readonly SigmaEvent[]): Corpus['actual'] {
  const actual = new Map<string, Set<number>>(engine.rules.map(({ id = '' }) => [id, new Set()]));
  for (const [number, event] of events.entries()) {
    for (const { rule } of engine.match(event)) actual.get(rule.id ?? '')!.add(number);
  }
  return actual;
}

describe.skipIf(!hasCorpus())(`all rules of SigmaHQ on all shared events${skipped}`, () => {
  const files = hasCorpus() ? readRuleFiles() : [];
  const documents = files.map(({ text }) => load(text) as Record<string, unknown>);
  const rules = files.flatMap(({ file, text }) => parseRules(text, { file }).documents.filter(d => d.kind === 'rule'));
  const options = { logSources: sigmaLogSources };
  const engine = compileRules(rules, { ...options, route: false });
  const compiled = new Set(engine.rules.map(({ id }) => id));
  const shared = hasCorpus() ? sharedEvents() : [];

  const prepare = (perKind: number): Corpus => {
    const events = stratify(shared, perKind);
    const { classOf } = engineParts(engine);
    const reference = events.map(event => referenceEvent(event, classOf(event).aliases));
    return { events, reference, actual: matchAll(engine, events) };
  };
  const differences = ({ reference, actual, events }: Corpus, keywords: boolean) => {
    const projection = createProjection(reference);
    const each = { groupOf: Int32Array.from(reference.keys()), examples: [...reference.keys()] };
    const found: string[] = [];
    const counts = { rules: 0, events: events.length, pairs: 0, evaluations: 0, matches: 0 };
    for (const document of documents) {
      const id = String(document['id']);
      const names = referenceFields(document);
      if (!compiled.has(id) || names.keywords !== keywords) continue;
      const { groupOf, examples } = keywords ? each : projection(names.fields);
      const test = referenceRule(document);
      const holds = examples.map(example => test(reference[example]!));
      const matching = actual.get(id)!;
      for (let event = 0; event < groupOf.length; event++) {
        const expected = holds[groupOf[event]!]!;
        if (expected) counts.matches++;
        if (expected !== matching.has(event))
          found.push(`${id}: ${expected}: ${JSON.stringify(events[event]).slice(0, MAX_SHOWN)}`);
      }
      counts.rules++;
      counts.evaluations += examples.length;
      counts.pairs += groupOf.length;
    }
    return { found: found.slice(0, 5), counts };
  };

  it.each([
    ['fields', false, Infinity],
    ['keywords', true, KEYWORDS_PER_KIND],
  ] as const)(
    'match the same as the slow reference: rules of %s',
    { timeout: 7_200_000 },
    (name, keywords, perKind) => {
      const { found, counts } = differences(prepare(perKind), keywords);
      process.stdout.write(`${name}: ${JSON.stringify(counts)}\n`);
      expect(found).toEqual([]);
      expect(counts.matches).toBeGreaterThan(20);
    },
  );

  it('match with log sources what they match without, where the log source covers', { timeout: 600_000 }, () => {
    const routed = compileRules(rules, options);
    const { classOf } = engineParts(routed);
    let matches = 0;
    for (const event of shared) {
      const { logSources } = classOf(event);
      const expected = engine
        .match(event)
        .filter(({ rule }) => logSources.length === 0 || logSources.some(source => covers(rule.logSource, source)))
        .map(({ rule }) => rule.id ?? '');
      const actual = routed.match(event).map(({ rule }) => rule.id ?? '');
      expect([...actual].sort()).toEqual(expected.sort());
      matches += actual.length;
    }
    expect(matches).toBeGreaterThan(20);
  });
});
