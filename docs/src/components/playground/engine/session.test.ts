import { parseRules, serializeRules } from '@logwright/sigma';
import { describe, expect, it } from 'vitest';
import type { EngineAnswer, Inputs } from '../protocol.ts';
import { Session } from './session.ts';

const RULE = 'title: T\nlogsource: { product: x }\ndetection: { s: { a: b* }, condition: s }\n';
const INPUTS: Inputs = { rule: RULE, events: '{"a":"bc"}\n{"a":"c"}', technology: '', withSite: true };
const BUNDLE = serializeRules(parseRules(RULE.replace('title: T', 'title: Site')).documents);

/** A session whose later work is done when the test says so. */
function start(bundle: () => Response = () => new Response(BUNDLE)) {
  const answers: EngineAnswer[] = [];
  const waiting: (() => void)[] = [];
  const session = new Session({
    post: answer => answers.push(structuredClone(answer)),
    later: work => waiting.push(work),
    newId: () => '11111111-1111-4111-8111-111111111111',
    fetch: (_, { signal }) => Promise.resolve(bundle()).then(response => (signal.throwIfAborted(), response)),
    now: () => Date.UTC(2026, 10, 23),
    clock: () => 0,
  });
  const settle = () => {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) work();
    return answers.splice(0);
  };
  return { session, settle, work: () => waiting.shift()?.() };
}

/** Until the rules of the site are there, or not. */
async function loaded({ session, settle }: ReturnType<typeof start>): Promise<readonly EngineAnswer[]> {
  session.handle({ kind: 'load', url: '/rules.txt' });
  await new Promise(resolve => setTimeout(resolve, 20));
  return settle();
}

const kinds = (answers: readonly EngineAnswer[]) => answers.map(({ kind }) => kind);

describe('the engine behind the page', () => {
  it('says which technologies it knows, checks, and matches', () => {
    const { session, settle } = start();
    session.handle({ kind: 'run', run: 1, changed: INPUTS });
    const answers = settle();
    expect(kinds(answers)).toEqual(['started', 'checked', 'result']);
    expect(answers[0]).toMatchObject({ technologies: expect.arrayContaining(['nginx-access']) });
    expect(answers[1]).toMatchObject({ run: 1, checked: { rules: 1, events: 2, eventProblems: [] } });
    expect(answers[2]).toMatchObject({ run: 1, result: { matchedByOwn: 1, total: 2 } });
  });

  it('gives up work that newer inputs overtake, and keeps what did not change', () => {
    const { session, settle } = start();
    session.handle({ kind: 'run', run: 1, changed: INPUTS });
    session.handle({ kind: 'run', run: 2, changed: { events: '{"a":"b"}' } });
    const results = settle().filter(answer => answer.kind === 'result');
    expect(results).toMatchObject([{ run: 2, result: { matchedByOwn: 1, total: 1 } }]);
  });

  it('begins anew when the rules of the site are there', async () => {
    const engine = start();
    engine.session.handle({ kind: 'run', run: 1, changed: INPUTS });
    expect(engine.settle().at(-1)).toMatchObject({ result: { siteRules: 0 } });
    const answers = await loaded(engine);
    expect(answers.flatMap(answer => (answer.kind === 'site-rules' ? [answer.state.kind] : []))).toEqual([
      'loading',
      'preparing',
      'ready',
    ]);
    expect(answers.at(-1)).toMatchObject({ run: 1, result: { matchedByOwn: 1, siteRules: 1 } });
  });

  it('applies filters of the reader to the rules of the site once these are there, and explains what they hold back', async () => {
    const filter = 'title: F\nlogsource: { product: x }\nfilter: { rules: any, s: { a: bc }, condition: not s }\n';
    const engine = start();
    engine.session.handle({ kind: 'run', run: 1, changed: INPUTS });
    await loaded(engine);
    engine.session.handle({ kind: 'run', run: 2, changed: { rule: filter } });
    expect(engine.settle().at(-1)).toMatchObject({
      run: 2,
      result: { siteRules: 0, end: { filtered: { held: 1, filters: [{ siteRules: 1, shown: [{ number: 1 }] }] } } },
    });
    const rule = { owner: 'site', index: 0 } as const;
    engine.session.handle({ kind: 'explain', run: 2, question: 1, event: 1, rule });
    expect(engine.settle()).toMatchObject([
      { match: { explanation: { matched: false, selections: [{ matched: true }, { filter: 'F', matched: true }] } } },
    ]);
    engine.session.handle({ kind: 'run', run: 3, changed: { rule: '' } });
    expect(engine.settle().at(-1)).toMatchObject({ result: { siteRules: 1, end: { filtered: { filters: [] } } } });
  });

  it('leaves filters waiting while the rules of the site are on their way', () => {
    const filter = 'title: F\nlogsource: { product: x }\nfilter: { rules: [gone], s: { a: bc }, condition: not s }\n';
    const { session, settle } = start();
    session.handle({ kind: 'load', url: '/rules.txt' });
    session.handle({ kind: 'run', run: 1, changed: { ...INPUTS, rule: filter } });
    const answers = settle();
    expect(answers.at(-1)).toMatchObject({ result: { end: { filtered: { pending: true } } } });
    const problems = answers.flatMap(answer => (answer.kind === 'checked' ? answer.checked.ruleProblems : []));
    expect(problems.filter(({ message }) => message.includes('names "gone"'))).toEqual([]);
  });

  it('says why there are no rules of the site, and can load them again', async () => {
    let answer = new Response('nothing', { status: 404 });
    const engine = start(() => answer);
    const failed = { kind: 'site-rules', state: { kind: 'failed', message: expect.stringContaining('404') } };
    expect(await loaded(engine)).toContainEqual(failed);
    answer = new Response('<html>');
    expect((await loaded(engine)).at(-1)).toMatchObject({ state: { message: expect.stringContaining('bundle') } });
    answer = new Response(BUNDLE);
    expect((await loaded(engine)).at(-1)).toMatchObject({ state: { kind: 'ready', rules: 1 } });
  });

  it('tells how far the loading is, where the length is known', async () => {
    const long = BUNDLE.padEnd(600_000, ' ');
    const progress = async (headers: Record<string, string>) =>
      (await loaded(start(() => new Response(long, { headers })))).flatMap(answer =>
        answer.kind === 'site-rules' && answer.state.kind === 'loading' ? [answer.state] : [],
      );
    expect((await progress({ 'Content-Length': '600000' })).at(-1)).toMatchObject({ totalBytes: 600_000 });
    const packed = await progress({ 'Content-Length': '9', 'Content-Encoding': 'gzip' });
    expect(packed.at(-1)?.loadedBytes).toBeGreaterThan(0);
    expect(packed.at(-1)).not.toHaveProperty('totalBytes');
  });

  it('explains rules on events of the newest run, and leaves stale questions alone', () => {
    const { session, settle } = start();
    const ask = (run: number, event: number) =>
      session.handle({ kind: 'explain', run, question: event, event, rule: { owner: 'own', index: 0 } });
    session.handle({ kind: 'run', run: 1, changed: INPUTS });
    settle();
    ask(1, 1);
    ask(1, 2);
    ask(1, 3);
    ask(0, 1);
    expect(settle()).toMatchObject([
      { kind: 'explained', question: 1, match: { event: { a: 'bc' }, explanation: { matched: true }, logSource: 'x' } },
      { kind: 'explained', question: 2, match: { explanation: { matched: false } } },
      { kind: 'failed', question: 3, message: 'There is no event 3 or no rule own 0.' },
    ]);
  });
});
