import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRules } from '@logwright/sigma';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../examples.data.ts';
import type { RunResult } from '../protocol.ts';
import { MAX_HELD } from './filter-run.ts';
import { compileOwn, readOwn } from './own-rules.ts';
import type { OwnRules } from './own-rules.ts';
import { readEvents } from './read-events.ts';
import { runInSlices } from './run-events.ts';
import { compileSite } from './site-rules.ts';

const NOW = Date.UTC(2026, 10, 23);
const DETECTIONS = path.join(import.meta.dirname, '..', '..', '..', '..', '..', 'detections');

const rule = (name: string) =>
  `title: Rule ${name}\nname: ${name}\nlogsource: { product: linux }\ndetection: { s: { type: login }, condition: s }\n`;
const filter = (rules: string, test = '{ user: bot }') =>
  `title: Not ${rules}\nid: 11111111-1111-4111-8111-111111111111\nlogsource: { product: linux }\nowner: soc\nreason: known\nexpires: 2027-01-31\nfilter: { rules: ${rules}, s: ${test}, condition: not s }\n`;
const many = (rules: string) =>
  `title: Many\ncorrelation: { type: event_count, rules: [${rules}], group-by: [host], timespan: 1m, condition: { gte: 2 } }\n`;
const all = (...texts: readonly string[]) => texts.join('---\n');
const login = (user: string, second = 0) =>
  `{"@timestamp":"2026-11-23T10:00:0${second}Z","type":"login","host":"h","user":"${user}"}\n`;

interface Tried extends RunResult {
  readonly own: OwnRules;
  readonly end: NonNullable<RunResult['end']>;
}

function tried(text: string, events: string, siteText?: string, pending = false): Tried {
  const site = siteText === undefined ? undefined : compileSite(parseRules(siteText).documents, NOW);
  const own = compileOwn(readOwn(text), NOW, { site: site?.documents ?? [], pending });
  const input = { events: readEvents(events).events, own, site, options: {} };
  const result = [...runInSlices(input, () => 0)].at(-1);
  if (result?.end === undefined) throw new Error('the run has no end');
  return { ...result, own, end: result.end };
}

const codes = ({ own }: Tried) => own.problems.map(({ code }) => code);
const titles = ({ shown }: RunResult) => shown.map(({ number, rules }) => [number, ...rules.map(({ title }) => title)]);

describe("the reader's filters over rules of the site", () => {
  it('hold back what they select, and leave the rest', () => {
    const site = all(rule('one'), rule('two'));
    const result = tried(filter('[one]'), login('bot') + login('eve'), site);
    expect(titles(result)).toEqual([
      [1, 'Rule two'],
      [2, 'Rule one', 'Rule two'],
    ]);
    expect(result.end.filtered).toEqual({
      held: 1,
      pending: false,
      filters: [
        {
          title: 'Not [one]',
          state: 'works',
          expires: '2027-01-31',
          ownRules: 0,
          siteRules: 1,
          seen: 2,
          held: 1,
          shown: [{ number: 1, line: 1, rule: expect.objectContaining({ title: 'Rule one' }) }],
        },
      ],
    });
    expect(codes(result)).toEqual([]);
  });

  it('for any rule narrow those of the site and of the reader that the log source covers', () => {
    const site = all(rule('one'), rule('two').replace('product: linux', 'product: windows'));
    const result = tried(all(rule('mine'), filter('any')), login('bot') + login('eve'), site);
    expect(result.end.filtered.filters).toMatchObject([{ ownRules: 1, siteRules: 1, seen: 4, held: 2 }]);
    expect(result).toMatchObject({ matchedByOwn: 1, siteRules: 2 });
    expect(result.end.silent).toMatchObject([{ number: 1, reason: 'your filter “Not any” holds it back' }]);
  });

  it('are told apart where several narrow a rule: each has its own matches, together they count once', () => {
    const text = all(filter('[one]'), filter('any', '{ user|startswith: b }'), filter('any', '{ user: nobody }'));
    const { end } = tried(text, login('bot') + login('bob') + login('eve'), rule('one'));
    expect(end.filtered.filters.map(({ seen, held }) => [seen, held])).toEqual([
      [3, 1],
      [3, 2],
      [3, 0],
    ]);
    expect(end.filtered.held).toBe(2);
  });

  it('stand beside those of the site, and are explained with them', () => {
    const site = all(rule('one'), filter('[one]', '{ user: site }'));
    const { own, end } = tried(filter('[one]'), login('bot') + login('site'), site);
    expect(end.filtered.filters).toMatchObject([{ siteRules: 1, seen: 1, held: 1 }]);
    const engine = compileSite(parseRules(site).documents, NOW).engine;
    const [narrowed] = own.filters.all[0]?.rules ?? [];
    const event = { type: 'login', user: 'bot' };
    expect(own.filters.explain(engine, event, narrowed!, {})).toMatchObject({
      matched: false,
      selections: [
        { name: 's', matched: true },
        { matched: false, filter: 'Not [one]' },
        { matched: true, filter: 'Not [one]' },
      ],
    });
  });

  it('keep from correlations what they hold back', () => {
    const held = (text: string) => {
      const events = login('bot', 1) + login('eve', 2);
      const { end } = tried(text, events, all(rule('one'), many('one')));
      return [end.correlated.own, end.correlated.site];
    };
    expect(held(many('one'))).toEqual([1, 1]);
    expect(held(all(many('one'), filter('[one]')))).toEqual([0, 0]);
  });

  it('count what they do not show', () => {
    const { end } = tried(filter('[one]'), login('bot').repeat(MAX_HELD + 5), rule('one'));
    expect(end.filtered.filters).toMatchObject([{ held: MAX_HELD + 5, seen: MAX_HELD + 5 }]);
    expect(end.filtered.filters[0]?.shown).toHaveLength(MAX_HELD);
  });
});

describe('filters that do nothing', () => {
  it('are told only once the rules of the site are known, where they name no rule', () => {
    const text = filter('[gone]');
    const waiting = tried(text, login('bot'), undefined, true);
    expect([codes(waiting), waiting.end.filtered.pending]).toEqual([[], true]);
    const known = tried(text, login('bot'), rule('one'));
    expect(codes(known)).toEqual(['unknown-rule']);
    expect(known.end.filtered).toMatchObject({ pending: false, filters: [{ siteRules: 0, seen: 0, state: 'works' }] });
  });

  it('name a rule of the site that is of another log source', () => {
    const result = tried(filter('[one]'), login('bot'), rule('one').replace('product: linux', 'product: windows'));
    expect(codes(result)).toEqual(['log-source-mismatch']);
    expect(result).toMatchObject({ siteRules: 1, end: { filtered: { filters: [{ siteRules: 0 }] } } });
  });

  it('have expired', () => {
    const expired = filter('[one]').replace('2027-01-31', '2026-06-30');
    const result = tried(expired, login('bot'), rule('one'));
    expect(codes(result)).toEqual(['filter-expired']);
    expect(result).toMatchObject({
      siteRules: 1,
      end: { filtered: { held: 0, filters: [{ state: 'expired', expires: '2026-06-30', siteRules: 0 }] } },
    });
  });

  it('have a fault in their tests', () => {
    const result = tried(filter('[one]', "{ 'user|re': '(' }"), login('bot'), rule('one'));
    expect(codes(result)).toEqual(['invalid-regex']);
    expect(result).toMatchObject({ siteRules: 1, end: { filtered: { filters: [{ state: 'faulty' }] } } });
  });
});

it('the example holds back the false positive of a rule that the site has, and keeps the true one', () => {
  const { rule: text, events } = EXAMPLES.find(({ title }) => title === 'A false positive')!;
  const site = readFileSync(path.join(DETECTIONS, 'rules', 'windows', 'lsass_dump_by_comsvcs.yml'), 'utf8');
  const result = tried(text, events, site);
  expect(result.own.problems).toEqual([]);
  expect(readEvents(events).problems).toEqual([]);
  expect(titles(result)).toEqual([[2, 'Memory of a Process Dumped by comsvcs.dll']]);
  expect(result.end.filtered.filters).toMatchObject([{ siteRules: 1, seen: 2, held: 1, shown: [{ number: 1 }] }]);
});
