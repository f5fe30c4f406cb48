import { sigmaLogSources } from '@logwright/technologies';
import type { EngineAnswer, EngineRequest, ExplainedMatch, Inputs, Problem, RuleKey } from '../protocol.ts';
import { logSourceWords } from '../words.ts';
import { draftFilter } from './draft-filter.ts';
import { compileOwn, readOwn } from './own-rules.ts';
import type { OwnRules, OwnText } from './own-rules.ts';
import { readEvents } from './read-events.ts';
import type { EventText } from './read-events.ts';
import { runInSlices } from './run-events.ts';
import type { RunInput } from './run-events.ts';
import { loadSite } from './site-rules.ts';
import type { SiteEngine, SiteHost } from './site-rules.ts';

/** What a session needs of the thread that it runs in. */
export interface SessionHost extends SiteHost {
  readonly post: (answer: EngineAnswer) => void;
  /** Does something after what has come in meanwhile. */
  readonly later: (work: () => void) => void;
  /** A new UUID, where the thread can make one. */
  readonly newId: () => string | undefined;
}

/** The technologies that events can be said to come from. */
export const TECHNOLOGIES: readonly string[] = [
  ...new Set(sigmaLogSources.families.map(({ technology }) => technology)),
].sort();

/** The engine behind a page: it works on the newest inputs and answers questions about them. */
export class Session {
  readonly #host: SessionHost;
  #inputs: Inputs = { rule: '', events: '', technology: '', withSite: true };
  #run = 0;
  /** Changes whenever work that is under way is overtaken. */
  #generation = 0;
  #loading: AbortController | undefined;
  #site: SiteEngine | undefined;
  #ownText: OwnText | undefined;
  #own: { readonly key: readonly unknown[]; readonly rules: OwnRules } | undefined;
  #events: { readonly text: string; readonly read: EventText } | undefined;
  #input: RunInput | undefined;

  /** @param host - See {@link SessionHost}. */
  constructor(host: SessionHost) {
    this.#host = host;
    host.post({ kind: 'started', technologies: TECHNOLOGIES });
  }

  /**
   * Takes a request of the page. Whatever goes wrong is among the answers.
   *
   * @param request - See {@link EngineRequest}.
   */
  handle(request: EngineRequest): void {
    switch (request.kind) {
      case 'load':
        void this.#load(request.url);
        return;
      case 'run':
        this.#inputs = { ...this.#inputs, ...request.changed };
        this.#run = request.run;
        this.#begin();
        return;
      case 'explain':
        this.#explain(request);
        return;
    }
    request satisfies never;
  }

  async #load(url: string): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    try {
      this.#site = await loadSite(url, this.#host, loading.signal, state => {
        if (!loading.signal.aborted) this.#host.post({ kind: 'site-rules', state });
      });
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#host.post({ kind: 'site-rules', state: { kind: 'failed', message: messageOf(error) } });
    }
    this.#loading = undefined;
    if (this.#inputs.withSite) this.#begin();
  }

  /** Works on the inputs from the start; what is under way is given up. */
  #begin(): void {
    if (this.#run === 0) return;
    const generation = ++this.#generation;
    this.#input = undefined;
    this.#attempt(() => {
      const input = this.#prepare();
      this.#input = input;
      const slices = runInSlices(input, this.#host.clock);
      const step = (): void =>
        this.#attempt(() => {
          if (generation !== this.#generation) return;
          const { value: result } = slices.next();
          if (result === undefined) return;
          this.#host.post({ kind: 'result', run: this.#run, result });
          if (result.end === undefined) this.#host.later(step);
        });
      this.#host.later(step);
    });
  }

  #prepare(): RunInput {
    const { technology, withSite } = this.#inputs;
    const site = withSite ? this.#site : undefined;
    const own = this.#compileOwn(site, withSite && this.#loading !== undefined);
    const { events, problems } = this.#readEvents();
    const options = technology === '' ? {} : { technology };
    const input: RunInput = { events, own, site, options };
    const checked = {
      ruleProblems: own.problems.map(({ line, severity, message, mend }): Problem => ({
        line,
        severity,
        message,
        mend,
      })),
      eventProblems: problems.map((problem): Problem => ({ ...problem, severity: 'error' })),
      rules: own.engine.rules.length,
      events: events.length,
    };
    this.#host.post({ kind: 'checked', run: this.#run, checked });
    return input;
  }

  #compileOwn(site: SiteEngine | undefined, pending: boolean): OwnRules {
    const { rule: text } = this.#inputs;
    if (this.#ownText?.text !== text) this.#ownText = readOwn(text);
    const key = [text, site, pending];
    const known = this.#own;
    if (known !== undefined && key.every((part, index) => part === known.key[index])) return known.rules;
    const rules = compileOwn(this.#ownText, this.#host.now(), { site: site?.documents ?? [], pending });
    this.#own = { key, rules };
    return rules;
  }

  #readEvents(): EventText {
    const { events: text } = this.#inputs;
    if (this.#events?.text !== text) this.#events = { text, read: readEvents(text) };
    return this.#events.read;
  }

  #explain({ run, question, event, rule }: Extract<EngineRequest, { kind: 'explain' }>): void {
    if (run !== this.#run || this.#input === undefined) return;
    const input = this.#input;
    this.#attempt(
      () => this.#host.post({ kind: 'explained', question, match: explain(input, event, rule, this.#host.newId()) }),
      question,
    );
  }

  #attempt(work: () => void, question?: number): void {
    try {
      work();
    } catch (error) {
      const asked = question === undefined ? {} : { question };
      this.#host.post({ kind: 'failed', run: this.#run, ...asked, message: messageOf(error) });
    }
  }
}

function explain(
  { events, own, site, options }: RunInput,
  number: number,
  { owner, index }: RuleKey,
  newId: string | undefined,
): ExplainedMatch {
  const engine = owner === 'own' ? own.engine : site?.engine;
  const rule = engine?.rules[index];
  const event = events[number - 1]?.event;
  if (engine === undefined || rule === undefined || event === undefined) {
    throw new RangeError(`There is no event ${number} or no rule ${owner} ${index}.`);
  }
  const { id, status, description, place } = rule;
  const explanation = own.filters.explain(engine, event, rule, options);
  const filterDraft = draftFilter(rule, explanation, newId);
  return {
    event,
    explanation,
    logSource: logSourceWords(rule),
    ...(id === undefined ? {} : { id }),
    ...(status === undefined ? {} : { status }),
    ...(description === undefined ? {} : { description }),
    ...(place.file === undefined ? {} : { file: place.file }),
    ...(filterDraft === undefined ? {} : { filterDraft }),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
