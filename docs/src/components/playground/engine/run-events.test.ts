import { parseRules } from '@logwright/sigma';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../examples.data.ts';
import type { RunResult } from '../protocol.ts';
import { placeWords, testWords } from '../words.ts';
import { compileOwn, readOwn } from './own-rules.ts';
import { readEvents } from './read-events.ts';
import { MAX_SHOWN, runInSlices } from './run-events.ts';
import type { RunInput } from './run-events.ts';
import { TECHNOLOGIES } from './session.ts';
import { compileSite } from './site-rules.ts';
import type { SiteEngine } from './site-rules.ts';

const NOW = Date.UTC(2026, 10, 23);
const example = (title: string) => {
  const found = EXAMPLES.find(candidate => candidate.title === title);
  if (!found) throw new Error(`no example ${title}`);
  return found;
};

function last(input: RunInput): RunResult & Required<Pick<RunResult, 'end'>> {
  const result = [...runInSlices(input, () => 0)].at(-1);
  if (result?.end === undefined) throw new Error('the run has no end');
  return { ...result, end: result.end };
}

function inputOf(rule: string, events: string, site?: SiteEngine): RunInput {
  const own = compileOwn(readOwn(rule), NOW, { site: site?.documents ?? [], pending: false });
  return { events: readEvents(events).events, own, site, options: {} };
}

function run(title: string) {
  const { rule, events, technology } = example(title);
  return last({ ...inputOf(rule, events), options: technology ? { technology } : {} });
}

const siteOf = (text: string) => compileSite(parseRules(text, { file: 'rules/site.yml' }).documents, NOW);

describe('the examples of the playground', () => {
  it.each(['Office starts PowerShell', 'Root login to AWS', 'Probes in a web log'])(
    '%s: the rule is sound, and tells a match from its neighbours',
    title => {
      expect(compileOwn(readOwn(example(title).rule), NOW).problems).toEqual([]);
      expect(readEvents(example(title).events).problems).toEqual([]);
      const result = run(title);
      expect([result.matchedByOwn, result.shown[0]?.number]).toEqual([1, 1]);
      expect(result.total).toBeGreaterThan(1);
      expect(result.end.silent[0]?.reason).toMatch(/not hold|excludes/);
    },
  );

  it('A guessed password: the correlation is sound, and finds the one who guessed', () => {
    const { rule, events } = example('A guessed password');
    expect(compileOwn(readOwn(rule), NOW).problems).toEqual([]);
    expect(readEvents(events).problems).toEqual([]);
    const { end, shown } = run('A guessed password');
    expect(end.correlated).toMatchObject({ own: 1, site: 0, quiet: [], untimed: 0 });
    expect(end.correlated.hits).toMatchObject([
      {
        title: 'Logon After a Guessed Password',
        group: [
          ['TargetUserName', 'mara'],
          ['IpAddress', '198.51.100.23'],
        ],
        from: Date.parse('2026-11-23T08:00:04Z'),
        to: Date.parse('2026-11-23T08:03:20Z'),
        measure: '2 of 2 rules, in their order',
        total: 5,
      },
    ]);
    expect(end.correlated.hits[0]?.events.map(({ number, line, rules }) => [number, line, ...rules])).toEqual([
      [1, 1, 'Refused Network Logon'],
      [2, 2, 'Refused Network Logon'],
      [4, 4, 'Refused Network Logon'],
      [6, 6, 'Refused Network Logon'],
      [7, 7, 'Network Logon'],
    ]);
    expect(shown.flatMap(({ rules }) => rules.map(({ silent }) => silent))).not.toContain(false);
  });

  it('explain a match in words, with the place of the value', () => {
    const { own, events } = inputOf(example('Root login to AWS').rule, example('Root login to AWS').events);
    const { evidence, selections } = own.engine.explain(events[0]!.event, own.engine.rules[0]!);
    expect(selections).toEqual([
      { name: 'login', matched: true },
      { name: 'known_office', matched: false },
    ]);
    expect(
      evidence.map(({ field, predicate, path }) => `${field} ${testWords(predicate)} at ${placeWords(path)}`),
    ).toContain('userIdentity.type is root at userIdentity.type');
  });

  it('a rule with mistakes tells each with its line and how to mend it', () => {
    const { problems, engine } = compileOwn(readOwn(example('A rule with mistakes').rule), NOW);
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
  const one = JSON.stringify(readEvents(events).events[0]!.event);

  it('stops after each slice and counts what it does not show', () => {
    let clock = 0;
    const input = inputOf(rule, `${one}\n`.repeat(120));
    const results = [...runInSlices(input, () => (clock += 10))];
    expect(results.length).toBeGreaterThan(5);
    expect(results.map(({ done }) => done)).toEqual([...results.map(({ done }) => done)].sort((a, b) => a - b));
    expect(results.filter(({ end }) => end !== undefined)).toEqual([results.at(-1)]);
    expect(results.at(-1)).toMatchObject({ done: 120, matchedByOwn: 120, matchedByAny: 120 });
    expect(results.at(-1)?.shown).toHaveLength(MAX_SHOWN);
  });

  it('puts own rules before those of the site, and these by level', () => {
    const site = ['low', 'critical', 'medium'].map(level =>
      rule.replace(/title: .*/, `title: Site ${level}`).replace('level: critical', `level: ${level}`),
    );
    const result = last(inputOf(rule, one, siteOf(site.join('---\n'))));
    expect(result.shown[0]?.rules.map(({ title }) => title)).toEqual([
      'Root Login Without a Second Factor',
      'Site critical',
      'Site medium',
      'Site low',
    ]);
    expect(result.siteRules).toBe(3);
  });

  it('of no events is done at once', () => {
    expect(compileOwn(readOwn(''), NOW).problems).toEqual([]);
    expect(last(inputOf('', ''))).toMatchObject({ done: 0, total: 0 });
  });

  it('tells the fault of a rule that only compiling finds', () => {
    const broken = rule.replace('sourceIPAddress|cidr: 192.0.2.0/24', 'sourceIPAddress|cidr: somewhere');
    expect(compileOwn(readOwn(broken), NOW).problems).toMatchObject([{ code: 'invalid-value', line: 13 }]);
  });
});

describe('correlations in the playground', () => {
  const login = (name: string, product = 'any') =>
    `title: Login ${name}\nname: ${name}\nlogsource: { product: ${product} }\ndetection: { s: { type: login }, condition: s }\n`;
  const many = (rules: string, more = '') =>
    `title: Many\ncorrelation: { type: event_count, rules: [${rules}], group-by: [user], timespan: 1m, condition: { gte: 2 }${more} }\n`;
  const at = (second: number, user = 'eve') =>
    `{"@timestamp":"2026-11-23T10:00:${String(second).padStart(2, '0')}Z","type":"login","user":"${user}"}\n`;

  it('go by the time of events, whatever their order', () => {
    const { end } = last(inputOf(`${many('login')}---\n${login('login')}`, at(40) + at(1, 'bob') + at(10)));
    expect(end.correlated.hits.map(({ events }) => events.map(({ line }) => line))).toEqual([[3, 1]]);
  });

  it('count rules of the site that they name', () => {
    const site = siteOf(login('site_login'));
    const input = inputOf(many('site_login'), at(1) + at(2), site);
    expect(input.own.problems.map(({ code }) => code)).not.toContain('unknown-rule');
    expect(last(input)).toMatchObject({ matchedByOwn: 0, siteRules: 1, end: { correlated: { own: 1, site: 0 } } });
  });

  it('mean the rule of the reader where the site has one of that name', () => {
    const site = siteOf(login('login'));
    const { end } = last(inputOf(`${many('login')}---\n${login('login')}`, at(1) + at(2), site));
    expect(end.correlated).toMatchObject({ own: 1, hits: [{ owner: 'own', total: 2 }] });
  });

  it('of the site run, too, and keep the rules quiet that only they report', () => {
    const site = siteOf(`${many('login')}---\n${login('login')}`);
    const result = last(inputOf('', at(1) + at(2), site));
    expect(result).toMatchObject({ matchedByAny: 0, siteRules: 0, shown: [] });
    expect(result.end.correlated).toMatchObject({ own: 0, site: 1, siteCorrelations: 1, hits: [{ owner: 'site' }] });
  });

  it('say what they still wait for', () => {
    const text = `${many('login')}---\n${login('login')}`;
    expect(last(inputOf(text, at(1))).end.correlated.quiet).toMatchObject([
      { title: 'Many', steps: [{ title: 'Login login', found: 1 }], ungrouped: 0 },
    ]);
    const ungrouped = last(inputOf(text.replace('[user]', '[User]'), at(1) + at(2)));
    expect(ungrouped.end.correlated.quiet).toMatchObject([{ ungrouped: 2, groupBy: ['User'] }]);
  });

  it('say how many events have no time', () => {
    const { end } = last(inputOf(`${many('login')}---\n${login('login')}`, '{"type":"login","user":"eve"}'));
    expect(end.correlated).toMatchObject({ own: 0, untimed: 1 });
  });

  it('report what the reader wrote, not what that builds on', () => {
    const inner = many('login').replace('title: Many', 'title: Inner\nname: inner');
    const site = siteOf(`${inner}---\n${login('login')}`);
    const outer = `title: Outer\ncorrelation: { type: event_count, rules: [inner], timespan: 1h, condition: { gte: 1 }, generate: true }\n`;
    const { end, tried } = last(inputOf(outer, at(1) + at(2), site));
    expect(end.correlated.hits.map(({ owner, title }) => [owner, title])).toEqual([
      ['own', 'Outer'],
      ['site', 'Inner'],
    ]);
    expect(tried).toMatchObject({ correlations: 2, ownCorrelations: 1, site: true });
    expect(last(inputOf(many('nowhere'), at(1))).tried.ownCorrelations).toBe(0);
  });

  it('name what is nowhere: told only once the rules of the site are known', () => {
    const codes = (pending: boolean) => compileOwn(readOwn(many('nowhere')), NOW, { site: [], pending }).problems;
    expect(codes(false).map(({ code }) => code)).toContain('unknown-rule');
    expect(codes(true).map(({ code }) => code)).not.toContain('unknown-rule');
  });
});
