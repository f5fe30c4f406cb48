import { parseRules } from '@logwright/sigma';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './examples.data.ts';
import { readEvents } from './read-events.ts';
import { compileOwn, compilePublished, matchInSlices, MAX_SHOWN, type RunResult, TECHNOLOGIES } from './run.ts';
import { placeWords, testWords } from './words.ts';

const NOW = Date.UTC(2026, 10, 23);
const example = (title: string) => {
  const found = EXAMPLES.find(candidate => candidate.title === title);
  if (!found) throw new Error(`no example ${title}`);
  return found;
};

function last(results: Iterable<RunResult>): RunResult {
  const all = [...results];
  return all[all.length - 1]!;
}

function run(title: string): RunResult {
  const { rule, events, technology } = example(title);
  const input = { events: readEvents(events).events, published: undefined, options: technology ? { technology } : {} };
  return last(matchInSlices({ ...input, own: compileOwn(rule, NOW).engine }, () => 0));
}

describe('the examples of the playground', () => {
  it.each(['Office starts PowerShell', 'Root login to AWS', 'Probes in a web log'])(
    '%s: the rule is sound, and tells a match from its neighbours',
    title => {
      expect(compileOwn(example(title).rule, NOW).problems).toEqual([]);
      expect(readEvents(example(title).events).problems).toEqual([]);
      const result = run(title);
      expect([result.matchedByOwn, result.shown[0]?.number]).toEqual([1, 1]);
      expect(result.total).toBeGreaterThan(1);
    },
  );

  it('explain a match in words, with the place of the value', () => {
    const { shown } = run('Root login to AWS');
    const { read, hits } = shown[0]!;
    const { evidence, selections } = hits[0]!.engine.explain(read.event, hits[0]!.rule);
    expect(selections).toEqual([
      { name: 'login', matched: true },
      { name: 'known_office', matched: false },
    ]);
    expect(
      evidence.map(({ field, predicate, path }) => `${field} ${testWords(predicate)} at ${placeWords(path)}`),
    ).toContain('userIdentity.type is root at userIdentity.type');
  });

  it('a rule with mistakes tells each with its line and how to mend it', () => {
    const { problems, engine } = compileOwn(example('A rule with mistakes').rule, NOW);
    expect(engine.rules).toEqual([]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [7, 'unknown-modifier'],
      [9, 'costly-regex'],
      [11, 'unknown-value'],
    ]);
    expect(problems.every(({ mend }) => mend !== '')).toBe(true);
  });

  it('come from technologies that the engine knows', () => {
    expect(TECHNOLOGIES).toContain('nginx-access');
    for (const { technology } of EXAMPLES) expect(['', ...TECHNOLOGIES]).toContain(technology);
  });
});

describe('a run of the playground', () => {
  const { rule, events } = example('Root login to AWS');
  const one = readEvents(events).events[0]!;

  it('stops after each slice and counts what it does not show', () => {
    const many = Array.from({ length: 120 }, () => one);
    let clock = 0;
    const results = [
      ...matchInSlices(
        { events: many, own: compileOwn(rule, NOW).engine, published: undefined, options: {} },
        () => (clock += 10),
      ),
    ];
    expect(results.length).toBeGreaterThan(5);
    expect(results.map(({ done }) => done)).toEqual([...results.map(({ done }) => done)].sort((a, b) => a - b));
    expect(last(results)).toMatchObject({ done: 120, matchedByOwn: 120, matchedByAny: 120 });
    expect(last(results).shown).toHaveLength(MAX_SHOWN);
  });

  it('puts own rules before those of the site, and these by level', () => {
    const site = ['low', 'critical', 'medium'].map(level =>
      rule.replace(/title: .*/, `title: Site ${level}`).replace('level: critical', `level: ${level}`),
    );
    const published = compilePublished(parseRules(site.join('---\n')).documents, NOW);
    const result = last(
      matchInSlices({ events: [one], own: compileOwn(rule, NOW).engine, published, options: {} }, () => 0),
    );
    expect(result.shown[0]?.hits.map(hit => hit.rule.title)).toEqual([
      'Root Login Without a Second Factor',
      'Site critical',
      'Site medium',
      'Site low',
    ]);
    expect(result.publishedRules).toBe(3);
  });

  it('of no events is done at once', () => {
    const own = compileOwn('', NOW);
    expect(own.problems).toEqual([]);
    expect(
      last(matchInSlices({ events: [], own: own.engine, published: undefined, options: {} }, () => 0)),
    ).toMatchObject({ done: 0, total: 0 });
  });

  it('tells the fault of a rule that only compiling finds', () => {
    const broken = rule.replace('sourceIPAddress|cidr: 192.0.2.0/24', 'sourceIPAddress|cidr: somewhere');
    expect(compileOwn(broken, NOW).problems).toMatchObject([{ code: 'invalid-value', line: 13 }]);
  });
});
