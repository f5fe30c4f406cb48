import { describe, expect, it } from 'vitest';
import { EngineClient } from './engine-client.ts';
import type { EngineNews } from './engine-client.ts';
import type { EngineAnswer, EngineRequest, ExplainedMatch, Inputs } from './protocol.ts';

const INPUTS: Inputs = { rule: 'r', events: 'e', technology: '', withSite: true };
const RULE = { owner: 'own', index: 0 } as const;

/** A thread that only writes down what it is asked. */
function start() {
  const asked: EngineRequest[] = [];
  const news: EngineNews[] = [];
  const lost: string[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const client = new EngineClient(
    {
      postMessage: request => asked.push(request),
      addEventListener: (type: string, listen: (event: never) => void) => listeners.set(type, listen),
      terminate: () => asked.splice(0),
    },
    answer => news.push(answer),
    reason => lost.push(reason),
  );
  const emit = (type: string, event: object) => listeners.get(type)?.(event as never);
  return { client, asked, news, lost, emit, answer: (data: EngineAnswer) => emit('message', { data }) };
}

const checked = (run: number): EngineAnswer => ({
  kind: 'checked',
  run,
  checked: { ruleProblems: [], eventProblems: [], rules: 1, events: 1 },
});

describe("the page's side of the engine", () => {
  it('sends only what changed: events may be long', () => {
    const { client, asked } = start();
    client.run(INPUTS);
    client.run({ ...INPUTS, rule: 'other' });
    expect(asked).toEqual([
      { kind: 'run', run: 1, changed: INPUTS },
      { kind: 'run', run: 2, changed: { rule: 'other' } },
    ]);
  });

  it('drops answers to older inputs', () => {
    const { client, answer, news } = start();
    client.run(INPUTS);
    client.run({ ...INPUTS, rule: 'other' });
    answer(checked(1));
    answer(checked(2));
    answer({ kind: 'site-rules', state: { kind: 'preparing' } });
    expect(news.map(each => ('run' in each ? each.run : each.kind))).toEqual([2, 'site-rules']);
  });

  it('gives each question its answer, and the refusal of one to nobody else', async () => {
    const { client, answer, news } = start();
    client.run(INPUTS);
    const [first, second] = [client.explain(1, 1, RULE), client.explain(1, 2, RULE)];
    const match = { logSource: 'x' } as ExplainedMatch;
    answer({ kind: 'failed', run: 1, question: 2, message: 'no' });
    answer({ kind: 'explained', question: 1, match });
    await expect(first).resolves.toBe(match);
    await expect(second).rejects.toThrow('no');
    expect(news).toEqual([]);
  });

  it('leaves no question open when inputs change or the thread is lost', async () => {
    const { client, emit, lost } = start();
    client.run(INPUTS);
    const overtaken = client.explain(1, 1, RULE);
    client.run({ ...INPUTS, rule: 'other' });
    await expect(overtaken).resolves.toBeUndefined();
    await expect(client.explain(1, 1, RULE)).resolves.toBeUndefined();
    const open = client.explain(2, 1, RULE);
    emit('error', { message: 'Out of memory' });
    await expect(open).rejects.toThrow('Out of memory');
    emit('error', {});
    expect(lost).toEqual(['Out of memory', 'Its script could not be loaded.']);
  });
});
